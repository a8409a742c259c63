package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.diagnostics.CheckResult;
import io.github.alliance4j.scoring.diagnostics.DataDiagnostics;
import io.github.alliance4j.scoring.diagnostics.Diagnostic;
import tools.jackson.core.JsonGenerator;

/** Writes what the answers of a file look like as part of a summary. */
final class DiagnosticJson {

    private DiagnosticJson() {}

    static void write(JsonGenerator json, DataDiagnostics diagnostics) {
        json.writeObjectPropertyStart("diagnostics");
        json.writeArrayPropertyStart("found");
        diagnostics.diagnostics().forEach(diagnostic -> write(json, diagnostic));
        json.writeEndArray();
        json.writeArrayPropertyStart("checks");
        diagnostics.checks().forEach(check -> write(json, check));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Diagnostic diagnostic) {
        json.writeStartObject();
        json.writeStringProperty("instrument", diagnostic.instrument());
        json.writeStringProperty("rater", JsonText.word(diagnostic.rater()));
        json.writeStringProperty("kind", diagnostic.kind().name());
        diagnostic.item().ifPresent(item -> json.writeNumberProperty("item", item));
        json.writeObjectPropertyStart("evidence");
        diagnostic.evidence().forEach((name, number) -> JsonText.number(json, name, number.doubleValue()));
        json.writeEndObject();
        json.writeStringProperty("sentence", diagnostic.sentence());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, CheckResult check) {
        json.writeStartObject();
        json.writeStringProperty("instrument", check.instrument());
        json.writeStringProperty("rater", JsonText.word(check.rater()));
        json.writeStringProperty("check", check.check().name());
        json.writeBooleanProperty("made", check.isMade());
        if (!check.isMade()) {
            json.writeStringProperty("reason", check.found().reason());
        }
        json.writeEndObject();
    }
}
