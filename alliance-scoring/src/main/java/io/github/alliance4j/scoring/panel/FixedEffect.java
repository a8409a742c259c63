package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Interval;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a fixed term of a panel model adds to the score, a unit of the term: its coefficient. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class FixedEffect {

    private final Term term;
    private final double estimate;
    private final double standardError;
    private final Map<DegreesOfFreedom, Test> tests;

    private FixedEffect(Term term, double estimate, double standardError, Map<DegreesOfFreedom, Test> tests) {
        this.term = term;
        this.estimate = estimate;
        this.standardError = standardError;
        this.tests = tests;
    }

    /**
     * With the degrees of freedom by two ways, and a factor for the standard error of containment.
     */
    static FixedEffect of(
            Term term,
            double estimate,
            double standardError,
            double satterthwaite,
            double containment,
            double inflation,
            double confidence) {
        Map<DegreesOfFreedom, Test> tests = new EnumMap<>(DegreesOfFreedom.class);
        tests.put(DegreesOfFreedom.SATTERTHWAITE, test(estimate, standardError, satterthwaite, confidence));
        tests.put(DegreesOfFreedom.CONTAINMENT, test(estimate, standardError * inflation, containment, confidence));
        tests.put(DegreesOfFreedom.NORMAL, test(estimate, standardError, Double.POSITIVE_INFINITY, confidence));
        return new FixedEffect(term, estimate, standardError, tests);
    }

    /** Beyond a million degrees of freedom, t is normal to all digits that matter. */
    private static Test test(double estimate, double standardError, double df, double confidence) {
        double t = estimate / standardError;
        double tail = (1 - confidence) / 2;
        boolean normal = !(df < 1e6);
        NormalDistribution z = NormalDistribution.of(0, 1);
        double p = normal
                ? 2 * z.survivalProbability(Math.abs(t))
                : 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
        double width = standardError
                * (normal
                        ? z.inverseSurvivalProbability(tail)
                        : TDistribution.of(df).inverseSurvivalProbability(tail));
        return new Test(df, standardError, t, Math.min(1, p), new Interval(estimate - width, estimate + width));
    }

    /**
     * The term.
     *
     * @return the term
     */
    public Term term() {
        return term;
    }

    /**
     * The coefficient.
     *
     * @return in units of the score a unit of the term
     */
    public double estimate() {
        return estimate;
    }

    /**
     * The standard error, from {@code s2 (X' V^-1 X)^-1}.
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

    @Override
    public String toString() {
        return term + " " + estimate + " (standard error " + standardError + ")";
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
