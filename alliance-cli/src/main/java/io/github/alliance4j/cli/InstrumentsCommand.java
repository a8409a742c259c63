package io.github.alliance4j.cli;

import io.github.alliance4j.io.json.InstrumentJson;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the built-in instruments. */
@Command(
        name = "instruments",
        description = {
            "Lists the built-in instruments as CSV; 'instruments show ID' tells one with all its sources,",
            "and 'instruments show FILE' shows and checks a definition of your own."
        },
        mixinStandardHelpOptions = true,
        subcommands = InstrumentsCommand.Show.class)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class InstrumentsCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Instrument> all = InstrumentCatalog.builtIn().instruments();
        List<String> rows = new ArrayList<>(List.of(InstrumentWords.HEADER));
        all.stream().map(InstrumentWords::row).forEach(rows::add);
        return write(
                output,
                json,
                json ? "instruments.json" : "instruments.csv",
                out -> InstrumentJson.write(all, out),
                rows);
    }

    private static int write(
            OutputOptions output, boolean json, String nameInFolder, Content asJson, List<String> lines)
            throws IOException {
        try (Output out = output.open(nameInFolder)) {
            if (json) {
                asJson.write(out.writer());
            } else {
                for (String line : lines) {
                    out.writer().append(line).append('\n');
                }
            }
            out.commit();
        }
        return Alliance.DONE;
    }

    /** Writes to an output. */
    private interface Content {
        void write(Appendable out) throws IOException;
    }

    /** Shows one instrument. */
    @Command(
            name = "show",
            description =
                    "Shows one instrument with its sources and how well each fact is sourced; a definition file is"
                            + " checked by that.",
            mixinStandardHelpOptions = true)
    @SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
    static final class Show implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private OutputOptions output;

        @Parameters(
                paramLabel = "ID|FILE",
                description = "The instrument's id, or a JSON file that defines one of your own.")
        private String id;

        @Option(names = "--json", description = "Write JSON, as --instrument FILE reads it.")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            Instrument instrument = instrument();
            String name = instrument.id() + (json ? ".json" : ".txt");
            return write(
                    output, json, name, out -> InstrumentJson.write(instrument, out), InstrumentWords.page(instrument));
        }

        private Instrument instrument() {
            try {
                return ResponseOptions.instrument(id);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
        }
    }
}
