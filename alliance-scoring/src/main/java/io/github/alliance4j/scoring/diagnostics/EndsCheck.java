package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.Evaluation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts complete forms wholly at one end of the range after keying, and for each item the answers there. */
final class EndsCheck implements Check {

    private final Source source;
    private final DiagnosticRules rules;
    private final long[] answered;
    private final long[] low;
    private final long[] high;
    private long forms;
    private long lowForms;
    private long highForms;

    EndsCheck(Source source, DiagnosticRules rules) {
        this.source = source;
        this.rules = rules;
        this.answered = new long[source.size()];
        this.low = new long[source.size()];
        this.high = new long[source.size()];
    }

    @Override
    public void dyad(List<FilledForm> all) {
        double span = source.scale().span();
        for (FilledForm form : all) {
            int lows = count(form, 0, low);
            int highs = count(form, span, high);
            if (form.isComplete()) {
                forms++;
                lowForms += lows == answered.length ? 1 : 0;
                highForms += highs == answered.length ? 1 : 0;
            }
            for (int i = 0; i < answered.length; i++) {
                answered[i] += Double.isNaN(form.keyed(i)) ? 0 : 1;
            }
        }
    }

    private static int count(FilledForm form, double end, long[] perItem) {
        int count = 0;
        for (int i = 0; i < perItem.length; i++) {
            // A missing answer is NaN, which is the same as nothing.
            if (form.isSame(form.keyed(i), end)) {
                perItem[i]++;
                count++;
            }
        }
        return count;
    }

    @Override
    public Evaluation<List<Diagnostic>> conclude() {
        Optional<String> few = new Shortage(rules).of(forms, "complete form", DiagnosticBound.FEWEST_FORMS);
        if (few.isPresent()) {
            return Evaluation.notEvaluable(few.get());
        }
        boolean highIsBest = source.instrument().direction() == Direction.HIGHER_IS_BETTER;
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(end(highIsBest ? DiagnosticKind.CEILING : DiagnosticKind.FLOOR, highForms, high));
        found.addAll(end(highIsBest ? DiagnosticKind.FLOOR : DiagnosticKind.CEILING, lowForms, low));
        found.sort(Comparator.comparing(Diagnostic::kind));
        return Evaluation.of(found);
    }

    private List<Diagnostic> end(DiagnosticKind kind, long formsThere, long[] answersThere) {
        List<Diagnostic> found = new ArrayList<>();
        double share = (double) formsThere / forms;
        if (rules.exceeds(share, DiagnosticBound.FORMS_AT_END_SHARE)) {
            found.add(source.diagnostic(
                    kind,
                    evidence("forms", forms, formsThere, share),
                    formsThere + " of " + Phrase.count(forms, "complete form") + " (" + Phrase.percent(share)
                            + ") lie at the " + words(kind) + " end on every item. " + limit(kind)
                            + " Check how the form is introduced and who sees the answers."));
        }
        for (int i = 0; i < answersThere.length; i++) {
            double part = answered[i] == 0 ? 0 : (double) answersThere[i] / answered[i];
            if (rules.suffices(answered[i], DiagnosticBound.FEWEST_FORMS)
                    && rules.exceeds(part, DiagnosticBound.ITEM_AT_END_SHARE)) {
                found.add(source.diagnostic(
                        kind,
                        i + 1,
                        evidence("answers", answered[i], answersThere[i], part),
                        Phrase.percent(part) + " of " + answered[i] + " answers to item " + (i + 1) + " lie at the "
                                + words(kind) + " end. The item tells hardly anybody apart. Check its wording and its"
                                + " column."));
            }
        }
        return found;
    }

    private static String words(DiagnosticKind kind) {
        return kind == DiagnosticKind.CEILING ? "best" : "worst";
    }

    private static String limit(DiagnosticKind kind) {
        return kind == DiagnosticKind.CEILING
                ? "A score there cannot rise any more, and neither improvement nor a mild fall shows."
                : "A score there cannot fall any more, so that worsening does not show.";
    }

    private static Map<String, Number> evidence(String name, long all, long there, double share) {
        Map<String, Number> evidence = new LinkedHashMap<>();
        evidence.put(name, all);
        evidence.put("at_end", there);
        evidence.put("share", share);
        return evidence;
    }
}
