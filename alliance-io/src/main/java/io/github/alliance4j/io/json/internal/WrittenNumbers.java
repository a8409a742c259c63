package io.github.alliance4j.io.json.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The numbers of one object by property, as they stand there. */
public final class WrittenNumbers {

    private final StrictJson json;
    private final Map<String, WrittenNumber> numbers = new HashMap<>();

    /** Nothing read so far. */
    public WrittenNumbers(StrictJson json) {
        this.json = json;
    }

    /** Reads the number at hand. */
    public void read(String property) {
        numbers.put(property, json.written());
    }

    /** The number of a property that was read. */
    public WrittenNumber of(String property) {
        return Objects.requireNonNull(numbers.get(property), property);
    }
}
