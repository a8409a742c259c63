package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class QuasiNewtonTest {

    private static final QuasiNewton.Objective BANANA = (x, slopes) -> {
        double bend = x[1] - x[0] * x[0];
        slopes[0] = -400 * x[0] * bend - 2 * (1 - x[0]);
        slopes[1] = 200 * bend;
        return 100 * bend * bend + (1 - x[0]) * (1 - x[0]);
    };

    @Test
    void findsTheBottomOfACurvedValley() {
        assertThat(QuasiNewton.minimise(BANANA, new double[] {-1.2, 1}, -1e6, 1e6, 1e-15))
                .hasValueSatisfying(x -> assertThat(x).containsExactly(new double[] {1, 1}, within(1e-6)));
    }

    @Property(seed = "101", tries = 100)
    void findsItFromAnywhere(
            @ForAll @DoubleRange(min = -3, max = 3) double x, @ForAll @DoubleRange(min = -3, max = 3) double y) {
        Optional<double[]> found = QuasiNewton.minimise(BANANA, new double[] {x, y}, -1e6, 1e6, 1e-15);
        found.ifPresent(point -> assertThat(BANANA.at(point, new double[2])).isLessThan(1e-8));
    }

    @Test
    void staysWhereItIsFlatAlready() {
        assertThat(QuasiNewton.minimise(BANANA, new double[] {1, 1}, -2, 2, 1e-9))
                .hasValueSatisfying(x -> assertThat(x).containsExactly(1, 1));
    }

    @Test
    void givesNothingWhenTheSlopeLeadsOutOfTheBox() {
        QuasiNewton.Objective slope = (x, slopes) -> {
            slopes[0] = 1;
            return x[0];
        };
        assertThat(QuasiNewton.minimise(slope, new double[] {3}, 0, 10, 1e-9)).isEmpty();
    }

    @Test
    void givesNothingFromOutsideTheBox() {
        assertThat(QuasiNewton.minimise(BANANA, new double[] {3, 3}, 0, 2, 1e-9))
                .isEmpty();
    }

    @Test
    void shortensAStepThatGoesTooFar() {
        // Steep at the start: a whole first step overshoots the bottom by far.
        QuasiNewton.Objective steep = (x, slopes) -> {
            slopes[0] = 4 * Math.pow(x[0], 3) * 50;
            return 50 * Math.pow(x[0], 4);
        };
        assertThat(QuasiNewton.minimise(steep, new double[] {1}, -1e6, 1e6, 1e-16))
                .hasValueSatisfying(x -> assertThat(x[0]).isCloseTo(0, within(1e-2)));
    }
}
