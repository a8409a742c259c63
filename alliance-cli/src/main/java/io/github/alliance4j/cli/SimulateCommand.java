package io.github.alliance4j.cli;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.csv.PlainScoreCsvWriter;
import io.github.alliance4j.io.csv.ResponseCsvWriter;
import io.github.alliance4j.io.csv.TruthCsvWriter;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import io.github.alliance4j.scoring.simulation.ScenarioParameter;
import io.github.alliance4j.scoring.simulation.SimulatedDyad;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Panels with ruptures whose place is known. */
@Command(
        name = "simulate",
        description = {
            "Draws a panel with ruptures whose place is known: panel.csv and truth.csv.",
            "The same scenario, parameters and seed give the same files on every machine."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--scenario",
            defaultValue = "routine",
            paramLabel = "ID",
            description = "routine, ceiling, autocor or short. Default: ${DEFAULT-VALUE}")
    private String scenario;

    @Option(
            names = "--dyads",
            defaultValue = "500",
            paramLabel = "N",
            description = "How many dyads. Default: ${DEFAULT-VALUE}")
    private int dyads;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "Where chance begins, a whole number. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Sets a parameter of the scenario; listed below. With --items, in points of its answers.")
    private Map<String, Double> parameters = new LinkedHashMap<>();

    @Option(
            names = "--items",
            paramLabel = "ID|FILE",
            description =
                    "Also writes responses.csv, the answers to this form whose scores the panel holds; the scenario"
                            + " moves to the range of its answers.")
    private Optional<String> items = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            converter = FolderName.class,
            required = true,
            paramLabel = "DIR",
            description = "The folder to write into; it is made if it is not there.")
    private Path folder;

    /** The parameters and the values that each scenario gives them. */
    static String[] help() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Parameters, with their values in routine, ceiling, autocor, short:");
        for (ScenarioParameter parameter : ScenarioParameter.values()) {
            List<String> values = PanelScenario.presets().stream()
                    .map(preset -> DecimalText.of(preset.value(parameter)))
                    .distinct()
                    .toList();
            lines.add("  " + parameter.id() + " (" + String.join(", ", values) + "): " + parameter.meaning());
        }
        return lines.toArray(String[]::new);
    }

    @Override
    public Integer call() throws IOException {
        Optional<Instrument> form = items.map(this::form);
        PanelSimulator simulator = simulator(form);
        try (FolderFiles files = FolderFiles.create(folder)) {
            write(simulator, form, files);
            files.commit();
        }
        return Alliance.DONE;
    }

    private Instrument form(String id) {
        try {
            return ResponseOptions.instrument(id);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private PanelSimulator simulator(Optional<Instrument> form) {
        try {
            if (dyads < 1) {
                throw new IllegalArgumentException("--dyads " + dyads + " is not at least 1");
            }
            PanelScenario preset = PanelScenario.parse(scenario);
            PanelScenario onForm = form.map(preset::on).orElse(preset);
            PanelScenario.Builder values = onForm.toBuilder();
            parameters.forEach((id, value) -> values.set(ScenarioParameter.parse(id), value));
            PanelSimulator simulator = PanelSimulator.of(values.build(), seed);
            form.ifPresent(known -> simulator.forms(simulator.dyad(0), known, rater(known)));
            return simulator;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Whose series a form can belong to: the client's where it may be the client's. */
    private static Rater rater(Instrument form) {
        return form.raters().contains(Rater.CLIENT)
                ? Rater.CLIENT
                : form.raters().iterator().next();
    }

    private void write(PanelSimulator simulator, Optional<Instrument> form, FolderFiles files) throws IOException {
        PlainScoreCsvWriter panel =
                new PlainScoreCsvWriter(files.open("panel.csv"), IdentifierEscaping.SPREADSHEET_SAFE);
        TruthCsvWriter truth = new TruthCsvWriter(files.open("truth.csv"), IdentifierEscaping.SPREADSHEET_SAFE);
        panel.writeHeader();
        truth.writeHeader();
        Optional<ResponseCsvWriter> responses = Optional.empty();
        if (form.isPresent()) {
            responses = Optional.of(new ResponseCsvWriter(
                    form.get(), files.open("responses.csv"), IdentifierEscaping.SPREADSHEET_SAFE));
            responses.get().writeHeader();
        }
        for (int i = 0; i < dyads; i++) {
            SimulatedDyad dyad = simulator.dyad(i);
            panel.write(dyad.series(), dyad::therapist);
            if (dyad.therapistSeries().isPresent()) {
                panel.write(dyad.therapistSeries().get(), dyad::therapist);
            }
            truth.write(dyad.id(), dyad.ruptures());
            if (responses.isPresent()) {
                answer(simulator, dyad, form.orElseThrow(), responses.get());
            }
        }
    }

    private static void answer(PanelSimulator simulator, SimulatedDyad dyad, Instrument form, ResponseCsvWriter out)
            throws IOException {
        for (ResponseSet filled : simulator.forms(dyad, form, rater(form))) {
            out.write(filled);
        }
    }
}
