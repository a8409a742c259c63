package io.github.alliance4j.scoring.interpretation;

import java.util.Objects;

/**
 * One band of a {@link CutoffRules}: its name and the boundary it was given with. The lowest band lies below its
 * boundary; every other band begins at its boundary and ends where the next begins. Immutable, thread-safe.
 *
 * @param label the name of the band, in the user's words
 * @param comparison the side of the boundary
 * @param boundary the boundary in the metric of the rules
 * @since 0.1
 */
public record CutoffBand(String label, Comparison comparison, double boundary) {

    /**
     * Checks the parts.
     *
     * @param label the name of the band, in the user's words
     * @param comparison the side of the boundary
     * @param boundary the boundary in the metric of the rules
     * @throws IllegalArgumentException if the label is blank or the boundary not finite
     */
    public CutoffBand {
        Objects.requireNonNull(comparison, "comparison");
        if (Objects.requireNonNull(label, "label").isBlank()) {
            throw new IllegalArgumentException("A band needs a label");
        }
        if (!Double.isFinite(boundary)) {
            throw new IllegalArgumentException("Band \"" + label + "\": boundary " + boundary + " is not finite");
        }
    }

    /**
     * The band in words.
     *
     * @return for example {@code < 36.0: concern}
     */
    @Override
    public String toString() {
        return comparison.symbol() + " " + boundary + ": " + label;
    }
}
