package io.github.alliance4j.scoring.panel;

import java.util.List;

/** The random terms of a level at one time, as one number. */
final class RandomAtTime {

    private final VarianceEstimates estimates;
    private final PanelLevel level;
    private final List<Term> terms;
    private final double[] z;

    RandomAtTime(VarianceEstimates estimates, PanelLevel level, RandomTerms random, double time) {
        this.estimates = estimates;
        this.level = level;
        this.terms = random.terms();
        this.z = terms.stream().mapToDouble(t -> t.at(time).orElseThrow()).toArray();
    }

    /** The values of the terms at the time. */
    double[] values() {
        return z.clone();
    }

    /** {@code z' G z} at some parameters. */
    double variance(double[] at) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z.length; j++) {
                sum += z[i] * z[j] * estimates.covariance(level, at, i, j);
            }
        }
        return Math.max(0, sum);
    }

    <I> double mode(RandomEffects<I> effects, I group) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += z[i] * effects.mode(group, terms.get(i));
        }
        return sum;
    }

    <I> double modeVariance(RandomEffects<I> effects, I group) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z.length; j++) {
                sum += z[i] * z[j] * effects.covariance(group, terms.get(i), terms.get(j));
            }
        }
        return Math.max(0, sum);
    }
}
