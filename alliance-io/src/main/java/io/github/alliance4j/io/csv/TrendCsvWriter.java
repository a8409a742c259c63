package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.io.IOException;

/**
 * Writes trends, one row a series.
 *
 * <pre>
 * dyad,rater,scale,method,n,estimate,se,ci_low,ci_high,p_value,label,status
 * C017,client,total,ols,12,0.06,0.02,0.015,0.105,0.013,INCREASING,EVALUATED
 * </pre>
 *
 * <p>The label is {@code INCREASING} if the interval of the slope lies above 0, {@code DECREASING} if below, else
 * {@code NO_TREND}. A series without a trend has the status {@code NOT_EVALUABLE} and the reason as its label. Not
 * thread-safe.
 *
 * @since 0.1
 */
public final class TrendCsvWriter {

    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether identifiers are kept from being run by a spreadsheet
     */
    public TrendCsvWriter(Appendable out, IdentifierEscaping escaping) {
        this.lines = new CsvLines(out, escaping);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        lines.header("dyad,rater,scale,method,n,estimate,se,ci_low,ci_high,p_value,label,status");
    }

    /**
     * Writes the trend of one series.
     *
     * @param series what the series is a series of
     * @param method the id of the method, for example {@code ols}
     * @param n how many sessions are observed
     * @param trend the trend, or why there is none
     * @throws IOException if the text cannot be written
     */
    public void write(SeriesKey series, String method, int n, Evaluation<LinearTrend.Result> trend) throws IOException {
        SeriesCells.write(lines, series);
        lines.plain(method).number(n);
        if (trend.value().isPresent()) {
            write(trend.value().get());
        } else {
            lines.empty(5).text(trend.reason()).plain("NOT_EVALUABLE");
        }
        lines.end();
    }

    private void write(LinearTrend.Result line) throws IOException {
        Interval interval = line.slopeInterval();
        lines.number(line.slope())
                .number(line.slopeStandardError())
                .number(interval.low())
                .number(interval.high())
                .number(line.slopeP())
                .plain(line.direction().name())
                .plain("EVALUATED");
    }
}
