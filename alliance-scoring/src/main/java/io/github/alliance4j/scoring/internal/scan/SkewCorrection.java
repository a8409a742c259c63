package io.github.alliance4j.scoring.internal.scan;

/**
 * What skewed noise makes of a Bayes factor that was computed under normal noise: the ratio of the two densities, at the depth
 * and line that fit best, over the same with no episode. A workspace.
 */
final class SkewCorrection {

    /** A skewness nearer to 0 makes no difference that is worth the time. */
    private static final double LEAST = 0.05;

    private final InnovationLaw law;
    private double none;

    SkewCorrection(double skewness) {
        law = InnovationLaw.of(Math.abs(skewness) < LEAST ? 0 : skewness);
    }

    boolean isNeeded() {
        return law.isSkewed();
    }

    /** Takes in a series without an episode, at each noise with its share. */
    void begin(WhitenedSeries series, OwnLine[] lines, double[] shares) {
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int k = 0; k < lines.length; k++) {
            double log = Math.log(Math.max(shares[k], Double.MIN_NORMAL)) + ratio(series, lines[k], 0, 0, 0, 0);
            if (log > most) {
                sum = sum * Math.exp(most - log) + 1;
                most = log;
            } else {
                sum += Math.exp(log - most);
            }
        }
        none = most + Math.log(sum);
    }

    /** The logarithm of the factor for a shape of this depth; ones and time are its products with the line. */
    double log(WhitenedSeries series, OwnLine line, int shape, double depth, double ones, double time) {
        return ratio(series, line, shape, depth, ones, time) - none;
    }

    private double ratio(WhitenedSeries series, OwnLine line, int shape, double depth, double ones, double time) {
        double first = series.onesResidual + depth * ones;
        double second = series.timeResidual + depth * time;
        double level = line.m11 * first + line.m12 * second;
        double slope = line.m12 * first + line.m22 * second;
        double inverse = 1 / Math.sqrt(line.variance);
        double before = 0;
        double sum = 0;
        for (int i = 0; i < series.n; i++) {
            double x = series.residual[i] - level - slope * series.time[i];
            if (depth > 0) {
                x += depth * Shape.at(shape, series.session[i]);
            }
            sum += law.logRatio(series.step(x, before, i) * inverse);
            before = x;
        }
        return sum;
    }
}
