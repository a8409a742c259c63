package io.github.alliance4j.scoring.rupture.chart.runlength;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Density and distribution of the standard normal. */
final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double FACTOR = 1 / Math.sqrt(2 * Math.PI);

    private Normal() {}

    static double density(double x) {
        return FACTOR * Math.exp(-x * x / 2);
    }

    static double below(double x) {
        return STANDARD.cumulativeProbability(x);
    }

    static double above(double x) {
        return STANDARD.survivalProbability(x);
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Parameter " + name + " is " + value + "; it must be a finite number");
        }
        return value;
    }

    static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("Parameter " + name + " is " + value + "; it must be above 0");
        }
        return value;
    }
}
