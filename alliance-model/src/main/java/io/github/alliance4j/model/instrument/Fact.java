package io.github.alliance4j.model.instrument;

import java.util.Objects;

/**
 * How well one part of a definition is sourced. Immutable, thread-safe.
 *
 * @param about the part, for example {@code scales}, {@code reversed}, {@code range}
 * @param mark how well it is sourced
 * @param note where it comes from, or what to mind; may be empty
 * @since 0.1
 */
public record Fact(String about, EvidenceMark mark, String note) {

    /**
     * Checks the parts.
     *
     * @param about the part, for example {@code scales}, {@code reversed}, {@code range}
     * @param mark how well it is sourced
     * @param note where it comes from, or what to mind; may be empty
     * @throws IllegalArgumentException if {@code about} is blank
     */
    public Fact {
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(note, "note");
        if (Objects.requireNonNull(about, "about").isBlank()) {
            throw new IllegalArgumentException("A fact must say what it is about");
        }
    }
}
