package io.github.alliance4j.io.report.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers to write at an axis.
 *
 * @param values the numbers, ascending
 * @param step the distance of two of them
 */
public record Ticks(List<Double> values, double step) {

    public Ticks {
        values = List.copyOf(values);
    }

    /** The round numbers from one end to the other that cut the axis into at most so many parts. */
    public static Ticks of(double low, double high, int parts) {
        double step = step(high - low, parts);
        double lowest = Math.ceil(low / step - 1e-9);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= parts && (lowest + i) * step <= high + step * 1e-9; i++) {
            ticks.add((lowest + i) * step);
        }
        return new Ticks(ticks, step);
    }

    /** The smallest of 1, 2, 5, 10, 20, 50, ... that cuts a distance into at most so many parts. */
    public static double step(double distance, int parts) {
        double least = distance / parts;
        if (!(least > 0)) {
            return 1;
        }
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (power * factor >= least * (1 - 1e-9)) {
                return power * factor;
            }
        }
        return power * 10;
    }

    /** A number with as many decimals as tell two ticks apart. */
    public String label(double value) {
        int decimals = (int) Math.max(0, Math.ceil(-StrictMath.log10(step) - 1e-9));
        return Figures.rate(value, Math.min(12, decimals));
    }
}
