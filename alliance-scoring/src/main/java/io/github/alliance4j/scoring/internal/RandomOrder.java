package io.github.alliance4j.scoring.internal;

/**
 * How many discordant pairs a random order has: the exact distribution behind Kendall's test, with ties on one of the two
 * sides. The number of orders with {@code d} discordant pairs is the coefficient of {@code q^d} in the Gaussian
 * multinomial {@code prod (1 - q^k), k = 1..n / prod over groups of prod (1 - q^j), j = 1..g}. Maurice Kendall, Rank
 * Correlation Methods; George Andrews, The Theory of Partitions, 3.4.
 */
public final class RandomOrder {

    private RandomOrder() {}

    /**
     * The probability of at most so many discordant pairs.
     *
     * @param groups the sizes of the tied groups of one side, single ones included; the other side has no ties
     * @param discordant how many at most, no more than half of the pairs that are not tied; the work grows with it times n
     */
    public static double atMost(int[] groups, long discordant) {
        if (discordant < 0) {
            return 0;
        }
        double[] share = new double[Math.toIntExact(discordant) + 1];
        share[0] = 1;
        int placed = 0;
        for (int size : groups) {
            for (int j = 1; j <= size; j++) {
                placed++;
                place(share, placed, j);
            }
        }
        double sum = 0;
        for (double one : share) {
            sum += one;
        }
        return Math.min(1, sum);
    }

    /** Multiplies by {@code (1 - q^all) / (1 - q^own)} and keeps the shares' sum at one. */
    private static void place(double[] share, int all, int own) {
        if (all == own) {
            return;
        }
        for (int i = share.length - 1; i >= all; i--) {
            share[i] -= share[i - all];
        }
        for (int i = own; i < share.length; i++) {
            share[i] += share[i - own];
        }
        double scale = (double) own / all;
        for (int i = 0; i < share.length; i++) {
            share[i] *= scale;
        }
    }

    /** The two-sided p of a number of concordant and discordant pairs: twice the smaller tail, at most 1. */
    public static double twoSidedP(int[] groups, long concordant, long discordant) {
        return concordant == discordant ? 1 : Math.min(1, 2 * atMost(groups, Math.min(concordant, discordant)));
    }
}
