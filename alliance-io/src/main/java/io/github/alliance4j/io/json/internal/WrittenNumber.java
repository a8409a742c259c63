package io.github.alliance4j.io.json.internal;

import io.github.alliance4j.model.problem.Position;

/**
 * A number as it stands in a text. Whether it must be whole may be known only when more was read.
 *
 * @param value the number
 * @param isWhole whether it is written without point and exponent
 * @param at where it stands
 */
public record WrittenNumber(double value, boolean isWhole, Position at) {

    /** The number, or the refusal with the reason why it must be whole. */
    public int whole(StrictJson json, String reason) {
        if (!isWhole || value != (int) value) {
            throw json.refusal(at, value + " is not a whole number; " + reason);
        }
        return (int) value;
    }
}
