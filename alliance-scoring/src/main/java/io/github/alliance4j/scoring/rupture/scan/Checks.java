package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.internal.Magnitude;
import java.util.List;

/** Refusals of numbers that a model cannot have. */
final class Checks {

    private static final double ROUNDING = 1e-6;

    private Checks() {}

    static void finite(String name, double value) {
        if (!Double.isFinite(value) || Magnitude.isTooLarge(value)) {
            throw refused(name, value, "a finite number, at most 1e150 in size");
        }
    }

    static void positive(String name, double value) {
        if (!(value > 0)) {
            throw refused(name, value, "a number above 0");
        }
        if (Magnitude.isTooLarge(value)) {
            throw refused(name, value, "at most 1e150");
        }
    }

    static void notBelowZero(String name, double value) {
        if (!(value >= 0)) {
            throw refused(name, value, "0 or more");
        }
    }

    static void share(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw refused(name, value, "above 0 and at most 1");
        }
    }

    static void inside(String name, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw refused(name, value, "above " + low + " and below " + high);
        }
    }

    static void length(String name, List<?> list, int length) {
        if (list.size() != length) {
            throw new IllegalArgumentException(
                    "Scan model: " + name + " needs " + length + " numbers; it has " + list.size());
        }
    }

    static List<Double> weights(String name, List<Double> weights, int length) {
        length(name, weights, length);
        weights.forEach(weight -> positive("a number of " + name, weight));
        return List.copyOf(weights);
    }

    static List<Double> shares(String name, List<Double> shares, int length) {
        length(name, shares, length);
        double sum = 0;
        for (double value : shares) {
            if (!(value >= 0)) {
                throw refused("a share of " + name, value, "0 or more");
            }
            sum += value;
        }
        if (!(Math.abs(sum - 1) < ROUNDING)) {
            throw refused("the sum of " + name, sum, "1");
        }
        return List.copyOf(shares);
    }

    private static IllegalArgumentException refused(String name, double value, String rule) {
        return new IllegalArgumentException("Scan model: " + name + " is " + value + "; it must be " + rule);
    }
}
