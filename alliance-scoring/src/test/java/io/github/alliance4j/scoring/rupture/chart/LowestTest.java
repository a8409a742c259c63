package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a range, and scores at the edge of it and beyond, mean for charts; and how their episodes run. */
class LowestTest {

    private static final ScoreRange RANGE = new ScoreRange(1, 7, OptionalDouble.empty());
    private static final RepairRule REPAIR = RepairRule.withDefaults();

    private static SessionSeries series(double... scores) {
        SessionSeries plain = plain(scores);
        return SessionSeries.of(plain.key(), Optional.of(RANGE), plain.points());
    }

    private static SessionSeries plain(double... scores) {
        return SessionSeries.of(
                SeriesKey.of(new DyadId("a")),
                IntStream.rangeClosed(1, scores.length).toArray(),
                scores);
    }

    private static ChartBasis given(double centre, double sigma) {
        return ChartBasis.given(new ChartLevel(centre, sigma));
    }

    private static IndividualsChart single(double centre, double sigma) {
        return IndividualsChart.withDefaults().with(given(centre, sigma));
    }

    @Test
    void chartWhoseLimitLiesBelowTheRangeCannotAlarm() {
        assertThat(single(4, 1).detector().detect(series(4, 4, 1, 1)).notEvaluableReason())
                .contains("lowest score of the range");
        assertThat(single(4, 0.99).detector().detect(series(4, 4, 4, 4)).isEvaluable())
                .isTrue();
    }

    @Test
    void chartWithAGivenLevelAlwaysCanWithoutARange() {
        assertThat(single(4, 1).detector().detect(plain(4, 4, 1, 1)).isEvaluable())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void cusumIsEvaluableFromTheSessionAtWhichTheLowestScoresReachIt(int sessions) {
        double[] scores = new double[sessions];
        Arrays.fill(scores, 4.0);
        // (4 - 1)/2 - .5 = 1 a session; above 3 from the fourth on
        RuptureDetector cusum =
                CusumChart.withDefaults().with(given(4, 2)).withH(3).detector();

        assertThat(cusum.detect(series(scores)).isEvaluable()).isEqualTo(sessions >= 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void steadyFallNeedsSixSessionsAndNoDepth(int sessions) {
        double[] scores = new double[sessions];
        Arrays.fill(scores, 4.0);
        RuptureDetector falls =
                single(4, 9).withRules(EnumSet.of(RunRule.NELSON_3)).detector();

        assertThat(falls.detect(series(scores)).isEvaluable()).isEqualTo(sessions == 6);
    }

    static Stream<LiveDetector> causal() {
        return Stream.of(
                single(5, 0.6).live(REPAIR),
                single(5, 2).withRules(RunRule.nelson()).live(REPAIR),
                EwmaChart.withDefaults().with(given(5, 1)).live(REPAIR),
                CusumChart.withDefaults().with(given(5, 1)).live(REPAIR),
                EwmaChart.withDefaults().with(ChartBasis.ofFirst(4)).live(REPAIR),
                SelfStartingCusum.withDefaults().withH(2).detector());
    }

    @ParameterizedTest
    @MethodSource("causal")
    void monitorWithARangeSaysWhatTheBatchSays(LiveDetector chart) {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            RuptureMonitor monitor = chart.monitor(RANGE);
            double[] scores = new double[14];
            for (int j = 0; j < scores.length; j++) {
                scores[j] = Math.max(1, Math.min(7, 5 + Math.round(random.nextGaussian() * 15) / 10.0));
                MonitorSignal signal = monitor.update(j + 1, scores[j]);
                Detection batch = chart.detect(series(Arrays.copyOf(scores, j + 1)));
                assertThat(signal == MonitorSignal.NOT_EVALUABLE).isEqualTo(!batch.isEvaluable());
                assertThat(monitor.episodes()).isEqualTo(batch.findings().size());
                assertThat(monitor.latest().stream().toList()).isEqualTo(last(batch.findings()));
                monitor = chart.monitor(monitor.state());
            }
        }
    }

    private static List<RuptureFinding> last(List<RuptureFinding> findings) {
        return findings.subList(Math.max(0, findings.size() - 1), findings.size());
    }

    @ParameterizedTest
    @MethodSource("causal")
    void monitorRefusesAScoreOutsideItsRangeAndIsThenAsBefore(LiveDetector chart) {
        RuptureMonitor monitor = chart.monitor(chart.monitor(RANGE).state());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(1, 7.5))
                .withMessageContaining("Session 1: the score is not within 1.0 to 7.0");
        assertThat(monitor.observations()).isZero();
    }

    @ParameterizedTest
    @MethodSource("causal")
    void scoresTooLargeToComputeWithAreNotEvaluable(LiveDetector chart) {
        for (double huge : new double[] {1e151, 1e160, 8e307, Double.MAX_VALUE}) {
            assertThat(chart.detect(plain(5, 4, 5, -huge, 5, huge, 5)).notEvaluableReason())
                    .contains("too large to compute with");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> chart.monitor().update(1, huge))
                    .withMessageContaining("too large");
        }
    }

    @ParameterizedTest
    @MethodSource("causal")
    void largestScoresCanBeComputedWithAndKept(LiveDetector chart) {
        RuptureMonitor monitor = chart.monitor();
        double[] scores = {1e150, -1e150, 3, 1e150, 1e149, 1e150, -1e150, -1e150, -1e150, 5, Double.MIN_VALUE, 0};
        for (int i = 0; i < scores.length; i++) {
            monitor.update(i + 1, scores[i]);
            monitor = chart.monitor(monitor.state());
        }
        assertThat(monitor.latest().stream().toList())
                .isEqualTo(last(chart.detect(plain(scores)).findings()));
    }

    private static RuptureFinding only(double... scores) {
        List<RuptureFinding> findings =
                single(5, 0.5).detector().detect(plain(scores)).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void simpleDropIsAV() {
        RuptureFinding finding = only(5, 5, 3, 5);

        assertThat(finding.shape()).contains(EpisodeShape.V);
        assertThat(finding.duration()).hasValue(1);
        assertThat(finding.recoveredFraction()).hasValue(1);
    }

    @Test
    void slowReturnIsAGradualRepair() {
        RuptureFinding finding = only(5, 5, 3, 4, 5.5);

        assertThat(finding.shape()).contains(EpisodeShape.GRADUAL_REPAIR);
        assertThat(finding.duration()).hasValue(2);
        assertThat(finding.recoveredFraction()).hasValue(1.25);
    }

    @Test
    void fallInTwoStepsIsAGradualDecline() {
        assertThat(only(5, 5, 3.2, 3, 5).shape()).contains(EpisodeShape.GRADUAL_DECLINE);
    }

    @Test
    void returnWithARelapseIsAW() {
        assertThat(only(5, 5, 3, 4, 3.5, 5).shape()).contains(EpisodeShape.W);
    }

    @Test
    void unrepairedEpisodeLastsToTheEndOfTheWindow() {
        RuptureFinding finding = only(5, 5, 3, 4, 3.5, 3.6, 3.6, 3.6, 3.6);

        assertThat(finding.shape()).contains(EpisodeShape.UNREPAIRED);
        assertThat(finding.duration()).hasValue(5);
        assertThat(finding.recoveredFraction()).hasValue(0.5);
    }

    @Test
    void episodeWithoutASessionBeforeItHasNoShape() {
        RuptureFinding finding = only(3, 5, 5);

        assertThat(finding.shape()).isEmpty();
        assertThat(finding.duration()).isEmpty();
    }
}
