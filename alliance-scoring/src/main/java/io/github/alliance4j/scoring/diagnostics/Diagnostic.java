package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.Rater;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Something in a file of answers that a person should look at, with its evidence and a sentence. A suspicion, not a
 * proof, and never a reason to change an answer. It holds counts and item numbers, no identifier and no answer of
 * anybody. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Diagnostic {

    private final DiagnosticKind kind;
    private final String instrument;
    private final Rater rater;
    private final OptionalInt item;
    private final Map<String, Number> evidence;
    private final String sentence;

    Diagnostic(
            DiagnosticKind kind,
            String instrument,
            Rater rater,
            OptionalInt item,
            Map<String, Number> evidence,
            String sentence) {
        this.kind = kind;
        this.instrument = instrument;
        this.rater = rater;
        this.item = item;
        this.evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        this.sentence = sentence;
    }

    /**
     * What the answers look like.
     *
     * @return the kind
     */
    public DiagnosticKind kind() {
        return kind;
    }

    /**
     * The form they were read as.
     *
     * @return the instrument's id
     */
    public String instrument() {
        return instrument;
    }

    /**
     * Who gave them.
     *
     * @return the rater
     */
    public Rater rater() {
        return rater;
    }

    /**
     * The item it is about.
     *
     * @return the item's number, or nothing if it is about the form
     */
    public OptionalInt item() {
        return item;
    }

    /**
     * What was seen, by name: a {@link Long} is a count, a {@link Double} a share, a correlation or an answer. The names
     * are listed in {@code docs/methods/data-diagnostics.md}.
     *
     * @return an unmodifiable map in a fixed order
     */
    public Map<String, Number> evidence() {
        return evidence;
    }

    /**
     * What was seen, why it matters and what to check.
     *
     * @return one or more plain sentences
     */
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Diagnostic that
                && kind == that.kind
                && instrument.equals(that.instrument)
                && rater == that.rater
                && item.equals(that.item)
                && evidence.equals(that.evidence)
                && sentence.equals(that.sentence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, instrument, rater, item, evidence);
    }

    /**
     * The kind, the form and the item.
     *
     * @return for example {@code ITEM_LOOKS_UNREVERSED wai-s-client by CLIENT, item 7}
     */
    @Override
    public String toString() {
        return kind + " " + instrument + " by " + rater + (item.isPresent() ? ", item " + item.getAsInt() : "");
    }
}
