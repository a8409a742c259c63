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
    private final Optional<Interval> interval;

    VarianceComponent(PanelLevel level, Term term, double variance, Optional<Interval> interval) {
        this.level = level;
        this.term = term;
        this.variance = variance;
        this.interval = interval;
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
     * The interval of the variance by the delta method on its logarithm: {@code exp(ln v -/+ z se(ln v))}, with the errors
     * from the curvature of the deviance. With few groups it is rough.
     *
     * @return the interval; nothing where the variance is 0
     */
    public Optional<Interval> interval() {
        return interval;
    }

    @Override
    public String toString() {
        return level + " " + term + " " + variance;
    }
}
