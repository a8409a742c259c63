package io.github.alliance4j.scoring.diagnostics;

import java.util.Optional;

/** Why there is not enough of something. */
final class Shortage {

    private final DiagnosticRules rules;

    Shortage(DiagnosticRules rules) {
        this.rules = rules;
    }

    /** The reason, or nothing if there are as many as the bound asks for. */
    Optional<String> of(long number, String noun, DiagnosticBound bound) {
        return rules.suffices(number, bound)
                ? Optional.empty()
                : Optional.of(
                        Phrase.count(number, noun) + "; at least " + Phrase.answer(rules.bound(bound)) + " are needed");
    }
}
