package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewtonSearchTest {

    private static final double TOLERANCE = 1e-12;

    private static double rosenbrock(double[] p, double[] slopes) {
        double bend = p[1] - p[0] * p[0];
        slopes[0] = -400 * p[0] * bend - 2 * (1 - p[0]);
        slopes[1] = 200 * bend;
        return 100 * bend * bend + (1 - p[0]) * (1 - p[0]);
    }

    @Test
    void findsTheEndOfACurvedValley() {
        NewtonSearch search = NewtonSearch.minimise(NewtonSearchTest::rosenbrock, new double[] {-1.2, 1}, TOLERANCE);
        assertThat(search.isConverged()).isTrue();
        assertThat(search.point()[0]).isCloseTo(1, within(1e-7));
        assertThat(search.point()[1]).isCloseTo(1, within(1e-7));
        assertThat(search.value()).isCloseTo(0, within(1e-12));
    }

    /** A bowl of a million to one is still followed straight down. */
    @Test
    void findsTheBottomOfALongBowlAtOnce() {
        int[] calls = {0};
        NewtonSearch search = NewtonSearch.minimise(
                (p, slopes) -> {
                    calls[0]++;
                    slopes[0] = 2e6 * (p[0] - .1);
                    slopes[1] = 2 * (p[1] - .2);
                    return 1e6 * (p[0] - .1) * (p[0] - .1) + (p[1] - .2) * (p[1] - .2);
                },
                new double[] {.5, -.3},
                TOLERANCE);
        assertThat(search.isConverged()).isTrue();
        assertThat(search.point()[0]).isCloseTo(.1, within(1e-9));
        assertThat(search.point()[1]).isCloseTo(.2, within(1e-7));
        assertThat(calls[0]).isLessThan(12);
    }

    /** Where nothing bends in a direction, the search does not fly away along it. */
    @Test
    void aFlatDirectionIsLeftAlone() {
        NewtonSearch search = NewtonSearch.minimise(
                (p, slopes) -> {
                    slopes[0] = 2 * (p[0] - 1);
                    slopes[1] = 0;
                    return (p[0] - 1) * (p[0] - 1);
                },
                new double[] {3, 7},
                TOLERANCE);
        assertThat(search.isConverged()).isTrue();
        assertThat(search.point()[0]).isCloseTo(1, within(1e-6));
        assertThat(search.point()[1]).isCloseTo(7, within(1e-6));
    }

    /** x^4 - x^2 + y^2 is lowest at x^2 = 1/2 and has a saddle at 0. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 1, 2})
    void leavesASaddle(double start) {
        NewtonSearch search = NewtonSearch.minimise(
                (p, slopes) -> {
                    slopes[0] = 4 * p[0] * p[0] * p[0] - 2 * p[0];
                    slopes[1] = 2 * p[1];
                    return Math.pow(p[0], 4) - p[0] * p[0] + p[1] * p[1];
                },
                new double[] {start, 1},
                TOLERANCE);
        assertThat(search.isConverged()).isTrue();
        assertThat(Math.abs(search.point()[0])).isCloseTo(Math.sqrt(0.5), within(1e-8));
    }

    @Test
    void aFunctionOfNothingIsAtItsLowest() {
        NewtonSearch search = NewtonSearch.minimise((p, slopes) -> 3, new double[0], TOLERANCE);
        assertThat(search.isConverged()).isTrue();
        assertThat(search.value()).isEqualTo(3);
    }

    @Test
    void whereThereIsNoValueNothingConverges() {
        NewtonSearch search =
                NewtonSearch.minimise((p, slopes) -> Double.POSITIVE_INFINITY, new double[] {1}, TOLERANCE);
        assertThat(search.isConverged()).isFalse();
        assertThat(search.point()).containsExactly(1);
    }
}
