package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Moments;
import io.github.alliance4j.scoring.internal.Regression;

/**
 * The effects of an {@link ActorPartner} model. Where the roles cannot be told apart both have the same numbers. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class ActorPartnerFit {

    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);
    private static final double EXACT = Moments.ROUNDING * Moments.ROUNDING;

    /**
     * Whose outcome an effect is on.
     *
     * @since 0.1
     */
    public enum Role {
        /** The first voice's. */
        FIRST,
        /** The second voice's. */
        SECOND;

        private int index() {
            return this == FIRST ? 0 : 1;
        }
    }

    private final int dyads;
    private final Estimate[][] effects;
    private final double[] covariances;
    private final double[] deviations;
    private final double correlation;
    private final double logLikelihood;

    private ActorPartnerFit(
            int dyads,
            Estimate[][] effects,
            double[] covariances,
            double[] deviations,
            double correlation,
            double logLikelihood) {
        this.dyads = dyads;
        this.effects = effects;
        this.covariances = covariances;
        this.deviations = deviations;
        this.correlation = correlation;
        this.logLikelihood = logLikelihood;
    }

    static Evaluation<ActorPartnerFit> byRole(
            Regression first, Regression second, int n, Estimation estimation, double confidence) {
        boolean reml = estimation == Estimation.REML;
        double products = 0;
        double[] e1 = first.residuals();
        double[] e2 = second.residuals();
        for (int i = 0; i < n; i++) {
            products += e1[i] * e2[i];
        }
        double s1 = first.residualSquares() / (reml ? n - 3 : n);
        double s2 = second.residualSquares() / (reml ? n - 3 : n);
        double s12 = products / (reml ? n - 3 : n);
        double determinant = s1 * s2 - s12 * s12;
        boolean exact = isExact(first, first.outcomeSquares()) || isExact(second, second.outcomeSquares());
        if (exact || !(determinant > Moments.ROUNDING * s1 * s2)) {
            return exact();
        }
        double inflation = reml ? 1 : n / (n - 3.0);
        double cross = reml ? -3 * Math.log(determinant) + 2 * logDeterminant(first, 3) : 0;
        double freedom = reml ? 2 * n - 6 : 2 * n;
        double logLikelihood = -(freedom * (LOG_TWO_PI + 1) + n * Math.log(determinant) + cross) / 2;
        Estimate[][] effects = {
            effects(first, s1 * inflation, n, confidence), effects(second, s2 * inflation, n, confidence)
        };
        double[] covariances = {s1 * inflation * first.inverse(1, 2), s2 * inflation * second.inverse(1, 2)};
        double[] deviations = {Math.sqrt(s1), Math.sqrt(s2)};
        double correlation = s12 / Math.sqrt(s1 * s2);
        return Evaluation.of(new ActorPartnerFit(n, effects, covariances, deviations, correlation, logLikelihood));
    }

    private static Estimate[] effects(Regression fit, double variance, int n, double confidence) {
        Estimate[] effects = new Estimate[3];
        for (int j = 0; j < effects.length; j++) {
            effects[j] = estimate(fit.estimate(j), variance * fit.inverse(j, j), n - 3.0, confidence);
        }
        return effects;
    }

    private static Estimate estimate(double value, double squaredError, double df, double confidence) {
        return new Estimate(value, Math.sqrt(squaredError), df, confidence);
    }

    /** Satterthwaite's, of the sum of two independent variances. */
    private static double degreesOfFreedom(double first, double ofFirst, double second, double ofSecond) {
        double share = first / (first + second);
        return 1 / (share * share / ofFirst + (1 - share) * (1 - share) / ofSecond);
    }

    /** Whether the residuals are rounding alone, by the size of the outcomes. */
    private static boolean isExact(Regression fit, double scale) {
        return !(fit.residualSquares() > EXACT * scale);
    }

    /** The sums have intercept and actor + partner, the differences actor - partner. */
    static Evaluation<ActorPartnerFit> byExchange(
            Regression sum, Regression difference, int n, Estimation estimation, double confidence) {
        boolean reml = estimation == Estimation.REML;
        double s = sum.residualSquares() / (reml ? n - 2 : n);
        double d = difference.residualSquares() / (reml ? n - 1 : n);
        double scale = Math.max(sum.outcomeSquares(), difference.outcomeSquares());
        if (isExact(sum, scale) || isExact(difference, scale)) {
            return exact();
        }
        double inflation = reml ? 1 : 2.0 * n / (2.0 * n - 3);
        double ofSum = s * sum.inverse(1, 1) * inflation;
        double ofDifference = d * difference.inverse(0, 0) * inflation;
        double half = (ofSum + ofDifference) / 4;
        double df = degreesOfFreedom(ofSum, n - 2.0, ofDifference, n - 1.0);
        Estimate[] effects = {
            estimate(sum.estimate(0), s * sum.inverse(0, 0) * inflation, n - 2.0, confidence),
            estimate((sum.estimate(1) + difference.estimate(0)) / 2, half, df, confidence),
            estimate((sum.estimate(1) - difference.estimate(0)) / 2, half, df, confidence)
        };
        double covariance = (ofSum - ofDifference) / 4;
        double variance = (s + d) / 2;
        double[] deviations = {Math.sqrt(variance), Math.sqrt(variance)};
        return Evaluation.of(new ActorPartnerFit(
                n,
                new Estimate[][] {effects, effects},
                new double[] {covariance, covariance},
                deviations,
                (s - d) / (s + d),
                exchangeLikelihood(sum, difference, n, reml, s, d)));
    }

    /** Actor and partner have twice the determinant of their sum and difference, hence the log 4. */
    private static double exchangeLikelihood(
            Regression sum, Regression difference, int n, boolean reml, double s, double d) {
        double cross = logDeterminant(sum, 2) - 2 * Math.log(s) - Math.log(difference.inverse(0, 0)) - Math.log(d);
        double freedom = reml ? 2 * n - 3 : 2 * n;
        double restricted = reml ? cross + Math.log(4) : 0;
        return -(freedom * (LOG_TWO_PI + 1) + n * (Math.log(s) + Math.log(d)) + restricted) / 2;
    }

    /** The logarithm of the determinant of the cross products, from their inverse. */
    private static double logDeterminant(Regression fit, int size) {
        double a = fit.inverse(0, 0);
        double minor = a * fit.inverse(1, 1) - fit.inverse(0, 1) * fit.inverse(0, 1);
        if (size == 2) {
            return -Math.log(minor);
        }
        double b = fit.inverse(1, 1) * fit.inverse(2, 2) - fit.inverse(1, 2) * fit.inverse(1, 2);
        double c = fit.inverse(0, 1) * fit.inverse(2, 2) - fit.inverse(1, 2) * fit.inverse(0, 2);
        double e = fit.inverse(0, 1) * fit.inverse(1, 2) - fit.inverse(1, 1) * fit.inverse(0, 2);
        return -Math.log(a * b - fit.inverse(0, 1) * c + fit.inverse(0, 2) * e);
    }

    private static Evaluation<ActorPartnerFit> exact() {
        return Evaluation.notEvaluable("an outcome, their sum or their difference follows the predictors exactly");
    }

    /**
     * How many dyads it rests on.
     *
     * @return at least 4
     */
    public int dyads() {
        return dyads;
    }

    /**
     * The outcome where both views before are at the centre.
     *
     * @param of whose outcome
     * @return the intercept
     */
    public Estimate intercept(Role of) {
        return effects[of.index()][0];
    }

    /**
     * What goes with the person's own view before.
     *
     * @param of whose outcome
     * @return the actor effect
     */
    public Estimate actor(Role of) {
        return effects[of.index()][1];
    }

    /**
     * What goes with the other's view before.
     *
     * @param of whose outcome
     * @return the partner effect
     */
    public Estimate partner(Role of) {
        return effects[of.index()][2];
    }

    /**
     * The partner effect as a share of the actor effect.
     *
     * @param of whose outcome
     * @return {@code k}, or why there is none
     */
    public Evaluation<PartnerRatio> ratio(Role of) {
        return PartnerRatio.of(actor(of), partner(of), covariances[of.index()]);
    }

    /**
     * What the two effects leave of an outcome.
     *
     * @param of whose outcome
     * @return the residual standard deviation
     */
    public double residualDeviation(Role of) {
        return deviations[of.index()];
    }

    /**
     * How alike the two outcomes of a dyad are beyond the effects.
     *
     * @return the residual correlation, from -1 to 1
     */
    public double residualCorrelation() {
        return correlation;
    }

    /**
     * The log-likelihood, for REML the restricted one, with all constants.
     *
     * @return as nlme's {@code logLik}
     */
    public double logLikelihood() {
        return logLikelihood;
    }
}
