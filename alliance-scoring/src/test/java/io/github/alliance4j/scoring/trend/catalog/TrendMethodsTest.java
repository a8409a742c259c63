package io.github.alliance4j.scoring.trend.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.trend.LinearTrend;
import io.github.alliance4j.scoring.trend.TrendEstimate;
import io.github.alliance4j.scoring.trend.TrendMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrendMethodsTest {

    private static Iterable<String> ids() {
        return TrendMethods.ids();
    }

    @Test
    void theOrderIsFixed() {
        assertThat(TrendMethods.ids()).startsWith("ols", "quadratic", "theil-sen", "siegel", "mann-kendall");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aMethodGoesByTheNameItIsKeptUnder(String id) {
        assertThat(TrendMethods.of(id).id()).isEqualTo(id);
        assertThat(TrendMethods.of(
                                id,
                                TrendSettings.withDefaults()
                                        .with(SessionTime.DAYS)
                                        .withConfidence(.8))
                        .id())
                .isEqualTo(id);
        assertThat(TrendMethods.summary(id)).isNotBlank().doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aMethodTakesTheTimeItIsGiven(String id) {
        SessionSeries undated = Example.of(Example.noFlag());
        assertThat(TrendMethods.of(id, TrendSettings.withDefaults().with(SessionTime.DAYS))
                        .estimate(undated)
                        .reason())
                .isEqualTo("a session has no date");
        assertThat(TrendMethods.of(id).estimate(undated).isEvaluable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aMethodTakesTheConfidenceItIsGiven(String id) {
        SessionSeries series = Example.of(Example.noFlag());
        TrendEstimate usual = TrendMethods.of(id).estimate(series).value().orElseThrow();
        TrendEstimate wide = TrendMethods.of(id, TrendSettings.withDefaults().withConfidence(.999))
                .estimate(series)
                .value()
                .orElseThrow();
        usual.interval().ifPresent(interval -> {
            assertThat(wide.interval().orElseThrow().low()).isLessThan(interval.low());
            assertThat(wide.interval().orElseThrow().high()).isGreaterThan(interval.high());
        });
        assertThat(wide.value()).isEqualTo(usual.value());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aShortOrFlatSeriesIsAnAnswerOrAReasonAndNeverFails(String id) {
        TrendMethod method = TrendMethods.of(id);
        for (int n = 0; n <= 5; n++) {
            double[] flat = new double[n];
            double[] line = new double[n];
            double[] zigzag = new double[n];
            for (int i = 0; i < n; i++) {
                line[i] = i;
                zigzag[i] = i % 2 + 0.1 * i * i;
            }
            for (double[] scores : new double[][] {flat, line, zigzag}) {
                var estimate = method.estimate(Example.of(scores));
                assertThat(estimate.isEvaluable()).isEqualTo(estimate.reason().isEmpty());
            }
        }
        assertThat(method.estimate(Example.of()).isEvaluable()).isFalse();
        assertThat(method.estimate(Example.of(5)).isEvaluable()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hugeAndTinyScoresNeverFail(String id) {
        TrendMethod method = TrendMethods.of(id);
        assertThat(method.estimate(Example.of(1e308, -1e308, 1e308, 0, 5, 7)).isEvaluable())
                .isFalse();
        for (double unit : new double[] {1e149, 1e-149, 1e-200, 1e-320}) {
            double[] scores = {unit, 3 * unit, 2 * unit, 5 * unit, 4 * unit, 7 * unit, 5 * unit};
            method.estimate(Example.of(scores)).value().ifPresent(TrendMethodsTest::isMadeOfNumbers);
        }
    }

    private static void isMadeOfNumbers(TrendEstimate estimate) {
        estimate.value().ifPresent(value -> assertThat(value).isFinite());
        estimate.standardError().ifPresent(value -> assertThat(value).isFinite());
        estimate.p().ifPresent(value -> assertThat(value).isBetween(0.0, 1.0));
    }

    @Test
    void shapeTakesTheConfidenceAsOneLessAlpha() {
        SessionSeries series = Example.of(4, 5, 4, 6, 5, 6, 5, 7);
        double p = LinearTrend.withDefaults().fit(series).value().orElseThrow().slopeP();
        assertThat(p).isBetween(.01, .05);
        assertThat(shape(TrendSettings.withDefaults(), series)).isEqualTo("INCREASING");
        assertThat(shape(TrendSettings.withDefaults().withConfidence(.99), series))
                .isEqualTo("STABLE");
    }

    @Test
    void shapeTakesTheCut() {
        SessionSeries series = Example.of(4, 6, 4, 6, 6, 4, 6, 4);
        assertThat(shape(TrendSettings.withDefaults(), series)).isEqualTo("STABLE");
        assertThat(shape(TrendSettings.withDefaults().withCut(5), series)).isEqualTo("STABLE_HIGH");
        assertThat(shape(TrendSettings.withDefaults().withCut(5.1), series)).isEqualTo("STABLE_LOW");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendSettings.withDefaults().withCut(Double.NaN))
                .withMessage("Cut NaN is not a finite number");
    }

    private static String shape(TrendSettings settings, SessionSeries series) {
        return TrendMethods.of("shape", settings)
                .estimate(series)
                .value()
                .orElseThrow()
                .label();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void methodsAndEstimatesSayWhatTheyAre(String id) {
        TrendMethod method = TrendMethods.of(id);
        assertThat(method.toString())
                .startsWith(method.getClass().getSimpleName() + "[")
                .contains("time=SESSION");
        TrendEstimate estimate =
                method.estimate(Example.of(Example.noFlag())).value().orElseThrow();
        assertThat(estimate.toString())
                .startsWith("TrendEstimate[sessions=" + estimate.sessions())
                .contains("label=" + estimate.label());
    }

    @Test
    void settingsSayWhatTheyAre() {
        TrendSettings settings =
                TrendSettings.withDefaults().with(SessionTime.DAYS).withConfidence(.9);
        assertThat(settings).hasToString("TrendSettings[time=DAYS, confidence=0.9]");
        assertThat(settings.withCut(5)).hasToString("TrendSettings[time=DAYS, confidence=0.9, cut=5.0]");
        assertThat(settings.withCut(5).cut()).hasValue(5);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void scoresThatDifferByRoundingClaimNoDirection(String id) {
        double[] scores = {4, 4, 4, 4, 4, 4, 4, 4, 4, 4.0000000001};
        TrendMethods.of(id)
                .estimate(Example.of(scores))
                .value()
                .ifPresent(
                        estimate -> assertThat(estimate.label()).isIn("NO_TREND", "NOT_TESTED", "NO_BEND", "STABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OLS", "mann kendall"})
    void anUnknownNameIsToldWhatThereIs(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendMethods.of(id))
                .withMessageStartingWith(
                        "No trend method \"" + id + "\"; there are ols, quadratic, theil-sen, siegel,");
        assertThatIllegalArgumentException().isThrownBy(() -> TrendMethods.summary(id));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void aConfidenceThatIsNoneIsRefused(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendSettings.withDefaults().withConfidence(confidence))
                .withMessage("Confidence " + confidence + " is not between 0 and 1");
    }
}
