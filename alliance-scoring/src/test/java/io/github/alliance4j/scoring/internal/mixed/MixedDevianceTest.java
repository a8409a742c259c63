package io.github.alliance4j.scoring.internal.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedDevianceTest {

    /** Columns 1, t, x, y: 1 and t fixed, 1 and t in lower groups, 1 and x in upper groups. */
    private static MixedRows rows(boolean nested) {
        Random random = new Random(5);
        int groups = 12;
        int each = 4;
        double[] values = new double[groups * each * 4];
        for (int row = 0; row < groups * each; row++) {
            values[4 * row] = 1;
            values[4 * row + 1] = row % each - 1.5;
            values[4 * row + 2] = random.nextGaussian();
            values[4 * row + 3] = random.nextGaussian() + row / each % 5;
        }
        int[] lower = IntStream.rangeClosed(0, groups).map(i -> i * each).toArray();
        int[] upper = nested ? new int[] {0, 3, 4, 9, 12} : new int[] {0, 12};
        return new MixedRows(
                values, 4, lower, upper, new int[] {0, 1}, new int[] {0, 1}, nested ? new int[] {0, 2} : new int[0]);
    }

    private static MixedDeviance deviance(boolean nested, boolean restricted) {
        FactorLayout upper = nested ? FactorLayout.blocks(1, 1) : FactorLayout.blocks();
        MixedDeviance deviance = new MixedDeviance(rows(nested), FactorLayout.blocks(2), upper, restricted);
        deviance.products.fill();
        return deviance;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void slopesAreThoseOfTheValue(int kind) {
        MixedDeviance deviance = deviance(kind % 2 == 0, kind / 2 == 0);
        double[] theta = kind % 2 == 0 ? new double[] {0.8, -0.3, 0.5, 0.7, 0.2} : new double[] {0.8, -0.3, 0.5};
        double[] slopes = new double[theta.length];
        double value = deviance.value(theta, slopes);
        double logVariance = Math.log(deviance.variance()) + 0.3;
        double[] atVariance = new double[theta.length + 1];
        double given = deviance.value(theta, logVariance, atVariance);
        assertThat(given).isGreaterThan(value);
        for (int i = 0; i < theta.length; i++) {
            double[] before = theta.clone();
            double[] after = theta.clone();
            before[i] -= 1e-5;
            after[i] += 1e-5;
            double slope = (deviance.value(after) - deviance.value(before)) / 2e-5;
            assertThat(slopes[i]).isCloseTo(slope, within(1e-5));
            double[] unused = new double[theta.length + 1];
            double sloped = deviance.value(after, logVariance, unused) - deviance.value(before, logVariance, unused);
            assertThat(atVariance[i]).isCloseTo(sloped / 2e-5, within(1e-5));
        }
        double[] unused = new double[theta.length + 1];
        double inVariance =
                deviance.value(theta, logVariance + 1e-5, unused) - deviance.value(theta, logVariance - 1e-5, unused);
        assertThat(atVariance[theta.length]).isCloseTo(inVariance / 2e-5, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSignOfAColumnOfTheFactorDoesNotMatter(boolean nested) {
        MixedDeviance deviance = deviance(nested, true);
        double[] theta = {0.8, -0.3, 0.5, 0.7, 0.2};
        double[] turned = {-0.8, 0.3, 0.5, -0.7, 0.2};
        assertThat(deviance.value(turned)).isCloseTo(deviance.value(theta), within(1e-10));
        FactorLayout layout = FactorLayout.blocks(2);
        layout.normalise(turned, 0);
        assertThat(turned[0]).isCloseTo(0.8, within(1e-12));
        assertThat(turned[1]).isCloseTo(-0.3, within(1e-12));
    }

    @org.junit.jupiter.api.Test
    void aColumnWithoutADiagonalMovesToTheNext() {
        double[] theta = {1e-7, 0.6, 0.8};
        FactorLayout.blocks(2).normalise(theta, 0);
        assertThat(theta[0]).isZero();
        assertThat(theta[1]).isZero();
        assertThat(theta[2]).isCloseTo(1, within(1e-12));
    }

    @org.junit.jupiter.api.Test
    void tiedTermsShareAParameter() {
        FactorLayout layout = FactorLayout.tied(3);
        assertThat(layout.parameters()).isEqualTo(1);
        assertThat(layout.covariance(new double[] {2}, 0)).containsExactly(4, 0, 0, 0, 4, 0, 0, 0, 4);
        assertThat(layout.isDiagonal(0)).isTrue();
        assertThat(FactorLayout.blocks(2).isDiagonal(1)).isFalse();
    }
}
