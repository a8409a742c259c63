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
            Rows rows = command.apply(out.writer());
            rows.header();
            ReadCounts counts = scores.reader()
                    .read(
                            scores.file(),
                            selection,
                            InstrumentCatalog.builtIn(),
                            new CommandSink<SessionSeries>(problems, progress) {
                                @Override
                                void take(List<SessionSeries> all) throws IOException {
                                    for (SessionSeries series : all) {
                                        rows.write(series);
                                    }
                                }

                                @Override
                                void restart() throws IOException {
                                    out.restart();
                                    rows.header();
                                }
                            });
            out.commit();
            problems.commit();
            return counts.refused() == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        }
    }
}
