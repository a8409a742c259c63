package io.github.alliance4j.cli;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.ScoreCsvWriter;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** From answers to scores. */
@Command(
        name = "score",
        description = "Scores the forms of a file: one row for each scale of each form.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class ScoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ResponseOptions responses;

    @Mixin
    private MissingOptions missing;

    @Mixin
    private CompositeOptions composites;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        var forms = responses.forms();
        output.protect(responses.file(), "scores.csv");
        KeyNotes.print(forms.instruments(), spec.commandLine().getErr());
        try (Output scores = output.open("scores.csv");
                ProblemLog problems = output.problems();
                Progress progress = Progress.start("score")) {
            Rows rows = new Rows(scores, problems, progress);
            ReadCounts counts = responses.reader().read(responses.file(), forms, rows);
            scores.commit();
            problems.commit();
            return counts.refused() == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        }
    }

    /** Writes the scores of each form as it is read. */
    private final class Rows extends CommandSink<ResponseSet> {
        private final Scorer scorer = missing.scorer();
        private final Output output;
        private ScoreCsvWriter rows;

        Rows(Output output, ProblemLog problems, Progress progress) throws IOException {
            super(problems, progress);
            this.output = output;
            this.rows = begin();
        }

        private ScoreCsvWriter begin() throws IOException {
            ScoreCsvWriter writer = composites.writer(output.writer(), responses.escaping());
            writer.writeHeader();
            return writer;
        }

        @Override
        void take(List<ResponseSet> all) throws IOException {
            for (ResponseSet form : all) {
                rows.write(scorer.score(form));
            }
        }

        @Override
        void restart() throws IOException {
            output.restart();
            rows = begin();
        }
    }
}
