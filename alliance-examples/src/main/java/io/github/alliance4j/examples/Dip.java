package io.github.alliance4j.examples;

import java.util.Random;

/**
 * A made-up fall of the alliance, in points below what the dyad would answer without it.
 *
 * @param onset the first session that is lower
 * @param fall how many sessions the way down takes
 * @param hold how many sessions it stays at its depth
 * @param mend how many sessions the way back takes, or 0 if most of the fall stays
 * @param depth how deep it is
 */
record Dip(int onset, int fall, int hold, int mend, double depth) {

    private static final double MENDED = 0.75;
    private static final double LEFT_UNMENDED = 0.8;

    /** A dip of 1.3 to 2.2 points from a session on. */
    static Dip draw(int onset, Random random) {
        int fall = 1 + random.nextInt(2);
        int hold = 1 + random.nextInt(3);
        int wayBack = 1 + random.nextInt(2);
        boolean mended = random.nextDouble() < MENDED;
        return new Dip(onset, fall, hold, mended ? wayBack : 0, 1.3 + 0.9 * random.nextDouble());
    }

    /** How many points a session lies lower. */
    double at(int session) {
        int step = session - onset + 1;
        if (step <= 0) {
            return 0;
        }
        if (step < fall + hold) {
            return depth * Math.min(1, (double) step / fall);
        }
        if (mend == 0) {
            return LEFT_UNMENDED * depth;
        }
        int back = step - fall - hold + 1;
        return depth * Math.max(0, 1 - (double) back / mend);
    }
}
