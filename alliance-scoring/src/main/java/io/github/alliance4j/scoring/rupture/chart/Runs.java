package io.github.alliance4j.scoring.rupture.chart;

import static io.github.alliance4j.scoring.rupture.chart.RunRule.NELSON_1;
import static io.github.alliance4j.scoring.rupture.chart.RunRule.NELSON_2;
import static io.github.alliance4j.scoring.rupture.chart.RunRule.NELSON_3;
import static io.github.alliance4j.scoring.rupture.chart.RunRule.NELSON_4;
import static io.github.alliance4j.scoring.rupture.chart.RunRule.NELSON_5;
import static io.github.alliance4j.scoring.rupture.chart.RunRule.NELSON_6;
import static io.github.alliance4j.scoring.rupture.chart.RunRule.NELSON_7;
import static io.github.alliance4j.scoring.rupture.chart.RunRule.NELSON_8;
import static io.github.alliance4j.scoring.rupture.chart.RunRule.WESTERN_ELECTRIC_1;
import static io.github.alliance4j.scoring.rupture.chart.RunRule.WESTERN_ELECTRIC_2;
import static io.github.alliance4j.scoring.rupture.chart.RunRule.WESTERN_ELECTRIC_3;
import static io.github.alliance4j.scoring.rupture.chart.RunRule.WESTERN_ELECTRIC_4;

import io.github.alliance4j.scoring.internal.Boundary;

/** Which run rules alarm at the latest point of a chart, from counts that are kept as the points come. */
final class Runs {

    private static final int BEYOND = NELSON_1.bit() | WESTERN_ELECTRIC_1.bit();
    private static final int TWO_OF_THREE = NELSON_5.bit() | WESTERN_ELECTRIC_2.bit();
    private static final int FOUR_OF_FIVE = NELSON_6.bit() | WESTERN_ELECTRIC_3.bit();

    private int seen;
    private double last;
    private int above;
    private int below;
    private int rising;
    private int falling;
    private int turning;
    private int direction;
    private int inner;
    private int outer;
    /** The latest eight points as bits, the newest lowest: beyond 1 or 2 sigma. */
    private int high1;

    private int high2;
    private int low1;
    private int low2;
    private boolean beyondHigh;
    private boolean beyondLow;

    /** The next score, how many sigmas above the centre line it lies, and the limit in sigmas. */
    void take(double y, double z, double limit) {
        above = isBeyond(z, 0) ? above + 1 : 0;
        below = isBeyond(-z, 0) ? below + 1 : 0;
        steps(y);
        inner = isBeyond(1 - Math.abs(z), 0) ? inner + 1 : 0;
        outer = isBeyond(Math.abs(z), 1) ? outer + 1 : 0;
        high1 = shifted(high1, isBeyond(z, 1));
        high2 = shifted(high2, isBeyond(z, 2));
        low1 = shifted(low1, isBeyond(-z, 1));
        low2 = shifted(low2, isBeyond(-z, 2));
        beyondHigh = isBeyond(z, limit);
        beyondLow = isBeyond(-z, limit);
        seen++;
        last = y;
    }

    /** Strict; a value that misses the boundary by rounding only is on it. */
    private static boolean isBeyond(double value, double boundary) {
        return Boundary.snap(value, boundary) > boundary;
    }

    private void steps(double y) {
        int now = seen == 0 ? 0 : (int) Math.signum(y - last);
        rising = now > 0 ? rising + 1 : 1;
        falling = now < 0 ? falling + 1 : 1;
        if (now == 0) {
            turning = 1;
        } else {
            turning = now == -direction ? turning + 1 : 2;
        }
        direction = now;
    }

    private static int shifted(int bits, boolean latest) {
        return ((bits << 1) | (latest ? 1 : 0)) & 0xFF;
    }

    /** The rules that alarm on the lower side, as bits. */
    int lower() {
        return sided(beyondLow, below, falling, low2, low1);
    }

    /** The rules that alarm on the upper side, as bits. */
    int upper() {
        return sided(beyondHigh, above, rising, high2, high1);
    }

    private int sided(boolean beyond, int side, int steady, int beyond2, int beyond1) {
        int rules = beyond ? BEYOND : 0;
        rules |= side >= 9 ? NELSON_2.bit() : 0;
        rules |= side >= 8 ? WESTERN_ELECTRIC_4.bit() : 0;
        rules |= steady >= 6 ? NELSON_3.bit() : 0;
        rules |= seen >= 3 && Integer.bitCount(beyond2 & 7) >= 2 ? TWO_OF_THREE : 0;
        rules |= seen >= 5 && Integer.bitCount(beyond1 & 31) >= 4 ? FOUR_OF_FIVE : 0;
        return rules;
    }

    /** The rules without a side that alarm, as bits. */
    int neither() {
        int rules = turning >= 14 ? NELSON_4.bit() : 0;
        rules |= inner >= 15 ? NELSON_7.bit() : 0;
        rules |= outer >= 8 && high1 != 0 && low1 != 0 ? NELSON_8.bit() : 0;
        return rules;
    }

    /** How many of the latest points belong to the low pattern of these rules; the longest where several alarm. */
    int reach(int rules) {
        int reach = (rules & BEYOND) != 0 ? 1 : 0;
        reach = (rules & TWO_OF_THREE) != 0 ? Math.max(reach, width(low2 & 7)) : reach;
        reach = (rules & FOUR_OF_FIVE) != 0 ? Math.max(reach, width(low1 & 31)) : reach;
        // The first of six falling points is the one that the fall begins after.
        reach = (rules & NELSON_3.bit()) != 0 ? Math.max(reach, 5) : reach;
        reach = (rules & WESTERN_ELECTRIC_4.bit()) != 0 ? Math.max(reach, 8) : reach;
        return (rules & NELSON_2.bit()) != 0 ? Math.max(reach, 9) : reach;
    }

    private static int width(int bits) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(bits);
    }

    void write(Memory memory) {
        memory.put(seen)
                .put(last)
                .put(above)
                .put(below)
                .put(rising)
                .put(falling)
                .put(turning)
                .put(direction);
        memory.put(inner).put(outer).put(high1).put(high2).put(low1).put(low2);
        memory.put(beyondHigh ? 1 : 0).put(beyondLow ? 1 : 0);
    }

    void read(Memory memory) {
        seen = memory.count();
        last = memory.next();
        above = memory.count();
        below = memory.count();
        rising = memory.count();
        falling = memory.count();
        turning = memory.count();
        direction = memory.count();
        inner = memory.count();
        outer = memory.count();
        high1 = memory.count();
        high2 = memory.count();
        low1 = memory.count();
        low2 = memory.count();
        beyondHigh = memory.count() == 1;
        beyondLow = memory.count() == 1;
    }
}
