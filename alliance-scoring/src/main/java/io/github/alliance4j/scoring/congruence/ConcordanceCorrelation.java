package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.Confidence;
import java.util.Optional;

/**
 * Whether two voices give the same scores: Lin's concordance correlation {@code rho_c}, which falls where they do not move
 * together and also where one is higher or moves more. With means {@code mx, my}, variances {@code vx, vy} and covariance
 * {@code sxy}, all divided by {@code n}:
 *
 * <pre>
 * rho_c = 2 sxy / (vx + vy + (mx - my)^2) = r C_b
 * scale shift     s = sy / sx                location shift  u = (my - mx) / sqrt(sx sy)
 * bias correction C_b = 2 / (s + 1/s + u^2), from 0 (exclusive) to 1
 * se^2  = ((1 - r^2) rho^2 (1 - rho^2) / r^2 + 2 rho^3 (1 - rho) u^2 / r - rho^4 u^4 / (2 r^2)) / (n - 2)
 * interval        tanh(atanh(rho_c) -+ z se / (1 - rho_c^2))
 * </pre>
 *
 * <p>{@code |rho_c| <= |r|}. Read the parts, not the number alone: a low {@code rho_c} with a high {@code r} is a constant
 * gap. Changing the voices turns the sign of {@code u} and inverts {@code s}.
 *
 * <p>Not evaluable: fewer than 3 sessions with both voices; a voice that never changes. There is no interval where
 * {@code |rho_c| = 1} or {@code se^2} is not above 0.
 *
 * <p>As epiR's {@code epi.ccc(ci = "z-transform")}, whose shifts are of the second voice over the first. Default (LIBRARY
 * DEFAULT): confidence .95. Source: Lin, L. I.-K. (1989). A concordance correlation coefficient to evaluate
 * reproducibility. Biometrics, 45, 255-268, doi:10.2307/2532051, with the correction of 2000. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ConcordanceCorrelation {

    private final PairMoments moments;
    private final Confidence confidence;

    private ConcordanceCorrelation(PairMoments moments, Confidence confidence) {
        this.moments = moments;
        this.confidence = confidence;
    }

    /**
     * The concordance of two voices, with a 95 % interval.
     *
     * @param voices the voices
     * @return the concordance, or why there is none
     */
    public static Evaluation<ConcordanceCorrelation> of(TwoVoices voices) {
        return of(voices, Confidence.DEFAULT);
    }

    /**
     * The concordance of two voices.
     *
     * @param voices the voices
     * @param confidence the confidence of the interval, above 0 and below 1
     * @return the concordance, or why there is none
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public static Evaluation<ConcordanceCorrelation> of(TwoVoices voices, double confidence) {
        return of(voices, new Confidence(confidence));
    }

    static Evaluation<ConcordanceCorrelation> of(TwoVoices voices, Confidence confidence) {
        Optional<String> refusal = PairMoments.refusal(voices);
        return refusal.isPresent()
                ? Evaluation.notEvaluable(refusal.get())
                : Evaluation.of(new ConcordanceCorrelation(PairMoments.of(voices), confidence));
    }

    /**
     * How many sessions it rests on.
     *
     * @return at least 3
     */
    public int sessions() {
        return moments.n();
    }

    /**
     * The concordance correlation.
     *
     * @return {@code rho_c}, from -1 to 1
     */
    public double value() {
        return correlation() * biasCorrection();
    }

    /**
     * The same from variances and covariance divided by {@code n - 1}, as some software does.
     *
     * @return a number a little farther from 0
     */
    public double valueByUnbiasedMoments() {
        return correlation() * biasCorrection(moments.n() - 1.0);
    }

    /**
     * How closely the voices follow any line (precision).
     *
     * @return Pearson's {@code r}
     */
    public double correlation() {
        return moments.correlation();
    }

    /**
     * How close that line is to equality (accuracy).
     *
     * @return {@code C_b}, above 0, at most 1
     */
    public double biasCorrection() {
        return biasCorrection(moments.n());
    }

    private double biasCorrection(double divisor) {
        double geometric = Math.sqrt(moments.squaresX() * moments.squaresY());
        double distance = moments.meanX() - moments.meanY();
        double whole = moments.squaresX() + moments.squaresY() + divisor * distance * distance;
        return Math.min(1, 2 * geometric / whole);
    }

    /**
     * How much more the second voice moves.
     *
     * @return {@code s = sy / sx}; 1 if both move alike
     */
    public double scaleShift() {
        return Math.sqrt(moments.squaresY() / moments.squaresX());
    }

    /**
     * How much higher the second voice is, in units of the typical movement.
     *
     * @return {@code u = (my - mx) / sqrt(sx sy)}
     */
    public double locationShift() {
        double variance = Math.sqrt(moments.squaresX() * moments.squaresY()) / moments.n();
        return (moments.meanY() - moments.meanX()) / Math.sqrt(variance);
    }

    /**
     * Where the concordance may lie.
     *
     * @return the interval, or nothing where the formula has none
     */
    public Optional<Interval> interval() {
        double rho = value();
        double squaredError = squaredError(rho);
        if (!(Math.abs(rho) < 1) || !(squaredError > 0)) {
            return Optional.empty();
        }
        double z = 0.5 * Math.log((1 + rho) / (1 - rho));
        double margin = confidence.normal() * Math.sqrt(squaredError) / (1 - rho * rho);
        return Optional.of(new Interval(Math.tanh(z - margin), Math.tanh(z + margin)));
    }

    /** With {@code rho / r} written as {@code C_b}, so that a correlation of 0 needs no division. */
    private double squaredError(double rho) {
        double r = correlation();
        double c = biasCorrection();
        double u2 = locationShift() * locationShift();
        double sum = (1 - r * r) * c * c * (1 - rho * rho)
                + 2 * rho * rho * c * (1 - rho) * u2
                - rho * rho * c * c * u2 * u2 / 2;
        return sum / (moments.n() - 2);
    }
}
