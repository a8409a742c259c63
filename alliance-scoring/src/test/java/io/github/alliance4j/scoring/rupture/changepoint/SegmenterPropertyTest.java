package io.github.alliance4j.scoring.rupture.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every series, and every search against one that tries all partitions. */
class SegmenterPropertyTest {

    private static final List<SegmentCost> COSTS = List.of(
            SegmentCost.l2(),
            SegmentCost.normalMean(0.5),
            SegmentCost.l1(),
            SegmentCost.normalMeanVariance(0.003),
            SegmentCost.normalMeanVariance(),
            SegmentCost.normalVariance(),
            SegmentCost.normalCovariance(),
            SegmentCost.rbf(0.4));

    private static Segmentation fit(Segmenter segmenter, double[] values) {
        return segmenter.fit(values).value().orElseThrow();
    }

    /** Long enough that candidates are dropped. */
    @Property(seed = "21", tries = 150)
    void peltFindsWhatOptimalPartitioningFinds(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 400) int n,
            @ForAll @IntRange(min = 1, max = 6) int min,
            @ForAll @DoubleRange(min = 0.01, max = 30) double penalty) {
        double[] values = Series.random(seed, n);
        for (SegmentCost cost : COSTS) {
            same(Segmenter::pelt, Segmenter::optimalPartitioning, Penalty.of(penalty), cost, min, values);
            if (cost.parameters(1).isPresent()) {
                same(Segmenter::pelt, Segmenter::optimalPartitioning, Penalty.mbic(), cost, min, values);
            }
        }
    }

    private static void same(
            Function<Penalty, Segmenter> one,
            Function<Penalty, Segmenter> other,
            Penalty penalty,
            SegmentCost cost,
            int min,
            double[] values) {
        if (values.length < min) {
            return;
        }
        Segmentation a = fit(one.apply(penalty).with(cost).withMinSegment(min), values);
        Segmentation b = fit(other.apply(penalty).with(cost).withMinSegment(min), values);
        assertThat(a.onsets()).as(cost.name() + " " + penalty + " " + min).isEqualTo(b.onsets());
        assertThat(a).isEqualTo(b);
    }

    @Property(seed = "22", tries = 120)
    void exactSearchesReachTheBestOfAllPartitions(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 11) int n,
            @ForAll @IntRange(min = 1, max = 3) int min,
            @ForAll @DoubleRange(min = 0.01, max = 10) double penalty) {
        double[] values = Series.random(seed, n);
        for (SegmentCost cost : COSTS) {
            double[] best = bestByChanges(cost.over(values), n, min);
            double cheapest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < best.length && Double.isFinite(best[k]); k++) {
                Segmentation counted =
                        fit(Segmenter.dynamicProgramming(k).with(cost).withMinSegment(min), values);
                assertThat(counted.onsets()).hasSize(k);
                assertThat(counted.totalCost()).as(cost.name()).isCloseTo(best[k], within(1e-9));
                cheapest = Math.min(cheapest, best[k] + k * penalty);
            }
            for (Segmenter exact : List.of(
                    Segmenter.optimalPartitioning(Penalty.of(penalty)),
                    Segmenter.pelt(Penalty.of(penalty)),
                    Segmenter.segmentNeighbourhood(n, Penalty.of(penalty)))) {
                assertThat(fit(exact.with(cost).withMinSegment(min), values).objective())
                        .as(cost.name())
                        .isCloseTo(cheapest, within(1e-9));
            }
        }
    }

    /** The smallest cost for each number of changes, by trying each of the {@code 2^(n-1)} partitions. */
    private static double[] bestByChanges(SegmentCost.OfData cost, int n, int min) {
        double[] best = new double[n];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int mask = 0; mask < 1 << (n - 1); mask++) {
            double sum = 0;
            int from = 0;
            for (int to = 1; to <= n; to++) {
                if (to == n || (mask >> (to - 1) & 1) == 1) {
                    sum += to - from < min ? Double.POSITIVE_INFINITY : cost.of(from, to);
                    from = to;
                }
            }
            int changes = Integer.bitCount(mask);
            best[changes] = Math.min(best[changes], sum);
        }
        return best;
    }

    @Property(seed = "23", tries = 150)
    void greedySearchesAreNeverBelowTheOptimumAndKeepTheMinimumSegment(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 60) int n,
            @ForAll @IntRange(min = 1, max = 6) int min,
            @ForAll @DoubleRange(min = 0.01, max = 10) double penalty) {
        double[] values = Series.random(seed, n);
        double optimum = fit(Segmenter.pelt(Penalty.of(penalty)).withMinSegment(min), values)
                .objective();
        for (Segmenter greedy : List.of(
                Segmenter.binarySegmentation(Penalty.of(penalty)),
                Segmenter.bottomUp(Penalty.of(penalty)),
                Segmenter.atMostOneChange(Penalty.of(penalty)))) {
            Segmentation found = fit(greedy.withMinSegment(min), values);
            assertThat(found.objective()).isGreaterThanOrEqualTo(optimum - 1e-9);
            assertThat(found.segments())
                    .allSatisfy(segment -> assertThat(segment.size()).isGreaterThanOrEqualTo(min));
            assertThat(found.objective()).isLessThanOrEqualTo(found.costWithoutChange() + 1e-9);
        }
    }

    private static final List<BiFunction<Penalty, Double, Segmenter>> MEAN_SEARCHES = List.of(
            (penalty, sd) -> Segmenter.pelt(penalty).with(SegmentCost.normalMean(sd)),
            (penalty, sd) -> Segmenter.binarySegmentation(penalty).with(SegmentCost.normalMean(sd)),
            (penalty, sd) -> Segmenter.bottomUp(penalty).with(SegmentCost.normalMean(sd)),
            (penalty, sd) -> Segmenter.segmentNeighbourhood(5, penalty).with(SegmentCost.normalMean(sd)));

    @Property(seed = "24", tries = 200)
    void constantFactorAndSignChangeNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 120) int n,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
            @ForAll @IntRange(min = -1000, max = 1000) int constant) {
        double[] values = Series.random(seed, n);
        for (BiFunction<Penalty, Double, Segmenter> search : MEAN_SEARCHES) {
            List<Integer> onsets = fit(search.apply(Penalty.bic(), 0.5), values).onsets();
            assertThat(fit(search.apply(Penalty.bic(), 0.5), Series.changed(values, 1, constant))
                            .onsets())
                    .isEqualTo(onsets);
            assertThat(fit(search.apply(Penalty.bic(), 0.5 * factor), Series.changed(values, factor, constant))
                            .onsets())
                    .isEqualTo(onsets);
            assertThat(fit(search.apply(Penalty.bic(), 0.5), Series.changed(values, -1, 0))
                            .onsets())
                    .isEqualTo(onsets);
        }
    }

    @Property(seed = "25", tries = 100)
    void equalValuesHaveNoChange(
            @ForAll @DoubleRange(min = -100, max = 100) double value,
            @ForAll @IntRange(min = 2, max = 200) int n,
            @ForAll @DoubleRange(min = 0, max = 5) double penalty) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        for (SegmentCost cost : COSTS) {
            if (cost.name().equals("rbf")) {
                continue; // Its clipping takes equal values for slightly different ones, so that a cut can pay.
            }
            for (Segmenter search : List.of(
                    Segmenter.pelt(Penalty.of(penalty)),
                    Segmenter.binarySegmentation(Penalty.of(penalty)),
                    Segmenter.bottomUp(Penalty.of(penalty)))) {
                assertThat(fit(search.with(cost), values).onsets())
                        .as(cost.name())
                        .isEmpty();
            }
        }
    }

    @Property(seed = "26", tries = 60)
    void moreSeverePenaltyNeverGivesMoreChanges(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 150) int n,
            @ForAll @DoubleRange(min = 0, max = 20) double penalty) {
        double[] values = Series.random(seed, n);
        for (SegmentCost cost : COSTS) {
            int less = fit(Segmenter.pelt(Penalty.of(penalty)).with(cost), values)
                    .onsets()
                    .size();
            int more = fit(Segmenter.pelt(Penalty.of(penalty + 1)).with(cost), values)
                    .onsets()
                    .size();
            assertThat(more).isLessThanOrEqualTo(less);
        }
    }
}
