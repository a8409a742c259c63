package io.github.alliance4j.cli;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.OutcomeCsv;
import io.github.alliance4j.io.csv.OutcomeSelection;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.RecordAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.outcome.ModalityEffect;
import io.github.alliance4j.scoring.outcome.OutcomeAnalysis;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import io.github.alliance4j.scoring.outcome.RepairGroups;
import io.github.alliance4j.scoring.outcome.RepairStatus;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.rupture.Detection;
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

    private static final String SCAN = RuptureCriterion.CALIBRATED_SCAN.id();

    @Option(
            names = "--outcome",
            paramLabel = "FILE|INSTRUMENT=FILE",
            description = "Outcome scores, as score writes them: what the alliance goes with is told in the report and"
                    + " the summary. The instrument is needed where the file holds several.")
    private Optional<String> outcome = Optional.empty();

    @Option(
            names = "--outcome-metric",
            paramLabel = "mean|sum|pomp",
            description = "In which metric the outcome scores are. Default: that of --metric")
    private Optional<Metric> metric = Optional.empty();

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
    Optional<OutcomeSelection> selection(Metric alliance) throws IOException {
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        String text = outcome.get();
        boolean named = !Files.exists(Path.of(text)) && text.contains("=");
        String form = named ? text.substring(0, text.indexOf('=')) : onlyForm(pathOf(text));
        return Optional.of(OutcomeOptions.inMetric(
                OutcomeOptions.outcome(form, lower, higher)
                        .with(ScoreSelection.withDefaults().with(alliance)),
                metric));
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

    /**
     * What was found, one entry a rater and form of the alliance, how many rows were read, and why nothing was found where scores
     * cannot be used.
     */
    record Assessed(List<OutcomeFindings> found, ReadCounts counts, Optional<String> leftOut) {

        /** Whether everything there was could be used. */
        boolean isClean() {
            return counts.refused() == 0 && leftOut.isEmpty();
        }
    }

    /** Reads and assesses the file, if there is one; its problems go to the log. An outcome that cannot be used loses no analysis. */
    Assessed assess(
            Optional<OutcomeSelection> selection,
            AnalysisResult result,
            AllianceRecords records,
            ProblemLog problems,
            Progress progress)
            throws IOException {
        if (selection.isEmpty()) {
            return new Assessed(List.of(), new ReadCounts(0, 0), Optional.empty());
        }
        OutcomeScoreSink read = new OutcomeScoreSink(progress);
        ReadCounts counts = OutcomeCsv.withDefaults()
                .read(file().orElseThrow(), selection.get(), InstrumentCatalog.builtIn(), read);
        read.report(problems);
        try {
            List<OutcomeSeries> scores = read.outcome(selection.get(), counts);
            return new Assessed(found(scores, result, records), counts, Optional.empty());
        } catch (IllegalArgumentException e) {
            return new Assessed(List.of(), counts, Optional.ofNullable(e.getMessage()));
        }
    }

    private static List<OutcomeFindings> found(
            List<OutcomeSeries> scores, AnalysisResult result, AllianceRecords records) {
        OutcomeAnalysis analysis = OutcomeAnalysis.withDefaults()
                .withModalities(ModalityEffect.modalities(
                        records.all().stream().map(RecordAnalysis::record).toList()));
        List<OutcomeFindings> found = new ArrayList<>();
        for (List<SeriesAnalysis> kind : byKind(result)) {
            List<SessionSeries> alliance =
                    kind.stream().map(SeriesAnalysis::series).toList();
            found.add(withRepairs(analysis, kind).assess(alliance, scores));
        }
        return found;
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

    /** How the ruptures ended by a criterion, which is named. */
    private static OutcomeAnalysis withRepairs(OutcomeAnalysis analysis, List<SeriesAnalysis> kind) {
        return criterion(kind)
                .map(id -> RepairGroups.of(repairs(kind, id)).by(id))
                .map(groups -> rater(kind).map(groups::ratedBy).orElse(groups))
                .map(analysis::withRepairs)
                .orElse(analysis);
    }

    private static Optional<Rater> rater(List<SeriesAnalysis> kind) {
        return kind.get(0).series().key().rater();
    }

    /** The calibrated scan where it could judge, else the first criterion. */
    private static Optional<String> criterion(List<SeriesAnalysis> kind) {
        List<Detection> all =
                kind.stream().flatMap(one -> one.detections().stream()).toList();
        Optional<String> scan = all.stream()
                .filter(Detection::isEvaluable)
                .map(Detection::criterion)
                .filter(SCAN::equals)
                .findFirst();
        return scan.or(() -> all.stream().map(Detection::criterion).findFirst());
    }

    private static Map<DyadId, RepairStatus> repairs(List<SeriesAnalysis> kind, String criterion) {
        Map<DyadId, RepairStatus> repairs = new HashMap<>();
        for (SeriesAnalysis one : kind) {
            one.detections().stream()
                    .filter(detection -> detection.criterion().equals(criterion) && detection.isEvaluable())
                    .findFirst()
                    .flatMap(detection -> status(detection.findings()))
                    .ifPresent(status -> repairs.put(one.series().dyad(), status));
        }
        return repairs;
    }

    private static Optional<RepairStatus> status(List<RuptureFinding> found) {
        return RepairStatus.of(
                count(found, EpisodeStatus.REPAIRED),
                count(found, EpisodeStatus.UNREPAIRED),
                count(found, EpisodeStatus.PENDING),
                count(found, EpisodeStatus.NOT_EVALUABLE));
    }

    private static int count(List<RuptureFinding> found, EpisodeStatus status) {
        return (int) found.stream().filter(one -> one.status() == status).count();
    }
}
