package io.github.alliance4j.cli;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.OutcomeCsv;
import io.github.alliance4j.io.csv.OutcomeSelection;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.RecordAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.outcome.ModalityEffect;
import io.github.alliance4j.scoring.outcome.OutcomeAnalysis;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import io.github.alliance4j.scoring.outcome.RepairStatus;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Outcome scores beside an analysis of the alliance. */
final class AnalyzedOutcome {

    @Option(
            names = "--outcome",
            paramLabel = "FILE|INSTRUMENT=FILE",
            description = "Outcome scores, as score writes them: what the alliance goes with is told in the report and"
                    + " the summary. The instrument is needed where the file holds several.")
    private Optional<String> outcome = Optional.empty();

    @Option(names = "--lower-is-better", description = "Lower outcome scores are better, for a form that is not known.")
    private boolean lower;

    @Option(
            names = "--higher-is-better",
            description = "Higher outcome scores are better, for a form that is not known.")
    private boolean higher;

    /** The file, if one is named. */
    Optional<Path> file() {
        return outcome.map(AnalyzedOutcome::pathOf);
    }

    private static Path pathOf(String text) {
        return Path.of(Files.exists(Path.of(text)) ? text : text.substring(text.indexOf('=') + 1));
    }

    /** Which scores are meant, if there is a file; an {@link IllegalArgumentException} if that cannot be told. */
    Optional<OutcomeSelection> selection(Metric metric) throws IOException {
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        String text = outcome.get();
        boolean named = !Files.exists(Path.of(text)) && text.contains("=");
        String form = named ? text.substring(0, text.indexOf('=')) : onlyForm(pathOf(text));
        return Optional.of(OutcomeOptions.outcome(form, lower, higher)
                .with(ScoreSelection.withDefaults().with(metric)));
    }

    private static String onlyForm(Path file) throws IOException {
        Set<String> forms = OutcomeCsv.withDefaults().forms(file);
        if (forms.size() != 1) {
            throw new IllegalArgumentException("--outcome: the file holds scores of "
                    + (forms.isEmpty() ? "no named form" : String.join(", ", forms))
                    + "; say which by INSTRUMENT=FILE");
        }
        return forms.iterator().next();
    }

    /** What was found, one entry a rater and form of the alliance, and how many rows were refused. */
    record Assessed(List<OutcomeFindings> found, long refused) {}

    /** Reads and assesses the file, if there is one; its problems go to the log. */
    Assessed assess(
            Optional<OutcomeSelection> selection,
            AnalysisResult result,
            AllianceRecords records,
            ProblemLog problems,
            Progress progress)
            throws IOException {
        if (selection.isEmpty()) {
            return new Assessed(List.of(), 0);
        }
        OutcomeScoreSink read = new OutcomeScoreSink(progress);
        ReadCounts counts = OutcomeCsv.withDefaults()
                .read(file().orElseThrow(), selection.get(), InstrumentCatalog.builtIn(), read);
        read.report(problems);
        List<OutcomeSeries> scores = read.outcome(selection.get().id());
        OutcomeAnalysis analysis = OutcomeAnalysis.withDefaults()
                .withModalities(ModalityEffect.modalities(
                        records.all().stream().map(RecordAnalysis::record).toList()));
        List<OutcomeFindings> found = new ArrayList<>();
        for (List<SeriesAnalysis> kind : byKind(result)) {
            List<SessionSeries> alliance =
                    kind.stream().map(SeriesAnalysis::series).toList();
            found.add(analysis.withRepairs(repairs(kind)).assess(alliance, scores));
        }
        return new Assessed(found, counts.refused());
    }

    private static List<List<SeriesAnalysis>> byKind(AnalysisResult result) {
        Map<List<Object>, List<SeriesAnalysis>> kinds = new LinkedHashMap<>();
        result.dyads().stream()
                .flatMap(dyad -> dyad.series().stream())
                .forEach(one -> kinds.computeIfAbsent(
                                List.of(
                                        one.series().key().rater(),
                                        one.series().key().instrument()),
                                kind -> new ArrayList<>())
                        .add(one));
        return List.copyOf(kinds.values());
    }

    /** How the ruptures ended by the first criterion. */
    private static Map<DyadId, RepairStatus> repairs(List<SeriesAnalysis> kind) {
        Map<DyadId, RepairStatus> repairs = new HashMap<>();
        for (SeriesAnalysis one : kind) {
            if (one.detections().isEmpty() || !one.detections().get(0).isEvaluable()) {
                continue;
            }
            List<RuptureFinding> found = one.detections().get(0).findings();
            int repaired = count(found, EpisodeStatus.REPAIRED);
            int unrepaired = count(found, EpisodeStatus.UNREPAIRED);
            RepairStatus.of(repaired, unrepaired, found.size() - repaired - unrepaired)
                    .ifPresent(status -> repairs.put(one.series().dyad(), status));
        }
        return repairs;
    }

    private static int count(List<RuptureFinding> found, EpisodeStatus status) {
        return (int) found.stream().filter(one -> one.status() == status).count();
    }
}
