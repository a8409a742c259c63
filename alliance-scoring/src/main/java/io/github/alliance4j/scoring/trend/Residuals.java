package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/** What a curve fitted by ordinary least squares leaves over, and how sure that makes its numbers. */
final class Residuals {

    /** Rounding leaves an exact curve residuals of about one part in 1e16, so their squares one part in 1e32. */
    private static final double EXACT = 1e-24;

    private final int n;
    private final int coefficients;
    private final double confidence;
    private final double squares;
    private final double totalSquares;
    private final double durbinWatson;

    /** The residuals of scores about a curve with so many coefficients, in session order. */
    Residuals(double[] y, int coefficients, double confidence, IntToDoubleFunction residual) {
        this.n = y.length;
        this.coefficients = coefficients;
        this.confidence = confidence;
        this.totalSquares = Moments.squaredDeviations(y, 0, n, Moments.mean(y, 0, n));
        double sum = 0;
        double steps = 0;
        double previous = residual.applyAsDouble(0);
        for (int i = 0; i < n; i++) {
            double here = residual.applyAsDouble(i);
            sum += here * here;
            steps += (here - previous) * (here - previous);
            previous = here;
        }
        this.squares = sum;
        this.durbinWatson = steps / sum;
    }

    double totalSquares() {
        return totalSquares;
    }

    boolean isExact() {
        return squares <= EXACT * totalSquares;
    }

    int degreesOfFreedom() {
        return n - coefficients;
    }

    double sigma() {
        return Math.sqrt(squares / degreesOfFreedom());
    }

    double rSquared() {
        return 1 - squares / totalSquares;
    }

    double logLikelihood() {
        return -0.5 * n * (Math.log(2 * Math.PI * squares / n) + 1);
    }

    double aic() {
        return -2 * logLikelihood() + 2 * parameters();
    }

    double bic() {
        return -2 * logLikelihood() + parameters() * Math.log(n);
    }

    /** The coefficients, and the variance. */
    int parameters() {
        return coefficients + 1;
    }

    double durbinWatson() {
        return durbinWatson;
    }

    /** Two-sided p of so many standard errors from 0. */
    double p(double t) {
        return 2 * student().survivalProbability(Math.abs(t));
    }

    Interval interval(double estimate, double standardError) {
        double margin = student().inverseSurvivalProbability((1 - confidence) / 2) * standardError;
        return new Interval(estimate - margin, estimate + margin);
    }

    private TDistribution student() {
        return TDistribution.of(degreesOfFreedom());
    }
}
