package io.github.alliance4j.scoring.internal;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;

/**
 * How scores run down from the level before an episode to its nadir and up again, in observed sessions. Whoever follows the
 * episode says which session is what. Reused, so that an update costs no memory.
 */
public final class Course {

    /** Since the level before, and whether none of them rose. */
    private int steps;

    private boolean straight;
    private double last;
    private int down;
    private boolean straightDown;
    private int up;
    private boolean straightUp;
    private double best;

    /** The first session of the episode, one step below the level before. */
    public void begin(double score) {
        steps = 1;
        straight = true;
        last = score;
        lowest();
    }

    /** The next session, and it is the new nadir. */
    public void fall(double score) {
        pass(score);
        lowest();
    }

    /** The next session, on the way up. */
    public void rise(double score) {
        straightUp &= score >= last;
        pass(score);
        up++;
        best = Math.max(best, score);
    }

    /** The next session, when the time to come back is over. */
    public void pass(double score) {
        steps++;
        straight &= score <= last;
        last = score;
    }

    /** The session that came last is back. */
    public void back() {
        best = last;
    }

    private void lowest() {
        down = steps;
        straightDown = straight;
        up = 0;
        straightUp = true;
        best = last;
    }

    /** Becomes a copy of another course. */
    public void set(Course other) {
        steps = other.steps;
        straight = other.straight;
        last = other.last;
        down = other.down;
        straightDown = other.straightDown;
        up = other.up;
        straightUp = other.straightUp;
        best = other.best;
    }

    /** Steps from the level before to the nadir. */
    public int down() {
        return down;
    }

    /** Steps from the nadir to the last session on the way up. */
    public int up() {
        return up;
    }

    /** Whether no session rose on the way down and none fell on the way up. */
    public boolean isStraight() {
        return straightDown && straightUp;
    }

    /** How much of the fall came back, of the session that is back or of the highest one; nothing without a fall. */
    public OptionalDouble recovered(double before, double nadir) {
        double share = (best - nadir) / (before - nadir);
        return Boundary.snap(before, nadir) > nadir && Double.isFinite(share)
                ? OptionalDouble.of(Math.max(0, share))
                : OptionalDouble.empty();
    }

    /** Gives everything as numbers. */
    public void write(DoubleConsumer numbers) {
        numbers.accept(steps);
        numbers.accept(straight ? 1 : 0);
        numbers.accept(last);
        numbers.accept(down);
        numbers.accept(straightDown ? 1 : 0);
        numbers.accept(up);
        numbers.accept(straightUp ? 1 : 0);
        numbers.accept(best);
    }

    /** Takes over what {@link #write} gave. */
    public void read(DoubleSupplier numbers) {
        steps = (int) numbers.getAsDouble();
        straight = numbers.getAsDouble() == 1;
        last = numbers.getAsDouble();
        down = (int) numbers.getAsDouble();
        straightDown = numbers.getAsDouble() == 1;
        up = (int) numbers.getAsDouble();
        straightUp = numbers.getAsDouble() == 1;
        best = numbers.getAsDouble();
    }
}
