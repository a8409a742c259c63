package io.github.alliance4j.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.simulation.PanelTruth;
import io.github.alliance4j.scoring.simulation.TrueRupture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every clause of the scoring rules, on truth made by hand. */
final class ScoringRulesTest {

    @ParameterizedTest
    @CsvSource({
        // A rupture with onset 5, nadir 6 to 8 is touched from session 4 to session 9.
        "4, 4, true",
        "3, 3, false",
        "3, 4, true",
        "9, 9, true",
        "10, 10, false",
        "9, 12, true",
        "1, 20, true",
        "6, 7, true"
    })
    void findingHitsWhereItTouchesTheRuptureWithOneSessionToSpare(int onset, int nadir, boolean hits) {
        assertThat(found(onset, nadir).hits(rupture(5, 6, 8))).isEqualTo(hits);
    }

    @Test
    void falseAlarmIsTheShareOfCleanDyadsWithAnyFinding() {
        // Clean: B with two findings, C with none, D with one. Ruptured: A, whose wrong finding is no false alarm.
        DetectionScore score = score(
                truth(Map.of("A", List.of(rupture(5, 6, 8)))),
                Map.of(
                        "A", List.of(found(1, 1)),
                        "B", List.of(found(2, 2), found(9, 9)),
                        "D", List.of(found(5, 6))),
                "A",
                "B",
                "C",
                "D");

        assertThat(score.falseAlarm().value()).contains(new Proportion(2, 3));
        assertThat(score.clean()).isEqualTo(3);
    }

    @Test
    void sensitivityCountsRupturesAndPpvCountsFindings() {
        // Two ruptures, one hit by two findings; one more finding hits nothing.
        DetectionScore score = score(
                truth(Map.of("A", List.of(rupture(3, 3, 4), rupture(12, 13, 14)))),
                Map.of("A", List.of(found(3, 3), found(4, 5), found(8, 8))),
                "A");

        assertThat(score.sensitivity().value()).contains(new Proportion(1, 2));
        assertThat(score.ppv().value()).contains(new Proportion(2, 3));
        assertThat(score.f1().value().orElseThrow()).isCloseTo(2 * 0.5 * (2 / 3.0) / (0.5 + 2 / 3.0), within(1e-12));
        assertThat(score.misses()).isEqualTo(1);
    }

    @Test
    void oneFindingMayHitTwoRuptures() {
        DetectionScore score = score(
                truth(Map.of("A", List.of(rupture(3, 3, 4), rupture(7, 7, 8)))),
                Map.of("A", List.of(found(4, 7))),
                "A");

        assertThat(score.sensitivity().value()).contains(new Proportion(2, 2));
        assertThat(score.ppv().value()).contains(new Proportion(1, 1));
    }

    @Test
    void falseFindingsOfCleanDyadsCountInPpv() {
        DetectionScore score = score(
                truth(Map.of("A", List.of(rupture(3, 3, 4)))),
                Map.of("A", List.of(found(3, 3)), "B", List.of(found(3, 3), found(7, 7), found(9, 9))),
                "A",
                "B");

        assertThat(score.ppv().value()).contains(new Proportion(1, 4));
    }

    @Test
    void delayRunsFromTheTrueOnsetToTheFirstSignalOverTheHits() {
        // A is signalled at 8 and at 6, of which 6 counts; B before its onset; C is missed; D has no signal.
        DetectionScore score = score(
                truth(Map.of(
                        "A", List.of(rupture(5, 6, 8)),
                        "B", List.of(rupture(5, 5, 5)),
                        "C", List.of(rupture(5, 5, 5)),
                        "D", List.of(rupture(5, 5, 5)))),
                Map.of(
                        "A", List.of(signalled(5, 6, 8), signalled(7, 7, 6)),
                        "B", List.of(signalled(4, 5, 4)),
                        "C", List.of(signalled(9, 9, 9)),
                        "D", List.of(found(5, 5))),
                "A",
                "B",
                "C",
                "D");

        assertThat(score.delay()).contains(new ErrorSummary(2, 0, 0, 1));
        assertThat(score.misses()).isEqualTo(1);
    }

