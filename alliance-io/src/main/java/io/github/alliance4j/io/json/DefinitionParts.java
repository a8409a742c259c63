package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.problem.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What a file says of a form, part by part, each with its place. Only together do parts contradict each other. */
final class DefinitionParts {

    private record Part(int rank, Position at, Consumer<InstrumentBuilder> change) {}

    private final List<Part> parts = new ArrayList<>();
    private int rank;

    /** Gives the parts that come next their rank: a part speaks of parts of its own or of lower ranks only. */
    void begin(int newRank) {
        rank = newRank;
    }

    void add(Position at, Consumer<InstrumentBuilder> change) {
        parts.add(new Part(rank, at, change));
    }

    /**
     * The instrument, or the refusal at the part that contradicts those before it. Parts up to the rank {@code needed}
     * contradict nothing and are no instrument without each other.
     */
    Instrument instrument(StrictJson json, String id, int needed) {
        parts.sort(Comparator.comparingInt(Part::rank));
        int first = (int) parts.stream().filter(part -> part.rank() <= needed).count();
        try {
            return first(id, parts.size());
        } catch (IllegalArgumentException e) {
            throw json.refusal(parts.get(contradiction(id, first) - 1).at(), String.valueOf(e.getMessage()));
        }
    }

    private Instrument first(String id, int count) {
        InstrumentBuilder form = Instrument.builder(id);
        parts.subList(0, count).forEach(part -> part.change().accept(form));
        return form.build();
    }

    /** How many parts it takes to be refused; one fewer make an instrument. */
    private int contradiction(String id, int first) {
        int fits = first;
        int fails = parts.size();
        while (fails - fits > 1) {
            int middle = (fits + fails) >>> 1;
            if (isWhole(id, middle)) {
                fits = middle;
            } else {
                fails = middle;
            }
        }
        return fails;
    }

    private boolean isWhole(String id, int count) {
        try {
            first(id, count);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
