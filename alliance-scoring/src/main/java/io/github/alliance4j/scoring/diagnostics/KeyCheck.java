package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.scoring.Evaluation;
import java.util.List;

/** Tells that the key of a definition departs from that of a known form; it asks for no answers. */
final class KeyCheck implements Check {

    private final Source source;
    private final KeyDifference difference;

    KeyCheck(Source source, KeyDifference difference) {
        this.source = source;
        this.difference = difference;
    }

    @Override
    public void dyad(List<FilledForm> forms) {
        // The definition is looked at, not the answers.
    }

    @Override
    public Evaluation<List<Diagnostic>> conclude() {
        return Evaluation.of(
                List.of(source.diagnostic(DiagnosticKind.KEY_DIFFERS, difference.evidence(), difference.sentence())));
    }
}
