package io.github.alliance4j.cli;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.clinic.CriterionSurface;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** What each dyad came to, by a file of its own, held against both voices. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class CriterionScores {

    @Option(
            names = "--criterion",
            paramLabel = "FILE",
            description =
                    "What each dyad came to, a scores file or plain CSV with dyad,session,score; a dyad's last score"
                            + " counts. Gives the response surface of it on both voices, to --json or --surface. Scores of forms"
                            + " whose lower scores are better are turned.")
    private Optional<Path> criterion = Optional.empty();

    @Option(
            names = "--criterion-metric",
            paramLabel = "mean|sum|pomp",
            defaultValue = "mean",
            description = "Which metric of --criterion. Default: ${DEFAULT-VALUE}")
    private Metric metric;

    @Option(
            names = "--lower-is-better",
            description = "With --criterion: lower scores of it are better, for a form that is not known.")
    private boolean lower;

    /** The file, if one is named. */
    Optional<Path> file() {
        return criterion;
    }

    /** Refuses what makes no sense without a file. */
    void check() {
        if (lower && criterion.isEmpty()) {
            throw new IllegalArgumentException("--lower-is-better is of the scores of --criterion, which is not named");
        }
    }

    /** The criterion, if there is one, on the mean of each voice over the sessions that both rated. */
    Optional<CriterionSurface> against(List<TwoVoices> voices, ResponseSurface method, ScoreOptions scores)
            throws IOException {
        if (criterion.isEmpty()) {
            return Optional.empty();
        }
        Last last = new Last(lower);
        ReadCounts counts = scores.reader()
                .read(
                        criterion.get(),
                        ScoreSelection.withDefaults().with(metric).withBothDirections(),
                        InstrumentCatalog.builtIn(),
                        last);
        if (last.problem.isPresent()) {
            throw new IllegalArgumentException(
                    "--criterion: " + Words.count(counts.refused(), "row") + " refused, first " + last.problem.get());
        }
        return Optional.of(CriterionSurface.of(
                last.name(String.valueOf(criterion.get().getFileName())), voices, last.scores, method));
    }

    /** Keeps the last score of each dyad, higher is better, and the first problem. */
    private static final class Last implements DyadSink<SessionSeries> {

        private final boolean lower;
        private final Map<DyadId, Double> scores = new HashMap<>();
        private final TreeSet<String> forms = new TreeSet<>();
        private boolean isTurned;
        private Optional<Problem> problem = Optional.empty();

        Last(boolean lower) {
            this.lower = lower;
        }

        /** The forms, or the file where they are not named. */
        String name(String file) {
            return (forms.isEmpty() ? file : String.join(", ", forms)) + (isTurned ? " (turned)" : "");
        }

        @Override
        public void dyad(List<SessionSeries> all) {
            if (all.size() > 1) {
                throw new IllegalArgumentException(
                        "--criterion: a dyad has the scores of two raters or forms; one is needed");
            }
            for (SessionSeries series : all) {
                if (series.size() > 0) {
                    take(series);
                }
            }
        }

        private void take(SessionSeries series) {
            series.key().instrument().ifPresent(forms::add);
            double score = series.value(series.size() - 1);
            boolean turned = isLowerBetter(series);
            isTurned |= turned;
            scores.put(series.dyad(), turned ? -score : score);
        }

        private boolean isLowerBetter(SessionSeries series) {
            return series.key()
                    .instrument()
                    .filter(id -> InstrumentCatalog.builtIn().find(id).isPresent())
                    .map(id -> OutcomeOptions.outcome(id, lower, false).direction() == Direction.LOWER_IS_BETTER)
                    .orElse(lower);
        }

        @Override
        public void problem(Problem found) {
            problem = problem.or(() -> Optional.of(found));
        }

        @Override
        public void reset() {
            scores.clear();
            forms.clear();
            isTurned = false;
            problem = Optional.empty();
        }
    }
}
