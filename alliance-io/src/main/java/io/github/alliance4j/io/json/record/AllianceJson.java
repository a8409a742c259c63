package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonDocument;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.model.alliance.Alliance;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes and reads the record of one dyad as JSON. A record is the list of its events; goals, tasks and the rest follow
 * from them and are not written. One object a record, its keys in this order:
 *
 * <pre>
 * format          alliance4j-record
 * format_version  1; it grows when a key changes its meaning or comes or goes, since readers refuse unknown ones
 * dyad            whose alliance it is
 * events          [{session, event, ...}], one a line: what was noted in which session
 * </pre>
 *
 * <p>The name of an event is that of its type, for example {@code goal_endorsed} for
 * {@link io.github.alliance4j.model.alliance.event.GoalEndorsed}; the names of its keys are those of its parts, with these
 * exceptions: a feedback names what it is about as goal, task, facet or topic; a rupture says its kind as movement; the
 * parts of a repair stand in the event, its session as repaired_in; a context is named language, identity,
 * cultural_matter or online_quality. Words are constants in lower case. A rating is {value, min, max}, with kind decimal
 * where it is not in whole numbers. Markers and strategies stand by coding scheme. A part that is absent is left out, and
 * so are onset and repaired_in where they are the session of the event.
 *
 * <p>The same record gives the same text on every platform, and two records that differ in one event differ in one line.
 *
 * <p>Reading is strict. Keys may stand in any order; attendance may be left out and is then attended. Refused are an
 * unknown, missing or repeated key, null, a value of another kind, a decimal where a whole number belongs, a word in other
 * spelling, text after the end, more than ten million characters, and an event that contradicts those before it.
 *
 * <p>Not a log to which events are appended: that is {@link AllianceNdjson}.
 *
 * @since 0.1
 */
public final class AllianceJson {

    static final FormatHead HEAD = new FormatHead("alliance4j-record", 1);

    private static final String SCHEMA = "alliance-record.schema.json";

    private AllianceJson() {}

    /**
     * The published JSON Schema (draft 2020-12) of a record. It says the same of structure as reading does; what only the
     * events together can break, such as a task that serves an unknown goal, is beyond it, and so is a rating outside its
     * scale. Its definition {@code line} is that of a line of {@link AllianceNdjson}.
     *
     * @return the text of the schema
     */
    public static String schema() {
        return JsonDocument.schema(AllianceJson.class, SCHEMA);
    }

    /**
     * Reads one record from a UTF-8 file.
     *
     * @param file the file
     * @return the record, equal to the one that was written
     * @throws FormatException if the file holds no record; the problem names the file, the line, the JSON pointer (as the
     *     column) and the rule, at the event in question
     * @throws IOException if the file cannot be read
     */
    public static Alliance read(Path file) throws IOException {
        return JsonDocument.RECORD.read(file, RecordReader::read);
    }

    /**
     * Reads one record.
     *
     * @param in the text, read to its end and closed
     * @param name the name by which problems call it
     * @return the record, equal to the one that was written
     * @throws FormatException if the text holds no record; see {@link #read(Path)}
     * @throws IOException if the text cannot be read
     */
    public static Alliance read(Reader in, String name) throws IOException {
        return JsonDocument.RECORD.read(in, name, RecordReader::read);
    }

    /**
     * Writes one record, as {@link #read(Path)} reads it.
     *
     * @param record the record
     * @param out takes the text; neither flushed nor closed
     * @throws IllegalArgumentException if the text is longer than the ten million characters that are read; nothing is
     *     written then
     * @throws IOException if the output fails
     */
    public static void write(Alliance record, Appendable out) throws IOException {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(out, "out");
        out.append(JsonDocument.RECORD.writable(
                text -> JsonText.writeListed(text, json -> RecordWriter.write(json, record))));
    }
}
