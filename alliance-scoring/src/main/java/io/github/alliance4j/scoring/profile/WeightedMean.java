package io.github.alliance4j.scoring.profile;

import io.github.alliance4j.model.score.AllianceProfile.Part;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The mean of values with errors under one weighting; no witness gives no weight and is never asked for a value. */
final class WeightedMean {

    private final double[] values;
    private final double[] errors;
    private final double[] weights;
    private final Weighting weighting;

    private WeightedMean(double[] values, double[] errors, double[] weights, Weighting weighting) {
        this.values = values;
        this.errors = errors;
        this.weights = weights;
        this.weighting = weighting;
    }

    static WeightedMean of(List<Part> parts, Weighting asked) {
        double[] values =
                parts.stream().mapToDouble(p -> p.pomp().orElseThrow()).toArray();
        double[] errors =
                parts.stream().mapToDouble(p -> p.standardError().orElse(-1)).toArray();
        boolean isPrecise = asked == Weighting.PRECISION
                && areUsable(errors)
                && Arrays.stream(errors).allMatch(e -> e > 0);
        return isPrecise
                ? new WeightedMean(values, errors, byPrecision(errors), Weighting.PRECISION)
                : new WeightedMean(values, errors, alike(values.length), Weighting.EQUAL);
    }

    /** Whether each error is known, which is -1 if it is not, and finite. */
    private static boolean areUsable(double[] errors) {
        return Arrays.stream(errors).allMatch(e -> e >= 0 && e < Double.POSITIVE_INFINITY);
    }

    /** Relative to the smallest error, so that no square overflows. */
    private static double[] byPrecision(double[] errors) {
        double smallest = Arrays.stream(errors).min().orElse(1);
        double[] precision =
                Arrays.stream(errors).map(e -> (smallest / e) * (smallest / e)).toArray();
        double sum = Arrays.stream(precision).sum();
        return Arrays.stream(precision).map(p -> p / sum).toArray();
    }

    private static double[] alike(int n) {
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        return weights;
    }

    double weight(int i) {
        return weights[i];
    }

    Weighting weighting() {
        return weighting;
    }

    /** Kept between the smallest and the largest value, which rounding could leave. */
    double value() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return Math.max(smallest(), Math.min(largest(), sum));
    }

    /** {@code sqrt(sum w_i^2 SE_i^2)}, which is {@code 1 / sqrt(sum 1 / SE_i^2)} for weights by precision. */
    OptionalDouble standardError() {
        if (!areUsable(errors)) {
            return OptionalDouble.empty();
        }
        double norm = 0;
        for (int i = 0; i < errors.length; i++) {
            norm = Math.hypot(norm, weights[i] * errors[i]);
        }
        return OptionalDouble.of(norm);
    }

    OptionalDouble spread() {
        return values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(largest() - smallest());
    }

    private double largest() {
        return Arrays.stream(values).max().orElseThrow();
    }

    private double smallest() {
        return Arrays.stream(values).min().orElseThrow();
    }
}
