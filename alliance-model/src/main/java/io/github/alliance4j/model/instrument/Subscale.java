package io.github.alliance4j.model.instrument;

import io.github.alliance4j.model.Component;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A scale of an instrument, made from items or, as a weighted composite, from other scales. Made by an
 * {@link InstrumentBuilder}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Subscale {

    /**
     * What a scale is to its instrument.
     *
     * @since 0.1
     */
    public enum Kind {
        /** One of the scales the items are divided into; it shares no item with another subscale. */
        SUBSCALE,
        /** A scale that is made from items or scales that count elsewhere too. */
        COMPOSITE,
        /** The scale over all items. */
        TOTAL
    }

    private final ScaleId id;
    private final Kind kind;
    private final Optional<Component> component;
    private final List<Integer> items;
    private final Map<ScaleId, Double> weights;
    private final Optional<MissingRule> missing;

    private Subscale(
            ScaleId id,
            Kind kind,
            Optional<Component> component,
            List<Integer> items,
            Map<ScaleId, Double> weights,
            Optional<MissingRule> missing) {
        this.id = Objects.requireNonNull(id, "id");
        this.kind = kind;
        this.component = Objects.requireNonNull(component, "component");
        this.items = items.stream().sorted().toList();
        this.weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        this.missing = missing;
        if (this.items.isEmpty()) {
            throw new IllegalArgumentException("Scale " + id + " has no item");
        }
        if (new TreeSet<>(items).size() < items.size()) {
            throw new IllegalArgumentException("Scale " + id + " has an item twice: " + this.items);
        }
    }

    /** One of the scales the items are divided into. */
    static Subscale of(ScaleId id, Optional<Component> component, List<Integer> items) {
        return new Subscale(id, Kind.SUBSCALE, component, items, Map.of(), Optional.empty());
    }

    /** A scale over items that belong to other scales too. */
    static Subscale composite(ScaleId id, List<Integer> items) {
        return new Subscale(id, Kind.COMPOSITE, Optional.empty(), items, Map.of(), Optional.empty());
    }

    /** A scale over other scales, whose items are given together. */
    static Subscale weighted(ScaleId id, List<Integer> items, Map<ScaleId, Double> weights) {
        return new Subscale(id, Kind.COMPOSITE, Optional.empty(), items, weights, Optional.empty());
    }

    /** The scale over all items. */
    static Subscale total(List<Integer> items) {
        return new Subscale(ScaleId.TOTAL, Kind.TOTAL, Optional.empty(), items, Map.of(), Optional.empty());
    }

    /** The same scale with the form's own rule for missing items. */
    Subscale with(Optional<MissingRule> rule) {
        return new Subscale(id, kind, component, items, weights, rule);
    }

    /**
     * The name of the scale.
     *
     * @return the name
     */
    public ScaleId id() {
        return id;
    }

    /**
     * What the scale is to its instrument.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The part of the alliance it speaks of.
     *
     * @return the component, or nothing if it is none of the three
     */
    public Optional<Component> component() {
        return component;
    }

    /**
     * The numbers of its items; of a weighted composite, those of all its parts.
     *
     * @return the numbers, ascending, at least one
     */
    public List<Integer> items() {
        return items;
    }

    /**
     * The weights of its parts, where it is a weighted composite: its mean is {@code sum(w * mean) / sum(w)} over the
     * means of the parts.
     *
     * @return the weights by scale, in the order given; empty for a scale made from items
     */
    public Map<ScaleId, Double> weights() {
        return weights;
    }

    /**
     * How many items may be missing by the form's own rule. Callers may be stricter, never more lenient. A weighted
     * composite has a rule only where one was stated for it by name; else its parts alone decide.
     *
     * @return the rule, or nothing where the form states none
     */
    public Optional<MissingRule> missing() {
        return missing;
    }

    /**
     * How many items the scale has.
     *
     * @return the number of items
     */
    public int size() {
        return items.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subscale that
                && id.equals(that.id)
                && kind == that.kind
                && component.equals(that.component)
                && items.equals(that.items)
                && weights.equals(that.weights)
                && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, kind, component, items, weights, missing);
    }

    /**
     * The name and the items.
     *
     * @return for example {@code task [1, 2, 10, 12]}
     */
    @Override
    public String toString() {
        return id + " " + items;
    }
}
