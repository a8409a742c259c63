package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.internal.Cholesky;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What each dyad adds to the likelihood of a fit without therapists, at the parameters of its variances or beside them. */
final class DyadLikelihood {

    private final PanelFit fit;
    private final VarianceEstimates variances;
    private final PanelColumn[] fixed;
    private final double[][] random;
    private final double[] residuals;
    private final double[] clock;

    DyadLikelihood(PanelFit fit) {
        PanelModel model = fit.model();
        PanelData data = fit.data();
        boolean centred = model.fixed().contains(Term.intercept());
        this.fit = fit;
        this.variances = fit.varianceEstimates();
        this.fixed = model.fixed().stream()
                .map(term -> new PanelColumn(data, term, centred))
                .toArray(PanelColumn[]::new);
        this.random = model.dyads().terms().stream().map(data::values).toArray(double[][]::new);
        this.residuals = fit.marginalResiduals();
        this.clock = PanelClock.clock(data, model.residuals());
    }

    /** The dyads at some parameters, with the coefficients that are best there; nothing if they cannot be computed there. */
    Optional<Point> at(double[] parameters) {
        PanelData data = fit.data();
        double[][] between = betweenDyads(parameters);
        Part[] parts = new Part[fit.dyads()];
        for (int i = 0; i < parts.length; i++) {
            int from = data.start(i);
            int to = data.start(i + 1);
            Optional<Cholesky> root = Cholesky.of(covariance(parameters, between, from, to));
            if (root.isEmpty()) {
                return Optional.empty();
            }
            parts[i] = part(root.get(), from, to);
        }
        return Point.of(parts);
    }

    private double[][] betweenDyads(double[] parameters) {
        int q = random.length;
        double[][] covariance = new double[q][q];
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                covariance[a][b] = variances.covariance(PanelLevel.DYAD, parameters, a, b) / fit.varianceFactor();
            }
        }
        return covariance;
    }

    private double[][] covariance(double[] parameters, double[][] between, int from, int to) {
        boolean independent = fit.model().residuals().isIndependent();
        double phi = independent ? 0 : parameters[parameters.length - 2];
        double residual = variances.residual(parameters) / fit.varianceFactor();
        double[][] covariance = new double[to - from][to - from];
        for (int i = from; i < to; i++) {
            for (int j = from; j < i; j++) {
                double fades = phi == 0 ? 0 : residual * Math.pow(phi, clock[i] - clock[j]);
                covariance[i - from][j - from] = shared(between, i, j) + fades;
            }
            covariance[i - from][i - from] = shared(between, i, i) + residual;
        }
        return covariance;
    }

    private double shared(double[][] between, int i, int j) {
        double sum = 0;
        for (int a = 0; a < random.length; a++) {
            for (int b = 0; b < random.length; b++) {
                sum += random[a][i] * between[a][b] * random[b][j];
            }
        }
        return sum;
    }

    private Part part(Cholesky root, int from, int to) {
        double[] own = Arrays.copyOfRange(residuals, from, to);
        double[] weighted = root.solve(own);
        int p = fixed.length;
        double[] score = new double[p];
        double[][] information = new double[p][p];
        for (int j = 0; j < p; j++) {
            double[] column = Arrays.copyOfRange(fixed[j].values(), from, to);
            double[] solved = root.solve(column);
            score[j] = DyadRows.dot(column, weighted);
            for (int m = 0; m < p; m++) {
                information[m][j] = DyadRows.dot(Arrays.copyOfRange(fixed[m].values(), from, to), solved);
            }
        }
        return new Part(score, information, root.logDeterminant() + DyadRows.dot(own, weighted));
    }

    /** The unit of a coefficient here, in that of its term. */
    double unit(Term term) {
        return 1 / fixed[fit.model().fixed().indexOf(term)].scale();
    }

    /** {@code X'V^-1 r}, {@code X'V^-1 X} and {@code log|V| + r'V^-1 r} of a dyad. */
    private static final class Part {
        private final double[] score;
        private final double[][] information;
        private final double deviance;

        Part(double[] score, double[][] information, double deviance) {
            this.score = score;
            this.information = information;
            this.deviance = deviance;
        }
    }

    /** The dyads at some parameters. */
    static final class Point {

        private final List<Part> parts;
        private final Cholesky information;
        private final double[] estimates;

        private Point(Part[] parts, Cholesky information, double[] score) {
            this.parts = List.of(parts);
            this.information = information;
            this.estimates = information.solve(score);
        }

        private static Optional<Point> of(Part... parts) {
            int p = parts[0].score.length;
            double[] score = new double[p];
            double[][] information = new double[p][p];
            for (Part part : parts) {
                for (int i = 0; i < p; i++) {
                    score[i] += part.score[i];
                    for (int j = 0; j < p; j++) {
                        information[i][j] += part.information[i][j];
                    }
                }
            }
            return Cholesky.of(information).map(root -> new Point(parts, root, score));
        }

        /** A coefficient less that of the fit. */
        double estimate(int term) {
            return estimates[term];
        }

        /** The logarithm of the likelihood of each dyad, but for a constant. */
        double[] logLikelihoods() {
            return parts.stream()
                    .mapToDouble(part -> -0.5
                            * (part.deviance
                                    - 2 * DyadRows.dot(estimates, part.score)
                                    + Matrices.sandwich(estimates, part.information)))
                    .toArray();
        }

        /** What each dyad adds to a coefficient. */
        double[] contributions(int term) {
            double[] row = row(term);
            return parts.stream()
                    .mapToDouble(
                            part -> DyadRows.dot(row, part.score) - Matrices.product(row, part.information, estimates))
                    .toArray();
        }

        /** What each dyad has of a coefficient's variance by the model; all together 1. */
        double[] shares(int term) {
            double[] row = row(term);
            return parts.stream()
                    .mapToDouble(part -> Matrices.sandwich(row, part.information) / row[term])
                    .toArray();
        }

        /** A row of the coefficients' covariance. */
        private double[] row(int term) {
            double[] unit = new double[estimates.length];
            unit[term] = 1;
            return information.solve(unit);
        }
    }
}
