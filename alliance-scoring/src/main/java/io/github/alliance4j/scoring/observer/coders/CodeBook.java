package io.github.alliance4j.scoring.observer.coders;

import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.scoring.observer.ThreeRsRating;
import io.github.alliance4j.scoring.raters.MeasurementLevel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which codes observers may give and what their numbers mean: those of a published scheme, by name, or any code of a scheme of the
 * researcher's own. Immutable, thread-safe.
 *
 * <pre>{@code
 * CodeBook manual = CodeBook.of(CodingScheme.THREE_RS_2015);   // minimal_response, gives_rationale, withdrawal_impact, ...
 * CodeBook own = CodeBook.own(MeasurementLevel.NOMINAL)        // any name, names without order
 *         .with("depth", MeasurementLevel.ORDINAL);            // but this one
 * }</pre>
 *
 * @since 0.1
 */
public final class CodeBook {

    private final Optional<CodingScheme> scheme;
    private final MeasurementLevel others;
    private final Map<String, ObserverCode> codes;

    private CodeBook(Optional<CodingScheme> scheme, MeasurementLevel others, Map<String, ObserverCode> codes) {
        this.scheme = scheme;
        this.others = Objects.requireNonNull(others, "level");
        this.codes = Collections.unmodifiableMap(codes);
    }

    /**
     * The codes of a published scheme: its markers and strategies as frequencies, its ratings on 1 to 5. Their names are the
     * constants in lower case, as in the record of an alliance.
     *
     * @param scheme the scheme
     * @return the book
     */
    public static CodeBook of(CodingScheme scheme) {
        Map<String, ObserverCode> codes = new LinkedHashMap<>();
        scheme.markers().forEach(marker -> add(codes, ObserverCode.marker(name(marker.name()))));
        scheme.strategies().forEach(strategy -> add(codes, ObserverCode.strategy(name(strategy.name()))));
        ThreeRsRating.of(scheme).forEach(rating -> add(codes, ObserverCode.rating(name(rating.name()))));
        return new CodeBook(Optional.of(scheme), MeasurementLevel.RATIO, codes);
    }

    /**
     * Any code of a scheme of the researcher's own.
     *
     * @param level what the numbers of all codes mean that are not named by {@link #with}
     * @return the book
     */
    public static CodeBook own(MeasurementLevel level) {
        return new CodeBook(Optional.empty(), level, Map.of());
    }

    /**
     * The same book with a code whose numbers mean something else than those of the others.
     *
     * @param name the code's name
     * @param level what its numbers mean
     * @return the book
     * @throws IllegalArgumentException if the book is that of a published scheme, or the name is blank
     */
    public CodeBook with(String name, MeasurementLevel level) {
        if (scheme.isPresent()) {
            throw new IllegalArgumentException(
                    "The scheme " + name() + " says itself what its numbers mean; a level is for codes of your own");
        }
        Map<String, ObserverCode> more = new LinkedHashMap<>(codes);
        add(more, ObserverCode.own(name.strip(), level));
        return new CodeBook(scheme, others, more);
    }

    private static void add(Map<String, ObserverCode> codes, ObserverCode code) {
        codes.put(code.name(), code);
    }

    static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    /**
     * The published scheme.
     *
     * @return the scheme, or nothing if it is the researcher's own
     */
    public Optional<CodingScheme> scheme() {
        return scheme;
    }

    /**
     * What the scheme is called in files.
     *
     * @return {@code three_rs_2015}, {@code three_rs_2022} or {@code own}
     */
    public String name() {
        return scheme.map(known -> name(known.name())).orElse("own");
    }

    /**
     * The codes that the book names.
     *
     * @return all codes of a published scheme, or those of {@link #with}, in their order
     */
    public List<ObserverCode> codes() {
        return List.copyOf(codes.values());
    }

    /**
     * A code by its name; the codes of a published scheme in any case.
     *
     * @param name the name
     * @return the code; nothing if the scheme has none of this name, or the name is blank
     */
    public Optional<ObserverCode> code(String name) {
        if (scheme.isPresent()) {
            return Optional.ofNullable(codes.get(name(name)));
        }
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(codes.get(name)).orElseGet(() -> ObserverCode.own(name, others)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeBook that
                && scheme.equals(that.scheme)
                && others == that.others
                && codes.equals(that.codes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, others, codes);
    }

    /**
     * The name of the scheme.
     *
     * @return as {@link #name}
     */
    @Override
    public String toString() {
        return name();
    }
}
