package io.github.alliance4j.scoring.evaluation;

import io.github.alliance4j.scoring.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** F1 of dyads, and its interval by drawing the dyads anew. */
final class HarmonicMean {

    private static final int REPLICATIONS = 1000;
    private static final long SEED = 20_230_817;

    private final int[][] counts;

    HarmonicMean(List<DyadTally> dyads) {
        this.counts = dyads.stream()
                .map(dyad -> new int[] {dyad.ruptures(), dyad.hits().size(), dyad.findings(), dyad.hitting()})
                .toArray(int[][]::new);
    }

    double estimate() {
        int[] sums = new int[4];
        for (int[] dyad : counts) {
            add(sums, dyad);
        }
        return of(sums);
    }

    /** The percentiles of the replications; a dyad comes as a whole, with all that was found in it. */
    Interval interval(double confidence) {
        Random random = new Random(SEED);
        double[] estimates = new double[REPLICATIONS];
        for (int i = 0; i < REPLICATIONS; i++) {
            int[] sums = new int[4];
            for (int j = 0; j < counts.length; j++) {
                add(sums, counts[random.nextInt(counts.length)]);
            }
            estimates[i] = of(sums);
        }
        Arrays.sort(estimates);
        int tail = (int) Math.floor(REPLICATIONS * (1 - confidence) / 2);
        return new Interval(estimates[tail], estimates[REPLICATIONS - 1 - tail]);
    }

    private static void add(int[] sums, int[] dyad) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += dyad[i];
        }
    }

    /** 0 where nothing is hit, whatever else is undefined then. */
    private static double of(int[] sums) {
        if (sums[1] == 0) {
            return 0;
        }
        double sensitivity = (double) sums[1] / sums[0];
        double precision = (double) sums[3] / sums[2];
        return 2 * sensitivity * precision / (sensitivity + precision);
    }
}
