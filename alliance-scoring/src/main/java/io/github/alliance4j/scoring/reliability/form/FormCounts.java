package io.github.alliance4j.scoring.reliability.form;

/**
 * What became of the forms of one rater, for one scale: {@code given = blank + otherSessions + incomplete + used}.
 * Immutable, thread-safe.
 *
 * @param given the forms that were there
 * @param blank forms on which no item of the form is answered
 * @param otherSessions answered forms of sessions that were not chosen
 * @param incomplete chosen forms that lack an answer to an item of the scale
 * @param used the forms that the coefficients rest on
 * @param persons how many persons (dyads) filled the forms that are used
 * @since 0.1
 */
public record FormCounts(int given, int blank, int otherSessions, int incomplete, int used, int persons) {

    /**
     * Checks that every form is counted once.
     *
     * @param given the forms that were there
     * @param blank forms on which no item of the form is answered
     * @param otherSessions answered forms of sessions that were not chosen
     * @param incomplete chosen forms that lack an answer to an item of the scale
     * @param used the forms that the coefficients rest on
     * @param persons how many persons (dyads) filled the forms that are used
     * @throws IllegalArgumentException if a count is negative, the parts are not the whole, or there are more persons
     *     than used forms
     */
    public FormCounts {
        if (Math.min(Math.min(blank, otherSessions), Math.min(incomplete, used)) < 0
                || given != blank + otherSessions + incomplete + used) {
            throw new IllegalArgumentException(given + " forms are not " + blank + " blank, " + otherSessions
                    + " of other sessions, " + incomplete + " incomplete and " + used + " used");
        }
        if (persons < 0 || persons > used) {
            throw new IllegalArgumentException(persons + " persons cannot have filled " + used + " forms");
        }
    }

    /**
     * Whether each form that is used is of another person. Where it is not, rows resemble each other, and intervals and
     * tests are too sure.
     *
     * @return true if no person counts twice
     */
    public boolean isIndependent() {
        return persons == used;
    }
}
