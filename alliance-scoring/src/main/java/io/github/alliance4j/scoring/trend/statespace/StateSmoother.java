package io.github.alliance4j.scoring.trend.statespace;

import static io.github.alliance4j.scoring.trend.statespace.StateFilter.WIDTH;

import java.util.Arrays;

/**
 * The fixed-interval smoother: what all scores, also later ones, say of level and slope at each node. It runs backwards
 * with the weighted sum {@code r} of later errors of prediction and its variance {@code N}; before the slope is settled it
 * steps back from the state after, which is exact for a start without any knowledge.
 *
 * <p>Source: Durbin, J., and Koopman, S. J. (2012). Time Series Analysis by State Space Methods, 2nd ed., sections 4.4, 5.3.
 */
final class StateSmoother {

    private final StateFilter filter;

    /** Moments of each node given all scores. */
    final double[] smoothed;
    /** How much the level moved beyond expectation on the way to a node, in standard errors; not a number where undefined. */
    final double[] levelShift;

    private double r1;
    private double r2;
    private double n11;
    private double n12;
    private double n22;

    StateSmoother(Nodes nodes, StateFilter filter) {
        this.filter = filter;
        this.smoothed = new double[filter.filtered.length];
        this.levelShift = new double[nodes.size()];
        Arrays.fill(levelShift, Double.NaN);
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (i < nodes.size() - 1) {
                retreat(nodes.gap(i + 1));
            }
            if (i >= filter.settledAt()) {
                smooth(i);
            } else {
                stepBack(i, nodes.gap(i + 1));
            }
            takeIn(i);
        }
    }

    /** Takes {@code r} and {@code N} back over the steps before a node. */
    private void retreat(double gap) {
        r2 += gap * r1;
        n22 += 2 * gap * n12 + gap * gap * n11;
        n12 += gap * n11;
    }

    private void smooth(int i) {
        int at = WIDTH * i;
        double[] f = filter.filtered;
        double v11 = f[at + 2];
        double v12 = f[at + 3];
        double v22 = f[at + 4];
        double left1 = v11 * n11 + v12 * n12;
        double left2 = v11 * n12 + v12 * n22;
        double right1 = v12 * n11 + v22 * n12;
        double right2 = v12 * n12 + v22 * n22;
        smoothed[at] = f[at] + v11 * r1 + v12 * r2;
        smoothed[at + 1] = f[at + 1] + v12 * r1 + v22 * r2;
        smoothed[at + 2] = Math.max(0, v11 - left1 * v11 - left2 * v12);
        smoothed[at + 3] = v12 - left1 * v12 - left2 * v22;
        smoothed[at + 4] = Math.max(0, v22 - right1 * v12 - right2 * v22);
    }

    /**
     * From the smoothed state of the next node to this one, of which its own scores tell only {@code level - reach * slope},
     * with mean {@code own} and variance {@code ownVariance}.
     */
    private void stepBack(int i, double gap) {
        int at = WIDTH * i;
        int next = at + WIDTH;
        double reach = filter.reach[i];
        double[] f = filter.filtered;
        double own = f[at] - reach * f[at + 1];
        double ownVariance = f[at + 2] - 2 * reach * f[at + 3] + reach * reach * f[at + 4];
        // The next state moved back in time, and the covariance of the chance in between.
        double slope = smoothed[next + 1];
        double level = smoothed[next] - gap * slope;
        double s22 = smoothed[next + 4];
        double s12 = smoothed[next + 3] - gap * s22;
        double s11 = smoothed[next + 2] - 2 * gap * smoothed[next + 3] + gap * gap * s22;
        double w22 = gap * filter.slope();
        double w12 = Steps.covariance(gap, filter.slope()) - gap * w22;
        double w11 = Steps.levelVariance(gap, filter.level(), filter.slope())
                - 2 * gap * Steps.covariance(gap, filter.slope())
                + gap * gap * w22;
        double c1 = w11 - reach * w12;
        double c2 = w12 - reach * w22;
        double total = ownVariance + c1 - reach * c2;
        double g1 = total > 0 ? c1 / total : 0;
        double g2 = total > 0 ? c2 / total : 0;
        double off = own - (level - reach * slope);
        double a11 = 1 - g1;
        double a12 = g1 * reach;
        double a21 = -g2;
        double a22 = 1 + g2 * reach;
        smoothed[at] = level + g1 * off;
        smoothed[at + 1] = slope + g2 * off;
        smoothed[at + 2] = form(a11, a12, a11, a12, s11, s12, s22) + (w11 - g1 * c1);
        smoothed[at + 3] = form(a11, a12, a21, a22, s11, s12, s22) + (w12 - g1 * c2);
        smoothed[at + 4] = form(a21, a22, a21, a22, s11, s12, s22) + (w22 - g2 * c2);
    }

    private static double form(double x1, double x2, double y1, double y2, double s11, double s12, double s22) {
        return x1 * y1 * s11 + (x1 * y2 + x2 * y1) * s12 + x2 * y2 * s22;
    }

    /** Adds what the score of a node says of its predicted state. */
    private void takeIn(int i) {
        double variance = filter.errorVariance[i];
        if (variance > 0) {
            int at = WIDTH * i;
            double keep = filter.observation() / variance;
            double slopeGain = filter.predicted[at + 3] / variance;
            double e = filter.error[i];
            r1 = keep * r1 - slopeGain * r2 + e / variance;
            n11 = keep * keep * n11 - 2 * keep * slopeGain * n12 + slopeGain * slopeGain * n22 + 1 / variance;
            n12 = keep * n12 - slopeGain * n22;
        }
        if (i > filter.settledAt() && filter.level() > 0 && n11 > 0) {
            levelShift[i] = r1 / Math.sqrt(n11);
        }
    }
}
