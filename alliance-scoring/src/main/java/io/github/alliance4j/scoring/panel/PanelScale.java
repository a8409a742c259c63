package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Estimation;

/** How the kernel's columns turn into terms, and its outcome into the score. The arrays must not be changed. */
final class PanelScale {

    final PanelModel model;
    final double[][] fixed;
    final double[][] dyads;
    final double[][] therapists;
    /** Where the kernel's coefficients start from. */
    final double[] leastSquares;
    /** The score's unit in the kernel. */
    final double unit;
    /** By what variances are multiplied because the fit left the most distant dyads out. */
    final double inflation;

    PanelScale(
            PanelModel model,
            double[][] fixed,
            double[][] dyads,
            double[][] therapists,
            double[] leastSquares,
            double unit,
            double inflation) {
        this.model = model;
        this.fixed = fixed;
        this.dyads = dyads;
        this.therapists = therapists;
        this.leastSquares = leastSquares;
        this.unit = unit;
        this.inflation = inflation;
    }

    /** What a relative variance of the kernel is in the score. */
    double variance(double residual) {
        return unit * unit * inflation * residual;
    }

    /** The transformation of the random terms of a level. */
    double[][] random(PanelLevel level) {
        return level == PanelLevel.DYAD ? dyads : therapists;
    }

    /** Coefficients of the kernel's fixed columns, with where they start from. */
    double[] whole(double[] estimates) {
        double[] whole = new double[estimates.length];
        for (int j = 0; j < whole.length; j++) {
            whole[j] = leastSquares[j] + unit * estimates[j];
        }
        return whole;
    }

    /** What the criterion of the kernel's columns is above that of the terms. */
    double devianceShift(int rows) {
        boolean restricted = model.estimation() == Estimation.REML;
        int freedom = rows - (restricted ? leastSquares.length : 0);
        double shift = 2 * freedom * Math.log(unit);
        for (int j = 0; restricted && j < leastSquares.length; j++) {
            shift -= 2 * Math.log(fixed[j][j]);
        }
        return shift;
    }
}
