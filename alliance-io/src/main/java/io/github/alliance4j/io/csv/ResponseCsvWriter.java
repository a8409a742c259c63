package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes filled forms of one instrument, one row a form, which {@link ResponseCsv} reads back.
 *
 * <pre>
 * dyad,therapist,session,date,rater,item_1,item_2,item_3
 * C017,T3,3,2024-02-15,client,4,5,3
 * </pre>
 *
 * <p>Answers stand as they were given; one that is not there is an empty cell. Not thread-safe.
 *
 * @since 0.1
 */
public final class ResponseCsvWriter {

    private final Instrument form;
    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param form what all forms are filled of
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether identifiers are kept from being run by a spreadsheet
     */
    public ResponseCsvWriter(Instrument form, Appendable out, IdentifierEscaping escaping) {
        this.form = Objects.requireNonNull(form, "form");
        this.lines = new CsvLines(out, escaping);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        StringBuilder header = new StringBuilder("dyad,therapist,session,date,rater");
        form.items().forEach(item -> header.append(",item_").append(item.number()));
        lines.header(header.toString());
    }

    /**
     * Writes one form.
     *
     * @param filled the form
     * @throws IOException if the text cannot be written
     * @throws IllegalArgumentException if it is a form of another instrument
     */
    public void write(ResponseSet filled) throws IOException {
        if (!filled.instrument().equals(form)) {
            throw new IllegalArgumentException(
                    "A form of " + filled.instrument().id() + " does not belong among forms of " + form.id());
        }
        lines.text(filled.dyad().value())
                .text(filled.therapist().map(Object::toString).orElse(""))
                .number(filled.session().value())
                .word(filled.date().map(Object::toString).orElse(""))
                .word(filled.rater().name().toLowerCase(Locale.ROOT));
        form.items().forEach(item -> lines.number(filled.answerOr(item.number(), Double.NaN)));
        lines.end();
    }
}
