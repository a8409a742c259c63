package io.github.alliance4j.model.instrument;

import java.util.Objects;

/**
 * A published source. Immutable, thread-safe.
 *
 * @param text authors, year, title and place of publication
 * @param doi the digital object identifier without any prefix, or empty where none is known
 * @since 0.1
 */
public record Citation(String text, String doi) {

    /**
     * Checks the parts.
     *
     * @param text authors, year, title and place of publication
     * @param doi the digital object identifier without any prefix, or empty where none is known
     * @throws IllegalArgumentException if the text is blank, or the DOI does not begin with {@code 10.}
     */
    public Citation {
        if (Objects.requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException("A citation needs a text");
        }
        if (!Objects.requireNonNull(doi, "doi").isEmpty() && !doi.startsWith("10.")) {
            throw new IllegalArgumentException("DOI " + doi + " does not begin with 10.");
        }
    }

    /**
     * A source without a known DOI.
     *
     * @param text authors, year, title and place of publication
     * @return the citation
     */
    public static Citation of(String text) {
        return new Citation(text, "");
    }
}
