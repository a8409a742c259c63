package io.github.alliance4j.io.report.internal;

import java.io.IOException;

/**
 * Appends markup and escaped text. The markup is well-formed XML as well as HTML, so that a test can parse it. Not
 * thread-safe.
 */
public final class Html {

    private static final char REPLACEMENT = '\uFFFD';

    private final Appendable out;

    public Html(Appendable out) {
        this.out = out;
    }

    /** Markup as it is: made of constants, ordinal numbers and coordinates, never of anything that was read. */
    public Html raw(CharSequence markup) throws IOException {
        out.append(markup);
        return this;
    }

    /** A number as it is. */
    public Html raw(long number) throws IOException {
        out.append(Long.toString(number));
        return this;
    }

    /** Text, safe between tags and inside a quoted attribute. */
    public Html text(String text) throws IOException {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\r', '\t' -> out.append(' ');
                default -> append(isLegible(c) ? c : REPLACEMENT);
            }
        }
        return this;
    }

    /** A text from outside, whose writing direction must not change what stands around it. */
    public Html name(String text) throws IOException {
        return raw("<bdi>").text(text).raw("</bdi>");
    }

    /** Opens a box that scrolls sideways where its content is too wide, and so can be reached with the keyboard. */
    public Html scrolling(String style, String label) throws IOException {
        return raw("<div class=\"" + style + "\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(label)
                .raw("\">");
    }

    private void append(int codePoint) throws IOException {
        if (Character.isBmpCodePoint(codePoint)) {
            out.append((char) codePoint);
        } else {
            out.append(Character.highSurrogate(codePoint)).append(Character.lowSurrogate(codePoint));
        }
    }

    /**
     * Whether a character may stand in the page: no control, no half of a pair, no non-character, and none of the marks
     * that reorder the text after them.
     */
    private static boolean isLegible(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        boolean reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !Character.isISOControl(c) && !half && !nonCharacter && !reorders;
    }
}
