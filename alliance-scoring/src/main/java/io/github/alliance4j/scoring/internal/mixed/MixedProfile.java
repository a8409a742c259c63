package io.github.alliance4j.scoring.internal.mixed;

import io.github.alliance4j.scoring.internal.NewtonSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Intervals by the profile of the deviance: the values of one quantity at which the lowest deviance, over all others, is
 * above that of the fit by no more than the square of a limit. An interval ends at a bound of the quantity where the deviance
 * there is not higher than that.
 *
 * <p>Holds working space; not for several threads.
 */
public final class MixedProfile {

    private static final double TOLERANCE = 1e-7;
    private static final int STEPS = 60;
    private static final double CLOSE = 1e-5;
    private static final double LOWEST = 1e-6;

    private final MixedDeviance deviance;
    private final Optional<Autocorrelation> autocorrelation;
    private final MixedFit fit;
    private final double[] theta;
    private final double limit;

    /** Of the fit of a deviance; the limit is the quantile of the standard normal distribution. */
    MixedProfile(MixedDeviance deviance, Optional<Autocorrelation> autocorrelation, MixedFit fit, double limit) {
        this.deviance = deviance;
        this.autocorrelation = autocorrelation;
        this.fit = fit;
        this.theta = Arrays.copyOf(fit.parameters, deviance.parameters());
        this.limit = limit;
    }

    /** Of the variance of random terms along a direction: {@code s2 v' G v}. */
    public double[] variance(RandomBlock block, double[] direction) {
        Held held = HeldBlock.deviation(deviance, block, fit.parameters, direction);
        double length = 0;
        for (double x : direction) {
            length += x * x;
        }
        double estimate = Math.sqrt(fit.variance() * squared(block, direction) / length);
        double step = estimate > 0 ? estimate / 5 : Math.sqrt(fit.variance()) / 20;
        double low = walk(held).end(estimate, -step, 0);
        double high = walk(held).end(estimate, step, Double.POSITIVE_INFINITY);
        return new double[] {length * low * low, length * high * high};
    }

    private double squared(RandomBlock block, double[] direction) {
        double[][] factor = block.in(deviance).factor(theta);
        double sum = 0;
        for (int j = 0; j < factor.length; j++) {
            double along = 0;
            for (int i = j; i < factor.length; i++) {
                along += direction[i] * factor[i][j];
            }
            sum += along * along;
        }
        return sum;
    }

    /** Of the correlation of random terms along two directions, both with a variance above 0. */
    public double[] correlation(RandomBlock block, double[] first, double[] second, double estimate) {
        Held held = HeldBlock.correlation(deviance, block, fit.parameters, first, second);
        return new double[] {walk(held).end(estimate, -0.2, -1), walk(held).end(estimate, 0.2, 1)};
    }

    /** Of the residual variance. */
    public double[] residual() {
        Held held = new HeldResidual(deviance, theta);
        double estimate = Math.sqrt(fit.variance());
        double low = walk(held).end(estimate, -estimate / 20, 0);
        double high = walk(held).end(estimate, estimate / 20, Double.POSITIVE_INFINITY);
        return new double[] {low * low, high * high};
    }

    /** Of the share of some directions, each in a block of its own, in the variance of these, others and the residual. */
    public double[] share(List<RandomDirection> share, List<RandomDirection> rest) {
        HeldShare held = new HeldShare(deviance, theta, share, rest);
        double estimate = held.angle(theta);
        double low = walk(held).end(estimate, -Math.max(estimate / 5, 0.01), 0);
        double high = walk(held).end(estimate, Math.max(estimate / 5, 0.05), Math.PI / 2);
        return new double[] {square(Math.sin(low)), square(Math.sin(high))};
    }

    private static double square(double x) {
        return x * x;
    }

    /** Of the autocorrelation, which must be there. */
    public double[] autocorrelation() {
        Autocorrelation how = autocorrelation.orElseThrow();
        Held held = new HeldAutocorrelation(deviance, how, theta);
        double estimate = how.overUsualGap(fit.autocorrelation().orElseThrow());
        double lowest = how.mayBeNegative() ? -Autocorrelation.STRONGEST : 0;
        double low = new Walk(held, false).end(estimate, -0.05, lowest);
        double high = new Walk(held, false).end(estimate, 0.05, Autocorrelation.STRONGEST);
        return new double[] {atBound(how, low), atBound(how, high)};
    }

    private static double atBound(Autocorrelation how, double end) {
        return Math.abs(end) >= Autocorrelation.STRONGEST ? Math.signum(end) : how.phi(end);
    }

    /** The lowest deviance where a combination of the fixed part's estimates has a value. */
    public double deviance(double[] weights, double value) {
        return walk(new HeldCoefficient(deviance, theta, weights)).lowest(value);
    }

    private Walk walk(Held held) {
        autocorrelation.ifPresent(
                how -> deviance.products.fill(how, fit.autocorrelation().orElseThrow()));
        boolean moves = autocorrelation
                .filter(how -> !how.isAtEnd(fit.autocorrelation().orElseThrow()))
                .isPresent();
        return new Walk(held, moves);
    }

