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
public final class CriterionSurface {

    private final String name;
    private final int voices;
    private final int known;
    private final double[] first;
    private final double[] second;
    private final Evaluation<ResponseSurface.Result> fit;

    private CriterionSurface(
            String name, int voices, int known, List<TwoVoices> matched, double[] reached, ResponseSurface method) {
        this.name = name;
        this.voices = voices;
        this.known = known;
        this.first = matched.stream().mapToDouble(dyad -> mean(dyad, true)).toArray();
        this.second = matched.stream().mapToDouble(dyad -> mean(dyad, false)).toArray();
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
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a criterion must not be blank");
        }
        List<TwoVoices> spoken = voices.stream().filter(dyad -> dyad.size() > 0).toList();
        List<TwoVoices> matched = spoken.stream()
                .filter(dyad -> criterion.containsKey(dyad.dyad()))
                .toList();
        double[] reached = matched.stream()
                .mapToDouble(dyad -> Objects.requireNonNull(criterion.get(dyad.dyad()), "criterion"))
                .toArray();
        return new CriterionSurface(name, spoken.size(), criterion.size(), matched, reached, method);
    }

    private static double mean(TwoVoices dyad, boolean ofFirst) {
        double sum = 0;
        for (int i = 0; i < dyad.size(); i++) {
            sum += ofFirst ? dyad.first(i) : dyad.second(i);
        }
        return sum / dyad.size();
    }

    /**
     * What the criterion is called.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /**
     * How many dyads have a criterion, with both voices or not.
     *
     * @return 0 or more
     */
    public int known() {
        return known;
    }

    /**
     * How many dyads have a session of both voices, with a criterion or not.
     *
     * @return 0 or more
     */
    public int voices() {
        return voices;
    }

    /**
     * How many dyads have both, and are in the surface.
     *
     * @return 0 or more
     */
    public int matched() {
        return first.length;
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
        return "criterion of " + matched() + " of " + voices + (voices == 1 ? " dyad" : " dyads");
    }
}
