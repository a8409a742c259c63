package io.github.alliance4j.scoring.internal.scan;

/**
 * How an episode runs, in session numbers: it falls in {@code fall} equal steps, the first at the onset, is at its bottom
 * for {@code hold} sessions and comes back in {@code recovery} equal steps.
 *
 * @param onset first lower session
 * @param fall steps down, 1 or more
 * @param hold sessions at the bottom; 0 is to the last session
 * @param recovery steps up, 1 or more
 */
public record Shape(int onset, int fall, int hold, int recovery) {

    static int code(int onset, int fall, int hold, int recovery) {
        return onset << 8 | fall << 6 | hold << 3 | recovery;
    }

    static Shape of(int code) {
        return new Shape(onset(code), fall(code), code >> 3 & 7, code & 7);
    }

    static int onset(int code) {
        return code >> 8;
    }

    static int fall(int code) {
        return code >> 6 & 3;
    }

    /** The first session at the bottom. */
    public int bottom() {
        return onset + fall - 1;
    }

    /** The last session at the bottom, or the largest number if it never comes back. */
    public int bottomEnd() {
        return hold == 0 ? Integer.MAX_VALUE : bottom() + hold - 1;
    }

    /** The first session that is back, or the largest number if none is. */
    public int back() {
        return hold == 0 ? Integer.MAX_VALUE : bottomEnd() + recovery;
    }

    /** How much of the depth there is at a session, 0 to 1. */
    public double at(int session) {
        return at(code(onset, fall, hold, recovery), session);
    }

    /** {@link #at(int)} for a shape by its code. */
    static double at(int code, int session) {
        int onset = onset(code);
        int fall = fall(code);
        if (session < onset) {
            return 0;
        }
        int bottom = onset + fall - 1;
        if (session < bottom) {
            return (session - onset + 1.0) / fall;
        }
        int hold = code >> 3 & 7;
        int bottomEnd = bottom + hold - 1;
        if (hold == 0 || session <= bottomEnd) {
            return 1;
        }
        int recovery = code & 7;
        return session < bottomEnd + recovery ? 1 - (double) (session - bottomEnd) / recovery : 0;
    }

    /** Whether the ways down of two episodes, from onset to bottom, come within a session of each other. */
    boolean meets(int code) {
        int otherOnset = onset(code);
        return otherOnset <= bottom() + 1 && otherOnset + fall(code) - 1 >= onset - 1;
    }
}
