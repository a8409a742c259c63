package io.github.alliance4j.scoring.change;

import java.util.Objects;
import java.util.Optional;

/**
 * What has to be known about a form before a change on it can be judged: its reliability, with kind and source, and for
 * some formulas and cut-offs more. Nothing is defaulted: a formula that needs a part that is not given refuses.
 *
 * <p>Not a table of percentiles, and not the statistics of the clinical sample, which are a {@link ChangeSample}.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Norm {

    private final Reliability reliability;
    private final Optional<Reliability> reliabilityAfter;
    private final Optional<FunctionalGroup> functionalGroup;

    private Norm(
            Reliability reliability,
            Optional<Reliability> reliabilityAfter,
            Optional<FunctionalGroup> functionalGroup) {
        this.reliability = reliability;
        this.reliabilityAfter = reliabilityAfter;
        this.functionalGroup = functionalGroup;
    }

    /**
     * A norm that holds a reliability only.
     *
     * @param reliability the reliability of the scores, for formulas that ask for two that of the scores before
     * @return the norm
     */
    public static Norm of(Reliability reliability) {
        return new Norm(Objects.requireNonNull(reliability, "reliability"), Optional.empty(), Optional.empty());
    }

    /**
     * The same norm with a reliability of the scores after. Where none other is known, the reliability before may be
     * given here once more, by decision and not by default.
     *
     * @param after the reliability of the scores after
     * @return the norm
     */
    public Norm withReliabilityAfter(Reliability after) {
        return new Norm(reliability, Optional.of(after), functionalGroup);
    }

    /**
     * The same norm with a functional group.
     *
     * @param group people without the problem
     * @return the norm
     */
    public Norm with(FunctionalGroup group) {
        return new Norm(reliability, reliabilityAfter, Optional.of(group));
    }

    /**
     * The reliability of the scores.
     *
     * @return the reliability
     */
    public Reliability reliability() {
        return reliability;
    }

    /**
     * The reliability of the scores after.
     *
     * @return the reliability, or nothing if none is given
     */
    public Optional<Reliability> reliabilityAfter() {
        return reliabilityAfter;
    }

    /**
     * The functional group.
     *
     * @return the group, or nothing if none is given
     */
    public Optional<FunctionalGroup> functionalGroup() {
        return functionalGroup;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Norm that
                && reliability.equals(that.reliability)
                && reliabilityAfter.equals(that.reliabilityAfter)
                && functionalGroup.equals(that.functionalGroup);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reliability, reliabilityAfter, functionalGroup);
    }

    /**
     * The parts.
     *
     * @return a description
     */
    @Override
    public String toString() {
        return "Norm[" + reliability
                + reliabilityAfter.map(after -> ", after: " + after).orElse("")
                + functionalGroup.map(group -> ", " + group).orElse("") + "]";
    }
}
