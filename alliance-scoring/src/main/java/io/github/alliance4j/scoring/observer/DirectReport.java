package io.github.alliance4j.scoring.observer;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Repair;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.instrument.Fact;
import io.github.alliance4j.model.response.AnswerState;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What client or therapist says right after a session: whether a rupture occurred, and if so how strong it was, how far
 * it was addressed and how far it was resolved. Where nothing occurred the three are absent by the structure of the form,
 * never 0 or 1; where something occurred they can be missing. The shape is that of the rupture items of the Post-Session
 * Questionnaire, which was not read: see {@link #facts()}. Immutable, thread-safe.
 *
 * <p>Not a stated rupture: a report becomes one only by {@link #rupture}.
 *
 * @since 0.1
 */
public final class DirectReport {

    /**
     * What is asked only where a rupture occurred.
     *
     * @since 0.1
     */
    public enum Part {
        /** How strong it was at its peak. */
        INTENSITY,
        /** How far it was addressed. */
        ADDRESSED,
        /** How far it was resolved by the end of the session. */
        RESOLVED
    }

    private final DyadId dyad;
    private final SessionNumber session;
    private final Rater by;
    private final boolean occurred;
    private final Optional<Rating> intensity;
    private final Optional<Rating> addressed;
    private final Optional<Rating> resolved;

    private DirectReport(
            DyadId dyad,
            SessionNumber session,
            Rater by,
            boolean occurred,
            Optional<Rating> intensity,
            Optional<Rating> addressed,
            Optional<Rating> resolved) {
        this.dyad = Objects.requireNonNull(dyad, "dyad");
        this.session = Objects.requireNonNull(session, "session");
        this.by = Objects.requireNonNull(by, "by");
        this.occurred = occurred;
        this.intensity = intensity;
        this.addressed = addressed;
        this.resolved = resolved;
        if (by != Rater.CLIENT && by != Rater.THERAPIST) {
            throw new IllegalArgumentException("A direct report is by CLIENT or THERAPIST, not " + by);
        }
        if (!occurred && (intensity.isPresent() || addressed.isPresent() || resolved.isPresent())) {
            throw new IllegalArgumentException("A report that nothing occurred has no intensity, no degree of being"
                    + " addressed and none of resolution");
        }
    }

    /**
     * A report that nothing occurred.
     *
     * @param dyad whose session
     * @param session its number
     * @param by client or therapist
     * @return the report
     * @throws IllegalArgumentException if the rater is neither
     */
    public static DirectReport nothing(DyadId dyad, SessionNumber session, Rater by) {
        return new DirectReport(dyad, session, by, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A report that a rupture occurred, without further answers.
     *
     * @param dyad whose session
     * @param session its number
     * @param by client or therapist
     * @return the report
     * @throws IllegalArgumentException if the rater is neither
     */
    public static DirectReport occurred(DyadId dyad, SessionNumber session, Rater by) {
        return new DirectReport(dyad, session, by, true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The report of a form that asks for the intensity alone: a rupture occurred if it is 2 or more on 1 to 5, boundary
     * included (UNCONFIRMED). Below, nothing occurred, and the number is not kept as an intensity.
     *
     * @param dyad whose session
     * @param session its number
     * @param by client or therapist
     * @param intensity 1 (weakest) to 5
     * @return the report
     * @throws IllegalArgumentException if the rater is neither, or the intensity is not on its scale
     */
    public static DirectReport ofIntensity(DyadId dyad, SessionNumber session, Rater by, int intensity) {
        Rating rating = Rating.of(intensity, 1, 5);
        return rating.value() >= 2 ? occurred(dyad, session, by).withIntensity(rating) : nothing(dyad, session, by);
    }

    /**
     * How well the parts of the form are sourced.
     *
     * @return its facts, each with its mark
     */
    public static List<Fact> facts() {
        return ScaleFacts.DIRECT_REPORT;
    }

    /**
     * The same report with the intensity on 1 to 5 (UNCONFIRMED).
     *
     * @param value 1 (weakest) to 5
     * @return another report
     * @throws IllegalArgumentException if nothing occurred, or the value is not on the scale
     */
    public DirectReport withIntensity(int value) {
        return withIntensity(Rating.of(value, 1, 5));
    }

    /**
     * The same report with the intensity on a scale of the caller's.
     *
     * @param rating how strong it was at its peak
     * @return another report
     * @throws IllegalArgumentException if nothing occurred
     */
    public DirectReport withIntensity(Rating rating) {
        return new DirectReport(
                dyad,
                session,
                by,
                occurred,
                Optional.of(Objects.requireNonNull(rating, "rating")),
                addressed,
                resolved);
    }

    /**
     * The same report with how far the rupture was addressed, on 1 to 5 (LIBRARY DEFAULT).
     *
     * @param value 1 (weakest) to 5
     * @return another report
     * @throws IllegalArgumentException if nothing occurred, or the value is not on the scale
     */
    public DirectReport withAddressed(int value) {
        return withAddressed(Rating.of(value, 1, 5));
    }

    /**
     * The same report with how far the rupture was addressed, on a scale of the caller's.
     *
     * @param rating how far
     * @return another report
     * @throws IllegalArgumentException if nothing occurred
     */
    public DirectReport withAddressed(Rating rating) {
        return new DirectReport(
                dyad,
                session,
                by,
                occurred,
                intensity,
                Optional.of(Objects.requireNonNull(rating, "rating")),
                resolved);
    }

    /**
     * The same report with how far the rupture was resolved by the end of the session, on 1 to 5 (UNCONFIRMED).
     *
     * @param value 1 (weakest) to 5
     * @return another report
     * @throws IllegalArgumentException if nothing occurred, or the value is not on the scale
     */
    public DirectReport withResolved(int value) {
        return withResolved(Rating.of(value, 1, 5));
    }

    /**
     * The same report with how far the rupture was resolved by the end of the session, on a scale of the caller's.
     *
     * @param rating how far
     * @return another report
     * @throws IllegalArgumentException if nothing occurred
     */
    public DirectReport withResolved(Rating rating) {
        return new DirectReport(
                dyad,
                session,
                by,
                occurred,
                intensity,
                addressed,
                Optional.of(Objects.requireNonNull(rating, "rating")));
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
     * Whose report.
     *
     * @return client or therapist
     */
    public Rater by() {
        return by;
    }

    /**
     * Whether a rupture occurred.
     *
     * @return true if the rater says so
     */
    public boolean isOccurred() {
        return occurred;
    }

    /**
     * How strong the rupture was.
     *
     * @return the intensity, or nothing: see {@link #state}
     */
    public Optional<Rating> intensity() {
        return intensity;
    }

    /**
     * How far the rupture was addressed.
     *
     * @return the degree, or nothing: see {@link #state}
     */
    public Optional<Rating> addressed() {
        return addressed;
    }

    /**
     * How far the rupture was resolved.
     *
     * @return the degree, or nothing: see {@link #state}
     */
    public Optional<Rating> resolved() {
        return resolved;
    }

    /**
     * Why an answer is there or not.
     *
     * @param part which answer
     * @return answered; not asked where nothing occurred; else missing
     */
    public AnswerState state(Part part) {
        if (answer(Objects.requireNonNull(part, "part")).isPresent()) {
            return AnswerState.ANSWERED;
        }
        return occurred ? AnswerState.MISSING : AnswerState.NOT_ASKED;
    }

    private Optional<Rating> answer(Part part) {
        return switch (part) {
            case INTENSITY -> intensity;
            case ADDRESSED -> addressed;
            case RESOLVED -> resolved;
        };
    }

    /**
     * Whether the rupture counts as resolved: {@code pomp(resolved) >= 75}, boundary included, which is 4 on 1 to 5
     * (LIBRARY DEFAULT; no paper states it).
     *
     * @return the answer; not evaluable where nothing occurred or the degree is missing
     */
    public Evaluation<Boolean> isResolved() {
        return isResolved(75);
    }

    /**
     * Whether the rupture counts as resolved: {@code pomp(resolved) >= fromPomp}, boundary included.
     *
     * @param fromPomp the lowest degree that counts, in percent of maximum possible, above 0 and at most 100
     * @return the answer; not evaluable where nothing occurred or the degree is missing
     * @throws IllegalArgumentException if the number is not within that range
     */
    public Evaluation<Boolean> isResolved(double fromPomp) {
        if (!(fromPomp > 0 && fromPomp <= 100)) {
            throw new IllegalArgumentException("Resolved from " + fromPomp + " is not above 0 and at most 100");
        }
        return resolved.map(degree -> Evaluation.of(degree.pomp() >= fromPomp))
                .orElseGet(() -> Evaluation.notEvaluable(absence("degree of resolution")));
    }

    /**
     * The report as a profile with an overall part alone: {@code 100 - pomp(intensity)}, 100 where the rupture was as weak
     * as the scale can say (LIBRARY DEFAULT). No standard error is known. It rests on one answer, so it is complete. Where
     * nothing occurred there is no value: that no rupture is reported is not an alliance of 100.
     *
     * @return the profile of source {@code direct-report}; not evaluable where nothing occurred or the intensity is missing
     */
    public Evaluation<AllianceProfile> profile() {
        return intensity
                .map(rating -> Evaluation.of(profile(100 - rating.pomp())))
                .orElseGet(() -> Evaluation.notEvaluable(absence("intensity")));
    }

    private AllianceProfile profile(double pomp) {
        return AllianceProfile.of(
                        dyad,
                        session,
                        "direct-report",
                        Map.of(),
                        new AllianceProfile.Part(
                                OptionalDouble.of(pomp), OptionalDouble.empty(), Completeness.COMPLETE))
                .with(by);
    }

    private String absence(String part) {
        return occurred ? "the " + part + " is missing" : "nothing occurred, so the " + part + " is not asked";
    }

    /**
     * States the rupture of this session, as the word of the one who reported. Nothing else in the library does that.
     *
     * @param rupture the code of the new rupture
     * @param kind its movement, which the form does not ask for
     * @return the event, with the intensity, if given, and no markers
     * @throws IllegalStateException if nothing occurred
     */
    public RuptureStated rupture(RuptureId rupture, RuptureKind kind) {
        checkOccurred("rupture");
        RuptureStated stated = RuptureStated.of(session, rupture, by, kind);
        return intensity.map(stated::withIntensity).orElse(stated);
    }

    /**
     * States a repair in this session of a rupture that is in the record, as the word of the one who reported.
     *
     * @param rupture the code of the rupture
     * @return the event, with the degree of resolution, if given, and no strategies
     * @throws IllegalStateException if nothing occurred
     */
    public RepairStated repair(RuptureId rupture) {
        checkOccurred("repair");
        Repair repair = Repair.in(session);
        return new RepairStated(
                session, rupture, by, resolved.map(repair::withDegree).orElse(repair));
    }

    private void checkOccurred(String what) {
        if (!occurred) {
            throw new IllegalStateException("A report that nothing occurred states no " + what);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DirectReport that
                && dyad.equals(that.dyad)
                && session.equals(that.session)
                && by == that.by
                && occurred == that.occurred
                && intensity.equals(that.intensity)
                && addressed.equals(that.addressed)
                && resolved.equals(that.resolved);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dyad, session, by, occurred, intensity, addressed, resolved);
    }

    /**
     * Rater and session, without dyad and answers, so that it may be logged.
     *
     * @return for example {@code direct report of session 5 by CLIENT}
     */
    @Override
    public String toString() {
        return "direct report of session " + session + " by " + by;
    }
}
