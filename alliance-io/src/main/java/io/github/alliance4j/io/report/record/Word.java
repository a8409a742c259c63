package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Bond;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.Task;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import java.util.List;

/**
 * What one of the two said in a session, as percent of the maximum of the scale it was said on.
 *
 * @param session the session
 * @param by client or therapist
 * @param pomp 0 to 100
 */
record Word(int session, Rater by, double pomp) implements Spoken {

    private static Word of(int session, Rater by, Rating rating) {
        return new Word(session, by, rating.pomp());
    }

    static List<Word> endorsing(Goal goal) {
        return goal.endorsements().stream()
                .map(word -> of(word.session().value(), word.by(), word.rating()))
                .toList();
    }

    static List<Word> on(Task task, TaskAspect aspect) {
        return task.ratings(aspect).stream()
                .map(word -> of(word.session().value(), word.by(), word.rating()))
                .toList();
    }

    static List<Word> on(Bond bond, BondFacet facet) {
        return bond.ratings(facet).stream()
                .map(word -> of(word.session().value(), word.by(), word.rating()))
                .toList();
    }

    @Override
    public String inWords() {
        return Figures.of(pomp);
    }
}
