package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.io.report.internal.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The styles of every part that compares two voices; a page has them once. */
public final class CongruenceStyles {

    private CongruenceStyles() {}

    /** Writes the styles. */
    public static void write(Html html) throws IOException {
        html.raw(resource("congruence.css"));
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(CongruenceStyles.class.getResourceAsStream(name), () -> "resource " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
