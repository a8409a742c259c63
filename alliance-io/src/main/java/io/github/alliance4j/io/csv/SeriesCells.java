package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.series.SeriesKey;
import java.io.IOException;
import java.util.Locale;

/** The cells {@code dyad,rater,scale} that begin every table of results. */
final class SeriesCells {

    private SeriesCells() {}

    static void write(CsvLines lines, SeriesKey series) throws IOException {
        lines.text(series.dyad().value())
                .plain(series.rater()
                        .map(rater -> rater.name().toLowerCase(Locale.ROOT))
                        .orElse(""))
                .plain(series.scale().value());
    }
}
