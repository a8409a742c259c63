package io.github.alliance4j.model.instrument;

import io.github.alliance4j.model.Component;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A scale of an instrument and the items that form it. Immutable, thread-safe.
 *
 * @param id the name of the scale
 * @param component the part of the alliance it speaks of, if it is one of the three
 * @param items the numbers of its items, ascending
 * @since 0.1
 */
public record Subscale(ScaleId id, Optional<Component> component, List<Integer> items) {

    /**
     * Checks and sorts the items.
     *
     * @param id the name of the scale
     * @param component the part of the alliance it speaks of, if it is one of the three
     * @param items the numbers of its items, ascending
     * @throws IllegalArgumentException if there is no item, or one twice
     */
    public Subscale {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(component, "component");
        items = items.stream().sorted().toList();
        if (items.isEmpty()) {
            throw new IllegalArgumentException("Scale " + id + " has no item");
        }
        if (items.stream().distinct().count() < items.size()) {
            throw new IllegalArgumentException("Scale " + id + " has an item twice: " + items);
        }
    }

    /**
     * How many items the scale has.
     *
     * @return the number of items
     */
    public int size() {
        return items.size();
    }
}
