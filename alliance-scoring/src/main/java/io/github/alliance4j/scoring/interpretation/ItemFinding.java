package io.github.alliance4j.scoring.interpretation;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one item rule says of the forms of its instrument. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ItemFinding {

    private final ItemFlagRule rule;
    private final int forms;
    private final int unanswered;
    private final List<Flagged> flagged;

    private ItemFinding(ItemFlagRule rule, int forms, int unanswered, List<Flagged> flagged) {
        this.rule = rule;
        this.forms = forms;
        this.unanswered = unanswered;
        this.flagged = List.copyOf(flagged);
    }

    static ItemFinding of(ItemFlagRule rule, List<ScoreSheet> sheets) {
        int unanswered = 0;
        List<Flagged> flagged = new ArrayList<>();
        for (ScoreSheet sheet : sheets) {
            ResponseSet form = sheet.responses();
            List<Integer> items = rule.flags(form).stream().map(ItemFlag::item).toList();
            if (!items.isEmpty()) {
                flagged.add(new Flagged(form.dyad(), form.session(), form.rater(), items));
            }
            unanswered += rule.items().stream().allMatch(form::isAnswered) ? 0 : 1;
        }
        return new ItemFinding(rule, sheets.size(), unanswered, flagged);
    }

    /**
     * The rule that speaks, with id and source.
     *
     * @return the rule
     */
    public ItemFlagRule rule() {
        return rule;
    }

    /**
     * How many forms the rule looked at.
     *
     * @return all forms of its instrument
     */
    public int forms() {
        return forms;
    }

    /**
     * How many of them leave an item of the rule unanswered. Of that item nothing is said, so no flag is no all-clear.
     *
     * @return 0 or more
     */
    public int unanswered() {
        return unanswered;
    }

    /**
     * The forms with at least one flagged item.
     *
     * @return in the order of the forms
     */
    public List<Flagged> flagged() {
        return flagged;
    }

    /**
     * The counts, without any identifier, so that it may be logged.
     *
     * @return for example {@code srs-line-9: 3 of 10 forms flagged, 1 with an unanswered item}
     */
    @Override
    public String toString() {
        return rule.id() + ": " + flagged.size() + " of " + forms + " forms flagged, " + unanswered
                + " with an unanswered item";
    }

    /**
     * A form with flagged items. Immutable, thread-safe.
     *
     * @param dyad whose form
     * @param session of which session
     * @param rater who filled it
     * @param items the numbers of the flagged items, at least one
     * @since 0.1
     */
    public record Flagged(DyadId dyad, SessionNumber session, Rater rater, List<Integer> items) {

        /**
         * Checks the parts and copies the list.
         *
         * @param dyad whose form
         * @param session of which session
         * @param rater who filled it
         * @param items the numbers of the flagged items, at least one
         * @throws IllegalArgumentException if there is no item
         */
        public Flagged {
            Objects.requireNonNull(dyad, "dyad");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(rater, "rater");
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("A flagged form needs a flagged item");
            }
        }

        /**
         * The items, without identifier or answer, so that it may be logged.
         *
         * @return for example {@code items [9]}
         */
        @Override
        public String toString() {
            return "items " + items;
        }
    }
}
