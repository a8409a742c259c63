package io.github.alliance4j.scoring.rupture.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseScaleTest {

    private static double estimate(NoiseScale scale, double... values) {
        return scale.estimate(values).value().orElseThrow();
    }

    /** Steps 1, -3, 2, 2: median 1.5, deviations .5, 4.5, .5, .5, their median .5. */
    @Test
    void madIsThatOfTheSteps() {
        assertThat(estimate(NoiseScale.mad(), 1, 2, -1, 1, 3))
                .isCloseTo(1.482602218505602 * 0.5 / Math.sqrt(2), within(1e-12));
    }

    @Test
    void movingRangeIsTheMeanStepByD2() {
        assertThat(estimate(NoiseScale.movingRange(), 1, 2, -1, 1, 3)).isCloseTo(2 / 1.128, within(1e-12));
    }

    @Test
    void givenScaleIsTakenAsItIs() {
        assertThat(estimate(NoiseScale.of(0.4), 1, 2, 3)).isEqualTo(0.4);
    }

    /** Steps 1, 1, then 4 across missed sessions, then 1, 1. */
    @Test
    void stepAcrossAMissedSessionCountsOnlyByName() {
        SessionSeries gap = Example.at(new int[] {1, 2, 3, 8, 9, 10}, 5, 6, 5, 1, 2, 1);
        assertThat(NoiseScale.movingRange().estimate(gap).value().orElseThrow()).isCloseTo(1 / 1.128, within(1e-12));
        assertThat(NoiseScale.movingRange().spanning().estimate(gap).value().orElseThrow())
                .isCloseTo(8 / 5.0 / 1.128, within(1e-12));
        // Steps 1, -1, 1, -1 with median 0; with -4 among them the median is -1.
        assertThat(NoiseScale.mad().estimate(gap).value().orElseThrow())
                .isCloseTo(1.482602218505602 / Math.sqrt(2), within(1e-12));
        assertThat(NoiseScale.mad().spanning().estimate(gap).value().orElseThrow())
                .isCloseTo(1.482602218505602 * 2 / Math.sqrt(2), within(1e-12));
        assertThat(NoiseScale.of(0.4).spanning()).isEqualTo(NoiseScale.of(0.4));
    }

    @Test
    void tooFewNeighboursHaveNoScale() {
        SessionSeries one = Example.at(new int[] {1, 2, 4, 6}, 5, 6, 5, 1);
        assertThat(NoiseScale.movingRange().estimate(one).reason())
                .isEqualTo("fewer than 2 steps between neighbouring sessions");
        assertThat(NoiseScale.movingRange().spanning().estimate(one).isEvaluable())
                .isTrue();
    }

    @Test
    void oneJumpLeavesTheMadAloneAndWidensTheMovingRange() {
        Random random = new Random(8);
        double[] flat = new double[200];
        double[] jump = new double[200];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = random.nextGaussian();
            jump[i] = flat[i] + (i < 100 ? 0 : 50);
        }
        assertThat(estimate(NoiseScale.mad(), flat)).isCloseTo(1, within(0.15));
        assertThat(estimate(NoiseScale.movingRange(), flat)).isCloseTo(1, within(0.15));
        assertThat(estimate(NoiseScale.mad(), jump)).isCloseTo(estimate(NoiseScale.mad(), flat), within(0.02));
        assertThat(estimate(NoiseScale.movingRange(), jump))
                .isCloseTo(estimate(NoiseScale.movingRange(), flat) + 50 / 199.0 / 1.128379, within(0.02));
    }

    @Property(seed = "41", tries = 200)
    void constantsChangeNothingAndFactorsScale(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 60) int n,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        double[] values = Series.random(seed, n);
        for (NoiseScale scale : List.of(NoiseScale.mad(), NoiseScale.movingRange())) {
            scale.estimate(values)
                    .value()
                    .ifPresent(sd -> assertThat(estimate(scale, Series.changed(values, factor, -7)))
                            .isCloseTo(factor * sd, within(1e-9 * factor)));
        }
    }

    @Test
    void degenerateValuesHaveNoScale() {
        for (NoiseScale scale : List.of(NoiseScale.mad(), NoiseScale.movingRange(), NoiseScale.of(1))) {
            assertThat(scale.estimate(new double[] {4, 5}).reason()).isEqualTo("fewer than 3 sessions");
            assertThat(scale.estimate(new double[] {4, 4, 4}).reason()).isEqualTo("all scores are equal");
        }
        double[] mostlyStill = {4, 4, 4, 4, 5, 5, 5};
        assertThat(NoiseScale.mad().estimate(mostlyStill).reason()).isEqualTo("the noise scale of the scores is 0");
        assertThat(NoiseScale.movingRange().estimate(mostlyStill).isEvaluable()).isTrue();
    }

    /** A straight line on a grid: its steps differ only by rounding. */
    @Test
    void roundingIsNoNoise() {
        assertThat(NoiseScale.mad()
                        .estimate(new double[] {5.0, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6})
                        .isEvaluable())
                .isFalse();
    }

    @Test
    void extremeValuesDoNotOverflow() {
        assertThat(NoiseScale.movingRange()
                        .estimate(new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, 0})
                        .isEvaluable())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mad", "moving-range", "mad-spanning", "moving-range-spanning", "0.4"})
    void textIsReadAndWritten(String text) {
        assertThat(NoiseScale.parse(text)).hasToString(text).isEqualTo(NoiseScale.parse(text));
    }

    @Test
    void badTextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoiseScale.parse("sd"))
                .withMessage("Noise scale \"sd\" is neither mad nor moving-range, either with -spanning, nor a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoiseScale.parse("0"))
                .withMessage("A noise scale of 0.0; it must be above 0");
    }
}
