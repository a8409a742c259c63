package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.io.json.internal.WrittenNumber;
import io.github.alliance4j.io.json.internal.WrittenNumbers;
import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.instrument.Gate;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what a definition says of its scales: which items they hold, which are asked, and how many may be missing. */
final class ScaleReader {

    static final int MOST_ITEMS = 1_000;

    private final StrictJson json;
    private int highest;

    ScaleReader(StrictJson json) {
        this.json = json;
    }

    NumberList numbers() {
        Map<Integer, Position> places = new LinkedHashMap<>();
        json.set(() -> {
            int number = json.whole(1, MOST_ITEMS);
            places.putIfAbsent(number, json.position());
            return number;
        });
        return new NumberList(places);
    }

    private NumberList someNumbers() {
        Position start = json.position();
        NumberList numbers = numbers();
        if (numbers.isEmpty()) {
            throw json.refusal(start, "has no item");
        }
        return numbers;
    }

    private ScaleId scale(String name) {
        return json.checked(() -> ScaleId.of(name));
    }

    /** A subscale, told to {@code parts}. */
    void subscale(String name, DefinitionParts parts) {
        ScaleId scale = scale(name);
        NumberList numbers = someNumbers();
        highest = Math.max(highest, numbers.highest());
        Optional<Component> component = Arrays.stream(Component.values())
                .filter(part -> JsonText.word(part).equals(name))
                .findFirst();
        int[] items = numbers.numbers();
        parts.add(
                json.position(),
                numbers,
                form -> component.ifPresentOrElse(
                        part -> form.subscale(part, items), () -> form.subscale(scale, items)));
    }

    /** The highest number of an item in a subscale so far; 0 if there is none. */
    int highest() {
        return highest;
    }

    /** A composite, told to {@code parts}. */
    void composite(String name, DefinitionParts parts) {
        ScaleId scale = scale(name);
        Position start = json.position();
        List<NumberList> items = new ArrayList<>();
        List<Consumer<InstrumentBuilder>> made = new ArrayList<>();
        json.object(
                Map.of(
                        "items",
                        () -> {
                            items.add(someNumbers());
                            made.add(form -> form.composite(scale, items.get(0).numbers()));
                        },
                        "weights",
                        () -> made.add(ofScales(scale))),
                Set.of());
        Consumer<InstrumentBuilder> change = only(made, start, "needs either items or weights");
        parts.add(json.position(), items.isEmpty() ? new NumberList(Map.of()) : items.get(0), change);
    }

    private Consumer<InstrumentBuilder> ofScales(ScaleId scale) {
        Position start = json.position();
        Map<ScaleId, Double> weights = new LinkedHashMap<>();
        json.entries(part -> weights.put(scale(part), json.number()));
        if (weights.isEmpty()) {
            throw json.refusal(start, "weighs no subscale");
        }
        return form -> form.composite(scale, weights);
    }

    Consumer<InstrumentBuilder> gate() {
        Position start = json.position();
        List<int[]> items = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        WrittenNumbers ends = new WrittenNumbers(json);
        json.object(
                Map.of(
                        "items", () -> items.add(someNumbers().numbers()),
                        "after", () -> after.add(json.whole(1, MOST_ITEMS)),
                        "from", () -> ends.read("from"),
                        "to", () -> ends.read("to")),
                Set.of("items", "after", "from", "to"));
        WrittenNumber from = ends.of("from");
        WrittenNumber to = ends.of("to");
        if (from.value() > to.value()) {
            throw json.refusal(
                    start, "a gate from " + from.text() + " to " + to.text() + ": the lower end must come first");
        }
        Gate gate = json.checked(start, () -> new Gate(after.get(0), from.value(), to.value()));
        return form -> form.askedIf(gate, items.get(0));
    }

    /** The rule for every scale, which may be left empty. */
    Consumer<InstrumentBuilder> missing() {
        Position start = json.position();
        List<MissingRule> rules = rules();
        if (rules.isEmpty()) {
            return form -> {};
        }
        MissingRule rule = only(rules, start, "needs either at_most or at_most_share");
        return form -> form.missing(rule);
    }

    Consumer<InstrumentBuilder> missing(String name) {
        ScaleId scale = scale(name);
        Position start = json.position();
        MissingRule rule = only(rules(), start, "needs either at_most or at_most_share");
        return form -> form.missing(scale, rule);
    }

    private List<MissingRule> rules() {
        List<MissingRule> rules = new ArrayList<>();
        json.object(
                Map.of(
                        "at_most",
                        () -> rules.add(MissingRule.atMost(json.whole(0, MOST_ITEMS))),
                        "at_most_share",
                        () -> {
                            double share = json.number();
                            rules.add(json.checked(() -> MissingRule.atMostShare(share)));
                        }),
                Set.of());
        return rules;
    }

    private <T> T only(List<T> made, Position start, String rule) {
        if (made.size() != 1) {
            throw json.refusal(start, rule);
        }
        return made.get(0);
    }
}
