package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Html;
import java.io.IOException;

/**
 * The short line above a row: what it is, and how it stands. A long code is cut so that the line fits whatever its
 * letters; the tables have it whole.
 *
 * @param style the style class of its colour, or an empty text
 * @param name what the row is
 * @param status how it stands
 */
record RowName(String style, String name, String status) {

    private static final int FITS = 40;

    void write(Html html) throws IOException {
        html.raw("<text class=\"who " + style + "\" x=\"60\" y=\"9\">").text(cut(name));
        if (!status.isEmpty()) {
            html.raw(" <tspan class=\"now\">").text(status).raw("</tspan>");
        }
        html.raw("</text>");
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= FITS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, FITS - 1)) + "\u2026";
    }
}
