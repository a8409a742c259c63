package io.github.alliance4j.model.problem;

import java.util.Objects;

/**
 * Where in an input a problem lies. Lines and columns are counted from 1; 0 means the file, or the line, as a whole.
 * Immutable, thread-safe.
 *
 * @param file the file's name as the caller gave it, without its folder
 * @param line the line on which the record starts, or 0
 * @param column the number of the column, or 0
 * @param columnName the column's name in the header, or empty where it has none
 * @since 0.1
 */
public record Position(String file, long line, int column, String columnName) {

    /**
     * Checks the parts.
     *
     * @param file the file's name as the caller gave it, without its folder
     * @param line the line on which the record starts, or 0
     * @param column the number of the column, or 0
     * @param columnName the column's name in the header, or empty where it has none
     * @throws IllegalArgumentException if a number is negative
     */
    public Position {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(columnName, "columnName");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("Line " + line + ", column " + column + ": neither may be negative");
        }
    }

    /**
     * A whole file.
     *
     * @param file the file's name
     * @return its position
     */
    public static Position ofFile(String file) {
        return new Position(file, 0, 0, "");
    }

    /**
     * A whole line.
     *
     * @param file the file's name
     * @param line the line, counted from 1
     * @return its position
     */
    public static Position ofLine(String file, long line) {
        return new Position(file, line, 0, "");
    }

    /**
     * The column as a reader of the file finds it: its name, else its number, else nothing.
     *
     * @return the name or number, or the empty text
     */
    public String columnLabel() {
        if (!columnName.isEmpty()) {
            return columnName;
        }
        return column == 0 ? "" : Integer.toString(column);
    }

    /**
     * The position in the form {@code file:line column}, leaving out what is not known.
     *
     * @return for example {@code responses.csv:14 item_03}
     */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        return columnLabel().isEmpty() ? place : place + " " + columnLabel();
    }
}
