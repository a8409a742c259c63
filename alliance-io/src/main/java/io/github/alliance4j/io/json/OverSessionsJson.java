package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.reliability.SessionReliability;
import io.github.alliance4j.scoring.reliability.VarianceComponents;
import io.github.alliance4j.scoring.reliability.form.OverSessions;
import tools.jackson.core.JsonGenerator;

/** Writes the reliability of a scale over sessions. */
final class OverSessionsJson {

    private OverSessionsJson() {}

    static void write(JsonGenerator json, OverSessions over) {
        json.writeArrayPropertyStart("sessions");
        over.sessions().forEach(session -> json.writeNumber(session.value()));
        json.writeEndArray();
        SessionReliability.Result result = over.result();
        json.writeNumberProperty("persons", result.persons());
        json.writeNumberProperty("incomplete", result.incomplete());
        JsonText.number(json, "r_1f", result.oneFixed());
        JsonText.number(json, "r_kf", result.meanFixed());
        JsonText.number(json, "r_1r", result.oneRandom());
        JsonText.number(json, "r_kr", result.meanRandom());
        JsonText.number(json, "r_c", result.change());
        components(json, result.components());
    }

    private static void components(JsonGenerator json, VarianceComponents components) {
        json.writeObjectPropertyStart("components");
        JsonText.number(json, "person", components.person());
        JsonText.number(json, "session", components.session());
        JsonText.number(json, "item", components.item());
        JsonText.number(json, "person_session", components.personSession());
        JsonText.number(json, "person_item", components.personItem());
        JsonText.number(json, "session_item", components.sessionItem());
        JsonText.number(json, "error", components.error());
        json.writeEndObject();
    }
}
