package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.trend.TrendEstimate;
import java.io.IOException;

/**
 * Writes trends, one row a series and method.
 *
 * <pre>
 * dyad,rater,scale,method,n,estimate,se,ci_low,ci_high,p_value,label,status
 * C017,client,total,ols,12,0.06,0.02,0.015,0.105,0.013,INCREASING,EVALUATED
 * C017,client,total,siegel,12,0.07,,,,,NOT_TESTED,EVALUATED
 * </pre>
 *
 * <p>What the estimate and the label are is the method's; for the slope of {@code ols} the label is {@code INCREASING} if
 * its interval lies above 0, {@code DECREASING} if below, else {@code NO_TREND}. A cell is empty where the method has no
 * such number. A series without a trend has the status {@code NOT_EVALUABLE} and the reason as its label. Not thread-safe.
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
     * Writes the trend of one series by one method.
     *
     * @param series what the series is a series of
     * @param method the id of the method, for example {@code ols}
     * @param n how many sessions are observed
     * @param trend the trend, or why there is none
     * @throws IOException if the text cannot be written
     */
    public void write(SeriesKey series, String method, int n, Evaluation<TrendEstimate> trend) throws IOException {
        SeriesCells.write(lines, series);
        lines.plain(method).number(n);
        if (trend.value().isPresent()) {
            write(trend.value().get());
        } else {
            lines.empty(5).text(trend.reason()).plain("NOT_EVALUABLE");
        }
        lines.end();
    }

    private void write(TrendEstimate trend) throws IOException {
        lines.number(trend.value()).number(trend.standardError());
        if (trend.interval().isPresent()) {
            Interval interval = trend.interval().get();
            lines.number(interval.low()).number(interval.high());
        } else {
            lines.empty(2);
        }
        lines.number(trend.p()).plain(trend.label()).plain("EVALUATED");
    }
}
