package io.github.alliance4j.scoring.internal.scan;

/**
 * How answers hide the value behind them: a score at an end of the scale says only that the value is beyond it, and where
 * there is a step each score stands for half a step to either side.
 *
 * @param low lowest score, or minus infinity
 * @param high highest score, or infinity
 * @param step between neighbouring scores, or 0
 */
public record AnswerBounds(double low, double high, double step) {

    private static final double ROUNDING = 1e-9;

    /** No ends and no step. */
    public static final AnswerBounds NONE = new AnswerBounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);

    boolean isTop(double score) {
        return score >= high - ROUNDING;
    }

    boolean isBottom(double score) {
        return score <= low + ROUNDING;
    }

    /** The value above which a score is the highest. */
    double topLimit() {
        return high - step / 2;
    }

    /** The value below which a score is the lowest. */
    double bottomLimit() {
        return low + step / 2;
    }

    /** The score for a value: the nearest possible one, halves upwards. */
    double answered(double value) {
        double within = Math.min(high, Math.max(low, value));
        if (!(step > 0)) {
            return within;
        }
        double origin = low > Double.NEGATIVE_INFINITY ? low : 0;
        return Math.min(high, origin + step * Math.floor((within - origin) / step + 0.5));
    }
}
