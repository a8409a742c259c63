package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.internal.scan.EpisodeScan;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** The workspaces of one calibration, one for each thread that is at work; what they hold between two uses means nothing. */
final class Workspaces {

    private final Calibration calibration;
    private final Queue<EpisodeScan> free = new ConcurrentLinkedQueue<>();

    Workspaces(Calibration calibration) {
        this.calibration = calibration;
    }

    <T> T with(Function<EpisodeScan, T> work) {
        EpisodeScan waiting = free.poll();
        EpisodeScan scan =
                waiting == null ? new EpisodeScan(calibration.model().numbers(), calibration.bounds()) : waiting;
        T result = work.apply(scan);
        free.add(scan);
        return result;
    }
}
