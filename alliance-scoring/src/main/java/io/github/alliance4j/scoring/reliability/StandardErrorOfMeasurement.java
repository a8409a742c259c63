package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.ErrorOfMeasurement;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;

/**
 * How far a sum score is off by measurement error, {@code SEM = SD sqrt(1 - alpha)}, in the metric of the sum; for means
 * divide both by the number of items. {@code SD} is over the persons who answered all items, {@code alpha} the raw alpha
 * of all persons. Not evaluable: fewer than 2 such persons; an alpha that is not above 0, with which the error would be as
 * large as the standard deviation or larger.
 *
 * @param persons how many persons the standard deviation rests on
 * @param standardDeviation the standard deviation of the sum, with {@code n - 1}
 * @param standardError the standard error of measurement of the sum
 * @since 0.1
 */
public record StandardErrorOfMeasurement(int persons, double standardDeviation, double standardError) {

    /** The error beside an alpha that is at most 1 but for rounding. */
    static Evaluation<StandardErrorOfMeasurement> of(double[][] complete, double alpha) {
        if (!(alpha > 0)) {
            return Evaluation.notEvaluable("alpha is not above 0, so an error of measurement would be as large as the"
                    + " standard deviation or larger; is each item keyed in the same direction?");
        }
        int n = complete.length;
        if (n < 2) {
            return Evaluation.notEvaluable(n + " persons answered every item; at least 2 are needed");
        }
        double[] sums = Arrays.stream(complete)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double sd = Moments.standardDeviation(sums, 0, n);
        return Evaluation.of(new StandardErrorOfMeasurement(n, sd, ErrorOfMeasurement.of(sd, alpha)));
    }
}
