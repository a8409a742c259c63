package io.github.alliance4j.scoring.observer;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Repair;
import io.github.alliance4j.model.alliance.term.RepairStrategy;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Fact;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one coder noted of one session by the Rupture Resolution Rating System: how often each marker and strategy was
 * seen, and the ratings of the session. What was not coded is absent; a frequency of 0 says that it was looked for and
 * not seen. Not a rupture: codes become a stated rupture only by {@link #rupture}. Immutable, thread-safe.
 *
 * <pre>{@code
 * ThreeRsSession codes = ThreeRsSession.of(DyadId.of("C017"), SessionNumber.of(5), CodingScheme.THREE_RS_2015)
 *         .with(RuptureMarker.V2015.REJECTS_INTERVENTION, 3)
 *         .with(ThreeRsRating.V2015.WITHDRAWAL_IMPACT, 2)
 *         .with(ThreeRsRating.V2015.CONFRONTATION_IMPACT, 4);
 * }</pre>
 *
 * @since 0.1
 */
public final class ThreeRsSession {

    private static final AnswerScale SCALE = AnswerScale.of(1, 5);

    private final DyadId dyad;
    private final SessionNumber session;
    private final CodingScheme scheme;
    private final Map<RuptureMarker, Integer> markers;
    private final Map<RepairStrategy, Integer> strategies;
    private final Map<ThreeRsRating, Rating> ratings;

    private ThreeRsSession(
            DyadId dyad,
            SessionNumber session,
            CodingScheme scheme,
            Map<RuptureMarker, Integer> markers,
            Map<RepairStrategy, Integer> strategies,
            Map<ThreeRsRating, Rating> ratings) {
        this.dyad = Objects.requireNonNull(dyad, "dyad");
        this.session = Objects.requireNonNull(session, "session");
        this.scheme = Objects.requireNonNull(scheme, "scheme");
        this.markers = markers;
        this.strategies = strategies;
        this.ratings = ratings;
    }

    /**
     * A session of which nothing is coded yet.
     *
     * @param dyad whose session
     * @param session its number
     * @param scheme the manual it is coded by
     * @return empty codes
     */
    public static ThreeRsSession of(DyadId dyad, SessionNumber session, CodingScheme scheme) {
        return new ThreeRsSession(dyad, session, scheme, Map.of(), Map.of(), Map.of());
    }

    /**
     * How well the parts of a scheme are sourced.
     *
     * @param scheme the scheme
     * @return its facts, each with its mark
     */
    public static List<Fact> facts(CodingScheme scheme) {
        return Objects.requireNonNull(scheme, "scheme") == CodingScheme.THREE_RS_2015
                ? ScaleFacts.THREE_RS_2015
                : ScaleFacts.THREE_RS_2022;
    }

    /**
     * The same codes with a marker. Replaces an earlier frequency of it.
     *
     * @param marker the marker
     * @param frequency how often it was seen, 0 for not at all; the manual of 2015 counts segments of 5 minutes
     *     (UNCONFIRMED)
     * @return other codes
     * @throws IllegalArgumentException if it belongs to another scheme, or the frequency is negative
     */
    public ThreeRsSession with(RuptureMarker marker, int frequency) {
        checkScheme(Objects.requireNonNull(marker, "marker").scheme(), "Marker " + marker.name());
        checkFrequency(frequency, "Marker " + marker.name());
        return new ThreeRsSession(dyad, session, scheme, plus(markers, marker, frequency), strategies, ratings);
    }

    /**
     * The same codes with a strategy. Replaces an earlier frequency of it.
     *
     * @param strategy the strategy
     * @param frequency how often it was seen, 0 for not at all
     * @return other codes
     * @throws IllegalArgumentException if it belongs to another scheme, or the frequency is negative
     */
    public ThreeRsSession with(RepairStrategy strategy, int frequency) {
        checkScheme(Objects.requireNonNull(strategy, "strategy").scheme(), "Strategy " + strategy.name());
        checkFrequency(frequency, "Strategy " + strategy.name());
        return new ThreeRsSession(dyad, session, scheme, markers, plus(strategies, strategy, frequency), ratings);
    }

    /**
     * The same codes with a rating. Replaces an earlier value of it.
     *
     * @param rating what is rated
     * @param value 1 (weakest) to 5 (strongest)
     * @return other codes
     * @throws IllegalArgumentException if it belongs to another scheme, or the value is not on its scale
     */
    public ThreeRsSession with(ThreeRsRating rating, int value) {
        checkScheme(Objects.requireNonNull(rating, "rating").scheme(), "Rating " + rating.name());
        return new ThreeRsSession(
                dyad, session, scheme, markers, strategies, plus(ratings, rating, new Rating(value, SCALE)));
    }

    private void checkScheme(CodingScheme of, String subject) {
        if (of != scheme) {
            throw new IllegalArgumentException(
                    subject + " is of " + of + "; a session is coded by one scheme, here " + scheme);
        }
    }

    private static void checkFrequency(int frequency, String subject) {
        if (frequency < 0) {
            throw new IllegalArgumentException(subject + ": a frequency is not below 0");
        }
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> longer = new LinkedHashMap<>(map);
        longer.put(key, value);
        return Collections.unmodifiableMap(longer);
    }

    /**
     * Whose session.
     *
     * @return the dyad
     */
    public DyadId dyad() {
        return dyad;
    }

    /**
     * Which session.
     *
     * @return its number
     */
    public SessionNumber session() {
        return session;
    }

    /**
     * The manual it is coded by.
     *
     * @return the scheme
     */
    public CodingScheme scheme() {
        return scheme;
    }

    /**
     * How often a marker was seen.
     *
     * @param marker the marker
     * @return its frequency, or nothing if it was not coded
     */
    public OptionalInt frequency(RuptureMarker marker) {
        return optional(markers.get(Objects.requireNonNull(marker, "marker")));
    }

    /**
     * How often a strategy was seen.
     *
     * @param strategy the strategy
     * @return its frequency, or nothing if it was not coded
     */
    public OptionalInt frequency(RepairStrategy strategy) {
        return optional(strategies.get(Objects.requireNonNull(strategy, "strategy")));
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /**
     * The rating of the session.
     *
     * @param rating what is rated
     * @return the rating on 1 to 5, or nothing if it was not given
     */
    public Optional<Rating> rating(ThreeRsRating rating) {
        return Optional.ofNullable(ratings.get(Objects.requireNonNull(rating, "rating")));
    }

    /**
     * The markers that were seen at least once.
     *
     * @return the markers in the order of their list
     */
    public List<RuptureMarker> markersSeen() {
        return scheme.markers().stream()
                .filter(marker -> frequency(marker).orElse(0) > 0)
                .toList();
    }

    /**
     * The strategies that were seen at least once.
     *
     * @return the strategies in the order of their list
     */
    public List<RepairStrategy> strategiesSeen() {
        return scheme.strategies().stream()
                .filter(strategy -> frequency(strategy).orElse(0) > 0)
                .toList();
    }

    /**
     * The movement that the seen markers show.
     *
     * @return withdrawal, confrontation or both, or nothing if no marker was seen
     */
    public Optional<RuptureKind> kindSeen() {
        List<RuptureKind> kinds =
                markersSeen().stream().map(RuptureMarker::kind).distinct().toList();
        return kinds.size() > 1
                ? Optional.of(RuptureKind.MIXED)
                : kinds.stream().findFirst();
    }

    /**
     * States a rupture of this session, as the observer's word. Nothing else in the library does that: whether the codes
     * are a rupture is for a person to say.
     *
     * @param rupture the code of the new rupture
     * @param kind its movement
     * @return the event: the seen markers that fit the kind, and as intensity the highest given rating of the movement,
     *     if any
     */
    public RuptureStated rupture(RuptureId rupture, RuptureKind kind) {
        Objects.requireNonNull(kind, "kind");
        RuptureMarker[] shown = markersSeen().stream()
                .filter(marker -> kind.shows(marker.kind()))
                .toArray(RuptureMarker[]::new);
        RuptureStated stated = RuptureStated.of(session, rupture, Rater.OBSERVER, kind, shown);
        return heaviest(kind).map(stated::withIntensity).orElse(stated);
    }

    private Optional<Rating> heaviest(RuptureKind kind) {
        return ratings.entrySet().stream()
                .filter(rating -> rating.getKey().strain().filter(kind::shows).isPresent())
                .map(Map.Entry::getValue)
                .max(Comparator.comparingDouble(Rating::value));
    }

    /**
     * States a repair in this session of a rupture that is in the record, as the observer's word.
     *
     * @param rupture the code of the rupture
     * @return the event: the seen strategies, and as degree the rating of resolution, if given
     */
    public RepairStated repair(RuptureId rupture) {
        Repair repair = Repair.in(session, strategiesSeen().toArray(RepairStrategy[]::new));
        Optional<Rating> degree = rating(ThreeRsRating.V2015.RESOLUTION);
        return new RepairStated(
                session, rupture, Rater.OBSERVER, degree.map(repair::withDegree).orElse(repair));
    }

    /** The strain in percent of maximum possible, or nothing unless every movement of the scheme is rated. */
    OptionalDouble strain(Strain rule) {
        List<Double> given = ThreeRsRating.of(scheme).stream()
                .filter(rating -> rating.strain().isPresent())
                .map(this::rating)
                .flatMap(Optional::stream)
                .map(Rating::pomp)
                .collect(Collectors.toList());
        long asked = ThreeRsRating.of(scheme).stream()
                .filter(rating -> rating.strain().isPresent())
                .count();
        return given.size() == asked ? OptionalDouble.of(rule.of(given)) : OptionalDouble.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThreeRsSession that
                && dyad.equals(that.dyad)
                && session.equals(that.session)
                && scheme == that.scheme
                && markers.equals(that.markers)
                && strategies.equals(that.strategies)
                && ratings.equals(that.ratings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dyad, session, scheme, markers, strategies, ratings);
    }

    /**
     * Scheme and session, without dyad and codes, so that it may be logged.
     *
     * @return for example {@code THREE_RS_2015 codes of session 5}
     */
    @Override
    public String toString() {
        return scheme + " codes of session " + session;
    }
}
