package io.github.alliance4j.scoring.internal.scan;

/** A standard normal number known only to lie above or between limits. */
final class NormalTail {

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double FAR = 6;
    /** Coefficients of erfc, highest power first. */
    private static final double[] ERFC = {
        0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196
    };

    private NormalTail() {}

    /** The mean of a standard normal number above the limit: the inverse Mills ratio. */
    static double mean(double limit) {
        if (limit > FAR) {
            return limit + 1 / limit - 2 / (limit * limit * limit);
        }
        return Math.exp(-0.5 * limit * limit) / ROOT_TWO_PI / probability(limit);
    }

    /** The probability of a standard normal number above the limit; error below 1.2e-7 of it (Numerical Recipes, erfc). */
    static double probability(double limit) {
        double x = limit / Math.sqrt(2);
        double z = Math.abs(x);
        double t = 1 / (1 + 0.5 * z);
        double tail = t * Math.exp(-z * z - 1.26551223 + t * (1.00002368 + t * polynomial(t)));
        return x >= 0 ? tail / 2 : 1 - tail / 2;
    }

    /** Its logarithm, which far out does not vanish. */
    static double logProbability(double limit) {
        if (limit < 0) {
            return Math.log(probability(limit));
        }
        double z = limit / Math.sqrt(2);
        double t = 1 / (1 + 0.5 * z);
        return Math.log(t / 2) - z * z - 1.26551223 + t * (1.00002368 + t * polynomial(t));
    }

    private static double polynomial(double t) {
        double sum = 0;
        for (double coefficient : ERFC) {
            sum = sum * t + coefficient;
        }
        return sum;
    }

    /** Draws a standard normal number above the limit: plain rejection where that is likely, else Robert (1995). */
    static double above(double limit, Draws draws) {
        if (limit < 0.5) {
            double x;
            do {
                x = draws.normal();
            } while (x < limit);
            return x;
        }
        double rate = (limit + Math.sqrt(limit * limit + 4)) / 2;
        while (true) {
            double x = limit - Math.log(1 - draws.uniform()) / rate;
            if (draws.uniform() <= Math.exp(-0.5 * (x - rate) * (x - rate))) {
                return x;
            }
        }
    }

    /** Draws a standard normal number between the limits, which lie near each other. */
    static double between(double low, double high, Draws draws) {
        double nearest = Math.max(low, Math.min(high, 0));
        while (true) {
            double x = low + (high - low) * draws.uniform();
            if (draws.uniform() <= Math.exp(0.5 * (nearest * nearest - x * x))) {
                return x;
            }
        }
    }
}
