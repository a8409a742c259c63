package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.json.internal.JsonDocument;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** The lines of a text one by one. Of a line that is too long only the beginning is kept. */
final class EventLines implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean isTooLong;

    EventLines(Reader in) {
        this.in = new BufferedReader(in);
    }

    /** Goes to the next line that is not empty; false at the end. */
    boolean next() throws IOException {
        boolean isThere;
        do {
            isThere = read();
        } while (isThere && line.toString().isBlank());
        return isThere;
    }

    private boolean read() throws IOException {
        line.setLength(0);
        isTooLong = false;
        number++;
        int c = in.read();
        if (c == BYTE_ORDER_MARK && number == 1) {
            c = in.read();
        }
        boolean isThere = c >= 0;
        while (c >= 0 && c != '\n') {
            keep((char) c);
            c = in.read();
        }
        return isThere;
    }

    private void keep(char c) {
        if (line.length() < JsonDocument.EVENT.mostCharacters()) {
            line.append(c);
        } else {
            isTooLong = true;
        }
    }

    String text() {
        return line.toString();
    }

    /** Counted from 1. */
    long number() {
        return number;
    }

    boolean isTooLong() {
        return isTooLong;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
