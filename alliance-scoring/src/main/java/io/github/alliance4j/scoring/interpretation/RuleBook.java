package io.github.alliance4j.scoring.interpretation;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.score.ScoreSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules by which the forms of a clinic are read: cut-offs of scores and flags of single items, each with its id and
 * source.
 *
 * <pre>{@code
 * RuleBook book = RuleBook.published(List.of(Instruments.SRS));
 * book.assess(sheets).cutoffs().forEach(found -> System.out.println(found.rules().id() + " " + found.flagged().size()));
 * }</pre>
 *
 * <p>A rule looks at the forms of its own instrument and passes over all others. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class RuleBook {

    private static final RuleBook NONE = new RuleBook(List.of(), List.of());

    private final List<CutoffRules> cutoffs;
    private final List<ItemFlagRule> itemRules;

    private RuleBook(List<CutoffRules> cutoffs, List<ItemFlagRule> itemRules) {
        this.cutoffs = List.copyOf(cutoffs);
        this.itemRules = List.copyOf(itemRules);
        Set<String> ids = new HashSet<>();
        for (String id : ids()) {
            if (!ids.add(id)) {
                throw new IllegalArgumentException("Two rules are named " + id);
            }
        }
    }

    /**
     * No rule at all.
     *
     * @return the book
     */
    public static RuleBook none() {
        return NONE;
    }

    /**
     * These rules.
     *
     * @param cutoffs cut-offs in the order they are to be reported
     * @param itemRules item rules in the order they are to be reported
     * @return the book
     * @throws IllegalArgumentException if two rules have one id
     */
    public static RuleBook of(List<CutoffRules> cutoffs, List<ItemFlagRule> itemRules) {
        return new RuleBook(cutoffs, itemRules);
    }

    /**
     * The published rules of these forms that are not UNCONFIRMED, with the side of a boundary that
     * {@link PublishedCutoffs} has as constant. UNCONFIRMED rules are chosen by id, and so are those of the ORS, since the
     * form does not tell whether an adult or an adolescent filled it.
     *
     * @param forms the instruments
     * @return the book; empty where there is no such rule, as for every form of the WAI and for the ORS
     */
    public static RuleBook published(Collection<Instrument> forms) {
        RuleBook all = offered(forms);
        return new RuleBook(
                all.cutoffs.stream().filter(PublishedCutoffs::isDefault).toList(),
                all.itemRules.stream()
                        .filter(rule -> PublishedCutoffs.isConfirmed(rule.source()))
                        .toList());
    }

    /**
     * Those of the published rules of these forms that have these ids.
     *
     * @param forms the instruments
     * @param ids names of rules, for example {@code srs-total-36-or-below}
     * @return the book; the rules stand by form, whatever the order of the ids
     * @throws IllegalArgumentException if no rule of these forms has the id; the message lists all that there are
     */
    public static RuleBook published(Collection<Instrument> forms, Collection<String> ids) {
        RuleBook all = offered(forms);
        List<String> known = all.ids();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("No published rule \"" + id + "\" for " + names(forms)
                        + "; there are " + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
        return new RuleBook(
                all.cutoffs.stream().filter(rules -> ids.contains(rules.id())).toList(),
                all.itemRules.stream().filter(rule -> ids.contains(rule.id())).toList());
    }

    private static RuleBook offered(Collection<Instrument> forms) {
        return new RuleBook(
                forms.stream()
                        .flatMap(form -> PublishedCutoffs.offered(form).stream())
                        .distinct()
                        .toList(),
                forms.stream()
                        .flatMap(form -> PublishedCutoffs.offeredItemRules(form).stream())
                        .distinct()
                        .toList());
    }

    private static String names(Collection<Instrument> forms) {
        return forms.stream().map(Instrument::id).collect(Collectors.joining(", "));
    }

    /**
     * The cut-offs.
     *
     * @return in the order they are reported
     */
    public List<CutoffRules> cutoffs() {
        return cutoffs;
    }

    /**
     * The item rules.
     *
     * @return in the order they are reported
     */
    public List<ItemFlagRule> itemRules() {
        return itemRules;
    }

    /**
     * The names of all rules.
     *
     * @return cut-offs first
     */
    public List<String> ids() {
        return Stream.concat(
                        cutoffs.stream().map(CutoffRules::id),
                        itemRules.stream().map(ItemFlagRule::id))
                .toList();
    }

    /**
     * What each rule says of these forms.
     *
     * @param sheets scored forms of any instruments, in the order they are to be reported
     * @return one finding a rule, also for a rule that met no form of its instrument
     * @throws IllegalArgumentException if a form of a rule's instrument has not the scale or the item it looks at
     */
    public RuleFindings assess(Collection<ScoreSheet> sheets) {
        Objects.requireNonNull(sheets, "sheets");
        List<CutoffFinding> scores = new ArrayList<>(cutoffs.size());
        for (CutoffRules rules : cutoffs) {
            scores.add(CutoffFinding.of(rules, of(rules.instrument(), sheets)));
        }
        List<ItemFinding> items = new ArrayList<>(itemRules.size());
        for (ItemFlagRule rule : itemRules) {
            items.add(ItemFinding.of(rule, of(rule.instrument(), sheets)));
        }
        return new RuleFindings(scores, items);
    }

    private static List<ScoreSheet> of(String instrument, Collection<ScoreSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.responses().instrument().id().equals(instrument))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleBook that && cutoffs.equals(that.cutoffs) && itemRules.equals(that.itemRules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cutoffs, itemRules);
    }

    /**
     * The names of the rules.
     *
     * @return for example {@code [srs-total-36, srs-line-9]}
     */
    @Override
    public String toString() {
        return ids().toString();
    }
}
