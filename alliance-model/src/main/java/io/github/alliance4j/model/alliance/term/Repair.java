package io.github.alliance4j.model.alliance.term;

import io.github.alliance4j.model.SessionNumber;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mending of a rupture: when, how, how far, and how the therapist met what was said. Not a finding of the library: a
 * person states it. Immutable, thread-safe.
 *
 * <pre>{@code
 * Repair.in(7, RepairStrategy.V2015.CHANGES_TASK_OR_GOAL)
 *         .withDegree(Rating.of(4, 1, 5))
 *         .withReception(Reception.OPEN)
 * }</pre>
 *
 * @since 0.1
 */
public final class Repair {

    private final SessionNumber session;
    private final Set<RepairStrategy> strategies;
    private final Optional<Rating> degree;
    private final Optional<Reception> reception;

    private Repair(
            SessionNumber session,
            Set<RepairStrategy> strategies,
            Optional<Rating> degree,
            Optional<Reception> reception) {
        this.session = session;
        this.strategies = strategies;
        this.degree = degree;
        this.reception = reception;
    }

    /**
     * A repair without stated degree and reception.
     *
     * @param session the session it happened in
     * @param strategies what was done; may be none
     * @return the repair
     */
    public static Repair in(SessionNumber session, RepairStrategy... strategies) {
        Set<RepairStrategy> byName = Stream.of(strategies)
                .sorted(Comparator.comparing(RepairStrategy::name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Repair(
                Objects.requireNonNull(session, "session"),
                Collections.unmodifiableSet(byName),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A repair without stated degree and reception.
     *
     * @param session the number of the session it happened in, at least 1
     * @param strategies what was done; may be none
     * @return the repair
     * @throws IllegalArgumentException if the number is below 1
     */
    public static Repair in(int session, RepairStrategy... strategies) {
        return in(SessionNumber.of(session), strategies);
    }

    /**
     * The same repair with a degree.
     *
     * @param newDegree how far the rupture was mended; the weakest end of its scale says: not at all
     * @return a copy
     */
    public Repair withDegree(Rating newDegree) {
        return new Repair(session, strategies, Optional.of(newDegree), reception);
    }

    /**
     * The same repair with the therapist's response.
     *
     * @param newReception how the therapist met it
     * @return a copy
     */
    public Repair withReception(Reception newReception) {
        return new Repair(session, strategies, degree, Optional.of(newReception));
    }

    /**
     * When it happened.
     *
     * @return the session
     */
    public SessionNumber session() {
        return session;
    }

    /**
     * What was done.
     *
     * @return the strategies in the order of their names; may be empty
     */
    public Set<RepairStrategy> strategies() {
        return strategies;
    }

    /**
     * How far the rupture was mended.
     *
     * @return the degree, or nothing if not stated
     */
    public Optional<Rating> degree() {
        return degree;
    }

    /**
     * How the therapist met it.
     *
     * @return the reception, or nothing if not stated
     */
    public Optional<Reception> reception() {
        return reception;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Repair that
                && session.equals(that.session)
                && strategies.equals(that.strategies)
                && degree.equals(that.degree)
                && reception.equals(that.reception);
    }

    @Override
    public int hashCode() {
        return Objects.hash(session, strategies, degree, reception);
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
