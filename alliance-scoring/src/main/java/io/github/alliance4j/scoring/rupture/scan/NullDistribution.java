package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.internal.scan.AnswerBounds;
import io.github.alliance4j.scoring.internal.scan.Draws;
import io.github.alliance4j.scoring.internal.scan.EpisodeScan;
import io.github.alliance4j.scoring.internal.scan.HealthyScores;
import io.github.alliance4j.scoring.internal.scan.ScanNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * How large the logarithm of the Bayes factor becomes in treatments in which nothing happens, by the number of observed
 * sessions. Simulated when first asked for, then remembered: {@value #REPLICATIONS} series for each number of sessions, each
 * with a model drawn from the calibration, gaps as in the panel, rounded and clipped; a series is compared with those of
 * its own number and of the numbers beside it. From 40 sessions on numbers are taken together in steps of a twentieth.
 *
 * <p>A p value is counted where at least {@value #COUNTED} of the {@code n} series reach the value. Beyond, it is that of an
 * exponential tail, and never below {@code 1 / (20 n)}: what so many series cannot show is not told.
 */
final class NullDistribution {

    static final int REPLICATIONS = 1_500;

    private static final int STEPS = 20;
    private static final int COUNTED = 20;
    private static final int TAIL = 100;
    /** How many times rarer than one series in all the tail may call a value. */
    private static final double BEYOND = 20;

    private static final long SEED = 20_240_611L;

    private final Calibration calibration;
    private final ScanNumbers panel;
    private final List<ScanNumbers> draws;
    private final SessionPattern pattern;
    private final Map<Integer, double[]> simulated = new ConcurrentHashMap<>();
    private final Map<Integer, double[]> pooled = new ConcurrentHashMap<>();

    NullDistribution(Calibration calibration) {
        this.calibration = calibration;
        this.panel = calibration.model().numbers();
        this.draws = calibration.drawnNumbers();
        this.pattern = new SessionPattern(calibration);
    }

    /** The share of healthy series of so many sessions with a value at least as large. */
    double pValue(int sessions, double value) {
        double[] values = pooled.computeIfAbsent(key(sessions), this::pool);
        int below = lowerBound(values, value);
        int reached = values.length - below;
        if (reached >= COUNTED) {
            return (reached + 1.0) / (values.length + 1.0);
        }
        return Math.max(1.0 / (BEYOND * values.length), beyond(values, value));
    }

    /** Beyond the largest values an exponential tail, fitted to the excess over the largest {@value #TAIL}. */
    private static double beyond(double[] values, double value) {
        int n = values.length;
        double from = values[n - TAIL];
        double excess = 0;
        for (int i = n - TAIL; i < n; i++) {
            excess += (values[i] - from) / TAIL;
        }
        double counted = values[n - COUNTED];
        return (COUNTED + 1.0) / (n + 1.0) * Math.exp(-(value - counted) / Math.max(excess, 0.1));
    }

    private static int lowerBound(double[] values, double value) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int key(int sessions) {
        int step = Math.max(1, sessions / STEPS);
        return sessions / step * step;
    }

    private double[] pool(int key) {
        int step = Math.max(1, key / STEPS);
        double[][] parts = IntStream.of(key - step, key, key + step)
                .filter(sessions -> sessions >= CalibratedScan.LEAST_SESSIONS)
                .mapToObj(sessions -> simulated.computeIfAbsent(sessions, this::simulate))
                .toArray(double[][]::new);
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    /** On one thread, since it runs while a map is held. */
    private double[] simulate(int count) {
        double[] values = new double[REPLICATIONS];
        AnswerBounds bounds = calibration.bounds();
        EpisodeScan scan = new EpisodeScan(panel, bounds);
        HealthyScores healthy = new HealthyScores(bounds);
        Draws random = new Draws();
        int[] sessions = new int[count];
        double[] elapsed = new double[count];
        double[] scores = new double[count];
        for (int i = 0; i < REPLICATIONS; i++) {
            random.begin(SEED, count, i);
            pattern.next(sessions, elapsed, random);
            healthy.next(draws.get(random.below(draws.size())), elapsed, count, scores, random);
            values[i] = scan.logBayesFactor(sessions, elapsed, scores, count);
        }
        return values;
    }
}
