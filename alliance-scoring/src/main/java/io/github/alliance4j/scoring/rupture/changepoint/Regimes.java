package io.github.alliance4j.scoring.rupture.changepoint;

import io.github.alliance4j.scoring.internal.Boundary;

/**
 * The regimes between the cuts of a series.
 *
 * @param y the scores
 * @param cuts the positions from 0 at which a new regime begins
 * @param sd the noise scale, in units of which levels are compared
 */
@SuppressWarnings("ArrayRecordComponent") // Lives inside one detection and is never compared.
record Regimes(double[] y, int[] cuts, double sd) {

    int count() {
        return cuts.length + 1;
    }

    /** The first position of a regime. */
    int from(int regime) {
        return regime == 0 ? 0 : cuts[regime - 1];
    }

    /** The position after a regime. */
    int to(int regime) {
        return regime < cuts.length ? cuts[regime] : y.length;
    }

    double mean(int regime) {
        return Segmentation.Segment.mean(y, from(regime), to(regime));
    }

    /** Whether a regime is lower than the one before it. */
    boolean isFall(int regime) {
        return regime > 0 && Boundary.snap((mean(regime - 1) - mean(regime)) / sd, 0) > 0;
    }

    /** Whether the fall to a lower regime, from its first to its lowest session, reaches into these positions. */
    boolean fallsWithin(int first, int end) {
        boolean falls = false;
        for (int regime = 1; regime < count() && !falls; regime++) {
            falls = from(regime) < end && lowest(regime) >= first && isFall(regime);
        }
        return falls;
    }

    /** The position of the lowest score of a regime, the first of equals. */
    int lowest(int regime) {
        int lowest = from(regime);
        for (int i = lowest + 1; i < to(regime); i++) {
            if (y[i] < y[lowest]) {
                lowest = i;
            }
        }
        return lowest;
    }

    /** The first later regime whose mean is at least this level, or the number of regimes. */
    int firstBack(int regime, double level) {
        int later = regime + 1;
        while (later < count() && !(Boundary.snap((mean(later) - level) / sd, 0) >= 0)) {
            later++;
        }
        return later;
    }
}
