package io.github.alliance4j.scoring.observer.coders;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.alliance.term.RepairStrategy;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.scoring.observer.ThreeRsRating;
import io.github.alliance4j.scoring.observer.ThreeRsSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What one named coder noted of one session by the Rupture Resolution Rating System. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class CodedSession {

    /** Who coded which session. */
    private record Sheet(DyadId dyad, SessionNumber session, String coder) {}

    private final String coder;
    private final ThreeRsSession codes;

    private CodedSession(String coder, ThreeRsSession codes) {
        this.coder = Objects.requireNonNull(coder, "coder");
        this.codes = Objects.requireNonNull(codes, "codes");
        if (coder.isBlank()) {
            throw new IllegalArgumentException("A coder has a name");
        }
    }

    /**
     * The codes of a coder.
     *
     * @param coder who coded
     * @param codes what was coded
     * @return the coded session
     * @throws IllegalArgumentException if the coder's name is blank
     */
    public static CodedSession of(String coder, ThreeRsSession codes) {
        return new CodedSession(coder, codes);
    }

    /**
     * The sessions that observations are of, one for each coder and session; undoes {@link #observations}.
     *
     * @param scheme the scheme they were coded by
     * @param observations the observations, in any order
     * @return the sessions in the order in which each first occurs
     * @throws IllegalArgumentException if a code is not of the scheme, or a number is not on its scale
     */
    public static List<CodedSession> from(CodingScheme scheme, Collection<Observation> observations) {
        CodeBook book = CodeBook.of(scheme);
        Map<Sheet, ThreeRsSession> sheets = new LinkedHashMap<>();
        for (Observation one : observations) {
            ObserverCode code = book.code(one.code())
                    .filter(known -> known.refusal(one.value()).isEmpty())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "A code is not of " + scheme + ", or its number is not on its scale"));
            sheets.merge(
                    new Sheet(one.dyad(), one.session(), one.coder()),
                    with(ThreeRsSession.of(one.dyad(), one.session(), scheme), code, one),
                    (before, first) -> with(before, code, one));
        }
        List<CodedSession> sessions = new ArrayList<>();
        sheets.forEach((sheet, codes) -> sessions.add(of(sheet.coder(), codes)));
        return List.copyOf(sessions);
    }

    private static ThreeRsSession with(ThreeRsSession codes, ObserverCode code, Observation one) {
        CodingScheme scheme = codes.scheme();
        int value = (int) one.value();
        return switch (code.kind()) {
            case MARKER -> codes.with(named(scheme.markers(), RuptureMarker::name, code), value);
            case STRATEGY -> codes.with(named(scheme.strategies(), RepairStrategy::name, code), value);
            case RATING, OWN -> codes.with(named(ThreeRsRating.of(scheme), ThreeRsRating::name, code), value);
        };
    }

    private static <T> T named(List<T> all, Function<T, String> name, ObserverCode code) {
        return all.stream()
                .filter(one -> CodeBook.name(name.apply(one)).equals(code.name()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Who coded.
     *
     * @return the coder's name
     */
    public String coder() {
        return coder;
    }

    /**
     * What was coded.
     *
     * @return the codes
     */
    public ThreeRsSession codes() {
        return codes;
    }

    /**
     * The codes one by one, those not coded left out.
     *
     * @return markers, strategies and ratings in the order of their lists
     */
    public List<Observation> observations() {
        List<Observation> all = new ArrayList<>();
        CodingScheme scheme = codes.scheme();
        for (RuptureMarker marker : scheme.markers()) {
            codes.frequency(marker).ifPresent(value -> all.add(observation(marker.name(), value)));
        }
        for (RepairStrategy strategy : scheme.strategies()) {
            codes.frequency(strategy).ifPresent(value -> all.add(observation(strategy.name(), value)));
        }
        for (ThreeRsRating rating : ThreeRsRating.of(scheme)) {
            codes.rating(rating).ifPresent(given -> all.add(observation(rating.name(), given.value())));
        }
        return List.copyOf(all);
    }

    private Observation observation(String constant, double value) {
        return new Observation(codes.dyad(), codes.session(), coder, CodeBook.name(constant), value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodedSession that && coder.equals(that.coder) && codes.equals(that.codes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(coder, codes);
    }

    /**
     * Scheme and session, without coder, dyad and codes, so that it may be logged.
     *
     * @return for example {@code THREE_RS_2015 codes of session 5}
     */
    @Override
    public String toString() {
        return codes.toString();
    }
}
