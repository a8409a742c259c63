package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.internal.Cholesky;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The deviance of a panel model by its definition: the covariance matrix of all rows written out. An oracle for the kernel,
 * which never does so.
 */
public final class DenseLikelihood {

    private final PanelData data;
    private final PanelModel model;
    private final int n;
    private final int[] dyad;
    private final Map<Term, double[]> columns = new HashMap<>();

    /** Variances, covariances and autocorrelation. */
    public interface Parameters {

        double residualVariance();

        /** 0 without autocorrelation. */
        double autocorrelation();

        /** The covariance of two random terms of a level, of a term with itself its variance; 0 if there is none. */
        double covariance(PanelLevel level, Term first, Term second);
    }

    /** What follows from the parameters: the deviance, the fixed effects and their covariance. */
    public record Solution(double deviance, List<Double> coefficients, List<List<Double>> covariance) {}

    public DenseLikelihood(PanelData data, PanelModel model) {
        this.data = data;
        this.model = model;
        this.n = data.rows();
        this.dyad = new int[n];
        for (int i = 0; i < data.dyads().size(); i++) {
            for (int row = data.start(i); row < data.start(i + 1); row++) {
                dyad[row] = i;
            }
        }
        model.dyads().terms().forEach(term -> columns.put(term, data.values(term)));
        model.therapists().terms().forEach(term -> columns.put(term, data.values(term)));
    }

    /** At the variances, covariances and autocorrelation of a fit, the residual standard deviation times a factor. */
    double deviance(PanelFit fit, double factor) {
        return at(new Parameters() {
                    @Override
                    public double residualVariance() {
                        return factor * factor * fit.residualVariance();
                    }

                    @Override
                    public double autocorrelation() {
                        return fit.autocorrelation().orElse(0);
                    }

                    @Override
                    public double covariance(PanelLevel level, Term first, Term second) {
                        return first.equals(second)
                                ? fit.variance(level, first).variance()
                                : fit.covariances().stream()
                                        .filter(c -> c.level() == level)
                                        .filter(c ->
                                                List.of(c.first(), c.second()).containsAll(List.of(first, second)))
                                        .mapToDouble(RandomCovariance::covariance)
                                        .sum();
                    }
                })
                .deviance();
    }

    /** At any parameters. */
    public Solution at(Parameters parameters) {
        Cholesky root = Cholesky.of(covariance(parameters)).orElseThrow();
        List<Term> terms = model.fixed();
        int p = terms.size();
        double[][] x = terms.stream().map(data::values).toArray(double[][]::new);
        double[][] solved = new double[p][];
        for (int i = 0; i < p; i++) {
            solved[i] = root.solve(x[i]);
        }
        double[][] information = new double[p][p];
        double[] right = new double[p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                information[i][j] = dot(x[i], solved[j]);
            }
            right[i] = dot(solved[i], data.scores());
        }
        Cholesky fixed = Cholesky.of(information).orElseThrow();
        double[] b = fixed.solve(right);
        double rest = dot(data.scores(), root.solve(data.scores())) - dot(b, right);
        boolean restricted = model.estimation() == Estimation.REML;
        double constants = (n - (restricted ? p : 0)) * Math.log(2 * Math.PI);
        double deviance = root.logDeterminant() + rest + constants + (restricted ? fixed.logDeterminant() : 0);
        List<List<Double>> inverse = new ArrayList<>();
        for (int i = 0; i < p; i++) {
            double[] unit = new double[p];
            unit[i] = 1;
            inverse.add(Arrays.stream(fixed.solve(unit)).boxed().toList());
        }
        return new Solution(deviance, Arrays.stream(b).boxed().toList(), inverse);
    }

    private double[][] covariance(Parameters parameters) {
        double[][] v = new double[n][n];
        addRandom(v, parameters, PanelLevel.DYAD, model.dyads().terms());
        addRandom(v, parameters, PanelLevel.THERAPIST, model.therapists().terms());
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (dyad[a] == dyad[b]) {
                    double gap = Math.abs(data.times()[a] - data.times()[b]);
                    v[a][b] +=
                            parameters.residualVariance() * (a == b ? 1 : Math.pow(parameters.autocorrelation(), gap));
                }
            }
        }
        return v;
    }

    private boolean together(PanelLevel level, int a, int b) {
        return level == PanelLevel.DYAD
                ? dyad[a] == dyad[b]
                : data.therapist(dyad[a]).equals(data.therapist(dyad[b]));
    }

    private void addRandom(double[][] v, Parameters parameters, PanelLevel level, List<Term> terms) {
        for (Term first : terms) {
            for (Term second : terms) {
                double covariance = parameters.covariance(level, first, second);
                double[] one = columns.get(first);
                double[] other = columns.get(second);
                for (int a = 0; covariance != 0 && a < n; a++) {
                    for (int b = 0; b < n; b++) {
                        if (together(level, a, b)) {
                            v[a][b] += covariance * one[a] * other[b];
                        }
                    }
                }
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
