package io.github.alliance4j.scoring.trend.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.trend.LinearTrend;
import io.github.alliance4j.scoring.trend.TrendDirection;
import io.github.alliance4j.scoring.trend.TrendEstimate;
import io.github.alliance4j.scoring.trend.TrendMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateSpaceTest {

    private static final LocalLevel LEVEL = LocalLevel.withDefaults();
    private static final LocalLinearTrend TREND = LocalLinearTrend.withDefaults();

    private static final double[] NILE = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865,
        845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050,
        918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
    };

    private static TrendMethod method(boolean sloped) {
        return sloped ? TREND : LEVEL;
    }

    private static StateSpaceFit fit(boolean sloped, SessionSeries series) {
        return (sloped ? TREND.fit(series) : LEVEL.fit(series)).value().orElseThrow();
    }

    private static StateSpaceFit fit(boolean sloped, SessionSeries series, Variances variances) {
        return (sloped
                        ? TREND.with(variances).fit(series)
                        : LEVEL.with(variances).fit(series))
                .value()
                .orElseThrow();
    }

    private static SessionSeries dated(int[] days, double[] scores) {
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            points.add(new SeriesPoint(
                    SessionNumber.of(i + 1),
                    Optional.of(LocalDate.of(2024, 1, 1).plusDays(days[i])),
                    scores[i]));
        }
        return SessionSeries.of(SeriesKey.of(DyadId.of("d")), Optional.empty(), points);
    }

    @Test
    void nileVariancesAndLikelihoodAreAsPrinted() {
        StateSpaceFit fit = fit(false, Example.of(NILE));
        assertThat(fit.variances().observation()).isCloseTo(15098.5195, within(.05));
        assertThat(fit.variances().level()).isCloseTo(1469.1760, within(.01));
        assertThat(fit.logLikelihood()).isCloseTo(-632.545626, within(1e-6));
        assertThat(fit.logLikelihoodWithConstants()).isCloseTo(-632.545626 - .918938533, within(1e-6));
        assertThat(fit.diffuseScores()).isEqualTo(1);
        assertThat(fit.remarks()).isEmpty();
        assertThat(fit.states().get(0).smoothed().level()).isCloseTo(1111.6687, within(.05));
        assertThat(fit.states().get(27).smoothed().level()).isCloseTo(999.5857, within(.2));
        assertThat(fit.states().get(28).smoothed().level()).isCloseTo(950.9291, within(.2));
        assertThat(fit.direction()).isEqualTo(TrendDirection.DECREASING);
    }

    @Test
    void nileLevelsAtRoundVariancesAreAsPrinted() {
        StateSpaceFit fit = fit(false, Example.of(NILE), new Variances(15099, 1469.1, 0));
        StateEstimate first = fit.states().get(0).filtered().orElseThrow();
        StateEstimate second = fit.states().get(1).filtered().orElseThrow();
        StateEstimate last = fit.last().filtered().orElseThrow();
        assertThat(first.level()).isCloseTo(1120, within(1e-9));
        assertThat(first.levelVariance()).isCloseTo(15099, within(1e-9));
        assertThat(second.level()).isCloseTo(1140.92784, within(5e-6));
        assertThat(second.levelVariance()).isCloseTo(7899.736, within(5e-4));
        assertThat(last.level()).isCloseTo(798.370293, within(5e-7));
        assertThat(last.levelVariance()).isCloseTo(4032.157942, within(5e-7));
        assertThat(fit.states().get(0).predicted()).isEmpty();
        assertThat(fit.states().get(0).innovation()).isEmpty();
        assertThat(first.slope()).isEmpty();
        assertThat(first.slopeVariance()).isEmpty();
    }

    @Test
    void theDamIsAShiftOfTheLevelAndALowYearAnOutlier() {
        StateSpaceFit fit = fit(false, Example.of(NILE), new Variances(15099, 1469.1, 0));
        assertThat(fit.states().get(28).levelShift().orElseThrow())
                .isEqualTo(fit.states().stream()
                        .mapToDouble(state -> state.levelShift().orElse(0))
                        .min()
                        .orElseThrow())
                .isLessThan(-3);
        assertThat(fit.states().get(42).outlier().orElseThrow()).isLessThan(-2.5);
        assertThat(fit.states().get(42).innovation().orElseThrow().standardised())
                .isLessThan(-2);
    }

    private static Variances variances(long seed, boolean sloped) {
        Random random = new Random(seed);
        return new Variances(
                .05 + random.nextDouble(),
                random.nextInt(4) == 0 ? 0 : random.nextDouble(),
                sloped && random.nextInt(4) > 0 ? random.nextDouble() / 10 : 0);
    }

    @Property(seed = "511", tries = 200)
    void agreesWithWholeMatricesAlsoAtMissingSessions(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 14) int n, @ForAll boolean sloped) {
        SessionSeries series = Example.random(seed, n);
        Variances variances = variances(seed, sloped);
        StateSpaceFit fit = fit(sloped, series, variances);
        DenseModel dense = new DenseModel(series.sessions(), series.values(), variances, sloped);
        assertThat(fit.logLikelihood()).isCloseTo(dense.logLikelihood, within(1e-6));
        int first = series.session(0);
        int last = series.session(n - 1);
        for (int t = first; t <= last; t++) {
            StateEstimate smoothed = fit.state(t).smoothed();
            assertThat(smoothed.level()).isCloseTo(dense.levels.getEntry(t - first), within(1e-6));
            assertThat(smoothed.levelVariance())
                    .isCloseTo(dense.covariance.getEntry(t - first, t - first), within(1e-6));
        }
        int end = last - first;
        double movement = dense.covariance.getEntry(0, 0)
                + dense.covariance.getEntry(end, end)
                - 2 * dense.covariance.getEntry(0, end);
        double margin = fit.movementInterval().high() - fit.movement();
        assertThat(margin * margin / 3.841458820694124).isCloseTo(Math.max(0, movement), within(1e-5));
        assertThat(fit.movement()).isCloseTo(dense.levels.getEntry(end) - dense.levels.getEntry(0), within(1e-6));
    }

    @Property(seed = "512", tries = 150)
    void noOtherVariancesAreLikelier(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 30) int n, @ForAll boolean sloped) {
        SessionSeries series = Example.random(seed, n);
        StateSpaceFit best = fit(sloped, series);
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            Variances here = best.variances();
            Variances other = i % 2 == 0
                    ? new Variances(
                            Math.exp(random.nextGaussian() * 3 - 2),
                            Math.exp(random.nextGaussian() * 3 - 2),
                            sloped ? Math.exp(random.nextGaussian() * 3 - 3) : 0)
                    : new Variances(
                            here.observation() * Math.exp(random.nextGaussian() / 3) + .001 * random.nextInt(2),
                            here.level() * Math.exp(random.nextGaussian() / 3) + .001 * random.nextInt(2),
                            sloped ? here.slope() * Math.exp(random.nextGaussian() / 3) : 0);
            assertThat(fit(sloped, series, other).logLikelihood()).isLessThanOrEqualTo(best.logLikelihood() + 1e-8);
        }
    }

    @Property(seed = "513", tries = 100)
    void shiftAndScaleOfScoresGoThrough(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 25) int n,
            @ForAll boolean sloped,
            @ForAll @IntRange(min = -3, max = 3) int power) {
        SessionSeries series = Example.random(seed, n);
        double scale = Math.pow(2, 3 * power);
        double[] moved =
                Arrays.stream(series.values()).map(y -> scale * (y - 5)).toArray();
        StateSpaceFit fit = fit(sloped, series);
        StateSpaceFit other = fit(sloped, Example.at(series.sessions(), moved));
        assertThat(other.logLikelihood())
                .isCloseTo(fit.logLikelihood() - (n - fit.diffuseScores()) * Math.log(scale), within(1e-7));
        assertThat(other.last().smoothed().level() / scale)
                .isCloseTo(fit.last().smoothed().level() - 5, within(1e-3));
        assertThat(other.variances().level() == 0).isEqualTo(fit.variances().level() == 0);
    }

    @Property(seed = "514", tries = 100)
    void sessionsMayBeCountedFromAnywhere(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 25) int n, @ForAll boolean sloped) {
        SessionSeries series = Example.random(seed, n);
        int[] later = Arrays.stream(series.sessions()).map(s -> s + 1000).toArray();
        StateSpaceFit fit = fit(sloped, series);
        StateSpaceFit other = fit(sloped, Example.at(later, series.values()));
        assertThat(other.variances()).isEqualTo(fit.variances());
        assertThat(other.logLikelihood()).isEqualTo(fit.logLikelihood());
        assertThat(other.last().smoothed().level())
                .isEqualTo(fit.last().smoothed().level());
    }

    @Property(seed = "515", tries = 100)
    void filteringTheFirstSessionsGivesWhatFilteringAllGaveThere(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 25) int n, @ForAll boolean sloped) {
        SessionSeries series = Example.random(seed, n);
        Variances variances = variances(seed, sloped);
        int size = 2 + n / 2;
        StateEstimate whole =
                fit(sloped, series, variances).states().get(size - 1).filtered().orElseThrow();
        StateSpaceFit part = fit(sloped, Example.prefix(series, size), variances);
        assertThat(part.last().filtered().orElseThrow().level()).isCloseTo(whole.level(), within(1e-9));
        assertThat(part.last().smoothed().level()).isCloseTo(whole.level(), within(1e-9));
        assertThat(part.last().smoothed().levelVariance()).isCloseTo(whole.levelVariance(), within(1e-9));
    }

    @Property(seed = "516", tries = 100)
    void laterSessionsNeverMakeALevelLessSure(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 25) int n, @ForAll boolean sloped) {
        for (SessionState state : fit(sloped, Example.random(seed, n)).states()) {
            state.filtered().ifPresent(filtered -> {
                assertThat(state.smoothed().levelVariance()).isLessThanOrEqualTo(filtered.levelVariance() * (1 + 1e-9));
                if (sloped) {
                    assertThat(state.smoothed().slopeVariance().orElseThrow())
                            .isLessThanOrEqualTo(filtered.slopeVariance().orElseThrow() * (1 + 1e-9) + 1e-15);
                }
            });
            state.predicted()
                    .ifPresent(predicted -> assertThat(predicted.levelVariance())
                            .isGreaterThanOrEqualTo(
                                    state.filtered().orElseThrow().levelVariance()));
        }
    }

    @Test
    void aWeekIsSevenDaysAndAMissingWeekFourteen() {
        double[] scores = {5, 5.4, 4.8, 5.9, 6.1, 5.5, 6.4};
        Variances weekly = new Variances(.2, .14, 0);
        Variances daily = new Variances(.2, .02, 0);
        StateSpaceFit sessions = fit(false, Example.at(new int[] {1, 2, 3, 5, 6, 7, 8}, scores), weekly);
        StateSpaceFit days = LEVEL.with(SessionTime.DAYS)
                .with(daily)
                .fit(dated(new int[] {0, 7, 14, 28, 35, 42, 49}, scores))
                .value()
                .orElseThrow();
        assertThat(days.logLikelihood()).isCloseTo(sessions.logLikelihood(), within(1e-12));
        assertThat(days.last().smoothed().level())
                .isCloseTo(sessions.last().smoothed().level(), within(1e-12));
        assertThat(days.time()).isEqualTo(SessionTime.DAYS);
        assertThat(days.last().time()).isEqualTo(49);
        double before = sessions.states().get(2).filtered().orElseThrow().levelVariance();
        assertThat(sessions.states().get(3).predicted().orElseThrow().levelVariance())
                .isCloseTo(before + 2 * .14, within(1e-12));
        SessionState missing = sessions.state(4);
        assertThat(missing.innovation()).isEmpty();
        assertThat(missing.outlier()).isEmpty();
        assertThat(missing.filtered().orElseThrow().levelVariance()).isCloseTo(before + .14, within(1e-12));
    }

    @Test
    void forecastGoesOnFromTheLastSession() {
        StateSpaceFit fit = fit(true, Example.of(NILE), new Variances(14319, 4296, 286));
        StateEstimate last = fit.last().filtered().orElseThrow();
        StateForecast next = fit.forecast(1);
        StateForecast later = fit.forecast(5);
        assertThat(next.time()).isEqualTo(101);
        assertThat(next.state().level()).isCloseTo(last.level() + last.slope().orElseThrow(), within(1e-9));
        assertThat(later.state().level())
                .isCloseTo(last.level() + 5 * last.slope().orElseThrow(), within(1e-9));
        assertThat(later.scoreVariance()).isGreaterThan(next.scoreVariance());
        assertThat(next.scoreInterval().low()).isLessThan(next.levelInterval().low());
        // The state that a further session would find.
        double[] more = Arrays.copyOf(NILE, 101);
        more[100] = 800;
        StateEstimate predicted = fit(true, Example.of(more), new Variances(14319, 4296, 286))
                .last()
                .predicted()
                .orElseThrow();
        assertThat(next.state().level()).isCloseTo(predicted.level(), within(1e-8));
        assertThat(next.state().levelVariance()).isCloseTo(predicted.levelVariance(), within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.forecast(0))
                .withMessage("0 steps ahead; a forecast is at least 1 step ahead");
    }

    @Test
    void levelThatDoesNotMoveIsTheMeanAndSaysSo() {
        double[] scores = {5, 6, 5, 6, 5, 6, 5, 6};
        StateSpaceFit fit = fit(false, Example.of(scores));
        assertThat(fit.variances().level()).isZero();
        assertThat(fit.variances().observation()).isCloseTo(2.0 / 7, within(1e-12));
        assertThat(fit.last().smoothed().level()).isCloseTo(5.5, within(1e-12));
        assertThat(fit.last().smoothed().levelStandardError()).isCloseTo(Math.sqrt(2.0 / 7 / 8), within(1e-12));
        assertThat(fit.remarks())
                .containsExactly("The variance of the level is 0: nothing tells that the level moves at all");
        assertThat(fit.movement()).isZero();
        assertThat(fit.movementInterval().high()).isZero();
        assertThat(fit.direction()).isEqualTo(TrendDirection.NO_TREND);
    }

    @Test
    void levelThatFollowsEveryScoreSaysSo() {
        StateSpaceFit fit = fit(false, Example.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertThat(fit.variances().observation()).isZero();
        assertThat(fit.variances().level()).isCloseTo(1, within(1e-12));
        assertThat(fit.remarks()).singleElement().asString().startsWith("The variance of the noise is 0");
        assertThat(fit.states().get(4).smoothed().level()).isEqualTo(5);
        assertThat(fit.states().get(4).smoothed().levelVariance()).isZero();
        assertThat(fit.states().get(4).outlier()).isEmpty();
        assertThat(fit.isTested()).isFalse();
        assertThat(fit.direction()).isEqualTo(TrendDirection.NOT_TESTED);
    }

    @Test
    void noNoiseLeavesNothingToTestBy() {
        SessionSeries rise = Example.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
        TrendEstimate level = LEVEL.estimate(rise).value().orElseThrow();
        assertThat(level.value()).hasValue(9);
        assertThat(level.standardError()).isEmpty();
        assertThat(level.interval()).isEmpty();
        assertThat(level.label()).isEqualTo("NOT_TESTED");
        SessionSeries bend = Example.of(1, 2, 4, 7, 11, 16, 22, 29, 37);
        assertThat(TREND.fit(bend).value().orElseThrow().variances().observation())
                .isZero();
        TrendEstimate slope = TREND.estimate(bend).value().orElseThrow();
        assertThat(slope.value()).isPresent();
        assertThat(slope.standardError()).isEmpty();
        assertThat(slope.interval()).isEmpty();
        assertThat(slope.label()).isEqualTo("NOT_TESTED");
    }

    @Test
    void noNoiseThatTheCallerIsSureOfIsTaken() {
        TrendEstimate known = LEVEL.with(new Variances(0, 1, 0))
                .estimate(Example.of(1, 2, 3))
                .value()
                .orElseThrow();
        assertThat(known.interval()).isPresent();
        assertThat(known.label()).isEqualTo("INCREASING");
    }

    @Test
    void aTableTakesEightSessionsUnlessTheVariancesAreGiven() {
        double[] scores = {5, 7, 4, 6, 5, 7, 5, 6};
        SessionSeries seven = Example.of(Arrays.copyOf(scores, 7));
        for (boolean sloped : new boolean[] {false, true}) {
            assertThat(method(sloped).estimate(seven).reason()).isEqualTo("fewer than 8 sessions");
            assertThat(method(sloped).estimate(Example.of(scores)).isEvaluable())
                    .isTrue();
        }
        assertThat(LEVEL.fit(seven).isEvaluable()).isTrue();
        assertThat(TREND.fit(seven).isEvaluable()).isTrue();
        assertThat(LEVEL.with(new Variances(1, 1, 0)).estimate(seven).isEvaluable())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-10, -1e-10, 3.9e-9})
    void scoresThatDifferByRoundingDoNotMove(double rounding) {
        double[] scores = {4, 4, 4, 4, 4, 4, 4, 4, 4 + rounding};
        assertThat(LEVEL.estimate(Example.of(scores)).reason()).isEqualTo("all scores are equal but for rounding");
        assertThat(TREND.estimate(Example.of(scores)).reason()).isEqualTo("all scores are equal but for rounding");
        scores[8] = 4 + 1e-6;
        assertThat(LEVEL.estimate(Example.of(scores)).isEvaluable()).isTrue();
    }

    @Test
    void trendWithoutAnyMovementIsTheLeastSquaresLine() {
        SessionSeries series = Example.at(new int[] {1, 2, 4, 5, 6, 8, 9}, 1, 3, 2, 4, 3, 5, 4);
        StateSpaceFit fit = fit(true, series, new Variances(.7, 0, 0));
        LinearTrend.Result line = LinearTrend.withDefaults().fit(series).value().orElseThrow();
        for (SessionState state : fit.states()) {
            assertThat(state.smoothed().level()).isCloseTo(line.fitted(state.time()), within(1e-9));
            assertThat(state.smoothed().slope().orElseThrow()).isCloseTo(line.slope(), within(1e-9));
        }
        assertThat(Math.sqrt(fit.last().smoothed().slopeVariance().orElseThrow()))
                .isCloseTo(line.slopeStandardError() / line.sigma() * Math.sqrt(.7), within(1e-9));
    }

    @Test
    void aStartThatIsKnownCountsAsOneMoreScore() {
        StateSpaceFit fit = LEVEL.with(new Variances(1, 0, 0), StartingState.of(4, 1))
                .fit(Example.of(6, 8))
                .value()
                .orElseThrow();
        assertThat(fit.last().smoothed().level()).isCloseTo(6, within(1e-12));
        assertThat(fit.last().smoothed().levelVariance()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(fit.diffuseScores()).isZero();
        assertThat(fit.states().get(0).innovation().orElseThrow().error()).isCloseTo(2, within(1e-12));
        assertThat(fit.states().get(0).innovation().orElseThrow().variance()).isCloseTo(2, within(1e-12));
        StateSpaceFit trend = TREND.with(
                        new Variances(1, .1, .1), StartingState.of(4, 1).withSlope(1, .5))
                .fit(Example.of(6))
                .value()
                .orElseThrow();
        assertThat(trend.states().get(0).predicted().orElseThrow().level()).isCloseTo(5, within(1e-12));
        assertThat(trend.states().get(0).predicted().orElseThrow().levelVariance())
                .isCloseTo(1.6, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 5", "1, 3, 5", "2, 3, 5", "4, , 5"})
    void fewSessionsAreNotEvaluable(int n, Integer level, Integer trend) {
        SessionSeries series = Example.of(Arrays.copyOf(new double[] {1, 3, 2, 5, 4}, n));
        assertThat(LEVEL.fit(series).reason()).isEqualTo(level == null ? "" : "fewer than 3 sessions");
        assertThat(TREND.fit(series).reason()).isEqualTo("fewer than 5 sessions");
    }

    @Test
    void givenVariancesNeedHardlyAnySession() {
        LocalLevel level = LEVEL.with(new Variances(1, 1, 0));
        assertThat(level.fit(Example.of()).reason()).isEqualTo("no sessions");
        assertThat(level.fit(Example.of(4)).value().orElseThrow().movement()).isZero();
        assertThat(level.fit(Example.of(4, 4, 4)).isEvaluable()).isTrue();
        LocalLinearTrend trend = TREND.with(new Variances(1, 1, 1));
        assertThat(trend.fit(Example.of(4)).reason()).isEqualTo("fewer than 2 sessions");
        assertThat(trend.fit(Example.of(4, 6))
                        .value()
                        .orElseThrow()
                        .last()
                        .smoothed()
                        .slope())
                .hasValue(2);
    }

    @Test
    void degenerateSeriesAreNotEvaluable() {
        assertThat(LEVEL.fit(Example.of(3, 3, 3, 3)).reason()).isEqualTo("all scores are equal");
        assertThat(TREND.fit(Example.of(1.1, 2.2, 3.3, 4.4, 5.5, 6.6)).reason())
                .isEqualTo("the scores lie exactly on a line, so there is no error to judge it by");
        assertThat(LEVEL.fit(Example.of(1e200, 2, 3)).reason()).isEqualTo("the scores are too large to compute with");
        assertThat(LEVEL.fit(Example.of(1e-200, 2e-200, 1e-200, 3e-200)).reason())
                .isEqualTo("the scores are too large, or too close together, to compute with");
        LocalLevel days = LEVEL.with(SessionTime.DAYS);
        assertThat(days.fit(Example.of(1, 3, 2)).reason()).isEqualTo("a session has no date");
        assertThat(days.fit(dated(new int[] {0, 7, 7}, new double[] {1, 3, 2})).reason())
                .isEqualTo("two sessions are on one day");
        assertThat(LEVEL.with(new Variances(1e300, 1e300, 0))
                        .fit(Example.of(1, 2))
                        .isEvaluable())
                .isTrue();
        assertThat(LEVEL.with(new Variances(Double.MIN_VALUE, 0, 0))
                        .fit(Example.of(1, 2, 1))
                        .reason())
                .isEqualTo("the variances are too large or too small for these scores");
    }

    @Test
    void anythingGivesNumbersOrAReason() {
        for (double[] scores : new double[][] {
            {0, 0, 0, 0, 1},
            {0, 1, 0, 1, 0, 1},
            {1e9, 1e9 + 1, 1e9, 1e9 + 2, 1e9},
            {1e149, -1e149, 3, 4, 5, 1e140},
            {1, 2, 3, 4, 5.0000001, 6},
            {1, 4, 9, 16, 25, 36}
        }) {
            for (boolean sloped : new boolean[] {false, true}) {
                Evaluation<StateSpaceFit> fit = sloped ? TREND.fit(Example.of(scores)) : LEVEL.fit(Example.of(scores));
                fit.value().ifPresent(StateSpaceTest::isMadeOfNumbers);
            }
        }
    }

    private static void isMadeOfNumbers(StateSpaceFit fit) {
        assertThat(fit.logLikelihood()).isFinite();
        for (SessionState state : fit.states()) {
            assertThat(state.smoothed().level()).isFinite();
            assertThat(state.smoothed().levelVariance()).isFinite().isNotNegative();
            state.smoothed().slope().ifPresent(slope -> assertThat(slope).isFinite());
            state.outlier().ifPresent(outlier -> assertThat(outlier).isFinite());
            state.levelShift().ifPresent(shift -> assertThat(shift).isFinite());
        }
        assertThat(fit.movementInterval().low()).isFinite();
        assertThat(fit.forecast(3).scoreInterval().high()).isFinite();
    }

    @Test
    void estimateIsTheLastLevelOrTheLastSlope() {
        TrendEstimate level = LEVEL.estimate(Example.of(NILE)).value().orElseThrow();
        assertThat(LEVEL.id()).isEqualTo("local-level");
        assertThat(level.value().orElseThrow()).isCloseTo(798.37, within(.05));
        assertThat(level.label()).isEqualTo("DECREASING");
        assertThat(level.p()).isEmpty();
        assertThat(level.interval().orElseThrow().high() - level.value().orElseThrow())
                .isCloseTo(1.959964 * level.standardError().orElseThrow(), within(1e-4));
        TrendEstimate slope = TREND.estimate(Example.of(NILE)).value().orElseThrow();
        assertThat(TREND.id()).isEqualTo("local-linear");
        assertThat(slope.value().orElseThrow())
                .isEqualTo(fit(true, Example.of(NILE)).last().smoothed().slope().orElseThrow());
        assertThat(slope.label()).isEqualTo("NO_TREND");
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEVEL.with(new Variances(1, 1, 1)))
                .withMessage("A local level has no slope, so the slope variance must be 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Variances(1, -1, 0))
                .withMessage("The level variance -1.0 is not 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Variances(0, 0, 0))
                .withMessage("One of the variances must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartingState.of(1, 0))
                .withMessage("The level variance 0.0 of a start is not above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartingState.of(Double.NaN, 1))
                .withMessage("The level NaN of a start is not a finite number");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> StartingState.diffuse().withSlope(0, 1))
                .withMessage("A diffuse start knows nothing of the slope");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TREND.withConfidence(1))
                .withMessage("Confidence 1.0 is not between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Innovation(1, 0))
                .withMessage("The variance 0.0 of an innovation is not above 0");
        StateSpaceFit fit = fit(false, Example.of(NILE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.state(101))
                .withMessage("Time 101.0 is not a whole number from 1.0 to 100.0; later times are forecasts");
        assertThatIllegalArgumentException().isThrownBy(() -> fit.state(1.5)).withMessageContaining("1.5");
    }
}
