package io.github.alliance4j.cli;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.WholeFile;
import io.github.alliance4j.io.csv.ProblemCsvWriter;
import io.github.alliance4j.model.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Problems as they come: a CSV file, or lines on a stream. A file beside a result is written only if there are problems,
 * or if an older one stands there and would mislead.
 */
final class ProblemLog implements Closeable {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** How many problems are kept for a report; the file has them all. */
    private static final int KEPT = 200;

    private enum When {
        NEEDED,
        ALWAYS
    }

    private final Output output;
    private final Optional<Path> file;
    private final When when;
    private final List<Problem> first = new ArrayList<>();
    private long count;

    private ProblemLog(Output output, Optional<Path> file, When when) throws IOException {
        this.output = output;
        this.file = file;
        this.when = when;
        begin();
    }

    /** A file that is written if there are problems. */
    static ProblemLog toFile(Path file) throws IOException {
        return new ProblemLog(Output.toFile(file), Optional.of(file), When.NEEDED);
    }

    /** A file that is written in any case. */
    static ProblemLog toFileAlways(Path file) throws IOException {
        return new ProblemLog(Output.toFile(file), Optional.of(file), When.ALWAYS);
    }

    /** Lines on a stream. */
    static ProblemLog toStream(PrintWriter stream) throws IOException {
        return new ProblemLog(Output.toStream(stream), Optional.empty(), When.NEEDED);
    }

    private void begin() throws IOException {
        count = 0;
        first.clear();
        if (file.isPresent()) {
            csv().writeHeader();
        }
    }

    private ProblemCsvWriter csv() {
        return new ProblemCsvWriter(output.writer(), IdentifierEscaping.SPREADSHEET_SAFE);
    }

    void add(Problem problem) throws IOException {
        count++;
        if (first.size() < KEPT) {
            first.add(problem);
        }
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

    /** The first problems. */
    List<Problem> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }

    /** The file, to be committed with others. */
    WholeFile file() {
        return output.file();
    }

    void commit() throws IOException {
        if (count > 0 || when == When.ALWAYS || file.filter(Files::exists).isPresent()) {
            output.commit();
        }
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