    @Test
    void delayOfDeepRupturesLeavesTheOthersOut() {
        Map<String, List<FoundEpisode>> found =
                Map.of("A", List.of(signalled(5, 5, 7)), "B", List.of(signalled(5, 5, 5)));
        DetectionScore score = score(
                truth(Map.of(
                        "A", List.of(new TrueRupture(5, 5, 6, OptionalInt.empty(), 0.99)),
                        "B", List.of(new TrueRupture(5, 5, 6, OptionalInt.empty(), 1)))),
                found,
                "A",
                "B");

        assertThat(score.delay(1)).contains(new ErrorSummary(1, 0, 0, 0));
        assertThat(score.ruptures(1)).isEqualTo(1 + score.misses(1));
        assertThat(score.ruptures(0)).isEqualTo(score.ruptures());
        assertThat(score.misses(0)).isEqualTo(score.misses());
        assertThat(score.ruptures(99)).isZero();
        assertThat(score.delay().orElseThrow().count()).isEqualTo(2);
    }

    @Test
    void errorsAreThoseOfTheFindingWithTheNearestOnset() {
        FoundEpisode far = new FoundEpisode(8, 8, OptionalInt.empty(), OptionalDouble.of(3));
        FoundEpisode near = new FoundEpisode(6, 6, OptionalInt.empty(), OptionalDouble.of(1.25));
        DetectionScore score =
                score(truth(Map.of("A", List.of(rupture(5, 6, 8)))), Map.of("A", List.of(far, near)), "A");

        assertThat(score.onsetError()).contains(new ErrorSummary(1, 1, 1, 1));
        assertThat(score.depthError().orElseThrow().mean()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void earlierOfTwoAsNearOnsetsIsCompared() {
        DetectionScore score = score(
                truth(Map.of("A", List.of(rupture(5, 6, 8)))), Map.of("A", List.of(found(6, 6), found(4, 4))), "A");

        assertThat(score.onsetError().orElseThrow().mean()).isEqualTo(-1);
    }

    @Test
    void nothingFoundHasNoPpvAndAnFOneOfZero() {
        DetectionScore score = score(truth(Map.of("A", List.of(rupture(5, 6, 8)))), Map.of(), "A", "B");

        assertThat(score.ppv()).isEqualTo(Evaluation.notEvaluable("no finding"));
        assertThat(score.f1()).isEqualTo(Evaluation.of(0.0));
        assertThat(score.delay()).isEmpty();
        assertThat(score.onsetError()).isEmpty();
    }

    @Test
    void panelWithoutRupturesHasFalseAlarmsAlone() {
        DetectionScore score = score(truth(Map.of()), Map.of("A", List.of(found(1, 2))), "A", "B");

        assertThat(score.falseAlarm().value()).contains(new Proportion(1, 2));
        assertThat(score.sensitivity().reason()).isEqualTo("no true rupture");
        assertThat(score.f1().reason()).isEqualTo("no true rupture");
        assertThat(score.f1Interval(0.95).isEvaluable()).isFalse();
    }

    @Test
    void panelWhereAllAreRupturedHasNoFalseAlarmRate() {
        DetectionScore score = score(truth(Map.of("A", List.of(rupture(5, 6, 8)))), Map.of(), "A");

        assertThat(score.falseAlarm().reason()).isEqualTo("no dyad without a true rupture");
    }

    @ParameterizedTest
    @CsvSource({
        // The closed form in double precision (Python), z = 1.959963984540054.
        "5, 100, .0215436, .1117505",
        "0, 20, 0, .1611252",
        "20, 20, .8388748, 1",
        "1, 2, .0945312, .9054688"
    })
    void wilsonInterval(int count, int total, double low, double high) {
        Interval interval = new Proportion(count, total).interval(0.95);

        assertThat(interval.low()).isCloseTo(low, within(1e-6));
        assertThat(interval.high()).isCloseTo(high, within(1e-6));
    }

    @Test
    void bootstrapOfFOneIsSeededAndHoldsTheEstimate() {
        Map<String, List<TrueRupture>> truth = new LinkedHashMap<>();
        Map<String, List<FoundEpisode>> found = new LinkedHashMap<>();
        String[] dyads = new String[60];
        for (int i = 0; i < 60; i++) {
            dyads[i] = "D" + i;
            truth.put(dyads[i], List.of(rupture(5, 6, 8)));
            found.put(dyads[i], List.of(i % 3 == 0 ? found(1, 1) : found(5, 5)));
        }
        DetectionScore score = score(truth(truth), found, dyads);
        Interval interval = score.f1Interval(0.95).value().orElseThrow();

        assertThat(interval.low()).isLessThan(2 / 3.0).isGreaterThan(0.5);
        assertThat(interval.high()).isGreaterThan(2 / 3.0).isLessThan(0.85);
        assertThat(score.f1Interval(0.95)).isEqualTo(Evaluation.of(interval));
    }

    @Test
    void ruleThatCanJudgeNoSeriesHasNoScore() {
        PanelEvaluation evaluation = PanelEvaluation.of(List.of(series("A"), series("B")), truth(Map.of()));

        assertThat(evaluation.assess(VEpisode.mean2Sd()).reason()).startsWith("it can judge no series: ");
    }

    @Test
    void ruleWithoutALiveFormHasNoLiveScore() {
        PanelEvaluation evaluation = PanelEvaluation.of(List.of(series("A")), truth(Map.of()));

        assertThat(evaluation.assessLive(new Silent()).reason()).contains("no live form");
    }

    @Test
    void truthOfUnknownDyadsIsRefused() {
        assertThatThrownBy(() ->
                        PanelEvaluation.of(List.of(series("A")), truth(Map.of("Z", List.of(rupture(5, 6, 8))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The truth names 1 dyad without a series in the panel");
    }

    @Test
    void twoSeriesOfOneDyadAreRefused() {
        assertThatThrownBy(() -> PanelEvaluation.of(List.of(series("A"), series("A")), truth(Map.of())))
                .hasMessageContaining("two series");
    }

    private static final class Silent implements RuptureDetector {
        @Override
        public String id() {
            return "silent";
        }

        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public Detection detect(SessionSeries series) {
            return Detection.of("silent", series.key(), List.of());
        }
    }

    private static DetectionScore score(PanelTruth truth, Map<String, List<FoundEpisode>> found, String... dyads) {
        List<SessionSeries> series =
                Stream.of(dyads).map(ScoringRulesTest::series).toList();
        Map<DyadId, List<FoundEpisode>> byDyad = new LinkedHashMap<>();
        found.forEach((dyad, all) -> byDyad.put(DyadId.of(dyad), all));
        return PanelEvaluation.of(series, truth).assess(byDyad, 0);
    }

    private static SessionSeries series(String dyad) {
        return SessionSeries.of(SeriesKey.of(DyadId.of(dyad)), new int[] {1, 2}, new double[] {4, 4});
    }

    private static PanelTruth truth(Map<String, List<TrueRupture>> ruptures) {
        Map<DyadId, List<TrueRupture>> byDyad = new LinkedHashMap<>();
        ruptures.forEach((dyad, all) -> byDyad.put(DyadId.of(dyad), all));
        return PanelTruth.of(byDyad);
    }

    private static TrueRupture rupture(int onset, int nadirFirst, int nadirLast) {
        return new TrueRupture(onset, nadirFirst, nadirLast, OptionalInt.empty(), 1);
    }

    private static FoundEpisode found(int onset, int nadir) {
        return new FoundEpisode(onset, nadir, OptionalInt.empty(), OptionalDouble.empty());
    }

    private static FoundEpisode signalled(int onset, int nadir, int signal) {
        return new FoundEpisode(onset, nadir, OptionalInt.of(signal), OptionalDouble.empty());
    }
}
