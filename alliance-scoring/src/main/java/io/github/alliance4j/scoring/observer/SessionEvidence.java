package io.github.alliance4j.scoring.observer;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.Completeness;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What one witness says of the alliance of one session as a whole: percent of maximum possible, 100 where the scale shows
 * the least strain. It says nothing of goal, task and bond apart, and it is not a questionnaire score: an absence of strain
 * is not yet a good alliance. Immutable, thread-safe.
 *
 * @param dyad whose alliance it is
 * @param session the session
 * @param rater whose view it is
 * @param source where it comes from, for example {@code 3rs-2015}
 * @param overall the value with error and completeness
 * @since 0.1
 */
public record SessionEvidence(
        DyadId dyad, SessionNumber session, Rater rater, String source, AllianceProfile.Part overall) {

    /**
     * Checks the parts.
     *
     * @param dyad whose alliance it is
     * @param session the session
     * @param rater whose view it is
     * @param source where it comes from, for example {@code 3rs-2015}
     * @param overall the value with error and completeness
     * @throws IllegalArgumentException if the source is blank, or there is no value
     */
    public SessionEvidence {
        Objects.requireNonNull(dyad, "dyad");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(rater, "rater");
        if (Objects.requireNonNull(source, "source").isBlank()) {
            throw new IllegalArgumentException("Evidence needs a source");
        }
        if (overall.completeness() == Completeness.NOT_SCORABLE) {
            throw new IllegalArgumentException("Evidence needs a value; without one there is none");
        }
    }

    static AllianceProfile.Part part(double strain, OptionalDouble standardError, Completeness completeness) {
        return new AllianceProfile.Part(OptionalDouble.of(100 - strain), standardError, completeness);
    }

    /**
     * Source, rater and session, without dyad and value, so that it may be logged.
     *
     * @return for example {@code 3rs-2015 by OBSERVER, session 5: COMPLETE}
     */
    @Override
    public String toString() {
        return source + " by " + rater + ", session " + session + ": " + overall;
    }
}
