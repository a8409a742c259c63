package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.scoring.Evaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts complete forms with the same raw answer to every item. */
final class StraightLiningCheck implements Check {

    private final Source source;
    private final DiagnosticRules rules;
    private long forms;
    private long straight;
    /** Straight forms off the middle of the range; on the middle a reversed item says the same as the others. */
    private long contradictory;
    /** Straight forms at an end of the range. */
    private long atEnd;

    StraightLiningCheck(Source source, DiagnosticRules rules) {
        this.source = source;
        this.rules = rules;
    }

    @Override
    public void dyad(List<FilledForm> all) {
        double span = source.scale().span();
        for (FilledForm form : all) {
            forms += form.isComplete() ? 1 : 0;
            if (form.isStraight()) {
                straight++;
                contradictory += form.isSame(form.raw(0), span / 2) ? 0 : 1;
                atEnd += form.isSame(form.raw(0), 0) || form.isSame(form.raw(0), span) ? 1 : 0;
            }
        }
    }

    @Override
    public Evaluation<List<Diagnostic>> conclude() {
        Shortage shortage = new Shortage(rules);
        Optional<String> reason = shortage.of(source.size(), "item", DiagnosticBound.FEWEST_ITEMS)
                .or(() -> shortage.of(forms, "complete form", DiagnosticBound.FEWEST_FORMS));
        if (reason.isPresent()) {
            return Evaluation.notEvaluable(reason.get());
        }
        return Evaluation.of(
                source.reverses()
                        ? contradiction().stream().toList()
                        : same().stream().toList());
    }

    private Optional<Diagnostic> contradiction() {
        double share = (double) contradictory / forms;
        if (!rules.exceeds(share, DiagnosticBound.CONTRADICTION_SHARE)) {
            return Optional.empty();
        }
        Map<String, Number> evidence = evidence();
        evidence.put("contradictory", contradictory);
        evidence.put("share", share);
        return Optional.of(source.diagnostic(
                DiagnosticKind.STRAIGHT_LINED_CONTRADICTORY,
                evidence,
                contradictory + " of " + Phrase.count(forms, "complete form") + " (" + Phrase.percent(share)
                        + ") have the same answer to every item, although some items are reversed: they agree with opposite"
                        + " statements, and their scores say little. Check how the forms were filled, and whether the file"
                        + " holds the reversed items turned already."));
    }

    private Optional<Diagnostic> same() {
        double share = (double) straight / forms;
        if (!rules.exceeds(share, DiagnosticBound.STRAIGHT_SHARE)) {
            return Optional.empty();
        }
        Map<String, Number> evidence = evidence();
        evidence.put("share", share);
        return Optional.of(source.diagnostic(
                DiagnosticKind.STRAIGHT_LINED,
                evidence,
                straight + " of " + Phrase.count(forms, "complete form") + " (" + Phrase.percent(share)
                        + ") have the same answer to every item, " + atEnd
                        + " of them at an end of the range. Such forms may be careless, or honest at a ceiling; they tell"
                        + " little about change. Check how the forms are handed out and filled."));
    }

    private Map<String, Number> evidence() {
        Map<String, Number> evidence = new LinkedHashMap<>();
        evidence.put("forms", forms);
        evidence.put("straight", straight);
        evidence.put("straight_at_end", atEnd);
        return evidence;
    }
}
