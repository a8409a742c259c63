package io.github.alliance4j.scoring.simulation;

import java.util.OptionalInt;

/** A rupture as it was planned, whether or not the series is long enough for all of it. */
record RuptureCourse(int onset, int nadirFirst, int nadirLast, int back, double depth) {

    /** Stands for a repair that never comes. */
    static final int NEVER = Integer.MAX_VALUE;

    /** How much of the depth a session has: equal steps down to the nadir, and equal steps up to the repair. */
    double share(int session) {
        if (session < onset || session >= back) {
            return 0;
        }
        if (session < nadirFirst) {
            return (session - onset + 1.0) / (nadirFirst - onset + 1.0);
        }
        return session <= nadirLast ? 1 : (double) (back - session) / (back - nadirLast);
    }

    /** Whether the other begins after this one is over, with a session between them. */
    boolean endsBefore(RuptureCourse other) {
        return back < other.onset;
    }

    /** What of it a series of this length holds. */
    TrueRupture within(int sessions) {
        return new TrueRupture(
                onset,
                nadirFirst,
                Math.min(nadirLast, sessions),
                back <= sessions ? OptionalInt.of(back) : OptionalInt.empty(),
                depth);
    }
}
