package io.github.alliance4j.scoring.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.trend.Loess.Curve;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoessTest {

    private static final Loess LOESS = Loess.withDefaults();

    private static final double[] SPEEDS = {5, 10, 15, 20, 25};

    private static Curve cars(Loess loess) {
        double[] days =
                Arrays.stream(SPEEDS).map(speed -> speed - Dated.FIRST_SPEED).toArray();
        return loess.with(SessionTime.DAYS).fit(Dated.cars(), days).value().orElseThrow();
    }

    private static void isAt(Curve curve, double... values) {
        assertThat(curve.size()).isEqualTo(values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(curve.value(i)).isCloseTo(values[i], within(1e-8));
        }
    }

    private static void hasErrors(Curve curve, double... errors) {
        for (int i = 0; i < errors.length; i++) {
            assertThat(curve.standardError(i).orElseThrow()).isCloseTo(errors[i], within(1e-9));
        }
    }

    /** R 4.2.2 {@code predict(loess(dist ~ speed, cars, control = loess.control(surface = "direct")))}. */
    @Test
    void carsAreSmoothedAsByR() {
        isAt(cars(LOESS), 7.74100582962, 21.86531537288, 41.20522619776, 56.44526335332, 95.30052251287);
    }

    /** The same with {@code statistics = "exact"} and {@code se = TRUE}. */
    @Test
    void errorsOfCarsAreThoseOfRsExactStatistics() {
        Curve curve = cars(LOESS);
        hasErrors(curve, 7.55971426812, 4.11591332181, 4.71055724270, 4.05849479142, 8.30000878941);
        assertThat(curve.sigma().orElseThrow()).isCloseTo(15.2981721553, within(1e-9));
        assertThat(curve.degreesOfFreedom().orElseThrow()).isCloseTo(44.6454586716, within(1e-9));
        // R's own default, 15.31087491, is the same residuals by an interpolated delta of 44.23236614809.
        assertThat(curve.sigma().orElseThrow() * Math.sqrt(44.3058528757 / 44.23236614809))
                .isCloseTo(15.31087491, within(5e-9));
        double margin = 2.0145449410743 * 4.71055724270; // qt(.975, df)
        assertThat(curve.interval(2).orElseThrow().high()).isCloseTo(41.20522619776 + margin, within(1e-8));
        assertThat(curve.interval(2).orElseThrow().low()).isCloseTo(41.20522619776 - margin, within(1e-8));
    }

    /** R 4.2.2 with {@code family = "symmetric"}, which fits four times. */
    @Test
    void carsAreSmoothedRobustlyAsByR() {
        Curve curve = cars(LOESS.withRobustSteps(3));
        isAt(curve, 8.08703604482, 21.08170704975, 35.88339069107, 54.46246523167, 88.79742318661);
        assertThat(curve.sigma()).isEmpty();
        assertThat(curve.standardError(0)).isEmpty();
        assertThat(curve.interval(0)).isEmpty();
    }

    /** R 4.2.2 {@code lowess(cars)}: f = 2/3, iter = 3; its rows 1, 2, 3, 4, 5, 10, 20, 30, 40 and 50. */
    @Test
    void lowessIsALineWithThreeRobustSteps() {
        Curve curve = LOESS.withDegree(1)
                .withSpan(2.0 / 3)
                .withRobustSteps(3)
                .with(SessionTime.DAYS)
                .fit(Dated.cars())
                .value()
                .orElseThrow();
        int[] rows = {1, 2, 3, 4, 5, 10, 20, 30, 40, 50};
        double[] values = {
            4.965459, 4.965459, 13.124495, 13.124495, 15.858633, 24.129277, 32.962506, 43.463492, 56.491224, 84.328698
        };
        for (int i = 0; i < rows.length; i++) {
            assertThat(curve.value(rows[i] - 1)).isCloseTo(values[i], within(5e-7));
        }
        assertThat(curve.size()).isEqualTo(50);
        assertThat(curve.time(49)).isEqualTo(21);
    }

    /** R 4.2.2, exact statistics, of the worked example at sessions 1, 2.5, 6 and 12. */
    @Test
    void aSeriesIsSmoothedAsByR() {
        SessionSeries series = Example.of(Example.noFlag());
        Curve curve = LOESS.fit(series, 1, 2.5, 6, 12).value().orElseThrow();
        isAt(curve, 5.36099578200, 5.27558705346, 4.96644921491, 4.49039840813);
        hasErrors(curve, 0.354132215475, 0.203652258553, 0.242716487623, 0.354132215475);
        Curve lines = LOESS.withDegree(1)
                .withSpan(.5)
                .fit(series, 1, 2.5, 6, 12)
                .value()
                .orElseThrow();
        isAt(lines, 5.31334967211, 5.35659688846, 5.11443700495, 4.56795590847);
        hasErrors(lines, 0.331214218038, 0.198260977727, 0.197965539805, 0.331214218038);
        Curve robust =
                LOESS.withRobustSteps(3).fit(series, 1, 2.5, 6, 12).value().orElseThrow();
        isAt(robust, 5.31226065751, 5.32520347325, 5.08356769155, 4.50289232047);
    }

    @Test
    void withoutTimesItIsTheCurveAtTheSessions() {
        SessionSeries series = Example.at(new int[] {2, 3, 4, 7, 8, 9, 10, 11, 13}, 5, 4, 5, 6, 5, 7, 6, 5, 6);
        Curve curve = LOESS.fit(series).value().orElseThrow();
        Curve asked = LOESS.fit(series, 2, 3, 4, 7, 8, 9, 10, 11, 13).value().orElseThrow();
        for (int i = 0; i < curve.size(); i++) {
            assertThat(curve.time(i)).isEqualTo(series.session(i));
            assertThat(curve.value(i)).isEqualTo(asked.value(i));
            assertThat(curve.standardError(i)).isEqualTo(asked.standardError(i));
        }
    }

    @Test
    void noTimesAskedGiveAnEmptyCurve() {
        assertThat(LOESS.fit(Example.of(Example.noFlag()), new double[0])
                        .value()
                        .orElseThrow()
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void fewerThanFourSessionsAreNotEvaluable(int n) {
        assertThat(LOESS.fit(Example.of(new double[n])).reason()).isEqualTo("fewer than 4 sessions");
    }

    @Test
    void aSpanThatDoesNotDetermineAParabolaIsToldApart() {
        assertThat(LOESS.fit(Example.of(1, 2, 4, 3)).reason())
                .isEqualTo("the span holds too few different times around an asked time");
        assertThat(LOESS.withSpan(.2).fit(Example.of(Example.noFlag())).reason())
                .isEqualTo("the span holds too few sessions");
        assertThat(LOESS.with(SessionTime.DAYS)
                        .fit(Dated.of(new int[] {0, 0, 0, 0, 0, 0, 7, 14}, 1, 2, 3, 4, 3, 2, 5, 6))
                        .reason())
                .isEqualTo("the span holds too few different times around an asked time");
    }

    @Test
    void sixSessionsAreMetExactlyAndHaveNoError() {
        double[] scores = {1, 3, 2, 5, 4, 6};
        Curve curve = LOESS.fit(Example.of(scores)).value().orElseThrow();
        isAt(curve, scores);
        assertThat(curve.sigma()).isEmpty();
        assertThat(curve.degreesOfFreedom()).isEmpty();
        assertThat(curve.interval(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.999, 12.001, Double.NaN, Double.NEGATIVE_INFINITY})
    void timesOutsideTheSessionsAreNotAnswered(double time) {
        assertThat(LOESS.fit(Example.of(Example.noFlag()), 3, time).reason())
                .isEqualTo("an asked time lies outside the observed sessions");
    }

    @Test
    void equalScoresStayEqual() {
        Curve curve = LOESS.withRobustSteps(3)
                .fit(Example.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1))
                .value()
                .orElseThrow();
        for (int i = 0; i < 8; i++) {
            assertThat(curve.value(i)).isEqualTo(0.1);
        }
    }

    @Test
    void scoresTooLargeAreNotEvaluable() {
        assertThat(LOESS.fit(Example.of(1e308, -1e308, 1, 2, 3, 4, 5, 6)).reason())
                .isEqualTo("the scores are too large to compute with");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1.01", "NaN"})
    void aSpanIsAShare(double span) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOESS.withSpan(span))
                .withMessage("Span " + span + " is not above 0 and at most 1");
    }

    @Test
    void otherChoicesAreRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOESS.withDegree(3))
                .withMessage("Degree 3 is neither 1 nor 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOESS.withRobustSteps(-1))
                .withMessage("Robust steps -1 are not 0 to 100");
        assertThatIllegalArgumentException().isThrownBy(() -> LOESS.withConfidence(1));
    }

    @Property(seed = "161", tries = 100)
    void aParabolaIsKept(@ForAll @IntRange(min = 8, max = 30) int n, @ForAll @IntRange(min = -5, max = 5) int b) {
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = 3 + b * i - 0.25 * i * i;
        }
        Curve curve = LOESS.fit(Example.of(scores), 1, 2.3, n - 0.5, n).value().orElseThrow();
        for (int i = 0; i < curve.size(); i++) {
            double u = curve.time(i) - 1;
            assertThat(curve.value(i)).isCloseTo(3 + b * u - 0.25 * u * u, within(1e-9));
        }
    }

    @Property(seed = "162", tries = 100)
    void movesAndStretchesWithTheScores(
            @ForAll long seed,
            @ForAll @IntRange(min = 8, max = 30) int n,
            @ForAll @IntRange(min = 0, max = 3) int robustSteps,
            @ForAll @IntRange(min = -3, max = 3) int factor) {
        SessionSeries series = Example.random(seed, n);
        double[] moved =
                Arrays.stream(series.values()).map(y -> 20 + factor * y).toArray();
        Loess loess = LOESS.withRobustSteps(robustSteps);
        loess.fit(series).value().ifPresent(curve -> {
            // Twenty away and back costs some digits, and a robust step may be cut short where nothing is left to fit.
            Curve other =
                    loess.fit(Example.at(series.sessions(), moved)).value().orElseThrow();
            for (int i = 0; i < n; i++) {
                assertThat(other.value(i)).isCloseTo(20 + factor * curve.value(i), within(1e-7));
            }
        });
    }

    @Property(seed = "163", tries = 100)
    void runsBackwardsWithTheSessions(@ForAll long seed, @ForAll @IntRange(min = 8, max = 30) int n) {
        SessionSeries series = Example.random(seed, n);
        int last = series.session(n - 1);
        int[] sessions = new int[n];
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            sessions[i] = 1 + last - series.session(n - 1 - i);
            scores[i] = series.value(n - 1 - i);
        }
        LOESS.fit(series).value().ifPresent(curve -> {
            Curve other = LOESS.fit(Example.at(sessions, scores)).value().orElseThrow();
            for (int i = 0; i < n; i++) {
                assertThat(other.value(n - 1 - i)).isCloseTo(curve.value(i), within(1e-9));
            }
        });
    }
}
