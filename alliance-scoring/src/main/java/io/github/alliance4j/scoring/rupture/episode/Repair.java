package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.scoring.internal.Boundary;
import java.util.Locale;

/**
 * What counts as a repair: a session after the nadir that is back, within a number of sessions, for a number of sessions
 * on end. With {@code p} the level before the episode, {@code s} its scale and {@code c} the threshold of the drop, a
 * score {@code y} is back iff
 *
 * <pre>
 * return                y &gt;= p - e s
 * fraction              y &gt;= nadir + f (p - nadir)
 * share                 y &gt;= share * p           a level at or below 0 must be reached itself
 * not-reliably-below    p - y would not be flagged: p - y &lt;= c s if the threshold is strict, else p - y &lt; c s
 * </pre>
 *
 * <p>A score that differs from such a level by rounding only, {@code 1e-9} scale units, is exactly at it. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class Repair {

    /** The kinds by the words of the parameter {@code repair}. */
    enum Kind {
        RETURN("repair-tolerance"),
        FRACTION("repair-fraction"),
        SHARE("repair-share"),
        NOT_RELIABLY_BELOW("");

        private final String parameter;

        Kind(String parameter) {
            this.parameter = parameter;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The name of the parameter with its amount, or the empty text. */
        String parameter() {
            return parameter;
        }
    }

    private static final int WINDOW = 4;

    private final Kind kind;
    private final double amount;
    private final int window;
    private final int sustained;

    private Repair(Kind kind, double amount, int window, int sustained) {
        this.kind = kind;
        this.amount = amount;
        this.window = Check.atLeast("repair-window", window, 0);
        this.sustained = Check.atLeast("sustained", sustained, 1);
    }

    /**
     * Back near the level before, within 4 sessions, for one session.
     *
     * @param scales {@code e}, how many scale units below the level a session may be and still be back, 0 or more
     * @return the repair
     * @throws IllegalArgumentException if it is negative
     */
    public static Repair returnWithin(double scales) {
        return new Repair(Kind.RETURN, Check.notNegative("repair-tolerance", scales), WINDOW, 1);
    }

    /**
     * A part of the fall regained, within 4 sessions, for one session.
     *
     * @param fraction {@code f}, above 0 and at most 1
     * @return the repair
     * @throws IllegalArgumentException unless it is above 0 and at most 1
     */
    public static Repair fractionRegained(double fraction) {
        return new Repair(Kind.FRACTION, Check.share("repair-fraction", fraction), WINDOW, 1);
    }

    /**
     * A share of the level before, within 4 sessions, for one session. It depends on where the scale has its zero.
     *
     * @param share above 0 and at most 1
     * @return the repair
     * @throws IllegalArgumentException unless it is above 0 and at most 1
     */
    public static Repair shareOfLevel(double share) {
        return new Repair(Kind.SHARE, Check.share("repair-share", share), WINDOW, 1);
    }

    /**
     * No longer as far below the level before as a drop must be, within 4 sessions, for one session.
     *
     * @return the repair
     */
    public static Repair notReliablyBelow() {
        return new Repair(Kind.NOT_RELIABLY_BELOW, 0, WINDOW, 1);
    }

    /**
     * The same repair with another time for it.
     *
     * @param sessions how many session numbers after the nadir it may begin, at least 1
     * @return the repair
     * @throws IllegalArgumentException if it is below 1
     */
    public Repair within(int sessions) {
        return new Repair(kind, amount, Check.atLeast("repair-window", sessions, 1), sustained);
    }

    /**
     * The same repair at any time. An episode without a repair then stays pending.
     *
     * @return the repair
     */
    public Repair atAnyTime() {
        return new Repair(kind, amount, 0, sustained);
    }

    /**
     * The same repair, sustained. The repair session is the first of the sessions that are back.
     *
     * @param sessions how many observed sessions on end must be back, at least 1; the first must lie within the window
     * @return the repair
     * @throws IllegalArgumentException if it is below 1
     */
    public Repair sustainedFor(int sessions) {
        return new Repair(kind, amount, window, sessions);
    }

    /** A return with the same time and duration. */
    Repair withReturn(double scales) {
        return new Repair(Kind.RETURN, Check.notNegative("repair-tolerance", scales), window, sustained);
    }

    Kind kind() {
        return kind;
    }

    double amount() {
        return amount;
    }

    /** 0 for any time. */
    int window() {
        return window;
    }

    int sustained() {
        return sustained;
    }

    /** The last session number at which a repair may begin. Long, so that it never wraps. */
    long windowEnd(int nadir) {
        return window == 0 ? Long.MAX_VALUE : (long) nadir + window;
    }

    /** The score at which a session is back, or above which it is for a drop threshold that is not strict. */
    double level(double before, double nadir, double scale, DropThreshold threshold) {
        return switch (kind) {
            case RETURN -> before - amount * scale;
            case FRACTION -> amount == 1 ? before : nadir + amount * (before - nadir);
            case SHARE -> Math.min(before, amount * before);
            case NOT_RELIABLY_BELOW -> before - threshold.multiple() * scale;
        };
    }

    boolean isBack(double y, double level, double scale, DropThreshold threshold) {
        double above = Boundary.snap((y - level) / scale, 0);
        boolean mustRiseAbove = kind == Kind.NOT_RELIABLY_BELOW && !threshold.isStrict();
        return mustRiseAbove ? above > 0 : above >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Repair that
                && kind == that.kind
                && Double.compare(amount, that.amount) == 0
                && window == that.window
                && sustained == that.sustained;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * kind.hashCode() + Double.hashCode(amount)) + window) + sustained;
    }

    /**
     * The kind.
     *
     * @return for example {@code not-reliably-below}
     */
    @Override
    public String toString() {
        return kind.word();
    }
}
