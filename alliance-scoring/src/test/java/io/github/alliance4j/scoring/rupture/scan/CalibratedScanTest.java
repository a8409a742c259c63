package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.internal.scan.AnswerBounds;
import io.github.alliance4j.scoring.internal.scan.Draws;
import io.github.alliance4j.scoring.internal.scan.HealthyScores;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibratedScanTest {

    private static final CalibratedScan SCAN = CalibratedScan.of(Panels.byHand());

    @Test
    void theMaximumIsThatOfTheCalibrationWhereTheSeriesStatesNone() {
        SessionSeries stated = Panels.series(5, 5, 5, 5, 5, 4, 5, 4);
        SessionSeries unstated = SessionSeries.of(stated.key(), Optional.empty(), stated.points());
        assertThat(SCAN.detect(unstated)).isEqualTo(SCAN.detect(stated));
        assertThat(SCAN.detect(unstated).caveats()).containsExactly(Caveat.CEILING);
        CalibratedScan unknown =
                CalibratedScan.of(Calibration.of(Panels.byHand().model(), Optional.empty()));
        assertThat(unknown.detect(unstated).caveats()).isEmpty();
    }

    @Test
    void aClearRuptureIsFoundWithItsCourse() {
        Detection detection = SCAN.detect(Panels.rupture());
        assertThat(detection.findings()).hasSize(1);
        RuptureFinding finding = detection.findings().get(0);
        assertThat(finding.onset().value()).isEqualTo(7);
        assertThat(finding.nadir().value()).isEqualTo(8);
        assertThat(finding.repair().orElseThrow().value()).isEqualTo(12);
        assertThat(finding.status()).isEqualTo(EpisodeStatus.REPAIRED);
        assertThat(finding.shape()).contains(EpisodeShape.U);
        assertThat(finding.duration()).hasValue(5);
        assertThat(finding.depth().orElseThrow()).isCloseTo(1.2, within(.2));
        assertThat(finding.preLevel().orElseThrow()).isCloseTo(4.2, within(.15));
        assertThat(finding.signalSession().orElseThrow().value())
                .as("a live run speaks at the bottom")
                .isEqualTo(8);
    }

    @Test
    void evidenceSaysWhatWasSeen() {
        RuptureFinding finding = SCAN.detect(Panels.rupture()).findings().get(0);
        ScanVerdict verdict = SCAN.judge(Panels.rupture()).value().orElseThrow();
        assertThat(finding.pValue()).hasValue(verdict.pValue());
        assertThat(verdict.pValue()).isLessThan(.001);
        assertThat(verdict.probability()).isGreaterThan(.99);
        assertThat(finding.evidence().values().keySet())
                .containsExactly(
                        "log_bayes_factor",
                        "p_value",
                        "false_alarm",
                        "probability",
                        "prior",
                        "depth",
                        "depth_low",
                        "depth_high",
                        "here",
                        "noise_sd");
        assertThat(finding.evidence().number("depth").orElseThrow())
                .isCloseTo(finding.depth().orElseThrow(), within(1e-12));
        assertThat(finding.evidence().number("depth_low").orElseThrow())
                .isLessThan(finding.depth().orElseThrow());
        assertThat(finding.evidence().number("prior")).hasValue(.3);
        assertThat(finding.evidence().number("here").orElseThrow()).isBetween(.95, 1.0);
    }

    @Test
    void twoRupturesAreTwoFindingsInOrder() {
        Detection detection = SCAN.detect(Panels.series(
                4.2, 4.1, 4.3, 4.2, 3.0, 2.9, 4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 2.8, 2.7, 2.9, 4.1, 4.2, 4.3, 4.2, 4.1));
        assertThat(detection.findings())
                .extracting(finding -> finding.onset().value())
                .containsExactly(5, 13);
    }

    @Test
    void aFallWithoutReturnIsPending() {
        RuptureFinding finding = SCAN.detect(Panels.series(4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 4.2, 3.0, 2.9, 3.1, 3.0))
                .findings()
                .get(0);
        assertThat(finding.onset().value()).isEqualTo(8);
        assertThat(finding.nadir().value()).as("the lowest session").isEqualTo(9);
        assertThat(finding.status()).isEqualTo(EpisodeStatus.PENDING);
        assertThat(finding.shape()).contains(EpisodeShape.UNREPAIRED);
        assertThat(finding.duration()).hasValue(4);
    }

    @Test
    void findingsNameObservedSessionsOnly() {
        int[] sessions = {1, 2, 3, 4, 5, 8, 9, 12, 13, 14, 15};
        SessionSeries series = Example.at(sessions, 4.2, 4.1, 4.3, 4.2, 4.1, 2.9, 2.8, 4.2, 4.1, 4.2, 4.3);
        RuptureFinding finding = SCAN.detect(series).findings().get(0);
        assertThat(sessions)
                .contains(finding.onset().value(), finding.nadir().value())
                .contains(finding.repair().orElseThrow().value());
        assertThat(finding.onset().value()).isEqualTo(8);
    }

    @Test
    void aQuietTreatmentHasNoFindingAndALargeP() {
        SessionSeries quiet = Panels.series(4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 4.3, 4.2, 4.1, 4.2);
        assertThat(SCAN.detect(quiet).findings()).isEmpty();
        assertThat(SCAN.judge(quiet).value().orElseThrow().pValue()).isGreaterThan(.2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 5})
    void constantScoresAreJudgedAndHaveNoFinding(double score) {
        for (int n = 3; n < 20; n += 4) {
            double[] scores = new double[n];
            Arrays.fill(scores, score);
            Detection detection = SCAN.detect(Panels.series(scores));
            assertThat(detection.isEvaluable()).isTrue();
            assertThat(detection.findings()).isEmpty();
        }
    }

    @Test
    void tooFewTooManyAndTooLargeAreNotEvaluable() {
        assertThat(SCAN.detect(Panels.series()).notEvaluableReason()).isEqualTo("fewer than 3 sessions");
        assertThat(SCAN.detect(Panels.series(4, 3)).notEvaluableReason()).isEqualTo("fewer than 3 sessions");
        assertThat(SCAN.judge(Panels.series(4, 3)).reason()).isEqualTo("fewer than 3 sessions");
        assertThat(SCAN.detect(Example.of(new double[401])).notEvaluableReason())
                .isEqualTo("more than 400 sessions");
        assertThat(SCAN.detect(Example.of(4, 4, 1e200)).notEvaluableReason())
                .isEqualTo("the scores are too large to compute with");
        assertThat(CalibratedScan.toLearn().detect(Panels.rupture()).notEvaluableReason())
                .isEqualTo("the scan is not calibrated: it needs a panel or a calibration");
    }

    @Test
    void shortSeriesAndCeilingsHaveACaveat() {
        assertThat(SCAN.detect(Panels.series(4, 4.1, 4, 4.2)).caveats()).containsExactly(Caveat.SHORT_SERIES);
        assertThat(SCAN.detect(Panels.series(5, 5, 5, 5, 5, 4, 5, 4)).caveats()).containsExactly(Caveat.CEILING);
    }

    @Test
    void scoresInOtherUnitsGiveTheSameAnswer() {
        Calibration tenfold = Calibration.of(
                ScanModel.of(new LevelPrior(141, 4.5, .1, .14, .2), new NoisePrior(3, .3, .25)), Optional.empty());
        Calibration plain = Calibration.of(
                ScanModel.of(new LevelPrior(4.1, .45, .01, .014, .2), new NoisePrior(.3, .3, .25)), Optional.empty());
        SessionSeries series = Panels.rupture();
        double[] scores = Arrays.stream(series.values()).map(y -> 100 + 10 * y).toArray();
        ScanVerdict one = CalibratedScan.of(plain).judge(series).value().orElseThrow();
        ScanVerdict ten =
                CalibratedScan.of(tenfold).judge(Example.of(scores)).value().orElseThrow();
        assertThat(ten.logBayesFactor()).isCloseTo(one.logBayesFactor(), within(1e-6));
        assertThat(ten.pValue()).isCloseTo(one.pValue(), within(1e-6));
    }

    @Test
    void pIsUniformWhereNothingHappens() {
        HealthyScores healthy = new HealthyScores(new AnswerBounds(1, 5, 1 / 12.0));
        Draws random = new Draws().begin(99, 0, 0);
        double[] p = new double[800];
        double[] elapsed = DoubleStream.generate(() -> 1).limit(24).toArray();
        for (int i = 0; i < p.length; i++) {
            int n = 6 + i % 18;
            double[] scores = new double[n];
            healthy.next(Panels.byHand().model().numbers(), elapsed, n, scores, random);
            p[i] = SCAN.judge(Panels.series(scores)).value().orElseThrow().pValue();
        }
        Arrays.sort(p);
        double distance = IntStream.range(0, p.length)
                .mapToDouble(i -> Math.abs(p[i] - (i + .5) / p.length))
                .max()
                .orElseThrow();
        assertThat(distance).as("Kolmogorov distance").isLessThan(1.63 / Math.sqrt(p.length));
    }

    @Test
    void moreEvidenceHasASmallerP() {
        NullDistribution healthy = new NullDistribution(Panels.byHand());
        double before = 1;
        for (double value = -4; value < 40; value += .5) {
            double p = healthy.pValue(12, value);
            assertThat(p).isLessThanOrEqualTo(before).isPositive();
            before = p;
        }
        assertThat(before).as("a twentieth of one of 4,500 series").isEqualTo(1 / (20 * 4500.0));
    }

    @Test
    void signalSessionIsThatOfTheLiveRun() {
        CalibratedScan scan = SCAN.withFalseAlarm(.1);
        int silent = 0;
        int told = 0;
        for (SessionSeries series : Panels.routine(80, 21).series()) {
            List<Integer> alarms = alarms(scan.live(), series);
            for (RuptureFinding finding : scan.detect(series).findings()) {
                int onset = finding.onset().value();
                silent += finding.signalSession().isEmpty() ? 1 : 0;
                if (finding.signalSession().isPresent()) {
                    int signal = finding.signalSession().get().value();
                    assertThat(signal).isGreaterThanOrEqualTo(onset);
                    assertThat(alarms).anyMatch(alarm -> alarm == signal || (alarm < onset && signal == onset));
                    told++;
                }
            }
            if (alarms.isEmpty()) {
                assertThat(scan.detect(series).findings())
                        .allMatch(finding -> finding.signalSession().isEmpty());
            }
        }
        assertThat(silent).as("found looking back only").isPositive();
        assertThat(told).isGreaterThan(silent);
    }

    private static List<Integer> alarms(LiveScan live, SessionSeries series) {
        RuptureMonitor monitor = live.monitor();
        return IntStream.range(0, series.size())
                .filter(i -> monitor.update(series.session(i), series.value(i)) == MonitorSignal.ALARM)
                .mapToObj(series::session)
                .toList();
    }

    @Test
    void rateAndPriorAreTheCallers() {
        SessionSeries series = Panels.series(4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 3.7, 3.8, 4.2, 4.1, 4.3);
        double p = SCAN.judge(series).value().orElseThrow().pValue();
        assertThat(p).isBetween(.02, .9);
        assertThat(SCAN.withFalseAlarm(p).detect(series).findings())
                .as("p equal to the rate")
                .isNotEmpty();
        assertThat(SCAN.withFalseAlarm(p - .001).detect(series).findings()).isEmpty();
        assertThat(SCAN.withPrior(.01).judge(series).value().orElseThrow().probability())
                .isLessThan(
                        SCAN.withPrior(.5).judge(series).value().orElseThrow().probability());
        assertThat(SCAN.withPrior(.01).judge(series).value().orElseThrow().pValue())
                .isEqualTo(p);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCAN.withFalseAlarm(1))
                .withMessage("False-alarm rate 1.0 is not between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCAN.withPrior(0))
                .withMessage("Prior 0.0 is not between 0 and 1");
    }

    @Test
    void manyThreadsSayWhatOneSays() {
        List<SessionSeries> panel = Panels.routine(60, 3).series();
        CalibratedScan fresh = CalibratedScan.of(Panels.byHand());
        List<Detection> together = panel.parallelStream().map(fresh::detect).toList();
        assertThat(together).isEqualTo(panel.stream().map(SCAN::detect).toList());
    }

    @Test
    void learnsOnceOnly() {
        List<SessionSeries> panel = Panels.routine(40, 3).series();
        CalibratedScan learned = CalibratedScan.toLearn()
                .withFalseAlarm(.1)
                .learned(panel)
                .value()
                .orElseThrow();
        assertThat(learned.isToLearn()).isFalse();
        assertThat(learned.falseAlarm()).isEqualTo(.1);
        assertThat(learned.calibration().orElseThrow().dyads()).isEqualTo(40);
        assertThat(learned.learned(List.of()).value()).containsSame(learned);
        assertThat(CalibratedScan.toLearn().learned(List.of()).reason()).contains("the panel has 0");
        assertThat(learned.settings().get("calibration")).startsWith("calibration from 40 dyads");
    }
}
