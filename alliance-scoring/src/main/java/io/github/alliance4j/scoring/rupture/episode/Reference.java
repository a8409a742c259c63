package io.github.alliance4j.scoring.rupture.episode;

import java.util.Locale;

/**
 * What a session is compared with, {@code r_i}: the drop of session {@code i} is {@code r_i - y_i}. Immutable,
 * thread-safe.
 *
 * <p>"Neighbouring" sessions are at most {@code max-gap} session numbers apart, by default 1, so that a missing session
 * breaks the pair.
 *
 * @since 0.1
 */
public final class Reference {

    /** The kinds by the words of the parameter {@code reference}. */
    enum Kind {
        PREVIOUS,
        RUNNING_MAXIMUM,
        START_OF_FALL,
        MEAN_OF_PREVIOUS,
        OWN_MEAN,
        EARLIER_MEAN,
        LINE,
        NORM;

        private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

        String word() {
            return word;
        }
    }

    private static final Reference PREVIOUS = new Reference(Kind.PREVIOUS, 1, 0);
    private static final Reference RUNNING_MAXIMUM = new Reference(Kind.RUNNING_MAXIMUM, 1, 0);
    private static final Reference START_OF_FALL = new Reference(Kind.START_OF_FALL, 1, 0);
    private static final Reference OWN_MEAN = new Reference(Kind.OWN_MEAN, 1, 0);
    private static final Reference EARLIER_MEAN = new Reference(Kind.EARLIER_MEAN, 1, 0);
    private static final Reference LINE = new Reference(Kind.LINE, 1, 0);

    private final Kind kind;
    private final int sessions;
    private final double level;

    private Reference(Kind kind, int sessions, double level) {
        this.kind = kind;
        this.sessions = sessions;
        this.level = level;
    }

    /**
     * The observed session before, if it is a neighbour.
     *
     * @return {@code r_i = y_(i-1)}
     */
    public static Reference previousSession() {
        return PREVIOUS;
    }

    /**
     * The highest score of all earlier sessions.
     *
     * @return {@code r_i = max(y_1 .. y_(i-1))}
     */
    public static Reference runningMaximum() {
        return RUNNING_MAXIMUM;
    }

    /**
     * The local maximum from which the scores have not risen since: where the run of neighbouring, non-increasing scores
     * that ends at the session began. It also says where the fall begins, so that onset and pre level follow from it:
     * the onset is the first session below the local maximum, the pre level the local maximum.
     *
     * @return {@code r_i = y_h}, {@code h} the start of the run
     */
    public static Reference startOfFall() {
        return START_OF_FALL;
    }

    /**
     * The mean of the observed sessions just before.
     *
     * @param sessions how many, all of which must be there, at least 1
     * @return {@code r_i = mean(y_(i-k) .. y_(i-1))}
     * @throws IllegalArgumentException if it is below 1
     */
    public static Reference meanOfPrevious(int sessions) {
        return new Reference(Kind.MEAN_OF_PREVIOUS, Check.atLeast("reference-sessions", sessions, 1), 0);
    }

    /**
     * The mean of the whole series in the retrospective form, of the earlier sessions in the causal form.
     *
     * @return {@code r_i = mean(y)}
     */
    public static Reference ownMean() {
        return OWN_MEAN;
    }

    /**
     * The mean of the earlier sessions in both forms.
     *
     * @return {@code r_i = mean(y_1 .. y_(i-1))}, for sessions with {@code min-earlier} earlier ones
     */
    public static Reference earlierMean() {
        return EARLIER_MEAN;
    }

    /**
     * The least-squares line over session numbers: of the whole series in the retrospective form, of the earlier sessions,
     * drawn on to this one, in the causal form.
     *
     * @return {@code r_i = a + b t_i}
     */
    public static Reference line() {
        return LINE;
    }

    /**
     * A level from outside, such as the mean of a norm group.
     *
     * @param level in the metric of the series
     * @return {@code r_i = level}
     * @throws IllegalArgumentException if it is not a finite number
     */
    public static Reference norm(double level) {
        if (!Double.isFinite(level)) {
            throw new IllegalArgumentException("Parameter norm is " + level + "; it must be a finite number");
        }
        return new Reference(Kind.NORM, 1, level);
    }

    Kind kind() {
        return kind;
    }

    /** How many sessions the mean of previous sessions takes. */
    int sessions() {
        return sessions;
    }

    /** The level of a norm. */
    double level() {
        return level;
    }

    /** Whether the form decides what it is. */
    boolean followsTheForm() {
        return kind == Kind.OWN_MEAN || kind == Kind.LINE;
    }

    /** How many earlier sessions a session needs where nothing of the whole series is used. */
    int earlierNeeded(int minEarlier) {
        return switch (kind) {
            case NORM -> 0;
            case PREVIOUS, RUNNING_MAXIMUM, START_OF_FALL -> 1;
            case MEAN_OF_PREVIOUS -> sessions;
            case OWN_MEAN, EARLIER_MEAN, LINE -> minEarlier;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reference that
                && kind == that.kind
                && sessions == that.sessions
                && Double.compare(level, that.level) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + sessions) + Double.hashCode(level);
    }

    /**
     * The kind.
     *
     * @return for example {@code running-maximum}
     */
    @Override
    public String toString() {
        return kind.word();
    }
}
