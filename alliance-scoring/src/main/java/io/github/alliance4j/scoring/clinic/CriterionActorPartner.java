package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.ActorPartner;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How what each of two people came to goes with one's own and with the other's view: the actor-partner model of a criterion of each
 * on the mean of each voice over the sessions that both rated, one row a dyad. A dyad without the criterion of both, or without a
 * session of both voices, is left out. The two criteria may lie on two metrics; the two voices may not. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class CriterionActorPartner implements CriterionFit {

    private final CriterionDyads dyads;
    private final Evaluation<ActorPartnerFit> fit;

    private CriterionActorPartner(CriterionDyads dyads, Evaluation<ActorPartnerFit> fit) {
        this.dyads = dyads;
        this.fit = fit;
    }

    /**
     * Holds the criteria of both against both voices.
     *
     * @param name what the criterion is called, in plain text
     * @param voices one entry a dyad
     * @param ofFirst what the first voice of each dyad came to, higher is better; dyads may be missing, and others may be there
     * @param ofSecond what the second voice of each dyad came to, as well
     * @param method how the model is fitted
     * @return the effects
     * @throws IllegalArgumentException if the name is blank or a criterion is not finite
     */
    public static CriterionActorPartner of(
            String name,
            List<TwoVoices> voices,
            Map<DyadId, Double> ofFirst,
            Map<DyadId, Double> ofSecond,
            ActorPartner method) {
        Objects.requireNonNull(method, "method");
        Set<DyadId> known = new HashSet<>(ofFirst.keySet());
        known.retainAll(ofSecond.keySet());
        CriterionDyads dyads = new CriterionDyads(name, voices, known);
        return new CriterionActorPartner(
                dyads, method.fit(dyads.first(), dyads.second(), dyads.reached(ofFirst), dyads.reached(ofSecond)));
    }

    @Override
    public String name() {
        return dyads.name();
    }

    @Override
    public int known() {
        return dyads.known();
    }

    @Override
    public int voices() {
        return dyads.voices();
    }

    @Override
    public int matched() {
        return dyads.matched();
    }

    /**
     * The effects of one's own view (actor) and of the other's (partner).
     *
     * @return the fit, or why there is none
     */
    public Evaluation<ActorPartnerFit> fit() {
        return fit;
    }

    /** The number of dyads, without identifiers, so that it may be logged. */
    @Override
    public String toString() {
        return dyads.toString();
    }
}
