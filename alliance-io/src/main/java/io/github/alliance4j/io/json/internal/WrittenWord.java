package io.github.alliance4j.io.json.internal;

import io.github.alliance4j.model.problem.Position;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A word as it stands in a text. Which words there are may be known only when more was read.
 *
 * @param text the word as it is written
 * @param at where it stands
 */
public record WrittenWord(String text, Position at) {

    /** The value that is named in exactly this spelling, or the refusal with the words there are. */
    public <T> T oneOf(StrictJson json, List<T> values, Function<T, String> spelling) {
        return values.stream()
                .filter(value -> spelling.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> json.refusal(
                        at,
                        "\"" + text + "\" is none of "
                                + values.stream().map(spelling).collect(Collectors.joining(", "))));
    }
}
