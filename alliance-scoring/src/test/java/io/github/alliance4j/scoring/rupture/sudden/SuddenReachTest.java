package io.github.alliance4j.scoring.rupture.sudden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the rule could fire at all, and how the losses that it finds run. */
class SuddenReachTest {

    private static final ScoreRange RANGE = new ScoreRange(1, 5, OptionalDouble.empty());

    private static SessionSeries at(int[] sessions, double... scores) {
        return SessionSeries.of(SeriesKey.of(new DyadId("a")), sessions, scores);
    }

    private static SessionSeries series(double... scores) {
        return at(IntStream.rangeClosed(1, scores.length).toArray(), scores);
    }

    private static SessionSeries within(ScoreRange range, SessionSeries series) {
        return SessionSeries.of(series.key(), Optional.of(range), series.points());
    }

    private static int[] sessions(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    /** The same for equal scores as for a clear fall after session 3. */
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4, SUDDENGAINS, true",
        "1 2 3, SUDDENGAINS, false",
        "2 3 4, SUDDENGAINS, false",
        "2 3 5, SUDDENGAINS, false",
        "1 2 3 5, SUDDENGAINS, true",
        "1 2 3 6, SUDDENGAINS, false",
        "2 3 4 5, SUDDENGAINS, true",
        "1 3 4 5, SUDDENGAINS, true",
        "1 3 4 6, SUDDENGAINS, true",
        "1 4 5 6, SUDDENGAINS, false",
        "1 3 5 7 9, SUDDENGAINS, false",
        "2 3 4, OFF, true",
        "2 3 5, OFF, true",
        "1 2 3, OFF, false",
        "1 3 5 7 9, OFF, false",
        "2 3 4, TRUE_T, false"
    })
    void decidedExactlyWhereALossCouldBeFound(String numbers, Stability stability, boolean evaluable) {
        int[] sessions = sessions(numbers);
        SuddenLoss rule = SuddenLoss.withCutoff(1).with(stability);
        double[] equal = new double[sessions.length];
        Arrays.fill(equal, 4);

        assertThat(rule.detect(at(sessions, equal)).isEvaluable()).isEqualTo(evaluable);
        assertThat(SuddenGain.mirroring(rule).assess(at(sessions, equal)).isEvaluable())
                .isEqualTo(evaluable);
        assertThat(firesSomewhere(rule, sessions)).isEqualTo(evaluable);
        assertThat(isEvaluable(rule, sessions, equal)).isEqualTo(evaluable);
    }

    private static boolean firesSomewhere(SuddenLoss rule, int[] sessions) {
        for (int from = 1; from < sessions.length; from++) {
            double[] scores = new double[sessions.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = i < from ? 5 : 1;
            }
            if (!rule.detect(at(sessions, scores)).findings().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEvaluable(SuddenLoss rule, int[] sessions, double[] scores) {
        RuptureMonitor monitor = rule.monitor();
        MonitorSignal signal = MonitorSignal.NOT_EVALUABLE;
        for (int i = 0; i < sessions.length; i++) {
            signal = monitor.update(sessions[i], scores[i]);
        }
        return signal != MonitorSignal.NOT_EVALUABLE;
    }

    @Test
    void cutoffWiderThanTheRangeCanNotBeReached() {
        SessionSeries scores = within(RANGE, series(5, 5, 5, 1, 1, 1));

        assertThat(SuddenLoss.withCutoff(4.1).detect(scores).notEvaluableReason())
                .contains("wider than the range");
        assertThat(SuddenLoss.withCutoff(4).detect(scores).findings()).hasSize(1);
        assertThat(SuddenGain.withCutoff(4.1).assess(scores).reason()).contains("wider than the range");
        assertThat(SuddenGain.withCutoff(4).assess(scores).isEvaluable()).isTrue();
        assertThat(SuddenLoss.withCutoff(4.1).monitor(RANGE).update(1, 5)).isEqualTo(MonitorSignal.NOT_EVALUABLE);
    }

    @Test
    void cutoffOfExactlyTheWidthOfTheRangeCanBeReached() {
        ScoreRange tenths = new ScoreRange(3.1, 4.1, OptionalDouble.empty());

        assertThat(SuddenLoss.withCutoff(1)
                        .detect(within(tenths, series(4.1, 4.1, 4.1, 3.1, 3.1, 3.1)))
                        .findings())
                .hasSize(1);
    }

    @Test
    void monitorRefusesAScoreOutsideItsRange() {
        SuddenLoss rule = SuddenLoss.withCutoff(1);
        RuptureMonitor monitor = rule.monitor(rule.monitor(RANGE).state());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(1, 5.5))
                .withMessage("Session 1: the score is not within 1.0 to 5.0");
        assertThat(monitor.observations()).isZero();
    }

    @Test
    void scoresTooLargeToComputeWithAreNotEvaluable() {
        SuddenLoss rule = SuddenLoss.withCutoff(1);
        SessionSeries huge = series(5, 5e160, 5, -1e170, 1, 2);

        assertThat(rule.detect(huge).notEvaluableReason()).contains("too large to compute with");
        assertThat(SuddenGain.mirroring(rule).assess(huge).reason()).contains("too large to compute with");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.monitor().update(1, 1e160))
                .withMessageContaining("too large");
    }

    private static RuptureFinding loss(double... scores) {
        List<RuptureFinding> losses = SuddenLoss.withCutoff(1)
                .with(Stability.OFF)
                .detect(series(scores))
                .findings();
        assertThat(losses).hasSize(1);
        return losses.get(0);
    }

    @Test
    void lossThatIsNotRegainedIsPendingHoweverLongAgo() {
        RuptureFinding loss = loss(5, 5, 3, 3.5, 3.2, 3.2, 3.2, 3.2, 3.2, 3.2);

        assertThat(loss.status()).isEqualTo(EpisodeStatus.PENDING);
        assertThat(loss.shape()).contains(EpisodeShape.UNREPAIRED);
        assertThat(loss.duration()).hasValue(8);
        assertThat(loss.recoveredFraction()).hasValue(0.25);
    }

    @Test
    void lossRegainedAtOnceIsAV() {
        RuptureFinding loss = loss(5, 5, 3, 4.5);

        assertThat(loss.shape()).contains(EpisodeShape.V);
        assertThat(loss.duration()).hasValue(1);
        assertThat(loss.recoveredFraction()).hasValue(0.75);
    }

    @Test
    void lossRegainedSlowlyIsAGradualRepair() {
        assertThat(loss(5, 5, 3, 3.5, 4.5).shape()).contains(EpisodeShape.GRADUAL_REPAIR);
    }

    @Test
    void lossThatDeepensIsAGradualDecline() {
        RuptureFinding loss = loss(5, 5, 3, 2.5, 5);

        assertThat(loss.shape()).contains(EpisodeShape.GRADUAL_DECLINE);
        assertThat(loss.duration()).hasValue(2);
        assertThat(loss.recoveredFraction()).hasValue(1);
    }

    @Test
    void settingsAlwaysSayTheCriticalValues() {
        assertThat(SuddenLoss.withCutoff(1).settings())
                .containsEntry("alpha", "0.05")
                .doesNotContainKey("critical-value");
        assertThat(SuddenLoss.withCutoff(1).withCriticalValue(2.776).settings())
                .containsEntry("critical-value", "2.776")
                .doesNotContainKey("alpha");
    }
}
