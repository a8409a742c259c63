package io.github.alliance4j.scoring.rupture.signal;

/**
 * Who of the two shows a rupture in one session, by the same rule on the ratings of each.
 *
 * @since 0.1
 */
public enum RecognitionClass {
    /** Both: the therapist saw what the client says. */
    RECOGNISED,
    /** The client only. */
    MISSED,
    /** The therapist only. */
    THERAPIST_ONLY,
    /** Neither. */
    NEITHER;

    static RecognitionClass of(boolean client, boolean therapist) {
        if (client) {
            return therapist ? RECOGNISED : MISSED;
        }
        return therapist ? THERAPIST_ONLY : NEITHER;
    }
}
