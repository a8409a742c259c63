package io.github.alliance4j.scoring.questionnaire;

/**
 * What happens to a scale when some of its items are missing. The rule is applied to each scale by itself, to the total
 * too. A scale with no answer is never scored. No published rule for alliance forms was found, so leniency is the
 * caller's choice. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class MissingItems {

    /** Every item must be answered; the default. */
    public static final MissingItems REFUSE = new MissingItems(0, 0);

    private final int count;
    private final double fraction;

    private MissingItems(int count, double fraction) {
        this.count = count;
        this.fraction = fraction;
    }

    /**
     * The answered items stand for all while at most this many are missing.
     *
     * @param count how many items of one scale may be missing, 0 or more
     * @return the policy
     * @throws IllegalArgumentException if the count is negative
     */
    public static MissingItems prorateUpTo(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("At most " + count + " items missing: the count must not be negative");
        }
        return new MissingItems(count, 0);
    }

    /**
     * The answered items stand for all while at most this share of the scale is missing: {@code missing / items <=
     * fraction}. One missing item of four is within .25 and not within .2.
     *
     * @param fraction the share, 0 to 1
     * @return the policy
     * @throws IllegalArgumentException if the share is outside 0 to 1
     */
    public static MissingItems prorateUpToFraction(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("Share of missing items " + fraction + " is outside 0 to 1");
        }
        return new MissingItems(0, fraction);
    }

    /** Whether a scale of this size may be scored with this many items missing. */
    boolean allows(int missing, int items) {
        return missing < items && (missing <= count || (double) missing / items <= fraction);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MissingItems that
                && count == that.count
                && Double.compare(fraction, that.fraction) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * count + Double.hashCode(fraction);
    }

    /**
     * The rule in words.
     *
     * @return for example {@code prorate up to 1 missing a scale}
     */
    @Override
    public String toString() {
        if (count == 0 && fraction == 0) {
            return "refuse";
        }
        return fraction == 0
                ? "prorate up to " + count + " missing a scale"
                : "prorate up to a share of " + fraction + " missing a scale";
    }
}
