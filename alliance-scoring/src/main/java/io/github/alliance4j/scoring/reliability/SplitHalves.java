package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Evaluation;

/**
 * Every way to split a scale into two halves, and what reliability each split gives. With {@code V} the sum of all item
 * covariances, a split into A and B gives Guttman's lambda 4
 *
 * <pre>
 * 2 (1 - (V_A + V_B) / V) = 4 cov(A, B) / V
 * </pre>
 *
 * <p>The largest is the lambda 4 that Guttman means by a bound, and capitalises on chance in small samples; the mean over
 * all splits is alpha when the number of items is even. With an even number {@code k} of items there are {@code C(k, k/2)
 * / 2} splits; with an odd number one half has one item more, and there are {@code C(k, (k - 1)/2)}.
 *
 * <p>Covariances are pairwise, as in {@link InternalConsistency}. Not evaluable where {@link InternalConsistency} is not, and where there
 * are more splits than asked for; no sample of splits is drawn.
 *
 * <p>Defaults of {@link #withDefaults()}: at most 100 000 splits, so up to 20 items (LIBRARY DEFAULT). Same numbers as
 * {@code psych::splitHalf(x, brute = TRUE, covar = TRUE)}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class SplitHalves {

    private static final SplitHalves DEFAULTS = new SplitHalves(100_000);
    /** Halves are bits of a long, and the number of splits must fit into one. */
    private static final int MOST_ITEMS = 60;

    private final long atMost;

    private SplitHalves(long atMost) {
        this.atMost = atMost;
    }

    /**
     * The method for at most 100 000 splits.
     *
     * @return the method
     */
    public static SplitHalves withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another limit. The time grows with the number of splits times the square of the items.
     *
     * @param splits how many splits may be looked at, at least 1
     * @return the method
     * @throws IllegalArgumentException if the limit is below 1
     */
    public SplitHalves withAtMost(long splits) {
        if (splits < 1) {
            throw new IllegalArgumentException("At most " + splits + " splits: the limit must be at least 1");
        }
        return new SplitHalves(splits);
    }

    /**
     * Looks at every split.
     *
     * @param scores the keyed answers
     * @return what the splits give, or why the data do not allow it
     */
    public Evaluation<Result> assess(ItemScores scores) {
        Evaluation<ItemCovariances> covariances = ItemCovariances.of(scores);
        if (covariances.value().isEmpty()) {
            return Evaluation.notEvaluable(covariances.reason());
        }
        ItemCovariances c = covariances.value().get();
        if (!c.hasVariance()) {
            return Evaluation.notEvaluable(InternalConsistency.NO_VARIANCE);
        }
        int k = c.size();
        if (k > MOST_ITEMS || count(k) > atMost) {
            return Evaluation.notEvaluable(k + " items have more than " + atMost + " splits into halves");
        }
        return Evaluation.of(result(c));
    }

    /** {@code C(k, k/2)}, halved where both halves are of one size, since each split then comes twice. */
    static long count(int k) {
        long count = 1;
        for (int i = 1; i <= k / 2; i++) {
            // The product of i neighbours is divisible by i!, so each step is exact.
            count = Math.multiplyExact(count, k - i + 1) / i;
        }
        return k % 2 == 0 ? count / 2 : count;
    }

    private static Result result(ItemCovariances c) {
        int k = c.size();
        double v = c.total();
        double[][] values = c.values();
        // With equal halves the last item stays in the second half, so that no split comes twice.
        int free = k % 2 == 0 ? k - 1 : k;
        double max = Double.NEGATIVE_INFINITY;
        double min = Double.POSITIVE_INFINITY;
        double sum = 0;
        long splits = 0;
        for (long half = (1L << (k / 2)) - 1; half < 1L << free; half = nextOfSameSize(half)) {
            double reliability = 4 * between(values, half) / v;
            max = Math.max(max, reliability);
            min = Math.min(min, reliability);
            sum += reliability;
            splits++;
        }
        GuttmanLambdas lambdas = GuttmanLambdas.of(c);
        return new Result(splits, max, min, sum / splits, lambdas);
    }

    /** The next larger number with as many bits set (Gosper). */
    private static long nextOfSameSize(long bits) {
        long lowest = bits & -bits;
        long ripple = bits + lowest;
        return ripple | ((bits ^ ripple) >>> 2) / lowest;
    }

    private static double between(double[][] values, long half) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if ((half >>> i & 1) == 1) {
                for (int j = 0; j < values.length; j++) {
                    sum += (half >>> j & 1) == 0 ? values[i][j] : 0;
                }
            }
        }
        return sum;
    }

    /**
     * What the splits of a scale give. Immutable, thread-safe.
     *
     * @param splits how many splits there are
     * @param max the largest reliability: Guttman's lambda 4
     * @param min the smallest, also called beta
     * @param mean their mean; alpha where the number of items is even
     * @param lambdas Guttman's other bounds, with alpha as lambda 3
     * @since 0.1
     */
    public record Result(long splits, double max, double min, double mean, GuttmanLambdas lambdas) {}
}
