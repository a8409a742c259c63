package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Interval;
import java.util.Optional;

/**
 * How much a random term varies between the groups of a level, or the residual between sessions. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class VarianceComponent {

    private final PanelLevel level;
    private final Term term;
    private final double variance;
    private final Intervals intervals;

    VarianceComponent(PanelLevel level, Term term, double variance, Intervals intervals) {
        this.level = level;
        this.term = term;
        this.variance = variance;
        this.intervals = intervals;
    }

    /**
     * Where it lies; {@link PanelLevel#SESSION} for the residual.
     *
     * @return the level
     */
    public PanelLevel level() {
        return level;
    }

    /**
     * Which term varies; the intercept for the residual.
     *
     * @return the term
     */
    public Term term() {
        return term;
    }

    /**
     * The variance, in squared units of the score a unit of the term.
     *
     * @return at least 0
     */
    public double variance() {
        return variance;
    }

    /**
     * Its root.
     *
     * @return at least 0
     */
    public double standardDeviation() {
        return Math.sqrt(variance);
    }

    /**
     * The interval of the variance by the profile of the deviance, at the confidence of the model; it begins at 0 where the model without the term
     * is not refuted.
     *
     * @return the interval
     */
    public Optional<Interval> interval() {
        return interval(IntervalMethod.PROFILE);
    }

    /**
     * The interval of the variance, at the confidence of the model.
     *
     * @param how by which method; the delta method works on its logarithm
     * @return the interval; the delta method gives nothing where the variance is 0
     */
    public Optional<Interval> interval(IntervalMethod how) {
        return intervals.by(how);
    }

    @Override
    public String toString() {
        return level + " " + term + " " + variance;
    }
}
