package io.github.alliance4j.scoring.rupture;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a rule saw and what it compared it with, as named values in a fixed order. A value is a {@link Double} in the
 * metric of the series or in standard deviations, an {@link Integer} count or session, a list of sessions, or a word.
 * Each detector's documentation lists its names. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Evidence {

    private static final Evidence NONE = new Evidence(new String[0], new Object[0]);

    /** Side by side: findings are made often and read seldom. */
    private final String[] names;

    private final Object[] values;

    private Evidence(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * No evidence yet.
     *
     * @return the empty evidence
     */
    public static Evidence none() {
        return NONE;
    }

    /**
     * This evidence and one number more.
     *
     * @param name its name
     * @param number a finite number
     * @return the larger evidence
     * @throws IllegalArgumentException if the number is not finite
     */
    public Evidence with(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("Evidence " + name + " must be a finite number");
        }
        return plus(name, number);
    }

    /**
     * This evidence and one count or session more.
     *
     * @param name its name
     * @param count the count or session number
     * @return the larger evidence
     */
    public Evidence with(String name, int count) {
        return plus(name, count);
    }

    /**
     * This evidence and one word more.
     *
     * @param name its name
     * @param word the word
     * @return the larger evidence
     */
    public Evidence with(String name, String word) {
        return plus(name, word);
    }

    /**
     * This evidence and one list of sessions more.
     *
     * @param name its name
     * @param sessions the session numbers
     * @return the larger evidence
     */
    public Evidence withSessions(String name, int... sessions) {
        Integer[] boxed = new Integer[sessions.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = sessions[i];
        }
        return plus(name, List.of(boxed));
    }

    private Evidence plus(String name, Object value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        int place = place(name);
        int size = Math.max(names.length, place + 1);
        String[] moreNames = Arrays.copyOf(names, size);
        Object[] moreValues = Arrays.copyOf(values, size);
        moreNames[place] = name;
        moreValues[place] = value;
        return new Evidence(moreNames, moreValues);
    }

    /** Where the name is, or where it would be added. */
    private int place(String name) {
        int place = 0;
        while (place < names.length && !names[place].equals(name)) {
            place++;
        }
        return place;
    }

    /**
     * A number by name.
     *
     * @param name the name
     * @return the number, or nothing if there is no number of this name
     */
    public OptionalDouble number(String name) {
        int place = place(name);
        return place < names.length && values[place] instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /**
     * All values in order.
     *
     * @return an unmodifiable map
     */
    public Map<String, Object> values() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /**
     * The names only, so that it may be logged.
     *
     * @return the names
     */
    @Override
    public String toString() {
        return "evidence " + Arrays.asList(names);
    }
}
