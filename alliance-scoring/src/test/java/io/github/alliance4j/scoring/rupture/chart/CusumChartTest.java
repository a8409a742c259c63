package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CusumChartTest {

    private static CusumChart around(double centre, double sigma) {
        return CusumChart.withDefaults().with(ChartBasis.given(new ChartLevel(centre, sigma)));
    }

    private static CusumChart.Result drawn(CusumChart chart, double... y) {
        return chart.chart(Example.of(y)).value().orElseThrow();
    }

    @Test
    void montgomerysTable() {
        CusumChart.Result chart = drawn(around(10, 1), Published.MONTGOMERY);
        assertThat(chart.sums(ChartSide.UPPER)).containsExactly(Published.MONTGOMERY_UPPER, within(1e-9));
        assertThat(chart.sums(ChartSide.LOWER)).containsExactly(Published.MONTGOMERY_LOWER, within(1e-9));
        assertThat(chart.alarms(ChartSide.UPPER)).containsExactly(29, 30);
        assertThat(chart.alarms(ChartSide.LOWER)).isEmpty();
        CusumChart.Shift shift = chart.firstShift(ChartSide.UPPER).orElseThrow();
        assertThat(shift.signal()).isEqualTo(29);
        assertThat(shift.run()).isEqualTo(7);
        assertThat(shift.onset()).isEqualTo(23);
        assertThat(shift.mean()).isCloseTo(11.254, within(5e-4));
        assertThat(chart.firstShift(ChartSide.LOWER)).isEmpty();
        assertThat(chart).hasToString("cusum of 30 sessions");
    }

    @Test
    void mirroredScoresSwapTheSides() {
        CusumChart.Result chart = drawn(around(10, 1), Published.mirrored(Published.MONTGOMERY, 10));
        assertThat(chart.sums(ChartSide.LOWER)).containsExactly(Published.MONTGOMERY_UPPER, within(1e-9));
        CusumChart.Shift shift = chart.firstShift(ChartSide.LOWER).orElseThrow();
        assertThat(shift.onset()).isEqualTo(23);
        assertThat(shift.mean()).isCloseTo(20 - 11.254, within(5e-4));
    }

    @Test
    void nistExample() {
        CusumChart.Result chart = drawn(around(325, 1).withK(0.3175).withH(4.1959), Published.NIST_CUSUM);
        assertThat(chart.sums(ChartSide.UPPER)).containsExactly(Published.NIST_UPPER, within(1e-9));
        assertThat(chart.sums(ChartSide.LOWER)).containsExactly(Published.NIST_LOWER, within(1e-9));
        assertThat(chart.alarms(ChartSide.UPPER)).first().isEqualTo(14);
        assertThat(chart.firstShift(ChartSide.UPPER).orElseThrow().onset()).isEqualTo(13);
    }

    @Test
    void nistExampleInSigmas() {
        CusumChart.Result chart = drawn(around(325, 0.635).withK(0.5).withH(4.1959 / 0.635), Published.NIST_CUSUM);
        assertThat(chart.alarms(ChartSide.UPPER)).containsExactly(14, 15, 16, 17, 18, 19, 20);
    }

    @ParameterizedTest
    @CsvSource({"-5.5, false", "-5.500001, true"})
    void limitIsStrict(double score, boolean alarm) {
        assertThat(drawn(around(0, 1), 0, score).alarms(ChartSide.LOWER).isEmpty())
                .isEqualTo(!alarm);
    }

    @Test
    void headStartBeginsAtAShareOfTheLimit() {
        CusumChart chart = around(0, 1).withH(4).withHeadStart(0.5);
        CusumChart.Result drawn = drawn(chart, -1, -1, -2.1);
        assertThat(drawn.sums(ChartSide.LOWER)).containsExactly(new double[] {2.5, 3, 4.6}, within(1e-12));
        assertThat(drawn.sums(ChartSide.UPPER)).containsExactly(new double[] {0.5, 0, 0}, within(1e-12));
        assertThat(drawn.firstShift(ChartSide.LOWER).orElseThrow().onset()).isEqualTo(1);
    }

    @Test
    void onsetIsASessionNumberAlsoAfterAGap() {
        SessionSeries series = Example.at(new int[] {2, 4, 7, 8}, 0, 1, -3, -4);
        CusumChart.Shift shift = around(0, 1)
                .chart(series)
                .value()
                .orElseThrow()
                .firstShift(ChartSide.LOWER)
                .orElseThrow();
        assertThat(shift).isEqualTo(new CusumChart.Shift(7, 8, 2, -(0.5 + 6.0 / 2)));
    }

    @Test
    void scoresBeyondAllBoundsStayFinite() {
        CusumChart.Result chart = drawn(around(0, 1e-10), 1e308, -1e308, 0);
        assertThat(chart.sums(ChartSide.UPPER)).doesNotContain(Double.POSITIVE_INFINITY, Double.NaN);
        assertThat(chart.sums(ChartSide.LOWER)).doesNotContain(Double.POSITIVE_INFINITY, Double.NaN);
    }

    @Test
    void parametersOutsideTheirRangesAreRefused() {
        CusumChart chart = CusumChart.withDefaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withK(-0.1))
                .withMessage("Parameter k is -0.1; it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withH(0))
                .withMessage("Parameter h is 0.0; it must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withHeadStart(1))
                .withMessage("Parameter head-start is 1.0; it must be at least 0 and below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawn(around(0, 1), 1).sums(ChartSide.NEITHER))
                .withMessage("A CUSUM has an upper and a lower sum only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CusumChart.Shift(3, 2, 1, 0))
                .withMessage("A shift at session 3 cannot be signalled at session 2");
    }
}
