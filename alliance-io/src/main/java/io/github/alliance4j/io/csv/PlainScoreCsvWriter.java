package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Writes series as a plain scores file, which {@link ScoreCsv} reads.
 *
 * <pre>
 * dyad,session,score,date,rater,therapist
 * C017,3,4.25,2024-02-15,client,T3
 * </pre>
 *
 * <p>What is not known is an empty cell. Not thread-safe.
 *
 * @since 0.1
 */
public final class PlainScoreCsvWriter {

    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether identifiers are kept from being run by a spreadsheet
     */
    public PlainScoreCsvWriter(Appendable out, IdentifierEscaping escaping) {
        this.lines = new CsvLines(out, escaping);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        lines.header("dyad,session,score,date,rater,therapist");
    }

    /**
     * Writes the scores of one series.
     *
     * @param series the series
     * @param therapist who treats in a session
     * @throws IOException if the text cannot be written
     */
    public void write(SessionSeries series, IntFunction<Optional<TherapistId>> therapist) throws IOException {
        String rater = series.key()
                .rater()
                .map(known -> known.name().toLowerCase(Locale.ROOT))
                .orElse("");
        for (SeriesPoint point : series.points()) {
            lines.text(series.dyad().value())
                    .number(point.session().value())
                    .number(point.value())
                    .word(point.date().map(Object::toString).orElse(""))
                    .word(rater)
                    .text(therapist
                            .apply(point.session().value())
                            .map(TherapistId::value)
                            .orElse(""))
                    .end();
        }
    }
}
