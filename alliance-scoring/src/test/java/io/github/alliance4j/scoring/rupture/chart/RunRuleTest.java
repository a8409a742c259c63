package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.scoring.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each clause of each rule on both sides of its boundary, around a centre of 0 and a sigma of 1. */
class RunRuleTest {

    private static IndividualsChart.Result chart(double... z) {
        return IndividualsChart.withDefaults()
                .with(ChartBasis.given(new ChartLevel(0, 1)))
                .chart(Example.of(z))
                .value()
                .orElseThrow();
    }

    private static double[] scores(String text) {
        return Arrays.stream(text.trim().split(" +"))
                .flatMap(word -> {
                    String[] parts = word.split("x", -1);
                    int times = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
                    return IntStream.range(0, times).mapToObj(i -> Double.valueOf(parts[0]));
                })
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static List<Integer> sessions(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.trim().split(" +")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "NELSON_1, -3,",
        "NELSON_1, 0 -3.000001, 2",
        "NELSON_1, -4 -4 0, 1 2",
        "WESTERN_ELECTRIC_1, -3,",
        "WESTERN_ELECTRIC_1, 0 -3.000001, 2",
        "NELSON_2, -.5x8,",
        "NELSON_2, -.5x9, 9",
        "NELSON_2, -.5x8 0 -.5x8,",
        "NELSON_2, -.5x4 .1 -.5x9 0, 14",
        "NELSON_2, -.5x11, 9 10 11",
        "WESTERN_ELECTRIC_4, -.5x7,",
        "WESTERN_ELECTRIC_4, -.5x8, 8",
        "WESTERN_ELECTRIC_4, -.5x7 0 -.5x7,",
        "NELSON_3, .5 .4 .3 .2 .1,",
        "NELSON_3, .5 .4 .3 .2 .1 0, 6",
        "NELSON_3, .5 .4 .3 .3 .2 .1 0,",
        "NELSON_3, .5 .4 .3 .2 .1 .2,",
        "NELSON_3, .6 .5 .4 .3 .2 .1 0 .1, 6 7",
        "NELSON_5, -2.1 -2.1,",
        "NELSON_5, 0 -2.1 -2.1, 3",
        "NELSON_5, -2.1 -2.1 0, 3",
        "NELSON_5, 0 0 -2.1 0 -2.1, 5",
        "NELSON_5, 0 -2 -2.1 0,",
        "NELSON_5, -2.1 0 0 -2.1 0,",
        "NELSON_5, 0 2.1 -2.1 0,",
        "NELSON_5, 0 0 -2.1 -2.1 0 0, 4 5",
        "WESTERN_ELECTRIC_2, 0 -2.1 -2.1, 3",
        "WESTERN_ELECTRIC_2, 0 -2 -2.1,",
        "NELSON_6, -1.1x4,",
        "NELSON_6, -1.1x4 0, 5",
        "NELSON_6, 0 -1.1x4, 5",
        "NELSON_6, -1.1 -1.1 0 -1.1 -1.1, 5",
        "NELSON_6, -1.1 -1.1 -1 -1.1 0 -1.1,",
        "NELSON_6, 1.1 -1.1x3 0,",
        "WESTERN_ELECTRIC_3, 0 -1.1x4, 5",
        "WESTERN_ELECTRIC_3, 0 -1.1x3 -1,"
    })
    void sidedRules(RunRule rule, String z, String alarms) {
        double[] low = scores(z);
        assertThat(chart(low).sessions(rule, ChartSide.LOWER)).isEqualTo(sessions(alarms));
        assertThat(chart(low).sessions(rule, ChartSide.NEITHER)).isEmpty();
        double[] high = Arrays.stream(low).map(x -> -x).toArray();
        assertThat(chart(high).sessions(rule, ChartSide.UPPER)).isEqualTo(sessions(alarms));
        assertThat(rule.hasSide()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NELSON_4, 0 1 0 1 0 1 0 1 0 1 0 1 0,",
        "NELSON_4, 0 1 0 1 0 1 0 1 0 1 0 1 0 1, 14",
        "NELSON_4, 0 1 0 1 0 1 0 1 0 1 0 1 0 0 1,",
        "NELSON_4, 0 1 0 1 0 1 2 1 0 1 0 1 0 1,",
        "NELSON_4, 9 0 1 0 1 0 1 0 1 0 1 0 1 0 1, 14 15",
        "NELSON_7, .9x14,",
        "NELSON_7, .9x15, 15",
        "NELSON_7, -.9x7 0 .9x7, 15",
        "NELSON_7, .9x14 1,",
        "NELSON_7, .9x7 1 .9x14,",
        "NELSON_8, -1.1x4 1.1x3,",
        "NELSON_8, -1.1x4 1.1x4, 8",
        "NELSON_8, -1.1x8,",
        "NELSON_8, 1.1x8,",
        "NELSON_8, -1.1x4 1.1x3 1,",
        "NELSON_8, 1.1 -1.1x8, 8"
    })
    void rulesWithoutASide(RunRule rule, String z, String alarms) {
        double[] scores = scores(z);
        assertThat(chart(scores).sessions(rule, ChartSide.NEITHER)).isEqualTo(sessions(alarms));
        assertThat(chart(scores).sessions(rule, ChartSide.LOWER)).isEmpty();
        assertThat(chart(scores).sessions(rule, ChartSide.UPPER)).isEmpty();
        double[] negated = Arrays.stream(scores).map(x -> -x).toArray();
        assertThat(chart(negated).sessions(rule, ChartSide.NEITHER)).isEqualTo(sessions(alarms));
        assertThat(rule.hasSide()).isFalse();
    }

