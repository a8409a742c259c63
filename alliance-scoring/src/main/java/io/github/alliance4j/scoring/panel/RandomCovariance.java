package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How two random terms of one block vary together. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class RandomCovariance {

    private final PanelLevel level;
    private final Term first;
    private final Term second;
    private final double covariance;
    private final OptionalDouble correlation;
    private final Intervals intervals;

    RandomCovariance(
            PanelLevel level,
            Term first,
            Term second,
            double covariance,
            OptionalDouble correlation,
            Intervals intervals) {
        this.level = level;
        this.first = first;
        this.second = second;
        this.covariance = covariance;
        this.correlation = correlation;
        this.intervals = intervals;
    }

    /**
     * Where it lies.
     *
     * @return the level
     */
    public PanelLevel level() {
        return level;
    }

    /**
     * The one term.
     *
     * @return the term
     */
    public Term first() {
        return first;
    }

    /**
     * The other term.
     *
     * @return the term
     */
    public Term second() {
        return second;
    }

    /**
     * The covariance.
     *
     * @return in the product of both units
     */
    public double covariance() {
        return covariance;
    }

    /**
     * The correlation.
     *
     * @return from -1 to 1; nothing where a variance is 0
     */
    public OptionalDouble correlation() {
        return correlation;
    }

    /**
     * The interval of the correlation by the profile of the deviance, at the confidence of the model; it ends at -1 or 1 where
     * such a correlation is not refuted.
     *
     * @return the interval; nothing where a variance is 0
     */
    public Optional<Interval> interval() {
        return interval(IntervalMethod.PROFILE);
    }

    /**
     * The interval of the correlation, at the confidence of the model.
     *
     * @param how by which method; the delta method works on Fisher's z
     * @return the interval; nothing where a variance is 0, and by the delta method where the correlation is -1 or 1
     */
    public Optional<Interval> interval(IntervalMethod how) {
        return intervals.by(how);
    }

    @Override
    public String toString() {
        return level + " " + first + ", " + second + " " + covariance;
    }
}
