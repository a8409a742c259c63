package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All checks of one form and rater. */
final class SourceTally {

    private final Source source;
    private final AnswerUse use;
    private final Map<DiagnosticCheck, Check> checks = new EnumMap<>(DiagnosticCheck.class);

    SourceTally(Source source, DiagnosticRules rules) {
        this.source = source;
        this.use = new AnswerUse(source.scale());
        KeyDifference.nearest(source, rules)
                .ifPresent(difference -> checks.put(DiagnosticCheck.KEY, new KeyCheck(source, difference)));
        checks.put(DiagnosticCheck.REVERSAL, new ReversalCheck(source, rules));
        checks.put(DiagnosticCheck.OFFSET, new OffsetCheck(source, rules, use));
        checks.put(DiagnosticCheck.INSTRUMENT, new InstrumentCheck(source, rules, use));
        checks.put(DiagnosticCheck.STRAIGHT_LINING, new StraightLiningCheck(source, rules));
        checks.put(DiagnosticCheck.REPETITION, new RepetitionCheck(source, rules));
        checks.put(DiagnosticCheck.ENDS, new EndsCheck(source, rules));
    }

    boolean isOfAnother(Instrument instrument) {
        // Asked of every form, and nearly always of the same object.
        return !Objects.equals(source.instrument(), instrument);
    }

    void dyad(List<ResponseSet> forms) {
        List<FilledForm> filled = forms.stream()
                .sorted(Comparator.comparing(ResponseSet::session))
                .map(FilledForm::of)
                .toList();
        use.dyad(filled);
        checks.values().forEach(check -> check.dyad(filled));
    }

    void refused(RefusedAnswers refused) {
        use.refused(refused);
    }

    Stream<CheckResult> results() {
        return checks.entrySet().stream()
                .map(check -> new CheckResult(
                        source.id(),
                        source.rater(),
                        check.getKey(),
                        check.getValue().conclude()));
    }
}
