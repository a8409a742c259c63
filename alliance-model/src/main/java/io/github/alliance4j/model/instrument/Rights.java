package io.github.alliance4j.model.instrument;

import java.util.Objects;

/**
 * Who holds the rights to a form and on which terms it may be used. The library holds keys and numbers only, never the
 * wording; whoever shows the form to people needs these rights. Immutable, thread-safe.
 *
 * @param holder the rights holder
 * @param terms the terms of use as far as known
 * @param mark how well this is sourced
 * @since 0.1
 */
public record Rights(String holder, String terms, EvidenceMark mark) {

    /**
     * Checks that no part is null.
     *
     * @param holder the rights holder
     * @param terms the terms of use as far as known
     * @param mark how well this is sourced
     */
    public Rights {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(mark, "mark");
    }
}
