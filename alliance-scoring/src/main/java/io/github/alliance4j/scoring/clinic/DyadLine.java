package io.github.alliance4j.scoring.clinic;

/**
 * The line that is best believed of a dyad: that of all dyads, its therapist's departure where therapists are in the
 * model, and its own, the last two shrunk towards 0. Immutable, thread-safe.
 *
 * @param level the score at session 1
 * @param slope the change of the score a session
 * @since 0.1
 */
public record DyadLine(double level, double slope) {

    /**
     * The score of the line in a session.
     *
     * @param session the session number, from 1
     * @return {@code level + slope (session - 1)}
     */
    public double at(int session) {
        return level + slope * (session - 1.0);
    }
}
