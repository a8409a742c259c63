package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.IdentifierEscaping;
import java.io.IOException;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of CSV: comma, {@code \n}, quotes where they are needed and nowhere else. A line is put together before
 * any of it is written.
 */
final class CsvLines {

    /** Enough for every score of most forms; a power of two. */
    private static final int REMEMBERED = 1024;

    private final Appendable out;
    private final IdentifierEscaping escaping;
    private final StringBuilder line = new StringBuilder();
    /** Numbers written lately, since forms of whole answers give few different scores. */
    private final double[] numbers = new double[REMEMBERED];

    private final @Nullable String[] decimals = new String[REMEMBERED];
    private boolean started;

    CsvLines(Appendable out, IdentifierEscaping escaping) {
        this.out = Objects.requireNonNull(out, "out");
        this.escaping = Objects.requireNonNull(escaping, "escaping");
    }

    /** A line of names that are known to need no quotes. */
    void header(String names) throws IOException {
        out.append(names).append('\n');
    }

    /** Text from outside, guarded against spreadsheets. */
    CsvLines text(String text) {
        return plain(escaping.write(text));
    }

    /** A word of our own that needs no quotes, for example an enum constant or a date. */
    CsvLines word(String word) {
        next();
        line.append(word);
        return this;
    }

    /** Text of our own that may need quotes, for example JSON. */
    CsvLines plain(String text) {
        next();
        if (needsQuotes(text)) {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            line.append(text);
        }
        return this;
    }

    CsvLines number(long number) {
        next();
        line.append(number);
        return this;
    }

    /** A number, or an empty cell where there is none. */
    CsvLines number(OptionalDouble number) {
        return number.isPresent() ? number(number.getAsDouble()) : empty(1);
    }

    /** A number, or an empty cell where it is not finite. */
    CsvLines number(double number) {
        next();
        if (Double.isFinite(number)) {
            line.append(decimal(number));
        }
        return this;
    }

    private String decimal(double number) {
        long bits = Double.doubleToLongBits(number);
        int place = (int) ((bits * 0x9E3779B97F4A7C15L) >>> 54);
        String known = decimals[place];
        if (known == null || Double.doubleToLongBits(numbers[place]) != bits) {
            known = DecimalText.of(number);
            numbers[place] = number;
            decimals[place] = known;
        }
        return known;
    }

    CsvLines empty(int cells) {
        for (int i = 0; i < cells; i++) {
            next();
        }
        return this;
    }

    private void next() {
        if (started) {
            line.append(',');
        }
        started = true;
    }

    void end() throws IOException {
        out.append(line.append('\n'));
        line.setLength(0);
        started = false;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
