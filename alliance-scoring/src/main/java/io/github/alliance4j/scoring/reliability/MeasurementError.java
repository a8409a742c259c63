package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;

/**
 * How far a sum score is off by measurement error, {@code SEM = SD sqrt(1 - alpha)}, in the metric of the sum; for means
 * divide both by the number of items. {@code SD} is over the persons who answered all items, {@code alpha} the raw alpha
 * of all persons. Not evaluable: fewer than 2 such persons, or an alpha above 1.
 *
 * @param persons how many persons the standard deviation rests on
 * @param standardDeviation the standard deviation of the sum, with {@code n - 1}
 * @param standardError the standard error of measurement of the sum
 * @since 0.1
 */
public record MeasurementError(int persons, double standardDeviation, double standardError) {

    static Evaluation<MeasurementError> of(double[][] complete, double alpha) {
        int n = complete.length;
        if (n < 2) {
            return Evaluation.notEvaluable(n + " persons answered every item; at least 2 are needed");
        }
        if (alpha > 1 + ItemCovariances.ROUNDING) {
            return Evaluation.notEvaluable("alpha is above 1");
        }
        double[] sums = Arrays.stream(complete)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double sd = Moments.standardDeviation(sums, 0, n);
        return Evaluation.of(new MeasurementError(n, sd, sd * Math.sqrt(Math.max(0, 1 - alpha))));
    }
}
