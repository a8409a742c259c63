package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Html;
import java.io.IOException;

/** One row of a timeline below the plots; it draws from 0 down to its height, its name first. */
interface Row {

    /** What every row takes. */
    double HEIGHT = 38;

    /** Where the band below the name begins. */
    double BAND = 13;

    /** The height of the band. */
    double BAND_HEIGHT = 24;

    void write(Html html) throws IOException;
}
