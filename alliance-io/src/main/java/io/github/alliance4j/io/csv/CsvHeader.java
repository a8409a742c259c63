package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of a file's columns. Names with a meaning are found in any case, all others stay as they are. */
final class CsvHeader {

    private final String file;
    private final long line;
    private final List<String> names;
    private final Map<String, Integer> columns;

    private CsvHeader(String file, long line, List<String> names, Map<String, Integer> columns) {
        this.file = file;
        this.line = line;
        this.names = names;
        this.columns = columns;
    }

    /**
     * The header that stands in a row.
     *
     * @param meaningful the names with a meaning, in lower case
     * @throws FormatException if a column has no name, or two have the same
     */
    static CsvHeader of(String file, CsvRow row, Set<String> meaningful) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        CsvHeader header = new CsvHeader(file, row.line(), names, columns);
        for (int column = 0; column < row.count(); column++) {
            String written = row.string(column);
            String lower = written.toLowerCase(Locale.ROOT);
            String name = meaningful.contains(lower) ? lower : written;
            names.add(name);
            if (name.isEmpty()) {
                throw header.fault(
                        ProblemCode.UNKNOWN_COLUMN, column, "column " + (column + 1) + " has no name in the header");
            }
            Integer first = columns.putIfAbsent(name, column);
            if (first != null) {
                throw header.fault(
                        ProblemCode.DUPLICATE_COLUMN,
                        column,
                        "column " + row.shown(column) + " stands twice, as column " + (first + 1) + " and "
                                + (column + 1));
            }
        }
        return header;
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    boolean has(String name) {
        return columns.containsKey(name);
    }

    /** The column of this name, or -1. */
    int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    /**
     * The column of this name.
     *
     * @throws FormatException if there is none
     */
    int needed(String name, String why) {
        int column = column(name);
        if (column < 0) {
            throw fault(ProblemCode.MISSING_COLUMN, -1, "column \"" + name + "\" is missing; " + why);
        }
        return column;
    }

    /** Where a cell is; column -1 means the line. */
    Position position(long atLine, int column) {
        return column >= 0 && column < names.size()
                ? new Position(file, atLine, column + 1, names.get(column))
                : Position.ofLine(file, atLine);
    }

    /** A fault of the header; column -1 means all of it. */
    FormatException fault(ProblemCode code, int column, String message) {
        return new FormatException(new Problem(code, position(line, column), message));
    }
}
