package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.series.SessionSeries;
import java.util.Arrays;

/**
 * How an episode runs, from the scores of its series.
 *
 * @param series the scores
 * @param onset position of the onset
 * @param nadir position of the nadir
 * @param end position of the repair or, without one, of the last session in the time for it
 * @param repaired whether there is a repair
 */
record Course(SessionSeries series, int onset, int nadir, int end, boolean repaired) {

    /** The position of a session that was observed. */
    static int position(SessionSeries series, int session) {
        int position = Arrays.binarySearch(series.sessions(), session);
        if (position < 0) {
            throw new IllegalArgumentException("Session " + session + " of a finding is not in the series");
        }
        return position;
    }

    /** The position of the last session up to this number, at least that of the nadir. */
    static int lastInTime(SessionSeries series, int nadir, long timeEnds) {
        int last = nadir;
        while (last + 1 < series.size() && series.session(last + 1) <= timeEnds) {
            last++;
        }
        return last;
    }

    EpisodeShape shape() {
        if (!repaired) {
            return EpisodeShape.UNREPAIRED;
        }
        return goesDown() && goesUp() ? EpisodeShape.of(nadir - onset + 1, end - nadir) : EpisodeShape.W;
    }

    private boolean goesDown() {
        boolean straight = true;
        for (int i = onset + 1; i <= nadir; i++) {
            straight &= series.value(i) <= series.value(i - 1);
        }
        return straight;
    }

    private boolean goesUp() {
        boolean straight = true;
        for (int i = nadir + 1; i <= end; i++) {
            straight &= series.value(i) >= series.value(i - 1);
        }
        return straight;
    }

    /** Session numbers from the onset on, without that of the repair. */
    int duration(long timeEnds) {
        int first = series.session(onset);
        if (repaired) {
            return series.session(end) - first;
        }
        long last = Math.min(series.session(series.size() - 1), timeEnds);
        return (int) (Math.max(last, series.session(nadir)) - first + 1);
    }

    /** The score that tells how much came back; never below the nadir. */
    double highest() {
        double highest = Math.max(series.value(nadir), series.value(end));
        for (int i = nadir; i < end && !repaired; i++) {
            highest = Math.max(highest, series.value(i));
        }
        return highest;
    }
}
