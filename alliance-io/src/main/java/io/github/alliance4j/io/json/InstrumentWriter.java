package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.Fact;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.Rights;
import io.github.alliance4j.model.instrument.Subscale;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;

/** Writes one definition, every key of it. */
final class InstrumentWriter {

    private InstrumentWriter() {}

    static void write(JsonGenerator json, Instrument instrument) {
        json.writeStartObject();
        InstrumentJson.HEAD.write(json);
        json.writeStringProperty("id", instrument.id());
        json.writeStringProperty("name", instrument.name());
        json.writeStringProperty("version", instrument.version());
        json.writeArrayPropertyStart("raters");
        instrument.raters().stream().sorted().map(JsonText::word).forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("respondent", instrument.respondent());
        json.writeNumberProperty("items", instrument.items().size());
        range(json, instrument.answers());
        scales(json, instrument);
        numbers(json, "reversed", numbers(instrument.items(), Item::isReversed));
        gates(json, instrument.items());
        missing(json, instrument.scales());
        json.writeStringProperty("direction", instrument.direction().name());
        json.writeObjectPropertyStart("published_metric");
        json.writeStringProperty("basis", instrument.publishedMetric().basis().name());
        JsonText.number(json, "factor", instrument.publishedMetric().factor());
        json.writeEndObject();
        json.writeStringProperty("key_status", instrument.keyStatus().name());
        sources(json, instrument);
        json.writeEndObject();
    }

    private static void scales(JsonGenerator json, Instrument instrument) {
        json.writeObjectPropertyStart("subscales");
        for (Subscale subscale : instrument.subscales()) {
            numbers(json, subscale.id().value(), subscale.items());
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("composites");
        for (Subscale composite : instrument.composites()) {
            json.writeObjectPropertyStart(composite.id().value());
            if (composite.weights().isEmpty()) {
                numbers(json, "items", composite.items());
            } else {
                json.writeObjectPropertyStart("weights");
                composite.weights().forEach((part, weight) -> JsonText.number(json, part.value(), weight));
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static List<Integer> numbers(List<Item> items, Predicate<Item> wanted) {
        return items.stream().filter(wanted).map(Item::number).toList();
    }

    private static void gates(JsonGenerator json, List<Item> items) {
        json.writeArrayPropertyStart("gates");
        items.stream().flatMap(item -> item.gate().stream()).distinct().forEach(gate -> {
            json.writeStartObject();
            numbers(json, "items", numbers(items, item -> item.gate().equals(Optional.of(gate))));
            json.writeNumberProperty("after", gate.item());
            JsonText.number(json, "from", gate.from());
            JsonText.number(json, "to", gate.to());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    /** One rule where all scales have the same, else one a scale; one for all does not reach weighted composites. */
    private static void missing(JsonGenerator json, List<Subscale> scales) {
        boolean alike = scales.stream().map(Subscale::missing).distinct().count() == 1
                && scales.stream().allMatch(scale -> scale.weights().isEmpty());
        json.writeObjectPropertyStart("missing_items");
        if (alike) {
            scales.get(0).missing().ifPresent(rule -> limit(json, rule));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("missing_items_by_scale");
        if (!alike) {
            scales.forEach(scale -> scale.missing().ifPresent(rule -> {
                json.writeObjectPropertyStart(scale.id().value());
                limit(json, rule);
                json.writeEndObject();
            }));
        }
        json.writeEndObject();
    }

    private static void limit(JsonGenerator json, MissingRule rule) {
        rule.count().ifPresent(count -> json.writeNumberProperty("at_most", count));
        rule.share().ifPresent(share -> JsonText.number(json, "at_most_share", share));
    }

    private static void range(JsonGenerator json, AnswerScale answers) {
        json.writeObjectPropertyStart("range");
        JsonText.number(json, "min", answers.min());
        JsonText.number(json, "max", answers.max());
        json.writeStringProperty("kind", answers.kind().name());
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, String name, List<Integer> numbers) {
        json.writeArrayPropertyStart(name);
        numbers.forEach(number -> json.writeNumber(number));
        json.writeEndArray();
    }

    private static void sources(JsonGenerator json, Instrument instrument) {
        Rights rights = instrument.rights();
        json.writeObjectPropertyStart("rights");
        json.writeStringProperty("holder", rights.holder());
        json.writeStringProperty("terms", rights.terms());
        json.writeStringProperty("mark", rights.mark().name());
        json.writeEndObject();
        json.writeArrayPropertyStart("citations");
        for (Citation citation : instrument.citations()) {
            json.writeStartObject();
            json.writeStringProperty("text", citation.text());
            json.writeStringProperty("doi", citation.doi());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("facts");
        for (Fact fact : instrument.facts()) {
            json.writeStartObject();
            json.writeStringProperty("about", fact.about());
            json.writeStringProperty("mark", fact.mark().name());
            json.writeStringProperty("note", fact.note());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
