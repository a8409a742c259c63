package io.github.alliance4j.scoring.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.trend.QuadraticTrend.Bend;
import io.github.alliance4j.scoring.trend.QuadraticTrend.Coefficient;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadraticTrendTest {

    private static final QuadraticTrend QUADRATIC = QuadraticTrend.withDefaults();

    /** Symptom scores of two clients over 12 sessions, published with the R package suddengains. */
    private static final double[] FALLING = {35, 37, 34, 23, 24, 21, 29, 17, 11, 11, 10, 7};

    private static final double[] TURNING = {31, 30, 32, 22, 22, 20, 21, 19, 24, 33, 30, 28};

    private static QuadraticTrend.Result fit(SessionSeries series) {
        return QUADRATIC.fit(series).value().orElseThrow();
    }

    private static void is(Coefficient found, double estimate, double standardError, double t, double p) {
        assertThat(found.estimate()).isCloseTo(estimate, within(1e-9 * Math.max(1, Math.abs(estimate))));
        assertThat(found.standardError()).isCloseTo(standardError, within(1e-9));
        assertThat(found.t()).isCloseTo(t, within(1e-7));
        assertThat(found.p()).isCloseTo(p, within(1e-9));
    }

    /** R 4.2.2 {@code summary(lm(y ~ t + I(t^2)))}. */
    @Test
    void aStraightFallDoesNotBend() {
        QuadraticTrend.Result curve = fit(Example.of(FALLING));
        is(curve.intercept(), 39.522727272727, 4.213539294, 9.37993561048, 6.080238569e-06);
        is(curve.slope(), -2.786963036963, 1.490233474, -1.87015195032, 9.427575912e-02);
        is(curve.curvature(), 0.003246753247, 0.111593282, 0.02909452243, 9.774241582e-01);
        assertThat(curve.bend()).isEqualTo(Bend.NO_BEND);
        assertThat(curve.vertex().orElseThrow()).isCloseTo(429.19230769225, within(1e-6));
        assertThat(curve.logLikelihood()).isCloseTo(-32.16505794095, within(1e-9));
        assertThat(curve.aic()).isCloseTo(72.33011588190, within(1e-9));
        assertThat(curve.aicc().orElseThrow()).isCloseTo(78.0444015962, within(1e-9));
        assertThat(curve.bic()).isCloseTo(74.26974248105, within(1e-9));
        assertThat(curve.durbinWatson()).isCloseTo(2.18776750537, within(1e-9));
    }

    /** R 4.2.2; a straight line through these scores is flat. */
    @Test
    void aTurnIsSeenWhereALineSeesNothing() {
        QuadraticTrend.Result curve = fit(Example.of(TURNING));
        is(curve.intercept(), 37.1818181818, 3.8807307613, 9.581138314, 5.103167832e-06);
        is(curve.slope(), -4.6423576424, 1.3725266287, -3.382344317, 8.096808578e-03);
        is(curve.curvature(), 0.3506493506, 0.1027790302, 3.411681839, 7.729009999e-03);
        assertThat(curve.bend()).isEqualTo(Bend.BENDS_UP);
        assertThat(curve.vertex().orElseThrow()).isCloseTo(6.61965811966, within(1e-9));
        assertThat(curve.firstTime()).isEqualTo(1);
        assertThat(curve.lastTime()).isEqualTo(12);
        double[] over = Arrays.stream(TURNING).map(y -> -y).toArray();
        assertThat(fit(Example.of(over)).bend()).isEqualTo(Bend.BENDS_DOWN);
        LinearTrend.Result line =
                LinearTrend.withDefaults().fit(Example.of(TURNING)).value().orElseThrow();
        assertThat(line.direction()).isEqualTo(TrendDirection.NO_TREND);
    }

    /** R 4.2.2 {@code lm(dist ~ speed + I(speed^2), cars)}; days begin at speed 4, and many cars have one speed. */
    @Test
    void carsAreFittedAsByR() {
        QuadraticTrend.Result curve =
                QUADRATIC.with(SessionTime.DAYS).fit(Dated.cars()).value().orElseThrow();
        is(curve.curvature(), 0.0999593020698, 0.0659682106823, 1.515264716686, 0.136402432804);
        assertThat(curve.curvature().interval().low()).isCloseTo(-0.0327516199781, within(1e-10));
        assertThat(curve.curvature().interval().high()).isCloseTo(0.232670224118, within(1e-10));
        assertThat(curve.fitted(-Dated.FIRST_SPEED)).isCloseTo(2.4701377850663, within(1e-9));
        assertThat(curve.slope().estimate()
                        - 2 * Dated.FIRST_SPEED * curve.curvature().estimate())
                .isCloseTo(0.9132876142426, within(1e-9));
        assertThat(curve.rSquared()).isCloseTo(0.667330816526, within(1e-11));
        assertThat(curve.sigma()).isCloseTo(15.176070124328, within(1e-10));
        assertThat(curve.logLikelihood()).isCloseTo(-205.386034235309, within(1e-9));
        assertThat(curve.bic()).isCloseTo(426.420160492330, within(1e-9));
        int at = 21 - Dated.FIRST_SPEED;
        assertThat(curve.fitted(at)).isCloseTo(65.731229897, within(1e-8));
        assertThat(curve.predictionInterval(at).low()).isCloseTo(34.5380087897, within(1e-8));
        assertThat(curve.predictionInterval(at).high()).isCloseTo(96.9244510042, within(1e-8));
        assertThat(curve.fittedInterval(at).low()).isCloseTo(59.3345977806, within(1e-8));
        assertThat(curve.fittedInterval(at).high()).isCloseTo(72.1278620133, within(1e-8));
        assertThat(curve.degreesOfFreedom()).isEqualTo(47);
        assertThat(curve.confidence()).isEqualTo(.95);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void fewerThanFourSessionsAreNotEvaluable(int n) {
        assertThat(QUADRATIC.fit(Example.of(Arrays.copyOf(TURNING, n))).reason())
                .isEqualTo("fewer than 4 sessions");
    }

    @Test
    void fourSessionsAreEnoughAndSixForTheCorrectedCriterion() {
        assertThat(fit(Example.of(1, 3, 2, 5)).degreesOfFreedom()).isEqualTo(1);
        assertThat(fit(Example.of(1, 3, 2, 5, 4)).aicc()).isEmpty();
        assertThat(fit(Example.of(1, 3, 2, 5, 4, 4)).aicc()).isPresent();
    }

    @Test
    void whatHasNoErrorOrNoShapeIsNotEvaluable() {
        String exact = "the scores lie exactly on a curve, so there is no error to judge it by";
        assertThat(QUADRATIC.fit(Example.of(1, 4, 9, 16, 25)).reason()).isEqualTo(exact);
        assertThat(QUADRATIC.fit(Example.of(4.1, 4.2, 4.3, 4.4)).reason()).isEqualTo(exact);
        assertThat(QUADRATIC.fit(Example.of(0.1, 0.1, 0.1, 0.1)).reason()).isEqualTo("all scores are equal");
        assertThat(QUADRATIC.fit(Example.of(1e308, 2, 3, 5)).reason())
                .isEqualTo("the scores are too large to compute with");
        assertThat(QUADRATIC.fit(Example.of(1e-200, 3e-200, 2e-200, 1e-200)).reason())
                .isEqualTo("the scores are too close together to compute with");
    }

    @Test
    void daysNeedThreeOfThem() {
        QuadraticTrend days = QUADRATIC.with(SessionTime.DAYS);
        assertThat(days.fit(Dated.of(new int[] {0, 0, 7, 7}, 1, 2, 4, 3)).reason())
                .isEqualTo("the sessions are on fewer than 3 days");
        assertThat(days.fit(Dated.of(new int[] {0, 0, 0, 0}, 1, 2, 4, 3)).reason())
                .isEqualTo("all sessions are on one day");
        assertThat(days.fit(Dated.of(new int[] {0, 7, 6, 8}, 1, 2, 4, 3)).reason())
                .isEqualTo("session 3 is dated before session 2");
        assertThat(days.fit(Dated.of(new int[] {0, 0, 7, 9}, 1, 2, 4, 3)).isEvaluable())
                .isTrue();
    }

    @Test
    void theTableHasTheBend() {
        Evaluation<TrendEstimate> row = QUADRATIC.estimate(Example.of(TURNING));
        TrendEstimate estimate = row.value().orElseThrow();
        assertThat(estimate.label()).isEqualTo("BENDS_UP");
        assertThat(estimate.value().orElseThrow()).isCloseTo(.350649351, within(1e-9));
        assertThat(estimate.p().orElseThrow()).isCloseTo(.00772901, within(1e-8));
        assertThat(estimate.sessions()).isEqualTo(12);
        assertThat(QUADRATIC.estimate(Example.of(1)).reason()).isEqualTo("fewer than 4 sessions");
    }

    @Test
    void wrongChoicesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QUADRATIC.withConfidence(Double.NaN));
        assertThatNullPointerException().isThrownBy(() -> QUADRATIC.with(null)).withMessage("newTime");
    }

    /** Far from 0, powers of time have no digits left; centred time keeps them. */
    @Test
    void lateSessionsLoseNoDigits() {
        QuadraticTrend.Result early = fit(Example.of(TURNING));
        QuadraticTrend.Result late = fit(Example.from(1_000_000, TURNING));
        assertThat(late.curvature().estimate()).isCloseTo(early.curvature().estimate(), within(1e-12));
        assertThat(late.curvature().p()).isCloseTo(early.curvature().p(), within(1e-12));
        assertThat(late.sigma()).isCloseTo(early.sigma(), within(1e-12));
        assertThat(late.fitted(1_000_004)).isCloseTo(early.fitted(5), within(1e-9));
        assertThat(late.vertex().orElseThrow() - 999_999)
                .isCloseTo(early.vertex().orElseThrow(), within(1e-8));
    }

    @Property(seed = "131", tries = 200)
    void agreesWithAnIndependentImplementation(@ForAll long seed, @ForAll @IntRange(min = 5, max = 40) int n) {
        SessionSeries series = Example.random(seed, n);
        OLSMultipleLinearRegression oracle = new OLSMultipleLinearRegression();
        double[][] powers = new double[n][];
        for (int i = 0; i < n; i++) {
            double t = series.session(i);
            powers[i] = new double[] {t, t * t};
        }
        oracle.newSampleData(series.values(), powers);
        QUADRATIC.fit(series).value().ifPresent(curve -> {
            double[] estimates = oracle.estimateRegressionParameters();
            double[] errors = oracle.estimateRegressionParametersStandardErrors();
            Coefficient[] ours = {curve.intercept(), curve.slope(), curve.curvature()};
            for (int i = 0; i < ours.length; i++) {
                assertThat(ours[i].estimate()).isCloseTo(estimates[i], within(1e-8));
                assertThat(ours[i].standardError()).isCloseTo(errors[i], within(1e-7));
            }
            assertThat(curve.rSquared()).isCloseTo(oracle.calculateRSquared(), within(1e-9));
            assertThat(curve.fitted(3.5))
                    .isCloseTo(estimates[0] + 3.5 * estimates[1] + 12.25 * estimates[2], within(1e-8));
        });
    }

    @Property(seed = "132", tries = 100)
    void explainsAtLeastWhatTheLineDoes(@ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int n) {
        SessionSeries series = Example.random(seed, n);
        QUADRATIC.fit(series).value().ifPresent(curve -> {
            LinearTrend.Result line =
                    LinearTrend.withDefaults().fit(series).value().orElseThrow();
            assertThat(curve.rSquared()).isGreaterThanOrEqualTo(line.rSquared() - 1e-12);
            assertThat(curve.logLikelihood()).isGreaterThanOrEqualTo(line.logLikelihood() - 1e-9);
        });
    }
}
