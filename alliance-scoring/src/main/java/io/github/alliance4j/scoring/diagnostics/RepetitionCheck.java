package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.scoring.Evaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts complete forms whose raw answers are those of the same dyad's form before; straight ones separately. */
final class RepetitionCheck implements Check {

    private final Source source;
    private final DiagnosticRules rules;
    private long pairs;
    private long identical;
    private long straight;
    private long dyads;

    RepetitionCheck(Source source, DiagnosticRules rules) {
        this.source = source;
        this.rules = rules;
    }

    @Override
    public void dyad(List<FilledForm> forms) {
        long before = identical;
        for (int i = 1; i < forms.size(); i++) {
            FilledForm form = forms.get(i);
            FilledForm earlier = forms.get(i - 1);
            pairs += form.isComplete() && earlier.isComplete() ? 1 : 0;
            if (form.repeats(earlier)) {
                straight += form.isStraight() ? 1 : 0;
                identical += form.isStraight() ? 0 : 1;
            }
        }
        dyads += identical > before ? 1 : 0;
    }

    @Override
    public Evaluation<List<Diagnostic>> conclude() {
        Shortage shortage = new Shortage(rules);
        Optional<String> reason = shortage.of(source.size(), "item", DiagnosticBound.FEWEST_ITEMS)
                .or(() -> shortage.of(pairs, "neighbouring pair", DiagnosticBound.FEWEST_PAIRS));
        if (reason.isPresent()) {
            return Evaluation.notEvaluable(reason.get());
        }
        double share = (double) identical / pairs;
        return Evaluation.of(
                rules.exceeds(share, DiagnosticBound.IDENTICAL_SHARE) ? List.of(repeated(share)) : List.of());
    }

    private Diagnostic repeated(double share) {
        Map<String, Number> evidence = new LinkedHashMap<>();
        evidence.put("pairs", pairs);
        evidence.put("identical", identical);
        evidence.put("identical_straight", straight);
        evidence.put("dyads", dyads);
        evidence.put("share", share);
        return source.diagnostic(
                DiagnosticKind.IDENTICAL_FORMS,
                evidence,
                identical + " of " + Phrase.count(pairs, "complete form") + " that follow" + (pairs == 1 ? "s" : "")
                        + " another one (" + Phrase.percent(share) + ", in " + Phrase.count(dyads, "dyad")
                        + ") repeat it answer by answer, without being the same throughout. Such a form may be copied, or"
                        + " exported twice under another session, and hides change. Check where these forms come from.");
    }
}
