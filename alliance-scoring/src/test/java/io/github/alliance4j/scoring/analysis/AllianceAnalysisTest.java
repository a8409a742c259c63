package io.github.alliance4j.scoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.ClinicModel;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.clinic.ClinicPanels;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import io.github.alliance4j.scoring.questionnaire.SeriesAssembly;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.scan.CalibratedScan;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.LevelPrior;
import io.github.alliance4j.scoring.rupture.scan.NoisePrior;
import io.github.alliance4j.scoring.rupture.scan.ScanModel;
import io.github.alliance4j.scoring.rupture.signal.SrsSignal;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllianceAnalysisTest {

    private static final Instrument LINE = line("line").build();

    private static InstrumentBuilder line(String id) {
        return Instrument.builder(id)
                .raters(Rater.CLIENT, Rater.THERAPIST)
                .answers(AnswerScale.decimal(0, 10))
                .items(2)
                .subscale(Component.BOND, 1);
    }

    private static ScoreSheet sheet(Instrument form, String dyad, Rater rater, int session, double score) {
        return Scorer.withDefaults()
                .score(ResponseSet.builder(form)
                        .dyad(dyad)
                        .rater(rater)
                        .session(session)
                        .answers(score, score)
                        .build());
    }

    private static ScoreSheet empty(String dyad, int session) {
        return empty(dyad, session, "T1");
    }

    private static ScoreSheet empty(String dyad, int session, String therapist) {
        return Scorer.withDefaults()
                .score(ResponseSet.builder(LINE)
                        .dyad(dyad)
                        .rater(Rater.CLIENT)
                        .session(session)
                        .therapist(TherapistId.of(therapist))
                        .build());
    }

    private static List<ScoreSheet> client(String dyad, double... scores) {
        List<ScoreSheet> sheets = new ArrayList<>();
        for (double score : scores) {
            sheets.add(sheet(LINE, dyad, Rater.CLIENT, sheets.size() + 1, score));
        }
        return sheets;
    }

    private static AnalysisResult clinic() {
        List<ScoreSheet> sheets = new ArrayList<>();
        sheets.addAll(client("calm", 5, 6, 5, 6, 5, 6, 5, 6, 5));
        sheets.addAll(client("short", 5, 6));
        sheets.addAll(client("repaired", Example.oneRupture()));
        sheets.addAll(client("falling", 9, 8.4, 7.9, 7.7, 7, 6.4, 6.1, 5.5));
        sheets.addAll(client("open", 6, 6.1, 5.9, 6, 6, 6.1, 5.9, 6, 3));
        sheets.addAll(client("deeper", 6, 6.1, 5.9, 6, 6, 6.1, 5.9, 6, 6, 6, 1));
        return AllianceAnalysis.withDefaults().analyze(sheets);
    }

    @Test
    void dyadsComeInTheOrderOfTheirFirstForm() {
        assertThat(clinic().dyads())
                .extracting(dyad -> dyad.dyad().value())
                .containsExactly("calm", "short", "repaired", "falling", "open", "deeper");
    }

    @Test
    void mostPressingConcernComesFirstAndWithinItTheMostSevere() {
        assertThat(clinic().byConcern())
                .extracting(dyad -> dyad.dyad() + " " + dyad.concern())
                .containsExactly(
                        "deeper OPEN_RUPTURE",
                        "open OPEN_RUPTURE",
                        "falling DECLINING",
                        "repaired REPAIRED_RUPTURE",
                        "calm NONE",
                        "short NOT_EVALUABLE");
    }

    @Test
    void textOfADyadShowsNoIdentifier() {
        assertThat(clinic().dyads().get(3)).hasToString("DECLINING, 1 series");
    }

    @Test
    void concernsAreCounted() {
        assertThat(clinic().dyads(Concern.OPEN_RUPTURE)).isEqualTo(2);
        assertThat(clinic().dyads(Concern.NONE)).isEqualTo(1);
    }

    @Test
    void severityIsTheDepthOfTheFindingOrTheSurenessOfTheDecline() {
        Map<String, Double> severity = new HashMap<>();
        clinic().dyads().forEach(dyad -> severity.put(dyad.dyad().value(), dyad.severity()));
        assertThat(severity.get("repaired")).isCloseTo(2.717780, within(5e-7));
        assertThat(severity.get("falling")).isGreaterThan(10);
        assertThat(severity.get("calm")).isZero();
        assertThat(severity.get("short")).isZero();
    }

    @Test
    void twoRatersOfADyadAreTwoSeries() {
        List<ScoreSheet> sheets = new ArrayList<>();
        for (int session = 1; session <= 8; session++) {
            sheets.add(sheet(LINE, "d", Rater.THERAPIST, session, 9));
            sheets.add(sheet(LINE, "d", Rater.CLIENT, session, session));
        }
        List<SeriesAnalysis> series =
                AllianceAnalysis.withDefaults().analyze(sheets).dyads().get(0).series();
        assertThat(series).hasSize(2);
        assertThat(series.get(0).series().key().rater()).contains(Rater.THERAPIST);
        assertThat(series.get(0).series().values()).containsOnly(9);
        assertThat(series.get(1).series().values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void twoFormsOfADyadAreTwoSeries() {
        List<ScoreSheet> sheets = List.of(
                sheet(LINE, "d", Rater.CLIENT, 1, 5), sheet(line("other").build(), "d", Rater.CLIENT, 1, 6));
        assertThat(SeriesAssembly.withDefaults().assemble(sheets)).hasSize(2);
    }

    @Test
    void formThatStandsTwiceIsRefused() {
        List<ScoreSheet> twice =
                List.of(sheet(LINE, "secret", Rater.CLIENT, 3, 5), sheet(LINE, "secret", Rater.CLIENT, 3, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllianceAnalysis.withDefaults().analyze(twice))
                .withMessage("Instrument line by CLIENT: session 3 stands twice for one dyad");
    }

    @Test
    void formThatStandsTwiceIsRefusedEvenIfOneCannotBeScored() {
        List<ScoreSheet> twice = List.of(sheet(LINE, "secret", Rater.CLIENT, 3, 5), empty("secret", 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllianceAnalysis.withDefaults().analyze(twice))
                .withMessage("Instrument line by CLIENT: session 3 stands twice for one dyad");
    }

    @Test
    void lowerIsBetterIsRefused() {
        Instrument symptoms =
                line("symptoms").direction(Direction.LOWER_IS_BETTER).build();
        List<ScoreSheet> sheets = List.of(sheet(symptoms, "d", Rater.CLIENT, 1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllianceAnalysis.withDefaults().analyze(sheets))
                .withMessageStartingWith("Instrument symptoms is lower-is-better");
    }

    @Test
    void formThatCannotBeScoredLeavesAGapAndIsCounted() {
        List<ScoreSheet> sheets = new ArrayList<>(client("d", 5, 6, 5));
        sheets.set(1, empty("d", 2));
        DyadAnalysis dyad =
                AllianceAnalysis.withDefaults().analyze(sheets).dyads().get(0);
        assertThat(dyad.series().get(0).series().sessions()).containsExactly(1, 3);
        assertThat(dyad.forms(Completeness.COMPLETE)).isEqualTo(2);
        assertThat(dyad.forms(Completeness.NOT_SCORABLE)).isEqualTo(1);
        assertThat(dyad.forms(Completeness.PRORATED)).isZero();
        assertThat(dyad.forms().keySet()).containsExactly(Completeness.COMPLETE, Completeness.NOT_SCORABLE);
        assertThat(dyad.therapist()).contains(TherapistId.of("T1"));
    }

    @Test
    void whoChangesTherapistHasNoSingleOne() {
        List<ScoreSheet> sheets = new ArrayList<>(client("d", 5, 6, 5));
        sheets.add(empty("d", 4, "T2"));
        sheets.add(empty("d", 5, "T1"));
        sheets.add(empty("d", 6, "T2"));

        DyadAnalysis dyad =
                AllianceAnalysis.withDefaults().analyze(sheets).dyads().get(0);

        assertThat(dyad.therapists()).containsExactly(TherapistId.of("T2"), TherapistId.of("T1"));
        assertThat(dyad.therapist()).isEmpty();
    }

    @Test
    void seriesWithoutAnyScoreIsEmptyAndKept() {
        List<SessionSeries> series = SeriesAssembly.withDefaults().assemble(List.of(empty("d", 1)));
        assertThat(series).hasSize(1);
        assertThat(series.get(0).size()).isZero();
    }

    @Test
    void orderOfTheFormsDoesNotMatterWithinADyad() {
        List<ScoreSheet> sheets = new ArrayList<>(client("d", Example.oneRupture()));
        List<SessionSeries> inOrder = SeriesAssembly.withDefaults().assemble(sheets);
        Collections.reverse(sheets);
        assertThat(SeriesAssembly.withDefaults().assemble(sheets)).isEqualTo(inOrder);
    }

    @Test
    void scaleAndMetricCanBeChosen() {
        SessionSeries bond = SeriesAssembly.withDefaults()
                .with(ScaleId.BOND)
                .with(Metric.POMP)
                .assemble(client("d", 5, 6))
                .get(0);
        assertThat(bond.values()).containsExactly(50, 60);
        assertThat(bond.key().scale()).isEqualTo(ScaleId.BOND);
        assertThat(bond.range().orElseThrow().high()).isEqualTo(100);
        SessionSeries sum = SeriesAssembly.withDefaults()
                .with(Metric.SUM)
                .assemble(client("d", 5, 6))
                .get(0);
        assertThat(sum.values()).containsExactly(10, 12);
    }

    @Test
    void formWithoutTheScaleGivesNoSeries() {
        assertThat(SeriesAssembly.withDefaults().with(ScaleId.GOAL).assemble(client("d", 5, 6)))
                .isEmpty();
        AnalysisResult result =
                AllianceAnalysis.withDefaults().with(ScaleId.GOAL).analyze(client("d", 5, 6));
        assertThat(result.dyads().get(0).concern()).isEqualTo(Concern.NOT_EVALUABLE);
        assertThat(result.dyads().get(0).forms()).isEmpty();
    }

    @Test
    void expectationSumsTheChanceRatesOfTheSeriesItApplies() {
        ChanceExpectation chance = clinic().criteria().get(0);
        assertThat(chance.criterion()).isEqualTo("mean-2sd");
        assertThat(chance.series()).isEqualTo(5);
        assertThat(chance.flagged()).isEqualTo(3);
        assertThat(chance.byLength().keySet()).containsExactly(8, 9, 11, 12);
        double sum = chance.byLength().values().stream()
                .mapToDouble(ChanceRate::rate)
                .sum();
        assertThat(chance.expected()).isCloseTo(sum + chance.byLength().get(9).rate(), within(1e-12));
        assertThat(chance.byLength().get(12).rate()).isCloseTo(.166, within(.012));
        assertThat(chance.settings()).containsEntry("threshold", "2.0");
    }

    @Test
    void criteriaAreReportedInTheOrderGiven() {
        AnalysisResult result = AllianceAnalysis.withDefaults()
                .with(List.of(SuddenLoss.withCutoff(1), VEpisode.mean2Sd()))
                .analyze(client("d", Example.oneRupture()));
        assertThat(result.criteria())
                .extracting(ChanceExpectation::criterion)
                .containsExactly("sudden-loss", "mean-2sd");
        assertThat(result.detections()).extracting("criterion").containsExactly("sudden-loss", "mean-2sd");
    }

    @Test
    void rulesThatLookAtLevelsAreSimulatedOnTheScale() {
        AnalysisResult result = AllianceAnalysis.withDefaults()
                .with(List.of(SrsSignal.withDefaults(), VEpisode.mean2Sd()))
                .analyze(client("d", Example.oneRupture()));
        assertThat(SrsSignal.withDefaults().dependsOnLevel()).isTrue();
        assertThat(result.criteria())
                .extracting(ChanceExpectation::noise)
                .containsExactly(ChanceNoise.ON_SCALE, ChanceNoise.PLAIN);
        ChanceExpectation plain = result.criteria().get(1);
        assertThat(plain.with(ChanceNoise.ON_SCALE)).isNotEqualTo(plain);
        assertThat(plain).hasToString("mean-2sd: 1 of 1 series, by chance " + plain.expected());
    }

    @Test
    void allDyadsOfARaterAreOnePanel() {
        ClinicPanel panel = clinic().panels().get(0);
        assertThat(clinic().panels()).hasSize(1);
        assertThat(panel.rater()).contains(Rater.CLIENT);
        assertThat(panel.instrument()).contains("line");
        assertThat(panel.dyads()).isEqualTo(6);
        assertThat(panel.model()).contains(ClinicModel.SLOPES);
        assertThat(panel.passedOver().get(0).reason()).isEqualTo("no dyad has a therapist");
        assertThat(panel.line(DyadId.of("falling")).orElseThrow().slope()).isLessThan(-0.2);
    }

    /** 30 dyads of one rater, 3 of the other. */
    private static List<ScoreSheet> twoRaters() {
        Random random = new Random(5);
        List<ScoreSheet> sheets = new ArrayList<>();
        for (int dyad = 0; dyad < 30; dyad++) {
            double level = 5 + 0.6 * random.nextGaussian();
            for (int session = 1; session <= 8; session++) {
                double fall = dyad == 0 && session > 4 && session < 7 ? 3 : 0;
                double score = level - fall + 0.4 * random.nextGaussian();
                sheets.add(sheet(LINE, "D" + dyad, Rater.CLIENT, session, score));
                if (dyad < 3) {
                    sheets.add(sheet(LINE, "D" + dyad, Rater.THERAPIST, session, score));
                }
            }
        }
        return sheets;
    }

    @Test
    void calibratedCriterionLearnsFromEachRaterApart() {
        AnalysisResult result = AllianceAnalysis.withDefaults()
                .with(List.of(VEpisode.mean2Sd(), CalibratedScan.toLearn()))
                .analyze(twoRaters());
        assertThat(result.calibrations()).hasSize(2).allMatch(ClinicCalibration::isLearned);
        ClinicCalibration client = result.calibrations().stream()
                .filter(one -> one.rater().equals(Optional.of(Rater.CLIENT)))
                .findFirst()
                .orElseThrow();
        assertThat(client.calibration().value().orElseThrow().dyads()).isEqualTo(30);
        assertThat(client.sentence()).startsWith("learned from 30 dyads, 240 sessions: SD of a healthy dyad 0.");
        assertThat(client).hasToString("calibrated-scan: " + client.sentence());
        assertThat(result.calibrations())
                .filteredOn(one -> one.rater().equals(Optional.of(Rater.THERAPIST)))
                .singleElement()
                .extracting(ClinicCalibration::sentence)
                .asString()
                .startsWith("not calibrated: a calibration needs 20 series")
                .contains("the panel has 3");
        List<Detection> found = result.dyads().get(0).series().stream()
                .filter(one -> one.series().key().rater().equals(Optional.of(Rater.CLIENT)))
                .findFirst()
                .orElseThrow()
                .detections();
        assertThat(found).extracting(Detection::criterion).containsExactly("mean-2sd", "calibrated-scan");
        assertThat(found.get(1).findings().get(0).onset().value()).isEqualTo(5);
    }

    @Test
    void chanceRateOfACalibratedCriterionIsTheOneAskedFor() {
        ChanceExpectation chance = AllianceAnalysis.withDefaults()
                .with(List.of(CalibratedScan.toLearn().withFalseAlarm(0.1)))
                .analyze(twoRaters())
                .criteria()
                .get(0);
        assertThat(chance.noise()).isEqualTo(ChanceNoise.CALIBRATED);
        assertThat(chance.series()).isEqualTo(30);
        assertThat(chance.expected()).isCloseTo(3, within(1e-9));
        assertThat(chance.byLength()).isEmpty();
    }

    @Test
    void calibrationThatIsGivenIsNotLearned() {
        Calibration byHand = Calibration.of(
                ScanModel.of(new LevelPrior(5, .6, 0, .02, 0), new NoisePrior(.4, .3, 0)), Optional.empty());
        AnalysisResult result = AllianceAnalysis.withDefaults()
                .with(List.of(CalibratedScan.of(byHand)))
                .analyze(client("d", 5, 5.1, 4.9, 5, 2, 2.1, 5, 5.2));
        assertThat(result.calibrations()).singleElement().satisfies(one -> {
            assertThat(one.isLearned()).isFalse();
            assertThat(one.calibration().value()).contains(byHand);
            assertThat(one.sentence())
                    .isEqualTo("given, from no panel: SD of a healthy dyad 0.40 (0.00), autocorrelation 0.00 (0.00),"
                            + " ruptures in 30 % (0) of dyads");
        });
        assertThat(result.criteria().get(0).flagged()).isEqualTo(1);
    }

    @Test
    void panelsCanBeLeftOut() {
        AnalysisResult without =
                AllianceAnalysis.withDefaults().with(ClinicPanels.none()).analyze(client("d", Example.oneRupture()));
        assertThat(without.panels()).isEmpty();
        assertThat(without).hasToString("1 dyad");
    }

    @Test
    void noFormsGiveAnEmptyResult() {
        AnalysisResult result = AllianceAnalysis.withDefaults().analyze(List.of());
        assertThat(result.dyads()).isEmpty();
        assertThat(result.criteria().get(0).series()).isZero();
        assertThat(result.criteria().get(0).expected()).isZero();
    }

    @Test
    void sameFormsGiveTheSameResult() {
        assertThat(clinic().criteria()).isEqualTo(clinic().criteria());
        assertThat(clinic().byConcern()).hasToString(clinic().byConcern().toString());
    }

    private static List<ScoreSheet> twoVoices(int dyads) {
        Random random = new Random(3);
        List<ScoreSheet> sheets = new ArrayList<>();
        for (int d = 0; d < dyads; d++) {
            for (int session = 1; session <= 8; session++) {
                double felt = 5 + random.nextGaussian();
                sheets.add(sheet(LINE, "D" + d, Rater.CLIENT, session, felt));
                sheets.add(sheet(LINE, "D" + d, Rater.THERAPIST, session, felt - 1 + 0.3 * random.nextGaussian()));
            }
        }
        return sheets;
    }

    @Test
    void clientAndTherapistAreComparedWhereADyadHasBoth() {
        List<ScoreSheet> sheets = twoVoices(6);
        sheets.add(sheet(LINE, "ALONE", Rater.CLIENT, 1, 4));
        ClinicCongruence congruence =
                AllianceAnalysis.withDefaults().analyze(sheets).congruence().orElseThrow();

        assertThat(congruence.dyads()).hasSize(7);
        assertThat(congruence.voices()).hasSize(6);
        assertThat(congruence.truthAndBias().isEvaluable()).isTrue();
    }

    @Test
    void withoutPanelsThereIsNoModelOfTwoVoices() {
        ClinicCongruence congruence = AllianceAnalysis.withDefaults()
                .with(ClinicPanels.none())
                .analyze(twoVoices(6))
                .congruence()
                .orElseThrow();

        assertThat(congruence.truthAndBias().reason()).isEqualTo("no model of all dyads was asked for");
        assertThat(congruence.voices()).hasSize(6);
    }

    @Test
    void aClinicWithOneVoiceIsNotCompared() {
        assertThat(AllianceAnalysis.withDefaults()
                        .analyze(List.of(sheet(LINE, "A", Rater.CLIENT, 1, 4), sheet(LINE, "B", Rater.THERAPIST, 1, 4)))
                        .congruence())
                .isEmpty();
    }
}
