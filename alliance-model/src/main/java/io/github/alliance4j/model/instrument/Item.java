package io.github.alliance4j.model.instrument;

import java.util.Objects;

/**
 * One question of a form, known by its number only. Immutable, thread-safe.
 *
 * @param number its place in the form, counted from 1
 * @param keying which way it counts
 * @since 0.1
 */
public record Item(int number, Keying keying) {

    /**
     * Checks the number.
     *
     * @param number its place in the form, counted from 1
     * @param keying which way it counts
     * @throws IllegalArgumentException if the number is below 1
     */
    public Item {
        Objects.requireNonNull(keying, "keying");
        if (number < 1) {
            throw new IllegalArgumentException("Item " + number + " is below 1; items are counted from 1");
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
