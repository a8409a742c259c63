package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.problem.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * How one sort of event looks as JSON: its name and its keys in the order in which they are written.
 *
 * @param <E> the type of the event
 */
final class EventShape<E extends AllianceEvent> {

    /** The key that names the sort of event. */
    static final String EVENT = "event";

    private record Part<E, T>(Key<T> key, boolean isNeeded, Function<E, Optional<T>> value) {

        void write(JsonGenerator json, E event) {
            value.apply(event).ifPresent(present -> key.write(json, present));
        }
    }

    private final String name;
    private final Class<E> type;
    private final List<Part<E, ?>> parts;
    private final List<Rater> raters;
    private final Function<EventFields, E> maker;

    private EventShape(Builder<E> builder, Function<EventFields, E> maker) {
        this.name = builder.name;
        this.type = builder.type;
        this.parts = List.copyOf(builder.parts);
        this.raters = builder.raters;
        this.maker = maker;
    }

    static <E extends AllianceEvent> Builder<E> of(String name, Class<E> type) {
        return new Builder<>(name, type);
    }

    String name() {
        return name;
    }

    Class<E> type() {
        return type;
    }

    /** The keys of its own, beside {@code session} and {@code event}, in the order in which they are written. */
    List<Key<?>> keys() {
        return parts.stream().<Key<?>>map(Part::key).toList();
    }

    /** The names of those keys that an event of this sort cannot be without. */
    Set<String> neededKeys() {
        return parts.stream()
                .filter(Part::isNeeded)
                .map(part -> part.key().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Writes the properties; the object is opened and closed by the caller. */
    void write(JsonGenerator json, AllianceEvent event) {
        E own = type.cast(event);
        Keys.SESSION.write(json, event.session());
        json.writeStringProperty(EVENT, name);
        parts.forEach(part -> part.write(json, own));
    }

    /** Makes the event, once it is sure that the properties are those of this sort, beside {@code common} ones. */
    E read(StrictJson json, Position start, EventFields fields, Set<String> common) {
        refuseOthers(json, fields.places(), common);
        requireAll(json, start, fields.places().keySet());
        fields.settleBy(json, raters);
        return json.checked(start, () -> maker.apply(fields));
    }

    private void refuseOthers(StrictJson json, Map<String, Position> places, Set<String> common) {
        Set<String> known = Stream.concat(common.stream(), keys().stream().map(Key::name))
                .collect(Collectors.toCollection(TreeSet::new));
        places.forEach((property, at) -> {
            if (!known.contains(property)) {
                throw json.refusal(at, name + " has no such property; there are " + String.join(", ", known));
            }
        });
    }

    private void requireAll(StrictJson json, Position start, Set<String> seen) {
        Set<String> missing = neededKeys();
        missing.removeAll(seen);
        if (!missing.isEmpty()) {
            throw json.refusal(start, name + " needs the property " + String.join(", ", missing));
        }
    }

    /** Names the keys of a sort of event one by one, in the order in which they are to be written. */
    static final class Builder<E extends AllianceEvent> {

        private final String name;
        private final Class<E> type;
        private final List<Part<E, ?>> parts = new ArrayList<>();
        private List<Rater> raters = List.of(Rater.CLIENT, Rater.THERAPIST);

        private Builder(String name, Class<E> type) {
            this.name = name;
            this.type = type;
        }

        /** Somebody who watched the two may say it too. */
        Builder<E> byAWitness(Function<E, Rater> value) {
            raters = List.of(Rater.CLIENT, Rater.THERAPIST, Rater.OBSERVER);
            return needs(Keys.BY, value);
        }

        <T> Builder<E> needs(Key<T> key, Function<E, T> value) {
            parts.add(new Part<>(key, true, value.andThen(Optional::of)));
            return this;
        }

        <T> Builder<E> takes(Key<T> key, Function<E, Optional<T>> value) {
            parts.add(new Part<>(key, false, value));
            return this;
        }

        EventShape<E> madeBy(Function<EventFields, E> maker) {
            return new EventShape<>(this, maker);
        }
    }
}
