package io.github.alliance4j.cli;

import io.github.alliance4j.io.csv.DiagnosticCsvWriter;
import io.github.alliance4j.scoring.diagnostics.DataDiagnostics;
import io.github.alliance4j.scoring.diagnostics.Diagnostic;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the answers look like, as a CSV file, where one is asked for. */
final class DiagnosticFile implements Closeable {

    private final Optional<Output> output;

    private DiagnosticFile(Optional<Output> output) {
        this.output = output;
    }

    static DiagnosticFile of(Optional<Path> file) throws IOException {
        return new DiagnosticFile(file.isPresent() ? Optional.of(Output.toFile(file.get())) : Optional.empty());
    }

    void write(DataDiagnostics diagnostics) throws IOException {
        if (output.isPresent()) {
            DiagnosticCsvWriter csv = new DiagnosticCsvWriter(output.get().writer());
            csv.writeHeader();
            for (Diagnostic found : diagnostics.diagnostics()) {
                csv.write(found);
            }
        }
    }

    void commit() throws IOException {
        if (output.isPresent()) {
            output.get().commit();
        }
    }

    @Override
    public void close() throws IOException {
        if (output.isPresent()) {
            output.get().close();
        }
    }
}
