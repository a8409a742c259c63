package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.mixed.MixedFit;
import io.github.alliance4j.scoring.internal.mixed.MixedModel;
import io.github.alliance4j.scoring.internal.mixed.MixedProfile;
import io.github.alliance4j.scoring.internal.mixed.RandomBlock;
import io.github.alliance4j.scoring.internal.mixed.RandomDirection;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Intervals by profile in the units of the score. The kernel's columns are made anew when a profile is asked for, and given
 * up where memory is short: they are large, and most fits are never asked. Thread-safe.
 */
final class VarianceProfile {

    private final PanelData data;
    private final PanelScale scale;
    private final MixedFit fit;
    private SoftReference<MixedModel> model = new SoftReference<>(null);

    VarianceProfile(PanelData data, PanelScale scale, MixedFit fit) {
        this.data = data;
        this.scale = scale;
        this.fit = fit;
    }

    /** Holds the lock as long as what is asked of the profile takes: it has working space. */
    private synchronized double[] profile(Function<MixedProfile, double[]> ends) {
        MixedModel known = model.get();
        if (known == null) {
            known = PanelDesign.of(data, scale.model, scale.inflation)
                    .value()
                    .orElseThrow()
                    .mixed();
            model = new SoftReference<>(known);
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - scale.model.confidence()) / 2);
        return ends.apply(known.profile(fit, z));
    }

    /** The lowest deviance where a fixed term has a coefficient. */
    double deviance(int term, double coefficient) {
        double[] weights = scale.fixed[term];
        double value = (coefficient - DyadRows.dot(weights, scale.leastSquares)) / scale.unit;
        return profile(p -> new double[] {p.deviance(weights, value)})[0] + scale.devianceShift(data.rows());
    }

    /** Of the variance of a term of a block that begins at a place. */
    Optional<Interval> variance(PanelLevel level, int first, int size, int term) {
        return inScores(profile(p -> p.variance(block(level, first, size), direction(level, first, size, term))));
    }

    Optional<Interval> residual() {
        return inScores(profile(MixedProfile::residual));
    }

    Optional<Interval> correlation(PanelLevel level, int first, int size, int one, int other, double estimate) {
        double[] ends = profile(p -> p.correlation(
                block(level, first, size),
                direction(level, first, size, one),
                direction(level, first, size, other),
                estimate));
        return interval(ends[0], ends[1]);
    }

    Optional<Interval> autocorrelation() {
        double[] ends = profile(MixedProfile::autocorrelation);
        return interval(ends[0], ends[1]);
    }

    /** Of the share of some levels in the variance at a time, of which the values of the terms of each level are given. */
    Optional<Interval> share(Set<PanelLevel> levels, Map<PanelLevel, double[]> terms) {
        List<RandomDirection> share = new ArrayList<>();
        List<RandomDirection> rest = new ArrayList<>();
        terms.forEach((level, values) -> (levels.contains(level) ? share : rest).addAll(directions(level, values)));
        if (share.isEmpty()) {
            return Optional.empty();
        }
        double[] ends = profile(p -> p.share(share, rest));
        return interval(ends[0], ends[1]);
    }

    /** A direction a block that has a part in what the terms' values add up to. */
    private List<RandomDirection> directions(PanelLevel level, double[] values) {
        RandomTerms random = level == PanelLevel.DYAD ? scale.model.dyads() : scale.model.therapists();
        List<RandomDirection> all = new ArrayList<>();
        int first = 0;
        for (List<Term> block : random.blocks()) {
            double[] weights = new double[block.size()];
            for (int i = 0; i < weights.length; i++) {
                for (int j = 0; j < weights.length; j++) {
                    weights[j] += values[first + i] * scale.random(level)[first + i][first + j];
                }
            }
            all.add(RandomDirection.of(block(level, first, weights.length), weights));
            first += weights.length;
        }
        return all.stream().filter(direction -> !direction.isNone()).toList();
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
