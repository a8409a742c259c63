package io.github.alliance4j.scoring.internal.scan;

/**
 * What is new in the noise of a session: mean 0, variance 1 and a skewness {@code g}. It is {@code sign(g) a (w - 1) +
 * sqrt(1 - a^2) z} with {@code w} standard exponential, {@code z} standard normal and {@code a = (|g| / 2)^(1/3)}: normal
 * at {@code g = 0}, and the more exponential the larger the skewness. Immutable.
 */
final class InnovationLaw {

    /** The largest skewness: beyond it hardly anything normal is left. */
    static final double LARGEST = 1.9;

    /** A skewness nearer to 0 is none. */
    private static final double LEAST = 0.002;

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final int REACH = 10;
    private static final int PARTS = 64;

    private final double sign;
    private final double exponential;
    private final double normal;
    private final double[] table;

    private InnovationLaw(double skewness, boolean withDensity) {
        boolean skewed = Math.abs(skewness) >= LEAST;
        sign = Math.signum(skewness);
        exponential = skewed ? Math.cbrt(Math.min(LARGEST, Math.abs(skewness)) / 2) : 0;
        normal = Math.sqrt(1 - exponential * exponential);
        table = new double[skewed && withDensity ? 2 * REACH * PARTS + 1 : 0];
        for (int i = 0; i < table.length; i++) {
            table[i] = exactLogRatio((double) i / PARTS - REACH);
        }
    }

    /** The law with its density. */
    static InnovationLaw of(double skewness) {
        return new InnovationLaw(skewness, true);
    }

    /** The law for {@link #next} alone. */
    static InnovationLaw toDrawFrom(double skewness) {
        return new InnovationLaw(skewness, false);
    }

    boolean isSkewed() {
        return exponential > 0;
    }

    /** The logarithm of the density over that of a standard normal number; between the places of a table, a straight line. */
    double logRatio(double x) {
        if (table.length == 0) {
            return 0;
        }
        double place = (x + REACH) * PARTS;
        if (!(place > 0 && place < table.length - 1)) {
            return exactLogRatio(x);
        }
        int i = (int) place;
        return table[i] + (place - i) * (table[i + 1] - table[i]);
    }

    private double exactLogRatio(double x) {
        double v = sign * x + exponential;
        double rate = normal / exponential;
        return -Math.log(exponential)
                + 0.5 * rate * rate
                - v / exponential
                + NormalTail.logProbability(rate - v / normal)
                + HALF_LOG_TWO_PI
                + 0.5 * x * x;
    }

    double next(Draws draws) {
        double z = draws.normal();
        if (!isSkewed()) {
            return z;
        }
        double w = -Math.log(1 - draws.uniform());
        return sign * exponential * (w - 1) + normal * z;
    }
}
