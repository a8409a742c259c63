package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.internal.mixed.MixedFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The variances and covariances of a fit in the units of the score, and intervals of what is made from them. */
final class VarianceEstimates {

    /** A term whose own share of the relative standard deviation is below this does not vary. */
    private static final double SINGULAR = 1e-4;

    /** An autocorrelation of neighbouring sessions that cannot be told from 1: the search ends at .9999. */
    private static final double STRONGEST = 0.9998;

    private final PanelScale scale;
    private final MixedFit fit;
    private final DeltaMethod delta;
    private final VarianceProfile profile;
    private final Intervals autocorrelation;
    private final List<VarianceComponent> variances;
    private final List<RandomCovariance> covariances = new ArrayList<>();
    private final List<Vanishing> vanishing = new ArrayList<>();

    /** A random term without a part of its own; perfect, if it varies but only with the terms before it. */
    record Vanishing(PanelLevel level, Term term, boolean perfect) {}

    VarianceEstimates(PanelScale scale, MixedFit fit, VarianceProfile profile) {
        this.scale = scale;
        this.profile = profile;
        this.fit = fit;
        this.delta = new DeltaMethod(fit, scale.model.confidence());
        List<VarianceComponent> all = new ArrayList<>();
        add(all, PanelLevel.DYAD, scale.model.dyads());
        add(all, PanelLevel.THERAPIST, scale.model.therapists());
        ToDoubleFunction<double[]> residual = this::residual;
        all.add(new VarianceComponent(
                PanelLevel.SESSION,
                Term.intercept(),
                residual.applyAsDouble(fit.parameters),
                new Intervals(delta.positive(residual), profile::residual)));
        this.autocorrelation = autocorrelation(fit);
        this.variances = List.copyOf(all);
    }

    private void add(List<VarianceComponent> to, PanelLevel level, RandomTerms terms) {
        int at = 0;
        for (List<Term> block : terms.blocks()) {
            for (int i = 0; i < block.size(); i++) {
                to.add(component(level, block, at, i));
                for (int j = 0; j < i; j++) {
                    covariances.add(covariance(level, block, at, j, i));
                }
            }
            findVanishing(level, block, at);
            at += block.size();
        }
    }

    private VarianceComponent component(PanelLevel level, List<Term> block, int first, int i) {
        ToDoubleFunction<double[]> variance = at -> covariance(level, at, first + i, first + i);
        double value = Math.max(0, variance.applyAsDouble(fit.parameters));
        Intervals intervals = new Intervals(
                value > 0 ? delta.positive(variance) : Optional.empty(),
                () -> profile.variance(level, first, block.size(), i));
        return new VarianceComponent(level, block.get(i), value, intervals);
    }

    private RandomCovariance covariance(PanelLevel level, List<Term> block, int first, int i, int j) {
        int a = first + i;
        int b = first + j;
        ToDoubleFunction<double[]> correlation = at ->
                covariance(level, at, a, b) / Math.sqrt(covariance(level, at, a, a) * covariance(level, at, b, b));
        double value = correlation.applyAsDouble(fit.parameters);
        double inside = Math.max(-1, Math.min(1, value));
        return new RandomCovariance(
                level,
                block.get(i),
                block.get(j),
                covariance(level, fit.parameters, a, b),
                Double.isFinite(value) ? OptionalDouble.of(inside) : OptionalDouble.empty(),
                Double.isFinite(value)
                        ? new Intervals(
                                Math.abs(value) < 1 - SINGULAR * SINGULAR
                                        ? delta.correlation(correlation)
                                        : Optional.empty(),
                                () -> profile.correlation(level, first, block.size(), i, j, inside))
                        : Intervals.none());
    }

    private Intervals autocorrelation(MixedFit fitted) {
        return fitted.autocorrelation()
                .map(phi -> new Intervals(
                        isAutocorrelationAtEnd() ? Optional.empty() : delta.correlation(at -> at[at.length - 2]),
                        profile::autocorrelation))
                .orElseGet(Intervals::none);
    }

    /** The residual variance at some parameters. */
    double residual(double[] at) {
        return scale.variance(fit.variance(at));
    }

    /** A covariance of random terms at some parameters. */
    double covariance(PanelLevel level, double[] at, int i, int j) {
        boolean dyad = level == PanelLevel.DYAD;
        double[] relative = dyad ? fit.lowerCovariance(at) : fit.upperCovariance(at);
        double[][] t = scale.random(level);
        int q = t.length;
        double sum = 0;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                sum += t[i][a] * relative[a * q + b] * t[j][b];
            }
        }
        return residual(at) * sum;
    }

    /** What of each term's variance the terms before it in its block leave over, on the scale of the columns. */
    private void findVanishing(PanelLevel level, List<Term> block, int first) {
        boolean dyad = level == PanelLevel.DYAD;
        double[] g = dyad ? fit.lowerCovariance(fit.parameters) : fit.upperCovariance(fit.parameters);
        int q = scale.random(level).length;
        double[][] root = new double[block.size()][block.size()];
        for (int i = 0; i < block.size(); i++) {
            double rest = g[(first + i) * q + first + i];
            for (int j = 0; j < i; j++) {
                double left = g[(first + i) * q + first + j];
                for (int m = 0; m < j; m++) {
                    left -= root[i][m] * root[j][m];
                }
                root[i][j] = root[j][j] > 0 ? left / root[j][j] : 0;
                rest -= root[i][j] * root[i][j];
            }
            root[i][i] = rest > SINGULAR * SINGULAR ? Math.sqrt(rest) : 0;
            if (root[i][i] == 0) {
                boolean perfect = g[(first + i) * q + first + i] > SINGULAR * SINGULAR;
                vanishing.add(new Vanishing(level, block.get(i), perfect));
            }
        }
    }

    List<VarianceComponent> variances() {
        return variances;
    }

    List<RandomCovariance> covariances() {
        return List.copyOf(covariances);
    }

    List<Vanishing> vanishing() {
        return vanishing;
    }

    /** Intervals of functions of the parameters. */
    DeltaMethod delta() {
        return delta;
    }

    /** Intervals by profile. */
    VarianceProfile profile() {
        return profile;
    }

    /** The parameters that were found. */
    double[] parameters() {
        return fit.parameters;
    }

    /** Their covariance. */
    double[][] parameterCovariance() {
        return fit.parameterCovariance;
    }

    OptionalDouble autocorrelation() {
        return fit.autocorrelation().map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    Intervals autocorrelationIntervals() {
        return autocorrelation;
    }

    /** Whether the autocorrelation lies at an end of its range, where the deviance has no curvature to judge it by. */
    boolean isAutocorrelationAtEnd() {
        int at = fit.parameters.length - 2;
        return fit.autocorrelation().isPresent()
                && (!(fit.parameterCovariance[at][at] > 0)
                        || (scale.model.residuals().isBySession() && Math.abs(fit.parameters[at]) > STRONGEST));
    }

    /** What to do about the first term that does not vary on its own. */
    String advice() {
        Vanishing first = vanishing.get(0);
        String groups = first.level().word() + "s";
        return first.perfect()
                ? "The fit is singular: between " + groups + " the term " + first.term()
                        + " varies only together with the random terms before it. Make them independent, or leave one out."
                : "The fit is singular: the variance of the term " + first.term() + " between " + groups
                        + " is estimated as 0. Leave this random term out; the likelihood stays as it is.";
    }
}
