package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.mixed.MixedFit;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Intervals of functions of a fit's variance parameters, from the parameters' covariance and the functions' slopes. */
final class DeltaMethod {

    private static final double STEP = 1e-5;

    private final MixedFit fit;
    private final double z;

    DeltaMethod(MixedFit fit, double confidence) {
        this.fit = fit;
        this.z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    }

    double standardError(ToDoubleFunction<double[]> function) {
        double[] point = fit.parameters.clone();
        int n = point.length;
        double[] slopes = new double[n];
        for (int i = 0; i < n; i++) {
            double at = point[i];
            double by = STEP * Math.max(1, Math.abs(at));
            point[i] = at + by;
            double after = function.applyAsDouble(point);
            point[i] = at - by;
            slopes[i] = (after - function.applyAsDouble(point)) / (2 * by);
            point[i] = at;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += slopes[i] * slopes[j] * fit.parameterCovariance[i][j];
            }
        }
        return Math.sqrt(Math.max(0, sum));
    }

    /** The interval of a function that is normal on another scale; nothing if it is not finite there. */
    Optional<Interval> interval(
            ToDoubleFunction<double[]> function, DoubleUnaryOperator toScale, DoubleUnaryOperator fromScale) {
        ToDoubleFunction<double[]> scaled = at -> toScale.applyAsDouble(function.applyAsDouble(at));
        double middle = scaled.applyAsDouble(fit.parameters);
        double width = z * standardError(scaled);
        double low = fromScale.applyAsDouble(middle - width);
        double high = fromScale.applyAsDouble(middle + width);
        boolean defined = Double.isFinite(middle) && Double.isFinite(low) && Double.isFinite(high) && low <= high;
        return defined ? Optional.of(new Interval(low, high)) : Optional.empty();
    }

    /** Of a number above 0, on its logarithm. */
    Optional<Interval> positive(ToDoubleFunction<double[]> function) {
        return interval(function, Math::log, Math::exp);
    }

    /** Of a correlation, on Fisher's z. */
    Optional<Interval> correlation(ToDoubleFunction<double[]> function) {
        return interval(function, r -> 0.5 * Math.log((1 + r) / (1 - r)), Math::tanh);
    }

    /** Of a share between 0 and 1, on its log odds. */
    Optional<Interval> share(ToDoubleFunction<double[]> function) {
        return interval(function, s -> Math.log(s / (1 - s)), x -> 1 / (1 + Math.exp(-x)));
    }
}
