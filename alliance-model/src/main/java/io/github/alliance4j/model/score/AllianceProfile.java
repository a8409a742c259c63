package io.github.alliance4j.model.score;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Subscale;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The alliance of one dyad at one session as one source sees it: goal, task, bond and overall, each as percent of
 * maximum possible, so that sources with different ranges lie on one scale. A component that the source does not speak
 * of is absent, not zero. A form has one rater; the record of a dyad belongs to both and has none. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class AllianceProfile {

    /**
     * One part of a profile.
     *
     * @param pomp the value from 0 to 100, or nothing where it could not be scored
     * @param standardError its standard error in the same unit, or nothing where none is known
     * @param completeness how much it rests on
     * @since 0.1
     */
    public record Part(OptionalDouble pomp, OptionalDouble standardError, Completeness completeness) {

        /**
         * Checks that value and completeness agree.
         *
         * @param pomp the value from 0 to 100, or nothing where it could not be scored
         * @param standardError its standard error in the same unit, or nothing where none is known
         * @param completeness how much it rests on
         * @throws IllegalArgumentException if the value is outside 0 to 100, the error is negative, or a value is there
         *     exactly when it should not
         */
        public Part {
            Objects.requireNonNull(completeness, "completeness");
            if (pomp.isPresent() == (completeness == Completeness.NOT_SCORABLE)) {
                throw new IllegalArgumentException("A part has a value exactly if it is scorable");
            }
            if (pomp.isPresent() && !(pomp.getAsDouble() >= 0 && pomp.getAsDouble() <= 100)) {
                throw new IllegalArgumentException("A percent of maximum possible lies within 0 to 100");
            }
            if (standardError.isPresent() && !(standardError.getAsDouble() >= 0)) {
                throw new IllegalArgumentException("A standard error is not negative");
            }
        }

        /**
         * A part without a value.
         *
         * @return the part, {@link Completeness#NOT_SCORABLE}
         */
        public static Part notScorable() {
            return new Part(OptionalDouble.empty(), OptionalDouble.empty(), Completeness.NOT_SCORABLE);
        }

        /**
         * The completeness, without the value, so that it may be logged.
         *
         * @return for example {@code COMPLETE}
         */
        @Override
        public String toString() {
            return completeness.name();
        }
    }

    private final DyadId dyad;
    private final SessionNumber session;
    private final Optional<Rater> rater;
    private final String source;
    private final Map<Component, Part> components;
    private final Part overall;

    private AllianceProfile(
            DyadId dyad,
            SessionNumber session,
            Optional<Rater> rater,
            String source,
            Map<Component, Part> components,
            Part overall) {
        this.dyad = Objects.requireNonNull(dyad, "dyad");
        this.session = Objects.requireNonNull(session, "session");
        this.rater = rater;
        this.source = source;
        this.components = copy(components);
        this.overall = Objects.requireNonNull(overall, "overall");
    }

    private static Map<Component, Part> copy(Map<Component, Part> components) {
        Map<Component, Part> copy = new EnumMap<>(Component.class);
        components.forEach((component, part) ->
                copy.put(Objects.requireNonNull(component, "component"), Objects.requireNonNull(part, "part")));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * A profile from another source than a form. It belongs to nobody in particular, as the record of a dyad belongs to
     * both; {@link #with(Rater)} says whose view it is where it is one person's.
     *
     * @param dyad whose alliance it is
     * @param session the session it is about
     * @param source where it comes from, a short name such as {@code record}, without anything about a person
     * @param components the components that the source speaks of
     * @param overall the alliance as a whole
     * @return the profile
     * @throws IllegalArgumentException if the source is blank
     */
    public static AllianceProfile of(
            DyadId dyad, SessionNumber session, String source, Map<Component, Part> components, Part overall) {
        if (Objects.requireNonNull(source, "source").isBlank()) {
            throw new IllegalArgumentException("A profile names its source; the name is blank");
        }
        return new AllianceProfile(dyad, session, Optional.empty(), source, components, overall);
    }

    /**
     * The same profile as one person's view.
     *
     * @param whose whose view it is
     * @return the profile
     */
    public AllianceProfile with(Rater whose) {
        return new AllianceProfile(
                dyad, session, Optional.of(Objects.requireNonNull(whose, "whose")), source, components, overall);
    }

    /**
     * The profile that a scored questionnaire gives: each scale that speaks of a component becomes that component, the
     * total becomes the overall part. A part has a standard error where the score has one.
     *
     * @param sheet the scores of one form
     * @return the profile
     * @throws IllegalArgumentException if the instrument's lower scores are the better ones: a profile is
     *     higher-is-better, so such a scale is turned by the caller first
     */
    public static AllianceProfile from(ScoreSheet sheet) {
        var form = sheet.responses();
        if (form.instrument().direction() == Direction.LOWER_IS_BETTER) {
            throw new IllegalArgumentException("Instrument " + form.instrument().id()
                    + " is lower-is-better; a profile is higher-is-better, so turn its scores first");
        }
        Map<Component, Part> components = new EnumMap<>(Component.class);
        for (Subscale subscale : form.instrument().subscales()) {
            subscale.component().ifPresent(component -> components.put(component, part(sheet.score(subscale.id()))));
        }
        return new AllianceProfile(
                form.dyad(),
                form.session(),
                Optional.of(form.rater()),
                form.instrument().id(),
                components,
                part(sheet.total()));
    }

    private static Part part(Score score) {
        return new Part(score.pomp(), score.standardError(Metric.POMP), score.completeness());
    }

    /**
     * Whose alliance it is.
     *
     * @return the dyad
     */
    public DyadId dyad() {
        return dyad;
    }

    /**
     * The session it is about.
     *
     * @return the session number
     */
    public SessionNumber session() {
        return session;
    }

    /**
     * Whose view it is.
     *
     * @return the rater, or nothing if it is not one person's view
     */
    public Optional<Rater> rater() {
        return rater;
    }

    /**
     * Where it comes from.
     *
     * @return the id of the instrument, or the name of another source
     */
    public String source() {
        return source;
    }

    /**
     * One of the three components.
     *
     * @param component the component
     * @return its part, or nothing if the source does not speak of it
     */
    public Optional<Part> component(Component component) {
        return Optional.ofNullable(components.get(component));
    }

    /**
     * The alliance as a whole.
     *
     * @return the overall part
     */
    public Part overall() {
        return overall;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AllianceProfile that
                && dyad.equals(that.dyad)
                && session.equals(that.session)
                && rater.equals(that.rater)
                && source.equals(that.source)
                && components.equals(that.components)
                && overall.equals(that.overall);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dyad, session, rater, source, components, overall);
    }

    /**
     * The source and its parts, without identifiers or values, so that it may be logged.
     *
     * @return a description
     */
    @Override
    public String toString() {
        return source + rater.map(whose -> " by " + whose).orElse("") + ": " + components.keySet() + ", overall "
                + overall.completeness();
    }
}
