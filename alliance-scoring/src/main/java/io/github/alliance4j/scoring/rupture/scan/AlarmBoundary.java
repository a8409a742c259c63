package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.internal.scan.AnswerBounds;
import io.github.alliance4j.scoring.internal.scan.Draws;
import io.github.alliance4j.scoring.internal.scan.EpisodeScan;
import io.github.alliance4j.scoring.internal.scan.HealthyScores;
import io.github.alliance4j.scoring.internal.scan.ScanNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the logarithm of the Bayes factor must exceed after each session, so that over the horizon a stated share of healthy
 * treatments has an alarm. From {@value #REPLICATIONS} simulated treatments: the {@code 1 - alpha / 2} quantile after each
 * session, smoothed over five sessions, raised by the one number at which the share is right. So each session spends about
 * as much of the share as any other.
 */
final class AlarmBoundary {

    static final int REPLICATIONS = 3_000;

    private static final int SMOOTHED = 2;
    private static final long SEED = 20_240_612L;

    private final double[] limits;

    AlarmBoundary(Calibration calibration, double falseAlarm, int horizon) {
        double[][] paths = simulate(calibration, horizon);
        limits = new double[horizon + 1];
        double[] quantiles = new double[horizon + 1];
        for (int k = CalibratedScan.LEAST_SESSIONS; k <= horizon; k++) {
            double[] reached = after(paths, k);
            quantiles[k] = reached.length == 0 ? quantiles[k - 1] : upper(reached, falseAlarm / 2);
        }
        for (int k = CalibratedScan.LEAST_SESSIONS; k <= horizon; k++) {
            limits[k] = smoothed(quantiles, k, horizon);
        }
        double raise = upper(Arrays.stream(paths).mapToDouble(this::largest).toArray(), falseAlarm);
        for (int k = CalibratedScan.LEAST_SESSIONS; k <= horizon; k++) {
            limits[k] += raise;
        }
    }

    /** The limit after so many observed sessions; beyond the horizon that of the horizon. */
    double limit(int sessions) {
        return limits[Math.min(sessions, limits.length - 1)];
    }

    /** The values of the treatments that have so many observed sessions within the horizon. */
    private static double[] after(double[][] paths, int sessions) {
        return Arrays.stream(paths)
                .filter(path -> path.length > sessions)
                .mapToDouble(path -> path[sessions])
                .toArray();
    }

    private static double upper(double[] values, double share) {
        Arrays.sort(values);
        return values[(int) Math.min(values.length - 1.0, Math.floor((1 - share) * values.length))];
    }

    private static double smoothed(double[] quantiles, int k, int horizon) {
        return IntStream.rangeClosed(
                        Math.max(CalibratedScan.LEAST_SESSIONS, k - SMOOTHED), Math.min(horizon, k + SMOOTHED))
                .mapToDouble(i -> quantiles[i])
                .average()
                .orElseThrow();
    }

    private double largest(double[] path) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = CalibratedScan.LEAST_SESSIONS; k < path.length; k++) {
            largest = Math.max(largest, path[k] - limits[k]);
        }
        return largest;
    }

    private static double[][] simulate(Calibration calibration, int horizon) {
        double[][] paths = new double[REPLICATIONS][];
        AnswerBounds bounds = calibration.bounds();
        EpisodeScan scan = new EpisodeScan(calibration.model().numbers(), bounds);
        HealthyScores healthy = new HealthyScores(bounds);
        SessionPattern pattern = new SessionPattern(calibration);
        List<ScanNumbers> draws = calibration.drawnNumbers();
        Draws random = new Draws();
        int[] sessions = new int[horizon];
        double[] elapsed = new double[horizon];
        double[] scores = new double[horizon];
        for (int i = 0; i < REPLICATIONS; i++) {
            random.begin(SEED, horizon, i);
            pattern.next(sessions, elapsed, random);
            int count = upTo(sessions, horizon);
            healthy.next(draws.get(random.below(draws.size())), elapsed, count, scores, random);
            paths[i] = new double[count + 1];
            for (int k = CalibratedScan.LEAST_SESSIONS; k <= count; k++) {
                scan.load(sessions, elapsed, scores, k);
                paths[i][k] = scan.search(sessions[k - 1] - ScanMonitor.WINDOW);
            }
        }
        return paths;
    }

    /** How many of the sessions lie within the horizon. */
    private static int upTo(int[] sessions, int horizon) {
        int count = sessions.length;
        while (sessions[count - 1] > horizon) {
            count--;
        }
        return count;
    }
}
