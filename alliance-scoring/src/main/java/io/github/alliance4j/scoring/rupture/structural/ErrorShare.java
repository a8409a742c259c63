package io.github.alliance4j.scoring.rupture.structural;

/**
 * Integrals over {@code w}, the share of the error in the variance of a segment's mean of one score, for scores with
 * squared deviations 1 about their mean. Holds the last answer; mutable.
 */
final class ErrorShare {

    /** The smallest share, in parts of the largest: without a bound, equal neighbours would have infinite weight. */
    private static final double LEAST = 1e-3;

    private static final Quadrature RULE = new Quadrature(48);

    private final int n;
    private final double low;
    private final double high;
    private final double[] share = new double[RULE.size()];
    private final double[] base = new double[RULE.size()];
    private final double[] term = new double[RULE.size()];
    private final double[] all = new double[RULE.size()];

    private double logMass;
    private double kept;
    private double keptSquared;

    ErrorShare(int n, double largest) {
        this.n = n;
        this.low = Math.log(LEAST * largest);
        this.high = Math.log(largest);
        for (int i = 0; i < all.length; i++) {
            all[i] = Math.exp(low + (high - low) * RULE.nodes[i]);
        }
    }

    /** The smallest share there is. */
    double least() {
        return Math.exp(low);
    }

    /** Prepares the integrals at one weight a break; false where no share goes with it. */
    boolean prepare(double lambda, double largestOdds) {
        double from = Math.max(low, 2 * Math.log(lambda / largestOdds));
        if (!(from < high)) {
            return false;
        }
        for (int i = 0; i < share.length; i++) {
            double u = from + (high - from) * RULE.nodes[i];
            double w = Math.exp(u);
            double root = Math.sqrt(w);
            share[i] = w;
            base[i] = Math.log(RULE.weights[i] * (high - from))
                    + u
                    - (n - 1) / 2.0 * Math.log1p(-w)
                    + n * Math.log(root)
                    - (n + 1) * Math.log(lambda + root);
        }
        return true;
    }

    /** Integrates at one precision; the answers are then to be read. */
    void integrate(double precision) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < term.length; i++) {
            term[i] = base[i] - precision * share[i] / (1 - share[i]);
            largest = Math.max(largest, term[i]);
        }
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < term.length; i++) {
            double weight = Math.exp(term[i] - largest);
            double rest = 1 - share[i];
            sum += weight;
            first += weight * rest;
            second += weight * rest * rest;
        }
        logMass = largest + Math.log(sum);
        kept = first / sum;
        keptSquared = second / sum;
    }

    double logMass() {
        return logMass;
    }

    /** The mean of {@code 1 - w}. */
    double kept() {
        return kept;
    }

    /** The mean of {@code (1 - w)^2}. */
    double keptSquared() {
        return keptSquared;
    }

    /** The variance of {@code w} given the number of segments and the squared deviations within them. */
    double variance(int segments, double within) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < all.length; i++) {
            double u = low + (high - low) * RULE.nodes[i];
            term[i] = Math.log(RULE.weights[i])
                    + u * (segments + 1) / 2.0
                    - (n - 1) / 2.0 * Math.log(within * (1 - all[i]) + all[i]);
            largest = Math.max(largest, term[i]);
        }
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < all.length; i++) {
            double weight = Math.exp(term[i] - largest);
            sum += weight;
            first += weight * all[i];
            second += weight * all[i] * all[i];
        }
        double mean = first / sum;
        return Math.max(0, second / sum - mean * mean);
    }
}
