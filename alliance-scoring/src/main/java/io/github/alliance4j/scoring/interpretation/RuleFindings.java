package io.github.alliance4j.scoring.interpretation;

import java.util.List;

/**
 * What the rules of a {@link RuleBook} say of the forms of a clinic. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class RuleFindings {

    private static final RuleFindings NONE = new RuleFindings(List.of(), List.of());

    private final List<CutoffFinding> cutoffs;
    private final List<ItemFinding> items;

    RuleFindings(List<CutoffFinding> cutoffs, List<ItemFinding> items) {
        this.cutoffs = List.copyOf(cutoffs);
        this.items = List.copyOf(items);
    }

    /**
     * The findings where no rule was applied.
     *
     * @return no finding
     */
    public static RuleFindings none() {
        return NONE;
    }

    /**
     * Whether no rule was applied, which is not the same as nothing found.
     *
     * @return true if there is no rule
     */
    public boolean isEmpty() {
        return cutoffs.isEmpty() && items.isEmpty();
    }

    /**
     * What the cut-offs say.
     *
     * @return one finding a set of rules, in the order of the book
     */
    public List<CutoffFinding> cutoffs() {
        return cutoffs;
    }

    /**
     * What the item rules say.
     *
     * @return one finding a rule, in the order of the book
     */
    public List<ItemFinding> items() {
        return items;
    }

    /**
     * The counts, without any identifier, so that it may be logged.
     *
     * @return for example {@code [srs-total-36: 3 of 10 forms flagged, 1 not scorable] []}
     */
    @Override
    public String toString() {
        return cutoffs + " " + items;
    }
}
