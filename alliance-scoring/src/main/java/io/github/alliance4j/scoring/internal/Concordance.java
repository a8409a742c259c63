package io.github.alliance4j.scoring.internal;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far two columns put the same things in the same order, by counting pairs in {@code O(n log n)}: Kendall's {@code S}
 * is the number of pairs in the same order minus those in opposite order, and {@code tau-b = S / sqrt(P_x P_y)}, where
 * {@code P_x}, {@code P_y} are the pairs that x, y do not tie. Maurice Kendall, Biometrika 33 (1945), 239-251; William
 * Knight, Journal of the American Statistical Association 61 (1966), 436-439.
 */
public final class Concordance {

    private final int n;
    private final long concordant;
    private final long discordant;
    private final int[] groupsX;
    private final int[] groupsY;

    private Concordance(int n, long concordant, long discordant, int[] groupsX, int[] groupsY) {
        this.n = n;
        this.concordant = concordant;
        this.discordant = discordant;
        this.groupsX = groupsX;
        this.groupsY = groupsY;
    }

    /** The pairs of two columns of one length; neither holds NaN. */
    public static Concordance of(double[] x, double[] y) {
        int n = x.length;
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        int[] spare = new int[n];
        sort(order, y, spare, 0, n);
        sort(order, x, spare, 0, n);
        int[] groupsX = groups(order, x, x);
        int[] both = groups(order, x, y);
        // In the order of x, and of y where x ties, the inversions of y are the discordant pairs.
        long discordant = sort(order, y, spare, 0, n);
        int[] groupsY = groups(order, y, y);
        long untied = pairs(n) - tied(groupsX) - tied(groupsY) + tied(both);
        return new Concordance(n, untied - discordant, discordant, groupsX, groupsY);
    }

    /** Sorts the positions {@code from} to {@code to} stably by a column and counts the inversions it removes. */
    private static long sort(int[] order, double[] by, int[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long inversions = sort(order, by, spare, from, middle) + sort(order, by, spare, middle, to);
        System.arraycopy(order, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right == to || (left < middle && by[spare[left]] <= by[spare[right]])) {
                order[i] = spare[left++];
            } else {
                order[i] = spare[right++];
                inversions += middle - left;
            }
        }
        return inversions;
    }

    /** The sizes of the runs in which both columns stay the same, single ones included. */
    private static int[] groups(int[] order, double[] x, double[] y) {
        int[] sizes = new int[order.length];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            boolean same = i > 0 && x[order[i]] == x[order[i - 1]] && y[order[i]] == y[order[i - 1]];
            sizes[same ? count - 1 : count++]++;
        }
        return Arrays.copyOf(sizes, count);
    }

    private static long pairs(long size) {
        return size * (size - 1) / 2;
    }

    private static long tied(int[] groups) {
        long tied = 0;
        for (int size : groups) {
            tied += pairs(size);
        }
        return tied;
    }

    /** The pairs that both columns put in the same order. */
    public long concordant() {
        return concordant;
    }

    /** The pairs that they put in opposite order. */
    public long discordant() {
        return discordant;
    }

    /** {@code S}, the concordant pairs minus the discordant ones. */
    public long s() {
        return concordant - discordant;
    }

    /** How many of x are alike, for each value of x; ones included. */
    public int[] groupsX() {
        return groupsX.clone();
    }

    /** How many of y are alike, for each value of y; ones included. */
    public int[] groupsY() {
        return groupsY.clone();
    }

    /** The pairs that y does not tie. */
    public long orderedY() {
        return pairs(n) - tied(groupsY);
    }

    /** The pairs that x does not tie. */
    public long orderedX() {
        return pairs(n) - tied(groupsX);
    }

    /** Whether x holds equal numbers. */
    public boolean hasTiesX() {
        return groupsX.length < n;
    }

    /** Whether y holds equal numbers. */
    public boolean hasTiesY() {
        return groupsY.length < n;
    }

    /** tau-b, from -1 to 1, or nothing if there are fewer than two pairs of numbers or x or y are all tied. */
    public OptionalDouble tauB() {
        double untied = (double) orderedX() * orderedY();
        return untied == 0 ? OptionalDouble.empty() : OptionalDouble.of(s() / Math.sqrt(untied));
    }

    /** The variance of {@code S} if every order of y is equally likely, with the ties of both columns. */
    public double variance() {
        double pairs = (double) n * (n - 1);
        double variance = (pairs * (2.0 * n + 5) - spread(groupsX) - spread(groupsY)) / 18;
        if (n > 1) {
            variance += 2.0 * tied(groupsX) * tied(groupsY) / pairs;
        }
        return n > 2 ? variance + triples(groupsX) * triples(groupsY) / (9 * pairs * (n - 2)) : variance;
    }

    private static double spread(int[] groups) {
        double sum = 0;
        for (int size : groups) {
            sum += (double) size * (size - 1) * (2.0 * size + 5);
        }
        return sum;
    }

    private static double triples(int[] groups) {
        double sum = 0;
        for (int size : groups) {
            sum += (double) size * (size - 1) * (size - 2);
        }
        return sum;
    }
}
