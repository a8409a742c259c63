package io.github.alliance4j.model.alliance.term;

import io.github.alliance4j.model.SessionNumber;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mending of a rupture: when, how, how far, and how the therapist met what was said. Not a finding of the library: a
 * person states it. Immutable, thread-safe.
 *
 * @param session the session it happened in
 * @param strategies what was done, in the order of the names; may be empty
 * @param degree how far the rupture was mended, if stated
 * @param therapist how the therapist met it, if stated
 * @since 0.1
 */
public record Repair(
        SessionNumber session, Set<RepairStrategy> strategies, Optional<Rating> degree, Optional<Reception> therapist) {

    /**
     * Checks the parts and copies the strategies.
     *
     * @param session the session it happened in
     * @param strategies what was done; may be empty
     * @param degree how far the rupture was mended, if stated
     * @param therapist how the therapist met it, if stated
     */
    public Repair {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(degree, "degree");
        Objects.requireNonNull(therapist, "therapist");
        strategies = strategies.stream()
                .sorted(Comparator.comparing(RepairStrategy::name))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /**
     * A repair without stated degree and reception.
     *
     * @param session the session it happened in
     * @param strategies what was done
     * @return the repair
     */
    public static Repair in(SessionNumber session, RepairStrategy... strategies) {
        return new Repair(session, Set.copyOf(List.of(strategies)), Optional.empty(), Optional.empty());
    }

    /**
     * The same repair with a degree.
     *
     * @param newDegree how far the rupture was mended
     * @return a copy
     */
    public Repair withDegree(Rating newDegree) {
        return new Repair(session, strategies, Optional.of(newDegree), therapist);
    }

    /**
     * The same repair with the therapist's response.
     *
     * @param reception how the therapist met it
     * @return a copy
     */
    public Repair withTherapist(Reception reception) {
        return new Repair(session, strategies, degree, Optional.of(reception));
    }

    /**
     * When it happened and nothing else, so that it may be logged.
     *
     * @return for example {@code repair in session 6}
     */
    @Override
    public String toString() {
        return "repair in session " + session;
    }
}
