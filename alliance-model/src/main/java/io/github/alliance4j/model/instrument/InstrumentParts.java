package io.github.alliance4j.model.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The items and scales of a definition, checked against each other.
 *
 * @param items the items in order
 * @param scales subscales, composites, total
 */
record InstrumentParts(List<Item> items, List<Subscale> scales) {

    static InstrumentParts of(InstrumentBuilder form, AnswerScale range) {
        int count = count(form);
        checkSubscales(form, count);
        List<Item> items = items(form, range, count);
        List<Subscale> scales = new ArrayList<>(form.subscales);
        form.composites.stream()
                .map(composite -> composite(form, range, composite))
                .forEach(scales::add);
        scales.add(Subscale.total(numbers(count)));
        checkNames(form, scales);
        scales.forEach(scale -> checkNumbers(form, scale, count));
        return new InstrumentParts(
                items,
                scales.stream().map(scale -> scale.with(rule(form, scale))).toList());
    }

    private static List<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private static int count(InstrumentBuilder form) {
        int highest = form.subscales.stream()
                .flatMap(subscale -> subscale.items().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int count = form.size == 0 ? highest : form.size;
        if (count < 1) {
            throw form.refusal("has no item");
        }
        return count;
    }

    private static void checkSubscales(InstrumentBuilder form, int count) {
        Map<Integer, ScaleId> owner = new HashMap<>();
        for (Subscale subscale : form.subscales) {
            checkNumbers(form, subscale, count);
            for (int number : subscale.items()) {
                ScaleId other = owner.put(number, subscale.id());
                if (other != null && !other.equals(subscale.id())) {
                    throw form.refusal("has item " + number + " in both " + other + " and " + subscale.id()
                            + "; a scale that overlaps others is declared as a composite");
                }
            }
        }
        if (form.size == 0 && owner.size() < count) {
            throw form.refusal("has items 1 to " + count + " but only " + owner.size()
                    + " of them in a subscale; state the number of items if this is meant");
        }
    }

    private static void checkNumbers(InstrumentBuilder form, Subscale scale, int count) {
        for (int number : scale.items()) {
            if (number < 1 || number > count) {
                throw form.refusal("has item " + number + " in " + scale.id() + " but has items 1 to " + count);
            }
        }
    }

    private static void checkNames(InstrumentBuilder form, List<Subscale> scales) {
        Set<ScaleId> seen = new TreeSet<>();
        for (Subscale scale : scales) {
            if (!seen.add(scale.id())) {
                throw form.refusal("declares the scale " + scale.id() + " twice; every form has its total already");
            }
        }
        for (ScaleId scale : form.missingOfScale.keySet()) {
            if (!seen.contains(scale)) {
                throw form.refusal("has a rule for missing items on " + scale + " but no such scale");
            }
        }
    }

    private static List<Item> items(InstrumentBuilder form, AnswerScale range, int count) {
        Stream.concat(form.reversed.stream(), form.gates.keySet().stream()).forEach(number -> {
            if (number < 1 || number > count) {
                throw form.refusal((form.reversed.contains(number) ? "reverses item " : "has a gate for item ") + number
                        + " but has items 1 to " + count);
            }
        });
        List<Item> items = new ArrayList<>(count);
        for (int number : numbers(count)) {
            items.add(item(form, range, number));
        }
        return items;
    }

    private static Item item(InstrumentBuilder form, AnswerScale range, int number) {
        Optional<Gate> gate = Optional.ofNullable(form.gates.get(number));
        gate.ifPresent(before -> checkGate(form, range, number, before));
        return new Item(number, form.reversed.contains(number) ? Keying.REVERSED : Keying.FORWARD, gate);
    }

    private static void checkGate(InstrumentBuilder form, AnswerScale range, int number, Gate gate) {
        if (gate.item() >= number) {
            throw form.refusal("asks item " + number + " after the answer to item " + gate.item()
                    + ", which does not come before it");
        }
        if (!range.hasAnswerWithin(gate.from(), gate.to())) {
            throw form.refusal("asks item " + number + " after answers " + gate.from() + " to " + gate.to()
                    + " to item " + gate.item() + ", but no answer of " + range + " lies there");
        }
    }

    private static Subscale composite(
            InstrumentBuilder form, AnswerScale range, InstrumentBuilder.Composite composite) {
        if (composite.weights().isEmpty()) {
            return Subscale.composite(composite.id(), composite.items());
        }
        checkWeights(form, range, composite);
        List<Integer> numbers = composite.weights().keySet().stream()
                .flatMap(part -> part(form, composite.id(), part).items().stream())
                .toList();
        return Subscale.weighted(composite.id(), numbers, composite.weights());
    }

    private static void checkWeights(InstrumentBuilder form, AnswerScale range, InstrumentBuilder.Composite composite) {
        double sum = composite.weights().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        if (sum == 0) {
            throw form.refusal("has weights in " + composite.id() + " that sum to 0");
        }
        composite.weights().forEach((part, weight) -> {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw form.refusal("weighs " + part + " in " + composite.id() + " with " + weight
                        + "; a weight is above 0 and finite");
            }
        });
        if (Double.isInfinite(sum * Math.max(1, Math.max(Math.abs(range.min()), Math.abs(range.max()))))) {
            throw form.refusal("has weights in " + composite.id() + " that sum to " + sum
                    + "; a weighted sum of answers " + range + " would not be finite");
        }
    }

    private static Subscale part(InstrumentBuilder form, ScaleId composite, ScaleId part) {
        return form.subscales.stream()
                .filter(subscale -> subscale.id().equals(part))
                .findFirst()
                .orElseThrow(() -> form.refusal("weighs " + part + " in " + composite + " but has no such subscale"));
    }

    /** The parts of a weighted composite keep the rule of the form, so the composite has none but its own. */
    private static Optional<MissingRule> rule(InstrumentBuilder form, Subscale scale) {
        Optional<MissingRule> own = Optional.ofNullable(form.missingOfScale.get(scale.id()));
        return scale.weights().isEmpty() ? own.or(() -> form.missing) : own;
    }
}
