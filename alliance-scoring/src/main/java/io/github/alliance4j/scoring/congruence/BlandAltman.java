package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Moments;

/**
 * Within what limits the two voices differ. With the gaps {@code d = x - y} of {@code n} sessions, their mean {@code m} and
 * standard deviation {@code s} (divided by {@code n - 1}):
 *
 * <pre>
 * limits of agreement     m -+ 1.96 s              about 95 of 100 gaps, if they are normal and do not drift
 * interval of the mean    m -+ t s / sqrt(n)       t on n - 1 df
 * interval of a limit     limit -+ t s sqrt(1/n + 1.96^2 / (2 (n - 1)))
 * </pre>
 *
 * <p>All in the metric of the score. Changing the voices mirrors everything at 0. The sessions of one dyad are neighbours in
 * time; where their gaps resemble each other the intervals are too narrow, and where the gap drifts the limits say little:
 * see {@link Convergence}.
 *
 * <p>Not evaluable: fewer than 2 sessions with both voices; a gap that never changes (its standard deviation is below 1e-12
 * of the scores).
 *
 * <p>Default (LIBRARY DEFAULT): confidence .95; it moves the intervals, not the limits. Source: Bland, J. M., and Altman,
 * D. G. (1999). Measuring agreement in method comparison studies. Statistical Methods in Medical Research, 8, 135-160,
 * doi:10.1177/096228029900800204. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class BlandAltman {

    private static final double REACH = 1.96;

    private final int sessions;
    private final double mean;
    private final double deviation;
    private final double student;

    private BlandAltman(int sessions, double mean, double deviation, double student) {
        this.sessions = sessions;
        this.mean = mean;
        this.deviation = deviation;
        this.student = student;
    }

    /**
     * The limits of two voices, with 95 % intervals.
     *
     * @param voices the voices
     * @return the limits, or why there are none
     */
    public static Evaluation<BlandAltman> of(TwoVoices voices) {
        return of(voices, Confidence.DEFAULT);
    }

    /**
     * The limits of two voices.
     *
     * @param voices the voices
     * @param confidence the confidence of the intervals, above 0 and below 1
     * @return the limits, or why there are none
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public static Evaluation<BlandAltman> of(TwoVoices voices, double confidence) {
        return of(voices, new Confidence(confidence));
    }

    static Evaluation<BlandAltman> of(TwoVoices voices, Confidence confidence) {
        int n = voices.size();
        if (n < 2) {
            return Evaluation.notEvaluable("fewer than 2 sessions with both voices");
        }
        double[] gaps = voices.gaps(Gap.DIRECTIONAL);
        double deviation = Moments.standardDeviation(gaps, 0, n);
        if (!(deviation > Moments.ROUNDING * largest(voices))) {
            return Evaluation.notEvaluable("the gap never changes, so there is no spread to set limits by");
        }
        if (Double.isInfinite(deviation)) {
            return Evaluation.notEvaluable("the scores are too large to compute with");
        }
        return Evaluation.of(new BlandAltman(n, Moments.mean(gaps, 0, n), deviation, confidence.student(n - 1)));
    }

    private static double largest(TwoVoices voices) {
        double largest = 0;
        for (int i = 0; i < voices.size(); i++) {
            largest = Math.max(largest, Math.max(Math.abs(voices.first(i)), Math.abs(voices.second(i))));
        }
        return largest;
    }

    /**
     * How many sessions it rests on.
     *
     * @return at least 2
     */
    public int sessions() {
        return sessions;
    }

    /**
     * How much higher the first voice is on average.
     *
     * @return {@code m}
     */
    public double meanDifference() {
        return mean;
    }

    /**
     * How much the gap varies.
     *
     * @return {@code s}
     */
    public double standardDeviation() {
        return deviation;
    }

    /**
     * Where the mean gap may lie.
     *
     * @return the interval
     */
    public Interval meanInterval() {
        return around(mean, student * deviation / Math.sqrt(sessions));
    }

    /**
     * The limits of agreement.
     *
     * @return {@code m -+ 1.96 s}
     */
    public Interval limits() {
        return around(mean, REACH * deviation);
    }

    /**
     * The standard error of each limit.
     *
     * @return in the metric of the score
     */
    public double limitStandardError() {
        return deviation * Math.sqrt(1.0 / sessions + REACH * REACH / (2 * (sessions - 1.0)));
    }

    /**
     * Where the lower limit may lie.
     *
     * @return the interval
     */
    public Interval lowerLimitInterval() {
        return around(limits().low(), student * limitStandardError());
    }

    /**
     * Where the upper limit may lie.
     *
     * @return the interval
     */
    public Interval upperLimitInterval() {
        return around(limits().high(), student * limitStandardError());
    }

    private static Interval around(double centre, double margin) {
        return new Interval(centre - margin, centre + margin);
    }
}
