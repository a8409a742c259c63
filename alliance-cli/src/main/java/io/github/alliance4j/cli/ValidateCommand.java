package io.github.alliance4j.cli;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.response.AnswerState;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.diagnostics.DataDiagnostics;
import io.github.alliance4j.scoring.diagnostics.DiagnosticCollector;
import io.github.alliance4j.scoring.diagnostics.DiagnosticRules;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads answers and tells what is wrong with them. */
@Command(
        name = "validate",
        description = {
            "Reads the forms of a file and tells every problem, and what looks wrong in the answers, without scoring.",
            "Problems go to standard error as file:line column: reason; with -o to a CSV, beside diagnostics."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ResponseOptions responses;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        var forms = responses.forms();
        output.protect(responses.file(), "problems.csv");
        output.protectBeside(responses.file(), "diagnostics");
        KeyNotes.print(forms.instruments(), spec.commandLine().getErr());
        try (ProblemLog problems = output.problemsAsResult();
                DiagnosticFile table = DiagnosticFile.of(output.beside("diagnostics"));
                Progress progress = Progress.start("validate")) {
            Tally tally = new Tally(problems, progress);
            ReadCounts counts = responses.reader().read(responses.file(), forms, tally);
            counts.refusedAnswers().forEach(tally.collector::refused);
            DataDiagnostics diagnostics = tally.collector.diagnose();
            table.write(diagnostics);
            problems.commit();
            table.commit();
            var out = spec.commandLine().getOut();
            out.println(Words.count(counts.all(), "record") + ": " + counts.accepted() + " accepted, "
                    + counts.refused() + " refused with " + Words.count(problems.count(), "problem") + "; "
                    + tally.inWords());
            DiagnosticLines.print(diagnostics, out);
            out.flush();
            return counts.refused() == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        }
    }

    /** Counts what was read. */
    private static final class Tally extends CommandSink<ResponseSet> {
        private DiagnosticCollector collector = DiagnosticCollector.of(DiagnosticRules.withDefaults());
        private long dyads;
        private long answered;
        private long missing;
        private long notApplicable;
        private long notAsked;

        Tally(ProblemLog problems, Progress progress) {
            super(problems, progress);
        }

        @Override
        void take(List<ResponseSet> all) {
            collector.dyad(all);
            dyads++;
            for (ResponseSet form : all) {
                answered += form.answered();
                missing += form.count(AnswerState.MISSING);
                notApplicable += form.count(AnswerState.NOT_APPLICABLE);
                notAsked += form.count(AnswerState.NOT_ASKED);
            }
        }

        String inWords() {
            return Words.count(dyads, "dyad") + ", " + Words.count(answered, "answer") + ", " + missing + " missing"
                    + (notApplicable > 0 ? ", " + notApplicable + " not applicable" : "")
                    + (notAsked > 0 ? ", " + notAsked + " not asked" : "");
        }

        @Override
        void restart() {
            collector = DiagnosticCollector.of(DiagnosticRules.withDefaults());
            dyads = 0;
            answered = 0;
            missing = 0;
            notApplicable = 0;
            notAsked = 0;
        }
    }
}
