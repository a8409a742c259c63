package io.github.alliance4j.scoring.rupture.chart;

import java.util.stream.IntStream;

/**
 * The shortest series without gaps in which a chart of the whole series can alarm on the lower side. A low score is part of
 * the mean and of the sigma that it is compared with, so that in a short series none can be low enough. Which lengths allow
 * an alarm is found by trial of the extreme series: one fall that lasts for some sessions, a steady fall, and weights that
 * grow as those of an EWMA do.
 */
final class Shortest {

    /** No published limit comes near to needing so many. */
    private static final int MOST = 100;

    private Shortest() {}

    /** For a chart whose extreme weights grow by this factor from a session to the one before. */
    static int of(BasisRule chart, double growth) {
        int n = 2;
        while (n < MOST && !canAlarm(chart, n, growth)) {
            n++;
        }
        return n;
    }

    private static boolean canAlarm(BasisRule chart, int n, double growth) {
        int[] sessions = IntStream.rangeClosed(1, n).toArray();
        double top = chart.basis().top();
        double depth = chart.basis().deepFall();
        for (int from = 0; from < n; from++) {
            for (int to = from + 1; to <= (from == 0 && !chart.hasTarget() ? n - 1 : n); to++) {
                double[] fall = new double[n];
                for (int i = 0; i < n; i++) {
                    fall[i] = i >= from && i < to ? top - depth : top;
                }
                if (alarms(chart, fall, sessions)) {
                    return true;
                }
            }
        }
        double[] steady = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            steady[i] = top - depth * i;
            weights[i] = top - depth * Math.pow(growth, n - 1 - i);
        }
        return alarms(chart, steady, sessions) || alarms(chart, weights, sessions);
    }

    private static boolean alarms(BasisRule chart, double[] y, int[] sessions) {
        Path path = chart.path(chart.basis().levelOfExtreme(y, sessions, y.length));
        for (int i = 0; i < y.length; i++) {
            path.take(sessions[i], y[i]);
            if (path.isLow()) {
                return true;
            }
        }
        return false;
    }
}
