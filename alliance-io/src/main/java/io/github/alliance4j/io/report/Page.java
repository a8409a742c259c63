package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What every page of a report begins and ends with. It needs no other file, runs no script and loads nothing. */
final class Page {

    private Page() {}

    /** From the first line into the style sheet, which more may be added to. */
    static void begin(Html html, String title) throws IOException {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\" xml:lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n")
                .raw("<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src")
                .raw(" 'none'; style-src 'unsafe-inline'; img-src data:\"/>\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>")
                .text(title)
                .raw("</title>\n<style>\n")
                .raw(resource("report.css"));
    }

    /** From the style sheet to the first thing that is seen. */
    static void body(Html html) throws IOException {
        html.raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
    }

    /** From the end of the content to the last line. */
    static void end(Html html) throws IOException {
        html.raw("</main>\n<footer><p>Made by alliance4j. This page runs no script and loads nothing from the network.")
                .raw("</p></footer>\n</body>\n</html>\n");
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), () -> "resource " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
