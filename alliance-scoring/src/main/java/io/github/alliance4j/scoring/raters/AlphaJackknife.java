package io.github.alliance4j.scoring.raters;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/** The interval of alpha from its values without each group of units; symbols as in {@link KrippendorffAlpha}. */
final class AlphaJackknife {

    private static final double ROUNDING = 1e-12;

    private AlphaJackknife() {}

    static Evaluation<Interval> interval(double alpha, double[] without, double confidence) {
        if (!(alpha < 1)) {
            return Evaluation.notEvaluable("the codes are identical, so their error is 0");
        }
        if (!Arrays.stream(without).allMatch(one -> one < 1)) {
            return Evaluation.notEvaluable(
                    "all disagreement, or all difference between units, is in one unit or group alone");
        }
        double[] z = Arrays.stream(without).map(AlphaJackknife::z).toArray();
        double error = error(z);
        double centre = z(alpha);
        if (!(error > ROUNDING) || !Double.isFinite(error) || !Double.isFinite(centre)) {
            return Evaluation.notEvaluable("alpha is the same without any unit or group, or too low to compute with");
        }
        double margin = TDistribution.of(z.length - 1).inverseSurvivalProbability((1 - confidence) / 2) * error;
        return Evaluation.of(new Interval(Math.tanh(centre - margin), Math.tanh(centre + margin)));
    }

    /** The jackknife's standard error. */
    private static double error(double[] without) {
        int groups = without.length;
        double mean = Arrays.stream(without).sum() / groups;
        double squares =
                Arrays.stream(without).map(one -> (one - mean) * (one - mean)).sum();
        return Math.sqrt(squares * (groups - 1) / groups);
    }

    private static double z(double alpha) {
        return 0.5 * (Math.log1p(alpha) - Math.log1p(-alpha));
    }
}
