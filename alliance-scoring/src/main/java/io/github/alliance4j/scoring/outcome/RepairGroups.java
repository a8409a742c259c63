package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the ruptures of each dyad ended, and, where it is known, which rule found them and in whose scores. What one rater's scores show
 * says nothing of another's: {@link OutcomeAnalysis} takes them for the alliance of that rater alone. Where no rater is named they are
 * taken for any. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class RepairGroups {

    private final Map<DyadId, RepairStatus> status;
    private final Optional<String> criterion;
    private final Optional<Rater> rater;

    private RepairGroups(Map<DyadId, RepairStatus> status, Optional<String> criterion, Optional<Rater> rater) {
        this.status = status;
        this.criterion = criterion;
        this.rater = rater;
    }

    /**
     * Groups of which neither rule nor rater is named.
     *
     * @param status by dyad; one whose status is not known is not there
     * @return the groups
     */
    public static RepairGroups of(Map<DyadId, RepairStatus> status) {
        return new RepairGroups(Map.copyOf(status), Optional.empty(), Optional.empty());
    }

    /**
     * The same with the rule that found the ruptures.
     *
     * @param newCriterion its id
     * @return the groups
     */
    public RepairGroups by(String newCriterion) {
        return new RepairGroups(status, Optional.of(newCriterion), rater);
    }

    /**
     * The same with whose scores showed the ruptures.
     *
     * @param newRater who rated
     * @return the groups
     */
    public RepairGroups ratedBy(Rater newRater) {
        return new RepairGroups(status, criterion, Optional.of(newRater));
    }

    /**
     * How ruptures ended.
     *
     * @return by dyad; one whose status is not known is not there
     */
    public Map<DyadId, RepairStatus> status() {
        return status;
    }

    /**
     * Which rule found the ruptures.
     *
     * @return its id, if it was named
     */
    public Optional<String> criterion() {
        return criterion;
    }

    /**
     * Whose scores showed the ruptures.
     *
     * @return who rated, if named
     */
    public Optional<Rater> rater() {
        return rater;
    }

    /** Whether they may be those of this rater; nothing stands for one who is not named. */
    boolean areOf(Optional<Rater> other) {
        return rater.isEmpty() || other.isEmpty() || rater.equals(other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RepairGroups that
                && status.equals(that.status)
                && criterion.equals(that.criterion)
                && rater.equals(that.rater);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, criterion, rater);
    }

    /** How many dyads, by which rule and whose scores; no dyad is named. */
    @Override
    public String toString() {
        return Counts.of(status.size(), "dyad")
                + criterion.map(id -> " by " + id).orElse("")
                + rater.map(who -> " of " + who).orElse("");
    }
}