    /** From the fit outwards until the deviance has risen enough; each search starts where the one before ended. */
    private final class Walk {

        private final Held held;
        private final boolean moves;
        private double[] from;
        private double[] before = new double[0];
        private double at = Double.NaN;
        private double atBefore = Double.NaN;
        private double fisher;

        Walk(Held held, boolean moves) {
            this.held = held;
            this.moves = moves;
            this.from = held.start();
            this.fisher = moves ? atanh(autocorrelation.orElseThrow().overUsualGap(phi())) : 0;
        }

        private double phi() {
            return fit.autocorrelation().orElseThrow();
        }

        /** The root of the rise of the deviance, less the limit. */
        private double excess(double value) {
            return Math.sqrt(Math.max(0, lowest(value) - fit.deviance)) - limit;
        }

        private double lowest(double value) {
            held.at(value);
            double[] last = from;
            from = moves ? from : ahead(value);
            double lowest = moves ? lowestOverAutocorrelation() : search();
            if (Double.isFinite(lowest)) {
                before = last;
                atBefore = at;
                at = value;
            } else {
                from = last;
            }
            return lowest;
        }

        /** Where the line through the last two lowest points leads; the last one, if it leads nowhere. */
        private double[] ahead(double value) {
            double share = (value - at) / (at - atBefore);
            if (!(Math.abs(share) < 3)) {
                return from;
            }
            double[] ahead = from.clone();
            for (int i = 0; i < ahead.length; i++) {
                ahead[i] += share * (from[i] - before[i]);
            }
            return held.at(ahead, new double[ahead.length]) < Double.POSITIVE_INFINITY ? ahead : from;
        }

        private double search() {
            NewtonSearch search = NewtonSearch.minimise(held, from, TOLERANCE);
            if (Double.isFinite(search.value())) {
                from = search.point();
            }
            return search.value();
        }

        /** At a Fisher's z of the autocorrelation over the usual gap. */
        private double search(double z) {
            Autocorrelation how = autocorrelation.orElseThrow();
            deviance.products.fill(how, how.phi(Math.max(how.mayBeNegative() ? -1 : 0, Math.tanh(z))));
            return search();
        }

        /** By parabolas through three points, around the place of the value before. */
        private double lowestOverAutocorrelation() {
            double by = 0.03;
            double here = search(fisher);
            for (int i = 0; i < 12; i++) {
                double below = search(fisher - by);
                double above = search(fisher + by);
                double bend = below - 2 * here + above;
                double shift = bend > 0 ? by * (below - above) / (2 * bend) : Math.signum(below - above) * 4 * by;
                double capped = Math.max(-8 * by, Math.min(8 * by, shift));
                double there = search(fisher + capped);
                boolean done = bend > 0 && shift == capped && (below - above) * (below - above) / (8 * bend) < LOWEST;
                if (there < here) {
                    fisher += capped;
                    here = there;
                } else {
                    by /= 2;
                }
                if (done) {
                    break;
                }
            }
            return here;
        }

        /** Where the deviance has risen enough, in the direction of the step; the bound if it does not. */
        double end(double estimate, double step, double bound) {
            double inside = estimate;
            double atInside = -limit;
            double outside = bounded(estimate + step, step, bound);
            double atOutside = excess(outside);
            for (int i = 0; atOutside < 0 && i < STEPS; i++) {
                if (outside == bound) {
                    return bound;
                }
                double risen = Math.max(atOutside + limit, limit / 10);
                double further = Math.max(1.2, Math.min(3, 1.05 * limit / risen));
                inside = outside;
                atInside = atOutside;
                outside = bounded(estimate + (outside - estimate) * further, step, bound);
                atOutside = excess(outside);
            }
            return root(inside, atInside, outside, atOutside);
        }

        private double bounded(double value, double step, double bound) {
            return step < 0 ? Math.max(bound, value) : Math.min(bound, value);
        }

        /** Between a value inside and one outside, by false position with halving (Illinois). */
        private double root(double inside, double atInside, double outside, double atOutside) {
            double a = inside;
            double fa = atInside;
            double b = outside;
            double fb = atOutside;
            int side = 0;
            for (int i = 0; i < STEPS; i++) {
                double next = a + (Double.isFinite(fb) ? fa / (fa - fb) : 0.5) * (b - a);
                double excess = excess(next);
                if (Math.abs(excess) < CLOSE || next == a || next == b) {
                    return next;
                }
                if (excess < 0) {
                    a = next;
                    fa = excess;
                    fb = side < 0 ? fb / 2 : fb;
                    side = -1;
                } else {
                    b = next;
                    fb = excess;
                    fa = side > 0 ? fa / 2 : fa;
                    side = 1;
                }
            }
            return a + (b - a) / 2;
        }
    }

    private static double atanh(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }
}
