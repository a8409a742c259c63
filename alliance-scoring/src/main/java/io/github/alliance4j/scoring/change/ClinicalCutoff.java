package io.github.alliance4j.scoring.change;

import io.github.alliance4j.model.instrument.Direction;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/**
 * Where the clinical side of a scale ends and the functional side begins (Jacobson and Truax 1991). {@code d} is 1 where
 * a higher score is better, else -1; {@code m1, s1} are mean and standard deviation of the clinical sample before,
 * {@code mf, sf} those of the functional group.
 *
 * <p>A person is on the clinical side before if {@code d pre < d cutoff}, and on the functional side after if
 * {@code d post > d cutoff}; a score exactly at the cut-off is on neither.
 *
 * @since 0.1
 */
public enum ClinicalCutoff {
    /** Beyond the clinical group: {@code m1 + 2 d s1}. Needs no functional group. */
    A {
        @Override
        double at(Group clinical, Supplier<Group> functional, int d) {
            return clinical.mean() + 2 * d * clinical.spread();
        }
    },
    /** Within the functional group, as in the paper: {@code mf - 2 d sf}. */
    B {
        @Override
        double at(Group clinical, Supplier<Group> functional, int d) {
            Group group = functional.get();
            return group.mean() - 2 * d * group.spread();
        }
    },
    /**
     * What the R package clinicalsignificance 2.1.0.9000 calls cut-off b: {@code mf - 2 d s1}, with the standard
     * deviation of the <em>clinical</em> sample. Not the paper's b; offered so that its numbers can be reproduced.
     */
    B_WITH_CLINICAL_SD {
        @Override
        double at(Group clinical, Supplier<Group> functional, int d) {
            return functional.get().mean() - 2 * d * clinical.spread();
        }
    },
    /** Nearer to the functional group than to the clinical one: {@code (s1 mf + sf m1) / (s1 + sf)}. */
    C {
        @Override
        double at(Group clinical, Supplier<Group> functional, int d) {
            Group group = functional.get();
            return (clinical.spread() * group.mean() + group.spread() * clinical.mean())
                    / (clinical.spread() + group.spread());
        }
    };

    abstract double at(Group clinical, Supplier<Group> functional, int d);

    /**
     * The cut-off from observed spreads.
     *
     * @param norm holds the functional group, if the cut-off needs one
     * @param sample the clinical sample
     * @param direction which end of the scores is the good one
     * @return the cut-off in the metric of the scores
     * @throws IllegalArgumentException if the functional group or the sample's mean before is needed and not given
     */
    public double value(Norm norm, ChangeSample sample, Direction direction) {
        return value(norm, sample, direction, DoubleUnaryOperator.identity());
    }

    /** The cut-off with each spread replaced, as Hageman and Arrindell do with that of the true scores. */
    double value(Norm norm, ChangeSample sample, Direction direction, DoubleUnaryOperator spread) {
        Group clinical = new Group(sample.needPreMean(), spread.applyAsDouble(sample.preStandardDeviation()));
        return at(clinical, () -> functional(norm.functionalGroup(), spread), ReliableChange.sign(direction));
    }

    /** The cut-off from observed spreads, where no reliability is needed. */
    double value(Optional<FunctionalGroup> group, ChangeSample sample, Direction direction) {
        DoubleUnaryOperator observed = DoubleUnaryOperator.identity();
        Group clinical = new Group(sample.needPreMean(), sample.preStandardDeviation());
        return at(clinical, () -> functional(group, observed), ReliableChange.sign(direction));
    }

    private Group functional(Optional<FunctionalGroup> functionalGroup, DoubleUnaryOperator spread) {
        return functionalGroup
                .map(group -> new Group(group.mean(), spread.applyAsDouble(group.standardDeviation())))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cut-off " + name() + " needs mean and SD of a functional group, which are not given"));
    }

    /** Mean and spread of a group. */
    record Group(double mean, double spread) {}
}
