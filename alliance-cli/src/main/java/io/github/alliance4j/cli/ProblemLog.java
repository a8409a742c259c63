package io.github.alliance4j.cli;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.csv.ProblemCsvWriter;
import io.github.alliance4j.model.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Problems as they come: a CSV file, or lines on a stream. A file is written only if there are problems, or if an older
 * one stands there and would mislead.
 */
final class ProblemLog implements Closeable {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Output output;
    private final Optional<Path> file;
    private long count;

    private ProblemLog(Output output, Optional<Path> file) throws IOException {
        this.output = output;
        this.file = file;
        begin();
    }

    static ProblemLog toFile(Path file) throws IOException {
        return new ProblemLog(Output.toFile(file), Optional.of(file));
    }

    static ProblemLog toStream(PrintWriter stream) throws IOException {
        return new ProblemLog(Output.toStream(stream), Optional.empty());
    }

    private void begin() throws IOException {
        count = 0;
        if (file.isPresent()) {
            csv().writeHeader();
        }
    }

    private ProblemCsvWriter csv() {
        return new ProblemCsvWriter(output.writer(), IdentifierEscaping.SPREADSHEET_SAFE);
    }

    void add(Problem problem) throws IOException {
        count++;
        if (file.isPresent()) {
            csv().write(problem);
        } else {
            // A column may be named anything; a terminal must not obey it.
            output.writer()
                    .append(CONTROL.matcher(problem.toString()).replaceAll(" "))
                    .append('\n');
        }
    }

    void restart() throws IOException {
        output.restart();
        begin();
    }

    long count() {
        return count;
    }

    void commit() throws IOException {
        if (count > 0 || file.filter(Files::exists).isPresent()) {
            output.commit();
        }
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
