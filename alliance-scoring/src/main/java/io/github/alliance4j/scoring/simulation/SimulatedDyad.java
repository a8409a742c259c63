package io.github.alliance4j.scoring.simulation;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One simulated dyad: its scores as anyone could see them, and what is true of it. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class SimulatedDyad {

    private final int index;
    private final int sessions;
    private final SessionSeries series;
    private final Optional<SessionSeries> second;
    private final List<TrueRupture> ruptures;
    private final DyadTraits traits;
    private final TherapistCourse therapists;

    SimulatedDyad(
            int index,
            int sessions,
            SessionSeries series,
            Optional<SessionSeries> second,
            List<TrueRupture> ruptures,
            DyadTraits traits,
            TherapistCourse therapists) {
        this.index = index;
        this.sessions = sessions;
        this.series = series;
        this.second = second;
        this.ruptures = List.copyOf(ruptures);
        this.traits = traits;
        this.therapists = therapists;
    }

    /** Its place in the panel, from 0. */
    int index() {
        return index;
    }

    /**
     * Its name: the place in the panel, counted from 1.
     *
     * @return the identifier
     */
    public DyadId id() {
        return series.dyad();
    }

    /**
     * How many sessions were planned; the last ones may be missed.
     *
     * @return at least the last session of the series
     */
    public int sessions() {
        return sessions;
    }

    /**
     * The client's scores, with dates and range. The first session is never missed.
     *
     * @return the series
     */
    public SessionSeries series() {
        return series;
    }

    /**
     * The therapist's scores of the same sessions.
     *
     * @return the series, or nothing where only the client rates
     */
    public Optional<SessionSeries> therapistSeries() {
        return second;
    }

    /**
     * What happened.
     *
     * @return the ruptures by onset; none in a clean dyad
     */
    public List<TrueRupture> ruptures() {
        return ruptures;
    }

    /**
     * Level, slope and noise as they were drawn.
     *
     * @return the traits
     */
    public DyadTraits traits() {
        return traits;
    }

    /**
     * Who treats in a session.
     *
     * @param session the session number
     * @return the therapist, or nothing where the scenario names none
     */
    public Optional<TherapistId> therapist(int session) {
        return therapists.in(session);
    }

    /**
     * When the therapist changes.
     *
     * @return the first session with another therapist, or nothing
     */
    public OptionalInt therapistChange() {
        return therapists.change();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimulatedDyad that
                && index == that.index
                && sessions == that.sessions
                && series.equals(that.series)
                && second.equals(that.second)
                && ruptures.equals(that.ruptures)
                && traits.equals(that.traits)
                && therapists.equals(that.therapists);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, series, ruptures);
    }

    /**
     * Sessions and ruptures, without scores.
     *
     * @return for example {@code 12 planned sessions, ruptures: 1}
     */
    @Override
    public String toString() {
        return sessions + " planned sessions, ruptures: " + ruptures.size();
    }
}
