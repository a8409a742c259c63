package io.github.alliance4j.scoring.trend.statespace;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.Confidence;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Where the level, and the slope if the model has one, lie at one time. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class StateEstimate {

    private final boolean sloped;
    private final double level;
    private final double slope;
    private final double levelVariance;
    private final double covariance;
    private final double slopeVariance;

    private StateEstimate(boolean sloped, double[] moments, int at, double origin) {
        this.sloped = sloped;
        this.level = origin + moments[at];
        this.slope = moments[at + 1];
        this.levelVariance = moments[at + 2];
        this.covariance = moments[at + 3];
        this.slopeVariance = moments[at + 4];
    }

    static StateEstimate at(int node, double[] moments, boolean sloped, double origin) {
        return new StateEstimate(sloped, moments, StateFilter.WIDTH * node, origin);
    }

    /**
     * The state some steps later, if nothing more is observed.
     *
     * @param steps how many, above 0
     * @param variances what the state moves by
     */
    StateEstimate after(double steps, Variances variances) {
        double[] moments = {
            level + steps * slope,
            slope,
            levelVariance
                    + 2 * steps * covariance
                    + steps * steps * slopeVariance
                    + Steps.levelVariance(steps, variances.level(), variances.slope()),
            covariance + steps * slopeVariance + Steps.covariance(steps, variances.slope()),
            slopeVariance + steps * variances.slope()
        };
        return new StateEstimate(sloped, moments, 0, 0);
    }

    /**
     * The level.
     *
     * @return in the metric of the score
     */
    public double level() {
        return level;
    }

    /**
     * How sure the level is.
     *
     * @return its variance, given that the model's variances are right
     */
    public double levelVariance() {
        return levelVariance;
    }

    /**
     * How far the level may be off.
     *
     * @return its standard error
     */
    public double levelStandardError() {
        return Math.sqrt(levelVariance);
    }

    /**
     * The interval of the level.
     *
     * @param confidence how sure, above 0 and below 1
     * @return level and normal quantile times standard error on either side
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public Interval levelInterval(double confidence) {
        return around(level, levelVariance, confidence);
    }

    /**
     * The slope.
     *
     * @return the change of the level a session, or a day; nothing in a model without a slope
     */
    public OptionalDouble slope() {
        return sloped ? OptionalDouble.of(slope) : OptionalDouble.empty();
    }

    /**
     * How sure the slope is.
     *
     * @return its variance; nothing in a model without a slope
     */
    public OptionalDouble slopeVariance() {
        return sloped ? OptionalDouble.of(slopeVariance) : OptionalDouble.empty();
    }

    /** An interval of a normal quantity. */
    static Interval around(double mean, double variance, double confidence) {
        Confidence.check(confidence);
        double margin =
                NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2) * Math.sqrt(variance);
        return new Interval(mean - margin, mean + margin);
    }

    @Override
    public String toString() {
        return "StateEstimate[level=" + level + ", levelVariance=" + levelVariance
                + (sloped ? ", slope=" + slope + ", slopeVariance=" + slopeVariance : "") + "]";
    }
}
