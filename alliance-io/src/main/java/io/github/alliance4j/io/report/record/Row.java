package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Html;
import java.io.IOException;

/** One row of a timeline below the plots; it draws from 0 down to its height. */
interface Row {

    /** What every row takes. */
    double HEIGHT = 26;

    void write(Html html) throws IOException;
}
