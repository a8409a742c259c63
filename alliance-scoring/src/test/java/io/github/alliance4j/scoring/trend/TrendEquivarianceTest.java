package io.github.alliance4j.scoring.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.trend.catalog.TrendMethods;
import io.github.alliance4j.scoring.trend.catalog.TrendSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a change of the scores or of the time does to the methods of one formula. */
class TrendEquivarianceTest {

    /** How the estimate changes with the unit of the scores: a slope as they do, tau-b not at all. */
    private static final Map<String, Integer> POWER_OF_SCORES =
            Map.of("ols", 1, "quadratic", 1, "theil-sen", 1, "siegel", 1, "mann-kendall", 0);

    private static final Map<String, Integer> POWER_OF_TIME =
            Map.of("ols", -1, "quadratic", -2, "theil-sen", -1, "siegel", -1, "mann-kendall", 0);

    private static final Map<String, String> OTHER_WAY = Map.of(
            "INCREASING", "DECREASING",
            "DECREASING", "INCREASING",
            "BENDS_UP", "BENDS_DOWN",
            "BENDS_DOWN", "BENDS_UP");

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.of(List.of("ols", "quadratic", "theil-sen", "siegel", "mann-kendall"));
    }

    private static SessionSeries changed(SessionSeries series, DoubleUnaryOperator change) {
        return Example.at(
                series.sessions(), Arrays.stream(series.values()).map(change).toArray());
    }

    /** The other estimate is this one times a factor; a negative one swaps the ends. */
    private static void isScaled(TrendEstimate other, TrendEstimate estimate, double factor) {
        isNear(other.value(), estimate.value(), factor);
        isNear(other.standardError(), estimate.standardError(), Math.abs(factor));
        isNear(other.p(), estimate.p(), 1);
        estimate.interval().ifPresent(interval -> {
            double low = factor < 0 ? interval.high() : interval.low();
            double high = factor < 0 ? interval.low() : interval.high();
            assertThat(other.interval().orElseThrow().low()).isCloseTo(factor * low, within(bound(factor * low)));
            assertThat(other.interval().orElseThrow().high()).isCloseTo(factor * high, within(bound(factor * high)));
        });
        assertThat(other.sessions()).isEqualTo(estimate.sessions());
        assertThat(other.label())
                .isEqualTo(factor < 0 ? OTHER_WAY.getOrDefault(estimate.label(), estimate.label()) : estimate.label());
    }

    private static void isNear(OptionalDouble found, OptionalDouble expected, double factor) {
        assertThat(found.isPresent()).isEqualTo(expected.isPresent());
        expected.ifPresent(
                value -> assertThat(found.getAsDouble()).isCloseTo(factor * value, within(bound(factor * value))));
    }

    private static double bound(double size) {
        return 1e-8 * Math.max(1, Math.abs(size));
    }

    @Property(seed = "171", tries = 300)
    void aConstantChangesNothing(
            @ForAll("methods") String id,
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 30) int n,
            @ForAll @IntRange(min = -100, max = 100) int constant) {
        TrendMethod method = TrendMethods.of(id);
        SessionSeries series = Example.random(seed, n);
        // Eighths are exact, so that equal differences stay equal and ties are neither made nor broken.
        SessionSeries exact = changed(series, y -> Math.rint(8 * y) / 8);
        Optional<TrendEstimate> estimate = method.estimate(exact).value();
        Optional<TrendEstimate> moved =
                method.estimate(changed(exact, y -> y + constant)).value();
        assertThat(moved.isPresent()).isEqualTo(estimate.isPresent());
        estimate.ifPresent(value -> isScaled(moved.orElseThrow(), value, 1));
    }

    @Property(seed = "172", tries = 300)
    void aUnitScalesTheEstimateAndASignTurnsIt(
            @ForAll("methods") String id,
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 30) int n,
            @ForAll @IntRange(min = -3, max = 3) int power,
            @ForAll boolean turned) {
        TrendMethod method = TrendMethods.of(id);
        SessionSeries series = Example.random(seed, n);
        double factor = Math.scalb(turned ? -1.0 : 1.0, power);
        Optional<TrendEstimate> estimate = method.estimate(series).value();
        Optional<TrendEstimate> scaled =
                method.estimate(changed(series, y -> factor * y)).value();
        assertThat(scaled.isPresent()).isEqualTo(estimate.isPresent());
        double change = POWER_OF_SCORES.get(id) == 0 ? Math.signum(factor) : factor;
        estimate.ifPresent(value -> isScaled(scaled.orElseThrow(), value, change));
    }

    @Property(seed = "173", tries = 200)
    void laterSessionNumbersChangeNothing(
            @ForAll("methods") String id,
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 30) int n,
            @ForAll @IntRange(min = 1, max = 1000) int later) {
        TrendMethod method = TrendMethods.of(id);
        SessionSeries series = Example.random(seed, n);
        int[] sessions = Arrays.stream(series.sessions()).map(s -> s + later).toArray();
        Optional<TrendEstimate> estimate = method.estimate(series).value();
        Optional<TrendEstimate> moved =
                method.estimate(Example.at(sessions, series.values())).value();
        assertThat(moved.isPresent()).isEqualTo(estimate.isPresent());
        estimate.ifPresent(value -> isScaled(moved.orElseThrow(), value, 1));
    }

    @Property(seed = "174", tries = 200)
    void daysAreSessionsInAnotherUnit(
            @ForAll("methods") String id, @ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int n) {
        SessionSeries series = Example.random(seed, n);
        int[] days = Arrays.stream(series.sessions()).map(s -> 7 * s).toArray();
        Optional<TrendEstimate> bySession = TrendMethods.of(id).estimate(series).value();
        Optional<TrendEstimate> byDay = TrendMethods.of(
                        id, TrendSettings.withDefaults().with(SessionTime.DAYS))
                .estimate(Dated.of(days, series.values()))
                .value();
        assertThat(byDay.isPresent()).isEqualTo(bySession.isPresent());
        double factor = Math.pow(7, POWER_OF_TIME.get(id));
        bySession.ifPresent(value -> isScaled(byDay.orElseThrow(), value, factor));
    }

    @Property(seed = "175", tries = 200)
    void theOrderOfTheSessionsOfOneDayDoesNotMatter(
            @ForAll("methods") String id, @ForAll long seed, @ForAll @IntRange(min = 6, max = 30) int n) {
        Random random = new Random(seed);
        int[] days = new int[n];
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            days[i] = i == 0 ? 0 : days[i - 1] + (random.nextInt(3) == 0 ? 0 : 7);
            scores[i] = Math.rint(10 * random.nextGaussian()) / 10;
        }
        double[] swapped = scores.clone();
        for (int i = 1; i < n; i++) {
            if (days[i] == days[i - 1]) {
                double moved = swapped[i];
                swapped[i] = swapped[i - 1];
                swapped[i - 1] = moved;
            }
        }
        TrendMethod method = TrendMethods.of(id, TrendSettings.withDefaults().with(SessionTime.DAYS));
        Optional<TrendEstimate> estimate =
                method.estimate(Dated.of(days, scores)).value();
        Optional<TrendEstimate> other = method.estimate(Dated.of(days, swapped)).value();
        assertThat(other.isPresent()).isEqualTo(estimate.isPresent());
        estimate.ifPresent(value -> isScaled(other.orElseThrow(), value, 1));
    }

    @Property(seed = "176", tries = 100)
    void anExactLineHasItsSlope(
            @ForAll @IntRange(min = 4, max = 30) int n, @ForAll @IntRange(min = -4, max = 4) int quarters) {
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = 5 + quarters / 4.0 * i;
        }
        SessionSeries line = Example.of(scores);
        assertThat(TrendMethods.of("theil-sen")
                        .estimate(line)
                        .value()
                        .orElseThrow()
                        .value())
                .hasValue(quarters / 4.0);
        assertThat(TrendMethods.of("siegel")
                        .estimate(line)
                        .value()
                        .orElseThrow()
                        .value())
                .hasValue(quarters / 4.0);
        assertThat(TrendMethods.of("quadratic").estimate(line).isEvaluable()).isFalse();
        TrendEstimate ranks =
                TrendMethods.of("mann-kendall").estimate(line).value().orElseThrow();
        assertThat(ranks.value())
                .isEqualTo(quarters == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.signum(quarters)));
    }
}
