package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndividualsChartTest {

    /** NIST/SEMATECH e-Handbook 6.3.2.2. */
    private static final double[] NIST = {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};

    private static ChartLevel level(ChartBasis basis, SessionSeries series) {
        return basis.level(series).value().orElseThrow();
    }

    private static String reason(ChartBasis basis, SessionSeries series) {
        return basis.level(series).reason();
    }

    @Test
    void nistExampleOfTheHandbook() {
        IndividualsChart.Result chart =
                IndividualsChart.withDefaults().chart(Example.of(NIST)).value().orElseThrow();
        assertThat(chart.level().centre()).isCloseTo(50.81, within(1e-9));
        assertThat(chart.level().sigma() * 1.128).isCloseTo(1.8778, within(5e-5));
        assertThat(chart.upperLimit()).isCloseTo(55.80408983, within(5e-9));
        assertThat(chart.lowerLimit()).isCloseTo(45.81591017, within(5e-9));
        assertThat(chart.alarms()).isEmpty();
        assertThat(chart).hasToString("individuals chart of 10 sessions");
    }

    @Test
    void nistExampleOfTheMovingRanges() {
        MovingRangeChart.Result chart =
                MovingRangeChart.withDefaults().chart(Example.of(NIST)).value().orElseThrow();
        assertThat(chart.centre()).isCloseTo(1.8778, within(5e-5));
        assertThat(chart.sigma()).isCloseTo(1.8778 / 1.128, within(5e-5));
        // The handbook's 6.1347 takes the rounded factor 3.267.
        assertThat(chart.upperLimit()).isCloseTo(6.1347, within(7e-4));
        assertThat(chart.lowerLimit()).isZero();
        assertThat(chart.movingRanges()).hasSize(9).startsWith(new double[] {2.0}, within(1e-9));
        assertThat(chart.sessions()).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(chart.alarms()).isEmpty();
        assertThat(chart).hasToString("moving-range chart of 9 ranges");
    }

    @Test
    void movingRangeBeyondTheLimitIsReportedAtItsLaterSession() {
        SessionSeries series = Example.of(5, 5.1, 5, 5.1, 5, 5.1, 5, 5.1, 5, 9);
        MovingRangeChart.Result chart =
                MovingRangeChart.withDefaults().chart(series).value().orElseThrow();
        assertThat(chart.alarms()).containsExactly(10);
        assertThat(MovingRangeChart.withDefaults()
                        .withLimit(20)
                        .chart(series)
                        .value()
                        .orElseThrow()
                        .alarms())
                .isEmpty();
    }

    @Test
    void movingRangesSkipMissingSessionsUnlessAskedFor() {
        SessionSeries series = Example.at(new int[] {1, 2, 4, 5}, 5, 6, 1, 2);
        assertThat(MovingRangeChart.withDefaults()
                        .chart(series)
                        .value()
                        .orElseThrow()
                        .movingRanges())
                .containsExactly(1, 1);
        assertThat(MovingRangeChart.withDefaults()
                        .with(MovingRangeGaps.SPAN)
                        .chart(series)
                        .value()
                        .orElseThrow()
                        .movingRanges())
                .containsExactly(1, 5, 1);
        assertThat(level(ChartBasis.wholeSeries(), series).sigma()).isCloseTo(1 / 1.128, within(1e-12));
        assertThat(level(ChartBasis.wholeSeries().with(MovingRangeGaps.SPAN), series)
                        .sigma())
                .isCloseTo(7.0 / 3 / 1.128, within(1e-12));
    }

    @Test
    void movingRangeChartWithoutRangesIsNotEvaluable() {
        assertThat(MovingRangeChart.withDefaults()
                        .chart(Example.at(new int[] {1, 3}, 5, 6))
                        .reason())
                .isEqualTo("no two sessions make a moving range");
        assertThat(MovingRangeChart.withDefaults().chart(Example.of(5, 5, 5)).reason())
                .isEqualTo("all moving ranges are 0");
        assertThat(MovingRangeChart.withDefaults()
                        .chart(Example.of(1e308, -1e308, 1e308))
                        .reason())
                .isEqualTo("the scores are too far apart to compute with");
    }

    @Test
    void sigmaByEachEstimate() {
        SessionSeries series = Example.of(5, 6, 4, 4.5, 5.5);
        assertThat(level(ChartBasis.wholeSeries(), series).sigma()).isCloseTo(4.5 / 4 / 1.128, within(1e-12));
        assertThat(level(ChartBasis.wholeSeries().with(SigmaEstimate.MEDIAN_MOVING_RANGE), series)
                        .sigma())
                .isCloseTo(1 / 0.954, within(1e-12));
        // SD of these five is sqrt(.625); c4(5) = .9400 in every table.
        assertThat(level(ChartBasis.wholeSeries().with(SigmaEstimate.STANDARD_DEVIATION), series)
                        .sigma())
                .isCloseTo(Math.sqrt(0.625) / 0.9400, within(2e-5));
    }

    @Test
    void medianOfAnOddNumberOfRangesIsTheMiddleOne() {
        assertThat(level(ChartBasis.wholeSeries().with(SigmaEstimate.MEDIAN_MOVING_RANGE), Example.of(5, 6, 4, 4.5))
                        .sigma())
                .isCloseTo(1 / 0.954, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.7979", "3, 0.8862", "4, 0.9213", "10, 0.9727", "25, 0.9896", "100, 0.9975"})
    void biasOfTheStandardDeviationIsThatOfTheTables(int n, double c4) {
        assertThat(GammaRatio.c4(n)).isCloseTo(c4, within(5.001e-5));
    }

    @Test
    void baselineJudgesLaterSessionsByTheFirst() {
        SessionSeries series = Example.of(5, 6, 5, 6, 1);
        ChartLevel level = level(ChartBasis.ofFirst(4), series);
        assertThat(level.centre()).isEqualTo(5.5);
        assertThat(level.sigma()).isCloseTo(1 / 1.128, within(1e-12));
        IndividualsChart.Result chart = IndividualsChart.withDefaults()
                .with(ChartBasis.ofFirst(4))
                .chart(series)
                .value()
                .orElseThrow();
        assertThat(chart.beyondLimits(ChartSide.LOWER)).containsExactly(5);
        assertThat(chart.beyondLimits(ChartSide.UPPER)).isEmpty();
        assertThat(chart.beyondLimits(ChartSide.NEITHER)).isEmpty();
    }

    @Test
    void floorHoldsSigmaUpAndOnlyUp() {
        SessionSeries series = Example.of(5, 6, 5, 6);
        assertThat(level(ChartBasis.wholeSeries().withFloor(2), series).sigma()).isEqualTo(2);
        assertThat(level(ChartBasis.wholeSeries().withFloor(0.1), series).sigma())
                .isCloseTo(1 / 1.128, within(1e-12));
        assertThat(level(ChartBasis.wholeSeries().withFloor(0.5), Example.of(5, 5, 5)))
                .isEqualTo(new ChartLevel(5, 0.5));
    }

    @Test
    void givenLevelsNeedNoSessions() {
        ChartBasis both = ChartBasis.given(new ChartLevel(5, 0.7));
        assertThat(level(both, Example.of())).isEqualTo(new ChartLevel(5, 0.7));
        assertThat(both.isCausal()).isTrue();
        ChartBasis target = ChartBasis.wholeSeries().withTarget(7);
        assertThat(level(target, Example.of(5, 6))).isEqualTo(new ChartLevel(7, 1 / 1.128));
        assertThat(target.isCausal()).isFalse();
        ChartBasis sigma = ChartBasis.wholeSeries().withSigma(2);
        assertThat(level(sigma, Example.of(5, 6))).isEqualTo(new ChartLevel(5.5, 2));
        assertThat(sigma.isCausal()).isFalse();
        assertThat(sigma.with(SigmaEstimate.MEAN_MOVING_RANGE).level(Example.of(5, 6)))
                .isEqualTo(ChartBasis.wholeSeries().level(Example.of(5, 6)));
    }

    @Test
    void levelsThatCannotBeFoundSayWhy() {
        ChartBasis whole = ChartBasis.wholeSeries();
        assertThat(reason(whole, Example.of())).isEqualTo("there is no session");
        assertThat(reason(whole, Example.of(5))).isEqualTo("one session has no moving range");
        assertThat(reason(whole, Example.at(new int[] {1, 3, 5}, 5, 6, 4)))
                .isEqualTo("no two sessions follow each other, so there is no moving range");
        assertThat(reason(whole, Example.of(5, 5, 5))).isEqualTo("all moving ranges are 0 and there is no floor");
        assertThat(reason(whole.with(SigmaEstimate.MEDIAN_MOVING_RANGE), Example.of(5, 5, 5, 1)))
                .isEqualTo("the median moving range is 0 and there is no floor");
        assertThat(reason(whole.with(SigmaEstimate.STANDARD_DEVIATION), Example.of(5, 5)))
                .isEqualTo("all scores are equal and there is no floor");
        assertThat(reason(ChartBasis.ofFirst(5), Example.of(5, 6, 5, 6)))
                .isEqualTo("there are fewer sessions than the baseline of 5");
        assertThat(reason(ChartBasis.ofFirst(3), Example.of(5, 5, 5, 1)))
                .isEqualTo("all moving ranges of the baseline are 0 and there is no floor");
        assertThat(reason(whole, Example.of(1e308, -1e308, 1e308)))
                .isEqualTo("the scores are too large, or too close together, to compute with");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void limitsMustBeAboveZero(double limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndividualsChart.withDefaults().withLimit(limit))
                .withMessage("Parameter limit is " + limit + "; it must be above 0");
    }

    @Test
    void otherParametersOutsideTheirRangesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartBasis.ofFirst(1))
                .withMessage("Parameter baseline is 1; it must be 2 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartBasis.wholeSeries().withFloor(-1))
                .withMessage("Parameter floor is -1.0; it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartBasis.wholeSeries().withTarget(Double.NaN))
                .withMessage("Parameter target is NaN; it must be a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartBasis.wholeSeries().withSigma(0))
                .withMessage("Parameter sigma-value is 0.0; it must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartLevel(5, 0))
                .withMessage("Parameter sigma is 0.0; it must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndividualsChart.withDefaults().withRules(Set.of()))
                .withMessage("Parameter rules is empty; it must name a run rule");
        assertThatIllegalStateException()
                .isThrownBy(() -> IndividualsChart.withDefaults()
                        .withRules(EnumSet.of(RunRule.NELSON_4, RunRule.NELSON_8))
                        .detector())
                .withMessage(
                        "Chart i-chart: none of the rules nelson-4+nelson-8 has a side, so none can mean a rupture");
    }

    @Test
    void violatingRunsBeginAtTheirLengthAndEndOnTheLine() {
        IndividualsChart.Result chart = IndividualsChart.withDefaults()
                .with(ChartBasis.given(new ChartLevel(5, 1)))
                .chart(Example.of(4, 4, 4, 5, 4, 4, 6, 6, 6, 6))
                .value()
                .orElseThrow();
        assertThat(chart.violatingRuns(3, ChartSide.LOWER)).containsExactly(3);
        assertThat(chart.violatingRuns(2, ChartSide.LOWER)).containsExactly(2, 3, 6);
        assertThat(chart.violatingRuns(3, ChartSide.UPPER)).containsExactly(9, 10);
        assertThat(chart.violatingRuns(1, ChartSide.NEITHER)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.violatingRuns(0, ChartSide.LOWER))
                .withMessage("Parameter length is 0; it must be 1 or more");
    }

    @Test
    void alarmsAreThoseOfTheSelectedRules() {
        IndividualsChart.Result chart = IndividualsChart.withDefaults()
                .with(ChartBasis.given(new ChartLevel(5, 1)))
                .withRules(EnumSet.of(RunRule.NELSON_1, RunRule.NELSON_5))
                .chart(Example.of(5, 1, 1, 5, 9))
                .value()
                .orElseThrow();
        assertThat(chart.alarms())
                .containsExactly(
                        new IndividualsChart.Alarm(2, RunRule.NELSON_1, ChartSide.LOWER),
                        new IndividualsChart.Alarm(3, RunRule.NELSON_1, ChartSide.LOWER),
                        new IndividualsChart.Alarm(3, RunRule.NELSON_5, ChartSide.LOWER),
                        new IndividualsChart.Alarm(4, RunRule.NELSON_5, ChartSide.LOWER),
                        new IndividualsChart.Alarm(5, RunRule.NELSON_1, ChartSide.UPPER));
    }

    @Test
    void rulesAreReadByTheirIds() {
        assertThat(RunRule.parseAll("nelson-1 + western-electric-4"))
                .containsExactlyInAnyOrder(RunRule.NELSON_1, RunRule.WESTERN_ELECTRIC_4);
        assertThat(RunRule.parseAll("nelson")).hasSize(8).containsAll(List.of(RunRule.NELSON_8));
        assertThat(RunRule.parseAll("western-electric")).hasSize(4);
        assertThat(RunRule.parseAll("nelson+western-electric")).hasSize(12);
        for (String wrong : List.of("", "nelson-9", "nelson-1+", "NELSON_1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RunRule.parseAll(wrong))
                    .withMessageContaining("No run rule \"")
                    .withMessageContaining("nelson-1 to nelson-8");
        }
    }
}
