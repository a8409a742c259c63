package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.internal.scan.FoundEpisode;
import io.github.alliance4j.scoring.internal.scan.Shape;
import java.util.List;

/**
 * An episode that a monitor follows.
 *
 * @param found the episode as it looks now
 * @param alarm the session of the alarm
 * @param searchedFrom the earliest onset it can have
 * @param logBayesFactor what is in favour of it now
 * @param after sessions observed after the alarm
 * @param isClosed whether it no longer changes
 */
record LiveEpisode(
        FoundEpisode found, int alarm, int searchedFrom, double logBayesFactor, int after, boolean isClosed) {

    static final int NUMBERS = 14;

    boolean isBack(int session) {
        return found.shape().back() <= session;
    }

    List<Double> numbers() {
        Shape shape = found.shape();
        return List.of(
                (double) shape.onset(),
                (double) shape.fall(),
                (double) shape.hold(),
                (double) shape.recovery(),
                found.depth(),
                found.depthSd(),
                found.share(),
                found.noise(),
                found.level(),
                (double) alarm,
                (double) searchedFrom,
                logBayesFactor,
                (double) after,
                isClosed ? 1.0 : 0.0);
    }

    static LiveEpisode of(List<Double> numbers) {
        Shape shape = new Shape(
                numbers.get(0).intValue(),
                numbers.get(1).intValue(),
                numbers.get(2).intValue(),
                numbers.get(3).intValue());
        return new LiveEpisode(
                new FoundEpisode(shape, numbers.get(4), numbers.get(5), numbers.get(6), numbers.get(7), numbers.get(8)),
                numbers.get(9).intValue(),
                numbers.get(10).intValue(),
                numbers.get(11),
                numbers.get(12).intValue(),
                numbers.get(13) > 0);
    }
}
