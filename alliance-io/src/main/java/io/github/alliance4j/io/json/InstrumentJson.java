package io.github.alliance4j.io.json;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonDocument;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Writes and reads definitions of instruments as JSON: structure, rights, sources and how well each fact is sourced.
 * There is no wording in it. A file defines one instrument; several are written as an array, to be listed. One object an
 * instrument, its keys in this order:
 *
 * <pre>
 * format             alliance4j-instrument
 * format_version     1; it grows when a key changes its meaning or comes or goes, since readers refuse unknown ones
 * id, name, version  texts
 * raters             client, therapist, observer, parent: who may answer
 * respondent         who the rater is more closely; a text
 * items              the number of items; left out, the items are those of the subscales
 * range              {min, max, kind}, kind WHOLE or DECIMAL
 * subscales          item numbers by scale, without the total, which is over all items
 * composites         by scale, {items} or {weights by subscale}
 * reversed           the numbers of the items that count mirrored
 * gates              [{items, after, from, to}]: items asked only if the answer to item after is within from to to
 * missing_items      {at_most} or {at_most_share} by the form's own rule on every scale; {} where it states none
 * missing_items_by_scale  such rules by scale, for scales that have one of their own
 * direction          HIGHER_IS_BETTER or LOWER_IS_BETTER
 * published_metric   {basis, factor}, basis SUM or MEAN: the unit in which the authors report a score
 * key_status         SOLID, VERIFY_BEFORE_CLINICAL_USE or NOT_REVIEWED
 * rights             {holder, terms, mark}
 * citations          [{text, doi}], doi empty where none is known
 * facts              [{about, mark, note}]
 * </pre>
 *
 * <p>A mark is a constant of {@link io.github.alliance4j.model.instrument.EvidenceMark}. The same instruments give the
 * same text on every platform.
 *
 * <p>Reading is strict. The keys may stand in any order; format, format_version, id, raters, range and direction
 * are needed, and items or subscales that hold every item, without a gap in their numbers; the others have the defaults of {@link InstrumentBuilder}, and kind is WHOLE. Within the parts, factor, doi
 * and note may be left out. A subscale named goal, task or bond is that component. Refused are an unknown, missing
 * or repeated key, null, a value of another kind, a decimal where a whole number belongs, a word in other spelling, a
 * number named twice in one list, text after the end, more than 1,000 items or a million characters, and what the builder
 * refuses.
 *
 * @since 0.1
 */
public final class InstrumentJson {

    static final FormatHead HEAD = new FormatHead("alliance4j-instrument", 1);

    private static final String SCHEMA = "instrument.schema.json";

    private InstrumentJson() {}

    /**
     * The published JSON Schema (draft 2020-12) of a definition. It says the same of structure as reading does; what only
     * the parts together can break, such as an item in two subscales, is beyond it.
     *
     * @return the text of the schema
     */
    public static String schema() {
        return JsonDocument.schema(InstrumentJson.class, SCHEMA);
    }

    /**
     * Reads the definition of one instrument from a UTF-8 file.
     *
     * @param file the file
     * @return the instrument, equal to the one that was written
     * @throws FormatException if the file defines no instrument; the problem names the file, the line, the JSON pointer
     *     (as the column) and the rule
     * @throws IOException if the file cannot be read
     */
    public static Instrument read(Path file) throws IOException {
        return JsonDocument.DEFINITION.read(file, InstrumentReader::read);
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
        return JsonDocument.DEFINITION.read(in, name, InstrumentReader::read);
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
        JsonText.write(out, json -> InstrumentWriter.write(json, instrument));
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
            instruments.forEach(instrument -> InstrumentWriter.write(json, instrument));
            json.writeEndArray();
        });
    }
}
