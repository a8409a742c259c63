package io.github.alliance4j.scoring.interpretation;

import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import java.util.Objects;

/**
 * Where a rule comes from and how well that is known. Immutable, thread-safe.
 *
 * @param citation where the rule is published
 * @param mark how well it is sourced
 * @param note what to mind; may be empty
 * @since 0.1
 */
public record RuleSource(Citation citation, EvidenceMark mark, String note) {

    /**
     * Checks the parts.
     *
     * @param citation where the rule is published
     * @param mark how well it is sourced
     * @param note what to mind; may be empty
     */
    public RuleSource {
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(note, "note");
    }
}
