package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question to the two voices of a dyad that has an answer with an interval. The questions have separate answers: there is no
 * score of agreement.
 *
 * @since 0.1
 */
public enum CongruenceAspect {
    /** The mean gap, first less second. */
    GAP(result -> result.limits().map(limits -> Optional.of(limits.meanInterval()))),
    /** Whether both move together. */
    TEMPORAL(result -> result.temporal().map(temporal -> temporal.interval())),
    /** The slope of the gap; below 0 they come closer. */
    CONVERGENCE(result -> result.convergence().map(slope -> Optional.of(slope.interval())));

    private final Function<DyadCongruence.Result, Evaluation<Optional<Interval>>> question;

    CongruenceAspect(Function<DyadCongruence.Result, Evaluation<Optional<Interval>>> question) {
        this.question = question;
    }

    /**
     * Where the answer for a dyad may lie.
     *
     * @param result what its two voices say
     * @return the interval, or nothing where there is no answer or none with an interval
     */
    public Optional<Interval> interval(DyadCongruence.Result result) {
        return question.apply(result).value().flatMap(Function.identity());
    }
}
