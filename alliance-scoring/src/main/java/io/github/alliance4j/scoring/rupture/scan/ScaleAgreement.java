package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.ScoreRange;
import java.util.OptionalDouble;

/**
 * Whether scores can be those of a calibration's answer scale. Ends are equal if they differ by at most a millionth of the
 * scale's width, steps if as many of them make the width: files round. Steps that one side does not state agree with any.
 *
 * @param own the scale of the calibration
 * @param isObserved whether it was read off scores; then an end may lie further out than that of the scale
 */
record ScaleAgreement(ScoreRange own, boolean isObserved) {

    private static final double ROUNDING = 1e-6;

    boolean with(ScoreRange other) {
        double close = close();
        boolean ends = isObserved
                ? contains(other.low()) && contains(other.high())
                : Math.abs(own.low() - other.low()) <= close && Math.abs(own.high() - other.high()) <= close;
        return ends
                && (own.step().isEmpty()
                        || other.step().isEmpty()
                        || steps(own.step(), other) == steps(other.step(), other));
    }

    boolean contains(double score) {
        return score >= own.low() - close() && score <= own.high() + close();
    }

    private double close() {
        return ROUNDING * (own.high() - own.low());
    }

    private static long steps(OptionalDouble step, ScoreRange range) {
        return Math.round((range.high() - range.low()) / step.orElseThrow());
    }

    static String inWords(ScoreRange range) {
        String steps = range.step().isPresent() ? " in steps of " + range.step().getAsDouble() : "";
        return range.low() + " to " + range.high() + steps;
    }
}
