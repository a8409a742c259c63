package io.github.alliance4j.scoring.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicPanelsTest {

    private static final Map<DyadId, TherapistId> NOBODY = Map.of();

    private static SessionSeries series(String dyad, Rater rater, int first, double... scores) {
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            points.add(SeriesPoint.of(first + i, scores[i]));
        }
        SeriesKey key = new SeriesKey(DyadId.of(dyad), Optional.of(rater), Optional.of("form"), ScaleId.TOTAL);
        return SessionSeries.of(key, Optional.empty(), points);
    }

    private static SessionSeries series(String dyad, double... scores) {
        return series(dyad, Rater.CLIENT, 1, scores);
    }

    /** Dyads that differ in level and slope. */
    private static List<SessionSeries> dyads(int count, int sessions) {
        Random random = new Random(7);
        List<SessionSeries> all = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            double level = 5 + random.nextGaussian();
            double slope = 0.05 + 0.1 * random.nextGaussian();
            double[] scores = new double[sessions];
            for (int i = 0; i < sessions; i++) {
                scores[i] = level + slope * i + 0.5 * random.nextGaussian();
            }
            all.add(series("D" + d, scores));
        }
        return all;
    }

    private static Map<DyadId, TherapistId> therapists(int dyads, int therapists) {
        Map<DyadId, TherapistId> of = new HashMap<>();
        for (int d = 0; d < dyads; d++) {
            of.put(DyadId.of("D" + d), TherapistId.of("T" + d % therapists));
        }
        return of;
    }

    private static ClinicPanel panel(List<SessionSeries> series, Map<DyadId, TherapistId> therapists) {
        List<ClinicPanel> panels = ClinicPanels.withDefaults().fit(series, therapists);
        assertThat(panels).hasSize(1);
        return panels.get(0);
    }

    @Test
    void therapistsAreALevelWhereThereAreEnough() {
        ClinicPanel panel = panel(dyads(30, 8), therapists(30, 5));

        assertThat(panel.model()).contains(ClinicModel.THERAPISTS_AND_SLOPES);
        assertThat(panel.passedOver()).isEmpty();
        assertThat(panel.dyads()).isEqualTo(30);
        assertThat(panel.scores()).isEqualTo(240);
        assertThat(panel.variance().value().orElseThrow().therapists()).hasSize(5);
        assertThat(panel.fit().value().orElseThrow().model().therapists().terms())
                .containsExactly(Term.intercept());
    }

    @Test
    void aCleanFitHasNothingToMindAndNoFitNeither() {
        ClinicPanel clean = panel(dyads(30, 8), Map.of());
        assertThat(clean.fit().value().orElseThrow().singular()).isFalse();
        assertThat(clean.caveat()).isEmpty();
        assertThat(panel(dyads(1, 8), Map.of()).caveat()).isEmpty();
    }

    @Test
    void aVarianceOfZeroIsToldToAReaderWhoCannotChangeTheModel() {
        double[] noise = {0.1, -0.2, 0.15, 0.05, -0.1, 0.2, -0.15, -0.05};
        List<SessionSeries> alike = new ArrayList<>();
        for (int d = 0; d < 30; d++) {
            double[] scores = new double[8];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = 3 + d / 6 + (d % 5 - 2) * 0.03 * i + noise[(i * (1 + d % 3) + d) % 8];
            }
            alike.add(series("D" + d, scores));
        }

        assertThat(panel(alike, therapists(30, 6)).caveat())
                .contains("These data show no difference in level between therapists (that variance is estimated as 0),"
                        + " which does not prove that there is none. All else holds as it stands.");
    }

    @Test
    void levelsAndSlopesThatGoTogetherWithoutExceptionAreTold() {
        double[] noise = {0.1, -0.2, 0.15, 0.05, -0.1, 0.2, -0.15, -0.05};
        List<SessionSeries> together = new ArrayList<>();
        for (int d = 0; d < 20; d++) {
            double[] scores = new double[8];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = 4 + 0.1 * (d - 10) * (1 + 0.5 * i) + noise[i];
            }
            together.add(series("D" + d, scores));
        }

        assertThat(panel(together, Map.of()).caveat())
                .hasValueSatisfying(words ->
                        assertThat(words).contains("levels and slopes of dyads go together without exception"));
    }

    @Test
    void therapistsAreNoLevelWhereTooFewHaveTwoDyads() {
        Map<DyadId, TherapistId> therapists = therapists(30, 4);
        therapists.put(DyadId.of("D0"), TherapistId.of("alone"));

        ClinicPanel panel = panel(dyads(30, 8), therapists);

        assertThat(panel.model()).contains(ClinicModel.SLOPES);
        assertThat(panel.passedOver())
                .containsExactly(new PassedOver(
                        ClinicModel.THERAPISTS_AND_SLOPES, "4 therapists have 2 or more dyads; at least 5 are needed"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, no dyad has a therapist",
        "29, 1 of 30 dyads has no single therapist",
        "20, 10 of 30 dyads have no single therapist"
    })
    void therapistsAreNoLevelWhereADyadHasNone(int known, String reason) {
        ClinicPanel panel = panel(dyads(30, 8), therapists(known, 5));

        assertThat(panel.model()).contains(ClinicModel.SLOPES);
        assertThat(panel.passedOver().get(0).reason()).isEqualTo(reason);
    }

    @Test
    void theNumberOfTherapistsNeededCanBeChosen() {
        List<ClinicPanel> panels =
                ClinicPanels.withDefaults().withMinTherapists(3).fit(dyads(30, 8), therapists(30, 3));

        assertThat(panels.get(0).model()).contains(ClinicModel.THERAPISTS_AND_SLOPES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClinicPanels.withDefaults().withMinTherapists(1))
                .withMessage("At least 2 therapists are needed to differ, not 1");
    }

    @Test
    void twoSessionsEachAllowALevelOfEachDyadOnly() {
        ClinicPanel panel = panel(dyads(30, 2), NOBODY);

        assertThat(panel.model()).contains(ClinicModel.LEVELS);
        assertThat(panel.passedOver())
                .extracting(PassedOver::model)
                .containsExactly(ClinicModel.THERAPISTS_AND_SLOPES, ClinicModel.SLOPES);
        assertThat(panel.passedOver().get(1).reason()).contains("no dyad has more than 2 sessions");
        DyadLine line = panel.line(DyadId.of("D3")).orElseThrow();
        assertThat(line.slope()).isEqualTo(panel.meanLine().orElseThrow().slope());
        assertThat(line.level()).isNotEqualTo(panel.meanLine().orElseThrow().level());
    }

    @Test
    void oneDyadIsNotEvaluable() {
        ClinicPanel panel = panel(dyads(1, 20), therapists(1, 1));

        assertThat(panel.model()).isEmpty();
        assertThat(panel.fit().reason()).isEqualTo("there is 1 dyad; a panel model needs at least 2");
        assertThat(panel.variance().reason()).isEqualTo(panel.fit().reason());
        assertThat(panel.variance(3).reason()).isEqualTo(panel.fit().reason());
        assertThat(panel.passedOver()).hasSize(3);
        assertThat(panel.line(DyadId.of("D0"))).isEmpty();
        assertThat(panel.meanLine()).isEmpty();
        assertThat(panel.dyads()).isEqualTo(1);
    }

    @Test
    void constantScoresAreNotEvaluable() {
        ClinicPanel panel = panel(
                List.of(
                        series("a", 4, 4, 4),
                        series("b", 4, 4, 4),
                        series("c", 4, 4),
                        series("d", 4, 4, 4, 4),
                        series("e", 4)),
                NOBODY);

        assertThat(panel.fit().reason()).isEqualTo("all scores are equal");
    }

    @Test
    void scoresTooLargeToSquareAreNotEvaluable() {
        List<SessionSeries> all = new ArrayList<>(dyads(30, 8));
        all.add(series("huge", 1e300, -1e300, 2));

        assertThat(panel(all, NOBODY).fit().reason()).isEqualTo("a score is beyond 1.0E150");
    }

    @Test
    void noScoreAtAllIsNotEvaluable() {
        ClinicPanel panel = panel(List.of(series("a"), series("b")), NOBODY);

        assertThat(panel.fit().reason()).isEqualTo("there are no rows");
        assertThat(panel.dyads()).isZero();
        assertThat(panel.typicalLastSession()).isEqualTo(1);
    }

    @Test
    void noSeriesGiveNoPanel() {
        assertThat(ClinicPanels.withDefaults().fit(List.of(), NOBODY)).isEmpty();
    }

    @Test
    void switchedOffGivesNoPanelAndSaysSo() {
        assertThat(ClinicPanels.none().fit(dyads(30, 8), NOBODY)).isEmpty();
        assertThat(ClinicPanels.none().settings()).containsExactly(Map.entry("panel", "none"));
        assertThat(ClinicPanels.withDefaults().settings())
                .containsExactly(Map.entry("panel", "reml"), Map.entry("panel_min_therapists", "5"));
    }

    @Test
    void eachRaterAndInstrumentIsAPanelByRater() {
        List<SessionSeries> all = new ArrayList<>();
        for (int d = 0; d < 8; d++) {
            all.add(series("D" + d, Rater.THERAPIST, 1, d, d + 1.5, d + 1));
            all.add(series("D" + d, Rater.CLIENT, 1, d, d + 0.5, d + 3));
        }

        assertThat(ClinicPanels.withDefaults().fit(all, NOBODY))
                .extracting(ClinicPanel::rater)
                .containsExactly(Optional.of(Rater.CLIENT), Optional.of(Rater.THERAPIST));
    }

    @Test
    void isTheFitOfThePanelModel() {
        List<SessionSeries> all = dyads(30, 8);
        PanelFit plain = PanelModel.slope().fit(PanelData.of(all)).value().orElseThrow();
        ClinicPanel panel = panel(all, NOBODY);
        PanelFit fit = panel.fit().value().orElseThrow();

        assertThat(fit.deviance()).isEqualTo(plain.deviance());
        DyadId dyad = DyadId.of("D11");
        DyadLine line = panel.line(dyad).orElseThrow();
        DyadLine mean = panel.meanLine().orElseThrow();
        assertThat(line.level() - mean.level())
                .isCloseTo(plain.dyadEffects().mode(dyad, Term.intercept()), within(1e-12));
        assertThat(line.slope() - mean.slope()).isCloseTo(plain.dyadEffects().mode(dyad, Term.time()), within(1e-12));
        assertThat(line.at(1)).isEqualTo(line.level());
        assertThat(line.at(3)).isEqualTo(line.level() + 2 * line.slope());
    }

    @Test
    void aLineHoldsTheDepartureOfTheTherapist() {
        List<SessionSeries> all = dyads(30, 8);
        Map<DyadId, TherapistId> therapists = therapists(30, 5);
        List<SessionSeries> shifted = new ArrayList<>();
        for (SessionSeries one : all) {
            double by = therapists.get(one.key().dyad()).equals(TherapistId.of("T1")) ? 4 : 0;
            double[] scores = one.values();
            for (int i = 0; i < scores.length; i++) {
                scores[i] += by;
            }
            shifted.add(series(one.key().dyad().value(), scores));
        }
        ClinicPanel panel = panel(shifted, therapists);
        PanelFit fit = panel.fit().value().orElseThrow();
        DyadId dyad = DyadId.of("D1");

        assertThat(fit.therapistEffects().mode(TherapistId.of("T1"), Term.intercept()))
                .isGreaterThan(2);
        assertThat(panel.line(dyad).orElseThrow().level())
                .isEqualTo(fit.fixedEffect(Term.intercept()).estimate()
                        + fit.therapistEffects().mode(TherapistId.of("T1"), Term.intercept())
                        + fit.dyadEffects().mode(dyad, Term.intercept()));
    }

    @Test
    void theOrderOfTheSeriesDoesNotMatter() {
        List<SessionSeries> all = dyads(30, 8);
        ClinicPanel one = panel(all, therapists(30, 5));
        List<SessionSeries> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        ClinicPanel other = panel(turned, therapists(30, 5));

        assertThat(other.line(DyadId.of("D4"))).isEqualTo(one.line(DyadId.of("D4")));
        assertThat(other.fit().value().orElseThrow().deviance())
                .isEqualTo(one.fit().value().orElseThrow().deviance());
    }

    @Test
    void theVarianceIsDividedInAnySession() {
        ClinicPanel panel = panel(dyads(30, 8), NOBODY);
        VarianceDecomposition first = panel.variance(1).value().orElseThrow();
        VarianceDecomposition mean = panel.variance().value().orElseThrow();

        assertThat(first.time()).isZero();
        assertThat(mean.time()).isEqualTo(3.5);
        assertThat(first.parts())
                .extracting(VarianceDecomposition.Part::level)
                .containsExactly(PanelLevel.DYAD, PanelLevel.SESSION);
        assertThatIllegalArgumentException().isThrownBy(() -> panel.variance(0)).withMessage("Session 0 is below 1");
    }

    @Test
    void theTypicalLastSessionIsReachedByHalfOfTheDyads() {
        List<SessionSeries> all = List.of(
                series("a", 1, 2, 3), series("b", 2, 3), series("c", 1, 5, 2, 6), series("d", Rater.CLIENT, 40, 2, 1));

        assertThat(panel(all, NOBODY).typicalLastSession()).isEqualTo(3);
    }

    @Test
    void textShowsNoIdentifier() {
        assertThat(panel(dyads(2, 3), NOBODY)).hasToString("2 dyads, 6 scores");
        assertThat(panel(dyads(1, 1), NOBODY)).hasToString("1 dyad, 1 score");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void smallClinicsOfAnyKindAreFittedOrRefusedWithAReason(long seed) {
        Random random = new Random(seed);
        for (int clinic = 0; clinic < 300; clinic++) {
            List<SessionSeries> all = new ArrayList<>();
            int dyads = 1 + random.nextInt(12);
            int steps = 1 + random.nextInt(4);
            for (int d = 0; d < dyads; d++) {
                double[] scores = new double[random.nextInt(7)];
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = 4 + (double) random.nextInt(steps) / steps;
                }
                all.add(series("D" + d, Rater.CLIENT, 1 + random.nextInt(3), scores));
            }
            ClinicPanel panel = panel(all, therapists(random.nextInt(dyads + 1), 1 + random.nextInt(6)));

            assertThat(panel.fit().isEvaluable()).isEqualTo(panel.fit().reason().isEmpty());
            panel.fit()
                    .value()
                    .ifPresent(fit -> assertThat(fit.fixedEffects())
                            .allMatch(
                                    effect -> Double.isFinite(effect.interval().low())));
            panel.variance()
                    .value()
                    .ifPresent(variance -> assertThat(variance.parts().stream()
                                    .mapToDouble(VarianceDecomposition.Part::share)
                                    .sum())
                            .isCloseTo(1, within(1e-9)));
        }
    }
}
