package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.scoring.Evaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for answers that are moved by a constant, loudly, out of the range, or silently within it; and on scales with
 * decimals for answers in another unit.
 */
final class OffsetCheck implements Check {

    private static final int MILLIMETRES = 10;

    private final Source source;
    private final DiagnosticRules rules;
    private final AnswerUse use;
    private final NearForms near;

    OffsetCheck(Source source, DiagnosticRules rules, AnswerUse use) {
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
        Optional<Diagnostic> scaled = scaled();
        if (scaled.isPresent()) {
            return Evaluation.of(List.of(scaled.get()));
        }
        if (!use.isCounted()) {
            return Evaluation.notEvaluable(
                    "the values of the scale " + source.scale() + " cannot be counted one by one");
        }
        if (near.isOutside()) {
            return Evaluation.of(loud().stream().toList());
        }
        Optional<String> shortage = use.shortage(rules);
        return shortage.isPresent()
                ? Evaluation.notEvaluable(shortage.get())
                : Evaluation.of(silent().stream().toList());
    }

    /** Lines of ten centimetres that were measured in millimetres: all answers fit once they are divided by ten. */
    private Optional<Diagnostic> scaled() {
        AnswerScale scale = source.scale();
        boolean fits = scale.kind() == AnswerScale.Kind.DECIMAL
                && use.below() == 0
                && scale.contains(use.highest() / MILLIMETRES)
                && scale.contains(Math.max(scale.min(), use.lowest() / MILLIMETRES));
        if (!fits || !near.isOutside()) {
            return Optional.empty();
        }
        Map<String, Number> evidence = new LinkedHashMap<>();
        evidence.put("answers", use.all());
        evidence.put("above", use.above());
        evidence.put("lowest", use.lowest());
        evidence.put("highest", use.highest());
        evidence.put("factor", (double) MILLIMETRES);
        return Optional.of(source.diagnostic(
                DiagnosticKind.ANSWERS_LOOK_SCALED,
                evidence,
                use.above() + " of " + use.all() + " answers lie above " + scale + ", up to "
                        + Phrase.answer(use.highest()) + ". All would fit if they were divided by " + MILLIMETRES
                        + ": the lines may have been measured in millimetres and not in centimetres. Check the unit of"
                        + " the export, and give the answers in that of the form."));
    }

    private Optional<Diagnostic> loud() {
        double offset = offset();
        AnswerScale scale = source.scale();
        boolean fits = offset != 0 && scale.contains(use.lowest() - offset) && scale.contains(use.highest() - offset);
        // Another form of the right range is the simpler explanation.
        if (!fits || !near.holding().isEmpty()) {
            return Optional.empty();
        }
        long outside = use.below() + use.above();
        Map<String, Number> evidence = new LinkedHashMap<>();
        evidence.put("answers", use.all());
        evidence.put("below", use.below());
        evidence.put("above", use.above());
        evidence.put("lowest", use.lowest());
        evidence.put("highest", use.highest());
        evidence.put("offset", offset);
        return Optional.of(source.diagnostic(
                DiagnosticKind.ANSWERS_LOOK_SHIFTED,
                evidence,
                outside + " of " + use.all() + " answers lie outside " + scale
                        + ", all at one end, and all answers run from "
                        + Phrase.answer(use.lowest()) + " to " + Phrase.answer(use.highest())
                        + ". They would fit if they were moved by " + Phrase.answer(-offset)
                        + "; as they are, every score is moved too. Check how the export codes the first answer, and"
                        + " whether " + Phrase.answer(use.above() > 0 ? use.highest() : use.lowest())
                        + " stands for a missing answer."));
    }

    /** By how much the answers pass the range at the one end where they do; 0 if they pass both. */
    private double offset() {
        if (use.below() > 0 && use.above() > 0) {
            return 0;
        }
        return use.above() > 0
                ? use.highest() - source.scale().max()
                : use.lowest() - source.scale().min();
    }

    private Optional<Diagnostic> silent() {
        AnswerScale scale = source.scale();
        if (!(use.lowest() < use.highest())) {
            return Optional.empty();
        }
        if (use.highest() == scale.max() - 1 && isCommon(use.highest())) {
            return Optional.of(unused(scale.max(), use.highest()));
        }
        return use.lowest() == scale.min() + 1 && isCommon(use.lowest())
                ? Optional.of(unused(scale.min(), use.lowest()))
                : Optional.empty();
    }

    private boolean isCommon(double answer) {
        return rules.exceeds(use.share(answer), DiagnosticBound.EDGE_SHARE);
    }

    private Diagnostic unused(double end, double edge) {
        Map<String, Number> evidence = new LinkedHashMap<>();
        evidence.put("answers", use.accepted());
        evidence.put("dyads", use.dyads());
        evidence.put("unused", end);
        evidence.put("edge", edge);
        evidence.put("edge_share", use.share(edge));
        return source.diagnostic(
                DiagnosticKind.END_NEVER_USED,
                evidence,
                "None of " + use.accepted() + " answers is " + Phrase.answer(end) + ", although "
                        + Phrase.percent(use.share(edge)) + " are " + Phrase.answer(edge)
                        + " beside it. The answers may be coded one step off the scale " + source.scale()
                        + ", so that every score is moved. Check how the export codes the first answer.");
    }
}
