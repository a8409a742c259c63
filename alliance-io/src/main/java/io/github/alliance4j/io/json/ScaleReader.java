package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.io.json.internal.StrictJson;
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

    ScaleReader(StrictJson json) {
        this.json = json;
    }

    int[] numbers() {
        return json.set(() -> json.whole(1, MOST_ITEMS)).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] someNumbers() {
        Position start = json.position();
        int[] numbers = numbers();
        if (numbers.length == 0) {
            throw json.refusal(start, "has no item");
        }
        return numbers;
    }

    private ScaleId scale(String name) {
        return json.checked(() -> ScaleId.of(name));
    }

    Consumer<InstrumentBuilder> subscale(String name) {
        ScaleId scale = scale(name);
        int[] numbers = someNumbers();
        Optional<Component> component = Arrays.stream(Component.values())
                .filter(part -> JsonText.word(part).equals(name))
                .findFirst();
        return form ->
                component.ifPresentOrElse(part -> form.subscale(part, numbers), () -> form.subscale(scale, numbers));
    }

    Consumer<InstrumentBuilder> composite(String name) {
        ScaleId scale = scale(name);
        Position start = json.position();
        List<Consumer<InstrumentBuilder>> made = new ArrayList<>();
        json.object(
                Map.of("items", () -> made.add(ofItems(scale)), "weights", () -> made.add(ofScales(scale))), Set.of());
        return only(made, start, "needs either items or weights");
    }

    private Consumer<InstrumentBuilder> ofItems(ScaleId scale) {
        int[] numbers = someNumbers();
        return form -> form.composite(scale, numbers);
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
        Map<String, Double> ends = new LinkedHashMap<>();
        json.object(
                Map.of(
                        "items", () -> items.add(someNumbers()),
                        "after", () -> after.add(json.whole(1, MOST_ITEMS)),
                        "from", () -> ends.put("from", json.number()),
                        "to", () -> ends.put("to", json.number())),
                Set.of("items", "after", "from", "to"));
        Gate gate = json.checked(
                start, () -> new Gate(after.get(0), ends.getOrDefault("from", 0.0), ends.getOrDefault("to", 0.0)));
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
