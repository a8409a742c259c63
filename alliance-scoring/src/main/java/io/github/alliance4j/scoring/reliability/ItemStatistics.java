package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.OptionalDouble;

/**
 * One item beside the others of its scale. With item i, covariances {@code c}, correlations {@code r}, and the means or
 * sums of each person:
 *
 * <pre>
 * item-total         = cor(x_i, mean of the answered items)             psych raw.r
 * standardised       = sum_j r_ij / sqrt(sum of all r)                  psych std.r
 * corrected          = sum_(j != i) c_ij / sqrt(c_ii V_rest)            psych r.drop
 * alpha if dropped   = alpha of the other items                         psych alpha.drop
 * </pre>
 *
 * <p>{@code V_rest} is the sum of the covariances of the other items. The item-total correlation holds the item itself
 * and is inflated by that; the corrected one is not. A corrected correlation near or below 0 often means an item that was
 * not reversed, or reversed twice.
 *
 * @param item its number in the instrument
 * @param answered how many persons answered it
 * @param mean the mean of its keyed answers
 * @param standardDeviation their standard deviation, with {@code n - 1}
 * @param itemTotal correlation with the person mean; nothing if that mean is constant
 * @param standardisedItemTotal the same from the correlations; nothing if they sum to 0 or less
 * @param correctedItemTotal correlation with the sum of the other items; nothing if that has no variance
 * @param alphaIfDropped raw alpha of the other items; nothing if fewer than 2 are left, or they have no variance
 * @param standardisedAlphaIfDropped standardised alpha of the other items; nothing likewise
 * @since 0.1
 */
public record ItemStatistics(
        int item,
        int answered,
        double mean,
        double standardDeviation,
        OptionalDouble itemTotal,
        OptionalDouble standardisedItemTotal,
        OptionalDouble correctedItemTotal,
        OptionalDouble alphaIfDropped,
        OptionalDouble standardisedAlphaIfDropped) {

    static ItemStatistics of(ItemScores scores, int column, ItemCovariances c, double[] personMeans) {
        double[] answers = scores.column(column);
        double[] answered = ItemScores.answered(answers);
        ItemCovariances r = c.correlations();
        ItemCovariances rest = c.without(column);
        return new ItemStatistics(
                scores.items().get(column),
                answered.length,
                Moments.mean(answered, 0, answered.length),
                Moments.standardDeviation(answered, 0, answered.length),
                correlation(ItemCovariances.pairs(answers, personMeans)),
                r.hasVariance() ? OptionalDouble.of(r.rowSum(column) / Math.sqrt(r.total())) : OptionalDouble.empty(),
                rest.hasVariance()
                        ? OptionalDouble.of((c.rowSum(column) - c.value(column, column))
                                / Math.sqrt(c.value(column, column) * rest.total()))
                        : OptionalDouble.empty(),
                alpha(rest),
                alpha(rest.correlations()));
    }

    private static OptionalDouble alpha(ItemCovariances rest) {
        return rest.size() >= 2 && rest.hasVariance() ? OptionalDouble.of(rest.alpha()) : OptionalDouble.empty();
    }

    private static OptionalDouble correlation(double[][] pairs) {
        double varianceX = ItemCovariances.covariance(pairs[0], pairs[0]);
        double varianceY = ItemCovariances.covariance(pairs[1], pairs[1]);
        return varianceY > ItemCovariances.ROUNDING * varianceX
                ? OptionalDouble.of(ItemCovariances.covariance(pairs[0], pairs[1]) / Math.sqrt(varianceX * varianceY))
                : OptionalDouble.empty();
    }
}
