package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.BrentMinimum;
import java.util.Arrays;

/**
 * The autocorrelation under which the scores are likeliest, and the range of those under which they are nearly as likely.
 * The whole range is looked at on a grid first, since the likelihood may have several tops; each top of the grid is then
 * climbed.
 *
 * <p>The search runs in {@code x = artanh(u)}. With {@code unit} 1 the autocorrelation is {@code phi = u}; else {@code
 * phi = u^(1/unit)}, {@code u} the correlation across that many steps of time, and never below 0.
 */
final class AutocorrelationSearch {

    /** How near to 1 a correlation may come. */
    static final double NEAREST = 1e-6;

    private static final double END = 0.5 * Math.log((2 - NEAREST) / NEAREST);
    private static final double STEP = 0.25;
    private static final int BISECTIONS = 30;
    /** What the end of the range may lack of the best value and still be it. */
    private static final double TIE = 1e-9;

    private final AutoregressiveCurve curve;
    private final Estimation estimation;
    private final double unit;
    private final double[] grid;
    private final double[] deviances;
    private double best;
    private double lowest;

    AutocorrelationSearch(AutoregressiveCurve curve, Estimation estimation, double unit, boolean negative) {
        this.curve = curve;
        this.estimation = estimation;
        this.unit = unit;
        double low = negative ? -END : 0;
        int steps = (int) Math.ceil((END - low) / STEP);
        this.grid = new double[steps + 1];
        this.deviances = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            grid[i] = i == steps ? END : low + i * (END - low) / steps;
            deviances[i] = deviance(grid[i]);
        }
        climb();
    }

    private void climb() {
        lowest = Double.POSITIVE_INFINITY;
        int last = grid.length - 1;
        for (int i = 0; i <= last; i++) {
            boolean top =
                    (i == 0 || deviances[i] <= deviances[i - 1]) && (i == last || deviances[i] <= deviances[i + 1]);
            if (top) {
                keep(BrentMinimum.of(this::deviance, grid[Math.max(0, i - 1)], grid[Math.min(last, i + 1)]), 0);
            }
        }
        keep(grid[last], TIE);
        keep(grid[0], TIE);
    }

    private void keep(double x, double tie) {
        double value = deviance(x);
        if (value <= lowest + tie) {
            best = x;
            lowest = value;
        }
    }

    private double deviance(double x) {
        curve.fit(phi(x));
        return deviance(curve, estimation);
    }

    /** {@code -2} times the log-likelihood of the curve's last fit, at the residual variance that suits it best. */
    static double deviance(AutoregressiveCurve curve, Estimation estimation) {
        boolean restricted = estimation == Estimation.REML;
        int count = curve.size() - (restricted ? curve.terms() : 0);
        double variance = curve.residualSquares() / count;
        return count * (Math.log(2 * Math.PI * variance) + 1)
                + curve.logDeterminant()
                + (restricted ? curve.logInformation() : 0);
    }

    private double phi(double x) {
        double u = Math.tanh(x);
        return unit == 1 ? u : Math.pow(u, 1 / unit);
    }

    /** The likeliest autocorrelation. */
    double phi() {
        return phi(best);
    }

    /** {@code -2} times the log-likelihood there. */
    double deviance() {
        return lowest;
    }

    /** Whether it lies at an end of its range. */
    boolean isAtEnd() {
        return best == grid[0] || best == grid[grid.length - 1];
    }

    /** The autocorrelations around the likeliest whose deviance is higher by no more than a margin; an end of the range is the bound itself. */
    Interval interval(double margin) {
        double limit = lowest + margin;
        int at = Arrays.binarySearch(grid, best);
        int above = at >= 0 ? at : -at - 1;
        int below = at >= 0 ? at : above - 1;
        int high = above;
        while (high < grid.length && deviances[high] <= limit) {
            high++;
        }
        int low = below;
        while (low >= 0 && deviances[low] <= limit) {
            low--;
        }
        double highest = high == grid.length
                ? 1
                : phi(cross(Math.max(best, high == 0 ? best : grid[high - 1]), grid[high], limit));
        double lowestPhi =
                low < 0 ? Math.rint(phi(grid[0])) : phi(cross(Math.min(best, grid[low + 1]), grid[low], limit));
        return new Interval(lowestPhi, highest);
    }

    /** Where the deviance passes the limit, between a place below and one above it. */
    private double cross(double inside, double outside, double limit) {
        double in = inside;
        double out = outside;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (in + out) / 2;
            if (deviance(middle) <= limit) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }
}
