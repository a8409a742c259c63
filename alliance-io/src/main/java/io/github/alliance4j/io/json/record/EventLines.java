package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.json.internal.JsonDocument;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The lines of a text one by one. Of a line that is too long only the beginning is kept. */
final class EventLines implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Stands for bytes that are no text: half of a pair, which no UTF-8 text holds alone. */
    private static final String DAMAGE = "\uD800";

    private final Reader in;
    private final boolean isDecoded;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean isTooLong;

    private EventLines(Reader in, boolean isDecoded) {
        this.in = new BufferedReader(in);
        this.isDecoded = isDecoded;
    }

    static EventLines of(Reader in) {
        return new EventLines(in, false);
    }

    /** Lines of UTF-8 bytes, of which some may be no text. */
    static EventLines of(ReadableByteChannel in) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(DAMAGE);
        return new EventLines(Channels.newReader(in, decoder, -1), true);
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

    /** Whether some of its bytes were no text. */
    boolean isDamaged() {
        return isDecoded && line.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
