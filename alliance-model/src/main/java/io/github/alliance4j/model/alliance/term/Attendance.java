package io.github.alliance4j.model.alliance.term;

/**
 * What became of an appointment.
 *
 * @since 0.1
 */
public enum Attendance {
    /** The session took place. */
    ATTENDED,
    /** The session took place and began late. */
    LATE,
    /** The client called it off. */
    CANCELLED_BY_CLIENT,
    /** The therapist called it off. */
    CANCELLED_BY_THERAPIST,
    /** The client did not come and did not say so. */
    NO_SHOW;

    /**
     * Whether the two met.
     *
     * @return true for {@link #ATTENDED} and {@link #LATE}
     */
    public boolean tookPlace() {
        return this == ATTENDED || this == LATE;
    }
}
