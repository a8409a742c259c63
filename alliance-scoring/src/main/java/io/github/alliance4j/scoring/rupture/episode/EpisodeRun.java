package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule on its way through the sessions of one series, for the batch and for monitors alike. A monitor keeps the latest
 * episode only, in one object that it uses again; the batch keeps all.
 */
final class EpisodeRun {

    private final Choices choices;
    private final Comparison comparison;
    private final double span;
    private final boolean keepsAll;
    private final List<Episode> earlier = new ArrayList<>();
    private final List<Episode> open = new ArrayList<>();
    private int sessions;
    private int episodes;
    private boolean judged;
    private Episode episode;

    /** Over a range of this width, 0 where it is not known. */
    EpisodeRun(Choices choices, @Nullable Whole whole, double span, boolean keepsAll) {
        this.choices = choices;
        this.comparison = new Comparison(choices, whole);
        this.span = span;
        this.keepsAll = keepsAll;
        this.episode = new Episode(choices);
    }

    /** Takes the next session; true if an episode begins with it. */
    boolean step(int session, double y) {
        boolean canJudge = comparison.judge(session, y);
        judged |= canJudge;
        boolean flagged = canJudge && comparison.isFlagged(y, span);
        boolean begins = flagged && (episodes == 0 || !episode.takes(session));
        if (begins) {
            putAside();
            episode.begin(session, y, comparison);
            episodes++;
        } else if (flagged) {
            episode.extend(session, y, comparison);
        } else if (episodes > 0) {
            episode.follow(session, y, comparison);
        }
        passOpen(session, y);
        comparison.add(session, y);
        sessions++;
        return begins;
    }

    private void putAside() {
        if (keepsAll && episodes > 0) {
            earlier.add(episode);
            open.add(episode);
            episode = new Episode(choices);
        }
    }

    /** Earlier episodes wait for their repair although a later one has begun. */
    private void passOpen(int session, double y) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Episode waiting = open.get(i);
            waiting.pass(session, y);
            if (waiting.status() != EpisodeStatus.PENDING) {
                open.remove(i);
            }
        }
    }

    /** The episodes before the latest one, where they are kept. */
    List<Episode> earlierEpisodes() {
        return earlier;
    }

    int sessions() {
        return sessions;
    }

    int episodes() {
        return episodes;
    }

    int lastSession() {
        return comparison.earlier().lastSession();
    }

    /** Whether any session could be compared with something. */
    boolean hasJudged() {
        return judged;
    }

    Episode episode() {
        return episode;
    }

    /** How the latest episode stands; not evaluable where there is none. */
    EpisodeStatus status() {
        return episodes == 0 ? EpisodeStatus.NOT_EVALUABLE : episode.status();
    }

    void toNumbers(Map<String, List<Double>> memory) {
        memory.put("run", List.of((double) sessions, (double) episodes, judged ? 1.0 : 0.0));
        memory.put("earlier", comparison.earlier().toNumbers());
        memory.put("recent", comparison.recent().toNumbers());
        memory.put("episode", episodes == 0 ? List.of() : episode.toNumbers());
    }

    void fromNumbers(
            Iterator<Double> own, Iterator<Double> earlierSums, Iterator<Double> recent, Iterator<Double> latest) {
        sessions = own.next().intValue();
        episodes = own.next().intValue();
        judged = own.next() == 1;
        comparison.earlier().fromNumbers(earlierSums);
        comparison.recent().fromNumbers(recent);
        if (episodes > 0) {
            episode.fromNumbers(latest);
        }
    }
}
