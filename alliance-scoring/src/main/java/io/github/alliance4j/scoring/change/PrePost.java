package io.github.alliance4j.scoring.change;

/**
 * The scores of one person before and after. Both in one metric. Immutable, thread-safe.
 *
 * @param pre the score before
 * @param post the score after
 * @since 0.1
 */
public record PrePost(double pre, double post) {

    /**
     * Checks the scores.
     *
     * @param pre the score before
     * @param post the score after
     * @throws IllegalArgumentException unless both are finite; a person without one of them has no change to judge
     */
    public PrePost {
        if (!Double.isFinite(pre) || !Double.isFinite(post)) {
            throw new IllegalArgumentException("A score before or after is not a finite number");
        }
    }

    /**
     * The difference.
     *
     * @return after less before
     */
    public double change() {
        return post - pre;
    }

    /**
     * No score, so that it may be logged.
     *
     * @return the same text for everybody
     */
    @Override
    public String toString() {
        return "scores before and after";
    }
}
