package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.IdentifierEscaping;
import java.io.IOException;
import java.util.Objects;
import java.util.OptionalDouble;

/** Writes lines of CSV: comma, {@code \n}, quotes where they are needed and nowhere else. */
final class CsvLines {

    private final Appendable out;
    private final IdentifierEscaping escaping;
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
    CsvLines text(String text) throws IOException {
        return plain(escaping.write(text));
    }

    /** Text of our own, for example an enum constant or JSON. */
    CsvLines plain(String text) throws IOException {
        if (started) {
            out.append(',');
        }
        started = true;
        if (needsQuotes(text)) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
        return this;
    }

    CsvLines number(long number) throws IOException {
        return plain(Long.toString(number));
    }

    /** A number, or an empty cell where there is none. */
    CsvLines number(OptionalDouble number) throws IOException {
        return number.isPresent() ? number(number.getAsDouble()) : plain("");
    }

    /** A number, or an empty cell where it is not finite. */
    CsvLines number(double number) throws IOException {
        return plain(Double.isFinite(number) ? DecimalText.of(number) : "");
    }

    CsvLines empty(int cells) throws IOException {
        for (int i = 0; i < cells; i++) {
            plain("");
        }
        return this;
    }

    void end() throws IOException {
        out.append('\n');
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
