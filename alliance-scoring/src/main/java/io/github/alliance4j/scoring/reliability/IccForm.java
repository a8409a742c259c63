package io.github.alliance4j.scoring.reliability;

/**
 * The six intraclass correlations of Shrout and Fleiss. Which one is right follows from the design, not from the result:
 * were the raters the same for all subjects, are they a sample of raters, and is one rating used or the mean of all?
 *
 * @since 0.1
 */
public enum IccForm {
    /** Each subject has other raters; one rating. */
    ICC1(Raters.DIFFERENT, false),
    /** The same raters, a sample of many; one rating; raters who are stricter count as disagreement. */
    ICC2(Raters.RANDOM, false),
    /** The same raters, no others matter; one rating; only the order of subjects counts. */
    ICC3(Raters.FIXED, false),
    /** As {@link #ICC1}, for the mean of all ratings. */
    ICC1K(Raters.DIFFERENT, true),
    /** As {@link #ICC2}, for the mean of all ratings. */
    ICC2K(Raters.RANDOM, true),
    /** As {@link #ICC3}, for the mean of all ratings; equals alpha. */
    ICC3K(Raters.FIXED, true);

    /** Who rated. */
    enum Raters {
        DIFFERENT,
        RANDOM,
        FIXED
    }

    private final Raters raters;
    private final boolean average;

    IccForm(Raters raters, boolean average) {
        this.raters = raters;
        this.average = average;
    }

    Raters raters() {
        return raters;
    }

    /**
     * Whether the form is for the mean of all ratings.
     *
     * @return false for one rating
     */
    public boolean isAverage() {
        return average;
    }
}
