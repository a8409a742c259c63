package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.internal.scan.Draws;
import java.util.List;

/** Session numbers with gaps as often as a panel has them. */
final class SessionPattern {

    private final double[] sums;

    SessionPattern(List<Double> gaps) {
        sums = gaps.stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
    }

    /** Fills in session numbers from 1 on. */
    void next(int[] sessions, Draws random) {
        sessions[0] = 1;
        for (int i = 1; i < sessions.length; i++) {
            double u = random.uniform();
            int gap = 1;
            while (gap < sums.length && u >= sums[gap - 1]) {
                gap++;
            }
            sessions[i] = sessions[i - 1] + gap;
        }
    }
}
