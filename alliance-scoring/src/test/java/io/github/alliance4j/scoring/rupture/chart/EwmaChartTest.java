package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EwmaChartTest {

    private static EwmaChart around(double centre, double sigma) {
        return EwmaChart.withDefaults().with(ChartBasis.given(new ChartLevel(centre, sigma)));
    }

    private static EwmaChart.Result drawn(EwmaChart chart, SessionSeries series) {
        return chart.chart(series).value().orElseThrow();
    }

    @Test
    void nistExample() {
        EwmaChart.Result chart = drawn(
                around(50, 2.0539).withLambda(0.3).withLimit(3).with(EwmaChart.Limits.ASYMPTOTIC),
                Example.of(Published.NIST_EWMA));
        assertThat(chart.averages()).containsExactly(Published.NIST_AVERAGES, within(0.005001));
        assertThat(chart.upperLimits()[0]).isCloseTo(52.588432, within(5e-7));
        assertThat(chart.lowerLimits()[19]).isCloseTo(47.411568, within(5e-7));
        assertThat(chart.alarms(ChartSide.UPPER)).isEmpty();
        assertThat(chart.alarms(ChartSide.LOWER)).isEmpty();
        assertThat(chart).hasToString("ewma chart of 20 sessions");
    }

    @Test
    void montgomerysExample() {
        EwmaChart.Result chart = drawn(around(10, 1).withLambda(0.1).withLimit(2.7), Example.of(Published.MONTGOMERY));
        double[] z = chart.averages();
        assertThat(new double[] {z[0], z[1], z[9], z[19], z[27], z[28], z[29]})
                .containsExactly(
                        new double[] {9.945, 9.7495, 10.02316, 10.01078, 10.57314, 10.64682, 10.63414}, within(5e-6));
        assertThat(chart.lowerLimits()[0]).isCloseTo(9.73, within(1e-9));
        assertThat(chart.upperLimits()[0]).isCloseTo(10.27, within(1e-9));
        assertThat(chart.lowerLimits()[1]).isCloseTo(9.63675, within(5e-6));
        assertThat(chart.upperLimits()[1]).isCloseTo(10.36325, within(5e-6));
        assertThat(chart.lowerLimits()[29]).isCloseTo(9.38113, within(5e-6));
        assertThat(chart.upperLimits()[29]).isCloseTo(10.61887, within(5e-6));
        assertThat(chart.alarms(ChartSide.UPPER)).containsExactly(29, 30);
        assertThat(chart.alarms(ChartSide.LOWER)).isEmpty();
        assertThat(chart.alarms(ChartSide.NEITHER)).isEmpty();
    }

    @Test
    void limitIsStrict() {
        // lambda 1 and limit 2: the average is the score and the limits are 2 and -2.
        EwmaChart chart = around(0, 1).withLambda(1).withLimit(2);
        assertThat(drawn(chart, Example.of(-2, 2)).alarms(ChartSide.LOWER)).isEmpty();
        assertThat(drawn(chart, Example.of(-2, 2)).alarms(ChartSide.UPPER)).isEmpty();
        assertThat(drawn(chart, Example.of(-2.001, 2.001)).alarms(ChartSide.LOWER))
                .containsExactly(1);
        assertThat(drawn(chart, Example.of(-2.001, 2.001)).alarms(ChartSide.UPPER))
                .containsExactly(2);
    }

    @Test
    void decayOverSessionsForgetsInAGap() {
        SessionSeries series = Example.at(new int[] {2, 5}, 1, -1);
        EwmaChart chart = around(0, 1).withLambda(0.5);
        assertThat(drawn(chart, series).averages()).containsExactly(0.5, -0.25);
        EwmaChart bySession = chart.with(EwmaChart.Decay.SESSIONS);
        // keep = .5^3 = .125: z = -.875 + .125 * .5, variance = .875^2 + .125^2 * .25.
        assertThat(drawn(bySession, series).averages()).containsExactly(0.5, -0.8125);
        assertThat(drawn(bySession, series).standardErrors()[1])
                .isCloseTo(Math.sqrt(0.765625 + 0.015625 * 0.25), within(1e-12));
        assertThat(drawn(bySession.with(EwmaChart.Limits.ASYMPTOTIC), series).standardErrors()[1])
                .isCloseTo(Math.sqrt(1.0 / 3), within(1e-12));
    }

    @Test
    void bothDecaysAgreeWithoutGaps() {
        SessionSeries series = Example.of(Published.MONTGOMERY);
        EwmaChart chart = around(10, 1);
        assertThat(drawn(chart.with(EwmaChart.Decay.SESSIONS), series).averages())
                .containsExactly(drawn(chart, series).averages());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void lambdaIsAWeight(double lambda) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EwmaChart.withDefaults().withLambda(lambda))
                .withMessage("Parameter lambda is " + lambda + "; it must be above 0 and at most 1");
    }

    @Test
    void levelThatCannotBeFoundSaysWhy() {
        assertThat(EwmaChart.withDefaults().chart(Example.of(5, 5)).reason())
                .isEqualTo("all moving ranges are 0 and there is no floor");
    }
}
