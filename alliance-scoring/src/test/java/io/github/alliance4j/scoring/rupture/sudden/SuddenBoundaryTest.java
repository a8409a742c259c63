package io.github.alliance4j.scoring.rupture.sudden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Differences that are exactly what a criterion asks, as decimals say it and binary fractions do not. */
class SuddenBoundaryTest {

    private static SessionSeries series(double... scores) {
        return SessionSeries.of(
                SeriesKey.of(new DyadId("a")),
                IntStream.rangeClosed(1, scores.length).toArray(),
                scores);
    }

    private static List<RuptureFinding> losses(SuddenLoss rule, double... scores) {
        return rule.detect(series(scores)).findings();
    }

    @Test
    void lossOfExactlyTheCutoffIsOne() {
        assertThat(losses(SuddenLoss.withCutoff(1), 4.1, 4.1, 4.1, 3.1, 3.1, 3.1))
                .hasSize(1);
        assertThat(losses(SuddenLoss.withCutoff(1), 5.1, 5.1, 5.1, 4.1, 4.1, 4.1))
                .hasSize(1);
        assertThat(losses(SuddenLoss.withCutoff(1), 4.1, 4.1, 4.1, 3.2, 3.2, 3.2))
                .isEmpty();
    }

    @Test
    void gainOfExactlyTheCutoffIsOne() {
        assertThat(SuddenGain.withCutoff(1)
                        .assess(series(3.1, 3.1, 3.1, 4.1, 4.1, 4.1))
                        .value()
                        .orElseThrow())
                .hasSize(1);
    }

    @Test
    void equalScoresOnEitherSideHaveNoSpread() {
        assertThat(losses(SuddenLoss.withCutoff(1), 4.1, 4.1, 4.1, 3.1, 3.1, 3.1))
                .allSatisfy(loss -> assertThat(loss.depthInSd()).isEmpty());
    }

    @Test
    void lossOfExactlyTheProportionIsOne() {
        SuddenLoss rule = SuddenLoss.withCutoff(0.1).withProportion(0.1, ProportionOf.PRE_VALUE);

        assertThat(losses(rule, 3, 3, 3, 2.7, 2.7, 2.7)).hasSize(1);
        assertThat(losses(rule, 3, 3, 3, 2.71, 2.71, 2.71)).isEmpty();
    }

    @Test
    void exactlyHalfOfTheLossRegainedIsNoRepair() {
        SuddenLoss rule = SuddenLoss.withCutoff(1).with(Stability.OFF);

        assertThat(losses(rule, 5.3, 5.3, 4.1, 4.7))
                .allSatisfy(loss -> assertThat(loss.repair()).isEmpty());
        assertThat(losses(rule, 5.3, 5.3, 4.1, 4.8))
                .singleElement()
                .satisfies(loss -> assertThat(loss.repair()).isPresent());
    }

    @Test
    void exactlyHalfOfAShiftLostIsNoReversal() {
        SuddenShiftRule rule = SuddenShiftRule.rises(1).with(Stability.OFF);

        assertThat(reversal(rule, 4.1, 4.1, 5.3, 4.7)).isEmpty();
        assertThat(reversal(rule, 4.1, 4.1, 5.3, 4.6)).hasValue(4);
    }

    private static OptionalInt reversal(SuddenShiftRule rule, double... scores) {
        return rule.assess(series(scores)).shifts().get(0).reversalSession();
    }

    @Provide
    Arbitrary<int[]> tenths() {
        return Arbitraries.integers()
                .between(30, 50)
                .array(int[].class)
                .ofMinSize(4)
                .ofMaxSize(12);
    }

    /** Tenths, twelfths and whole numbers are the same scores. */
    @Property(tries = 500, seed = "5")
    void unitOfTheScoresChangesNoFinding(@ForAll("tenths") int[] whole) {
        for (Stability stability : Stability.values()) {
            List<String> expected = episodes(7, stability, whole, 1);
            assertThat(episodes(0.7, stability, whole, 10)).isEqualTo(expected);
            assertThat(episodes(7 / 12.0, stability, whole, 12)).isEqualTo(expected);
        }
    }

    private static List<String> episodes(double cutoff, Stability stability, int[] whole, double unit) {
        SuddenLoss rule = SuddenLoss.withCutoff(cutoff).with(stability);
        double[] scores = Arrays.stream(whole).mapToDouble(y -> y / unit).toArray();
        RuptureMonitor monitor = rule.monitor();
        for (int i = 0; i < scores.length; i++) {
            monitor.update(i + 1, scores[i]);
        }
        List<RuptureFinding> found = losses(rule, scores);
        assertThat(monitor.episodes()).isEqualTo(found.size());
        return found.stream().map(RuptureFinding::toString).toList();
    }
}
