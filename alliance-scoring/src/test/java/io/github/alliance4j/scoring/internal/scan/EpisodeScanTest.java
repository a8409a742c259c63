package io.github.alliance4j.scoring.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Bayes factor against the same number from dense matrices. */
class EpisodeScanTest {

    private static final double[] GRID = {-2.6, -1.9, -1.25, -0.6, 0, 0.6, 1.25, 1.9, 2.6};

    static ScanNumbers numbers() {
        ScanNumbers numbers = new ScanNumbers();
        numbers.level = 4;
        numbers.slope = 0.01;
        numbers.levelVariance = 0.2;
        numbers.covariance = 0.001;
        numbers.slopeVariance = 0.0003;
        numbers.logSd = Math.log(0.3);
        numbers.logSdSpread = 0.3;
        numbers.autocorrelation = 0.3;
        numbers.prevalence = 0.3;
        numbers.second = 0.1;
        numbers.onset[0] = 0.5;
        numbers.onset[1] = 1.2;
        numbers.onset[2] = 0.8;
        Defaults.shapes(numbers);
        numbers.fall[0] = 0.5;
        numbers.fall[1] = 0.3;
        numbers.fall[2] = 0.2;
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isTheSameAsFromDenseMatrices(long seed) {
        Random random = new Random(seed);
        int[][] designs = {{1, 2, 3, 4, 5, 6, 7}, {1, 2, 4, 5, 9, 10}, {2, 3, 4}, {1, 3, 6, 7, 8}};
        for (int[] sessions : designs) {
            double[] y = Arrays.stream(sessions)
                    .mapToDouble(t -> 4 + 0.4 * random.nextGaussian())
                    .toArray();
            y[sessions.length - 2] -= 1.5;
            double fast = new EpisodeScan(numbers(), AnswerBounds.NONE)
                    .logBayesFactor(sessions, steps(sessions), y, y.length);
            assertThat(fast).isCloseTo(Math.log(brute(numbers(), sessions, y)), within(2e-3));
        }
    }

    @Test
    void whatASeriesLeftBehindDoesNotMatterToTheNext() {
        EpisodeScan used = new EpisodeScan(numbers(), new AnswerBounds(1, 5, 1 / 12.0));
        int[] many = IntStream.rangeClosed(1, 60).toArray();
        double[] scores = new Random(5).doubles(60, 2, 5).toArray();
        used.logBayesFactor(many, steps(many), scores, 60);
        used.logBayesFactorWithout(used.found());
        int[] few = {1, 2, 3, 5, 6};
        double[] y = {5, 4.5, 3, 4.25, 5};
        double again = used.logBayesFactor(few, steps(few), y, 5);
        assertThat(again)
                .isEqualTo(new EpisodeScan(numbers(), new AnswerBounds(1, 5, 1 / 12.0))
                        .logBayesFactor(few, steps(few), y, 5));
    }

    @Test
    void hugeEvidenceStaysFinite() {
        int[] sessions = IntStream.rangeClosed(1, 30).toArray();
        double[] y = IntStream.rangeClosed(1, 30)
                .mapToDouble(t -> t < 10 || t > 20 ? 40 : -40)
                .toArray();
        EpisodeScan scan = new EpisodeScan(numbers(), AnswerBounds.NONE);
        double value = scan.logBayesFactor(sessions, steps(sessions), y, 30);
        assertThat(value).isFinite().isGreaterThan(10);
        assertThat(scan.found().depth()).isFinite();
        assertThat(scan.found().depthSd()).isFinite();
    }

    @Test
    void aScoreAtTheTopMayStandForMore() {
        int[] sessions = IntStream.rangeClosed(1, 10).toArray();
        double[] y = {5, 5, 5, 5, 4.5, 4.4, 5, 5, 5, 5};
        double clipped =
                new EpisodeScan(numbers(), new AnswerBounds(1, 5, 0)).logBayesFactor(sessions, steps(sessions), y, 10);
        double plain = new EpisodeScan(numbers(), AnswerBounds.NONE).logBayesFactor(sessions, steps(sessions), y, 10);
        assertThat(clipped).isNotEqualTo(plain).isGreaterThan(plain);
    }

    private static double[] steps(int... sessions) {
        return IntStream.range(0, sessions.length)
                .mapToDouble(i -> i == 0 ? sessions[0] : sessions[i] - sessions[i - 1])
                .toArray();
    }

    /** The ratio of marginal densities, each from its own covariance matrix, over the same shapes and grid. */
    private static double brute(ScanNumbers panel, int[] sessions, double[] y) {
        double none = 0;
        double some = 0;
        for (double x : GRID) {
            double s = Math.exp(panel.logSd + x * panel.logSdSpread);
            double share = Math.exp(-x * x / 2);
            double[][] v = covariance(panel, sessions, s);
            double[] r = residuals(panel, sessions, y);
            double healthy = density(v, r);
            none += share * healthy;
            double[][] inverse = inverse(v);
            for (Shape shape : shapes(sessions)) {
                double[] h = Arrays.stream(sessions).mapToDouble(shape::at).toArray();
                double precision = product(h, inverse, h);
                double pull = -product(h, inverse, r);
                if (precision > 0 && pull > 0 && pull * pull >= precision) {
                    for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
                        some += share
                                * prior(panel, sessions, shape)
                                * panel.depthShare[j]
                                * density(
                                        plus(v, h, panel.depthSd[j] * panel.depthSd[j]),
                                        plus(r, h, panel.depthMean[j]));
                    }
                }
            }
        }
        return some / none;
    }

