package io.github.alliance4j.model.instrument;

import java.util.Objects;
import java.util.Optional;

/**
 * One question of a form, known by its number only. Immutable, thread-safe.
 *
 * @param number its place in the form, counted from 1
 * @param keying which way it counts
 * @param gate when it is asked; nothing if always
 * @since 0.1
 */
public record Item(int number, Keying keying, Optional<Gate> gate) {

    /**
     * Checks the number and the gate.
     *
     * @param number its place in the form, counted from 1
     * @param keying which way it counts
     * @param gate when it is asked; nothing if always
     * @throws IllegalArgumentException if the number is below 1, or the gate's item does not come before it
     */
    public Item {
        Objects.requireNonNull(keying, "keying");
        Objects.requireNonNull(gate, "gate");
        if (number < 1) {
            throw new IllegalArgumentException("Item " + number + " is below 1; items are counted from 1");
        }
        if (gate.isPresent() && gate.get().item() >= number) {
            throw new IllegalArgumentException(
                    "Item " + number + " is gated by item " + gate.get().item() + ", which does not come before it");
        }
    }

    /**
     * Whether the answer is mirrored before it counts.
     *
     * @return true if the keying is {@link Keying#REVERSED}
     */
    public boolean isReversed() {
        return keying == Keying.REVERSED;
    }
}
