package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.scoring.Evaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for another known form of as many items whose range the answers fit better. */
final class InstrumentCheck implements Check {

    private final Source source;
    private final DiagnosticRules rules;
    private final AnswerUse use;
    private final NearForms near;

    InstrumentCheck(Source source, DiagnosticRules rules, AnswerUse use) {
        this.source = source;
        this.rules = rules;
        this.use = use;
        this.near = new NearForms(source, rules, use);
    }

    @Override
    public void dyad(List<FilledForm> forms) {
        // The use of answers is counted once for all checks.
    }

    @Override
    public Evaluation<List<Diagnostic>> conclude() {
        if (!use.isCounted()) {
            return Evaluation.notEvaluable(
                    "the values of the scale " + source.scale() + " cannot be counted one by one");
        }
        if (near.isEmpty()) {
            return Evaluation.notEvaluable("no other known form for this rater has "
                    + Phrase.count(source.size(), "item") + " and another range");
        }
        if (near.isOutside()) {
            return Evaluation.of(wrong(near.holding(), outside()));
        }
        Optional<String> shortage = use.shortage(rules);
        return shortage.isPresent()
                ? Evaluation.notEvaluable(shortage.get())
                : Evaluation.of(wrong(near.narrower(), inside()));
    }

    private String outside() {
        return (use.below() + use.above()) + " of " + use.all() + " answers lie outside " + source.scale();
    }

    private String inside() {
        return "All " + use.accepted() + " answers lie within " + Phrase.answer(use.lowest()) + " to "
                + Phrase.answer(use.highest()) + " although the scale is " + source.scale();
    }

    private List<Diagnostic> wrong(List<Instrument> meant, String seen) {
        if (meant.isEmpty()) {
            return List.of();
        }
        Map<String, Number> evidence = new LinkedHashMap<>();
        evidence.put("answers", use.all());
        evidence.put("dyads", use.dyads());
        evidence.put("below", use.below());
        evidence.put("above", use.above());
        evidence.put("lowest", use.lowest());
        evidence.put("highest", use.highest());
        String forms = meant.stream()
                .map(form -> form.id() + " (" + form.answers() + ")")
                .collect(Collectors.joining(", "));
        return List.of(source.diagnostic(
                DiagnosticKind.INSTRUMENT_LOOKS_WRONG,
                evidence,
                seen + ". They fit " + forms
                        + ", which has as many items but another key, so that scores may be wrong. Check which form was"
                        + " filled."));
    }
}