    private static java.util.List<Shape> shapes(int[] sessions) {
        java.util.List<Shape> all = new java.util.ArrayList<>();
        int end = sessions[sessions.length - 1];
        for (int onset : onsets(sessions)) {
            for (int fall = 1; fall <= 3 && onset + fall - 1 <= end; fall++) {
                all.add(new Shape(onset, fall, 0, 1));
                for (int hold = 1; hold <= 5 && onset + fall - 1 + hold - 1 < end; hold++) {
                    for (int recovery = 1; recovery <= 3; recovery++) {
                        all.add(new Shape(onset, fall, hold, recovery));
                    }
                }
            }
        }
        return all;
    }

    private static int[] onsets(int[] sessions) {
        return IntStream.rangeClosed(sessions[0] + 1, sessions[sessions.length - 1])
                .filter(onset ->
                        Arrays.stream(sessions).filter(t -> t >= onset).min().getAsInt() - onset <= 2)
                .toArray();
    }

    private static double prior(ScanNumbers panel, int[] sessions, Shape shape) {
        int end = sessions[sessions.length - 1];
        double onsets = Arrays.stream(onsets(sessions))
                .mapToDouble(onset -> weight(panel, sessions, onset))
                .sum();
        double falls = IntStream.rangeClosed(1, Math.min(3, end - shape.onset() + 1))
                .mapToDouble(fall -> panel.fall[fall - 1])
                .sum();
        double hold = shape.hold() > 0
                ? panel.hold[shape.hold()] * panel.recovery[shape.recovery() - 1]
                : panel.hold[0]
                        + IntStream.rangeClosed(1, 5)
                                .filter(held -> shape.bottom() + held - 1 >= end)
                                .mapToDouble(held -> panel.hold[held])
                                .sum();
        return weight(panel, sessions, shape.onset()) / onsets * panel.fall[shape.fall() - 1] / falls * hold;
    }

    private static double weight(ScanNumbers panel, int[] sessions, int onset) {
        int end = sessions[sessions.length - 1];
        double weight = onset == sessions[0] + 1 ? panel.onset[0] : 1;
        if (onset == end) {
            return weight * panel.onset[2];
        }
        return onset == end - 1 ? weight * panel.onset[1] : weight;
    }

    private static double[][] covariance(ScanNumbers panel, int[] sessions, double s) {
        int n = sessions.length;
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double ti = sessions[i] - 8;
                double tj = sessions[j] - 8;
                v[i][j] = s * s * Math.pow(panel.autocorrelation, Math.abs(sessions[i] - sessions[j]))
                        + panel.levelVariance
                        + panel.covariance * (ti + tj)
                        + panel.slopeVariance * ti * tj;
            }
        }
        return v;
    }

    private static double[] residuals(ScanNumbers panel, int[] sessions, double[] y) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> y[i] - panel.level - panel.slope * (sessions[i] - 8))
                .toArray();
    }

    private static double[][] plus(double[][] v, double[] h, double factor) {
        double[][] sum = new double[h.length][h.length];
        for (int i = 0; i < h.length; i++) {
            for (int j = 0; j < h.length; j++) {
                sum[i][j] = v[i][j] + factor * h[i] * h[j];
            }
        }
        return sum;
    }

    private static double[] plus(double[] r, double[] h, double factor) {
        return IntStream.range(0, r.length)
                .mapToDouble(i -> r[i] + factor * h[i])
                .toArray();
    }

    private static double product(double[] left, double[][] matrix, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                sum += left[i] * matrix[i][j] * right[j];
            }
        }
        return sum;
    }

    private static double density(double[][] v, double[] r) {
        return Math.exp(-0.5 * product(r, inverse(v), r)) / Math.sqrt(determinant(v));
    }

    private static double determinant(double[][] v) {
        double[][] a = Arrays.stream(v).map(double[]::clone).toArray(double[][]::new);
        double determinant = 1;
        for (int k = 0; k < a.length; k++) {
            determinant *= a[k][k];
            for (int i = k + 1; i < a.length; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < a.length; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        return determinant;
    }

    /** By Gauss and Jordan; the matrices are small and positive definite. */
    private static double[][] inverse(double[][] v) {
        int n = v.length;
        double[][] a = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(v[i], 0, a[i], 0, n);
            a[i][n + i] = 1;
        }
        for (int k = 0; k < n; k++) {
            double pivot = a[k][k];
            for (int j = 0; j < 2 * n; j++) {
                a[k][j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double factor = a[i][k];
                for (int j = 0; i != k && j < 2 * n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        return Arrays.stream(a).map(row -> Arrays.copyOfRange(row, n, 2 * n)).toArray(double[][]::new);
    }
}
