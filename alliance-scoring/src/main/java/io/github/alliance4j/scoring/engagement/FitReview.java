package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Whether it is time that the two talk about how the work fits. Never advises more than that conversation: whether
 * anything should change is theirs to find out.
 *
 * <pre>
 * REVIEW_FIT  if  low and not rising and feedback
 * low         mean of the last k scores &lt; level                             strict
 * not rising  the interval of the slope a session is not wholly above 0       LinearTrend; boundary 0 is not above
 * feedback    the state of the feedback is one of those asked for
 * CONTINUE    otherwise
 * </pre>
 *
 * <p>Defaults, all LIBRARY DEFAULT: at least 4 sessions with a score, {@code k} = 3, slope interval at .90 (a rise is then
 * claimed wrongly in one of twenty), every state of the feedback, the sessions with the current therapist. The level has
 * no default, since none is published: it is the caller's. With every state asked for, feedback decides nothing and is
 * evidence only: the silent are not left out.
 *
 * <p>Scores that lie exactly on a line have no interval; they rise if the line does. NOT_EVALUABLE: fewer sessions
 * with a score than asked for. A score counts if its session lies in the span, whether or not the record knows of the
 * session; scores after the record's last session do not count, and the result says how many there are. "Not rising"
 * is what is seen, not a proof of standstill. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class FitReview {

    private static final int FEWEST = 3;

    private final double level;
    private final int minSessions;
    private final int recent;
    private final double confidence;
    private final Set<FeedbackState> states;
    private final Span span;

    private FitReview(
            double level, int minSessions, int recent, double confidence, Set<FeedbackState> states, Span span) {
        this.level = level;
        this.minSessions = minSessions;
        this.recent = recent;
        this.confidence = confidence;
        this.states = Collections.unmodifiableSet(states);
        this.span = Objects.requireNonNull(span, "span");
    }

    /**
     * The rule for this level.
     *
     * @param level the level below which the overall alliance counts as low, in the metric of the scores
     * @return the rule
     * @throws IllegalArgumentException if it is not finite
     */
    public static FitReview below(double level) {
        if (!Double.isFinite(level)) {
            throw new IllegalArgumentException("A level is a finite number");
        }
        return new FitReview(level, 4, 3, 0.90, EnumSet.allOf(FeedbackState.class), Span.CURRENT_THERAPIST);
    }

    /**
     * The same rule with another number of sessions.
     *
     * @param sessions how many sessions need a score, at least 3, which a line needs
     * @return the rule
     * @throws IllegalArgumentException if it is below 3
     */
    public FitReview withAtLeast(int sessions) {
        if (sessions < FEWEST) {
            throw new IllegalArgumentException("At least " + sessions + " sessions is below " + FEWEST);
        }
        return new FitReview(level, sessions, recent, confidence, states, span);
    }

    /**
     * The same rule with another number of recent scores.
     *
     * @param scores how many of the last scores are averaged, at least 1; all if there are fewer
     * @return the rule
     * @throws IllegalArgumentException if it is below 1
     */
    public FitReview withRecent(int scores) {
        if (scores < 1) {
            throw new IllegalArgumentException("The mean of the last " + scores + " scores needs at least 1");
        }
        return new FitReview(level, minSessions, scores, confidence, states, span);
    }

    /**
     * The same rule with another confidence.
     *
     * @param newConfidence the two-sided confidence of the slope's interval, above 0 and below 1
     * @return the rule
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public FitReview withConfidence(double newConfidence) {
        if (!(newConfidence > 0 && newConfidence < 1)) {
            throw new IllegalArgumentException("Confidence " + newConfidence + " is not between 0 and 1");
        }
        return new FitReview(level, minSessions, recent, newConfidence, states, span);
    }

    /**
     * The same rule for these states of the feedback only.
     *
     * @param newStates at least one
     * @return the rule
     * @throws IllegalArgumentException if there is none
     */
    public FitReview with(FeedbackState... newStates) {
        if (newStates.length == 0) {
            throw new IllegalArgumentException("The rule needs at least one state of the feedback");
        }
        return new FitReview(level, minSessions, recent, confidence, EnumSet.copyOf(List.of(newStates)), span);
    }

    /**
     * The same rule for another part of the record.
     *
     * @param newSpan which part
     * @return the rule
     */
    public FitReview with(Span newSpan) {
        return new FitReview(level, minSessions, recent, confidence, states, newSpan);
    }

    /**
     * The level below which the overall alliance counts as low.
     *
     * @return the level, as the caller stated it
     */
    public double level() {
        return level;
    }

    /**
     * How many sessions need a score.
     *
     * @return at least 3
     */
    public int minSessions() {
        return minSessions;
    }

    /**
     * How many of the last scores are averaged.
     *
     * @return at least 1
     */
    public int recent() {
        return recent;
    }

    /**
     * The confidence of the slope's interval.
     *
     * @return for example .90
     */
    public double confidence() {
        return confidence;
    }

    /**
     * The states of the feedback that the rule asks for.
     *
     * @return at least one
     */
    public Set<FeedbackState> states() {
        return states;
    }

    /**
     * Reviews the fit.
     *
     * @param record the record, as of any session
     * @param overall the overall alliance as one witness sees it, higher is better
     * @return the verdict with its evidence
     * @throws IllegalArgumentException if the scores are of another dyad
     */
    public Result assess(Alliance record, SessionSeries overall) {
        Stretch stretch = Stretch.of(record, span);
        SessionSeries scores = stretch.scores(Objects.requireNonNull(overall, "overall"));
        int later = stretch.later(overall);
        FeedbackState feedback = FeedbackState.of(record, span);
        if (scores.size() < minSessions) {
            return new Result(this, scores.size(), later, OptionalDouble.empty(), Optional.empty(), feedback);
        }
        double[] values = scores.values();
        double mean = Moments.mean(values, Math.max(0, values.length - recent), values.length);
        return new Result(
                this,
                values.length,
                later,
                OptionalDouble.of(mean),
                Optional.of(Rise.of(scores, confidence)),
                feedback);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FitReview that && parameters().equals(that.parameters());
    }

    @Override
    public int hashCode() {
        return parameters().hashCode();
    }

    private List<Object> parameters() {
        return List.of(level, minSessions, recent, confidence, states, span);
    }

    /**
     * A verdict with its evidence. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final FitReview rule;
        private final int sessions;
        private final int later;
        private final OptionalDouble recentMean;
        private final Optional<Rise> rise;
        private final FeedbackState feedback;

        private Result(
                FitReview rule,
                int sessions,
                int later,
                OptionalDouble recentMean,
                Optional<Rise> rise,
                FeedbackState feedback) {
            this.rule = rule;
            this.sessions = sessions;
            this.later = later;
            this.recentMean = recentMean;
            this.rise = rise;
            this.feedback = feedback;
        }

        /**
         * What the rule says.
         *
         * @return the verdict
         */
        public FitVerdict verdict() {
            if (rise.isEmpty()) {
                return FitVerdict.NOT_EVALUABLE;
            }
            return isLow() && !isRising() && rule.states.contains(feedback)
                    ? FitVerdict.REVIEW_FIT
                    : FitVerdict.CONTINUE;
        }

        /**
         * The rule that was applied.
         *
         * @return the rule with its parameters
         */
        public FitReview rule() {
            return rule;
        }

        /**
         * How many sessions in the span have a score.
         *
         * @return 0 or more
         */
        public int sessions() {
            return sessions;
        }

        /**
         * How many scores lie after the last session of the record, or of the session it is seen from. They do not count.
         *
         * @return 0 or more
         */
        public int scoresAfterRecord() {
            return later;
        }

        /**
         * The mean of the last scores.
         *
         * @return the mean in the metric of the scores, or nothing if not evaluable
         */
        public OptionalDouble recentMean() {
            return recentMean;
        }

        /**
         * Whether that mean is below the level.
         *
         * @return false if not evaluable
         */
        public boolean isLow() {
            return recentMean.isPresent() && recentMean.getAsDouble() < rule.level;
        }

        /**
         * The change of the scores a session.
         *
         * @return the slope, or nothing if not evaluable
         */
        public OptionalDouble slope() {
            return rise.map(line -> OptionalDouble.of(line.slope())).orElse(OptionalDouble.empty());
        }

        /**
         * The interval of the slope.
         *
         * @return the interval, or nothing if not evaluable or if the scores lie exactly on a line
         */
        public Optional<Interval> slopeInterval() {
            return rise.flatMap(Rise::interval);
        }

        /**
         * Whether the scores are seen to rise.
         *
         * @return false if not evaluable
         */
        public boolean isRising() {
            return rise.isPresent() && rise.get().isRising();
        }

        /**
         * How far feedback was taken up.
         *
         * @return the state
         */
        public FeedbackState feedback() {
            return feedback;
        }

        /**
         * The verdict as a sentence with its evidence, without scores, to show beside it.
         *
         * @return for example {@code Talk together about how the work fits: the last scores lie below the stated level, no
         *     rise is seen over 6 sessions, no feedback was given}
         */
        public String sentence() {
            return switch (verdict()) {
                case NOT_EVALUABLE ->
                    "No answer yet: " + sessions + " of at least " + rule.minSessions + " sessions have a score"
                            + notCounted();
                case REVIEW_FIT -> "Talk together about how the work fits: " + evidence();
                case CONTINUE -> "This rule asks for no talk about the fit: " + evidence();
            };
        }

        private String notCounted() {
            return switch (later) {
                case 0 -> "";
                case 1 -> "; 1 score after the record's last session does not count";
                default -> "; " + later + " scores after the record's last session do not count";
            };
        }

        private String evidence() {
            return "the last scores lie " + (isLow() ? "below" : "not below") + " the stated level, "
                    + (isRising() ? "a rise" : "no rise") + " is seen over " + sessions + " sessions, "
                    + feedback.words();
        }

        /** Two results are equal if they rest on the same; scores that do not count are no part of that. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Result that
                    && rule.equals(that.rule)
                    && sessions == that.sessions
                    && recentMean.equals(that.recentMean)
                    && rise.equals(that.rise)
                    && feedback == that.feedback;
        }

        @Override
        public int hashCode() {
            return Objects.hash(rule, sessions, recentMean, rise, feedback);
        }

        /**
         * The verdict, without scores, so that it may be logged.
         *
         * @return for example {@code CONTINUE}
         */
        @Override
        public String toString() {
            return verdict().name();
        }
    }
}
