package io.github.alliance4j.scoring.rupture.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeanBreaksTest {

    private static final MeanBreaks METHOD = MeanBreaks.withDefaults();

    private static MeanBreaks.Result fit(MeanBreaks method, double... scores) {
        return method.fit(Example.of(scores)).value().orElseThrow();
    }

    private static MeanBreaks.Result nile() {
        return METHOD.fit(Nile.series()).value().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "0,2835156.750,1318.242",
        "1,1597457.194,1270.084",
        "2,1552923.616,1276.467",
        "3,1538096.513,1284.718",
        "4,1507888.476,1291.944",
        "5,1659993.500,1310.765"
    })
    void nileHasThePublishedTableOfBreaks(int breaks, double rss, double bic) {
        BreakModel model = nile().models().get(breaks);
        assertThat(model.breaks()).isEqualTo(breaks);
        assertThat(model.rss()).isCloseTo(rss, within(6e-4));
        assertThat(model.bic()).isCloseTo(bic, within(6e-4));
        assertThat(nile().models()).hasSize(6);
        assertThat(nile().minSegment()).isEqualTo(15);
    }

    @Test
    void nileHasOneBreakBefore1899() {
        BreakModel best = nile().best();
        assertThat(Nile.numbers(best.onsets())).containsExactly(29);
        List<MeanSegment> segments = best.segments();
        assertThat(segments).hasSize(2);
        assertThat(segments.get(0).mean()).isCloseTo(1097.75, within(1e-9));
        assertThat(segments.get(1).mean()).isCloseTo(849.9722, within(5e-5));
        assertThat(segments.get(0).first().value()).isEqualTo(1);
        assertThat(segments.get(0).last().value()).isEqualTo(28);
        assertThat(segments.get(0).sessions()).isEqualTo(28);
        assertThat(segments.get(1).first().value()).isEqualTo(29);
        assertThat(segments.get(1).last().value()).isEqualTo(100);
        assertThat(segments.get(0).squaredDeviations() + segments.get(1).squaredDeviations())
                .isCloseTo(best.rss(), within(1e-6));
    }

    @Test
    void nileWithTwoBreaksIsCutAfter28And83() {
        assertThat(Nile.numbers(nile().models().get(2).onsets())).containsExactly(29, 84);
    }

    @Test
    void nileHasThePublishedInterval() {
        BreakInterval interval = nile().best().intervals(0.95).get(0).value().orElseThrow();
        // Last years of the old level: 1895, 1898, 1902, which are 25, 28 and 32.
        assertThat(interval.onset().value()).isEqualTo(29);
        assertThat(interval.earlier()).isEqualTo(3);
        assertThat(interval.later()).isEqualTo(4);
        assertThat(interval.earliest().value()).isEqualTo(26);
        assertThat(interval.latest().value()).isEqualTo(33);
    }

    @Test
    void intervalGrowsWithTheConfidence() {
        BreakModel best = nile().best();
        int before = 0;
        for (double confidence : new double[] {0.5, 0.8, 0.9, 0.95, 0.99}) {
            BreakInterval interval = best.intervals(confidence).get(0).value().orElseThrow();
            int width = interval.earlier() + interval.later();
            assertThat(width).isGreaterThanOrEqualTo(before);
            before = width;
        }
        assertThat(before).isGreaterThan(10);
    }

    @Test
    void intervalThatReachesBeyondTheSeriesNamesItsFirstAndLastSession() {
        double[] scores = {5, 6, 5, 6, 5, 6, 4.6, 5.6, 4.6, 5.6, 4.6, 5.6};
        BreakModel one =
                fit(METHOD.withMinSegment(5).withMaxBreaks(1), scores).models().get(1);
        BreakInterval interval = one.intervals(0.95).get(0).value().orElseThrow();
        assertThat(interval.earlier()).isGreaterThan(12);
        assertThat(interval.earliest().value()).isEqualTo(1);
        assertThat(interval.latest().value()).isEqualTo(12);
    }

    @Test
    void segmentWithoutVariationHasNoInterval() {
        double[] scores = {5, 5, 5, 5, 3, 4, 3, 2, 3, 4};
        List<Evaluation<BreakInterval>> intervals = fit(METHOD.withMinSegment(3).withMaxBreaks(1), scores)
                .models()
                .get(1)
                .intervals(0.95);
        assertThat(intervals).hasSize(1);
        assertThat(intervals.get(0).reason()).isEqualTo("a segment beside the break has no variation");
    }

    @Test
    void variancesThatDifferTooMuchLeaveNoInterval() {
        double[] scores = {5.000, 5.001, 5.000, 5.001, 5.000, 2, 4, 1, 3, 2};
        Evaluation<BreakInterval> interval = fit(METHOD.withMinSegment(5).withMaxBreaks(1), scores)
                .models()
                .get(1)
                .intervals(0.95)
                .get(0);
        assertThat(interval.reason()).isEqualTo("the segments beside the break differ too much in variance");
    }

    @Test
    void noBreakHasNoInterval() {
        assertThat(nile().models().get(0).intervals(0.9)).isEmpty();
        assertThat(nile().models().get(0).onsets()).isEmpty();
    }

    @Test
    void onsetsAreSessionNumbersAcrossGaps() {
        int[] sessions = {2, 3, 5, 8, 9, 12, 13, 20};
        SessionSeries series = Example.at(sessions, 5, 5.2, 5.1, 5, 3, 3.2, 3.1, 3);
        BreakModel best =
                METHOD.withMinSegment(2).fit(series).value().orElseThrow().best();
        assertThat(Nile.numbers(best.onsets())).containsExactly(9);
        assertThat(best).hasToString("1 break, onsets [9]");
    }

    @ParameterizedTest
    @CsvSource({"4,2,1", "5,2,1", "6,2,1", "7,2,2", "8,2,2", "12,3,2", "13,3,3", "30,4,6"})
    void mostBreaksFollowFromLengthAndSegment(int n, int h, int breaks) {
        double[] scores = new Random(5).doubles(n).toArray();
        assertThat(fit(METHOD.withMinSegment(h), scores).models()).hasSize(breaks + 1);
    }

    @ParameterizedTest
    @CsvSource({"12,2", "13,2", "14,2", "19,2", "20,3", "27,4", "100,15"})
    void smallestSegmentIsAShareRoundedDownAndAtLeastTwo(int n, int h) {
        double[] scores = new Random(5).doubles(n).toArray();
        assertThat(fit(METHOD, scores).minSegment()).isEqualTo(h);
    }

    @ParameterizedTest
    @CsvSource({"0,4", "1,4", "3,4"})
    void tooFewSessionsAreNotEvaluable(int n, int needed) {
        double[] scores = new Random(5).doubles(n).toArray();
        assertThat(METHOD.fit(Example.of(scores)).reason()).isEqualTo("fewer than " + needed + " sessions");
    }

    @Test
    void hugeSegmentIsNotEvaluableAndDoesNotOverflow() {
        assertThat(METHOD.withMinSegment(Integer.MAX_VALUE).fit(Nile.series()).reason())
                .isEqualTo("fewer than 4294967294 sessions");
    }

    @Test
    void equalScoresAreNotEvaluable() {
        assertThat(METHOD.fit(Example.of(5, 5, 5, 5, 5, 5)).reason()).isEqualTo("all scores are equal");
    }

    @Test
    void stepsWithoutNoiseAreNotEvaluable() {
        assertThat(METHOD.fit(Example.of(5.1, 5.1, 5.1, 5.1, 3.3, 3.3, 3.3, 3.3))
                        .reason())
                .isEqualTo("the scores are constant within segments, so there is no error to judge by");
    }

    @Test
    void hugeScoresAreNotEvaluable() {
        assertThat(METHOD.fit(Example.of(1e200, -1e200, 1e200, 3, 1, 2)).reason())
                .isEqualTo("the scores are too large, or too close together, to compute with");
        assertThat(METHOD.fit(Example.of(1e-200, 2e-200, 1e-200, 3e-200, 1e-200, 0))
                        .reason())
                .isEqualTo("the scores are too large, or too close together, to compute with");
    }

    @Test
    void equalSumsTakeTheEarlierOnset() {
        double[] scores = {1, 0, 1, 0, 1, 0, 1};
        assertThat(Nile.numbers(
                        fit(METHOD.withMinSegment(2), scores).models().get(1).onsets()))
                .containsExactly(4);
    }

    @Test
    void illegalChoicesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.withMinSegment(1))
                .withMessage("Smallest segment 1; it must be 2 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.withMaxBreaks(0))
                .withMessage("Most breaks 0; it must be 1 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.withMinShare(0))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.withMinShare(0.51))
                .withMessageContaining("0.51");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.withMinShare(Double.NaN))
                .withMessageContaining("NaN");
        for (double confidence : new double[] {0, 1, -1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> nile().best().intervals(confidence))
                    .withMessage("Confidence " + confidence + " is not between 0 and 1");
        }
    }

    /** Every cut, by recursion. */
    private static double smallest(double[] y, int from, int breaks, int h) {
        if (breaks == 0) {
            return y.length - from < h ? Double.POSITIVE_INFINITY : squares(y, from, y.length);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int to = from + h; to <= y.length - h; to++) {
            best = Math.min(best, squares(y, from, to) + smallest(y, to, breaks - 1, h));
        }
        return best;
    }

    private static double squares(double[] y, int from, int to) {
        double mean = Arrays.stream(y, from, to).average().orElseThrow();
        return Arrays.stream(y, from, to).map(v -> (v - mean) * (v - mean)).sum();
    }

    @Property(seed = "511", tries = 80)
    void sumsAreTheSmallestOfAllCuts(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 16) int n, @ForAll @IntRange(min = 2, max = 3) int h) {
        double[] y = Example.random(seed, n).values();
        if (Arrays.stream(y).distinct().count() < n - 1) {
            y = new Random(seed).doubles(n).toArray();
        }
        for (BreakModel model : fit(METHOD.withMinSegment(h), y).models()) {
            assertThat(model.rss()).isCloseTo(smallest(y, 0, model.breaks(), h), within(1e-9));
            assertThat(model.segments()).allMatch(segment -> segment.sessions() >= h);
        }
    }

    @Property(seed = "512", tries = 100)
    void constantAndFactorMoveLevelsOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = 12, max = 40) int n,
            @ForAll @IntRange(min = -50, max = 50) int constant,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        double[] y = new Random(seed).doubles(n, 1, 7).toArray();
        MeanBreaks.Result before = fit(METHOD, y);
        MeanBreaks.Result after =
                fit(METHOD, Arrays.stream(y).map(v -> factor * v + constant).toArray());
        for (int m = 0; m < before.models().size(); m++) {
            BreakModel a = before.models().get(m);
            BreakModel b = after.models().get(m);
            assertThat(b.onsets()).isEqualTo(a.onsets());
            assertThat(b.rss()).isCloseTo(factor * factor * a.rss(), within(1e-9 * b.rss()));
            assertThat(b.bic() - a.bic()).isCloseTo(2 * n * Math.log(factor), within(1e-6));
            assertThat(b.intervals(0.95).toString()).isEqualTo(a.intervals(0.95).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.5, 1, 2, 10, 50})
    void distributionOfTheBreakAddsUpToOne(double ratio) {
        assertThat(BreakDistribution.tail(0, ratio) + BreakDistribution.tail(0, 1 / ratio))
                .isCloseTo(1, within(1e-12));
        assertThat(BreakDistribution.tail(0, ratio)).isCloseTo(ratio / (1 + ratio), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.5,1,0.2150831520537", "2,3,0.1833163743748"})
    void distributionOfTheBreakIsTheIntegralOfItsDensity(double ratio, double x, double tail) {
        // Integrated numerically: first passage of W(t) - t/2 to m, times 1 - exp(-ratio m), over m > 0 and t > x.
        assertThat(BreakDistribution.tail(x, ratio)).isCloseTo(tail, within(1e-10));
    }

    @Property(seed = "513", tries = 200)
    void tailFallsWithTheDistanceAndItsInverseFindsIt(
            @ForAll @DoubleRange(min = 0.01, max = 100) double ratio,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double part) {
        double probability = part * ratio / (1 + ratio);
        double x = BreakDistribution.distance(probability, ratio);
        assertThat(BreakDistribution.tail(x, ratio)).isCloseTo(probability, within(1e-9));
        assertThat(BreakDistribution.tail(x * 1.1 + 0.1, ratio)).isLessThan(probability);
        assertThat(BreakDistribution.tail(10 * x + 400, ratio)).isBetween(-1e-12, probability);
    }

    @Test
    void probabilityThatIsNeverReachedHasNoDistance() {
        assertThat(BreakDistribution.distance(0.6, 1)).isNaN();
        assertThat(BreakDistribution.distance(0.5, 1)).isCloseTo(0, within(1e-9));
    }
}
