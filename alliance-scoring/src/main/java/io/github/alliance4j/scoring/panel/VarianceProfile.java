package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.mixed.MixedFit;
import io.github.alliance4j.scoring.internal.mixed.MixedProfile;
import io.github.alliance4j.scoring.internal.mixed.RandomBlock;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Intervals by profile in the units of the score. The kernel's columns are made anew each time: they are large, and most fits
 * are never asked. Thread-safe.
 */
final class VarianceProfile {

    private final PanelData data;
    private final PanelScale scale;
    private final MixedFit fit;

    VarianceProfile(PanelData data, PanelScale scale, MixedFit fit) {
        this.data = data;
        this.scale = scale;
        this.fit = fit;
    }

    private MixedProfile profile() {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - scale.model.confidence()) / 2);
        return PanelDesign.of(data, scale.model, scale.inflation)
                .value()
                .orElseThrow()
                .mixed()
                .profile(fit, z);
    }

    /** Of the variance of a term of a block that begins at a place. */
    Optional<Interval> variance(PanelLevel level, int first, int size, int term) {
        return inScores(profile().variance(block(level, first, size), direction(level, first, size, term)));
    }

    Optional<Interval> residual() {
        return inScores(profile().residual());
    }

    Optional<Interval> correlation(PanelLevel level, int first, int size, int one, int other, double estimate) {
        double[] ends = profile()
                .correlation(
                        block(level, first, size),
                        direction(level, first, size, one),
                        direction(level, first, size, other),
                        estimate);
        return interval(ends[0], ends[1]);
    }

    Optional<Interval> autocorrelation() {
        double[] ends = profile().autocorrelation();
        return interval(ends[0], ends[1]);
    }

    private static RandomBlock block(PanelLevel level, int first, int size) {
        return level == PanelLevel.DYAD ? RandomBlock.lower(first, size) : RandomBlock.upper(first, size);
    }

    /** The term in the kernel's columns. */
    private double[] direction(PanelLevel level, int first, int size, int term) {
        return Arrays.copyOfRange(scale.random(level)[first + term], first, first + size);
    }

    private Optional<Interval> inScores(double[] relative) {
        return interval(scale.variance(relative[0]), scale.variance(relative[1]));
    }

    private static Optional<Interval> interval(double low, double high) {
        return low <= high && Double.isFinite(high) ? Optional.of(new Interval(low, high)) : Optional.empty();
    }
}
