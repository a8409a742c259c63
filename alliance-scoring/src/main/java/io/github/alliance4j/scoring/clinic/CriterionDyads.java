package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** The dyads that have a session of both voices and a criterion. */
final class CriterionDyads {

    private final String name;
    private final int known;
    private final int voices;
    private final List<TwoVoices> matched;

    /** A dyad without a criterion, or without a session of both voices, is left out. */
    CriterionDyads(String name, List<TwoVoices> voices, Set<DyadId> known) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a criterion must not be blank");
        }
        List<TwoVoices> spoken = voices.stream().filter(dyad -> dyad.size() > 0).toList();
        this.name = name;
        this.known = known.size();
        this.voices = spoken.size();
        this.matched =
                spoken.stream().filter(dyad -> known.contains(dyad.dyad())).toList();
    }

    String name() {
        return name;
    }

    int known() {
        return known;
    }

    int voices() {
        return voices;
    }

    int matched() {
        return matched.size();
    }

    /** The mean of the first voice over the sessions that both rated, a number a dyad. */
    double[] first() {
        return means(TwoVoices::first);
    }

    /** The mean of the second voice over the same sessions. */
    double[] second() {
        return means(TwoVoices::second);
    }

    private double[] means(ToDoubleBiFunction<TwoVoices, Integer> voice) {
        return matched.stream()
                .mapToDouble(dyad -> IntStream.range(0, dyad.size())
                                .mapToDouble(i -> voice.applyAsDouble(dyad, i))
                                .sum()
                        / dyad.size())
                .toArray();
    }

    /** What they came to, a number a dyad. */
    double[] reached(Map<DyadId, Double> criterion) {
        return matched.stream()
                .mapToDouble(dyad -> Objects.requireNonNull(criterion.get(dyad.dyad()), "criterion"))
                .toArray();
    }

    /** Their number, without identifiers, so that it may be logged. */
    @Override
    public String toString() {
        return "criterion of " + matched() + " of " + voices + (voices == 1 ? " dyad" : " dyads");
    }
}
