package io.github.alliance4j.cli;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.WholeFile;
import io.github.alliance4j.io.csv.EpisodeCsvWriter;
import io.github.alliance4j.io.csv.ScoreCsvWriter;
import io.github.alliance4j.io.csv.TrendCsvWriter;
import io.github.alliance4j.io.json.SummaryJson;
import io.github.alliance4j.io.report.HtmlReport;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of an analysis, which appear together once all are written. */
final class AnalysisFiles implements Closeable {

    private static final List<String> NAMES =
            List.of("scores.csv", "episodes.csv", "trends.csv", "problems.csv", "summary.json", "report.html");

    private final Path folder;
    private final NewFolder made;
    private final IdentifierEscaping escaping;
    private final CompositeOptions composites;
    private final ProblemLog problems;
    private final List<Output> files = new ArrayList<>();

    private AnalysisFiles(
            Path folder,
            NewFolder made,
            IdentifierEscaping escaping,
            CompositeOptions composites,
            ProblemLog problems) {
        this.folder = folder;
        this.made = made;
        this.escaping = escaping;
        this.composites = composites;
        this.problems = problems;
    }

    static AnalysisFiles create(
            List<Path> inputs, Path folder, IdentifierEscaping escaping, CompositeOptions composites)
            throws IOException {
        for (String name : NAMES) {
            for (Path input : inputs) {
                Output.refuseToReplace(input, folder.resolve(name));
            }
        }
        NewFolder made = NewFolder.create(folder);
        try {
            return new AnalysisFiles(
                    folder, made, escaping, composites, ProblemLog.toFileAlways(folder.resolve("problems.csv")));
        } catch (IOException e) {
            made.close();
            throw e;
        }
    }

    ProblemLog problems() {
        return problems;
    }

    Path report() {
        return folder.resolve("report.html");
    }

    void write(
            List<ScoreSheet> sheets,
            AnalysisResult result,
            AnalysisInput input,
            Map<String, String> settings,
            HtmlReport report)
            throws IOException {
        ScoreCsvWriter scores = composites.writer(open("scores.csv"), escaping);
        scores.writeHeader();
        for (ScoreSheet sheet : sheets) {
            scores.write(sheet);
        }
        EpisodeCsvWriter episodes = new EpisodeCsvWriter(open("episodes.csv"), escaping);
        episodes.writeHeader();
        for (Detection detection : result.detections()) {
            episodes.write(detection);
        }
        TrendCsvWriter trends = new TrendCsvWriter(open("trends.csv"), escaping);
        trends.writeHeader();
        for (SeriesAnalysis series :
                result.dyads().stream().flatMap(dyad -> dyad.series().stream()).toList()) {
            trends.write(
                    series.series().key(),
                    "ols",
                    series.series().size(),
                    series.trend().map(LinearTrend.Result::estimate));
        }
        SummaryJson.write(result, input, settings, LibraryVersion.text(), open("summary.json"));
        report.write(result, input, open("report.html"));
    }

    private Appendable open(String name) throws IOException {
        Output file = Output.toFile(folder.resolve(name));
        files.add(file);
        return file.writer();
    }

    void commit() throws IOException {
        List<WholeFile> all = new ArrayList<>(files.stream().map(Output::file).toList());
        all.add(problems.file());
        WholeFile.commitAll(all);
    }

    @Override
    public void close() throws IOException {
        for (Output file : files) {
            file.close();
        }
        problems.close();
        made.close();
    }
}
