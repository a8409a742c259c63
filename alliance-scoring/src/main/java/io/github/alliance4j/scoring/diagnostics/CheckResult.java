package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.scoring.Evaluation;
import java.util.List;
import java.util.Objects;

/**
 * What one check says of the answers of one form and rater. Immutable, thread-safe.
 *
 * @param instrument the form's id
 * @param rater who answered
 * @param check the question
 * @param found what was found, perhaps nothing; not evaluable where the check was not made
 * @since 0.1
 */
public record CheckResult(String instrument, Rater rater, DiagnosticCheck check, Evaluation<List<Diagnostic>> found) {

    /**
     * Checks that no part is null.
     *
     * @param instrument the form's id
     * @param rater who answered
     * @param check the question
     * @param found what was found, perhaps nothing; not evaluable where the check was not made
     */
    public CheckResult {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(rater, "rater");
        Objects.requireNonNull(check, "check");
        found = Objects.requireNonNull(found, "found").map(List::copyOf);
    }

    /**
     * Whether the check was made.
     *
     * @return false where the data do not allow it
     */
    public boolean isMade() {
        return found.isEvaluable();
    }
}
