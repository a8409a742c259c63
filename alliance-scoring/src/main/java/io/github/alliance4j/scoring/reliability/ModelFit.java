package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.internal.Cholesky;
import java.util.OptionalDouble;

/**
 * How well one factor reproduces the covariances of {@code k} items of {@code N} persons. With the smallest discrepancy
 * {@code F}, and {@code b} for the model of unrelated items:
 *
 * <pre>
 * chi2 = N F,  df = k (k - 3) / 2          chi2_b = -N ln det R,  df_b = k (k - 1) / 2
 * CFI   = 1 - max(chi2 - df, 0) / max(chi2 - df, chi2_b - df_b, 0)
 * TLI   = 1 - (chi2 - df) df_b / ((chi2_b - df_b) df)
 * RMSEA = sqrt(max(0, (chi2 - df) / (df N)))
 * SRMR  = sqrt(mean over i >= j of (r_ij - r^_ij)^2)
 * </pre>
 *
 * <p>With 3 items there is nothing to test: df is 0, CFI and TLI are 1 and RMSEA is 0, as in lavaan. No threshold of
 * good fit is built in.
 *
 * @param chiSquare the test statistic
 * @param degreesOfFreedom its degrees of freedom
 * @param cfi comparative fit index; 1 where neither model misfits
 * @param tli Tucker-Lewis index; nothing if unrelated items fit exactly as expected
 * @param rmsea root mean square error of approximation
 * @param srmr standardised root mean square residual
 * @since 0.1
 */
public record ModelFit(
        double chiSquare, int degreesOfFreedom, double cfi, OptionalDouble tli, double rmsea, double srmr) {

    static ModelFit of(double[][] r, Cholesky factor, FactorSolution solution, int persons) {
        int k = r.length;
        double logDeterminant = factor.logDeterminant();
        double f = LikelihoodFactor.objective(r, solution.loadings(), solution.uniquenesses()) - logDeterminant - k;
        int df = k * (k - 3) / 2;
        int baseDf = k * (k - 1) / 2;
        double chi = persons * Math.max(0, f);
        double excess = chi - df;
        double baseExcess = -persons * logDeterminant - baseDf;
        double worst = Math.max(Math.max(excess, baseExcess), 0);
        double cfi = df == 0 || worst == 0 ? 1 : 1 - Math.max(excess, 0) / worst;
        OptionalDouble tli = df == 0
                ? OptionalDouble.of(1)
                : baseExcess == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - excess * baseDf / (baseExcess * df));
        double rmsea = df == 0 ? 0 : Math.sqrt(Math.max(0, excess / ((double) df * persons)));
        return new ModelFit(chi, df, cfi, tli, rmsea, residual(r, solution));
    }

    private static double residual(double[][] r, FactorSolution solution) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j <= i; j++) {
                double implied = solution.loading(i) * solution.loading(j) + (i == j ? solution.uniqueness(i) : 0);
                sum += (r[i][j] - implied) * (r[i][j] - implied);
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }
}
