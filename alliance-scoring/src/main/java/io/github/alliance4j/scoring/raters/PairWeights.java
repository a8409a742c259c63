package io.github.alliance4j.scoring.raters;

/**
 * How much a pair of ratings of one unit counts in Krippendorff's alpha.
 *
 * @since 0.1
 */
public enum PairWeights {
    /** {@code 1 / (m - 1)} for a unit with {@code m} ratings, so that each rating counts once: Krippendorff's rule. */
    PER_RATING,
    /**
     * 1 where no rating of the whole table is missing, else as {@link #PER_RATING}: what irr 0.84.1 computes. With three raters or
     * more and a complete table, its alpha is a little lower than Krippendorff's; for comparison with that software only.
     */
    AS_IRR;

    double of(int ratings, boolean complete) {
        return this == AS_IRR && complete ? 1 : 1.0 / (ratings - 1);
    }
}
