package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.json.internal.JsonDocument;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.problem.Outcome;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A log of events of any number of dyads as NDJSON: one event a line, to which lines are appended. A line is the object
 * of {@link AllianceJson} for an event, with the key {@code dyad}:
 *
 * <pre>
 * {"dyad": "C017", "session": 1, "event": "session_recorded", "attendance": "attended"}
 * {"dyad": "C017", "session": 1, "event": "goal_proposed", "goal": "sleep", "by": "client"}
 * </pre>
 *
 * <p>Lines of several dyads may be mixed. Within a dyad they stand in the order in which the events came; an event may be
 * late, see {@link Alliance}.
 *
 * <p>Reading is as strict as that of a record, line by line: a line that is no event, or an event that contradicts the
 * rest of its dyad, is refused with one problem, and the others come through. Where a line is refused, those that need it
 * are refused too: no goal, no endorsement of it. Lines end with LF or CRLF; empty ones do not count.
 *
 * @since 0.1
 */
public final class AllianceNdjson {

    private AllianceNdjson() {}

    /**
     * Reads a UTF-8 file. All of it is held in memory, since a late event may stand anywhere. Costs time in proportion to
     * the lines. Bytes that are no UTF-8 text cost their line only.
     *
     * @param file the file
     * @return the records in the order in which their dyads first appear, each with at least one event; how many lines
     *     are in them, how many were refused, and one problem for each of these in the order of the file
     * @throws IOException if the file cannot be read
     */
    public static Outcome<List<Alliance>> read(Path file) throws IOException {
        Path name = Objects.requireNonNull(file, "file").getFileName();
        return read(EventLines.of(Files.newByteChannel(file)), String.valueOf(name));
    }

    /**
     * Reads a text.
     *
     * @param in the text, read to its end and closed
     * @param name the name by which problems call it
     * @return as for {@link #read(Path)}
     * @throws IOException if the text cannot be read
     */
    public static Outcome<List<Alliance>> read(Reader in, String name) throws IOException {
        Objects.requireNonNull(in, "in");
        return read(EventLines.of(in), Objects.requireNonNull(name, "name"));
    }

    private static Outcome<List<Alliance>> read(EventLines lines, String name) throws IOException {
        EventLog log = new EventLog(name);
        try (lines) {
            while (lines.next()) {
                log.take(lines);
            }
        }
        return log.outcome();
    }

    /**
     * Writes all events of a record, one a line, in the order of the record.
     *
     * @param record the record
     * @param out takes the text; neither flushed nor closed
     * @throws IllegalArgumentException if a line is longer than the million characters that are read; the lines before it
     *     are written
     * @throws IOException if the output fails
     */
    public static void write(Alliance record, Appendable out) throws IOException {
        for (AllianceEvent event : Objects.requireNonNull(record, "record").events()) {
            write(record.dyad(), event, out);
        }
    }

    /**
     * Writes one line, to be appended to a log.
     *
     * @param dyad whose event it is
     * @param event the event
     * @param out takes the text; neither flushed nor closed
     * @throws IllegalArgumentException if the line is longer than the million characters that are read; nothing is written
     * @throws IOException if the output fails
     */
    public static void write(DyadId dyad, AllianceEvent event, Appendable out) throws IOException {
        Objects.requireNonNull(dyad, "dyad");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(out, "out");
        out.append(JsonDocument.EVENT.writable(
                line -> JsonText.writeLine(line, json -> RecordWriter.write(json, dyad, event))));
    }
}
