package io.github.alliance4j.scoring.rupture.sudden;

import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.rupture.Verdict;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A sudden shift from session {@code k} to {@code k + 1}, with the scores around it and whether it was lost again. A
 * result of counting, neither a rupture nor a repair. Scores are in the metric of the row. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class SuddenShift {

    private final SessionRow row;
    private final int session;
    private final ShiftDirection direction;
    private final Verdict reversal;
    private final int reversalSession;

    private SuddenShift(SessionRow row, int session, ShiftDirection direction, Verdict reversal, int reversalSession) {
        this.row = row;
        this.session = session;
        this.direction = direction;
        this.reversal = reversal;
        this.reversalSession = reversalSession;
    }

    /** The shift after session {@code k}; the look for its reversal begins at {@code from}. */
    static SuddenShift at(SessionRow row, int k, ShiftDirection direction, int from) {
        double half = half(row, k);
        Verdict reversal = Verdict.UNDECIDED;
        for (int later = from; later <= row.last() && !Double.isNaN(half); later++) {
            double score = row.at(later);
            if (Boundary.snap(direction.size(score, half), 0) > 0) {
                return new SuddenShift(row, k, direction, Verdict.MET, later);
            }
            reversal = Double.isNaN(score) ? reversal : Verdict.NOT_MET;
        }
        return new SuddenShift(row, k, direction, reversal, 0);
    }

    private static double half(SessionRow row, int k) {
        return row.at(k + 1) + (row.at(k) - row.at(k + 1)) / 2;
    }

    /**
     * The session before the shift.
     *
     * @return {@code k}; 1 at least
     */
    public int session() {
        return session;
    }

    /**
     * Which way the scores went.
     *
     * @return the direction of the rule
     */
    public ShiftDirection direction() {
        return direction;
    }

    /**
     * A score around the shift.
     *
     * @param offset sessions from {@code k}: -2 to 0 before the shift, 1 to 3 after it, or any other
     * @return the score, or nothing where it is missing
     */
    public OptionalDouble score(int offset) {
        return row.score(session + offset);
    }

    /**
     * How far the score went in the direction of the rule.
     *
     * @return {@code y_k - y_(k+1)} for a fall, {@code y_(k+1) - y_k} for a rise; nothing where one of them is missing,
     *     which only criterion 3 alone allows
     */
    public OptionalDouble size() {
        return defined(direction.size(row.at(session), row.at(session + 1)));
    }

    /**
     * The share of a whole change that this shift made.
     *
     * @param start the score at the start of treatment
     * @param end the score at its end
     * @return size by the change from start to end in the same direction; negative where the whole change went the other
     *     way; nothing where the size is not known or nothing changed
     */
    public OptionalDouble shareOf(double start, double end) {
        double change = direction.size(start, end);
        return change == 0
                ? OptionalDouble.empty()
                : defined(direction.size(row.at(session), row.at(session + 1)) / change);
    }

    /**
     * The score beyond which half of the shift is lost again.
     *
     * @return {@code y_(k+1) + (y_k - y_(k+1)) / 2}, or nothing where one of them is missing
     */
    public OptionalDouble reversalLevel() {
        return defined(half(row, session));
    }

    /**
     * Whether more than half of the shift was lost again in any later session, from {@code k + 2} on.
     *
     * @return MET if a later score lies beyond the reversal level (strict, apart from rounding), NOT_MET if none does,
     *     UNDECIDED if there is no later score or no level
     */
    public Verdict reversal() {
        return reversal;
    }

    /**
     * The first session that lies beyond the reversal level.
     *
     * @return its number, or nothing
     */
    public OptionalInt reversalSession() {
        return reversal == Verdict.MET ? OptionalInt.of(reversalSession) : OptionalInt.empty();
    }

    private static OptionalDouble defined(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SuddenShift that
                && session == that.session
                && direction == that.direction
                && reversal == that.reversal
                && reversalSession == that.reversalSession
                && row.equals(that.row);
    }

    @Override
    public int hashCode() {
        return Objects.hash(session, direction, reversal, reversalSession, row);
    }

    /**
     * The sessions and the direction, without scores, so that it may be logged.
     *
     * @return for example {@code FALL from session 3 to 4}
     */
    @Override
    public String toString() {
        return direction + " from session " + session + " to " + (session + 1);
    }
}
