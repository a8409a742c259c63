package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody states that the alliance broke or strained. Not a finding of a detector. Two people who state the same
 * rupture make two statements. Immutable, thread-safe.
 *
 * <pre>{@code
 * RuptureStated.of(6, "homework", Rater.OBSERVER, RuptureKind.CONFRONTATION)
 *         .since(5)
 *         .withIntensity(Rating.of(3, 1, 5))
 * }</pre>
 *
 * @since 0.1
 */
public final class RuptureStated implements RuptureEvent {

    private final SessionNumber session;
    private final RuptureId rupture;
    private final Rater by;
    private final RuptureKind kind;
    private final Set<RuptureMarker> markers;
    private final SessionNumber onset;
    private final Optional<Rating> intensity;

    private RuptureStated(
            SessionNumber session,
            RuptureId rupture,
            Rater by,
            RuptureKind kind,
            Set<RuptureMarker> markers,
            SessionNumber onset,
            Optional<Rating> intensity) {
        this.session = session;
        this.rupture = rupture;
        this.by = by;
        this.kind = kind;
        this.markers = markers;
        this.onset = onset;
        this.intensity = intensity;
    }

    /**
     * A rupture that began in the session it is stated in.
     *
     * @param session the session it is noted in
     * @param rupture the new rupture
     * @param by who states it: client, therapist or observer
     * @param kind its movement
     * @param markers its signs, codes of one scheme
     * @return the event
     * @throws IllegalArgumentException if the markers belong to two schemes, a marker does not fit the kind, or the rater
     *     is somebody else
     */
    public static RuptureStated of(
            SessionNumber session, RuptureId rupture, Rater by, RuptureKind kind, RuptureMarker... markers) {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(rupture, "rupture");
        Objects.requireNonNull(kind, "kind");
        Rules.ofAWitness(by, "Rupture " + rupture);
        checkMarkers(rupture, kind, List.of(markers));
        return new RuptureStated(session, rupture, by, kind, byName(markers), session, Optional.empty());
    }

    /**
     * A rupture that began in the session it is stated in.
     *
     * @param session the number of the session it is noted in, at least 1
     * @param rupture the code of the new rupture
     * @param by who states it: client, therapist or observer
     * @param kind its movement
     * @param markers its signs, codes of one scheme
     * @return the event
     * @throws IllegalArgumentException if the number is below 1 or the code not legal, and as for
     *     {@link #of(SessionNumber, RuptureId, Rater, RuptureKind, RuptureMarker...)}
     */
    public static RuptureStated of(int session, String rupture, Rater by, RuptureKind kind, RuptureMarker... markers) {
        return of(SessionNumber.of(session), RuptureId.of(rupture), by, kind, markers);
    }

    private static Set<RuptureMarker> byName(RuptureMarker... markers) {
        return Stream.of(markers)
                .sorted(Comparator.comparing(RuptureMarker::name))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    private static void checkMarkers(RuptureId rupture, RuptureKind kind, List<RuptureMarker> markers) {
        if (markers.stream().map(RuptureMarker::scheme).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "Rupture " + rupture + " has markers of two coding schemes; one statement uses one");
        }
        for (RuptureMarker marker : markers) {
            if (!kind.shows(marker.kind())) {
                throw new IllegalArgumentException("Rupture " + rupture + " is stated as " + kind + " but " + marker
                        + " is a marker of " + marker.kind() + "; any marker fits MIXED");
            }
        }
    }

    /**
     * The same statement with an earlier onset.
     *
     * @param newOnset the session it began in
     * @return a copy
     * @throws IllegalArgumentException if it is after the session it was noted in
     */
    public RuptureStated since(SessionNumber newOnset) {
        if (Objects.requireNonNull(newOnset, "newOnset").compareTo(session) > 0) {
            throw new IllegalArgumentException("Rupture " + rupture + ": onset in session " + newOnset
                    + " is after session " + session + ", in which it is stated");
        }
        return new RuptureStated(session, rupture, by, kind, markers, newOnset, intensity);
    }

    /**
     * The same statement with an earlier onset.
     *
     * @param newOnset the number of the session it began in, at least 1
     * @return a copy
     * @throws IllegalArgumentException if the number is below 1, or after the session it was noted in
     */
    public RuptureStated since(int newOnset) {
        return since(SessionNumber.of(newOnset));
    }

    /**
     * The same statement with an intensity.
     *
     * @param newIntensity how strong it was
     * @return a copy
     */
    public RuptureStated withIntensity(Rating newIntensity) {
        return new RuptureStated(session, rupture, by, kind, markers, onset, Optional.of(newIntensity));
    }

    /**
     * The session it was noted in.
     *
     * @return the session number
     */
    @Override
    public SessionNumber session() {
        return session;
    }

    /**
     * The new rupture.
     *
     * @return the id
     */
    @Override
    public RuptureId rupture() {
        return rupture;
    }

    /**
     * Who states it.
     *
     * @return client, therapist or observer
     */
    @Override
    public Rater by() {
        return by;
    }

    /**
     * Its movement.
     *
     * @return withdrawal, confrontation or both
     */
    public RuptureKind kind() {
        return kind;
    }

    /**
     * Its signs.
     *
     * @return codes of one scheme, in the order of their names; may be empty
     */
    public Set<RuptureMarker> markers() {
        return markers;
    }

    /**
     * When it began.
     *
     * @return the session, not after the one it was noted in
     */
    public SessionNumber onset() {
        return onset;
    }

    /**
     * How strong it was.
     *
     * @return the intensity, or nothing if not stated
     */
    public Optional<Rating> intensity() {
        return intensity;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuptureStated that
                && session.equals(that.session)
                && rupture.equals(that.rupture)
                && by == that.by
                && kind == that.kind
                && markers.equals(that.markers)
                && onset.equals(that.onset)
                && intensity.equals(that.intensity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(session, rupture, by, kind, markers, onset, intensity);
    }

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
