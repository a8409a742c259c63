package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.model.DyadId;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Pairs of voices for tests. */
final class Voices {

    static final double[] CLIENT = {5.2, 5.5, 5.4, 4.1, 4.6, 5.3, 5.8, 6.0, 5.9, 6.1};
    static final double[] THERAPIST = {4.8, 5.0, 5.1, 4.9, 4.4, 4.9, 5.2, 5.5, 5.7, 5.8};

    private Voices() {}

    static TwoVoices of(double[] first, double[] second) {
        return at(IntStream.rangeClosed(1, first.length).toArray(), first, second);
    }

    static TwoVoices at(int[] sessions, double[] first, double[] second) {
        return TwoVoices.of(DyadId.of("D1"), sessions, first, second);
    }

    /** The worked example of the method page. */
    static TwoVoices example() {
        return of(CLIENT, THERAPIST);
    }

    /** The peak flow measurements of Bland and Altman (1986). */
    static TwoVoices peakFlow() {
        return of(
                new double[] {494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427},
                new double[] {512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451});
    }

    /** Random voices of 4 to 23 sessions. */
    static TwoVoices random(long seed) {
        Random random = new Random(seed);
        int n = 4 + random.nextInt(20);
        double[] first = new double[n];
        double[] second = new double[n];
        double share = 2 * random.nextDouble() - 1;
        for (int i = 0; i < n; i++) {
            first[i] = 4 + random.nextGaussian();
            second[i] = 4 + share * (first[i] - 4) + random.nextGaussian();
        }
        return of(first, second);
    }

    static double[] plus(double[] values, double constant) {
        return Arrays.stream(values).map(v -> v + constant).toArray();
    }
}
