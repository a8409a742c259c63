package io.github.alliance4j.io.json;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.ReadFiles;
import io.github.alliance4j.model.instrument.Instrument;
import tools.jackson.core.JsonGenerator;

/** Writes where numbers came from: the file, the definitions they rest on, and how many records it had. */
final class InputJson {

    private InputJson() {}

    static void write(JsonGenerator json, AnalysisInput input) {
        json.writeObjectPropertyStart("input");
        json.writeStringProperty("source", input.source());
        json.writeArrayPropertyStart("instruments");
        input.instruments().stream().map(Instrument::id).forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("definitions");
        input.instruments().forEach(instrument -> definition(json, instrument));
        json.writeEndArray();
        json.writeStringProperty("missing_items", input.missingItems());
        json.writeEndObject();
        counts(json, input.records(), input.problemCount());
    }

    /** How many records the files had and how many problems. */
    static void counts(JsonGenerator json, ReadFiles files) {
        counts(json, files.records(), files.problems());
    }

    /** How many records there were and how many problems they had. */
    static void counts(JsonGenerator json, ReadCounts records, long problems) {
        records(json, records);
        json.writeNumberProperty("problems", problems);
    }

    /** How many records were accepted and refused. */
    static void records(JsonGenerator json, ReadCounts records) {
        json.writeObjectPropertyStart("records");
        json.writeNumberProperty("accepted", records.accepted());
        json.writeNumberProperty("refused", records.refused());
        json.writeEndObject();
    }

    private static void definition(JsonGenerator json, Instrument instrument) {
        json.writeStartObject();
        json.writeStringProperty("id", instrument.id());
        json.writeStringProperty("version", instrument.version());
        json.writeStringProperty("key_status", instrument.keyStatus().name());
        json.writeEndObject();
    }
}
