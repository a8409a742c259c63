package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.io.json.internal.WrittenNumbers;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Fact;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.Rights;
import io.github.alliance4j.model.problem.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one definition. Properties may stand in any order, so the builder is told of them at the end. */
final class InstrumentReader {

    private static final Set<String> REQUIRED =
            Set.of("format", "format_version", "id", "raters", "range", "direction");

    private static final String WHOLE = "the kind of this range is WHOLE";

    private final StrictJson json;
    private final ScaleReader scales;
    private final DefinitionParts parts = new DefinitionParts();
    private String id = "";
    private boolean statesItems;
    private Position subscales;

    private InstrumentReader(StrictJson json) {
        this.json = json;
        this.subscales = json.position();
        this.scales = new ScaleReader(json);
    }

    static Instrument read(StrictJson json) {
        return new InstrumentReader(json).instrument();
    }

    private Instrument instrument() {
        Map<String, Runnable> readers = readers();
        List<String> order = List.copyOf(readers.keySet());
        readers.replaceAll((name, reader) -> () -> {
            parts.begin(order.indexOf(name));
            reader.run();
        });
        Position start = json.position();
        json.object(readers, REQUIRED);
        int needed = order.indexOf("range");
        return statesItems ? parts.instrument(json, id, needed) : withItemsOfScales(start, needed);
    }

    /** The form whose items are those of its scales. A gap among them is seen only once nothing else is wrong. */
    private Instrument withItemsOfScales(Position start, int needed) {
        int highest = scales.highest();
        if (highest == 0) {
            throw json.refusal(start, "needs the property items, or subscales that hold every item");
        }
        parts.begin(needed);
        parts.withItems(highest).instrument(json, id, needed);
        return json.checked(subscales, () -> parts.build(id));
    }

    /** A reader for each property, in the order in which they are written. */
    private Map<String, Runnable> readers() {
        Map<String, Runnable> readers = InstrumentJson.HEAD.readers(json);
        readers.put("id", this::id);
        readers.put("name", () -> text(InstrumentBuilder::name));
        readers.put("version", () -> text(InstrumentBuilder::version));
        readers.put("raters", this::raters);
        readers.put("respondent", () -> text(InstrumentBuilder::respondent));
        readers.put("items", this::items);
        readers.put("range", this::range);
        readers.put("subscales", this::subscales);
        readers.put("composites", () -> json.entries(name -> scales.composite(name, parts)));
        readers.put("reversed", this::reversed);
        readers.put("gates", () -> json.each(() -> parts.add(json.position(), scales.gate())));
        readers.put("missing_items", () -> parts.add(json.position(), scales.missing()));
        readers.put(
                "missing_items_by_scale", () -> json.entries(name -> parts.add(json.position(), scales.missing(name))));
        readers.put("direction", () -> constant(Direction.class, InstrumentBuilder::direction));
        readers.put("published_metric", this::publishedMetric);
        readers.put("key_status", () -> constant(KeyStatus.class, InstrumentBuilder::keyStatus));
        readers.put("rights", this::rights);
        readers.put("citations", () -> json.each(this::citation));
        readers.put("facts", () -> json.each(this::fact));
        return readers;
    }

    private void id() {
        id = json.text();
        json.checked(() -> Instrument.builder(id));
    }

    private void text(Setter<String> setter) {
        String text = json.text();
        parts.add(json.position(), form -> setter.set(form, text));
    }

    private <E extends Enum<E>> void constant(Class<E> constants, Setter<E> setter) {
        E constant = json.word(constants, Enum::name);
        parts.add(json.position(), form -> setter.set(form, constant));
    }

    private void raters() {
        Rater[] raters = json.set(() -> json.word(Rater.class, JsonText::word)).toArray(Rater[]::new);
        if (raters.length == 0) {
            throw json.refusal("names no rater");
        }
        parts.add(json.position(), form -> form.raters(raters));
    }

    private void subscales() {
        subscales = json.position();
        json.entries(name -> scales.subscale(name, parts));
    }

    private void items() {
        statesItems = true;
        int count = json.whole(1, ScaleReader.MOST_ITEMS);
        parts.add(json.position(), form -> form.items(count));
    }

    private void range() {
        Position start = json.position();
        WrittenNumbers ends = new WrittenNumbers(json);
        List<AnswerScale.Kind> kind = new ArrayList<>(List.of(AnswerScale.Kind.WHOLE));
        json.object(
                Map.of(
                        "min",
                        () -> ends.read("min"),
                        "max",
                        () -> ends.read("max"),
                        "kind",
                        () -> kind.set(0, json.word(AnswerScale.Kind.class, Enum::name))),
                Set.of("min", "max"));
        AnswerScale scale = ends.scale(start, kind.get(0), "the answers", WHOLE);
        parts.add(json.position(), form -> form.answers(scale));
    }

    private void publishedMetric() {
        Position start = json.position();
        List<PublishedMetric.Basis> basis = new ArrayList<>();
        List<Double> factor = new ArrayList<>(List.of(1.0));
        json.object(
                Map.of(
                        "basis",
                        () -> basis.add(json.word(PublishedMetric.Basis.class, Enum::name)),
                        "factor",
                        () -> factor.set(0, json.number())),
                Set.of("basis"));
        PublishedMetric metric = json.checked(start, () -> new PublishedMetric(basis.get(0), factor.get(0)));
        parts.add(json.position(), form -> form.publishedMetric(metric));
    }

    private void reversed() {
        NumberList numbers = scales.numbers();
        parts.add(json.position(), numbers, form -> form.reversed(numbers.numbers()));
    }

    private void rights() {
        Map<String, String> texts = new LinkedHashMap<>();
        EvidenceMark mark = sourced(texts, Set.of("holder", "terms", "mark"), "holder", "terms");
        Rights rights = new Rights(texts.getOrDefault("holder", ""), texts.getOrDefault("terms", ""), mark);
        parts.add(json.position(), form -> form.rights(rights));
    }

    private void citation() {
        Position start = json.position();
        Map<String, String> texts = new LinkedHashMap<>();
        json.object(
                Map.of("text", () -> texts.put("text", json.text()), "doi", () -> texts.put("doi", doi())),
                Set.of("text"));
        Citation citation =
                json.checked(start, () -> new Citation(texts.getOrDefault("text", ""), texts.getOrDefault("doi", "")));
        parts.add(json.position(), form -> form.citation(citation));
    }

    /** A text that a citation takes as its DOI. */
    private String doi() {
        String doi = json.text();
        return json.checked(() -> new Citation("any", doi)).doi();
    }

    private void fact() {
        Position start = json.position();
        Map<String, String> texts = new LinkedHashMap<>();
        EvidenceMark mark = sourced(texts, Set.of("about", "mark"), "about", "note");
        Fact fact = json.checked(
                start, () -> new Fact(texts.getOrDefault("about", ""), mark, texts.getOrDefault("note", "")));
        parts.add(json.position(), form -> form.fact(fact.about(), fact.mark(), fact.note()));
    }

    /** Reads an object of two texts and a mark. */
    private EvidenceMark sourced(Map<String, String> texts, Set<String> required, String first, String second) {
        List<EvidenceMark> mark = new ArrayList<>();
        json.object(
                Map.of(
                        first,
                        () -> texts.put(first, json.text()),
                        second,
                        () -> texts.put(second, json.text()),
                        "mark",
                        () -> mark.add(json.word(EvidenceMark.class, Enum::name))),
                required);
        return mark.get(0);
    }

    /** Sets one part of a definition. */
    private interface Setter<T> {
        InstrumentBuilder set(InstrumentBuilder form, T value);
    }
}
