package io.github.alliance4j.cli;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/** Reads the series of a scores file and writes rows about each. */
final class SeriesRun {

    /** What a command writes. */
    interface Rows {
        void header() throws IOException;

        void write(SessionSeries series) throws IOException;
    }

    private final ScoreOptions scores;
    private final OutputOptions output;
    private final String name;

    private SeriesRun(ScoreOptions scores, OutputOptions output, String name) {
        this.scores = scores;
        this.output = output;
        this.name = name;
    }

    static SeriesRun of(ScoreOptions scores, OutputOptions output, String nameInFolder) {
        return new SeriesRun(scores, output, nameInFolder);
    }

    /** Runs the command and gives its exit status. */
    int run(Function<Writer, Rows> command) throws IOException {
        var selection = scores.selection();
        try (Output out = output.open(name);
                ProblemLog problems = output.problems();
                Progress progress = Progress.start("series")) {
            Run run = new Run(command, out, problems, progress);
            ReadCounts counts = scores.reader().read(scores.file(), selection, InstrumentCatalog.builtIn(), run);
            out.commit();
            problems.commit();
            return counts.refused() == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        }
    }

    /** Writes the rows of each series as it is read. */
    private static final class Run extends CommandSink<SessionSeries> {
        private final Function<Writer, Rows> command;
        private final Output output;
        private Rows rows;

        Run(Function<Writer, Rows> command, Output output, ProblemLog problems, Progress progress) throws IOException {
            super(problems, progress);
            this.command = command;
            this.output = output;
            this.rows = begin();
        }

        private Rows begin() throws IOException {
            Rows begun = command.apply(output.writer());
            begun.header();
            return begun;
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
            rows = begin();
        }
    }
}
