package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.internal.SymmetricEigen;
import java.util.List;
import java.util.OptionalDouble;

/** The parts of parameters: taken from a fit, or checked where they come from elsewhere. */
final class PanelParts {

    /** A covariance matrix may be this share of its largest eigenvalue beside one by rounding. */
    private static final double ROUNDING = 1e-9;

    private PanelParts() {}

    static PanelParameters of(PanelFit fit) {
        PanelModel model = fit.model();
        PanelParameters.Builder builder = PanelParameters.builder(
                        model,
                        new PanelParameters.Origin(
                                fit.logLikelihood(),
                                fit.dyads(),
                                fit.rows(),
                                fit.leftOut().size(),
                                fit.varianceFactor(),
                                fit.converged(),
                                fit.singular()))
                .fixed(
                        fit.fixedEffects().stream()
                                .mapToDouble(FixedEffect::estimate)
                                .toArray(),
                        fixedCovariance(fit, model.fixed()))
                .random(PanelLevel.DYAD, randomCovariance(fit, PanelLevel.DYAD, model.dyads()))
                .random(PanelLevel.THERAPIST, randomCovariance(fit, PanelLevel.THERAPIST, model.therapists()))
                .residual(fit.residualVariance());
        fit.autocorrelation().ifPresent(builder::autocorrelation);
        return (fit.data().hasSessions() ? builder : builder.byOtherTime()).build();
    }

    /** Each pair once, since sums in another order round otherwise. */
    private static double[][] fixedCovariance(PanelFit fit, List<Term> terms) {
        int p = terms.size();
        double[][] covariance = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = fit.covariance(terms.get(i), terms.get(j));
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    private static double[][] randomCovariance(PanelFit fit, PanelLevel level, RandomTerms random) {
        List<Term> terms = random.terms();
        double[][] covariance = new double[terms.size()][terms.size()];
        for (int i = 0; i < terms.size(); i++) {
            covariance[i][i] = fit.variance(level, terms.get(i)).variance();
        }
        for (RandomCovariance pair : fit.covariances()) {
            if (pair.level() == level) {
                int i = terms.indexOf(pair.first());
                int j = terms.indexOf(pair.second());
                covariance[i][j] = pair.covariance();
                covariance[j][i] = pair.covariance();
            }
        }
        return covariance;
    }

    static void check(List<Term> terms, double[] coefficients, double[][] covariance) {
        if (coefficients.length != terms.size()) {
            throw new IllegalArgumentException(
                    coefficients.length + " coefficients do not fit the fixed terms " + terms);
        }
        for (double coefficient : coefficients) {
            checkFinite(coefficient, "A coefficient");
        }
        checkCovariance(covariance, terms, "fixed");
    }

    static void check(PanelLevel level, RandomTerms random, double[][] covariance) {
        checkCovariance(covariance, random.terms(), level.word() + " random");
        int start = 0;
        for (List<Term> block : random.blocks()) {
            int end = start + block.size();
            for (int i = start; i < end; i++) {
                for (int j = end; j < covariance.length; j++) {
                    if (covariance[i][j] != 0) {
                        throw new IllegalArgumentException(
                                "The " + level.word() + " random terms of different blocks have a covariance; it is 0");
                    }
                }
            }
            start = end;
        }
    }

    static void check(ResidualStructure residuals, double variance, OptionalDouble autocorrelation, boolean bySession) {
        if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The residual variance " + variance + " is not above 0");
        }
        if (Magnitude.isTooLarge(variance) || Magnitude.isTooLarge(1 / variance)) {
            throw new IllegalArgumentException("The residual variance " + variance
                    + " is too large or too small to compute with (1e-150 to 1e150)");
        }
        if (autocorrelation.isPresent() == residuals.isIndependent()) {
            throw new IllegalArgumentException("Residuals that are " + residuals
                    + (residuals.isIndependent() ? " have no autocorrelation" : " need an autocorrelation"));
        }
        if (residuals.isBySession() && !bySession) {
            throw new IllegalArgumentException("Residuals that are " + residuals + " need session numbers as time");
        }
        double phi = autocorrelation.orElse(0);
        double least = residuals.isBySession() ? -1 : -Double.MIN_VALUE;
        if (!(phi > least && phi < 1)) {
            throw new IllegalArgumentException("Autocorrelation " + phi + " is not "
                    + (residuals.isBySession() ? "above -1 and below 1" : "at least 0 and below 1"));
        }
    }

    private static void checkCovariance(double[][] matrix, List<Term> terms, String what) {
        if (matrix.length != terms.size()) {
            throw new IllegalArgumentException(
                    "A covariance of " + matrix.length + " rows does not fit the " + what + " terms " + terms);
        }
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i].length != matrix.length) {
                throw new IllegalArgumentException("Row " + (i + 1) + " of the covariance of the " + what
                        + " terms has " + matrix[i].length + " numbers, not " + matrix.length);
            }
            for (int j = 0; j <= i; j++) {
                checkFinite(matrix[i][j], "A covariance of the " + what + " terms");
                if (matrix[i][j] != matrix[j][i]) {
                    throw new IllegalArgumentException("The covariance of the " + what + " terms " + terms.get(j)
                            + " and " + terms.get(i) + " is not the same in both places");
                }
            }
        }
        checkSemidefinite(matrix, what);
    }

    private static void checkFinite(double number, String what) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(what + " is " + number + ", not a finite number");
        }
        if (Magnitude.isTooLarge(number)) {
            throw new IllegalArgumentException(what + " is " + number + ", too large to compute with (1e150 at most)");
        }
    }

    /** Asked of the correlations, since terms may have units of very different size. */
    private static void checkSemidefinite(double[][] matrix, String what) {
        int n = matrix.length;
        if (n == 0) {
            return;
        }
        double[][] correlations = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean zero = matrix[i][j] == 0;
                correlations[i][j] = zero ? 0 : matrix[i][j] / Math.sqrt(matrix[i][i]) / Math.sqrt(matrix[j][j]);
                if (!Double.isFinite(correlations[i][j])) {
                    throw noCovariance(what);
                }
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(correlations);
        for (int i = 0; i < n; i++) {
            if (!(eigen.value(i) >= -ROUNDING * n)) {
                throw noCovariance(what);
            }
        }
    }

    private static IllegalArgumentException noCovariance(String what) {
        return new IllegalArgumentException("The covariance of the " + what
                + " terms is none: a variance is negative, or a correlation beyond -1 or 1");
    }
}
