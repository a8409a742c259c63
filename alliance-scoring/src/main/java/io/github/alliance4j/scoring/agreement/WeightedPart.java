package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.score.AllianceProfile.Part;
import io.github.alliance4j.model.score.Completeness;
import java.util.List;
import java.util.OptionalDouble;

/** A part with its weight in the part above it: a figure in its component, a component in the overall part. */
record WeightedPart(Part part, double weight) {

    /** The weighted mean of those that have a weight and a value. */
    static Part mean(List<WeightedPart> all, MissingVoices missing) {
        List<WeightedPart> counted = all.stream().filter(one -> one.weight > 0).toList();
        List<WeightedPart> valued =
                counted.stream().filter(one -> one.part.pomp().isPresent()).toList();
        boolean isComplete = counted.stream().allMatch(one -> one.part.completeness() == Completeness.COMPLETE);
        if (valued.isEmpty() || (missing == MissingVoices.REFUSE && !isComplete)) {
            return Part.notScorable();
        }
        return new Part(
                OptionalDouble.of(value(valued)),
                standardError(valued),
                isComplete ? Completeness.COMPLETE : Completeness.PRORATED);
    }

    /** Rounding may pass the end of the scale. */
    private static double value(List<WeightedPart> valued) {
        double sum = 0;
        for (WeightedPart one : valued) {
            sum += one.share(valued) * one.part.pomp().orElseThrow();
        }
        return Math.min(100, sum);
    }

    /**
     * The parts rest on the same goals, tasks and facets, so their errors may go together: added as they are, not as
     * squares, they bound the error from above whatever their correlation.
     */
    private static OptionalDouble standardError(List<WeightedPart> valued) {
        double sum = 0;
        for (WeightedPart one : valued) {
            if (one.part.standardError().isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += one.share(valued) * one.part.standardError().getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    private double share(List<WeightedPart> valued) {
        return weight / valued.stream().mapToDouble(WeightedPart::weight).sum();
    }
}
