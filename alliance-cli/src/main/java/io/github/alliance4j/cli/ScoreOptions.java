package io.github.alliance4j.cli;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.csv.PrePostCsv;
import io.github.alliance4j.io.csv.ScoreCsv;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A file of scores and what to take from it. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class ScoreOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCORES",
            description = "Scores file as written by score, or a plain CSV with at least dyad,session,score.")
    private Path file;

    @Option(
            names = "--scale",
            defaultValue = "total",
            description = "Which scale. Default: ${DEFAULT-VALUE}. A plain file without a scale column is the total.")
    private String scale;

    @Option(
            names = "--metric",
            paramLabel = "mean|sum|pomp",
            defaultValue = "mean",
            description = "Which metric of a scores file. Default: ${DEFAULT-VALUE}")
    private Metric metric;

    @Option(
            names = "--rater",
            paramLabel = "client|therapist|observer|parent",
            description = "Only this rater. Default: each rater a series of its own.")
    private String rater = "";

    @Option(
            names = "--range",
            paramLabel = "LO:HI[:STEP]",
            description = "Lowest and highest score, and the distance of neighbouring scores, where the instrument is"
                    + " not known.")
    private String range = "";

    @Option(names = "--charset", description = "Encoding of the file. Default: UTF-8", defaultValue = "UTF-8")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(
            names = "--raw-identifiers",
            description = "Read and write identifiers as they are. Default: an identifier that a spreadsheet would run"
                    + " (= + - @ first) is written with a leading ', which reading removes.")
    private boolean rawIdentifiers;

    Path file() {
        return file;
    }

    IdentifierEscaping escaping() {
        return rawIdentifiers ? IdentifierEscaping.RAW : IdentifierEscaping.SPREADSHEET_SAFE;
    }

    ScoreCsv reader() {
        return ScoreCsv.withDefaults().with(charset).with(escaping());
    }

    PrePostCsv prePostReader() {
        return PrePostCsv.withDefaults().with(charset).with(escaping());
    }

    ScoreSelection selection() {
        try {
            ScoreSelection selection =
                    ScoreSelection.withDefaults().with(ScaleId.of(scale)).with(metric);
            selection = rater.isEmpty() ? selection : selection.with(ResponseOptions.rater(rater));
            return range.isEmpty() ? selection : selection.with(range(range));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** The scores that a form can give on the scale and in the metric asked for. */
    ScoreRange range(Instrument form) {
        int items = form.scale(ScaleId.of(scale)).orElseThrow().size();
        return ScoreRange.of(form.answers(), items, metric);
    }

    /** The range that numbers about scores are held against: the stated one, else that of the form. */
    MetricRange metricRange(Instrument form) {
        return new MetricRange(metric, range.isEmpty() ? range(form) : range(range));
    }

    /** The refusal of a file that holds nothing but scores of the wrong direction, which is known once it is read. */
    ParameterException wrongDirection(FormatException fault) {
        return new ParameterException(spec.commandLine(), fault.getMessage() + LowerIsBetter.ADVICE, fault);
    }

    static ScoreRange range(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("--range \"" + text + "\" is not LO:HI or LO:HI:STEP");
        }
        try {
            OptionalDouble step =
                    parts.length == 3 ? OptionalDouble.of(Double.parseDouble(parts[2])) : OptionalDouble.empty();
            return new ScoreRange(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), step);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--range \"" + text + "\" is not made of numbers", e);
        }
    }
}
