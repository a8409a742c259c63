package io.github.alliance4j.io.json.internal;

import io.github.alliance4j.model.problem.Position;

/**
 * A number as it stands in a text. Whether it must be whole may be known only when more was read.
 *
 * @param text the number as it is written
 * @param value the number
 * @param isWhole whether it is written without point and exponent
 * @param at where it stands
 */
public record WrittenNumber(String text, double value, boolean isWhole, Position at) {

    /** The number, or the refusal with the reason why it must be whole. */
    public int whole(StrictJson json, String reason) {
        if (!isWhole) {
            throw json.refusal(at, text + " is not a whole number; " + reason);
        }
        if (value != (int) value) {
            throw json.refusal(
                    at, text + " is outside " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE + "; " + reason);
        }
        return (int) value;
    }
}
