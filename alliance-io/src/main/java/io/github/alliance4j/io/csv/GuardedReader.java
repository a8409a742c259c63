package io.github.alliance4j.io.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;

/**
 * Stands between a file and the CSV parser. It remembers on which lines something is wrong that a parser would pass on
 * or fail at, and cuts lines that are too long, so that neither costs the records around them. Lines are counted as an
 * editor does: LF, CRLF and CR each end one.
 *
 * <p>It follows the quotes just as the parser does. Where a cut would leave a quote open, or take away one that opens,
 * the quote is put in at the end of the line, so that the next line means what it meant before.
 *
 * <p>A cell that loses text here, or is not closed, gets {@link #DAMAGE}, so that it is not mistaken for a whole one.
 */
final class GuardedReader extends Reader {

    /** The longest line that is taken whole, in characters. */
    static final int MAX_LINE = 1_000_000;

    /** Stands in every cell that is not what the file says; a decoder puts it in place of bytes that are no text. */
    static final char DAMAGE = '\uFFFD';

    /** Puts the mark into a cell whose closing quote was passed on already: as if the quote had been a doubled one. */
    private static final String DAMAGE_BEHIND_QUOTE = "\"" + DAMAGE + "\"";

    static final int TOO_LONG = 1;
    static final int NUL = 2;
    static final int BAD_ENCODING = 4;
    static final int STRAY_QUOTE = 8;
    static final int OPEN_QUOTE = 16;

    /** Where in a field the text is: not begun, bare, between quotes, behind the closing quote, or in text there. */
    private enum State {
        NEW,
        BARE,
        QUOTED,
        CLOSED,
        STRAY;

        boolean isBehindQuote() {
            return this == CLOSED || this == STRAY;
        }
    }

    /** The faults of one line. */
    private static final class Mark {

        private final long line;
        private int faults;

        Mark(long line) {
            this.line = line;
        }
    }

    private final Reader source;
    private final char[] in = new char[1 << 16];
    private int position;
    private int limit;
    private boolean exhausted;
    private final char separator;

    private State state = State.NEW;
    private State stateAtCut = State.NEW;
    private long line = 1;
    private int lineLength;
    private boolean afterReturn;
    private final StringBuilder pending = new StringBuilder(3);
    private final ArrayDeque<Mark> marks = new ArrayDeque<>();

    /**
     * Reads the beginning of the source to find its separator.
     *
     * @throws IOException if the source cannot be read
     */
    GuardedReader(Reader source) throws IOException {
        this.source = source;
        while (limit < in.length && !exhausted) {
            fill(limit);
        }
        if (limit > 0 && in[0] == '\uFEFF') {
            position = 1;
        }
        this.separator = Separator.of(in, position, limit);
    }

    char separator() {
        return separator;
    }

    /** The faults of the lines of one record, as bits. Lines before it are forgotten. */
    int faults(long firstLine, long lastLine) {
        int faults = 0;
        while (!marks.isEmpty() && marks.getFirst().line <= lastLine) {
            Mark mark = marks.removeFirst();
            faults |= mark.line >= firstLine ? mark.faults : 0;
        }
        return faults;
    }

    @Override
    public int read(char[] out, int start, int length) throws IOException {
        int n = start;
        int end = start + length;
        while (n < end) {
            if (!pending.isEmpty()) {
                out[n++] = pending.charAt(0);
                pending.deleteCharAt(0);
            } else if (position < limit) {
                n = copy(out, n, end);
            } else if (n > start) {
                break;
            } else if (exhausted || !fill(0)) {
                if (state != State.QUOTED) {
                    return -1;
                }
                endInQuotes();
            }
        }
        return n - start;
    }

    private void endInQuotes() {
        note(OPEN_QUOTE);
        if (lineLength <= MAX_LINE) {
            pending.append(DAMAGE);
        }
        state = State.BARE;
    }

    private boolean fill(int from) throws IOException {
        position = 0;
        limit = from;
        int count = source.read(in, from, in.length - from);
        exhausted = count < 0;
        limit += Math.max(count, 0);
        return !exhausted;
    }

    /** Copies until a side is done, or until something has to be put in. */
    private int copy(char[] out, int start, int end) {
        int n = start;
        while (n < end && position < limit && pending.isEmpty()) {
            int run = run(end - n);
            if (run > 0) {
                System.arraycopy(in, position, out, n, run);
                position += run;
                n += run;
                continue;
            }
            char c = in[position++];
            if (c == '\n' || c == '\r') {
                if (lineLength > MAX_LINE) {
                    repair();
                    pending.append(c);
                    lineBreak(c);
                    continue;
                }
                lineBreak(c);
                out[n++] = c;
                continue;
            }
            if (lineLength++ == MAX_LINE) {
                cut();
            }
            if (follow(c) && lineLength <= MAX_LINE) {
                out[n++] = c;
            }
        }
        return n;
    }

    /** Passes over characters that need no care, since one by one costs as much as all of the parsing. */
    private int run(int most) {
        if (state.isBehindQuote() || lineLength >= MAX_LINE) {
            return 0;
        }
        int stop = Math.min(limit, position + Math.min(most, MAX_LINE - lineLength));
        int i = position;
        while (i < stop && in[i] > '"' && in[i] != DAMAGE) {
            i++;
        }
        int run = i - position;
        if (run > 0) {
            lineLength += run;
            afterReturn = false;
            if (state != State.QUOTED) {
                state = in[i - 1] == separator ? State.NEW : State.BARE;
            }
        }
        return run;
    }

    /** Whether the parser may see the character: it would give up at text behind a closing quote. */
    private boolean follow(char c) {
        afterReturn = false;
        if (c == '"') {
            state = state == State.QUOTED ? State.CLOSED : state == State.BARE ? State.BARE : State.QUOTED;
        } else if (c == separator) {
            state = state == State.QUOTED ? State.QUOTED : State.NEW;
        } else {
            if (c == 0) {
                note(NUL);
            } else if (c == DAMAGE) {
                note(BAD_ENCODING);
            }
            if (state.isBehindQuote()) {
                stray(c);
                return false;
            }
            state = state == State.NEW ? State.BARE : state;
        }
        return true;
    }

    private void stray(char c) {
        if (state == State.STRAY || CsvRow.isSpace(c)) {
            return;
        }
        note(STRAY_QUOTE);
        if (lineLength <= MAX_LINE) {
            pending.append(DAMAGE_BEHIND_QUOTE);
        }
        state = State.STRAY;
    }

    private void cut() {
        note(TOO_LONG);
        if (state.isBehindQuote()) {
            pending.append(DAMAGE_BEHIND_QUOTE);
        } else {
            pending.append(DAMAGE);
        }
        stateAtCut = state == State.NEW ? State.BARE : state;
    }

    private void lineBreak(char c) {
        if (c == '\r' || !afterReturn) {
            line++;
        }
        afterReturn = c == '\r';
        lineLength = 0;
        if (state != State.QUOTED) {
            state = State.NEW;
        }
    }

    private void repair() {
        if (stateAtCut == State.QUOTED && state != State.QUOTED) {
            pending.append('"');
        } else if (stateAtCut != State.QUOTED && state == State.QUOTED) {
            pending.append(separator).append('"');
        }
    }

    private void note(int fault) {
        Mark last = marks.peekLast();
        if (last == null || last.line != line) {
            last = new Mark(line);
            marks.addLast(last);
        }
        last.faults |= fault;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
