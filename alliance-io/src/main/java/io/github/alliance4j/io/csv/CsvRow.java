package io.github.alliance4j.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the record at hand, trimmed. One object serves a whole file, and a cell becomes a text only where one is
 * asked for: a million rows leave nothing behind.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {

    /** The longest record that is kept, in characters; it may have line breaks inside quotes. */
    static final int MAX_RECORD = 1 << 22;

    private static final int SHOWN = 40;

    private char[] text = new char[1024];
    private int length;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int kept;
    private int columnsWanted = GuardedReader.MAX_LINE;
    private long lineBreaks;
    private boolean overflow;
    private boolean blank;

    /** Cells beyond this number are counted, not kept. */
    void keepColumns(int number) {
        columnsWanted = number;
    }

    /** The line on which the record starts. */
    long line() {
        return getStartingLineNumber();
    }

    /** The line on which the record ends. */
    long lastLine() {
        return line() + lineBreaks;
    }

    /** How many cells there are. */
    int count() {
        return getFieldCount();
    }

    /** Whether the record was too long to be kept. */
    boolean isOverflown() {
        return overflow;
    }

    char[] text() {
        return text;
    }

    /** Where the trimmed cell begins in {@link #text()}; a cell that is not there is empty. */
    int start(int column) {
        return column >= 0 && column < kept ? starts[column] : 0;
    }

    int end(int column) {
        return column >= 0 && column < kept ? ends[column] : 0;
    }

    int length(int column) {
        return end(column) - start(column);
    }

    boolean isEmpty(int column) {
        return length(column) == 0;
    }

    /** The trimmed cell as text. */
    String string(int column) {
        return new String(text, start(column), length(column));
    }

    /** Whether the trimmed cell is this text. */
    boolean is(int column, String other) {
        return length(column) == other.length()
                && CharBuffer.wrap(text, start(column), length(column)).equals(CharBuffer.wrap(other));
    }

    /** The first column with this character, or -1. */
    int columnWith(char c) {
        for (int column = 0; column < kept; column++) {
            if (has(column, c)) {
                return column;
            }
        }
        return -1;
    }

    boolean has(int column, char c) {
        for (int i = start(column); i < end(column); i++) {
            if (text[i] == c) {
                return true;
            }
        }
        return false;
    }

    /** The cell for a message: in quotes, shortened, control characters made visible. */
    String shown(int column) {
        StringBuilder shown = new StringBuilder("\"");
        int end = Math.min(end(column), start(column) + SHOWN);
        for (int i = start(column); i < end; i++) {
            appendVisible(shown, text[i]);
        }
        return shown.append(end < end(column) ? "...\"" : "\"").toString();
    }

    private static void appendVisible(StringBuilder shown, char c) {
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (Character.isISOControl(c)) {
                    shown.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    shown.append(c);
                }
            }
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        length = 0;
        kept = 0;
        lineBreaks = 0;
        overflow = false;
        blank = true;
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int size, boolean quoted) {
        if (quoted) {
            countLineBreaks(buffer, offset, size);
        }
        int start = offset;
        int end = offset + size;
        while (start < end && isSpace(buffer[start])) {
            start++;
        }
        while (end > start && isSpace(buffer[end - 1])) {
            end--;
        }
        blank &= column == 0 && start == end && !quoted;
        if (column < columnsWanted) {
            keep(column, buffer, start, end);
        }
    }

    /** Whether identifiers, and so all cells, lose this at their ends: also spaces without a break, and U+FEFF. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private void keep(int column, char[] buffer, int start, int end) {
        int size = end - start;
        if (length + size > MAX_RECORD) {
            overflow = true;
            size = 0;
        }
        if (column >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * column);
            ends = Arrays.copyOf(ends, 2 * column);
        }
        if (length + size > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + size));
        }
        System.arraycopy(buffer, start, text, length, size);
        starts[column] = length;
        length += size;
        ends[column] = length;
        kept = column + 1;
    }

    private void countLineBreaks(char[] buffer, int offset, int size) {
        for (int i = offset; i < offset + size; i++) {
            boolean secondHalf = i > offset && buffer[i - 1] == '\r';
            if (buffer[i] == '\r' || (buffer[i] == '\n' && !secondHalf)) {
                lineBreaks++;
            }
        }
    }

    /** Nothing for a blank line, which is no record. */
    @Override
    protected @Nullable CsvRow buildRecord() {
        return blank ? null : this;
    }
}
