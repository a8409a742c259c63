package io.github.alliance4j.cli;

import java.nio.file.Path;

/** The synthetic files of the examples module, and the command the README shows. */
final class SampleClinic {

    static final Path WHOLE = file("synthetic-clinic.csv");
    static final Path DAMAGED = file("synthetic-clinic-damaged.csv");
    static final Path OUTCOMES = file("synthetic-outcomes.csv");
    static final Path RECORDS = file("synthetic-records.ndjson");

    private SampleClinic() {}

    static Run analyze(Path file, Path folder) {
        return Run.of(
                "analyze",
                "--instrument",
                "client=wai-s-client,therapist=wai-s-therapist",
                "--missing",
                "prorate",
                "--title",
                "Synthetic clinic",
                "--record",
                RECORDS,
                "-o",
                folder,
                file);
    }

    /** Tests run in the folder of their module. */
    private static Path file(String name) {
        return Path.of("..", "alliance-examples", "samples", name);
    }
}
