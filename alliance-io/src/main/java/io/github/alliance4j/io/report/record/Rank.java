package io.github.alliance4j.io.report.record;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Goal;
import java.util.List;

/**
 * The rank one of the two gave a goal in a session.
 *
 * @param session the session
 * @param by client or therapist
 * @param rank 1 or more
 */
record Rank(int session, Rater by, int rank) implements Spoken {

    static List<Rank> of(Goal goal) {
        return goal.priorities().stream()
                .map(word -> new Rank(word.session().value(), word.by(), word.rank()))
                .toList();
    }

    @Override
    public String inWords() {
        return "rank " + rank;
    }
}
