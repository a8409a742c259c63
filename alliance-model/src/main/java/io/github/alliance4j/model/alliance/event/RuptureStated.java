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

/**
 * Somebody states that the alliance broke or strained. Not a finding of a detector. Two people who state the same
 * rupture make two statements. Immutable, thread-safe.
 *
 * @param session the session it was noted in
 * @param rupture the new rupture
 * @param by who states it: client, therapist or observer
 * @param kind its movement
 * @param markers its signs, codes of one scheme, in the order of their names; may be empty
 * @param onset the session it began in, not after the one it was noted in
 * @param intensity how strong it was, if stated
 * @since 0.1
 */
public record RuptureStated(
        SessionNumber session,
        RuptureId rupture,
        Rater by,
        RuptureKind kind,
        Set<RuptureMarker> markers,
        SessionNumber onset,
        Optional<Rating> intensity)
        implements RuptureEvent {

    /**
     * Checks the parts and copies the markers.
     *
     * @param session the session it was noted in
     * @param rupture the new rupture
     * @param by who states it: client, therapist or observer
     * @param kind its movement
     * @param markers its signs, codes of one scheme, in the order of their names; may be empty
     * @param onset the session it began in, not after the one it was noted in
     * @param intensity how strong it was, if stated
     * @throws IllegalArgumentException if the onset is after the session, the markers belong to two schemes, a marker
     *     does not fit the kind, or the rater is somebody else
     */
    public RuptureStated {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(rupture, "rupture");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(markers, "markers");
        Objects.requireNonNull(onset, "onset");
        Objects.requireNonNull(intensity, "intensity");
        markers = markers.stream()
                .sorted(Comparator.comparing(RuptureMarker::name))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
        Rules.ofAWitness(by, "Rupture " + rupture);
        if (onset.compareTo(session) > 0) {
            throw new IllegalArgumentException("Rupture " + rupture + ": onset in session " + onset
                    + " is after session " + session + ", in which it is stated");
        }
        checkMarkers(rupture, kind, markers);
    }

    private static void checkMarkers(RuptureId rupture, RuptureKind kind, Set<RuptureMarker> markers) {
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
     * A rupture that began in the session it is stated in.
     *
     * @param session the session
     * @param rupture the new rupture
     * @param by who states it: client, therapist or observer
     * @param kind its movement
     * @param markers its signs, codes of one scheme
     * @return the event
     * @throws IllegalArgumentException as for the constructor
     */
    public static RuptureStated of(
            SessionNumber session, RuptureId rupture, Rater by, RuptureKind kind, RuptureMarker... markers) {
        return new RuptureStated(session, rupture, by, kind, Set.copyOf(List.of(markers)), session, Optional.empty());
    }

    /**
     * The same statement with an earlier onset.
     *
     * @param newOnset the session it began in
     * @return a copy
     * @throws IllegalArgumentException if it is after the session it was noted in
     */
    public RuptureStated since(SessionNumber newOnset) {
        return new RuptureStated(session, rupture, by, kind, markers, newOnset, intensity);
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

    @Override
    public String toString() {
        return Rules.label(this);
    }
}
