package io.github.alliance4j.cli;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Supplier;

/** Reads the series of a scores file and writes rows about each. */
final class SeriesRun {

    /** Begins a table: writes its header and gives what writes its rows. */
    interface Table {
        Rows begin(Writer writer) throws IOException;
    }

    /** Writes the rows of one series. */
    interface Rows {
        void write(SessionSeries series) throws IOException;
    }

    private final ScoreOptions scores;
    private final OutputOptions output;
    private final String name;
    private final Supplier<ScoreSelection> selection;
    private final Runnable check;

    private SeriesRun(
            ScoreOptions scores,
            OutputOptions output,
            String name,
            Supplier<ScoreSelection> selection,
            Runnable check) {
        this.scores = scores;
        this.output = output;
        this.name = name;
        this.selection = selection;
        this.check = check;
    }

    static SeriesRun of(ScoreOptions scores, OutputOptions output, String nameInFolder) {
        return new SeriesRun(scores, output, nameInFolder, scores::selection, () -> {});
    }

    /** The same run of other scores than the options select. */
    SeriesRun with(ScoreSelection other) {
        return new SeriesRun(scores, output, name, () -> other, check);
    }

    /** The same run with a check once all is read, before anything is put in its place. */
    SeriesRun checking(Runnable last) {
        return new SeriesRun(scores, output, name, selection, last);
    }

    /** Runs the command and gives its exit status. */
    int run(Table table) throws IOException {
        ScoreSelection selected = selection.get();
        output.protect(scores.file(), name);
        try (Output out = output.open(name);
                ProblemLog problems = output.problems();
                Progress progress = Progress.start("series")) {
            Run run = new Run(table, out, problems, progress);
            ReadCounts counts = scores.reader().read(scores.file(), selected, InstrumentCatalog.builtIn(), run);
            check.run();
            out.commit();
            problems.commit();
            return counts.refused() == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        } catch (FormatException e) {
            throw e.problem().code() == ProblemCode.WRONG_INSTRUMENT ? scores.wrongDirection(e) : e;
        }
    }

    /** Writes the rows of each series as it is read. */
    private static final class Run extends CommandSink<SessionSeries> {
        private final Table table;
        private final Output output;
        private Rows rows;

        Run(Table table, Output output, ProblemLog problems, Progress progress) throws IOException {
            super(problems, progress);
            this.table = table;
            this.output = output;
            this.rows = table.begin(output.writer());
        }

        @Override
        void take(List<SessionSeries> all) throws IOException {
            for (SessionSeries series : all) {
                rows.write(series);
            }
        }

        @Override
        void restart() throws IOException {
            output.restart();
            rows = table.begin(output.writer());
        }
    }
}
