package io.github.alliance4j.scoring.simulation;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A rupture as it was put into a simulated series. Sessions are numbers of planned sessions: each may be one that was
 * missed. Immutable, thread-safe.
 *
 * @param onset the first session that lies lower
 * @param nadirFirst the first session at full depth
 * @param nadirLast the last session at full depth; without a repair the last one before the recovery begins or the series
 *     ends
 * @param repair the first session that is wholly back, or nothing where the series ends before
 * @param depth how far the level falls, in points
 * @since 0.1
 */
public record TrueRupture(int onset, int nadirFirst, int nadirLast, OptionalInt repair, double depth) {

    /**
     * Checks the order.
     *
     * @param onset the first session that lies lower
     * @param nadirFirst the first session at full depth
     * @param nadirLast the last session at full depth; without a repair the last one before the recovery begins or the
     *     series ends
     * @param repair the first session that is wholly back, or nothing where the series ends before
     * @param depth how far the level falls, in points
     * @throws IllegalArgumentException unless {@code 1 <= onset <= nadirFirst <= nadirLast < repair} and the depth is above
     *     0
     */
    public TrueRupture {
        Objects.requireNonNull(repair, "repair");
        if (onset < 1 || nadirFirst < onset || nadirLast < nadirFirst) {
            throw new IllegalArgumentException("Rupture with onset " + onset + " and nadir " + nadirFirst + " to "
                    + nadirLast + ": sessions start at 1 and must not go back");
        }
        if (repair.isPresent() && repair.getAsInt() <= nadirLast) {
            throw new IllegalArgumentException("Rupture with nadir up to session " + nadirLast + " and repair at "
                    + repair.getAsInt() + ": the repair must come after the nadir");
        }
        if (!(depth > 0) || Double.isInfinite(depth)) {
            throw new IllegalArgumentException("Depth " + depth + " of a rupture is not above 0");
        }
    }
}
