package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.DyadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two consecutive sessions of a dyad with both scores, as columns: before, after, and where the run of such sessions began. */
final class SessionPairs {

    /** One pair: predictor and predicted, now, next and at the start of the run. */
    record Pair(
            DyadId dyad, int session, double x, double y, double nextX, double nextY, double firstX, double firstY) {

        Pair exchanged() {
            return new Pair(dyad, session, y, x, nextY, nextX, firstY, firstX);
        }
    }

    private static final String TOO_SPARSE =
            "no dyad has three consecutive sessions with both scores, which an effect on"
                    + " the next session needs; correlations over dyads do without";

    private final List<Pair> pairs;
    private final int dyads;
    private final Spread predictor;
    private final Spread predicted;
    private final Optional<String> obstacle;

    private SessionPairs(List<Pair> pairs, int dyads, Spread predictor, Spread predicted, Optional<String> obstacle) {
        this.pairs = pairs;
        this.dyads = dyads;
        this.predictor = predictor;
        this.predicted = predicted;
        this.obstacle = obstacle;
    }

    static SessionPairs of(List<DyadCourse> courses) {
        List<Pair> pairs = new ArrayList<>();
        int dyads = 0;
        int longest = 0;
        for (DyadCourse course : courses) {
            int before = pairs.size();
            longest = Math.max(longest, add(pairs, course));
            dyads += pairs.size() > before ? 1 : 0;
        }
        Spread alliance = Spread.of(courses.stream().map(DyadCourse::alliances).toList());
        Spread outcome = Spread.of(courses.stream().map(DyadCourse::outcomes).toList());
        Optional<String> obstacle = !courses.isEmpty() && longest < 2
                ? Optional.of(TOO_SPARSE)
                : Spread.obstacle(courses, alliance, outcome);
        return new SessionPairs(List.copyOf(pairs), dyads, alliance, outcome, obstacle);
    }

    /** Adds the pairs of a dyad and tells how many its longest run has. */
    private static int add(List<Pair> pairs, DyadCourse course) {
        int start = 0;
        int longest = 0;
        for (int i = 0; i + 1 < course.size(); i++) {
            if (course.session(i + 1) - course.session(i) != 1) {
                start = i + 1;
                continue;
            }
            longest = Math.max(longest, i + 1 - start);
            pairs.add(new Pair(
                    course.dyad(),
                    course.session(i),
                    course.alliance(i),
                    course.outcome(i),
                    course.alliance(i + 1),
                    course.outcome(i + 1),
                    course.alliance(start),
                    course.outcome(start)));
        }
        return longest;
    }

    /** The same with predictor and predicted in each other's place. */
    SessionPairs exchanged() {
        return new SessionPairs(pairs.stream().map(Pair::exchanged).toList(), dyads, predicted, predictor, obstacle);
    }

    /** Why nothing can be fitted to them, if nothing can. */
    Optional<String> obstacle() {
        return obstacle;
    }

    List<Pair> all() {
        return pairs;
    }

    int size() {
        return pairs.size();
    }

    int dyads() {
        return dyads;
    }

    Spread predictor() {
        return predictor;
    }

    Spread predicted() {
        return predicted;
    }
}
