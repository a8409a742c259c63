package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.OptionalDouble;

/** The answers of one form, raw and keyed, as distances from the lower end of the scale; NaN where there is none. */
final class FilledForm {

    /**
     * Answers on scales with decimals are the same if they differ by at most this part of the span: half a millimetre on
     * a line of ten centimetres.
     */
    private static final double ROUNDING = .005;

    private final double[] raw;
    private final double[] keyed;
    private final double tolerance;
    private final boolean complete;
    private final boolean straight;

    private FilledForm(double[] raw, double[] keyed, double tolerance) {
        this.raw = raw;
        this.keyed = keyed;
        this.tolerance = tolerance;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        boolean all = true;
        for (double answer : raw) {
            all &= !Double.isNaN(answer);
            lowest = Math.min(lowest, answer);
            highest = Math.max(highest, answer);
        }
        this.complete = all;
        this.straight = all && isSame(lowest, highest);
    }

    static FilledForm of(ResponseSet form) {
        AnswerScale scale = form.instrument().answers();
        double[] raw = new double[form.instrument().items().size()];
        double[] keyed = new double[raw.length];
        for (Item item : form.instrument().items()) {
            int i = item.number() - 1;
            OptionalDouble answer = form.answer(item.number());
            raw[i] = answer.isPresent() ? answer.getAsDouble() - scale.min() : Double.NaN;
            keyed[i] = item.isReversed() ? scale.span() - raw[i] : raw[i];
        }
        return new FilledForm(raw, keyed, scale.kind() == AnswerScale.Kind.WHOLE ? 0 : ROUNDING * scale.span());
    }

    /** The raw answer at a place, counted from 0, above the lower end; NaN if it is missing. */
    double raw(int place) {
        return raw[place];
    }

    /** The keyed answer at a place, counted from 0, above the lower end; NaN if it is missing. */
    double keyed(int place) {
        return keyed[place];
    }

    int size() {
        return raw.length;
    }

    /** Whether every item is answered. */
    boolean isComplete() {
        return complete;
    }

    /** Whether the form is complete and every raw answer is the same. */
    boolean isStraight() {
        return straight;
    }

    /** Whether two answers are the same but for rounding. */
    boolean isSame(double one, double other) {
        return Math.abs(one - other) <= tolerance;
    }

    /** Whether both forms are complete and have the same raw answers. */
    boolean repeats(FilledForm other) {
        if (!complete || !other.complete) {
            return false;
        }
        for (int i = 0; i < raw.length; i++) {
            if (!isSame(raw[i], other.raw[i])) {
                return false;
            }
        }
        return true;
    }
}
