package io.github.alliance4j.scoring.interpretation;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Flags single items of a form whose answer lies on one side of a boundary. The answer is taken as it was given, before
 * any reversal. An item without an answer is not flagged, so an empty list is no all-clear: see
 * {@link ResponseSet#isAnswered}. Immutable, thread-safe.
 *
 * @param id the name of the rule, which travels into every report
 * @param instrument the id of the instrument it is for
 * @param items the numbers of the items it looks at, from 1
 * @param comparison on which side of the boundary an answer is flagged
 * @param boundary the boundary, in the metric of the answers
 * @param source where the rule comes from
 * @since 0.1
 */
public record ItemFlagRule(
        String id, String instrument, List<Integer> items, Comparison comparison, double boundary, RuleSource source) {

    /**
     * Checks the parts.
     *
     * @param id the name of the rule, which travels into every report
     * @param instrument the id of the instrument it is for
     * @param items the numbers of the items it looks at, from 1
     * @param comparison on which side of the boundary an answer is flagged
     * @param boundary the boundary, in the metric of the answers
     * @param source where the rule comes from
     * @throws IllegalArgumentException if the name is blank, no item is given, an item is below 1, or the boundary is
     *     not finite
     */
    public ItemFlagRule {
        if (Objects.requireNonNull(id, "id").isBlank()) {
            throw new IllegalArgumentException("An item rule needs a name");
        }
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(source, "source");
        items = List.copyOf(items);
        if (items.isEmpty() || items.stream().anyMatch(item -> item < 1)) {
            throw new IllegalArgumentException("Item rule " + id + ": items " + items + " are not numbers from 1");
        }
        if (!Double.isFinite(boundary)) {
            throw new IllegalArgumentException("Item rule " + id + ": boundary " + boundary + " is not finite");
        }
    }

    /**
     * The flagged items of a form.
     *
     * @param responses the filled form
     * @return the flags in the order of the rule's items; none if no answer is on that side
     * @throws IllegalArgumentException if the form is another instrument or has no such item
     */
    public List<ItemFlag> flags(ResponseSet responses) {
        String seen = responses.instrument().id();
        if (!seen.equals(instrument)) {
            throw new IllegalArgumentException("Item rule " + id + " is for " + instrument + ", not for " + seen);
        }
        List<ItemFlag> flags = new ArrayList<>();
        for (int item : items) {
            OptionalDouble answer = responses.answer(item);
            if (answer.isPresent() && comparison.holds(answer.getAsDouble(), boundary)) {
                flags.add(new ItemFlag(id, item, source));
            }
        }
        return List.copyOf(flags);
    }

    /** Whether it is for this form, and the form has its items and answers on both sides of the boundary. */
    boolean fits(Instrument form) {
        return form.id().equals(instrument)
                && items.stream().allMatch(item -> item <= form.items().size())
                && boundary >= form.answers().min()
                && boundary <= form.answers().max();
    }
}
