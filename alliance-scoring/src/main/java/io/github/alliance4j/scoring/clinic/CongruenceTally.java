package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.scoring.Interval;
import java.util.List;
import java.util.Optional;

/**
 * How many dyads lie clearly on one side of 0. By chance alone an interval of 95 % lies on either side in about 25 of 1,000
 * dyads in which there is nothing, more often where neighbouring sessions resemble each other.
 *
 * @param below dyads whose interval lies wholly below 0
 * @param unclear dyads whose interval holds 0
 * @param above dyads whose interval lies wholly above 0
 * @param notEvaluable dyads without an interval
 * @since 0.1
 */
public record CongruenceTally(int below, int unclear, int above, int notEvaluable) {

    /**
     * Checks that no count is negative.
     *
     * @param below dyads whose interval lies wholly below 0
     * @param unclear dyads whose interval holds 0
     * @param above dyads whose interval lies wholly above 0
     * @param notEvaluable dyads without an interval
     * @throws IllegalArgumentException if a count is negative
     */
    public CongruenceTally {
        if (Math.min(Math.min(below, unclear), Math.min(above, notEvaluable)) < 0) {
            throw new IllegalArgumentException("A count of dyads is not negative");
        }
    }

    static CongruenceTally of(List<Optional<Interval>> intervals) {
        int below = 0;
        int unclear = 0;
        int above = 0;
        int notEvaluable = 0;
        for (Optional<Interval> interval : intervals) {
            if (interval.isEmpty()) {
                notEvaluable++;
            } else if (interval.get().high() < 0) {
                below++;
            } else if (interval.get().low() > 0) {
                above++;
            } else {
                unclear++;
            }
        }
        return new CongruenceTally(below, unclear, above, notEvaluable);
    }

    /**
     * How many dyads have an interval.
     *
     * @return 0 or more
     */
    public int evaluable() {
        return below + unclear + above;
    }
}
