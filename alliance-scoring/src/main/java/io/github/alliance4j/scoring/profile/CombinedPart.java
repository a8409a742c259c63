package io.github.alliance4j.scoring.profile;

import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import io.github.alliance4j.model.score.Completeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

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

    /**
     * The part that the witnesses give together.
     *
     * @param said what each witness says of it, in their order; nothing where one does not speak of it
     */
    static CombinedPart of(List<AllianceProfile> witnesses, List<Optional<Part>> said, Weighting asked) {
        List<Part> valued = said.stream()
                .flatMap(Optional::stream)
                .filter(CombinedPart::hasValue)
                .toList();
        WeightedMean mean = WeightedMean.of(valued, asked);
        List<WitnessShare> shares = shares(witnesses, said, mean);
        return valued.isEmpty()
                ? new CombinedPart(Part.notScorable(), shares, Optional.empty(), OptionalDouble.empty())
                : new CombinedPart(part(said, mean), shares, Optional.of(mean.weighting()), mean.spread());
    }

    private static List<WitnessShare> shares(
            List<AllianceProfile> witnesses, List<Optional<Part>> said, WeightedMean mean) {
        List<WitnessShare> shares = new ArrayList<>();
        int valued = 0;
        for (int i = 0; i < witnesses.size(); i++) {
            boolean counts = said.get(i).filter(CombinedPart::hasValue).isPresent();
            shares.add(new WitnessShare(witnesses.get(i), counts ? mean.weight(valued++) : 0));
        }
        return shares;
    }

    private static Part part(List<Optional<Part>> said, WeightedMean mean) {
        boolean isComplete =
                said.stream().flatMap(Optional::stream).allMatch(part -> part.completeness() == Completeness.COMPLETE);
        return new Part(
                OptionalDouble.of(mean.value()),
                mean.standardError(),
                isComplete ? Completeness.COMPLETE : Completeness.PRORATED);
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