    @Test
    void equalScoresMeetOnlyTheRuleOfPointsNearTheLine() {
        double[] zeros = new double[20];
        for (RunRule rule : RunRule.values()) {
            List<Integer> expected = rule == RunRule.NELSON_7 ? List.of(15, 16, 17, 18, 19, 20) : List.of();
            assertThat(chart(zeros).sessions(rule, ChartSide.NEITHER)).isEqualTo(expected);
            assertThat(chart(zeros).sessions(rule, ChartSide.LOWER)).isEmpty();
            assertThat(chart(zeros).sessions(rule, ChartSide.UPPER)).isEmpty();
        }
    }

    @Test
    void windowsLookedAtOneByOneGiveTheSameAlarms() {
        Random random = new Random(17);
        for (int replication = 0; replication < 400; replication++) {
            double[] z = new double[60];
            double level = 0;
            for (int i = 0; i < z.length; i++) {
                level = 0.7 * level + random.nextGaussian();
                z[i] = Math.rint(4 * level) / 4;
            }
            IndividualsChart.Result chart = chart(z);
            for (RunRule rule : RunRule.values()) {
                for (ChartSide side : ChartSide.values()) {
                    assertThat(chart.sessions(rule, side))
                            .as("%s %s", rule, side)
                            .isEqualTo(slowly(z, rule, side));
                }
            }
        }
    }

    private static List<Integer> slowly(double[] z, RunRule rule, ChartSide side) {
        return IntStream.rangeClosed(rule.window(), z.length)
                .filter(end -> meets(Arrays.copyOfRange(z, end - rule.window(), end), rule, side))
                .boxed()
                .toList();
    }

    private static boolean meets(double[] window, RunRule rule, ChartSide side) {
        if (rule.hasSide() == (side == ChartSide.NEITHER)) {
            return false;
        }
        double[] up =
                side == ChartSide.LOWER ? Arrays.stream(window).map(x -> -x).toArray() : window;
        return switch (rule) {
            case NELSON_1, WESTERN_ELECTRIC_1 -> up[0] > 3;
            case NELSON_2, WESTERN_ELECTRIC_4 -> Arrays.stream(up).allMatch(x -> x > 0);
            case NELSON_3 -> IntStream.range(1, 6).allMatch(i -> up[i] > up[i - 1]);
            case NELSON_4 -> IntStream.range(2, 14).allMatch(i -> (up[i] - up[i - 1]) * (up[i - 1] - up[i - 2]) < 0);
            case NELSON_5, WESTERN_ELECTRIC_2 ->
                Arrays.stream(up).filter(x -> x > 2).count() >= 2;
            case NELSON_6, WESTERN_ELECTRIC_3 ->
                Arrays.stream(up).filter(x -> x > 1).count() >= 4;
            case NELSON_7 -> Arrays.stream(up).allMatch(x -> Math.abs(x) < 1);
            case NELSON_8 ->
                Arrays.stream(up).allMatch(x -> Math.abs(x) > 1)
                        && Arrays.stream(up).anyMatch(x -> x > 1)
                        && Arrays.stream(up).anyMatch(x -> x < -1);
        };
    }
}
