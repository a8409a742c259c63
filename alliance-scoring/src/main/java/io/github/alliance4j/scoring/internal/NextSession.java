package io.github.alliance4j.scoring.internal;

import io.github.alliance4j.model.series.ScoreRange;
import java.util.Optional;

/** What a monitor asks of the next session, in one wording for all rules. No message names a score. */
public final class NextSession {

    private NextSession() {}

    /**
     * Refuses a session that does not come after the last one, and a score that is not finite, too large to compute with,
     * or outside the range.
     *
     * @param session the session
     * @param last the session before it, 0 if there is none
     * @param score its score
     * @param range the range, if it is known
     * @throws IllegalArgumentException if the monitor may not take it
     */
    public static void check(int session, int last, double score, Optional<ScoreRange> range) {
        if (session < 1) {
            throw new IllegalArgumentException("Session " + session + " is below 1; sessions are counted from 1");
        }
        if (session <= last) {
            throw new IllegalArgumentException(
                    "Session " + session + " follows session " + last + "; sessions must increase");
        }
        Magnitude.check(session, score);
        if (range.isPresent() && !range.get().contains(score)) {
            throw new IllegalArgumentException("Session " + session + ": the score is not within "
                    + range.get().low() + " to " + range.get().high());
        }
    }
}
