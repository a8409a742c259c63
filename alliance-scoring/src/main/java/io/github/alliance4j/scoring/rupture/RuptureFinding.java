package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An episode that a rule found in a series of scores, with its evidence. A candidate, not a clinical statement: only a
 * person turns it into a rupture. Levels and depth are in the metric of the series. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class RuptureFinding {

    private final EpisodeStatus status;
    private final SessionNumber onset;
    private final SessionNumber nadir;
    private final double nadirLevel;
    private final @Nullable SessionNumber repair;
    private final OptionalDouble preLevel;
    private final OptionalDouble scale;
    private final OptionalDouble pValue;
    private final Optional<EpisodeShape> shape;
    private final OptionalInt duration;
    private final OptionalDouble recoveredFraction;
    private final @Nullable SessionNumber signalSession;
    private final Evidence evidence;

    private RuptureFinding(Builder builder, SessionNumber onset, SessionNumber nadir) {
        this.status = builder.status;
        this.onset = onset;
        this.nadir = nadir;
        this.nadirLevel = builder.nadirLevel;
        this.repair = builder.repair;
        this.preLevel = builder.preLevel;
        this.scale = builder.scale;
        this.pValue = builder.pValue;
        this.shape = builder.shape;
        this.duration = builder.duration;
        this.recoveredFraction = builder.recoveredFraction;
        this.signalSession = builder.signalSession;
        this.evidence = builder.evidence;
    }

    /**
     * Starts a finding, for detectors of one's own.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** The same finding with other evidence. */
    RuptureFinding with(Evidence other) {
        Builder copy = new Builder();
        copy.status = status;
        copy.nadirLevel = nadirLevel;
        copy.repair = repair;
        copy.preLevel = preLevel;
        copy.scale = scale;
        copy.pValue = pValue;
        copy.shape = shape;
        copy.duration = duration;
        copy.recoveredFraction = recoveredFraction;
        copy.evidence = other;
        copy.signalSession = signalSession;
        return new RuptureFinding(copy, onset, nadir);
    }

    /**
     * How the episode ended.
     *
     * @return the status
     */
    public EpisodeStatus status() {
        return status;
    }

    /**
     * Whether the alliance has not come back: the episode is unrepaired or pending. One without a level to come back to is
     * not open.
     *
     * @return true if a repair is missing
     */
    public boolean isOpen() {
        return status == EpisodeStatus.UNREPAIRED || status == EpisodeStatus.PENDING;
    }

    /**
     * The first session of the new, lower regime. Some software names the last session of the old one instead.
     *
     * @return a session number
     */
    public SessionNumber onset() {
        return onset;
    }

    /**
     * The lowest session.
     *
     * @return a session number, the onset or later
     */
    public SessionNumber nadir() {
        return nadir;
    }

    /**
     * The score at the nadir.
     *
     * @return a score in the metric of the series
     */
    public double nadirLevel() {
        return nadirLevel;
    }

    /**
     * The first session that is back.
     *
     * @return a session number after the nadir, or nothing
     */
    public Optional<SessionNumber> repair() {
        return Optional.ofNullable(repair);
    }

    /**
     * The level before the episode.
     *
     * @return a score in the metric of the series, or nothing where no earlier session was observed
     */
    public OptionalDouble preLevel() {
        return preLevel;
    }

    /**
     * How far the alliance fell.
     *
     * @return pre level minus nadir level in the metric of the series, or nothing without a pre level
     */
    public OptionalDouble depth() {
        return preLevel.isPresent() ? OptionalDouble.of(preLevel.getAsDouble() - nadirLevel) : OptionalDouble.empty();
    }

    /**
     * How far the alliance fell, in the standard deviations the rule used.
     *
     * @return depth by scale, or nothing where one of them is not defined
     */
    public OptionalDouble depthInSd() {
        OptionalDouble depth = depth();
        return depth.isPresent() && scale.isPresent()
                ? OptionalDouble.of(depth.getAsDouble() / scale.getAsDouble())
                : OptionalDouble.empty();
    }

    /**
     * How often an episode like this is seen where nothing happened, for rules that give a p value.
     *
     * @return p, or nothing
     */
    public OptionalDouble pValue() {
        return pValue;
    }

    /**
     * How the episode runs down and up again.
     *
     * @return the shape, or nothing from rules that do not say it and where no earlier session was observed
     */
    public Optional<EpisodeShape> shape() {
        return shape;
    }

    /**
     * How long the episode lasts.
     *
     * @return session numbers from the onset up to the repair, that session excluded; without a repair up to the last one
     *     observed in the time for it. Nothing from rules that do not say it
     */
    public OptionalInt duration() {
        return duration;
    }

    /**
     * How much of the fall came back: at the repair or, without one, at the highest session in the time for it.
     *
     * @return {@code (y - nadir level) / depth}, 1 for all of it, more than 1 where the score rose above the pre level; or
     *     nothing where there is no depth or the rule does not say it
     */
    public OptionalDouble recoveredFraction() {
        return recoveredFraction;
    }

    /**
     * When a live run of the same rule would first have spoken of this episode.
     *
     * @return a session number, the onset or later; nothing where it would never have spoken
     */
    public Optional<SessionNumber> signalSession() {
        return Optional.ofNullable(signalSession);
    }

    /**
     * What the rule saw and compared.
     *
     * @return the evidence
     */
    public Evidence evidence() {
        return evidence;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuptureFinding that
                && status == that.status
                && onset.equals(that.onset)
                && nadir.equals(that.nadir)
                && Double.compare(nadirLevel, that.nadirLevel) == 0
                && Objects.equals(repair, that.repair)
                && preLevel.equals(that.preLevel)
                && scale.equals(that.scale)
                && pValue.equals(that.pValue)
                && shape.equals(that.shape)
                && duration.equals(that.duration)
                && recoveredFraction.equals(that.recoveredFraction)
                && Objects.equals(signalSession, that.signalSession)
                && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, onset, nadir, repair, signalSession);
    }

    /**
     * The sessions of the episode, without scores, so that it may be logged.
     *
     * @return for example {@code REPAIRED, onset 5, nadir 7, repair 9}
     */
    @Override
    public String toString() {
        return status + ", onset " + onset + ", nadir " + nadir + (repair == null ? "" : ", repair " + repair);
    }

    /**
     * Collects one finding. Not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {

        private EpisodeStatus status = EpisodeStatus.NOT_EVALUABLE;
        private @Nullable SessionNumber onset;
        private @Nullable SessionNumber nadir;
        private double nadirLevel;
        private @Nullable SessionNumber repair;
        private OptionalDouble preLevel = OptionalDouble.empty();
        private OptionalDouble scale = OptionalDouble.empty();
        private OptionalDouble pValue = OptionalDouble.empty();
        private Optional<EpisodeShape> shape = Optional.empty();
        private OptionalInt duration = OptionalInt.empty();
        private OptionalDouble recoveredFraction = OptionalDouble.empty();
        private @Nullable SessionNumber signalSession;
        private boolean silent;
        private Evidence evidence = Evidence.none();

        private Builder() {}

        /**
         * Sets how the episode ended. Default: {@link EpisodeStatus#NOT_EVALUABLE}.
         *
         * @param newStatus the status
         * @return this builder
         */
        public Builder status(EpisodeStatus newStatus) {
            this.status = Objects.requireNonNull(newStatus, "newStatus");
            return this;
        }

        /**
         * Sets the first session of the lower regime. Needed.
         *
         * @param session the session number
         * @return this builder
         */
        public Builder onset(int session) {
            this.onset = SessionNumber.of(session);
            return this;
        }

        /**
         * Sets the lowest session and its score. Needed.
         *
         * @param session the session number
         * @param level the score there
         * @return this builder
         * @throws IllegalArgumentException if the level is not a finite number
         */
        public Builder nadir(int session, double level) {
            checkFinite(level, "nadir level");
            this.nadir = SessionNumber.of(session);
            this.nadirLevel = level;
            return this;
        }

        /**
         * Sets the first session that is back, which makes the episode {@link EpisodeStatus#REPAIRED}.
         *
         * @param session the session number
         * @return this builder
         */
        public Builder repair(int session) {
            this.repair = SessionNumber.of(session);
            this.status = EpisodeStatus.REPAIRED;
            return this;
        }

        /**
         * Sets the level before the episode. Default: none.
         *
         * @param level a score in the metric of the series
         * @return this builder
         * @throws IllegalArgumentException if the level is not a finite number
         */
        public Builder preLevel(double level) {
            checkFinite(level, "pre level");
            this.preLevel = OptionalDouble.of(level);
            return this;
        }

        /**
         * Sets the standard deviation that depth is measured in. Default: none.
         *
         * @param standardDeviation above 0
         * @return this builder
         * @throws IllegalArgumentException if it is not above 0
         */
        public Builder scale(double standardDeviation) {
            if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
                throw new IllegalArgumentException("The scale of a finding must be a number above 0");
            }
            this.scale = OptionalDouble.of(standardDeviation);
            return this;
        }

        /**
         * Sets the p value. Default: none.
         *
         * @param p between 0 and 1
         * @return this builder
         * @throws IllegalArgumentException if it is outside 0 to 1
         */
        public Builder pValue(double p) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("The p value of a finding must lie within 0 to 1");
            }
            this.pValue = OptionalDouble.of(p);
            return this;
        }

        /**
         * Sets how the episode runs. Default: not said.
         *
         * @param newShape the shape
         * @return this builder
         */
        public Builder shape(EpisodeShape newShape) {
            this.shape = Optional.of(newShape);
            return this;
        }

        /**
         * Sets how long the episode lasts. Default: not said.
         *
         * @param sessions session numbers from the onset on, at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder duration(int sessions) {
            if (sessions < 1) {
                throw new IllegalArgumentException("The duration of a finding is at least 1 session");
            }
            this.duration = OptionalInt.of(sessions);
            return this;
        }

        /**
         * Sets how much of the fall came back. Default: not said.
         *
         * @param fraction 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is below 0 or not finite
         */
        public Builder recoveredFraction(double fraction) {
            checkFinite(fraction, "recovered fraction");
            if (fraction < 0) {
                throw new IllegalArgumentException("The recovered fraction of a finding must be 0 or more");
            }
            this.recoveredFraction = OptionalDouble.of(fraction);
            return this;
        }

        /**
         * Sets shape, duration and recovered fraction by the scores, as the V-episode engine counts them. To be called
         * after onset, nadir, pre level and repair; without a pre level it sets nothing. The way down is counted from the
         * observed session before the onset, and is straight if no session from the onset to the nadir rose.
         *
         * @param series the scores, among whose sessions are onset, nadir and repair
         * @param timeEnds the last session number at which a repair would have counted
         * @return this builder
         * @throws IllegalStateException if onset or nadir is not set
         * @throws IllegalArgumentException if one of the sessions is not in the series
         */
        public Builder course(SessionSeries series, long timeEnds) {
            if (onset == null || nadir == null) {
                throw new IllegalStateException("The course of a finding needs its onset and its nadir");
            }
            if (preLevel.isEmpty()) {
                return this;
            }
            int lowest = Course.position(series, nadir.value());
            int end = repair == null
                    ? Course.lastInTime(series, lowest, timeEnds)
                    : Course.position(series, repair.value());
            Course course = new Course(series, Course.position(series, onset.value()), lowest, end, repair != null);
            double depth = preLevel.getAsDouble() - nadirLevel;
            if (depth > 0) {
                recoveredFraction((course.highest() - nadirLevel) / depth);
            }
            return shape(course.shape()).duration(course.duration(timeEnds));
        }

        /**
         * Sets when a live run would have spoken. This or {@link #noSignal()} is needed.
         *
         * @param session the session number
         * @return this builder
         */
        public Builder signalSession(int session) {
            this.signalSession = SessionNumber.of(session);
            this.silent = false;
            return this;
        }

        /**
         * States that a live run would never have spoken.
         *
         * @return this builder
         */
        public Builder noSignal() {
            this.signalSession = null;
            this.silent = true;
            return this;
        }

        /**
         * Sets what the rule saw. Default: nothing.
         *
         * @param newEvidence the evidence
         * @return this builder
         */
        public Builder evidence(Evidence newEvidence) {
            this.evidence = Objects.requireNonNull(newEvidence, "newEvidence");
            return this;
        }

        private static void checkFinite(double level, String name) {
            if (!Double.isFinite(level)) {
                throw new IllegalArgumentException("The " + name + " of a finding must be a finite number");
            }
        }

        /**
         * Makes the finding.
         *
         * @return the finding
         * @throws IllegalStateException if onset, nadir or signal session is not set, or they contradict each other
         */
        public RuptureFinding build() {
            if (onset == null || nadir == null || (signalSession == null && !silent)) {
                throw new IllegalStateException("A finding needs onset, nadir and signal session");
            }
            if (nadir.compareTo(onset) < 0 || (repair != null && repair.compareTo(nadir) <= 0)) {
                throw new IllegalStateException(
                        "Onset " + onset + ", nadir " + nadir + ", repair " + repair + ": they must follow each other");
            }
            if (signalSession != null && signalSession.compareTo(onset) < 0) {
                throw new IllegalStateException("Signal session " + signalSession + " is before the onset " + onset);
            }
            if ((repair != null) != (status == EpisodeStatus.REPAIRED)) {
                throw new IllegalStateException("An episode has a repair session exactly if it is repaired");
            }
            return new RuptureFinding(this, onset, nadir);
        }
    }
}
