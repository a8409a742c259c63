package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts of the whole series are not evaluable exactly where no series of that length can alarm. */
class ShortestTest {

    private static final List<ChartBasis> BASES = List.of(
            ChartBasis.wholeSeries(),
            ChartBasis.wholeSeries().with(SigmaEstimate.MEDIAN_MOVING_RANGE),
            ChartBasis.wholeSeries().with(SigmaEstimate.STANDARD_DEVIATION),
            ChartBasis.wholeSeries().withTarget(0),
            ChartBasis.wholeSeries().withSigma(1),
            ChartBasis.wholeSeries().withFloor(0.5));

    static List<Arguments> charts() {
        List<Function<ChartBasis, RuptureDetector>> charts = List.of(
                basis -> IndividualsChart.withDefaults().with(basis).detector(),
                basis ->
                        IndividualsChart.withDefaults().with(basis).withLimit(2).detector(),
                basis -> IndividualsChart.withDefaults()
                        .with(basis)
                        .withRules(Set.of(RunRule.NELSON_5, RunRule.NELSON_6))
                        .detector(),
                basis -> EwmaChart.withDefaults().with(basis).detector(),
                basis -> EwmaChart.withDefaults().with(basis).withLambda(0.5).detector(),
                basis -> CusumChart.withDefaults().with(basis).detector(),
                basis -> CusumChart.withDefaults()
                        .with(basis)
                        .withH(4)
                        .withHeadStart(0.5)
                        .detector());
        return charts.stream()
                .flatMap(chart -> BASES.stream().map(basis -> Arguments.of(chart.apply(basis), basis)))
                .toList();
    }

    private static int firstEvaluable(RuptureDetector detector) {
        for (int n = 2; n <= 40; n++) {
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                y[i] = i % 2 + 0.01 * i * i;
            }
            if (detector.detect(Example.of(y)).isEvaluable()) {
                return n;
            }
        }
        throw new AssertionError("never evaluable");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noSeriesOneSessionShorterLiesFarEnoughOut(RuptureDetector detector, ChartBasis basis) {
        int n = firstEvaluable(detector) - 1;
        Random random = new Random(41);
        for (int replication = 0; replication < 3_000 && n > 1; replication++) {
            double[] y = extreme(random, n);
            assertThat(detector.detect(Example.of(y)).isEvaluable()).isFalse();
            assertThat(alarms(detector, basis, y))
                    .as("%s sessions of %s", n, detector.settings())
                    .isFalse();
        }
    }

    /** Whether the chart alarms although the detector declines: the same chart with a level worked out beforehand. */
    private static boolean alarms(RuptureDetector detector, ChartBasis basis, double[] y) {
        return basis.level(Example.of(y))
                .map(level ->
                        !fixed(detector, level).detect(Example.of(y)).findings().isEmpty())
                .value()
                .orElse(false);
    }

    private static RuptureDetector fixed(RuptureDetector detector, ChartLevel level) {
        ChartBasis given = ChartBasis.given(level);
        var settings = detector.settings();
        double limit = Double.parseDouble(settings.getOrDefault("limit", "1"));
        return switch (detector.id()) {
            case "i-chart" ->
                IndividualsChart.withDefaults()
                        .with(given)
                        .withLimit(limit)
                        .withRules(RunRule.parseAll(settings.get("rules")))
                        .detector();
            case "ewma" ->
                EwmaChart.withDefaults()
                        .with(given)
                        .withLimit(limit)
                        .withLambda(Double.parseDouble(settings.get("lambda")))
                        .detector();
            default ->
                CusumChart.withDefaults()
                        .with(given)
                        .withH(Double.parseDouble(settings.get("h")))
                        .withHeadStart(Double.parseDouble(settings.get("head-start")))
                        .detector();
        };
    }

    @ParameterizedTest
    @MethodSource("charts")
    void someSeriesOfTheFirstEvaluableLengthAlarms(RuptureDetector detector, ChartBasis basis) {
        int n = firstEvaluable(detector);
        Random random = new Random(43);
        boolean found = false;
        for (int replication = 0; replication < 200_000 && !found; replication++) {
            found = !detector.detect(Example.of(extreme(random, n))).findings().isEmpty();
        }
        assertThat(found).as("%s sessions of %s", n, detector.settings()).isTrue();
    }

    /** Falls of a size and length drawn at random, with very little noise on them, or mere noise. */
    private static double[] extreme(Random random, int n) {
        double depth = Math.pow(10, random.nextInt(5));
        double noise = random.nextInt(4) == 0 ? 1 : Math.pow(10, -2 - random.nextInt(6));
        int from = random.nextInt(n);
        int to = from + 1 + random.nextInt(n - from);
        double growth = random.nextInt(3) == 0 ? random.nextDouble() : 1;
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double fall = i >= from && i < to ? -depth * Math.pow(growth, to - 1 - i) : 0;
            y[i] = fall + noise * random.nextGaussian();
        }
        return y;
    }
}
