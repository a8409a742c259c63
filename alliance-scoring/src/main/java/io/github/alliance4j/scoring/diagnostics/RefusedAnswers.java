package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Instrument;
import java.util.Objects;

/**
 * The answers that a reader kept back with the records it refused, in numbers, for one form and rater: how many lay below
 * the range, above it and within it. Text that is no number, and fractions where whole numbers belong, are in none of
 * them. Immutable, thread-safe.
 *
 * @param instrument the form
 * @param rater who answered
 * @param below how many answers lay below the range
 * @param above how many answers lay above the range
 * @param within how many answers lay within the range
 * @param lowest the lowest of all these answers
 * @param highest the highest of all these answers
 * @since 0.1
 */
public record RefusedAnswers(
        Instrument instrument, Rater rater, long below, long above, long within, double lowest, double highest) {

    /**
     * Checks the numbers.
     *
     * @param instrument the form
     * @param rater who answered
     * @param below how many answers lay below the range
     * @param above how many answers lay above the range
     * @param within how many answers lay within the range
     * @param lowest the lowest of all these answers
     * @param highest the highest of all these answers
     * @throws IllegalArgumentException if a count is negative, there is no answer at all, or the extremes are not finite
     *     or contradict each other or the counts
     */
    public RefusedAnswers {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(rater, "rater");
        if (below < 0 || above < 0 || within < 0 || below + above + within == 0) {
            throw new IllegalArgumentException("Refused answers of " + instrument.id() + ": " + below + " below, "
                    + above + " above and " + within + " within; none may be negative, and not all 0");
        }
        if (!(lowest <= highest) || Double.isInfinite(lowest) || Double.isInfinite(highest)) {
            throw new IllegalArgumentException(
                    "Refused answers of " + instrument.id() + ": the extremes must be finite, the lower one first");
        }
        if (below > 0 != lowest < instrument.answers().min()
                || above > 0 != highest > instrument.answers().max()) {
            throw new IllegalArgumentException(
                    "Refused answers of " + instrument.id() + ": the extremes contradict the counts");
        }
    }

    /**
     * How many answers there were.
     *
     * @return below, above and within
     */
    public long all() {
        return below + above + within;
    }
}
