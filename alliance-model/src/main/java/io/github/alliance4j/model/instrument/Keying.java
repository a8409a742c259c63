package io.github.alliance4j.model.instrument;

/**
 * Which way an item counts towards its scales.
 *
 * @since 0.1
 */
public enum Keying {
    /** The answer counts as given. */
    FORWARD,
    /** The answer {@code x} counts as {@code min + max - x}. */
    REVERSED
}
