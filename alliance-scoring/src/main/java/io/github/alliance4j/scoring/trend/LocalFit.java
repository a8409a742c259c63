package io.github.alliance4j.scoring.trend;

import java.util.Arrays;

/**
 * Local polynomials through scores: at a time, the least-squares polynomial of the nearest scores with tricube weights.
 * It is a weighted sum of the scores, and the weights are what is computed here.
 */
final class LocalFit {

    /** The share of the weights that a power of time must have left to itself to be told from the lower ones. */
    private static final double DISTINCT = 1e-10;

    private final double[] t;
    private final int nearest;
    private final int degree;
    private final double[] weights;
    private final double[] apart;

    LocalFit(double[] t, int nearest, int degree) {
        this.t = t;
        this.nearest = nearest;
        this.degree = degree;
        this.weights = new double[t.length];
        this.apart = new double[t.length];
    }

    /**
     * Writes the share of every score in the value at a time, and says whether the nearest scores determine it.
     *
     * @param trust how far each score is trusted, from 0 to 1
     */
    boolean shares(double at, double[] trust, double[] shares) {
        int from = 0;
        while (from + nearest < t.length && at - t[from] > t[from + nearest] - at) {
            from++;
        }
        int to = from + nearest;
        double reach = Math.max(at - t[from], t[to - 1] - at);
        Arrays.fill(shares, 0);
        return reach > 0 && weigh(at, reach, from, to, trust) && solve(from, to, shares);
    }

    private boolean weigh(double at, double reach, int from, int to, double[] trust) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double u = (t[i] - at) / reach;
            double rest = 1 - Math.abs(u * u * u);
            apart[i] = u;
            weights[i] = trust[i] * rest * rest * rest;
            sum += weights[i];
        }
        return sum > 0;
    }

    /** Orthogonal polynomials of the time apart, each taken at 0. */
    private boolean solve(int from, int to, double[] shares) {
        double sum = 0;
        double first = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
            first += weights[i] * apart[i];
        }
        double mean = first / sum;
        double squares = 0;
        double cubes = 0;
        for (int i = from; i < to; i++) {
            double p = apart[i] - mean;
            squares += weights[i] * p * p;
            cubes += weights[i] * p * p * p;
        }
        if (!(squares > DISTINCT * sum)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            shares[i] = weights[i] * (1 / sum - mean * (apart[i] - mean) / squares);
        }
        return degree < 2 || bend(from, to, mean, cubes / squares, squares / sum, sum, shares);
    }

    /** Adds the share of the second polynomial, {@code p (p - turn) - rest} with {@code p = apart - mean}. */
    private boolean bend(int from, int to, double mean, double turn, double rest, double sum, double[] shares) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            double p = apart[i] - mean;
            double q = p * (p - turn) - rest;
            squares += weights[i] * q * q;
        }
        if (!(squares > DISTINCT * sum)) {
            return false;
        }
        double here = mean * (mean + turn) - rest;
        for (int i = from; i < to; i++) {
            double p = apart[i] - mean;
            shares[i] += weights[i] * here * (p * (p - turn) - rest) / squares;
        }
        return true;
    }
}
