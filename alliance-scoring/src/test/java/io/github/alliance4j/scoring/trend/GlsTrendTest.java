package io.github.alliance4j.scoring.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.SessionTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlsTrendTest {

    private static final GlsTrend GLS = GlsTrend.withDefaults();
    private static final int[] SESSIONS = {1, 2, 3, 5, 6, 7, 9, 10, 11, 12, 14, 15};
    private static final int[] DAYS = {0, 7, 14, 30, 37, 44, 60, 67, 74, 81, 95, 102};

    private static SessionSeries gapped() {
        return Example.at(SESSIONS, Example.noFlag());
    }

    private static SessionSeries dated(int[] days, double... scores) {
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            points.add(new SeriesPoint(
                    SessionNumber.of(i + 1),
                    Optional.of(LocalDate.of(2024, 1, 1).plusDays(days[i])),
                    scores[i]));
        }
        return SessionSeries.of(SeriesKey.of(DyadId.of("d")), Optional.empty(), points);
    }

    private static GlsTrend.Result fit(GlsTrend method, SessionSeries series) {
        return method.fit(series).value().orElseThrow();
    }

    /** R 4.2.2, nlme 3.1-162: gls(y ~ s, correlation = corAR1(form = ~s)), s as above. */
    @Test
    void gapsCountAsByR() {
        GlsTrend.Result line = fit(GLS, gapped());
        assertThat(line.coefficient(0)).isCloseTo(5.4400135386395, within(1e-6));
        assertThat(line.coefficient(1)).isCloseTo(-0.0298938949148, within(1e-7));
        assertThat(line.standardError(0)).isCloseTo(0.4081988681646, within(1e-6));
        assertThat(line.standardError(1)).isCloseTo(0.0439056152987, within(1e-7));
        assertThat(line.sigma()).isCloseTo(0.5330155681175, within(1e-6));
        assertThat(line.autocorrelation()).isCloseTo(0.4103652021282, within(1e-6));
        assertThat(line.logLikelihood()).isCloseTo(-10.5474273737354, within(1e-9));
        assertThat(line.aic()).isCloseTo(29.0948547474707, within(1e-9));
        assertThat(line.bic()).isCloseTo(30.3051951194469, within(1e-9));
        assertThat(line.t(0)).isCloseTo(13.3268707067, within(1e-5));
        assertThat(line.p(1)).isCloseTo(0.5114125718, within(1e-6));
        assertThat(line.degreesOfFreedom()).isEqualTo(10);
        assertThat(line.direction()).isEqualTo(TrendDirection.NO_TREND);
    }

    @Test
    void maximumLikelihoodIsAsByR() {
        GlsTrend.Result line = fit(GLS.with(Estimation.ML), gapped());
        assertThat(line.coefficient(0)).isCloseTo(5.4293018708575, within(1e-6));
        assertThat(line.standardError(1)).isCloseTo(0.0367345182514, within(1e-7));
        assertThat(line.sigma()).isCloseTo(0.4545889030007, within(1e-6));
        assertThat(line.autocorrelation()).isCloseTo(0.2242998226082, within(1e-6));
        assertThat(line.logLikelihood()).isCloseTo(-7.3566391568984, within(1e-9));
        assertThat(line.bic()).isCloseTo(24.6529049129487, within(1e-9));
        assertThat(line.p(1)).isCloseTo(0.4789759666, within(1e-6));
        assertThat(line.estimation()).isEqualTo(Estimation.ML);
    }

    /** gls(y ~ s + I(s^2), correlation = corAR1(form = ~s)). */
    @Test
    void parabolaIsAsByR() {
        GlsTrend.Result curve = fit(GLS.quadratic(), gapped());
        assertThat(curve.coefficient(0)).isCloseTo(5.10051918348285, within(1e-5));
        assertThat(curve.coefficient(1)).isCloseTo(0.10070744513210, within(1e-6));
        assertThat(curve.coefficient(2)).isCloseTo(-0.00823257159366, within(1e-7));
        assertThat(curve.standardError(0)).isCloseTo(0.66951449270279, within(1e-5));
        assertThat(curve.standardError(2)).isCloseTo(0.01160833997431, within(1e-7));
        assertThat(curve.autocorrelation()).isCloseTo(0.49000892716668, within(1e-5));
        assertThat(curve.logLikelihood()).isCloseTo(-13.86523325547011, within(1e-9));
        assertThat(curve.degree()).isEqualTo(2);
        assertThat(curve.meanSlope())
                .isCloseTo((curve.fitted(15) - curve.fitted(1)) / 14, within(1e-12))
                .isCloseTo(curve.coefficient(1) + 16 * curve.coefficient(2), within(1e-12));
    }

    /** gls(y ~ d, correlation = corCAR1(form = ~d)), d as above. */
    @Test
    void daysAreAsByR() {
        GlsTrend.Result line = fit(GLS.with(SessionTime.DAYS), dated(DAYS, Example.noFlag()));
        assertThat(line.coefficient(0)).isCloseTo(5.41030811052467, within(1e-5));
        assertThat(line.coefficient(1)).isCloseTo(-0.00400678290752, within(1e-7));
        assertThat(line.standardError(1)).isCloseTo(0.00595163188199, within(1e-6));
        assertThat(line.autocorrelation()).isCloseTo(0.87941431669842, within(1e-5));
        assertThat(line.logLikelihood()).isCloseTo(-12.56428331634195, within(1e-8));
        assertThat(line.time()).isEqualTo(SessionTime.DAYS);
        assertThat(line.lastTime()).isEqualTo(102);
    }

    /** nlme on data that carry another licence; skipped where they are not beside the repository. */
    @Test
    void oneLineForManyDyadsIsAsPrintedByR() throws IOException {
        Path file = Path.of("..", "..", "shared", "reference", "sudden_gains", "sgdata_bdi.csv");
        assumeTrue(Files.isRegularFile(file), "the reference data are not beside the repository");
        List<SessionSeries> all = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(GlsTrendTest::firstTwelve)
                .toList();
        GlsTrend.Result line = GLS.fitTogether(all).value().orElseThrow();
        assertThat(line.sessions()).isEqualTo(445);
        assertThat(line.autocorrelation()).isCloseTo(.833654, within(1e-6));
        assertThat(line.coefficient(0)).isCloseTo(35.61662898, within(1e-6));
        assertThat(line.coefficient(1)).isCloseTo(-1.95414746, within(1e-7));
    }

    private static SessionSeries firstTwelve(String[] cells) {
        int[] given = IntStream.rangeClosed(1, 12)
                .filter(s -> !cells[s + 1].isEmpty() && !cells[s + 1].equals("NA"))
                .toArray();
        double[] scores = Arrays.stream(given)
                .mapToDouble(s -> Double.parseDouble(cells[s + 1]))
                .toArray();
        return Example.at(given, scores);
    }

    /** The likelihood by whole matrices. */
    private static double logLikelihood(SessionSeries series, double phi, boolean restricted) {
        int n = series.size();
        RealMatrix correlation = MatrixUtils.createRealMatrix(n, n);
        RealMatrix x = MatrixUtils.createRealMatrix(n, 2);
        for (int i = 0; i < n; i++) {
            x.setRow(i, new double[] {1, series.session(i)});
            for (int j = 0; j < n; j++) {
                correlation.setEntry(i, j, Math.pow(phi, Math.abs(series.session(i) - series.session(j))));
            }
        }
        CholeskyDecomposition root = new CholeskyDecomposition(correlation, 1e-9, 0);
        RealMatrix weight = root.getSolver().getInverse();
        RealVector y = MatrixUtils.createRealVector(series.values());
        RealMatrix information = x.transpose().multiply(weight).multiply(x);
        CholeskyDecomposition solved = new CholeskyDecomposition(information, 1e-6, 0);
        RealVector b = solved.getSolver().solve(x.transpose().multiply(weight).operate(y));
        RealVector residual = y.subtract(x.operate(b));
        double rss = residual.dotProduct(weight.operate(residual));
        int count = restricted ? n - 2 : n;
        return -0.5
                * (count * (Math.log(2 * Math.PI * rss / count) + 1)
                        + Math.log(root.getDeterminant())
                        + (restricted ? Math.log(solved.getDeterminant()) : 0));
    }

    @Property(seed = "501", tries = 150)
    void noOtherAutocorrelationIsLikelier(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 25) int n,
            @ForAll @DoubleRange(min = -.95, max = .95) double phi,
            @ForAll boolean restricted) {
        SessionSeries series = Example.random(seed, n);
        GlsTrend method = GLS.with(restricted ? Estimation.REML : Estimation.ML);
        method.fit(series).value().ifPresent(line -> {
            assertThat(logLikelihood(series, phi, restricted)).isLessThanOrEqualTo(line.logLikelihood() + 1e-8);
            if (!line.isAutocorrelationAtBoundary()) {
                assertThat(logLikelihood(series, line.autocorrelation(), restricted))
                        .isCloseTo(line.logLikelihood(), within(1e-6));
            }
            assertThat(line.autocorrelation())
                    .isBetween(
                            line.autocorrelationInterval().low(),
                            line.autocorrelationInterval().high());
        });
    }

    @Property(seed = "502", tries = 150)
    void intervalOfTheAutocorrelationEndsWhereTheLikelihoodFallsByHalfTheQuantile(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 40) int n) {
        SessionSeries series = Example.random(seed, n);
        GlsTrend.Result line = fit(GLS, series);
        double fallen = line.logLikelihood() - 3.841458820694124 / 2;
        for (double end : new double[] {
            line.autocorrelationInterval().low(), line.autocorrelationInterval().high()
        }) {
            if (Math.abs(end) < .999) {
                assertThat(logLikelihood(series, end, true)).isCloseTo(fallen, within(1e-5));
            }
        }
    }

    @Property(seed = "503", tries = 150)
    void shiftAndScaleOfScoresGoThrough(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 30) int n,
            @ForAll @IntRange(min = -50, max = 50) int shift,
            @ForAll @DoubleRange(min = .01, max = 100) double scale) {
        SessionSeries series = Example.random(seed, n);
        double[] moved =
                Arrays.stream(series.values()).map(y -> shift + scale * y).toArray();
        GLS.fit(series)
                .value()
                .filter(line -> !line.isAutocorrelationAtBoundary())
                .ifPresent(line -> {
                    GlsTrend.Result other = fit(GLS, Example.at(series.sessions(), moved));
                    assertThat(other.logLikelihood())
                            .isCloseTo(line.logLikelihood() - (n - 2) * Math.log(scale), within(1e-6));
                    assertThat(other.autocorrelation()).isCloseTo(line.autocorrelation(), within(1e-4));
                    assertThat(other.coefficient(1)).isCloseTo(scale * line.coefficient(1), within(1e-4 * scale));
                    assertThat(other.coefficient(0))
                            .isCloseTo(shift + scale * line.coefficient(0), within(1e-3 * scale));
                    assertThat(other.standardError(1)).isCloseTo(scale * line.standardError(1), within(1e-3 * scale));
                });
    }

    @Property(seed = "504", tries = 150)
    void movingTimeMovesTheInterceptOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 30) int n,
            @ForAll @IntRange(min = 1, max = 100_000) int by) {
        SessionSeries series = Example.random(seed, n);
        int[] later = Arrays.stream(series.sessions()).map(s -> s + by).toArray();
        GLS.fit(series).value().ifPresent(line -> {
            GlsTrend.Result moved = fit(GLS, Example.at(later, series.values()));
            assertThat(moved.coefficient(1)).isCloseTo(line.coefficient(1), within(1e-5));
            assertThat(moved.logLikelihood()).isCloseTo(line.logLikelihood(), within(1e-7));
            assertThat(moved.fitted(later[0])).isCloseTo(line.fitted(series.session(0)), within(1e-3));
        });
    }

    @Test
    void randomWalkIsToldAsABoundary() {
        double[] walk = new double[12];
        Random random = new Random(8);
        for (int i = 1; i < walk.length; i++) {
            walk[i] = walk[i - 1] + random.nextGaussian() + (i == 6 ? 8 : 0);
        }
        GlsTrend.Result line = fit(GLS, Example.of(walk));
        assertThat(line.isAutocorrelationAtBoundary()).isEqualTo(line.autocorrelation() > .99999);
        assertThat(line.autocorrelationInterval().high()).isEqualTo(1);
        assertThat(line.standardError(1)).isFinite().isPositive();
    }

    @Test
    void alternatingScoresByDaysAreTakenAsIndependent() {
        int[] days = {0, 1, 2, 3, 4, 5, 6, 7};
        GlsTrend.Result line = fit(GLS.with(SessionTime.DAYS), dated(days, 1, 3, 1.2, 3.1, .9, 3.3, 1, 2.8));
        assertThat(line.autocorrelation()).isZero();
        assertThat(line.isAutocorrelationAtBoundary()).isTrue();
        assertThat(line.autocorrelationInterval().low()).isZero();
        LinearTrend.Result plain = LinearTrend.withDefaults()
                .fit(Example.of(1, 3, 1.2, 3.1, .9, 3.3, 1, 2.8))
                .value()
                .orElseThrow();
        assertThat(line.coefficient(1)).isCloseTo(plain.slope(), within(1e-12));
        assertThat(line.standardError(1)).isCloseTo(plain.slopeStandardError(), within(1e-12));
        assertThat(line.p(1)).isCloseTo(plain.slopeP(), within(1e-12));
    }

    @Test
    void evenGapsLeaveTheSignOpenAndItIsTakenAsPositive() {
        SessionSeries series = Example.at(new int[] {1, 3, 5, 7, 9, 11, 15}, 1, 2, 4, 3, 3.5, 5, 4);
        assertThat(fit(GLS, series).autocorrelation()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void fewSessionsAreNotEvaluable(int n) {
        SessionSeries series = Example.of(Arrays.copyOf(new double[] {1, 3, 2, 5}, n));
        assertThat(GLS.fit(series).reason()).isEqualTo("fewer than 4 sessions");
        assertThat(GLS.quadratic().fit(series).reason()).isEqualTo("fewer than 5 sessions");
        assertThat(GLS.fit(Example.of(1, 3, 2, 5)).isEvaluable()).isTrue();
    }

    @Test
    void degenerateSeriesAreNotEvaluable() {
        assertThat(GLS.fit(Example.of(3, 3, 3, 3, 3)).reason()).isEqualTo("all scores are equal");
        assertThat(GLS.fit(Example.of(1, 2, 3, 4, 5)).reason())
                .isEqualTo("the scores lie exactly on a line, so there is no error to judge it by");
        assertThat(GLS.quadratic().fit(Example.of(1, 4, 9, 16, 25, 36)).reason())
                .isEqualTo("the scores lie exactly on a parabola, so there is no error to judge it by");
        String size = "the scores are too large, or too close together, to compute with";
        assertThat(GLS.fit(Example.of(1e200, 2, 1e200, 1, 5)).reason()).isEqualTo(size);
        assertThat(GLS.fit(Example.of(1e-200, 2e-200, 1e-200, 3e-200)).reason()).isEqualTo(size);
        GlsTrend days = GLS.with(SessionTime.DAYS);
        assertThat(days.fit(Example.of(1, 3, 2, 5)).reason()).isEqualTo("a session has no date");
        assertThat(days.fit(dated(new int[] {0, 7, 7, 9}, 1, 3, 2, 5)).reason())
                .isEqualTo("two sessions are on one day");
        assertThat(GLS.fitTogether(List.of(Example.of(1), Example.of(3), Example.from(2, 2), Example.from(2, 5)))
                        .reason())
                .isEqualTo("no series has two sessions, so no resemblance can be seen");
        assertThat(GLS.fitTogether(List.of()).reason()).isEqualTo("fewer than 4 sessions");
    }

    @ParameterizedTest
    @EnumSource(Estimation.class)
    void anythingGivesNumbersOrAReason(Estimation estimation) {
        for (double[] scores : new double[][] {
            {1, 1, 1, 2},
            {0, 1, 0, 1, 0, 1},
            {1e9, 1e9 + 1, 1e9, 1e9 + 2},
            {1e149, 2e149, -1e149, 3, 4, 5},
            {1, 2, 3, 4, 5.0000001}
        }) {
            GLS.with(estimation).fit(Example.of(scores)).value().ifPresent(line -> {
                assertThat(line.coefficient(1)).isFinite();
                assertThat(line.standardError(1)).isFinite();
                assertThat(line.logLikelihood()).isFinite();
                assertThat(line.p(1)).isBetween(0.0, 1.0);
                assertThat(Math.abs(line.autocorrelation())).isLessThan(1);
            });
        }
    }

    @Test
    void estimateIsTheSlope() {
        GlsTrend.Result line = fit(GLS, gapped());
        TrendEstimate estimate = GLS.estimate(gapped()).value().orElseThrow();
        assertThat(GLS.id()).isEqualTo("gls-ar1");
        assertThat(estimate.value()).hasValue(line.coefficient(1));
        assertThat(estimate.p().orElseThrow()).isCloseTo(line.p(1), within(1e-12));
        assertThat(estimate.interval()).contains(line.interval(1));
        assertThat(estimate.label()).isEqualTo("NO_TREND");
        assertThat(estimate.sessions()).isEqualTo(12);
        assertThat(line.fittedInterval(20).low()).isLessThan(line.fitted(20));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "NaN"})
    void confidenceLiesBetweenZeroAndOne(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GLS.withConfidence(confidence))
                .withMessage("Confidence " + confidence + " is not between 0 and 1");
    }

    @Test
    void lineHasNoSquare() {
        GlsTrend.Result line = fit(GLS, gapped());
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> line.coefficient(2));
    }
}
