package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import io.github.alliance4j.scoring.rupture.FixedFalseAlarm;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.ThresholdRule;
import java.util.EnumSet;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartThresholdTest {

    private static final ChartBasis FIRST = ChartBasis.ofFirst(4);

    static Stream<Named<ThresholdRule>> charts() {
        return Stream.of(
                rule("individuals", IndividualsChart.withDefaults().withLimit(2).detector()),
                rule(
                        "individuals from a baseline",
                        IndividualsChart.withDefaults().with(FIRST).detector()),
                rule("ewma", EwmaChart.withDefaults().withLimit(2).detector()),
                rule(
                        "ewma asymptotic",
                        EwmaChart.withDefaults()
                                .with(FIRST)
                                .with(EwmaChart.Limits.ASYMPTOTIC)
                                .detector()),
                rule("cusum", CusumChart.withDefaults().withH(2).detector()),
                rule(
                        "cusum from a baseline",
                        CusumChart.withDefaults().with(FIRST).detector()),
                rule(
                        "self-starting",
                        SelfStartingCusum.withDefaults().withH(1.5).detector()));
    }

    private static Named<ThresholdRule> rule(String name, RuptureDetector detector) {
        return Named.of(name, (ThresholdRule) detector);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void thereIsAFindingExactlyWhereTheNumberIsAboveTheThreshold(ThresholdRule rule) {
        double threshold = Double.parseDouble(rule.settings().get(rule.thresholdName()));
        Random random = new Random(71);
        int found = 0;
        for (int i = 0; i < 400; i++) {
            var series = Example.of(random.doubles(3 + i % 12, 0, 1)
                    .map(u -> Math.rint(u * 20) / 3)
                    .toArray());
            boolean isFound = !rule.detect(series).findings().isEmpty();
            assertThat(rule.statistic(series) > threshold).as("%s", series).isEqualTo(isFound);
            found += isFound ? 1 : 0;
        }
        assertThat(found).isBetween(5, 395);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void numberIsThatOfAnyThreshold(ThresholdRule rule) {
        var series = Example.of(5, 6, 5, 7, 6, 5, 2, 3, 6, 5);
        ThresholdRule other = (ThresholdRule) rule.at(.75);
        assertThat(other.statistic(series)).isEqualTo(rule.statistic(series));
        assertThat(other.settings()).containsEntry(rule.thresholdName(), "0.75");
        assertThat(other.id()).isEqualTo(rule.id());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void seriesThatCannotBeJudgedHasNoNumber(ThresholdRule rule) {
        assertThat(rule.statistic(Example.of())).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(rule.statistic(Example.of(5, 5, 5, 5, 5, 5, 5, 5))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(rule.statistic(Example.of(5))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void thresholdForARateReachesIt(ThresholdRule rule) {
        RuptureDetector fixed = FixedFalseAlarm.of(rule, .1);
        assertThat(ChanceRate.simulate(fixed, 12, 0, 1, 4_000, 5).rate()).isCloseTo(.1, within(.02));
        assertThat(fixed.settings()).containsEntry(rule.thresholdName(), "simulated");
    }

    @Test
    void shortestSeriesIsOneWithSomethingToJudge() {
        assertThat(rule("chart", IndividualsChart.withDefaults().detector())
                        .getPayload()
                        .sessionsNeeded())
                .isEqualTo(3);
        assertThat(rule("chart", CusumChart.withDefaults().with(FIRST).detector())
                        .getPayload()
                        .sessionsNeeded())
                .isEqualTo(5);
        assertThat(rule("chart", SelfStartingCusum.withDefaults().detector())
                        .getPayload()
                        .sessionsNeeded())
                .isEqualTo(6);
    }

    @Test
    void chartInPointsOrOfSeveralNumbersIsRefused() {
        refused(CusumChart.withDefaults().with(FIRST.withFloor(.1)).detector(), "cusum with a floor has no threshold");
        refused(EwmaChart.withDefaults().with(FIRST.withTarget(5)).detector(), "ewma with a target has no threshold");
        refused(
                EwmaChart.withDefaults().with(FIRST.withSigma(1)).detector(),
                "ewma with a given sigma has no threshold for a false-alarm rate: the rate would depend on the noise");
        refused(CusumChart.withDefaults().withHeadStart(.5).detector(), "cusum with a head start has no threshold");
        refused(SelfStartingCusum.withDefaults().withHeadStart(.5).detector(), "cusum with a head start");
        refused(
                IndividualsChart.withDefaults()
                        .withRules(EnumSet.of(RunRule.NELSON_1, RunRule.NELSON_5))
                        .detector(),
                "i-chart with the rules nelson-1+nelson-5 has no threshold for a false-alarm rate: it does not come"
                        + " down to one number and one threshold");
    }

    private static void refused(RuptureDetector detector, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FixedFalseAlarm.of((ThresholdRule) detector, .05))
                .withMessageContaining(reason);
    }
}
