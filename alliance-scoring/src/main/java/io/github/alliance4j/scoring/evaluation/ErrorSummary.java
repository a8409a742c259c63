package io.github.alliance4j.scoring.evaluation;

import java.util.Arrays;
import java.util.Optional;

/**
 * Errors, or delays, in a few numbers. Immutable, thread-safe.
 *
 * @param count how many there are, at least 1
 * @param median the middle one, the mean of the middle two where their number is even
 * @param mean their mean: the bias
 * @param meanAbsolute the mean of their sizes
 * @since 0.1
 */
public record ErrorSummary(int count, double median, double mean, double meanAbsolute) {

    static Optional<ErrorSummary> of(double[] errors) {
        if (errors.length == 0) {
            return Optional.empty();
        }
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double sum = 0;
        double sizes = 0;
        for (double error : sorted) {
            sum += error;
            sizes += Math.abs(error);
        }
        return Optional.of(new ErrorSummary(n, (sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sum / n, sizes / n));
    }
}
