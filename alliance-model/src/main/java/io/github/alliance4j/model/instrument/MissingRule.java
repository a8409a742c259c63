package io.github.alliance4j.model.instrument;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How many items of one scale may be missing for the answered ones to stand for all: a count, or a share of the items
 * that apply. Nothing answered is never enough. Immutable, thread-safe.
 *
 * <pre>
 * at most n        missing &lt;= n
 * at most share p  missing / applicable &lt;= p
 * </pre>
 *
 * @since 0.1
 */
public final class MissingRule {

    /** Every item that applies must be answered. */
    public static final MissingRule NONE = new MissingRule(0, -1);

    private final int count;
    /** Negative where the rule is a count. */
    private final double share;

    private MissingRule(int count, double share) {
        this.count = count;
        this.share = share;
    }

    /**
     * A rule by count.
     *
     * @param count how many items of one scale may be missing, 0 or more
     * @return the rule; that of 0 is {@link #NONE}
     * @throws IllegalArgumentException if the count is negative
     */
    public static MissingRule atMost(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("At most " + count + " items missing: the count must not be negative");
        }
        return new MissingRule(count, -1);
    }

    /**
     * A rule by share: one missing item of four is within .25 and not within .2.
     *
     * @param share the share of the applicable items, 0 to 1
     * @return the rule
     * @throws IllegalArgumentException if the share is outside 0 to 1
     */
    public static MissingRule atMostShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Share of missing items " + share + " is outside 0 to 1");
        }
        return new MissingRule(0, share);
    }

    /**
     * Whether a scale may be scored with this many items missing.
     *
     * @param missing how many applicable items are missing
     * @param applicable how many items apply
     * @return true if at least one item is answered and the rule is kept
     */
    public boolean allows(int missing, int applicable) {
        return missing < applicable && (share < 0 ? missing <= count : (double) missing / applicable <= share);
    }

    /**
     * The count of a rule by count.
     *
     * @return the count, or nothing if the rule is a share
     */
    public OptionalInt count() {
        return share < 0 ? OptionalInt.of(count) : OptionalInt.empty();
    }

    /**
     * The share of a rule by share.
     *
     * @return the share, or nothing if the rule is a count
     */
    public OptionalDouble share() {
        return share < 0 ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MissingRule that && count == that.count && Double.compare(share, that.share) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * count + Double.hashCode(share);
    }

    /**
     * The rule in words.
     *
     * @return for example {@code at most 1 missing} or {@code at most a share of 0.25 missing}
     */
    @Override
    public String toString() {
        return share < 0 ? "at most " + count + " missing" : "at most a share of " + share + " missing";
    }
}
