package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.scoring.diagnostics.RefusedAnswers;
import java.util.Optional;

/** Counts the answers of refused records of one rater: only the numbers, and only while a file is read. */
final class RefusedTally {

    private final Instrument form;
    private final Rater rater;
    private long below;
    private long above;
    private long within;
    private double lowest;
    private double highest;

    RefusedTally(Instrument form, Rater rater) {
        this.form = form;
        this.rater = rater;
        clear();
    }

    /** Forgets everything: reading begins again. */
    void clear() {
        below = 0;
        above = 0;
        within = 0;
        lowest = Double.MAX_VALUE;
        highest = -Double.MAX_VALUE;
    }

    /** An answer of the right kind; NaN and {@link ValueColumn#NOT_APPLICABLE} are none. */
    void add(double answer) {
        if (Double.isNaN(answer) || answer == ValueColumn.NOT_APPLICABLE) {
            return;
        }
        AnswerScale scale = form.answers();
        if (answer < scale.min()) {
            below++;
        } else if (answer > scale.max()) {
            above++;
        } else {
            within++;
        }
        // A number with hundreds of digits is infinite.
        double finite = Math.min(Double.MAX_VALUE, answer);
        lowest = Math.min(lowest, finite);
        highest = Math.max(highest, finite);
    }

    /** The numbers, if any answer lay outside the range. */
    Optional<RefusedAnswers> answers() {
        return below + above == 0
                ? Optional.empty()
                : Optional.of(new RefusedAnswers(form, rater, below, above, within, lowest, highest));
    }
}
