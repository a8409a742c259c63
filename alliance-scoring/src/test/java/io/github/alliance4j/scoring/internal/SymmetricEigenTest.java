package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {

    @Property(seed = "102", tries = 50)
    void agreesWithAnIndependentImplementation(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
        double[][] matrix = random(seed, size);
        SymmetricEigen ours = SymmetricEigen.of(matrix);
        EigenDecomposition theirs = new EigenDecomposition(MatrixUtils.createRealMatrix(matrix));
        for (int i = 0; i < size; i++) {
            assertThat(ours.value(i)).isCloseTo(theirs.getRealEigenvalue(i), within(1e-11 * size));
        }
    }

    @Property(seed = "103", tries = 50)
    void vectorsAreTurnedIntoTheirMultiples(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        double[][] matrix = random(seed, size);
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        for (int m = 0; m < eigen.size(); m++) {
            double[] vector = eigen.vector(m);
            double length = 0;
            for (int i = 0; i < size; i++) {
                double image = 0;
                for (int j = 0; j < size; j++) {
                    image += matrix[i][j] * vector[j];
                }
                assertThat(image).isCloseTo(eigen.value(m) * vector[i], within(1e-12 * size));
                length += vector[i] * vector[i];
            }
            assertThat(length).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void findsEqualValues() {
        SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{1, .5, .5}, {.5, 1, .5}, {.5, .5, 1}});
        assertThat(eigen.value(0)).isCloseTo(2, within(1e-14));
        assertThat(eigen.value(1)).isCloseTo(.5, within(1e-14));
        assertThat(eigen.value(2)).isCloseTo(.5, within(1e-14));
    }

    @Test
    void leavesTheMatrixAsItIs() {
        double[][] matrix = {{2, 1}, {1, 2}};
        SymmetricEigen.of(matrix);
        assertThat(matrix).isDeepEqualTo(new double[][] {{2, 1}, {1, 2}});
    }

    private static double[][] random(long seed, int size) {
        Random random = new Random(seed);
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
