package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.internal.Cholesky;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one dyad under known parameters: columns of the terms, the scores less the fixed part, and the covariance of
 * the rows as {@code Z G Z' + s2 R}, which leaves the effect of the therapist out.
 */
final class DyadRows {

    final PanelParameters parameters;
    final PanelData data;
    final int dyad;
    final double[][] fixed;
    final double[][] dyads;
    final double[][] therapists;
    final double[] residuals;

    private final double[] clock;
    private final Optional<Cholesky> root;

    DyadRows(PanelColumns columns, int dyad) {
        this.parameters = columns.parameters;
        this.data = columns.data;
        this.dyad = dyad;
        this.fixed = own(columns.fixed);
        this.dyads = own(columns.dyads);
        this.therapists = own(columns.therapists);
        this.clock = own(columns.clock);
        this.residuals = own(data.scores());
        for (int j = 0; j < fixed.length; j++) {
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= parameters.coefficients[j] * fixed[j][i];
            }
        }
        this.root = Cholesky.of(covariance());
    }

    /** The columns of all rows of a panel. */
    static final class PanelColumns {

        private final PanelParameters parameters;
        private final PanelData data;
        private final double[][] fixed;
        private final double[][] dyads;
        private final double[][] therapists;
        private final double[] clock;

        PanelColumns(PanelParameters parameters, PanelData data) {
            PanelModel model = parameters.model();
            this.parameters = parameters;
            this.data = data;
            this.fixed = columns(model.fixed());
            this.dyads = columns(model.dyads().terms());
            this.therapists = columns(model.therapists().terms());
            this.clock = PanelClock.clock(data, model.residuals());
        }

        private double[][] columns(List<Term> terms) {
            return terms.stream().map(data::values).toArray(double[][]::new);
        }

        /** A term with a value that is not finite. */
        Optional<Term> notFinite() {
            PanelModel model = parameters.model();
            return notFinite(model.fixed(), fixed)
                    .or(() -> notFinite(model.dyads().terms(), dyads))
                    .or(() -> notFinite(model.therapists().terms(), therapists));
        }

        private static Optional<Term> notFinite(List<Term> terms, double[][] columns) {
            for (int j = 0; j < columns.length; j++) {
                if (!Arrays.stream(columns[j]).allMatch(Double::isFinite)) {
                    return Optional.of(terms.get(j));
                }
            }
            return Optional.empty();
        }
    }

    private double[][] own(double[][] columns) {
        return Arrays.stream(columns).map(this::own).toArray(double[][]::new);
    }

    private double[] own(double[] column) {
        return Arrays.copyOfRange(column, data.start(dyad), data.start(dyad + 1));
    }

    private double[][] covariance() {
        int n = residuals.length;
        double phi = parameters.autocorrelation().orElse(0);
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                covariance[i][j] = shared(i, j) + parameters.residualVariance() * fade(phi, clock[i] - clock[j]);
            }
            covariance[i][i] = shared(i, i) + parameters.residualVariance();
        }
        return covariance;
    }

    /** {@code z' G z} of two rows. */
    private double shared(int i, int j) {
        double sum = 0;
        for (int a = 0; a < dyads.length; a++) {
            for (int b = 0; b < dyads.length; b++) {
                sum += dyads[a][i] * parameters.dyads[a][b] * dyads[b][j];
            }
        }
        return sum;
    }

    private static double fade(double phi, double gap) {
        return phi == 0 ? 0 : Math.pow(phi, gap);
    }

    /** Whether rounding leaves the rows distinct. */
    boolean areDistinct() {
        return root.isPresent();
    }

    int size() {
        return residuals.length;
    }

    double lastTime() {
        return data.times()[data.start(dyad + 1) - 1];
    }

    double lastOnClock() {
        return clock[clock.length - 1];
    }

    /** The covariances of the rows with a score whose random terms have these values, at a point of the clock. */
    double[] covariances(double[] z, double at) {
        double phi = parameters.autocorrelation().orElse(0);
        double[] covariances = covariances(z);
        for (int i = 0; i < covariances.length; i++) {
            covariances[i] += parameters.residualVariance() * fade(phi, at - clock[i]);
        }
        return covariances;
    }

    /** The covariances of the rows with {@code z' u}. */
    double[] covariances(double[] z) {
        double[] covariances = new double[size()];
        for (int a = 0; a < dyads.length; a++) {
            double weight = 0;
            for (int b = 0; b < z.length; b++) {
                weight += parameters.dyads[a][b] * z[b];
            }
            for (int i = 0; i < covariances.length; i++) {
                covariances[i] += weight * dyads[a][i];
            }
        }
        return covariances;
    }

    /** {@code V^-1 v}. */
    double[] solve(double[] v) {
        return root.orElseThrow().solve(v);
    }

    double logDeterminant() {
        return root.orElseThrow().logDeterminant();
    }

    /** {@code one' other}. */
    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
