package io.github.alliance4j.model.instrument;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names a scale of an instrument, for example {@code task} or {@code total}. Lower-case letters, digits and hyphens,
 * beginning with a letter. Immutable, thread-safe.
 *
 * @param value the name
 * @since 0.1
 */
public record ScaleId(String value) implements Comparable<ScaleId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Agreement on tasks. */
    public static final ScaleId TASK = new ScaleId("task");

    /** The personal bond. */
    public static final ScaleId BOND = new ScaleId("bond");

    /** Agreement on goals. */
    public static final ScaleId GOAL = new ScaleId("goal");

    /** All items of a form. Every instrument has this scale; it is not computed from the subscales. */
    public static final ScaleId TOTAL = new ScaleId("total");

    /**
     * Checks the name.
     *
     * @param value the name
     * @throws IllegalArgumentException if the name is not made of lower-case letters, digits and hyphens
     */
    public ScaleId {
        if (!matches(Objects.requireNonNull(value, "value"))) {
            throw new IllegalArgumentException(
                    "Scale name \"" + value + "\" is not made of lower-case letters, digits and hyphens");
        }
    }

    /**
     * The scale of this name.
     *
     * @param value the name
     * @return the scale's name
     * @throws IllegalArgumentException if the name is not made of lower-case letters, digits and hyphens
     */
    public static ScaleId of(String value) {
        return new ScaleId(value);
    }

    /** Whether a text is a well-formed name of a scale or an instrument. */
    static boolean matches(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ScaleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
