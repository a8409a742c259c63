package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {

    private static final double[][] MATRIX = {{4, 2, 0.6}, {2, 5, 1}, {0.6, 1, 3}};

    @Test
    void solvesLinearEquations() {
        // 4 * 1 + 2 * -2 + .6 * 3, and so on
        double[] right = {1.8, -5, 7.6};
        assertThat(Cholesky.of(MATRIX).orElseThrow().solve(right))
                .containsExactly(new double[] {1, -2, 3}, within(1e-14));
    }

    @Test
    void givesTheLogarithmOfTheDeterminant() {
        assertThat(Math.exp(Cholesky.of(MATRIX).orElseThrow().logDeterminant()))
                .isCloseTo(4 * 14 - 2 * 5.4 + 0.6 * (2 - 3), within(1e-12));
    }

    @Test
    void givesTheDiagonalOfTheInverse() {
        double determinant = 4 * 14 - 2 * 5.4 - 0.6;
        assertThat(Cholesky.of(MATRIX).orElseThrow().inverseDiagonal())
                .containsExactly(
                        new double[] {14 / determinant, (12 - 0.36) / determinant, 16 / determinant}, within(1e-14));
    }

    @Test
    void refusesAMatrixThatIsNotPositiveDefinite() {
        assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{1, 1}, {1, 1}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{Double.NaN}})).isEmpty();
    }
}
