package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import java.io.IOException;

/**
 * Writes problems, one row each.
 *
 * <pre>
 * file,line,column,code,message
 * responses.csv,14,item_03,OUT_OF_RANGE,7 is outside 1 to 5
 * </pre>
 *
 * <p>Line and column are empty where the file, or the line, as a whole is meant. Not thread-safe.
 *
 * @since 0.1
 */
public final class ProblemCsvWriter {

    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether text is kept from being run by a spreadsheet
     */
    public ProblemCsvWriter(Appendable out, IdentifierEscaping escaping) {
        this.lines = new CsvLines(out, escaping);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        lines.header("file,line,column,code,message");
    }

    /**
     * Writes one problem.
     *
     * @param problem the problem
     * @throws IOException if the text cannot be written
     */
    public void write(Problem problem) throws IOException {
        Position position = problem.position();
        lines.text(position.file())
                .plain(position.line() == 0 ? "" : Long.toString(position.line()))
                .text(position.columnLabel())
                .plain(problem.code().name())
                .text(problem.message())
                .end();
    }
}
