package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import java.util.Iterator;
import java.util.List;

/** A low session and what came after it: whether and how the scores came back. Reused, so that it costs no memory. */
final class Trough {

    private final Choices choices;

    private int session;
    private double level;
    private double drop;
    private double distance;
    private int down;
    private boolean straightDown;

    private int up;
    private boolean straightUp;
    private double last;
    private double best;

    private int backFor;
    private int backSession;
    private int backUp;
    private boolean backStraight;
    private double backLevel;

    Trough(Choices choices) {
        this.choices = choices;
    }

    /** A new low session, {@code steps} observed sessions after the level before the episode. */
    void start(int newSession, double y, double newDrop, double newDistance, int steps, boolean isStraight) {
        session = newSession;
        level = y;
        drop = newDrop;
        distance = newDistance;
        down = steps;
        straightDown = isStraight;
        up = 0;
        straightUp = true;
        last = y;
        best = y;
        backFor = 0;
    }

    /** One more session after it. */
    void observe(int next, double y, double before, double scale) {
        if (isRepaired()) {
            return;
        }
        boolean inTime = next <= choices.repair().windowEnd(session);
        up++;
        straightUp &= y >= last;
        last = y;
        best = inTime ? Math.max(best, y) : best;
        boolean back = choices.repair().isBack(y, repairLevel(before, scale), scale, choices.threshold());
        if (!back) {
            backFor = 0;
        } else if (backFor > 0) {
            backFor++;
        } else if (inTime) {
            backFor = 1;
            backSession = next;
            backUp = up;
            backStraight = straightUp;
            backLevel = y;
        }
    }

    double repairLevel(double before, double scale) {
        return choices.repair().level(before, level, scale, choices.threshold());
    }

    boolean isRepaired() {
        return backFor >= choices.repair().sustained();
    }

    EpisodeStatus status(int lastSession) {
        if (isRepaired()) {
            return EpisodeStatus.REPAIRED;
        }
        boolean open = backFor > 0 || lastSession < choices.repair().windowEnd(session);
        return open ? EpisodeStatus.PENDING : EpisodeStatus.UNREPAIRED;
    }

    EpisodeShape shape() {
        if (!isRepaired()) {
            return EpisodeShape.UNREPAIRED;
        }
        return (straightDown && backStraight) ? EpisodeShape.of(down, backUp) : EpisodeShape.W;
    }

    int session() {
        return session;
    }

    double level() {
        return level;
    }

    double drop() {
        return drop;
    }

    double distance() {
        return distance;
    }

    int repairSession() {
        return backSession;
    }

    /** The highest score on the way back: that of the repair, or the best there was in time; the nadir's if all is lower. */
    double highestSince() {
        return isRepaired() ? Math.max(level, backLevel) : best;
    }

    void toNumbers(List<Double> numbers) {
        for (double number : new double[] {
            session,
            level,
            drop,
            distance,
            down,
            straightDown ? 1 : 0,
            up,
            straightUp ? 1 : 0,
            last,
            best,
            backFor,
            backSession,
            backUp,
            backStraight ? 1 : 0,
            backLevel
        }) {
            numbers.add(number);
        }
    }

    void fromNumbers(Iterator<Double> numbers) {
        session = numbers.next().intValue();
        level = numbers.next();
        drop = numbers.next();
        distance = numbers.next();
        down = numbers.next().intValue();
        straightDown = numbers.next() == 1;
        up = numbers.next().intValue();
        straightUp = numbers.next() == 1;
        last = numbers.next();
        best = numbers.next();
        backFor = numbers.next().intValue();
        backSession = numbers.next().intValue();
        backUp = numbers.next().intValue();
        backStraight = numbers.next() == 1;
        backLevel = numbers.next();
    }
}
