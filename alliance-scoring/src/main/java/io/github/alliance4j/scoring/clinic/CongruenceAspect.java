package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.BlandAltman;
import io.github.alliance4j.scoring.congruence.Convergence;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.TemporalCorrelation;
import java.util.Optional;

/**
 * A question to the two voices of a dyad that has an answer with an interval. The questions have separate answers: there is no
 * score of agreement.
 *
 * @since 0.1
 */
public enum CongruenceAspect {
    /** The mean gap, first less second. */
    GAP,
    /** Whether both move together. */
    TEMPORAL,
    /** The slope of the gap; below 0 they come closer. */
    CONVERGENCE;

    /**
     * Where the answer for a dyad may lie.
     *
     * @param result what its two voices say
     * @return the interval, or nothing where there is no answer or none with an interval
     */
    public Optional<Interval> interval(DyadCongruence.Result result) {
        return switch (this) {
            case GAP -> result.limits().value().map(BlandAltman::meanInterval);
            case TEMPORAL -> result.temporal().value().flatMap(TemporalCorrelation::interval);
            case CONVERGENCE -> result.convergence().value().map(Convergence.Result::interval);
        };
    }
}
