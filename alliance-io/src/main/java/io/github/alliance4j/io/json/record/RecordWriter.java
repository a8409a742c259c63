package io.github.alliance4j.io.json.record;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import tools.jackson.core.JsonGenerator;

/** Writes one record, or one event with its dyad. */
final class RecordWriter {

    private RecordWriter() {}

    static void write(JsonGenerator json, Alliance record) {
        json.writeStartObject();
        AllianceJson.HEAD.write(json);
        Keys.DYAD.write(json, record.dyad());
        json.writeArrayPropertyStart("events");
        for (AllianceEvent event : record.events()) {
            json.writeStartObject();
            EventShapes.of(event).write(json, event);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, DyadId dyad, AllianceEvent event) {
        json.writeStartObject();
        Keys.DYAD.write(json, dyad);
        EventShapes.of(event).write(json, event);
        json.writeEndObject();
    }
}
