package io.github.alliance4j.io.json;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.problem.Position;
import java.util.Optional;

/** One end of a range as the file writes it; whether it must be whole is known only when the kind was read. */
final class RangeEnd {

    private double value;
    private String text = "";
    private boolean isWhole;
    private Optional<Position> position = Optional.empty();

    void read(StrictJson json) {
        value = json.number();
        text = json.written();
        isWhole = json.isWhole();
        position = Optional.of(json.position());
    }

    double value() {
        return value;
    }

    /** For a message: as it stands in the file. */
    String text() {
        return text;
    }

    /**
     * The end of a range of whole numbers.
     *
     * @throws FormatException if it is written with a point or an exponent, or is too large
     */
    int whole(StrictJson json) {
        if (!isWhole) {
            throw json.refusal(
                    position.orElseThrow(), text + " is not a whole number; the kind of this range is WHOLE");
        }
        if (value != (int) value) {
            throw json.refusal(
                    position.orElseThrow(),
                    text + " is outside " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE
                            + "; the kind of this range is WHOLE");
        }
        return (int) value;
    }
}
