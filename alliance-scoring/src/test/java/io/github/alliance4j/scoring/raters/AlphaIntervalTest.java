package io.github.alliance4j.scoring.raters;

import static io.github.alliance4j.scoring.raters.Codes.MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jackknife of alpha. Expected ends were computed apart from this library, from the definitions, in Python with SciPy. */
class AlphaIntervalTest {

    private static final KrippendorffAlpha ORDINAL =
            KrippendorffAlpha.withDefaults().with(MeasurementLevel.ORDINAL);

    /** The example of Krippendorff, 12 units by 4 observers, of which 11 count. */
    private static Ratings published() {
        double m = MISSING;
        return Codes.units(new double[][] {
            {1, 1, m, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
            {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {m, 5, 5, 5}, {m, m, 1, 1}, {m, m, 3, m}
        });
    }

    private static Interval interval(Evaluation<KrippendorffAlpha.Result> assessed) {
        return assessed.value().orElseThrow().interval().value().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "NOMINAL, .1111301531343131, .9472779638113877",
        "ORDINAL, -.2707101243145899, .9881995877474324",
        "INTERVAL, -.3652305172804708, .993826795111549",
        "RATIO, -.10289649859848102, .9795426755424237"
    })
    void publishedExampleLeavesOutUnitByUnit(MeasurementLevel level, double low, double high) {
        Interval interval =
                interval(KrippendorffAlpha.withDefaults().with(level).assess(published()));

        assertThat(interval.low()).isCloseTo(low, within(1e-10));
        assertThat(interval.high()).isCloseTo(high, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({
        "NOMINAL, .2969359546575771, .9231618426836475",
        "ORDINAL, -.572640336314013, .9943952164131252",
        "INTERVAL, -.6953617675005217, .9976097359517205",
        "RATIO, -.36035579463971396, .9881230374423805"
    })
    void unitsOfOneOwnerAreLeftOutTogether(MeasurementLevel level, double low, double high) {
        List<String> owners = List.of("a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d");
        KrippendorffAlpha.Result result = KrippendorffAlpha.withDefaults()
                .with(level)
                .assess(published(), owners)
                .value()
                .orElseThrow();

        assertThat(result.interval().value().orElseThrow().low()).isCloseTo(low, within(1e-8));
        assertThat(result.interval().value().orElseThrow().high()).isCloseTo(high, within(1e-8));
        assertThat(result.groups()).isEqualTo(4);
        assertThat(result.units()).isEqualTo(11);
    }

    @Test
    void anotherConfidenceMovesTheEndsAndNotAlpha() {
        Interval interval =
                interval(KrippendorffAlpha.withDefaults().withConfidence(.8).assess(published()));

        assertThat(interval.low()).isCloseTo(.41096960221262663, within(1e-10));
        assertThat(interval.high()).isCloseTo(.9013538015902214, within(1e-10));
    }

    @Test
    void ownersAreAsManyAsUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDINAL.assess(published(), List.of("a", "b")))
                .withMessage("There are 2 owners of 12 units");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "-.5", "NaN"})
    void confidenceLiesBetweenZeroAndOne(double confidence) {
        assertThatIllegalArgumentException().isThrownBy(() -> ORDINAL.withConfidence(confidence));
    }

    @Test
    void identicalCodesHaveNoError() {
        assertThat(reason(Codes.units(new double[][] {{1, 1}, {2, 2}, {5, 5}}), List.of(1, 2, 3)))
                .isEqualTo("the codes are identical, so their error is 0");
    }

    @Test
    void oneOwnerAloneHasNoInterval() {
        assertThat(reason(Codes.units(new double[][] {{1, 1}, {2, 2}, {5, 4}}), List.of("a", "a", "a")))
                .contains("at least 2");
    }

    @Test
    void allDisagreementInOneUnitHasNoInterval() {
        assertThat(reason(Codes.units(new double[][] {{1, 1}, {2, 2}, {1, 2}}), List.of(1, 2, 3)))
                .contains("in one unit or group alone");
    }

