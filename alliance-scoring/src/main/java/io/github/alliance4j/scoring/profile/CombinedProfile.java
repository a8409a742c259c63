package io.github.alliance4j.scoring.profile;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Several witnesses of one session made into one profile, with every witness and its weight beside it. Immutable,
 * thread-safe.
 *
 * <p>For each part by itself (goal, task, bond, overall), over the {@code n} witnesses with a value {@code v_i} and a
 * standard error {@code SE_i}, all in POMP: {@code v = sum w_i v_i}, {@code SE = sqrt(sum w_i^2 SE_i^2)}, with the
 * weights of {@link Weighting}. With weights by precision the error is {@code 1 / sqrt(sum 1 / SE_i^2)}.
 *
 * <p>What it is not: not a truth behind the witnesses. Client and therapist look at the alliance from two sides, and a
 * difference between them is a finding, not noise; see {@link CombinedPart#spread()} before the mean. The error takes the
 * witnesses' errors as independent and says nothing of that difference; the error of a form (its reliability) and that of
 * the record (few goals, few facets) are different things in one unit. The overall part combines the witnesses' overall
 * parts; it is not computed from the combined components.
 *
 * <p>Degenerate cases:
 *
 * <ul>
 *   <li>a witness without a value for a part has weight 0 there; with one witness left its value is the part's;
 *   <li>an error that is missing, 0 or infinite: equal weights for that part, and {@link CombinedPart#weighting()} says so;
 *   <li>equal weights and a missing or infinite error: no standard error;
 *   <li>no witness with a value: the part is not scorable; a component that no witness speaks of is absent.
 * </ul>
 *
 * @since 0.1
 */
public final class CombinedProfile {

    /** The source of a combined profile. */
    public static final String SOURCE = "combined";

    private final List<AllianceProfile> witnesses;
    private final Map<Component, CombinedPart> components;
    private final CombinedPart overall;

    private CombinedProfile(
            List<AllianceProfile> witnesses, Map<Component, CombinedPart> components, CombinedPart overall) {
        this.witnesses = witnesses;
        this.components = Collections.unmodifiableMap(components);
        this.overall = overall;
    }

    /**
     * Combines the witnesses of one session.
     *
     * @param witnesses at least one profile, all of one dyad and one session
     * @param weighting how much each of them counts
     * @return the combination
     * @throws IllegalArgumentException if there is no witness, they are of several dyads or sessions, or two are of the
     *     same source and rater
     */
    public static CombinedProfile of(List<AllianceProfile> witnesses, Weighting weighting) {
        Objects.requireNonNull(weighting, "weighting");
        List<AllianceProfile> all = List.copyOf(witnesses);
        check(all);
        Map<Component, CombinedPart> components = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            List<Optional<Part>> said =
                    all.stream().map(witness -> witness.component(component)).toList();
            if (said.stream().anyMatch(Optional::isPresent)) {
                components.put(component, CombinedPart.of(all, said, weighting));
            }
        }
        List<Optional<Part>> overall =
                all.stream().map(witness -> Optional.of(witness.overall())).toList();
        return new CombinedProfile(all, components, CombinedPart.of(all, overall, weighting));
    }

    private static void check(List<AllianceProfile> witnesses) {
        if (witnesses.isEmpty()) {
            throw new IllegalArgumentException("A combination needs at least one witness");
        }
        AllianceProfile first = witnesses.get(0);
        Set<List<Object>> seen = new HashSet<>();
        for (AllianceProfile witness : witnesses) {
            if (!witness.dyad().equals(first.dyad())) {
                throw new IllegalArgumentException("Witnesses of several dyads are not combined");
            }
            if (!witness.session().equals(first.session())) {
                throw new IllegalArgumentException("Witnesses of several sessions are not combined: session "
                        + first.session() + " and session " + witness.session());
            }
            if (!seen.add(List.of(witness.source(), witness.rater()))) {
                throw new IllegalArgumentException("A witness counts once; two are of source " + witness.source()
                        + witness.rater().map(rater -> " by " + rater).orElse(""));
            }
        }
    }

    /**
     * The witnesses, each by itself.
     *
     * @return the profiles in the order they were given
     */
    public List<AllianceProfile> witnesses() {
        return witnesses;
    }

    /**
     * One of the three components, with its witnesses.
     *
     * @param component the component
     * @return the part, or nothing if no witness speaks of it
     */
    public Optional<CombinedPart> component(Component component) {
        return Optional.ofNullable(components.get(Objects.requireNonNull(component, "component")));
    }

    /**
     * The alliance as a whole, with its witnesses.
     *
     * @return the overall part
     */
    public CombinedPart overall() {
        return overall;
    }

    /**
     * The combination as a profile like any other, of source {@value #SOURCE}. It has a rater only if all witnesses have
     * the same one.
     *
     * @return the profile
     */
    public AllianceProfile profile() {
        AllianceProfile first = witnesses.get(0);
        Map<Component, Part> parts = new EnumMap<>(Component.class);
        components.forEach((component, combined) -> parts.put(component, combined.part()));
        AllianceProfile profile = AllianceProfile.of(first.dyad(), first.session(), SOURCE, parts, overall.part());
        return commonRater().map(profile::with).orElse(profile);
    }

    private Optional<Rater> commonRater() {
        Optional<Rater> first = witnesses.get(0).rater();
        return witnesses.stream().allMatch(witness -> witness.rater().equals(first)) ? first : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CombinedProfile that
                && witnesses.equals(that.witnesses)
                && components.equals(that.components)
                && overall.equals(that.overall);
    }

    @Override
    public int hashCode() {
        return Objects.hash(witnesses, components, overall);
    }

    /**
     * The parts with their weights, without identifiers or values, so that it may be logged.
     *
     * @return for example {@code combined of 2 witnesses: overall COMPLETE, EQUAL weights [0.5, 0.5]}
     */
    @Override
    public String toString() {
        return SOURCE + " of " + witnesses.size() + " witnesses: overall " + overall;
    }
}
