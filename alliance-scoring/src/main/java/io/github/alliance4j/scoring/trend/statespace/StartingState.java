package io.github.alliance4j.scoring.trend.statespace;

/**
 * What is known of level and slope one step before the first score. Immutable, thread-safe.
 *
 * <p>Usually nothing is: the exact diffuse start gives every level and slope the same weight, and the first score (with a
 * slope, the first two) settles them. A start with a mean and a variance says what was known before.
 *
 * @since 0.1
 */
public final class StartingState {

    private static final StartingState DIFFUSE = new StartingState(true, 0, 0, 0, 0);

    private final boolean diffuse;
    private final double level;
    private final double levelVariance;
    private final double slope;
    private final double slopeVariance;

    private StartingState(boolean diffuse, double level, double levelVariance, double slope, double slopeVariance) {
        this.diffuse = diffuse;
        this.level = level;
        this.levelVariance = levelVariance;
        this.slope = slope;
        this.slopeVariance = slopeVariance;
    }

    /**
     * Nothing is known.
     *
     * @return the exact diffuse start
     */
    public static StartingState diffuse() {
        return DIFFUSE;
    }

    /**
     * The level is known up to a variance; a slope, where the model has one, is known to be 0.
     *
     * @param level its mean
     * @param variance its variance, above 0
     * @return the start
     * @throws IllegalArgumentException if the mean is not finite, or the variance not above 0
     */
    public static StartingState of(double level, double variance) {
        return new StartingState(false, finite("level", level), positive("level", variance), 0, 0);
    }

    /**
     * The same level with a slope that is known up to a variance, independent of the level.
     *
     * @param newSlope its mean, a session or day
     * @param variance its variance, above 0
     * @return the start
     * @throws IllegalArgumentException if the mean is not finite, or the variance not above 0
     * @throws IllegalStateException if the start is diffuse
     */
    public StartingState withSlope(double newSlope, double variance) {
        if (diffuse) {
            throw new IllegalStateException("A diffuse start knows nothing of the slope");
        }
        return new StartingState(false, level, levelVariance, finite("slope", newSlope), positive("slope", variance));
    }

    /**
     * Whether nothing is known.
     *
     * @return true for the diffuse start
     */
    public boolean isDiffuse() {
        return diffuse;
    }

    double level() {
        return level;
    }

    double levelVariance() {
        return levelVariance;
    }

    double slope() {
        return slope;
    }

    double slopeVariance() {
        return slopeVariance;
    }

    private static double finite(String name, double mean) {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("The " + name + " " + mean + " of a start is not a finite number");
        }
        return mean;
    }

    private static double positive(String name, double variance) {
        if (!(variance > 0 && Double.isFinite(variance))) {
            throw new IllegalArgumentException("The " + name + " variance " + variance + " of a start is not above 0");
        }
        return variance;
    }

    @Override
    public String toString() {
        return diffuse
                ? "StartingState[diffuse]"
                : "StartingState[level=" + level + ", levelVariance=" + levelVariance + ", slope=" + slope
                        + ", slopeVariance=" + slopeVariance + "]";
    }
}
