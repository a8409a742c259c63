package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything an {@link AgreementScorer} reads from a record as of one session: each figure with its weight, the profile
 * they give, the goals that are not shared, and the bond as seen by each side. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class AgreementSheet {

    /** The source of the profile. */
    public static final String SOURCE = "record";

    private final List<WeightedFigure> figures;
    private final Map<Component, Double> weights;
    private final AllianceProfile profile;
    private final List<UnsharedGoal> unsharedGoals;
    private final Map<BondFacet, Voices<Double>> bondFacets;

    AgreementSheet(
            Alliance record,
            SessionNumber session,
            List<WeightedFigure> figures,
            Map<Component, Double> weights,
            MissingVoices missing,
            double bound) {
        this.figures = List.copyOf(figures);
        this.weights = weights;
        this.profile = profile(record.dyad(), session, missing);
        this.unsharedGoals = GoalAgreement.unshared(record, bound);
        this.bondFacets = BondAgreement.facets(record);
    }

    private AllianceProfile profile(DyadId dyad, SessionNumber session, MissingVoices missing) {
        Map<Component, Part> parts = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            parts.put(component, WeightedPart.mean(applicable(component), missing));
        }
        List<WeightedPart> weighed = parts.entrySet().stream()
                .map(part -> new WeightedPart(part.getValue(), weight(part.getKey())))
                .toList();
        return AllianceProfile.of(dyad, session, SOURCE, parts, WeightedPart.mean(weighed, missing));
    }

    private List<WeightedPart> applicable(Component component) {
        return figures.stream()
                .filter(one -> one.component() == component && one.figure().isApplicable())
                .map(one -> new WeightedPart(one.figure().part(), one.weight()))
                .toList();
    }

    /**
     * The profile of this session, of source {@value #SOURCE}. It belongs to both and has no rater. All three components
     * are there, not scorable where the record does not speak of them.
     *
     * @return the profile
     */
    public AllianceProfile profile() {
        return profile;
    }

    /**
     * All figures with their weights.
     *
     * @return the figures in the order of the scorer's measures
     */
    public List<WeightedFigure> figures() {
        return figures;
    }

    /**
     * One figure.
     *
     * @param measure the name of its measure
     * @return the figure, or nothing if the scorer has no such measure
     */
    public Optional<Figure> figure(String measure) {
        Objects.requireNonNull(measure, "measure");
        return figures.stream()
                .filter(one -> one.measure().equals(measure))
                .map(WeightedFigure::figure)
                .findFirst();
    }

    /**
     * The weight of a component in the overall part.
     *
     * @param component the component
     * @return its weight relative to the others
     */
    public double weight(Component component) {
        return weights.getOrDefault(Objects.requireNonNull(component, "component"), 0.0);
    }

    /**
     * The open goals that the two do not share, each with its age: the difference of the numbers of the record's last
     * session and of the session in which the goal was proposed, missed sessions counted. A goal is shared if both voices
     * are heard and above the scorer's bound ({@code >}). The age is in sessions and part of no profile.
     *
     * @return the goals in the order of the record; empty if all are shared, or none is open
     */
    public List<UnsharedGoal> unsharedGoals() {
        return unsharedGoals;
    }

    /**
     * The facet profile of the bond as seen by each side.
     *
     * @return as for {@link BondAgreement#facets}
     */
    public Map<BondFacet, Voices<Double>> bondFacets() {
        return bondFacets;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgreementSheet that
                && figures.equals(that.figures)
                && weights.equals(that.weights)
                && profile.equals(that.profile)
                && unsharedGoals.equals(that.unsharedGoals)
                && bondFacets.equals(that.bondFacets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(figures, weights, profile, unsharedGoals, bondFacets);
    }

    /**
     * The session and what the figures rest on, without identifiers or values, so that it may be logged.
     *
     * @return a description
     */
    @Override
    public String toString() {
        return "session " + profile.session() + ", " + profile + ", " + figures;
    }
}
