package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Html;
import java.io.IOException;

/**
 * The two short lines to the right of a row: what it is, and how it stands. Codes are cut to what fits; the tables have
 * them whole.
 *
 * @param style the style class of its colour, or an empty text
 * @param name what the row is
 * @param status how it stands
 */
record RowName(String style, String name, String status) {

    private static final int FITS = 13;

    void write(Html html) throws IOException {
        html.raw("<text class=\"who " + style + "\" x=\"642\" y=\"11\">")
                .text(cut(name))
                .raw("</text><text class=\"now\" x=\"642\" y=\"22\">")
                .text(cut(status))
                .raw("</text>");
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= FITS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, FITS - 1)) + "\u2026";
    }
}
