package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.OptionalInt;

/**
 * How badly one regime fits the observations in it. Any cost goes with any search of {@link Segmenter}. Open: a cost of
 * one's own implements this and {@link OfData}. Implementations are immutable and thread-safe; what they make of data need
 * not be.
 *
 * <p>Below, a segment holds {@code m} rows {@code x_1 .. x_m}; with several columns a row is a vector.
 *
 * @since 0.1
 */
public interface SegmentCost {

    /**
     * Its name.
     *
     * @return for example {@code l2}
     */
    String name();

    /**
     * How many numbers a segment estimates, for information criteria.
     *
     * @param columns how many columns the data have
     * @return the count, or nothing where the cost is no minus two log-likelihood, so that only a penalty by value makes
     *     sense
     */
    OptionalInt parameters(int columns);

    /**
     * Prepares the costs of all segments of some data.
     *
     * @param columns one or more columns of equally many finite numbers, which are not changed
     * @return the costs
     */
    OfData over(double[]... columns);

    /**
     * The costs of the segments of one data set. Not thread-safe.
     *
     * @since 0.1
     */
    interface OfData {

        /**
         * The cost of one segment.
         *
         * @param fromInclusive position of its first row, from 0
         * @param toExclusive position after its last row
         * @return a finite number
         */
        double of(int fromInclusive, int toExclusive);

        /**
         * By how much a segment may become dearer when it is cut: a number that {@code C(from,to) + C(to,end) - C(from,end)}
         * does not pass for any {@code end}. PELT may drop a candidate only beyond it.
         *
         * @param fromInclusive position of the first row, from 0
         * @param toExclusive position of the cut
         * @return 0 where a cut never makes dearer; infinite, unless the cost knows better
         */
        default double dearerWhenCut(int fromInclusive, int toExclusive) {
            return Double.POSITIVE_INFINITY;
        }

        /**
         * By how much two sums of costs may differ through rounding alone; what lies closer counts as equal.
         *
         * @param size how many rows there are
         * @return a small number in the unit of the cost
         */
        default double rounding(int size) {
            return 1e-12 * Math.abs(of(0, size));
        }
    }

    /**
     * Squared distance from the mean of the segment, {@code sum |x_i - mean|^2}, over all columns. As a likelihood it takes
     * a variance of 1 as known: on raw scores every wobble becomes a change. Use {@link #normalMean} with a noise scale.
     *
     * @return the cost, also that of a linear kernel
     */
    static SegmentCost l2() {
        return MeanCost.UNIT;
    }

    /**
     * Minus two log-likelihood, up to a constant, of normal values with a mean of their own and a known standard deviation:
     * {@code sum (x_i - mean)^2 / sd^2}.
     *
     * @param sd the known standard deviation, above 0
     * @return the cost
     * @throws IllegalArgumentException if it is not above 0
     */
    static SegmentCost normalMean(double sd) {
        return new MeanCost(sd);
    }

    /**
     * Distance from the median of the segment, {@code sum |x_i - median|}, summed over the columns.
     *
     * @return the cost
     */
    static SegmentCost l1() {
        return new MedianCost();
    }

    /**
     * Normal values with mean and variance of their own, one column: {@code m (ln 2pi + ln s2 + 1)}, {@code s2 = max(sum
     * (x_i - mean)^2 / m, floor)}, the floor being 1e-11. Equal values in a row are so likely under it that two of them make
     * a segment; a longer minimum segment helps.
     *
     * @return the cost
     */
    static SegmentCost normalMeanVariance() {
        return normalMeanVariance(VarianceCost.FLOOR);
    }

    /**
     * The same with a floor of one's own, for example the variance of a uniform answer step, step^2/12.
     *
     * @param floor smallest variance, above 0, in squared units of the scores
     * @return the cost
     * @throws IllegalArgumentException if it is not above 0
     */
    static SegmentCost normalMeanVariance(double floor) {
        return VarianceCost.meanAndVariance(floor);
    }

    /**
     * Normal values with a variance of their own about one common mean, that of all values, one column: {@code m (ln 2pi +
     * ln s2 + 1)}, {@code s2 = max(sum (x_i - overall mean)^2 / m, floor)}, the floor being 1e-11.
     *
     * @return the cost
     */
    static SegmentCost normalVariance() {
        return normalVariance(VarianceCost.FLOOR);
    }

    /**
     * The same with a floor of one's own.
     *
     * @param floor smallest variance, above 0, in squared units of the scores
     * @return the cost
     * @throws IllegalArgumentException if it is not above 0
     */
    static SegmentCost normalVariance(double floor) {
        return VarianceCost.variance(floor);
    }

    /**
     * Normal rows with mean and covariance of their own, as the cost {@code normal} of ruptures: {@code m ln det(S + 1e-6
     * I)}. {@code S} has the divisor {@code m} for one column and {@code m - 1} for several; one row of several has the
     * covariance 0. With several columns the time for one segment grows with its length.
     *
     * @return the cost
     */
    static SegmentCost normalCovariance() {
        return new CovarianceCost();
    }

    /**
     * A Gaussian kernel: {@code m - (1/m) sum_ij K_ij}, {@code K_ii = 1}, {@code K_ij = exp(-clip(gamma |x_i - x_j|^2, .01,
     * 100))}. Sees any change of the distribution. It keeps {@code n^2/2} numbers, so at most 3,000 rows.
     *
     * @param gamma above 0, in units of one by the squared score
     * @return the cost
     * @throws IllegalArgumentException if it is not above 0
     */
    static SegmentCost rbf(double gamma) {
        return KernelCost.of(gamma);
    }

    /**
     * A Gaussian kernel whose {@code gamma} is one by the median squared distance of all pairs of rows, or 1 where that
     * median is 0.
     *
     * @return the cost
     */
    static SegmentCost rbf() {
        return KernelCost.MEDIAN_HEURISTIC;
    }
}
