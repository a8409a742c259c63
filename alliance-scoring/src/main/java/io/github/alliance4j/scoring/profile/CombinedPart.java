package io.github.alliance4j.scoring.profile;

import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import io.github.alliance4j.model.score.Completeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One part of a combination: its value, every witness with its weight, and how far the witnesses lie apart. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class CombinedPart {

    private final Part part;
    private final List<WitnessShare> shares;
    private final Optional<Weighting> weighting;
    private final OptionalDouble spread;

    private CombinedPart(Part part, List<WitnessShare> shares, Optional<Weighting> weighting, OptionalDouble spread) {
        this.part = part;
        this.shares = List.copyOf(shares);
        this.weighting = weighting;
        this.spread = spread;
    }

    /** The part that the witnesses give together; {@code of} finds it in a profile, and is empty for a silent witness. */
    static CombinedPart of(
            List<AllianceProfile> witnesses, Function<AllianceProfile, Optional<Part>> of, Weighting asked) {
        List<Part> valued = witnesses.stream()
                .flatMap(witness -> of.apply(witness).stream())
                .filter(CombinedPart::hasValue)
                .toList();
        WeightedMean mean = WeightedMean.of(valued, asked);
        List<WitnessShare> shares = new ArrayList<>();
        int next = 0;
        for (AllianceProfile witness : witnesses) {
            boolean speaks = of.apply(witness).filter(CombinedPart::hasValue).isPresent();
            shares.add(new WitnessShare(witness, speaks ? mean.weight(next++) : 0));
        }
        if (valued.isEmpty()) {
            return new CombinedPart(Part.notScorable(), shares, Optional.empty(), OptionalDouble.empty());
        }
        boolean isComplete = witnesses.stream()
                .flatMap(witness -> of.apply(witness).stream())
                .allMatch(part -> part.completeness() == Completeness.COMPLETE);
        Part part = new Part(
                OptionalDouble.of(mean.value()),
                mean.standardError(),
                isComplete ? Completeness.COMPLETE : Completeness.PRORATED);
        return new CombinedPart(part, shares, Optional.of(mean.weighting()), mean.spread());
    }

    private static boolean hasValue(Part part) {
        return part.pomp().isPresent();
    }

    /**
     * The combined value with its standard error and completeness: complete if every witness who speaks of this part is
     * complete, prorated if one of them is prorated or has no value.
     *
     * @return the part, not scorable if no witness has a value
     */
    public Part part() {
        return part;
    }

    /**
     * Every witness with its weight; the weights sum to 1 if there is a value.
     *
     * @return the witnesses in their order, also those with weight 0
     */
    public List<WitnessShare> shares() {
        return shares;
    }

    /**
     * Which weights were used in the end.
     *
     * @return {@link Weighting#EQUAL} also where precision was asked for and an error is missing, or nothing if there is
     *     no value
     */
    public Optional<Weighting> weighting() {
        return weighting;
    }

    /**
     * How far the witnesses lie apart: the largest value minus the smallest. A combination of witnesses who lie far
     * apart says little about either.
     *
     * @return 0 to 100 POMP points, or nothing if fewer than two witnesses have a value
     */
    public OptionalDouble spread() {
        return spread;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CombinedPart that
                && part.equals(that.part)
                && shares.equals(that.shares)
                && weighting.equals(that.weighting)
                && spread.equals(that.spread);
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, shares, weighting, spread);
    }

    /**
     * Completeness and weights, without values, so that it may be logged.
     *
     * @return for example {@code COMPLETE, PRECISION weights [0.8, 0.2]}
     */
    @Override
    public String toString() {
        return part
                + weighting.map(used -> ", " + used + " weights " + weights()).orElse("");
    }

    private List<Double> weights() {
        return shares.stream().map(WitnessShare::weight).toList();
    }
}
