package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.Confidence;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Cronbach's alpha of a scale: the consistency of its items. With item covariances {@code C} (correlations {@code R}),
 * {@code V} the sum of all entries of {@code C}, {@code k} items and {@code N} persons:
 *
 * <pre>
 * raw          = k / (k - 1) (1 - tr C / V)
 * standardised = k / (k - 1) (1 - k / sum R)
 * S/N          = k rbar / (1 - rbar)
 * ASE^2        = 2 k^2 / ((k - 1)^2 V^3 N) (V (tr C^2 + (tr C)^2) - 2 tr C sum(C^2))
 * normal       = raw +- z ASE
 * Feldt        = 1 - (1 - raw) F_(1-q/2),  1 - (1 - raw) F_(q/2)   on N - 1, (N - 1)(k - 1) df
 * </pre>
 *
 * <p>Alpha may be negative, and intervals may pass 1 or go below 0; nothing is cut off. Alpha is a lower bound of the
 * reliability only where errors of different items are unrelated, and it says nothing about one factor or several.
 *
 * <p>Sources: Cronbach, L. J. (1951). Psychometrika, 16, 297-334. Feldt, L. S., Woodruff, D. J., and Salih, F. A. (1987).
 * Applied Psychological Measurement, 11, 93-103. Duhachek, A., and Iacobucci, D. (2004). Journal of Applied Psychology, 89,
 * 792-808 (ASE). Same numbers as {@code alpha} and {@code alpha.ci} of the R package psych, whose printed normal interval
 * has 1.96 for z.
 *
 * @param raw alpha of the covariances
 * @param standardised alpha of the correlations; nothing if the correlations sum to 0 or less
 * @param averageCorrelation the mean correlation of two items, {@code rbar}
 * @param medianCorrelation the median correlation of two items
 * @param signalToNoise {@code S/N}; nothing if the mean correlation is 1
 * @param standardError {@code ASE}; nothing if its square is negative, which pairwise covariances can bring about
 * @param feldt the interval by Feldt
 * @param normal the interval by the normal distribution; nothing without a standard error
 * @since 0.1
 */
public record Alpha(
        double raw,
        OptionalDouble standardised,
        double averageCorrelation,
        double medianCorrelation,
        OptionalDouble signalToNoise,
        OptionalDouble standardError,
        Interval feldt,
        Optional<Interval> normal) {

    /** Alpha of covariances that have variance. */
    static Alpha of(ItemCovariances covariances, int persons, double confidence) {
        ItemCovariances correlations = covariances.correlations();
        int k = covariances.size();
        double raw = covariances.alpha();
        double[] pairs = lowerHalf(correlations);
        double mean = Arrays.stream(pairs).average().orElseThrow();
        OptionalDouble standardError = standardError(covariances, persons);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        return new Alpha(
                raw,
                correlations.hasVariance() ? OptionalDouble.of(correlations.alpha()) : OptionalDouble.empty(),
                mean,
                median(pairs),
                1 - mean > ItemCovariances.ROUNDING ? OptionalDouble.of(k * mean / (1 - mean)) : OptionalDouble.empty(),
                standardError,
                feldtInterval(raw, persons, k, confidence),
                standardError.isPresent()
                        ? Optional.of(new Interval(
                                raw - z * standardError.getAsDouble(), raw + z * standardError.getAsDouble()))
                        : Optional.empty());
    }

    /**
     * The interval by Feldt, also for an alpha that was published without one.
     *
     * @param alpha the raw alpha, at most 1
     * @param persons how many persons it rests on, at least 2
     * @param items how many items the scale has, at least 2
     * @param confidence the confidence, above 0 and below 1
     * @return the interval; not cut off at 0
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static Interval feldtInterval(double alpha, int persons, int items, double confidence) {
        if (!(alpha <= 1 + ItemCovariances.ROUNDING) || Double.isInfinite(alpha)) {
            throw new IllegalArgumentException("Alpha " + alpha + " is not a number up to 1");
        }
        if (persons < 2 || items < 2) {
            throw new IllegalArgumentException(
                    "Alpha of " + persons + " persons and " + items + " items: at least 2 of each are needed");
        }
        Confidence.check(confidence);
        FDistribution f = FDistribution.of(persons - 1.0, (persons - 1.0) * (items - 1));
        double tail = (1 - confidence) / 2;
        return new Interval(
                1 - (1 - alpha) * f.inverseSurvivalProbability(tail),
                1 - (1 - alpha) * f.inverseCumulativeProbability(tail));
    }

    private static OptionalDouble standardError(ItemCovariances c, int persons) {
        double k = c.size();
        double v = c.total();
        double trace = c.trace();
        double traceOfSquare = 0;
        double sumOfSquare = 0;
        for (int i = 0; i < c.size(); i++) {
            for (int j = 0; j < c.size(); j++) {
                traceOfSquare += c.value(i, j) * c.value(i, j);
            }
            sumOfSquare += c.rowSum(i) * c.rowSum(i);
        }
        double spread = v * (traceOfSquare + trace * trace) - 2 * trace * sumOfSquare;
        // Equal items give 0, and rounding must not turn that into "undefined".
        double rounded = Math.abs(spread) < ItemCovariances.ROUNDING * v * trace * trace ? 0 : spread;
        double q = 2 * k * k / ((k - 1) * (k - 1) * v * v * v) * rounded;
        return q >= 0 ? OptionalDouble.of(Math.sqrt(q / persons)) : OptionalDouble.empty();
    }

    private static double[] lowerHalf(ItemCovariances correlations) {
        int k = correlations.size();
        double[] pairs = new double[k * (k - 1) / 2];
        int n = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                pairs[n++] = correlations.value(i, j);
            }
        }
        return pairs;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
