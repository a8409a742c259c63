package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Objects;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether two voices come closer over sessions: the least-squares slope {@code b} of the gap {@code g} on the session number
 * {@code t}.
 *
 * <pre>
 * b = sum (t - mean t)(g - mean g) / Stt,   Stt = sum (t - mean t)^2
 * SE(b) = sqrt(RSS / (n - 2) / Stt),   interval  b -+ t SE(b),   p two-sided, both on n - 2 df
 * </pre>
 *
 * <p>In points a session; a missing session keeps its place. With {@link Gap#ABSOLUTE} a negative slope is convergence, a
 * positive one divergence, and changing the voices changes nothing. With {@link Gap#DIRECTIONAL} the slope says how the second
 * voice gains on the first; it passes through 0 without a bend. A size cannot fall below 0, so voices that are close from the
 * start cannot converge. Of many dyads at once a panel model says more than slopes of single ones.
 *
 * <p>Not evaluable: fewer than 3 sessions with both voices; a gap that never changes, or lies exactly on a line (what is left
 * is below 1e-12 of the scores): nothing is left to judge the slope by.
 *
 * <p>Defaults (LIBRARY DEFAULT): the absolute gap, confidence .95. Source of the idea: Laws, H. B., et al. (2017), PMC4969229;
 * the formula is textbook least squares. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Convergence {

    private static final Convergence DEFAULTS = new Convergence(Gap.ABSOLUTE, Confidence.DEFAULT);
    private static final double ROUNDING = 1e-12;

    private final Gap gap;
    private final Confidence confidence;

    Convergence(Gap gap, Confidence confidence) {
        this.gap = gap;
        this.confidence = confidence;
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static Convergence withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same of another gap.
     *
     * @param newGap which
     * @return the method
     */
    public Convergence with(Gap newGap) {
        return new Convergence(Objects.requireNonNull(newGap, "gap"), confidence);
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of the interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Convergence withConfidence(double newConfidence) {
        return new Convergence(gap, new Confidence(newConfidence));
    }

    /**
     * Fits the slope.
     *
     * @param voices the voices
     * @return the slope, or why there is none
     */
    public Evaluation<Result> assess(TwoVoices voices) {
        int n = voices.size();
        if (n < 3) {
            return Evaluation.notEvaluable("fewer than 3 sessions with both voices");
        }
        double[] t = new double[n];
        double scale = 0;
        for (int i = 0; i < n; i++) {
            t[i] = voices.session(i);
            scale = Math.max(scale, Math.max(Math.abs(voices.first(i)), Math.abs(voices.second(i))));
        }
        Result line = new Result(t, voices.gaps(gap), confidence);
        if (!Double.isFinite(line.residualSquares)) {
            return Evaluation.notEvaluable("the scores are too large to compute with");
        }
        if (!(Math.sqrt(line.residualSquares / n) > ROUNDING * scale)) {
            return Evaluation.notEvaluable("the gap never leaves a straight line, so there is no error to judge it by");
        }
        return Evaluation.of(line);
    }

    /**
     * A fitted slope. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final int sessions;
        private final double slope;
        private final double squaredTime;
        private final double residualSquares;
        private final Confidence confidence;

        private Result(double[] t, double[] g, Confidence confidence) {
            this.sessions = t.length;
            this.confidence = confidence;
            double meanTime = Moments.mean(t, 0, sessions);
            double meanGap = Moments.mean(g, 0, sessions);
            this.squaredTime = Moments.squaredDeviations(t, 0, sessions, meanTime);
            double products = 0;
            for (int i = 0; i < sessions; i++) {
                products += (t[i] - meanTime) * (g[i] - meanGap);
            }
            this.slope = products / squaredTime;
            double squares = 0;
            for (int i = 0; i < sessions; i++) {
                double residual = g[i] - meanGap - slope * (t[i] - meanTime);
                squares += residual * residual;
            }
            this.residualSquares = squares;
        }

        /**
         * How many sessions it rests on.
         *
         * @return at least 3
         */
        public int sessions() {
            return sessions;
        }

        /**
         * How much the gap changes a session.
         *
         * @return {@code b}
         */
        public double slope() {
            return slope;
        }

        /**
         * The standard error of the slope.
         *
         * @return {@code SE(b)}
         */
        public double standardError() {
            return Math.sqrt(residualSquares / (sessions - 2) / squaredTime);
        }

        /**
         * Where the slope may lie.
         *
         * @return the interval
         */
        public Interval interval() {
            double margin = confidence.student(sessions - 2) * standardError();
            return new Interval(slope - margin, slope + margin);
        }

        /**
         * How often a slope at least this steep would be seen if there were none.
         *
         * @return two-sided p
         */
        public double p() {
            return 2 * TDistribution.of(sessions - 2.0).survivalProbability(Math.abs(slope / standardError()));
        }
    }
}
