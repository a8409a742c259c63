package io.github.alliance4j.io.json.internal;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.problem.Position;
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

    /**
     * The scale from {@code min} to {@code max}, both read before.
     *
     * @param start where the object begins
     * @param kind which numbers are on the scale
     * @param what what lies on the scale, the subject of a refusal
     * @param reason why numbers must be whole where they must
     */
    public AnswerScale scale(Position start, AnswerScale.Kind kind, String what, String reason) {
        WrittenNumber min = of("min");
        WrittenNumber max = of("max");
        boolean isDecimal = kind == AnswerScale.Kind.DECIMAL;
        int low = isDecimal ? 0 : min.whole(json, reason);
        int high = isDecimal ? 0 : max.whole(json, reason);
        String ends = what + " from " + min.text() + " to " + max.text();
        if (!(min.value() < max.value())) {
            throw json.refusal(start, ends + ": the lower end must come first");
        }
        if (Double.isInfinite(max.value() - min.value())) {
            throw json.refusal(start, ends + ": the distance of the ends is too large for a number");
        }
        return isDecimal ? AnswerScale.decimal(min.value(), max.value()) : AnswerScale.of(low, high);
    }

    /** The number of a property that was read. */
    public WrittenNumber of(String property) {
        return Objects.requireNonNull(numbers.get(property), property);
    }
}
