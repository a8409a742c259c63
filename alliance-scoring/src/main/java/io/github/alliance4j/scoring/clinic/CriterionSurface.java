package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How what dyads came to goes with both voices: the response surface of a criterion on the mean of each voice over the sessions
 * that both rated, one point a dyad, and how many dyads it rests on. A dyad without a criterion, or without a session of both
 * voices, is left out. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class CriterionSurface implements CriterionFit {

    private final CriterionDyads dyads;
    private final double[] first;
    private final double[] second;
    private final Evaluation<ResponseSurface.Result> fit;

    private CriterionSurface(CriterionDyads dyads, double[] reached, ResponseSurface method) {
        this.dyads = dyads;
        this.first = dyads.first();
        this.second = dyads.second();
        this.fit = method.fit(first, second, reached);
    }

    /**
     * Holds a criterion against both voices.
     *
     * @param name what the criterion is called, in plain text
     * @param voices one entry a dyad
     * @param criterion what each dyad came to, higher is better; dyads may be missing, and others may be there
     * @param method how the surface is fitted
     * @return the surface
     * @throws IllegalArgumentException if the name is blank
     */
    public static CriterionSurface of(
            String name, List<TwoVoices> voices, Map<DyadId, Double> criterion, ResponseSurface method) {
        Objects.requireNonNull(method, "method");
        CriterionDyads dyads = new CriterionDyads(name, voices, criterion.keySet());
        return new CriterionSurface(dyads, dyads.reached(criterion), method);
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
     * The mean of the first voice in each dyad of the surface.
     *
     * @return a copy
     */
    public double[] first() {
        return first.clone();
    }

    /**
     * The mean of the second voice in each dyad of the surface.
     *
     * @return a copy
     */
    public double[] second() {
        return second.clone();
    }

    /**
     * The surface.
     *
     * @return the fit, or why there is none
     */
    public Evaluation<ResponseSurface.Result> fit() {
        return fit;
    }

    /** The number of dyads, without identifiers, so that it may be logged. */
    @Override
    public String toString() {
        return dyads.toString();
    }
}
