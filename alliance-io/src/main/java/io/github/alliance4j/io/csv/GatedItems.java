package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.instrument.Gate;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** The items of a form that are asked only after certain answers, and whether a record keeps to that. */
final class GatedItems {

    private final List<Item> items;

    GatedItems(Instrument form) {
        this.items =
                form.items().stream().filter(item -> item.gate().isPresent()).toList();
    }

    /** The first item that is answered although an earlier answer leaves it out; answers are given by index. */
    Optional<Item> answeredUnasked(IntToDoubleFunction answers) {
        BitSet notAsked = new BitSet();
        for (Item item : items) {
            Gate gate = item.gate().orElseThrow();
            if (notAsked.get(gate.item()) || isClosed(gate, answers.applyAsDouble(gate.item() - 1))) {
                notAsked.set(item.number());
                if (Double.isFinite(answers.applyAsDouble(item.number() - 1))) {
                    return Optional.of(item);
                }
            }
        }
        return Optional.empty();
    }

    /** A missing answer closes nothing. */
    private static boolean isClosed(Gate gate, double answer) {
        return !Double.isNaN(answer) && !gate.opensFor(answer);
    }

    /** Why the answer to such an item is refused. */
    static String rule(Item item) {
        return "item " + item.number() + " is answered although the answer to item "
                + item.gate().orElseThrow().item() + " leaves it out";
    }
}
