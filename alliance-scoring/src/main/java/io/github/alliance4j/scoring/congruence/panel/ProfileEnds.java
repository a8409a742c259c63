package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.scoring.Interval;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Where half of -2 log L has risen by {@code z^2 / 2} to either side of an estimate: the interval by profile. */
final class ProfileEnds {

    private static final int WIDENINGS = 30;
    private static final int STEPS = 40;
    private static final double CLOSE = 1e-6;

    private final DoubleUnaryOperator rise;
    private final double z;

    private ProfileEnds(DoubleUnaryOperator rise, double z) {
        this.rise = rise;
        this.z = z;
    }

    /** The interval, or nothing if the rise never is enough on a side; the error tells how far to go at first. */
    static Optional<Interval> of(DoubleUnaryOperator rise, double estimate, double error, double z) {
        ProfileEnds ends = new ProfileEnds(rise, z);
        return ends.end(estimate, -error * z)
                .flatMap(low -> ends.end(estimate, error * z).map(high -> new Interval(low, high)));
    }

    /** How many deviations the likelihood is away from its top, less those asked. */
    private double above(double value) {
        return Math.sqrt(2 * Math.max(0, rise.applyAsDouble(value))) - z;
    }

    private Optional<Double> end(double estimate, double step) {
        double inside = estimate;
        double outside = estimate + step;
        double in = -z;
        double out = above(outside);
        for (int i = 0; i < WIDENINGS && out < 0; i++) {
            inside = outside;
            in = out;
            outside += step * (i + 1) / 2;
            out = above(outside);
        }
        return out >= 0 && Double.isFinite(out) ? Optional.of(between(inside, in, outside, out)) : Optional.empty();
    }

    /** By false position, halving the weight of an end that stays. */
    private double between(double inside, double in, double outside, double out) {
        for (int i = 0; i < STEPS && Math.abs(outside - inside) > CLOSE * Math.abs(outside); i++) {
            double next = inside + (outside - inside) * in / (in - out);
            double there = above(next);
            if (Math.abs(there) < CLOSE) {
                return next;
            }
            if (there < 0) {
                inside = next;
                in = there;
                out /= 2;
            } else {
                outside = next;
                out = there;
                in /= 2;
            }
        }
        return inside + (outside - inside) * in / (in - out);
    }
}
