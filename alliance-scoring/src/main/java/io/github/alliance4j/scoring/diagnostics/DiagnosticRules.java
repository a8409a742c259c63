package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * From when on something is told about a file of answers. Immutable, thread-safe.
 *
 * <pre>{@code
 * DiagnosticRules rules = DiagnosticRules.withDefaults().with(DiagnosticBound.FORMS_AT_END_SHARE, .3);
 * rules.diagnose(forms).diagnostics().forEach(found -> System.out.println(found.sentence()));
 * }</pre>
 *
 * <p>Defaults of {@link #withDefaults()}: each bound as {@link DiagnosticBound} lists it, and
 * {@link InstrumentCatalog#builtIn()} as the forms that may have been meant.
 *
 * @since 0.1
 */
public final class DiagnosticRules {

    private static final DiagnosticRules DEFAULTS =
            new DiagnosticRules(new EnumMap<>(DiagnosticBound.class), InstrumentCatalog.builtIn());

    private final Map<DiagnosticBound, Double> changed;
    private final InstrumentCatalog catalog;

    private DiagnosticRules(Map<DiagnosticBound, Double> changed, InstrumentCatalog catalog) {
        this.changed = changed;
        this.catalog = catalog;
    }

    /**
     * The rules with the defaults listed above.
     *
     * @return the rules
     */
    public static DiagnosticRules withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same rules with another bound.
     *
     * @param bound which bound
     * @param value its value
     * @return the rules
     * @throws IllegalArgumentException if a share or a confidence is not between 0 and 1, or a minimum is too small for
     *     its check
     */
    public DiagnosticRules with(DiagnosticBound bound, double value) {
        Map<DiagnosticBound, Double> more = new EnumMap<>(changed);
        more.put(bound, bound.checked(value));
        return new DiagnosticRules(more, catalog);
    }

    /**
     * The same rules with other forms that may have been meant.
     *
     * @param newCatalog the forms
     * @return the rules
     */
    public DiagnosticRules with(InstrumentCatalog newCatalog) {
        return new DiagnosticRules(changed, Objects.requireNonNull(newCatalog, "newCatalog"));
    }

    /**
     * A bound.
     *
     * @param bound which bound
     * @return its value
     */
    public double bound(DiagnosticBound bound) {
        return changed.getOrDefault(Objects.requireNonNull(bound, "bound"), bound.standard());
    }

    /**
     * The forms that may have been meant.
     *
     * @return the catalogue
     */
    public InstrumentCatalog catalog() {
        return catalog;
    }

    /**
     * Looks at forms that are in memory. A file that need not fit into memory goes through a
     * {@link DiagnosticCollector}, which also takes what a reader refused.
     *
     * @param forms the forms of any dyads, raters and instruments, in any order
     * @return what was checked and found
     * @throws IllegalArgumentException if two definitions share an id
     */
    public DataDiagnostics diagnose(Collection<ResponseSet> forms) {
        DiagnosticCollector collector = DiagnosticCollector.of(this);
        forms.stream()
                .collect(Collectors.groupingBy(ResponseSet::dyad, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(collector::dyad);
        return collector.diagnose();
    }

    /** Whether a share lies above its bound. */
    boolean exceeds(double share, DiagnosticBound bound) {
        return share > bound(bound);
    }

    /** Whether there are as many as the bound asks for. */
    boolean suffices(long number, DiagnosticBound bound) {
        return suffices((double) number, bound);
    }

    /** Whether there are as many as the bound asks for. */
    boolean suffices(double number, DiagnosticBound bound) {
        return number >= bound(bound);
    }
}
