package io.github.alliance4j.cli;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.CriterionActorPartner;
import io.github.alliance4j.scoring.clinic.CriterionFit;
import io.github.alliance4j.scoring.clinic.CriterionSurface;
import io.github.alliance4j.scoring.congruence.RaterPair;
import io.github.alliance4j.scoring.congruence.panel.ActorPartner;
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

    private static final String TURNED = " (turned)";

    @Option(
            names = "--criterion",
            paramLabel = "FILE",
            description =
                    "What each dyad came to, a scores file or plain CSV with dyad,session,score; a dyad's last score"
                            + " counts. Gives the response surface of it on both voices, to --json or --surface; where a rater"
                            + " column has a score of each of the two, what goes with one's own and with the other's voice"
                            + " (actor and partner), to --json. Scores of forms whose lower scores are better are turned.")
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
    Optional<CriterionFit> against(ClinicCongruence congruence, ScoreOptions scores) throws IOException {
        if (criterion.isEmpty()) {
            return Optional.empty();
        }
        Last last = new Last(congruence.raters(), lower);
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
        return Optional.of(
                last.against(congruence, String.valueOf(criterion.get().getFileName())));
    }

    /** Keeps the last scores of each dyad, higher is better, and the first problem. */
    private static final class Last implements DyadSink<SessionSeries> {

        private final Rater first;
        private final Rater second;
        private final boolean lower;
        private final Map<DyadId, Double> scores = new HashMap<>();
        private final Map<DyadId, Double> ofFirst = new HashMap<>();
        private final Map<DyadId, Double> ofSecond = new HashMap<>();
        private final TreeSet<String> forms = new TreeSet<>();
        private boolean isTurned;
        private Optional<Problem> problem = Optional.empty();

        Last(RaterPair raters, boolean lower) {
            this.first = raters.first();
            this.second = raters.second();
            this.lower = lower;
        }

        /** Of each of the two where there are scores of both, else of the dyad. */
        CriterionFit against(ClinicCongruence congruence, String file) {
            String name = forms.isEmpty() ? file + (isTurned ? TURNED : "") : String.join(", ", forms);
            double confidence = congruence.confidence();
            return ofFirst.isEmpty() || ofSecond.isEmpty()
                    ? CriterionSurface.of(
                            name,
                            congruence.voices(),
                            scores,
                            ResponseSurface.withDefaults().withConfidence(confidence))
                    : CriterionActorPartner.of(
                            name,
                            congruence.voices(),
                            ofFirst,
                            ofSecond,
                            ActorPartner.distinguishable().withConfidence(confidence));
        }

        @Override
        public void dyad(List<SessionSeries> all) {
            if (all.size() > 1 && !(all.size() == 2 && isOf(first, all) && isOf(second, all))) {
                throw new IllegalArgumentException(
                        "--criterion: a dyad has the scores of several raters or forms; one is"
                                + " needed, or one of the " + Words.of(first) + " and one of the " + Words.of(second));
            }
            for (SessionSeries series : all) {
                if (series.size() > 0) {
                    take(series);
                }
            }
        }

        private static boolean isOf(Rater rater, List<SessionSeries> all) {
            return all.stream().anyMatch(series -> isOf(rater, series));
        }

        private static boolean isOf(Rater rater, SessionSeries series) {
            return series.key().rater().filter(rater::equals).isPresent();
        }

        private void take(SessionSeries series) {
            boolean turned = isLowerBetter(series);
            isTurned |= turned;
            series.key().instrument().ifPresent(id -> forms.add(id + (turned ? TURNED : "")));
            double last = series.value(series.size() - 1);
            double score = turned ? -last : last;
            scores.put(series.dyad(), score);
            if (isOf(first, series)) {
                ofFirst.put(series.dyad(), score);
            } else if (isOf(second, series)) {
                ofSecond.put(series.dyad(), score);
            }
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
            ofFirst.clear();
            ofSecond.clear();
            forms.clear();
            isTurned = false;
            problem = Optional.empty();
        }
    }
}
