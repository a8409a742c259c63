package io.github.alliance4j.model.score;

/**
 * How the items of one scale were answered on one form. {@code items = answered + missing + notApplicable + notAsked}.
 * Immutable, thread-safe.
 *
 * @param items how many items the scale has, at least 1
 * @param answered how many are answered
 * @param notApplicable how many do not apply
 * @param notAsked how many were not asked
 * @since 0.1
 */
public record ItemCounts(int items, int answered, int notApplicable, int notAsked) {

    /**
     * Checks that the counts are possible.
     *
     * @param items how many items the scale has, at least 1
     * @param answered how many are answered
     * @param notApplicable how many do not apply
     * @param notAsked how many were not asked
     * @throws IllegalArgumentException if a count is negative, or they add up to more than the items
     */
    public ItemCounts {
        if (items < 1
                || answered < 0
                || notApplicable < 0
                || notAsked < 0
                || answered > items - notApplicable - notAsked) {
            throw new IllegalArgumentException(answered + " of " + items + " items answered, " + notApplicable
                    + " not applicable and " + notAsked + " not asked is impossible");
        }
    }

    /**
     * Counts of a scale on which every item applies and was asked.
     *
     * @param items how many items the scale has, at least 1
     * @param answered how many are answered
     * @return the counts
     * @throws IllegalArgumentException if more are answered than there are
     */
    public static ItemCounts of(int items, int answered) {
        return new ItemCounts(items, answered, 0, 0);
    }

    /**
     * How many items were asked and apply.
     *
     * @return {@code items - notApplicable - notAsked}
     */
    public int applicable() {
        return items - notApplicable - notAsked;
    }

    /**
     * How many items were asked and apply, but are not answered.
     *
     * @return {@code applicable - answered}
     */
    public int missing() {
        return applicable() - answered;
    }

    /**
     * The counts in words.
     *
     * @return for example {@code 4 of 4 items} or {@code 3 of 5 items, 1 not applicable, 1 not asked}
     */
    @Override
    public String toString() {
        return answered + " of " + items + " items"
                + (notApplicable > 0 ? ", " + notApplicable + " not applicable" : "")
                + (notAsked > 0 ? ", " + notAsked + " not asked" : "");
    }
}
