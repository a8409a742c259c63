package io.github.alliance4j.scoring.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.SessionTime;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearTrendTest {

    private static final LinearTrend OLS = LinearTrend.withDefaults();

    private static LinearTrend.Result fit(SessionSeries series) {
        return OLS.fit(series).value().orElseThrow();
    }

    @Test
    void carsAreFittedAsByR() {
        LinearTrend.Result line =
                OLS.with(SessionTime.DAYS).fit(Dated.cars()).value().orElseThrow();
        assertThat(line.slope()).isCloseTo(3.9324088, within(5e-8));
        assertThat(line.slopeStandardError()).isCloseTo(.4155128, within(5e-8));
        assertThat(line.slopeT()).isCloseTo(9.4639900, within(5e-8));
        assertThat(line.slopeP()).isCloseTo(1.4898e-12, within(5e-17));
        assertThat(line.slopeInterval().low()).isCloseTo(3.0969643, within(5e-8));
        assertThat(line.slopeInterval().high()).isCloseTo(4.7678532, within(5e-8));
        // Days are counted from the first session, whose speed is 4.
        assertThat(line.intercept() - 4 * line.slope()).isCloseTo(-17.5790949, within(5e-8));
        assertThat(line.sessions()).isEqualTo(50);
        assertThat(line.degreesOfFreedom()).isEqualTo(48);
        assertThat(line.lastTime()).isEqualTo(21);
    }

    @Test
    void workedExampleIsFittedAsByR() {
        LinearTrend.Result line = fit(Example.of(Example.noFlag()));
        assertThat(line.slope()).isCloseTo(-.029720, within(5e-7));
        assertThat(line.intercept()).isCloseTo(5.418182, within(5e-7));
        assertThat(line.sigma()).isCloseTo(.501616, within(5e-7));
    }

    @Test
    void timeIsTheSessionNumberAndAGapKeepsItsPlace() {
        LinearTrend.Result line = fit(Example.at(new int[] {1, 2, 5}, 1, 3, 5));
        // Stt = 78/9, Sty = 8.
        assertThat(line.slope()).isCloseTo(72.0 / 78, within(1e-12));
        assertThat(line.lastTime()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void fewerThanThreeSessionsAreNotEvaluable(int n) {
        Evaluation<LinearTrend.Result> line = OLS.fit(Example.of(Arrays.copyOf(new double[] {1, 2}, n)));
        assertThat(line.reason()).isEqualTo("fewer than 3 sessions");
        assertThat(line.isEvaluable()).isFalse();
        assertThat(line).hasToString("not evaluable: fewer than 3 sessions");
    }

    @Test
    void threeSessionsAreEnough() {
        LinearTrend.Result line = fit(Example.of(1, 2, 4));
        assertThat(line.degreesOfFreedom()).isEqualTo(1);
        assertThat(line.slope()).isEqualTo(1.5);
    }

    @Test
    void equalScoresAreNotEvaluable() {
        assertThat(OLS.fit(Example.of(0.1, 0.1, 0.1, 0.1)).reason()).isEqualTo("all scores are equal");
    }

    @Test
    void daysNeedDatesThatRunForwardsAndDiffer() {
        LinearTrend days = OLS.with(SessionTime.DAYS);
        assertThat(days.fit(Example.of(1, 2, 4)).reason()).isEqualTo("a session has no date");
        assertThat(days.fit(Dated.of(new int[] {0, 7, 6}, new double[] {1, 2, 4}))
                        .reason())
                .isEqualTo("session 3 is dated before session 2");
        assertThat(days.fit(Dated.of(new int[] {3, 3, 3}, new double[] {1, 2, 4}))
                        .reason())
                .isEqualTo("all sessions are on one day");
        assertThat(days.fit(Dated.of(new int[] {0, 7, 7}, new double[] {1, 2, 4}))
                        .isEvaluable())
                .isTrue();
    }

    @Test
    void exactLineIsNotEvaluableSinceThereIsNoErrorToJudgeItBy() {
        String reason = "the scores lie exactly on a line, so there is no error to judge it by";
        assertThat(OLS.fit(Example.of(1, 2, 3, 4)).reason()).isEqualTo(reason);
        assertThat(OLS.fit(Example.of(4.1, 4.2, 4.3)).reason()).isEqualTo(reason);
        assertThat(OLS.fit(Example.of(4.1, 4.2, 4.3000001)).isEvaluable()).isTrue();
    }

    @Test
    void scoresThatOverflowOrVanishAreNotEvaluable() {
        String tooLarge = "the scores are too large to compute with";
        assertThat(OLS.fit(Example.of(1e308, -1e308, 1e308)).reason()).isEqualTo(tooLarge);
        assertThat(OLS.fit(Example.of(4e150, -4e150, 3e150)).reason()).isEqualTo(tooLarge);
        assertThat(OLS.fit(Example.of(1e-200, 2e-200, 1e-200)).reason())
                .isEqualTo("the scores are too close together to compute with");
    }

    @Test
    void directionIsSureOnlyIfTheIntervalLeavesZeroOut() {
        assertThat(fit(Example.of(1, 2, 3.1, 4)).direction()).isEqualTo(TrendDirection.INCREASING);
        assertThat(fit(Example.of(4, 3.1, 2, 1)).direction()).isEqualTo(TrendDirection.DECREASING);
        assertThat(fit(Example.of(1, 3, 1, 3)).direction()).isEqualTo(TrendDirection.NO_TREND);
    }

    @Test
    void confidenceWidensTheIntervalsOnly() {
        SessionSeries series = Example.of(Example.noFlag());
        LinearTrend.Result wide = OLS.withConfidence(.99).fit(series).value().orElseThrow();
        LinearTrend.Result usual = fit(series);
        assertThat(wide.slope()).isEqualTo(usual.slope());
        // t(10): 3.169273 at .995 and 2.228139 at .975.
        assertThat((wide.slopeInterval().high() - wide.slope())
                        / (usual.slopeInterval().high() - usual.slope()))
                .isCloseTo(3.169273 / 2.228139, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "-0.5", "NaN"})
    void confidenceLiesBetweenZeroAndOne(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OLS.withConfidence(confidence))
                .withMessage("Confidence " + confidence + " is not between 0 and 1");
    }

    @Test
    void predictionIsWiderThanTheFitAndBothHoldTheLine() {
        LinearTrend.Result line = fit(Example.of(Example.noFlag()));
        double fitted = line.fitted(13);
        assertThat(fitted).isCloseTo(line.intercept() + 13 * line.slope(), within(1e-12));
        assertThat((line.fittedInterval(13).low() + line.fittedInterval(13).high()) / 2)
                .isCloseTo(fitted, within(1e-12));
        double fit = line.fittedInterval(13).high() - fitted;
        double prediction = line.predictionInterval(13).high() - fitted;
        double t = 2.2281388519649385;
        assertThat(prediction * prediction - fit * fit).isCloseTo(t * t * line.sigma() * line.sigma(), within(1e-9));
    }

    @Property(seed = "120", tries = 300)
    void agreesWithAnIndependentImplementation(@ForAll long seed, @ForAll @IntRange(min = 4, max = 40) int n) {
        SessionSeries series = Example.random(seed, n);
        SimpleRegression oracle = new SimpleRegression();
        for (int i = 0; i < n; i++) {
            oracle.addData(series.session(i), series.value(i));
        }
        Optional<LinearTrend.Result> fitted = OLS.fit(series).value();
        if (fitted.isEmpty()) {
            return;
        }
        LinearTrend.Result line = fitted.get();
        assertThat(line.slope()).isCloseTo(oracle.getSlope(), within(1e-9));
        assertThat(line.intercept()).isCloseTo(oracle.getIntercept(), within(1e-9));
        assertThat(line.slopeStandardError()).isCloseTo(oracle.getSlopeStdErr(), within(1e-7));
        assertThat(line.interceptStandardError()).isCloseTo(oracle.getInterceptStdErr(), within(1e-7));
        assertThat(line.rSquared()).isCloseTo(oracle.getRSquare(), within(1e-9));
        assertThat(line.slopeP()).isCloseTo(oracle.getSignificance(), within(1e-7));
        assertThat(line.slopeInterval().high() - line.slope())
                .isCloseTo(oracle.getSlopeConfidenceInterval(), within(1e-6));
    }

    @Property(seed = "121", tries = 200)
    void slopeIsUnmovedByAConstantAndTurnedByNegation(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 30) int n,
            @ForAll @IntRange(min = -50, max = 50) int c) {
        SessionSeries series = Example.random(seed, n);
        double[] moved = series.values();
        double[] turned = series.values();
        for (int i = 0; i < n; i++) {
            moved[i] += c;
            turned[i] = -turned[i];
        }
        OLS.fit(series).value().ifPresent(line -> {
            assertThat(fit(Example.at(series.sessions(), moved)).slope()).isCloseTo(line.slope(), within(1e-10));
            assertThat(fit(Example.at(series.sessions(), moved)).intercept())
                    .isCloseTo(line.intercept() + c, within(1e-9));
            assertThat(fit(Example.at(series.sessions(), turned)).slopeT()).isCloseTo(-line.slopeT(), within(1e-6));
        });
    }

    @Test
    void evaluationHoldsAnAnswerOrAReason() {
        assertThat(Evaluation.of(3).map(x -> x + 1)).isEqualTo(Evaluation.of(4)).hasToString("4");
        assertThat(Evaluation.<Integer>notEvaluable("why").map(x -> x + 1))
                .isEqualTo(Evaluation.notEvaluable("why"))
                .isNotEqualTo(Evaluation.notEvaluable("other"))
                .hasSameHashCodeAs(Evaluation.notEvaluable("why"));
        assertThat(Evaluation.of(3).reason()).isEmpty();
        assertThat(Evaluation.of(3).isEvaluable()).isTrue();
        assertThat(Evaluation.of(3)).isNotEqualTo(Evaluation.of(4)).isNotEqualTo(3);
    }
}
