package io.github.alliance4j.cli;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each dyad came to, by a file of its own, held against both voices. */
final class CriterionScores {

    private final ScoreOptions scores;
    private final Path file;

    CriterionScores(ScoreOptions scores, Path file) {
        this.scores = scores;
        this.file = file;
    }

    /** A surface and the voices that it was fitted to. */
    record Held(Evaluation<ResponseSurface.Result> surface, List<TwoVoices> voices) {

        double[] first() {
            return means(voices, true);
        }

        double[] second() {
            return means(voices, false);
        }
    }

    /** The criterion on the mean of each voice over the sessions that both rated. */
    Held against(List<TwoVoices> voices, ResponseSurface method) throws IOException {
        Map<DyadId, Double> criterion = read();
        List<TwoVoices> known = new ArrayList<>();
        List<Double> reached = new ArrayList<>();
        for (TwoVoices dyad : voices) {
            Double score = criterion.get(dyad.dyad());
            if (score != null) {
                known.add(dyad);
                reached.add(score);
            }
        }
        double[] outcome = reached.stream().mapToDouble(Double::doubleValue).toArray();
        return new Held(method.fit(means(known, true), means(known, false), outcome), known);
    }

    private static double[] means(List<TwoVoices> voices, boolean first) {
        return voices.stream().mapToDouble(dyad -> mean(dyad, first)).toArray();
    }

    private static double mean(TwoVoices dyad, boolean first) {
        double sum = 0;
        for (int i = 0; i < dyad.size(); i++) {
            sum += first ? dyad.first(i) : dyad.second(i);
        }
        return sum / dyad.size();
    }

    private Map<DyadId, Double> read() throws IOException {
        Last last = new Last();
        ReadCounts counts =
                scores.reader().read(file, ScoreSelection.withDefaults(), InstrumentCatalog.builtIn(), last);
        if (last.problem.isPresent()) {
            throw new IllegalArgumentException(
                    "--criterion: " + Words.count(counts.refused(), "row") + " refused, first " + last.problem.get());
        }
        return last.scores;
    }

    /** Keeps the last score of each dyad and the first problem. */
    private static final class Last implements DyadSink<SessionSeries> {

        private final Map<DyadId, Double> scores = new HashMap<>();
        private Optional<Problem> problem = Optional.empty();

        @Override
        public void dyad(List<SessionSeries> all) {
            if (all.size() > 1) {
                throw new IllegalArgumentException(
                        "--criterion: a dyad has the scores of two raters or forms; one is needed");
            }
            for (SessionSeries series : all) {
                if (series.size() > 0) {
                    scores.put(series.dyad(), series.value(series.size() - 1));
                }
            }
        }

        @Override
        public void problem(Problem found) {
            problem = problem.or(() -> Optional.of(found));
        }

        @Override
        public void reset() {
            scores.clear();
            problem = Optional.empty();
        }
    }
}
