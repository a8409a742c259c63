package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.scoring.internal.Boundary;
import java.util.Map;
import java.util.Objects;

/**
 * When an episode that a chart found counts as repaired. Charts say when something went down and nothing of repair, so all
 * of this is a LIBRARY DEFAULT:
 *
 * <ul>
 *   <li>{@link By#SCORE}: {@code y >= centre - tolerance * sigma} of the chart; the score is back near the centre line; a
 *       score that misses the level by rounding only is back;
 *   <li>{@link By#STATISTIC}: no alarm of the lower side stands any more; what the chart draws is back inside. A CUSUM comes
 *       back slowly, since it remembers how far it went;
 * </ul>
 *
 * <p>at the first session after the nadir, from the first alarm on, that is numbered at most {@code repair-window} after
 * the later of nadir and first alarm.
 *
 * <p>Defaults, by parameter name: {@code repair} score, {@code repair-tolerance} .5, {@code repair-window} 4. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class RepairRule {

    /**
     * What has to come back.
     *
     * @since 0.1
     */
    public enum By {
        /** The score. */
        SCORE,
        /** What the chart draws. */
        STATISTIC
    }

    private static final RepairRule DEFAULT = new RepairRule(By.SCORE, 0.5, 4);

    private final By by;
    private final double tolerance;
    private final int window;

    private RepairRule(By by, double tolerance, int window) {
        this.by = Objects.requireNonNull(by, "by");
        this.tolerance = Settings.notNegative("repair-tolerance", tolerance);
        this.window = Settings.atLeast("repair-window", window, 1);
    }

    /**
     * A score within half a sigma of the centre line, or above it, within 4 sessions.
     *
     * @return the rule
     */
    public static RepairRule withDefaults() {
        return DEFAULT;
    }

    /**
     * The same rule by something else.
     *
     * @param newBy what has to come back
     * @return the rule
     */
    public RepairRule with(By newBy) {
        return new RepairRule(newBy, tolerance, window);
    }

    /**
     * The same rule with another tolerance.
     *
     * @param sigmas how many sigmas below the centre line a score may be and still be back, 0 or more
     * @return the rule
     * @throws IllegalArgumentException if it is negative
     */
    public RepairRule withTolerance(double sigmas) {
        return new RepairRule(by, sigmas, window);
    }

    /**
     * The same rule with another time.
     *
     * @param sessions how many session numbers after nadir and alarm a repair may come, at least 1
     * @return the rule
     * @throws IllegalArgumentException if it is below 1
     */
    public RepairRule withWindow(int sessions) {
        return new RepairRule(by, tolerance, sessions);
    }

    boolean isBack(double y, double centre, double sigma, boolean alarm) {
        return by == By.STATISTIC ? !alarm : Boundary.snap((y - centre) / sigma, -tolerance) >= -tolerance;
    }

    double level(double centre, double sigma) {
        return centre - tolerance * sigma;
    }

    boolean asksForLevel() {
        return by == By.SCORE;
    }

    /** The last session at which a repair counts; long, since a window past the largest int is open for ever. */
    long end(int nadir, int firstAlarm) {
        return (long) Math.max(nadir, firstAlarm) + window;
    }

    void describe(Map<String, String> settings) {
        settings.put("repair", Settings.word(by));
        settings.put("repair-tolerance", Double.toString(tolerance));
        settings.put("repair-window", Integer.toString(window));
    }
}