    @Test
    void allDifferenceInOneUnitHasNoInterval() {
        // Without the last unit all codes are 1.
        assertThat(reason(Codes.units(new double[][] {{1, 1}, {1, 1}, {1, 2}}), List.of(1, 2, 3)))
                .contains("in one unit or group alone");
    }

    @Test
    void alphaThatNoUnitMovesHasNoInterval() {
        assertThat(reason(Codes.units(new double[][] {{1, 2}, {2, 1}, {1, 2}, {2, 1}}), List.of("a", "a", "b", "b")))
                .contains("the same without any unit");
    }

    private static String reason(Ratings ratings, List<?> owners) {
        return KrippendorffAlpha.withDefaults()
                .assess(ratings, owners)
                .value()
                .orElseThrow()
                .interval()
                .reason();
    }

    @Property(seed = "8211", tries = 60)
    void theIntervalHoldsAlphaAndStaysBetweenItsBounds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Ratings ratings = Codes.units(Codes.random(seed, 3));
        for (MeasurementLevel level : MeasurementLevel.values()) {
            KrippendorffAlpha.Result result = KrippendorffAlpha.withDefaults()
                    .with(level)
                    .assess(ratings)
                    .value()
                    .orElseThrow();
            result.interval().value().ifPresent(interval -> {
                assertThat(interval.low()).isBetween(-1.0, result.value());
                assertThat(interval.high()).isBetween(result.value(), 1.0);
            });
        }
    }

    @Property(seed = "8212", tries = 40)
    void theOrderOfUnitsDoesNotMatter(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        double[][] units = Codes.random(seed, 2);
        List<Integer> order = new java.util.ArrayList<>(
                IntStream.range(0, units.length).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        double[][] shuffled = order.stream().map(i -> units[i]).toArray(double[][]::new);
        List<Integer> owners =
                IntStream.range(0, units.length).mapToObj(i -> i / 2).toList();
        List<Integer> theirs = order.stream().map(owners::get).toList();
        Evaluation<Interval> first =
                ORDINAL.assess(Codes.units(units), owners).value().orElseThrow().interval();
        Evaluation<Interval> second = ORDINAL.assess(Codes.units(shuffled), theirs)
                .value()
                .orElseThrow()
                .interval();

        assertThat(second.isEvaluable()).isEqualTo(first.isEvaluable());
        first.value()
                .ifPresent(interval ->
                        assertThat(second.value().orElseThrow().low()).isCloseTo(interval.low(), within(1e-9)));
    }

    /** Two coders of ratings on 1 to 5 whose true alpha is .773, by 200,000 simulated sessions. */
    @ParameterizedTest
    @CsvSource({"30, 1", "60, 4"})
    void intervalsCoverTheTrueAlpha(int units, int each) {
        int covered = 0;
        int runs = 400;
        Random random = new Random(8213);
        for (int run = 0; run < runs; run++) {
            Interval interval = interval(ORDINAL.assess(
                    Codes.units(coded(units, each, random)),
                    IntStream.range(0, units).mapToObj(i -> i / each).toList()));
            covered += interval.low() <= .773 && .773 <= interval.high() ? 1 : 0;
        }

        assertThat((double) covered / runs).isBetween(.92, .985);
    }

    /** Sessions of one dyad share four tenths of the variance. */
    private static double[][] coded(int units, int each, Random random) {
        double[][] all = new double[units][];
        double dyad = 0;
        for (int i = 0; i < units; i++) {
            dyad = i % each == 0 ? random.nextGaussian() : dyad;
            double own = random.nextGaussian();
            double truth = each == 1 ? own : Math.sqrt(.4) * dyad + Math.sqrt(.6) * own;
            all[i] = new double[] {rating(truth, random), rating(truth, random)};
        }
        return all;
    }

    private static double rating(double truth, Random random) {
        double seen = Math.sqrt(.85) * truth + Math.sqrt(.15) * random.nextGaussian();
        return seen < -.3 ? 1 : seen < .4 ? 2 : seen < 1 ? 3 : seen < 1.6 ? 4 : 5;
    }
}
