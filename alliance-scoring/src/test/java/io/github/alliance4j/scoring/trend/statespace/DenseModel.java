package io.github.alliance4j.scoring.trend.statespace;

import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** A structural model by whole matrices: the scores are a line or a constant of unknown size, wandering, and noise. */
final class DenseModel {

    final double logLikelihood;
    /** Levels of all whole times from the first to the last score, and their covariance matrix. */
    final RealVector levels;

    final RealMatrix covariance;

    DenseModel(int[] times, double[] scores, Variances variances, boolean sloped) {
        int n = times.length;
        int span = times[n - 1] - times[0] + 1;
        RealMatrix wandering = MatrixUtils.createRealMatrix(span, span);
        RealMatrix design = MatrixUtils.createRealMatrix(span, sloped ? 2 : 1);
        for (int s = 0; s < span; s++) {
            design.setRow(s, sloped ? new double[] {1, s} : new double[] {1});
            for (int t = 0; t < span; t++) {
                double sum = 0;
                for (int step = 1; step <= Math.min(s, t); step++) {
                    sum += variances.level() + variances.slope() * (s - step) * (t - step);
                }
                wandering.setEntry(s, t, sum);
            }
        }
        RealMatrix chosen = MatrixUtils.createRealMatrix(n, span);
        for (int i = 0; i < n; i++) {
            chosen.setEntry(i, times[i] - times[0], 1);
        }
        RealMatrix noise = MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(variances.observation());
        CholeskyDecomposition total = new CholeskyDecomposition(
                chosen.multiply(wandering).multiply(chosen.transpose()).add(noise), 1e-9, 0);
        RealMatrix weight = total.getSolver().getInverse();
        RealMatrix x = chosen.multiply(design);
        CholeskyDecomposition information =
                new CholeskyDecomposition(x.transpose().multiply(weight).multiply(x), 1e-6, 0);
        RealMatrix spread = information.getSolver().getInverse();
        RealVector y = MatrixUtils.createRealVector(scores);
        RealVector b = spread.operate(x.transpose().multiply(weight).operate(y));
        RealVector residual = y.subtract(x.operate(b));
        logLikelihood = -0.5
                * ((n - design.getColumnDimension()) * Math.log(2 * Math.PI)
                        + Math.log(total.getDeterminant())
                        + Math.log(information.getDeterminant())
                        + residual.dotProduct(weight.operate(residual)));
        RealMatrix gain = wandering.multiply(chosen.transpose()).multiply(weight);
        levels = design.operate(b).add(gain.operate(residual));
        RealMatrix left = design.subtract(gain.multiply(x));
        covariance = wandering
                .subtract(gain.multiply(chosen).multiply(wandering))
                .add(left.multiply(spread).multiply(left.transpose()));
    }
}
