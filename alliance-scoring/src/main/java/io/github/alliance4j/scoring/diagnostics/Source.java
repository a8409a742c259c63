package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import java.util.Map;
import java.util.OptionalInt;

/** Whose answers to which form are looked at. */
record Source(Instrument instrument, Rater rater) {

    String id() {
        return instrument.id();
    }

    AnswerScale scale() {
        return instrument.answers();
    }

    int size() {
        return instrument.items().size();
    }

    boolean reverses() {
        return instrument.items().stream().anyMatch(Item::isReversed);
    }

    Diagnostic diagnostic(DiagnosticKind kind, Map<String, Number> evidence, String sentence) {
        return new Diagnostic(kind, id(), rater, OptionalInt.empty(), evidence, sentence);
    }

    Diagnostic diagnostic(DiagnosticKind kind, int item, Map<String, Number> evidence, String sentence) {
        return new Diagnostic(kind, id(), rater, OptionalInt.of(item), evidence, sentence);
    }
}
