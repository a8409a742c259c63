package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How each group departs from the fixed part: conditional modes (best linear unbiased predictions), which are shrunk
 * towards 0 the more the fewer rows a group has, and their conditional variances given the fixed part and the variances,
 * as lme4's {@code ranef(condVar = TRUE)}. Immutable, thread-safe.
 *
 * @param <I> what identifies a group
 * @since 0.1
 */
public final class RandomEffects<I> {

    private final List<I> groups;
    private final Map<I, Integer> indices;
    private final List<Term> terms;
    private final double[] modes;
    private final double[] covariances;
    private final double confidence;

    RandomEffects(List<I> groups, List<Term> terms, double[] modes, double[] covariances, double confidence) {
        this.groups = groups;
        this.terms = terms;
        this.modes = modes;
        this.covariances = covariances;
        this.confidence = confidence;
        this.indices = new HashMap<>(2 * groups.size());
        for (int i = 0; i < groups.size(); i++) {
            indices.put(groups.get(i), i);
        }
    }

    /**
     * The groups.
     *
     * @return in the order of their identifiers, dyads those of one therapist together; none if nothing varies
     */
    public List<I> groups() {
        return groups;
    }

    /**
     * The terms that vary.
     *
     * @return in the order of the model
     */
    public List<Term> terms() {
        return terms;
    }

    /**
     * The departure of a group.
     *
     * @param group the group
     * @param term the term
     * @return in units of the coefficient
     * @throws IllegalArgumentException if the group or the term is not there
     */
    public double mode(I group, Term term) {
        return modes[index(group) * terms.size() + index(term)];
    }

    /**
     * Its conditional variance.
     *
     * @param group the group
     * @param term the term
     * @return at least 0
     * @throws IllegalArgumentException if the group or the term is not there
     */
    public double variance(I group, Term term) {
        return Math.max(0, covariance(group, term, term));
    }

    /**
     * The conditional covariance of two departures.
     *
     * @param group the group
     * @param first the one term
     * @param second the other term
     * @return in the product of both units
     * @throws IllegalArgumentException if the group or a term is not there
     */
    public double covariance(I group, Term first, Term second) {
        int q = terms.size();
        return covariances[(index(group) * q + index(first)) * q + index(second)];
    }

    /**
     * The interval of a departure, {@code mode -/+ z sqrt(variance)} at the confidence of the model.
     *
     * @param group the group
     * @param term the term
     * @return in units of the coefficient
     * @throws IllegalArgumentException if the group or the term is not there
     */
    public Interval interval(I group, Term term) {
        double width = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2)
                * Math.sqrt(variance(group, term));
        double mode = mode(group, term);
        return new Interval(mode - width, mode + width);
    }

    private int index(I group) {
        Integer index = indices.get(Objects.requireNonNull(group, "group"));
        if (index == null) {
            throw new IllegalArgumentException("The group is not one of the " + groups.size() + " of the fit");
        }
        return index;
    }

    private int index(Term term) {
        int index = terms.indexOf(Objects.requireNonNull(term, "term"));
        if (index < 0) {
            throw new IllegalArgumentException("The term " + term + " is not among the random terms " + terms);
        }
        return index;
    }
}
