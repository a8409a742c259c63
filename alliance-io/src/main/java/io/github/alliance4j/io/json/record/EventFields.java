package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.io.json.internal.WrittenWord;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.problem.Position;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What an object says of an event: the values by key, and where each property stands, known or not. */
final class EventFields {

    private final Map<String, Position> places = new LinkedHashMap<>();
    private final Map<Key<?>, Object> values = new HashMap<>();
    private Optional<WrittenWord> by = Optional.empty();

    void note(String property, Position at) {
        places.put(property, at);
    }

    <T> void read(Key<T> key, StrictJson json) {
        values.put(key, Objects.requireNonNull(key.reader().apply(json), key.name()));
    }

    /** Keeps who says it until the sort of event is known. */
    void readBy(StrictJson json) {
        by = Optional.of(json.writtenWord());
    }

    /** Takes who says it as one of those who may. */
    void settleBy(StrictJson json, List<Rater> raters) {
        by.ifPresent(word -> values.put(Keys.BY, word.oneOf(json, raters, JsonText::word)));
    }

    /** The properties in the order in which they stand. */
    Map<String, Position> places() {
        return places;
    }

    SessionNumber session() {
        return get(Keys.SESSION);
    }

    <T> T get(Key<T> key) {
        return find(key).orElseThrow();
    }

    @SuppressWarnings("unchecked") // A value is only put in under its own key.
    <T> Optional<T> find(Key<T> key) {
        return Optional.ofNullable((T) values.get(key));
    }

    /** The one alternative that is there. */
    static <T> T only(String names, Stream<Optional<? extends T>> alternatives) {
        List<? extends T> there = alternatives.flatMap(Optional::stream).toList();
        if (there.size() != 1) {
            throw new IllegalArgumentException("needs one of the properties " + names + ", and only one");
        }
        return there.get(0);
    }
}
