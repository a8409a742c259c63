package io.github.alliance4j.scoring.criterion;

import java.util.Objects;

/**
 * One choice of a criterion that a user may set by name. Immutable, thread-safe.
 *
 * @param name its name, for example {@code repair-window}
 * @param defaultValue its default as text, or the empty text where the user must choose
 * @param meaning what it decides, in one line
 * @since 0.1
 */
public record CriterionParameter(String name, String defaultValue, String meaning) {

    /**
     * Checks that no part is null.
     *
     * @param name its name, for example {@code repair-window}
     * @param defaultValue its default as text, or the empty text where the user must choose
     * @param meaning what it decides, in one line
     */
    public CriterionParameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(defaultValue, "defaultValue");
        Objects.requireNonNull(meaning, "meaning");
    }
}
