package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.internal.scan.FoundEpisode;
import io.github.alliance4j.scoring.internal.scan.Shape;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.OptionalInt;

/** Turns an episode of the kernel into a finding at observed sessions. */
final class ScanFinding {

    /** Standard normal quantile of the 95 % interval of the depth. */
    private static final double INTERVAL = 1.959964;

    private final int[] sessions;
    private final double[] scores;
    private final int count;

    ScanFinding(int[] sessions, double[] scores, int count) {
        this.sessions = sessions;
        this.scores = scores;
        this.count = count;
    }

    /** Whether any score before the onset is above the lowest at the bottom; a level that is merely unusual is no fall. */
    boolean isFall(FoundEpisode episode) {
        double lowest = scores[lowest(episode.shape())];
        int onset = position(episode.shape().onset());
        boolean above = false;
        for (int i = 0; i < onset; i++) {
            above |= scores[i] > lowest;
        }
        return above;
    }

    /** The finding, apart from the p value. */
    RuptureFinding.Builder of(FoundEpisode episode, OptionalInt signal, Evidence evidence) {
        int onset = onset(episode);
        int nadir = sessions[lowest(episode.shape())];
        int back = position(episode.shape().back());
        RuptureFinding.Builder builder = RuptureFinding.builder()
                .onset(onset)
                .nadir(nadir, episode.level() - episode.depth())
                .preLevel(episode.level())
                .scale(episode.noise())
                .noSignal()
                .evidence(with(episode, evidence));
        signal.ifPresent(session -> builder.signalSession(Math.max(onset, session)));
        int down = episode.shape().fall();
        if (back < count && sessions[back] > nadir) {
            return builder.repair(sessions[back])
                    .shape(EpisodeShape.of(down, episode.shape().recovery()))
                    .duration(sessions[back] - onset);
        }
        return builder.status(EpisodeStatus.PENDING)
                .shape(EpisodeShape.UNREPAIRED)
                .duration(sessions[count - 1] - onset + 1);
    }

    private static Evidence with(FoundEpisode episode, Evidence evidence) {
        double margin = INTERVAL * episode.depthSd();
        return evidence.with("depth", episode.depth())
                .with("depth_low", Math.max(0, episode.depth() - margin))
                .with("depth_high", episode.depth() + margin)
                .with("here", episode.share())
                .with("noise_sd", episode.noise());
    }

    /** The first observed session of the lower regime. */
    int onset(FoundEpisode episode) {
        return observedFrom(episode.shape().onset());
    }

    /** The first observed session from this one on, else the last observed one. */
    private int observedFrom(int session) {
        return sessions[Math.min(count - 1, position(session))];
    }

    /** The lowest observed session at the bottom, ties to the first; without one the first observed after it. */
    private int lowest(Shape shape) {
        int lowest = Math.min(count - 1, position(shape.bottom()));
        for (int i = lowest + 1; i < count && sessions[i] <= shape.bottomEnd(); i++) {
            lowest = scores[i] < scores[lowest] ? i : lowest;
        }
        return lowest;
    }

    private int position(int session) {
        int i = 0;
        while (i < count && sessions[i] < session) {
            i++;
        }
        return i;
    }
}
