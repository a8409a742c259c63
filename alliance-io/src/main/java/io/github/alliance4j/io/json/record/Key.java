package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.io.json.internal.StrictJson;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * A property of an event: its name, and how its value is read and written. A key means the same in every event.
 *
 * @param <T> the type of the value
 * @param name the name of the property
 * @param reader reads the value
 * @param writer writes the value
 */
record Key<T>(String name, Function<StrictJson, T> reader, BiConsumer<JsonGenerator, T> writer) {

    /** A text that a type has rules for. */
    static <T> Key<T> text(String name, Function<String, T> parse, Function<T, String> text) {
        return new Key<>(
                name,
                json -> {
                    String written = json.text();
                    return json.checked(() -> parse.apply(written));
                },
                (json, value) -> json.writeString(text.apply(value)));
    }

    /** One of a list of words. */
    static <E extends Enum<E>> Key<E> word(String name, Class<E> words) {
        return word(name, List.of(words.getEnumConstants()));
    }

    /** One of some of a list of words. */
    static <E extends Enum<E>> Key<E> word(String name, List<E> words) {
        return new Key<>(
                name,
                json -> json.oneOf(words, JsonText::word),
                (json, value) -> json.writeString(JsonText.word(value)));
    }

    /** A whole number of at least 1 that a type has rules for. */
    static <T> Key<T> count(String name, Function<Integer, T> parse, Function<T, Integer> number) {
        return new Key<>(
                name,
                json -> parse.apply(json.whole(1, Integer.MAX_VALUE)),
                (json, value) -> json.writeNumber(number.apply(value)));
    }

    void write(JsonGenerator json, T value) {
        json.writeName(name);
        writer.accept(json, value);
    }
}
