package io.github.alliance4j.io.json;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.Fact;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.instrument.Rights;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/**
 * Writes and reads definitions of instruments as JSON: structure, rights, sources and how well each fact is sourced.
 * There is no wording in it. A file defines one instrument; several are written as an array, to be listed. One object an
 * instrument, its keys in this order:
 *
 * <pre>
 * format             alliance4j-instrument
 * format_version     1; it grows when a key changes its meaning or comes or goes, since readers refuse unknown ones
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
 * <p>Reading is strict. The keys may stand in any order; format, format_version, id, raters, items, range and direction
 * are needed, the others have the defaults of {@link Instrument.Builder}, and kind is WHOLE. Within the parts,
 * doi and note may be left out. A subscale named goal, task or bond is that component. Refused are an unknown, missing
 * or repeated key, null, a value of another kind, a decimal where a whole number belongs, a word in other spelling, a
 * number named twice in one list, text after the end, more than 1,000 items or a million characters, and what the builder
 * refuses.
 *
 * @since 0.1
 */
public final class InstrumentJson {

    /** The format's name, the value of the key {@code format}. */
    static final String FORMAT = "alliance4j-instrument";

    /** The format's version, the value of the key {@code format_version}. */
    static final int FORMAT_VERSION = 1;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private InstrumentJson() {}

    /**
     * Reads the definition of one instrument from a UTF-8 file.
     *
     * @param file the file
     * @return the instrument, equal to the one that was written
     * @throws FormatException if the file defines no instrument; the problem names the file, the line, the JSON pointer
     *     (as the column, empty for the definition as a whole) and the rule
     * @throws IOException if the file cannot be read
     */
    public static Instrument read(Path file) throws IOException {
        Path name = Objects.requireNonNull(file, "file").getFileName();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(in, String.valueOf(name));
        } catch (CharacterCodingException e) {
            throw new FormatException(
                    new Problem(ProblemCode.BAD_ENCODING, Position.ofFile(String.valueOf(name)), "is no UTF-8 text"));
        }
    }

    /**
     * Reads the definition of one instrument.
     *
     * @param in the text, read to its end and closed
     * @param name the name by which problems call it
     * @return the instrument, equal to the one that was written
     * @throws FormatException if the text defines no instrument; see {@link #read(Path)}
     * @throws IOException if the text cannot be read
     */
    public static Instrument read(Reader in, String name) throws IOException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        PushbackReader text = new PushbackReader(in);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return StrictJson.read(text, name, InstrumentReader::read);
    }

    /**
     * Writes one instrument, as {@link #read(Path)} reads it.
     *
     * @param instrument the instrument
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(Instrument instrument, Appendable out) throws IOException {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> write(json, instrument));
    }

    /**
     * Writes instruments as an array.
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
        json.writeStringProperty("format", FORMAT);
        json.writeNumberProperty("format_version", FORMAT_VERSION);
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
