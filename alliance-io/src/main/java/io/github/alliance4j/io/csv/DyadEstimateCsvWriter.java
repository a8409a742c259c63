package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.panel.DyadEstimate;
import io.github.alliance4j.scoring.panel.DyadEstimate.Estimate;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes what a kept panel fit says of dyads, one row a series.
 *
 * <pre>
 * dyad,rater,scale,n,level,level_se,slope,slope_se,next,next_low,next_high,log_likelihood,status,reason
 * C017,client,total,6,4.1,0.21,0.05,0.03,4.4,3.6,5.2,-5.3,EVALUATED,
 * </pre>
 *
 * <p>{@code level} and {@code slope} are the dyad's own intercept and coefficient of time, empty where the model has none;
 * {@code next} is the score that is to be expected next, with its interval. A series that cannot be judged has the status
 * {@code NOT_EVALUABLE} and the reason. Not thread-safe.
 *
 * @since 0.1
 */
public final class DyadEstimateCsvWriter {

    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether identifiers are kept from being run by a spreadsheet
     */
    public DyadEstimateCsvWriter(Appendable out, IdentifierEscaping escaping) {
        this.lines = new CsvLines(out, escaping);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        lines.header("dyad,rater,scale,n,level,level_se,slope,slope_se,next,next_low,next_high,log_likelihood,"
                + "status,reason");
    }

    /**
     * What is told of a dyad. Immutable, thread-safe.
     *
     * @param estimate the dyad
     * @param level its own intercept; nothing if the model has none
     * @param slope its own coefficient of time; nothing if the model has none
     * @param next what is to be expected next
     * @since 0.1
     */
    public record Row(DyadEstimate estimate, Optional<Estimate> level, Optional<Estimate> slope, Estimate next) {

        /**
         * Checks that no part is null.
         *
         * @param estimate the dyad
         * @param level its own intercept; nothing if the model has none
         * @param slope its own coefficient of time; nothing if the model has none
         * @param next what is to be expected next
         */
        public Row {
            Objects.requireNonNull(estimate, "estimate");
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(slope, "slope");
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * Writes a dyad.
     *
     * @param series what the series is a series of
     * @param row what is told of it
     * @throws IOException if the text cannot be written
     */
    public void write(SeriesKey series, Row row) throws IOException {
        SeriesCells.write(lines, series);
        lines.number(row.estimate().rows());
        number(row.level());
        number(row.slope());
        lines.number(row.next().value())
                .number(row.next().interval().low())
                .number(row.next().interval().high())
                .number(row.estimate().logLikelihood())
                .word("EVALUATED")
                .empty(1)
                .end();
    }

    private void number(Optional<Estimate> estimate) {
        if (estimate.isPresent()) {
            lines.number(estimate.get().value()).number(estimate.get().standardError());
        } else {
            lines.empty(2);
        }
    }

    /**
     * Writes a dyad that cannot be judged.
     *
     * @param series what the series is a series of
     * @param n how many sessions have a score
     * @param reason why it cannot
     * @throws IOException if the text cannot be written
     */
    public void writeNotEvaluable(SeriesKey series, int n, String reason) throws IOException {
        SeriesCells.write(lines, series);
        lines.number(n).empty(8).word("NOT_EVALUABLE").plain(reason).end();
    }
}
