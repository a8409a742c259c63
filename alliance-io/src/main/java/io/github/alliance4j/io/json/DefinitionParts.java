package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.problem.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file says of a form, part by part, each with its place. Only together do parts contradict each other. */
final class DefinitionParts {

    private record Part(int rank, Position at, NumberList items, Consumer<InstrumentBuilder> change) {

        /** Where a refusal points: at the item that it names, else at the part. */
        Position at(String refusal) {
            Matcher item = NAMED_ITEM.matcher(refusal);
            return item.find() ? items.places().getOrDefault(Integer.valueOf(item.group(1)), at) : at;
        }
    }

    private static final Pattern NAMED_ITEM = Pattern.compile(" item ([0-9]{1,4})\\b");

    private static final NumberList NO_ITEMS = new NumberList(Map.of());

    private final List<Part> parts = new ArrayList<>();
    private int rank;

    /** Gives the parts that come next their rank: a part speaks of parts of its own or of lower ranks only. */
    void begin(int newRank) {
        rank = newRank;
    }

    void add(Position at, Consumer<InstrumentBuilder> change) {
        add(at, NO_ITEMS, change);
    }

    /** Adds a part that lists items, at which a refusal may point. */
    void add(Position at, NumberList items, Consumer<InstrumentBuilder> change) {
        parts.add(new Part(rank, at, items, change));
    }

    /** These parts and a number of items, in the rank that was begun. */
    DefinitionParts withItems(int count) {
        DefinitionParts more = new DefinitionParts();
        more.parts.addAll(parts);
        more.parts.add(new Part(rank, parts.get(0).at(), NO_ITEMS, form -> form.items(count)));
        return more;
    }

    /** The instrument that all parts make. */
    Instrument build(String id) {
        parts.sort(Comparator.comparingInt(Part::rank));
        return first(id, parts.size());
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
            String rule = String.valueOf(e.getMessage());
            throw json.refusal(parts.get(contradiction(id, first) - 1).at(rule), rule);
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
