package io.github.alliance4j.cli;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.csv.FormSelection;
import io.github.alliance4j.io.csv.ResponseCsv;
import io.github.alliance4j.io.json.InstrumentJson;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A file of answers and how to read it. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class ResponseOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RESPONSES",
            description = {
                "CSV with a header, wide (dyad, session and one column an item) or long (dyad, session, item, answer).",
                "Optional columns: rater, date, therapist, instrument."
            })
    private Path file;

    @Option(
            names = "--instrument",
            required = true,
            paramLabel = "ID|FILE|client=ID,...",
            description = {
                "Which form was filled: the id of a built-in one, or a JSON file that defines it.",
                "With several raters one each, as client=ID,therapist=FILE."
            })
    private String instrument;

    @Option(
            names = "--na",
            split = ",",
            paramLabel = "CODES",
            description = "What stands for a missing answer, besides an empty cell. Default: ${DEFAULT-VALUE}",
            defaultValue = "NA,N/A,.,-99")
    private List<String> missingCodes;

    @Option(
            names = "--not-applicable",
            split = ",",
            paramLabel = "CODES",
            description = "What stands for an item that does not apply; it leaves its scales and is not missing."
                    + " Default: none")
    private List<String> notApplicableCodes = List.of();

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

    ResponseCsv reader() {
        return ResponseCsv.withDefaults()
                .with(charset)
                .withMissingCodes(missingCodes)
                .withNotApplicableCodes(notApplicableCodes)
                .with(escaping());
    }

    IdentifierEscaping escaping() {
        return rawIdentifiers ? IdentifierEscaping.RAW : IdentifierEscaping.SPREADSHEET_SAFE;
    }

    FormSelection forms() {
        try {
            return instrument.contains("=") ? byRater() : FormSelection.of(instrument(instrument));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private FormSelection byRater() {
        Map<Rater, Instrument> forms = new EnumMap<>(Rater.class);
        for (String pair : instrument.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("--instrument \"" + pair + "\" is not RATER=ID or RATER=FILE");
            }
            Rater rater = rater(pair.substring(0, equals));
            if (forms.put(rater, instrument(pair.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("--instrument names " + Words.of(rater) + " twice");
            }
        }
        return FormSelection.of(forms);
    }

    /** The instrument of a known id, else that of a definition file, else the refusal that names the near ids. */
    static Instrument instrument(String text) {
        InstrumentCatalog known = InstrumentCatalog.builtIn();
        String name = text.strip();
        if (known.find(name).isPresent() || !isFile(name)) {
            return known.instrument(name);
        }
        try {
            Instrument defined = InstrumentJson.read(Path.of(name));
            // A scores file names its form by id alone, so the id must not stand for two forms.
            if (known.find(defined.id()).filter(other -> !other.equals(defined)).isPresent()) {
                throw new IllegalArgumentException(Path.of(name).getFileName() + " /id: defines " + defined.id()
                        + " otherwise than the built-in form; give it an id of its own");
            }
            return defined;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFile(String name) {
        return name.endsWith(".json")
                || (!name.isEmpty() && Files.exists(Path.of(name)) && !Files.isDirectory(Path.of(name)));
    }

    /** The rater of this word. */
    static Rater rater(String word) {
        return Arrays.stream(Rater.values())
                .filter(rater -> Words.of(rater).equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No rater \"" + word + "\"; there are " + Words.list(Rater.values())));
    }
}
