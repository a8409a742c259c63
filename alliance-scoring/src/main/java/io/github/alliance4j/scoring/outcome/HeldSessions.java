package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.panel.PanelData;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** The scores of a dyad in sessions of which it is known how they were held. */
final class HeldSessions {

    private final DyadId dyad;
    private final int[] sessions;
    private final double[] scores;
    private final boolean[] remote;
    private final int leftOut;

    private HeldSessions(DyadId dyad, int[] sessions, double[] scores, boolean[] remote, int leftOut) {
        this.dyad = dyad;
        this.sessions = sessions;
        this.scores = scores;
        this.remote = remote;
        this.leftOut = leftOut;
    }

    static HeldSessions of(SessionSeries series, Map<Integer, Modality> modalities) {
        int[] known =
                Arrays.stream(series.sessions()).filter(modalities::containsKey).toArray();
        double[] scores = Arrays.stream(known)
                .mapToDouble(session -> series.value(series.position(session)))
                .toArray();
        boolean[] remote = new boolean[known.length];
        for (int i = 0; i < known.length; i++) {
            remote[i] = Objects.requireNonNull(modalities.get(known[i])).isRemote();
        }
        return new HeldSessions(series.dyad(), known, scores, remote, series.size() - known.length);
    }

    int size() {
        return sessions.length;
    }

    /** How many scores are of sessions of which it is not known. */
    int leftOut() {
        return leftOut;
    }

    /** The scores; not to be changed. */
    double[] scores() {
        return scores;
    }

    int countRemote() {
        int count = 0;
        for (boolean one : remote) {
            count += one ? 1 : 0;
        }
        return count;
    }

    boolean isBoth() {
        return countRemote() > 0 && countRemote() < size();
    }

    double share() {
        return (double) countRemote() / size();
    }

    /** Adds a row a session: remote less the dyad's share, and the share less the mean share. */
    void add(PanelData.Builder data, double meanShare) {
        for (int i = 0; i < size(); i++) {
            data.inSession(dyad, sessions[i], scores[i], (remote[i] ? 1 : 0) - share(), share() - meanShare);
        }
    }
}
