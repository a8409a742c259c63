package io.github.alliance4j.io.json;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.Fact;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.instrument.Rights;
import io.github.alliance4j.model.instrument.Subscale;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/**
 * Writes definitions of instruments as a JSON array: structure, rights, sources and how well each fact is sourced. There
 * is no wording in it. One object an instrument, its keys in this order:
 *
 * <pre>
 * id, name, version  texts
 * raters             client, therapist, observer: who may answer
 * items              the number of items
 * range              {min, max, kind}, kind WHOLE or DECIMAL
 * subscales          item numbers by scale, without the total, which is over all items
 * reversed           the numbers of the items that count mirrored
 * direction          HIGHER_IS_BETTER or LOWER_IS_BETTER
 * proration          ALLOWED or NOT_ALLOWED
 * rights             {holder, terms, mark}
 * citations          [{text, doi}], doi empty where none is known
 * facts              [{about, mark, note}]
 * </pre>
 *
 * <p>A mark is a constant of {@link io.github.alliance4j.model.instrument.EvidenceMark}. The same instruments give the
 * same text on every platform.
 *
 * @since 0.1
 */
public final class InstrumentJson {

    private InstrumentJson() {}

    /**
     * Writes instruments.
     *
     * @param instruments the instruments, in the order they are to be written
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(List<Instrument> instruments, Appendable out) throws IOException {
        Objects.requireNonNull(instruments, "instruments");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> {
            json.writeStartArray();
            instruments.forEach(instrument -> write(json, instrument));
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Instrument instrument) {
        json.writeStartObject();
        json.writeStringProperty("id", instrument.id());
        json.writeStringProperty("name", instrument.name());
        json.writeStringProperty("version", instrument.version());
        json.writeArrayPropertyStart("raters");
        instrument.raters().stream().sorted().map(JsonText::word).forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("items", instrument.items().size());
        range(json, instrument.answers());
        json.writeObjectPropertyStart("subscales");
        for (Subscale subscale : instrument.subscales()) {
            numbers(json, subscale.id().value(), subscale.items());
        }
        json.writeEndObject();
        numbers(
                json,
                "reversed",
                instrument.items().stream()
                        .filter(Item::isReversed)
                        .map(Item::number)
                        .toList());
        json.writeStringProperty("direction", instrument.direction().name());
        json.writeStringProperty("proration", instrument.proration().name());
        sources(json, instrument);
        json.writeEndObject();
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
