package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores that lie exactly on a line, as decimals say it and binary fractions do not. */
class ChartBoundaryTest {

    private static SessionSeries series(double... scores) {
        return SessionSeries.of(
                SeriesKey.of(new DyadId("a")),
                IntStream.rangeClosed(1, scores.length).toArray(),
                scores);
    }

    private static ChartBasis given(double centre, double sigma) {
        return ChartBasis.given(new ChartLevel(centre, sigma));
    }

    private static List<RuptureFinding> findings(RuptureDetector detector, double... scores) {
        return detector.detect(series(scores)).findings();
    }

    @Test
    void cusumThatIsExactlyZeroEndsTheRunSoThatTheOnsetIsTheDeepSession() {
        RuptureDetector cusum = CusumChart.withDefaults().with(given(1, 0.6)).detector();

        assertThat(findings(cusum, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, -3))
                .singleElement()
                .satisfies(finding -> assertThat(finding.onset().value()).isEqualTo(9));
    }

    @Test
    void cusumThatIsExactlyTheLimitDoesNotAlarm() {
        CusumChart chart = CusumChart.withDefaults().with(given(1, 0.2));

        assertThat(findings(chart.detector(), 0.7, 0.7, 0.7, 0.7, 0.7)).isEmpty();
        assertThat(chart.chart(series(0.7, 0.7, 0.7, 0.7, 0.7))
                        .value()
                        .orElseThrow()
                        .alarms(ChartSide.LOWER))
                .isEmpty();
        assertThat(findings(chart.detector(), 0.7, 0.7, 0.7, 0.7, 0.6)).hasSize(1);
    }

    @Test
    void pointOnTheCentreLineEndsARun() {
        IndividualsChart chart = IndividualsChart.withDefaults().withRules(RunRule.westernElectric());
        double[] scores = {4.3, 3.8, 3.9, 3.9, 3.9, 3.9, 4.0, 4.0, 4.0, 3.9, 4.0, 4.2, 4.2, 4.0};

        assertThat(chart.chart(series(scores))
                        .value()
                        .orElseThrow()
                        .sessions(RunRule.WESTERN_ELECTRIC_4, ChartSide.LOWER))
                .isEmpty();
        assertThat(chart.chart(series(scores)).value().orElseThrow().violatingRuns(7, ChartSide.LOWER))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 12})
    void pointOnALimitIsNotBeyondIt(double factor) {
        IndividualsChart chart = IndividualsChart.withDefaults().with(given(5.1 * factor, 0.1 * factor));

        assertThat(chart.chart(series(4.8 * factor, 5.4 * factor))
                        .value()
                        .orElseThrow()
                        .alarms())
                .isEmpty();
        assertThat(chart.chart(series(4.79 * factor, 5.41 * factor))
                        .value()
                        .orElseThrow()
                        .alarms())
                .hasSize(2);
    }

    @Test
    void averageOnTheCentreLineIsNotBelowIt() {
        EwmaChart chart = EwmaChart.withDefaults().with(given(1.1, 0.1)).withLambda(0.3);
        double[] scores = {1.1, 1.1, 1.1, 1.1, 0.2};

        assertThat(findings(chart.detector(), scores))
                .singleElement()
                .satisfies(finding -> assertThat(finding.onset().value()).isEqualTo(5));
    }

    @Test
    void averageOnTheLimitDoesNotAlarm() {
        EwmaChart chart =
                EwmaChart.withDefaults().with(given(5.1, 0.1)).withLambda(1).withLimit(3);

        assertThat(chart.chart(series(4.8, 5.4)).value().orElseThrow().alarms(ChartSide.LOWER))
                .isEmpty();
        assertThat(chart.chart(series(4.8, 5.4)).value().orElseThrow().alarms(ChartSide.UPPER))
                .isEmpty();
        assertThat(chart.chart(series(4.7, 5.5)).value().orElseThrow().alarms(ChartSide.LOWER))
                .containsExactly(1);
        assertThat(chart.chart(series(4.7, 5.5)).value().orElseThrow().alarms(ChartSide.UPPER))
                .containsExactly(2);
    }

    @Test
    void scoreExactlyHalfASigmaBelowTheCentreIsBack() {
        RuptureDetector chart =
                IndividualsChart.withDefaults().with(given(5.3, 0.4)).detector();

        assertThat(findings(chart, 5.3, 3.1, 5.1))
                .singleElement()
                .satisfies(finding -> assertThat(finding.status()).isEqualTo(EpisodeStatus.REPAIRED));
        assertThat(findings(chart, 5.3, 3.1, 5.0))
                .singleElement()
                .satisfies(finding -> assertThat(finding.status()).isEqualTo(EpisodeStatus.PENDING));
    }

    @Provide
    Arbitrary<int[]> tenths() {
        return Arbitraries.integers()
                .between(30, 55)
                .array(int[].class)
                .ofMinSize(3)
                .ofMaxSize(16);
    }

    /** Tenths, twelfths and whole numbers are the same scores. */
    @Property(tries = 300, seed = "5")
    void unitOfTheScoresChangesNoFinding(@ForAll("tenths") int[] whole) {
        List<BiFunction<Double, Double, RuptureDetector>> charts = List.of(
                (c, s) -> IndividualsChart.withDefaults()
                        .with(given(c, s))
                        .withLimit(2)
                        .detector(),
                (c, s) -> IndividualsChart.withDefaults()
                        .with(given(c, s))
                        .withRules(RunRule.nelson())
                        .detector(),
                (c, s) -> IndividualsChart.withDefaults()
                        .with(ChartBasis.wholeSeries())
                        .withLimit(2)
                        .detector(),
                (c, s) -> EwmaChart.withDefaults().with(given(c, s)).detector(),
                (c, s) -> CusumChart.withDefaults().with(given(c, s)).detector());
        for (BiFunction<Double, Double, RuptureDetector> chart : charts) {
            List<String> expected = episodes(chart.apply(45.0, 4.0), whole, 1);
            assertThat(episodes(chart.apply(4.5, 0.4), whole, 10)).isEqualTo(expected);
            assertThat(episodes(chart.apply(45 / 12.0, 4 / 12.0), whole, 12)).isEqualTo(expected);
        }
    }

    private static List<String> episodes(RuptureDetector chart, int[] whole, double unit) {
        double[] scores = Arrays.stream(whole).mapToDouble(y -> y / unit).toArray();
        return findings(chart, scores).stream().map(RuptureFinding::toString).toList();
    }
}
