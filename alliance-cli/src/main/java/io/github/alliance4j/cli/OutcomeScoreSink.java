package io.github.alliance4j.cli;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.csv.OutcomeScores;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps alliance and outcome of all dyads, and the problems until the whole file is read. */
final class OutcomeScoreSink implements DyadSink<OutcomeScores> {

    private final List<SessionSeries> alliance = new ArrayList<>();
    private final List<OutcomeSeries> outcome = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Progress progress;

    OutcomeScoreSink(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void dyad(List<OutcomeScores> all) {
        progress.step(all.size());
        for (OutcomeScores one : all) {
            alliance.addAll(one.alliance());
            outcome.addAll(one.outcome());
        }
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void reset() {
        alliance.clear();
        outcome.clear();
        problems.clear();
    }

    /** Writes the problems, once the file is read. */
    void report(ProblemLog log) throws IOException {
        for (Problem problem : problems) {
            log.add(problem);
        }
    }

    /** Takes what another file held. */
    void add(OutcomeScoreSink other) {
        alliance.addAll(other.alliance);
        outcome.addAll(other.outcome);
    }

    List<SessionSeries> alliance() {
        return alliance;
    }

    /** The outcome; an {@link IllegalArgumentException} if there is none, or of two raters. */
    List<OutcomeSeries> outcome(String form) {
        if (outcome.isEmpty()) {
            throw new IllegalArgumentException("No score is of the outcome " + form);
        }
        Set<Optional<Rater>> raters = new LinkedHashSet<>();
        outcome.forEach(series -> raters.add(series.key().rater()));
        if (raters.size() > 1) {
            throw new IllegalArgumentException("The outcome " + form + " is rated by "
                    + String.join(
                            " and ",
                            raters.stream()
                                    .map(rater -> rater.map(Words::of).orElse("nobody named"))
                                    .toList())
                    + "; an analysis takes one rater, so leave the others out of the file");
        }
        return outcome;
    }

    /** The alliance, each rater and form on its own. */
    static Collection<List<SessionSeries>> byKind(List<SessionSeries> all) {
        Map<List<Object>, List<SessionSeries>> kinds = new LinkedHashMap<>();
        for (SessionSeries one : all) {
            kinds.computeIfAbsent(List.of(one.key().rater(), one.key().instrument()), kind -> new ArrayList<>())
                    .add(one);
        }
        return kinds.values();
    }
}
