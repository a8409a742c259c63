package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Looks at filled forms dyad by dyad, as a reader hands them over, and says at the end what a person should check.
 * Memory does not grow with the number of dyads: sums and counts are kept for each form and rater, no answer.
 *
 * <pre>{@code
 * DiagnosticCollector collector = DiagnosticCollector.of(DiagnosticRules.withDefaults());
 * dyads.forEach(collector::dyad);
 * collector.diagnose().diagnostics().forEach(found -> System.out.println(found.sentence()));
 * }</pre>
 *
 * <p>The order of the dyads, and of the forms of one dyad, makes no difference; on scales with decimals rounding may.
 * Not thread-safe.
 *
 * @since 0.1
 */
public final class DiagnosticCollector {

    private final DiagnosticRules rules;
    /** By id and rater, so that the order of the dyads makes no difference. */
    private final Map<Source, SourceTally> tallies =
            new TreeMap<>(Comparator.comparing(Source::id).thenComparing(Source::rater));

    private DiagnosticCollector(DiagnosticRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * A collector that has seen nothing.
     *
     * @param rules from when on something is told
     * @return the collector
     */
    public static DiagnosticCollector of(DiagnosticRules rules) {
        return new DiagnosticCollector(rules);
    }

    /**
     * Takes all forms of one dyad. A dyad that is handed over in parts counts as several.
     *
     * @param forms the forms of any raters and instruments, in any order; none at all is allowed
     * @throws IllegalArgumentException if they are of more than one dyad, or two definitions share an id
     */
    public void dyad(List<ResponseSet> forms) {
        Map<SourceTally, List<ResponseSet>> parts = new LinkedHashMap<>();
        for (ResponseSet form : forms) {
            if (!form.dyad().equals(forms.get(0).dyad())) {
                throw new IllegalArgumentException("Forms of more than one dyad were handed over together");
            }
            parts.computeIfAbsent(tally(form.instrument(), form.rater()), t -> new ArrayList<>())
                    .add(form);
        }
        parts.forEach(SourceTally::dyad);
    }

    /**
     * Takes what a reader kept back.
     *
     * @param refused the answers of refused records, in numbers
     * @throws IllegalArgumentException if two definitions share an id
     */
    public void refused(RefusedAnswers refused) {
        tally(refused.instrument(), refused.rater()).refused(refused);
    }

    private SourceTally tally(Instrument instrument, Rater rater) {
        SourceTally tally =
                tallies.computeIfAbsent(new Source(instrument, rater), source -> new SourceTally(source, rules));
        if (tally.isOfAnother(instrument)) {
            throw new IllegalArgumentException("Two definitions have the id " + instrument.id());
        }
        return tally;
    }

    /**
     * Says what was found so far. More dyads may follow.
     *
     * @return the diagnostics of every form and rater that was seen, by the form's id and the rater
     */
    public DataDiagnostics diagnose() {
        return new DataDiagnostics(
                tallies.values().stream().flatMap(SourceTally::results).toList());
    }
}
