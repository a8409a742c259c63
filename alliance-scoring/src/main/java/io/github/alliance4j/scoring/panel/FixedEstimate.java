package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Interval;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A coefficient of a panel model, or a difference of two, with its standard error and tests. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class FixedEstimate {

    private static final double AS_GOOD_AS_NORMAL = 1e6;

    private final double estimate;
    private final double standardError;
    private final double wholeError;
    private final double confidence;
    private final Map<DegreesOfFreedom, Test> tests;

    private FixedEstimate(
            double estimate,
            double standardError,
            double wholeError,
            double confidence,
            Map<DegreesOfFreedom, Test> tests) {
        this.estimate = estimate;
        this.standardError = standardError;
        this.wholeError = wholeError;
        this.confidence = confidence;
        this.tests = tests;
    }

    /**
     * With the standard error where the variances are known and where they are not, the degrees of freedom by two ways, and a factor
     * for the standard error of containment.
     */
    static FixedEstimate of(
            double estimate,
            double standardError,
            double wholeError,
            double satterthwaite,
            double containment,
            double inflation,
            double confidence) {
        Map<DegreesOfFreedom, Test> tests = new EnumMap<>(DegreesOfFreedom.class);
        tests.put(DegreesOfFreedom.SATTERTHWAITE, test(estimate, standardError, satterthwaite, confidence));
        tests.put(DegreesOfFreedom.CONTAINMENT, test(estimate, standardError * inflation, containment, confidence));
        tests.put(DegreesOfFreedom.NORMAL, test(estimate, standardError, Double.POSITIVE_INFINITY, confidence));
        return new FixedEstimate(estimate, standardError, wholeError, confidence, tests);
    }

    /** By Student's t. */
    static Test test(double estimate, double standardError, double df, double confidence) {
        double t = estimate / standardError;
        double tail = (1 - confidence) / 2;
        if (!(df < AS_GOOD_AS_NORMAL)) {
            NormalDistribution z = NormalDistribution.of(0, 1);
            double p = 2 * z.survivalProbability(Math.abs(t));
            return test(estimate, standardError, df, p, z.inverseSurvivalProbability(tail));
        }
        TDistribution student = TDistribution.of(df);
        double p = 2 * student.survivalProbability(Math.abs(t));
        return test(estimate, standardError, df, p, student.inverseSurvivalProbability(tail));
    }

    private static Test test(double estimate, double standardError, double df, double p, double quantile) {
        double width = standardError * quantile;
        Interval interval = new Interval(estimate - width, estimate + width);
        return new Test(df, standardError, estimate / standardError, Math.min(1, p), interval);
    }

    /**
     * The same number with a further error that is independent of its own, such as that of an estimated centre: {@code se^2 = se1^2
     * + se2^2}, on {@code (se1^2 + se2^2)^2 / (se1^4 / df1 + se2^4 / df2)} degrees of freedom (Satterthwaite); by the normal
     * distribution where it was so before.
     *
     * @param error the standard error, in units of the estimate
     * @param degreesOfFreedom those of the error, above 0, may be infinite
     * @return the number, less sure; the same if the error is 0
     * @throws IllegalArgumentException if the error is below 0 or the degrees of freedom are not above 0
     */
    public FixedEstimate withFurtherError(double error, double degreesOfFreedom) {
        if (!(error >= 0 && degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("A further error " + error + " on " + degreesOfFreedom
                    + " degrees of freedom; it must be at least 0, on more than 0");
        }
        if (error == 0) {
            return this;
        }
        Map<DegreesOfFreedom, Test> wider = new EnumMap<>(tests);
        wider.replaceAll((how, test) -> {
            double together = Math.hypot(test.standardError(), error);
            double own = Math.pow(test.standardError() / together, 4) / test.degreesOfFreedom();
            double further = Math.pow(error / together, 4) / degreesOfFreedom;
            boolean normal = how == DegreesOfFreedom.NORMAL;
            double df = normal ? Double.POSITIVE_INFINITY : 1 / (own + further);
            return test(estimate, together, df, confidence);
        });
        return new FixedEstimate(
                estimate, Math.hypot(standardError, error), Math.hypot(wholeError, error), confidence, wider);
    }

    /**
     * The coefficient, or the difference of two.
     *
     * @return in units of the score a unit of the term
     */
    public double estimate() {
        return estimate;
    }

    /**
     * The standard error, from {@code s2 (X' V^-1 X)^-1}, or that of {@link #withVariancesEstimated()}.
     *
     * @return in units of the estimate
     */
    public double standardError() {
        return standardError;
    }

    /**
     * The test that the coefficient is 0, and its interval.
     *
     * @param how how degrees of freedom are found
     * @return the test
     */
    public Test test(DegreesOfFreedom how) {
        return Objects.requireNonNull(tests.get(how), "how");
    }

    /**
     * The interval with Satterthwaite's degrees of freedom, at the confidence of the model.
     *
     * @return in units of the estimate
     */
    public Interval interval() {
        return test(DegreesOfFreedom.SATTERTHWAITE).interval();
    }

    /**
     * The same with a standard error that does not take the variances as known. It is for predictors that are earlier scores of the
     * same dyad: what remains from session to session and what stays the same in a dyad are hard to tell apart, so that coefficient
     * and variances are off together, and the usual error is too small.
     *
     * <pre>
     * se^2 = v + b' A b
     * </pre>
     *
     * <p>{@code v} is the squared usual error, {@code b} how the coefficient moves with each parameter of the variances and {@code A}
     * their covariance; it is the error by the curvature of the likelihood in coefficients and variances together (DERIVED: the
     * inverse of a matrix in blocks). With predictors that tell nothing of the dyads' departures {@code b} is about 0, and little
     * changes. Degrees of freedom are those of {@code v}.
     *
     * @return the estimate with these errors, tests and intervals
     */
    public FixedEstimate withVariancesEstimated() {
        double factor = wholeError / standardError;
        Map<DegreesOfFreedom, Test> wider = new EnumMap<>(DegreesOfFreedom.class);
        tests.forEach((how, test) ->
                wider.put(how, test(estimate, test.standardError() * factor, test.degreesOfFreedom(), confidence)));
        return new FixedEstimate(estimate, wholeError, wholeError, confidence, wider);
    }

    @Override
    public String toString() {
        return estimate + " (standard error " + standardError + ")";
    }

    /**
     * A test that a coefficient is 0. Immutable, thread-safe.
     *
     * @param degreesOfFreedom those of t, at least 0, may be infinite
     * @param standardError the standard error it uses
     * @param t the estimate over the standard error
     * @param p both tails
     * @param interval of the coefficient, at the confidence of the model
     * @since 0.1
     */
    public record Test(double degreesOfFreedom, double standardError, double t, double p, Interval interval) {}
}
