package io.github.alliance4j.scoring.internal;

/**
 * How far to go along a direction in which a function falls: far enough to fall well and to find a flatter place, by safe
 * cubic and quadratic steps inside a shrinking bracket. One search is one object; the caller evaluates the function.
 *
 * <p>Source: More, J. J., and Thuente, D. J. (1994). Line search algorithms with guaranteed sufficient decrease. ACM
 * Transactions on Mathematical Software, 20, 286-307.
 */
final class LineSearch {

    private static final double SUFFICIENT_DECREASE = 1e-3;
    private static final double FLATTER = 0.9;
    private static final double NARROW = 0.1;

    /** A step, the value there and the slope along the direction. */
    private record Point(double step, double value, double slope) {
        Point tilted(double by) {
            return new Point(step, value - step * by, slope - by);
        }
    }

    private final double startValue;
    private final double startSlope;
    private final double test;
    private final double longest;
    private Point best;
    private Point other;
    private boolean bracketed;
    private boolean firstStage = true;
    private double width;
    private double previousWidth;
    private double low;
    private double high;
    private double step;

    LineSearch(double value, double slope, double firstStep, double longest) {
        this.startValue = value;
        this.startSlope = slope;
        this.test = SUFFICIENT_DECREASE * slope;
        this.longest = longest;
        this.best = new Point(0, value, slope);
        this.other = best;
        this.width = longest;
        this.previousWidth = 2 * longest;
        this.high = 5 * firstStep;
        this.step = firstStep;
    }

    /** The step to try. */
    double step() {
        return step;
    }

    /** Takes what was found at {@link #step()}; true if the search is over there, else there is a new step. */
    boolean isDone(double value, double slope) {
        double limit = startValue + step * test;
        if (firstStage && value <= limit && slope >= SUFFICIENT_DECREASE * startSlope) {
            firstStage = false;
        }
        boolean stuck = bracketed && (step <= low || step >= high || high - low <= NARROW * high);
        boolean atEnd = step == longest && value <= limit && slope <= test;
        boolean found = value <= limit && Math.abs(slope) <= FLATTER * -startSlope;
        if (stuck || atEnd || found) {
            return true;
        }
        next(new Point(step, value, slope), firstStage && value <= best.value && value > limit);
        return false;
    }

    /** In the first stage the function is tilted, so that a step with a sufficient decrease is a minimum. */
    private void next(Point trial, boolean tilt) {
        double by = tilt ? test : 0;
        Point x = best.tilted(by);
        Point y = other.tilted(by);
        Point t = trial.tilted(by);
        double proposed = propose(x, y, t);
        if (t.value > x.value) {
            other = trial;
        } else {
            if (t.slope * Math.signum(x.slope) < 0) {
                other = best;
            }
            best = trial;
        }
        if (bracketed) {
            double distance = Math.abs(other.step - best.step);
            if (distance >= 0.66 * previousWidth) {
                proposed = (best.step + other.step) / 2;
            }
            previousWidth = width;
            width = distance;
            low = Math.min(best.step, other.step);
            high = Math.max(best.step, other.step);
        } else {
            low = proposed + 1.1 * (proposed - best.step);
            high = proposed + 4 * (proposed - best.step);
        }
        step = Math.max(0, Math.min(longest, proposed));
        if (bracketed && (step <= low || step >= high || high - low <= NARROW * high)) {
            step = best.step;
        }
    }

    /** The four cases of the article: higher; lower with the slope turned; lower and flatter; lower and steeper. */
    private double propose(Point x, Point y, Point t) {
        if (t.value > x.value) {
            double cubic = cubic(x, t);
            double quadratic =
                    x.step + x.slope / ((x.value - t.value) / (t.step - x.step) + x.slope) / 2 * (t.step - x.step);
            bracketed = true;
            return Math.abs(cubic - x.step) < Math.abs(quadratic - x.step) ? cubic : cubic + (quadratic - cubic) / 2;
        }
        double secant = t.step + t.slope / (t.slope - x.slope) * (x.step - t.step);
        if (t.slope * Math.signum(x.slope) < 0) {
            double cubic = cubic(t, x);
            bracketed = true;
            return Math.abs(cubic - t.step) > Math.abs(secant - t.step) ? cubic : secant;
        }
        if (Math.abs(t.slope) < Math.abs(x.slope)) {
            return flatter(x, y, t, secant);
        }
        if (bracketed) {
            return cubic(t, y);
        }
        return t.step > x.step ? Math.min(longest, high) : Math.max(0, low);
    }

    private double flatter(Point x, Point y, Point t, double secant) {
        double theta = theta(x, t);
        double scale = scale(theta, x, t);
        double square = theta / scale * (theta / scale) - x.slope / scale * (t.slope / scale);
        double gamma = Math.copySign(scale * Math.sqrt(Math.max(0, square)), x.step - t.step);
        double r = (gamma - t.slope + theta) / (gamma + (x.slope - t.slope) + gamma);
        double cubic = r < 0 && gamma != 0
                ? t.step + r * (x.step - t.step)
                : t.step > x.step ? Math.min(longest, high) : Math.max(0, low);
        boolean cubicIsNearer = Math.abs(cubic - t.step) < Math.abs(secant - t.step);
        if (!bracketed) {
            double proposed = cubicIsNearer ? secant : cubic;
            return Math.max(Math.max(0, low), Math.min(Math.min(longest, high), proposed));
        }
        double proposed = cubicIsNearer ? cubic : secant;
        double edge = t.step + 0.66 * (y.step - t.step);
        return t.step > x.step ? Math.min(edge, proposed) : Math.max(edge, proposed);
    }

    /** Where the cubic through two points and their slopes is lowest, seen from the first. */
    private static double cubic(Point from, Point to) {
        double theta = theta(from, to);
        double scale = scale(theta, from, to);
        double gamma = scale
                * Math.sqrt(Math.max(0, theta / scale * (theta / scale) - from.slope / scale * (to.slope / scale)));
        gamma = to.step < from.step ? -gamma : gamma;
        double r = (gamma - from.slope + theta) / (gamma - from.slope + gamma + to.slope);
        return from.step + r * (to.step - from.step);
    }

    private static double theta(Point x, Point t) {
        return 3 * (x.value - t.value) / (t.step - x.step) + x.slope + t.slope;
    }

    private static double scale(double theta, Point x, Point t) {
        return Math.max(Math.abs(theta), Math.max(Math.abs(x.slope), Math.abs(t.slope)));
    }
}
