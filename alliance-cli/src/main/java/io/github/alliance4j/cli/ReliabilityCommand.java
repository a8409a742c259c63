package io.github.alliance4j.cli;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.FormSelection;
import io.github.alliance4j.io.json.ReliabilityJson;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.reliability.FactorMethod;
import io.github.alliance4j.scoring.reliability.form.FormReliability;
import io.github.alliance4j.scoring.reliability.form.ScaleReliability;
import io.github.alliance4j.scoring.reliability.form.SessionChoice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From answers to how far the scores can be trusted. */
@Command(
        name = "reliability",
        description = {
            "Tells how reliable each scale of a form is in the answers of a file: alpha, omega, split halves, Guttman's"
                    + " bounds, measurement error, every item, and the reliability of change over sessions.",
            "One entry a rater and scale. A form counts for a scale if every item of it is answered.",
            "JSON; a table to read where standard output is a terminal."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class ReliabilityCommand implements Callable<Integer> {

    /** The ways to find the factor that the command line names. */
    private enum Factor {
        MINRES(FactorMethod.MINRES),
        ML(FactorMethod.ML_COVARIANCES);

        private final FactorMethod method;

        Factor(FactorMethod method) {
            this.method = method;
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ResponseOptions responses;

    @Option(
            names = "--session",
            paramLabel = "first|all|N",
            description = "Which forms of a dyad count: its first answered one, all of them (rows are then not"
                    + " independent and intervals too narrow), or those of session N. Default: ${DEFAULT-VALUE}",
            defaultValue = "first")
    private String session;

    @Option(
            names = "--factor-method",
            paramLabel = "minres|ml",
            description = "How the factor of omega is found: maximum likelihood in the covariances (ml), or minimum"
                    + " residuals in the correlations (minres). Default: ${DEFAULT-VALUE}",
            defaultValue = "ml")
    private Factor factor;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            description = "The confidence of every interval, above 0 and below 1. Default: ${DEFAULT-VALUE}",
            defaultValue = "0.95")
    private double confidence;

    @Option(names = "--table", description = "Write the table to read in any case, and no JSON.")
    private boolean table;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        FormSelection forms = responses.forms();
        FormReliability method = method();
        boolean readable = table || (output.isStandardOutput() && Terminal.isWatched());
        String name = readable ? "reliability.txt" : "reliability.json";
        output.protect(responses.file(), name);
        KeyNotes.print(forms.instruments(), spec.commandLine().getErr());
        try (Output out = output.open(name);
                ProblemLog problems = output.problems();
                Progress progress = Progress.start("reliability")) {
            Forms read = new Forms(problems, progress);
            ReadCounts counts = responses.reader().read(responses.file(), forms, read);
            List<ScaleReliability> scales = method.assess(read.all);
            if (readable) {
                out.writer().append(ReliabilityTable.of(scales, method));
            } else {
                AnalysisInput input = AnalysisInput.of(
                                String.valueOf(responses.file().getFileName()), forms.instruments(), "listwise", counts)
                        .withProblems(problems.first(), problems.count());
                ReliabilityJson.write(scales, method, input, LibraryVersion.text(), out.writer());
            }
            out.commit();
            problems.commit();
            return counts.refused() == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        }
    }

    private FormReliability method() {
        try {
            return FormReliability.withDefaults()
                    .with(SessionChoice.parse(session))
                    .with(factor.method)
                    .withConfidence(confidence);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Keeps the forms: reliability is of all persons together. */
    private static final class Forms extends CommandSink<ResponseSet> {
        private final List<ResponseSet> all = new ArrayList<>();

        Forms(ProblemLog problems, Progress progress) {
            super(problems, progress);
        }

        @Override
        void take(List<ResponseSet> forms) {
            all.addAll(forms);
        }

        @Override
        void restart() {
            all.clear();
        }
    }
}
