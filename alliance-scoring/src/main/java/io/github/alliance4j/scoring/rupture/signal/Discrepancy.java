package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds sessions in which client and therapist part: the gap of their ratings, each by its own mean and standard deviation.
 *
 * <pre>
 * D_i = (c_i - mean(c)) / sd(c) - (t_i - mean(t)) / sd(t)        flagged iff |D_i| &gt; 2, strict
 * </pre>
 *
 * <p>{@code c} and {@code t} are the ratings of the sessions that both rated; the two may be of different forms and
 * metrics; standard deviations divide by {@code n - 1}. Negative: the client is lower than usual by more than the
 * therapist is. Both the rule and 2 are LIBRARY DEFAULT, unpublished.
 *
 * <p>{@link Result#gaps()} is a series of its own, so that any detector, for example a CUSUM, can be applied to it.
 *
 * <p>A gap that misses the threshold by rounding only is on it. Not evaluable: fewer than 3 shared sessions; no spread in
 * one of the two; a threshold that no gap of so many sessions can reach, {@code 2 (n - 1) / sqrt(n)}. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class Discrepancy {

    private static final int FEWEST = 3;
    private static final Discrepancy DEFAULTS = new Discrepancy(2);

    private final double threshold;

    private Discrepancy(double threshold) {
        this.threshold = threshold;
    }

    /**
     * Flags gaps of more than 2.
     *
     * @return the rule
     */
    public static Discrepancy withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same rule with another threshold.
     *
     * @param standardDeviations above 0, strict
     * @return the rule
     * @throws IllegalArgumentException if it is not above 0
     */
    public Discrepancy withThreshold(double standardDeviations) {
        if (!(standardDeviations > 0) || Double.isInfinite(standardDeviations)) {
            throw new IllegalArgumentException("Parameter threshold is " + standardDeviations + "; it must be above 0");
        }
        return new Discrepancy(standardDeviations);
    }

    /**
     * Compares the two.
     *
     * @param client the client's ratings, higher is better
     * @param therapist the therapist's ratings, higher is better
     * @return the gaps and the flagged sessions
     * @throws IllegalArgumentException if the two series are of two dyads
     */
    public Evaluation<Result> assess(SessionSeries client, SessionSeries therapist) {
        if (!client.dyad().equals(therapist.dyad())) {
            throw new IllegalArgumentException("The ratings of client and therapist must be of one dyad");
        }
        List<SessionNumber> shared = Recognition.shared(client, therapist);
        int n = shared.size();
        if (n < FEWEST) {
            return Evaluation.notEvaluable("client and therapist rated fewer than " + FEWEST + " sessions together");
        }
        if (!(Boundary.snap(2 * (n - 1) / Math.sqrt(n), threshold) > threshold)) {
            return Evaluation.notEvaluable("no gap of " + n + " sessions can pass " + threshold);
        }
        double[] c = ratings(client, shared);
        double[] t = ratings(therapist, shared);
        if (Magnitude.isAnyTooLarge(c) || Magnitude.isAnyTooLarge(t)) {
            return Evaluation.notEvaluable(Magnitude.TOO_LARGE);
        }
        if (Moments.isConstant(c, 0, n) || Moments.isConstant(t, 0, n)) {
            return Evaluation.notEvaluable("all ratings of the client, or all of the therapist, are equal");
        }
        return Evaluation.of(result(client, shared, standardised(c), standardised(t)));
    }

    private static double[] ratings(SessionSeries series, List<SessionNumber> sessions) {
        return sessions.stream()
                .mapToDouble(session -> series.value(series.position(session.value())))
                .toArray();
    }

    private static double[] standardised(double[] ratings) {
        double mean = Moments.mean(ratings, 0, ratings.length);
        double sd = Moments.standardDeviation(ratings, 0, ratings.length);
        double[] z = new double[ratings.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (ratings[i] - mean) / sd;
        }
        return z;
    }

    private Result result(SessionSeries client, List<SessionNumber> sessions, double[] c, double[] t) {
        double[] gaps = new double[c.length];
        List<SessionNumber> flags = new ArrayList<>();
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = c[i] - t[i];
            if (Boundary.snap(Math.abs(gaps[i]), threshold) > threshold) {
                flags.add(sessions.get(i));
            }
        }
        int[] numbers = sessions.stream().mapToInt(SessionNumber::value).toArray();
        return new Result(SessionSeries.of(SeriesKey.of(client.dyad()), numbers, gaps), flags);
    }

    /**
     * The gaps of one dyad. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final SessionSeries gaps;
        private final List<SessionNumber> flagged;

        private Result(SessionSeries gaps, List<SessionNumber> flagged) {
            this.gaps = gaps;
            this.flagged = List.copyOf(flagged);
        }

        /**
         * The gap {@code D} of every session that both rated, in standard deviations.
         *
         * @return a series with mean 0
         */
        public SessionSeries gaps() {
            return gaps;
        }

        /**
         * The sessions whose gap passes the threshold.
         *
         * @return the sessions, ascending
         */
        public List<SessionNumber> flagged() {
            return flagged;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Result that && gaps.equals(that.gaps) && flagged.equals(that.flagged);
        }

        @Override
        public int hashCode() {
            return Objects.hash(gaps, flagged);
        }

        /**
         * The counts, without scores, so that it may be logged.
         *
         * @return for example {@code 1 of 12 sessions flagged}
         */
        @Override
        public String toString() {
            return flagged.size() + " of " + gaps.size() + " sessions flagged";
        }
    }
}
