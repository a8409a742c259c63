package io.github.alliance4j.cli;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.OutcomeScores;
import io.github.alliance4j.io.csv.OutcomeSelection;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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

    /** The outcome; an {@link IllegalArgumentException} if there is none that can be used, or of two raters. */
    List<OutcomeSeries> outcome(OutcomeSelection selection, ReadCounts counts) {
        String form = selection.id();
        if (outcome.stream().allMatch(series -> series.size() == 0)) {
            throw new IllegalArgumentException("No score is of the outcome " + form + refused(selection, counts));
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

    /** Why there may be none: how many rows were refused, and what would not have been. */
    private static String refused(OutcomeSelection selection, ReadCounts counts) {
        if (counts.refused() == 0) {
            return "";
        }
        String metric = Words.of(selection.metric());
        return " that can be used; " + Words.count(counts.refused(), "row")
                + (counts.refused() == 1 ? " was" : " were") + " refused"
                + selection
                        .range()
                        .map(range -> ". In the metric " + metric + " the outcome is " + DecimalText.of(range.low())
                                + " to " + DecimalText.of(range.high())
                                + "; for another one there is --outcome-metric mean|sum|pomp")
                        .orElse("");
    }

    /** The alliance, each rater and form on its own, in an order that does not hang on that of the rows. */
    static Collection<List<SessionSeries>> byKind(List<SessionSeries> all) {
        Map<Kind, List<SessionSeries>> kinds = new TreeMap<>();
        for (SessionSeries one : all) {
            kinds.computeIfAbsent(Kind.of(one), kind -> new ArrayList<>()).add(one);
        }
        return kinds.values();
    }

    /** Who rates, in which form: clients first, those who are not named last. */
    private record Kind(int rater, String instrument) implements Comparable<Kind> {

        private static final Comparator<Kind> ORDER =
                Comparator.comparingInt(Kind::rater).thenComparing(Kind::instrument);

        static Kind of(SessionSeries series) {
            return new Kind(
                    series.key().rater().map(Enum::ordinal).orElse(Integer.MAX_VALUE),
                    series.key().instrument().orElse(""));
        }

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }
}
