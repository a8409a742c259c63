package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.interpretation.CutoffBand;
import io.github.alliance4j.scoring.interpretation.CutoffFinding;
import io.github.alliance4j.scoring.interpretation.CutoffRules;
import io.github.alliance4j.scoring.interpretation.ItemFinding;
import io.github.alliance4j.scoring.interpretation.ItemFlagRule;
import io.github.alliance4j.scoring.interpretation.RuleFindings;
import io.github.alliance4j.scoring.interpretation.RuleSource;
import tools.jackson.core.JsonGenerator;

/** Writes what published rules say of the forms of a file as part of a summary: counts, and whose rules they are. */
final class RuleJson {

    private RuleJson() {}

    static void write(JsonGenerator json, RuleFindings findings) {
        json.writeObjectPropertyStart("rules");
        json.writeArrayPropertyStart("cutoffs");
        findings.cutoffs().forEach(found -> write(json, found));
        json.writeEndArray();
        json.writeArrayPropertyStart("items");
        findings.items().forEach(found -> write(json, found));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, CutoffFinding found) {
        CutoffRules rules = found.rules();
        json.writeStartObject();
        json.writeStringProperty("id", rules.id());
        source(json, rules.source());
        json.writeStringProperty("instrument", rules.instrument());
        json.writeStringProperty("scale", rules.scale().value());
        json.writeStringProperty("metric", JsonText.word(rules.metric()));
        json.writeArrayPropertyStart("bands");
        for (CutoffBand band : rules.bands()) {
            json.writeStartObject();
            json.writeStringProperty("label", band.label());
            json.writeStringProperty("comparison", band.comparison().symbol());
            JsonText.number(json, "boundary", band.boundary());
            json.writeNumberProperty("forms", found.forms(band));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("forms", found.forms());
        json.writeNumberProperty("not_scorable", found.notScorable());
        json.writeNumberProperty("flagged", found.flagged().size());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ItemFinding found) {
        ItemFlagRule rule = found.rule();
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        source(json, rule.source());
        json.writeStringProperty("instrument", rule.instrument());
        json.writeArrayPropertyStart("items");
        rule.items().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeStringProperty("comparison", rule.comparison().symbol());
        JsonText.number(json, "boundary", rule.boundary());
        json.writeNumberProperty("forms", found.forms());
        json.writeNumberProperty("unanswered", found.unanswered());
        json.writeNumberProperty("flagged", found.flagged().size());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, RuleSource source) {
        json.writeStringProperty("evidence_mark", source.mark().name());
        json.writeStringProperty("source", source.citation().text());
        json.writeStringProperty("doi", source.citation().doi());
        json.writeStringProperty("note", source.note());
    }
}
