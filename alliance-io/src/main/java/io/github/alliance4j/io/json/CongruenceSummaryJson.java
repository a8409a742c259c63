package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.CongruenceAspect;
import io.github.alliance4j.scoring.clinic.CongruenceTally;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes two voices in all dyads as part of a summary, in counts and one model, without any dyad. */
final class CongruenceSummaryJson {

    private CongruenceSummaryJson() {}

    static void write(JsonGenerator json, Optional<ClinicCongruence> congruence, Map<DyadId, TherapistId> therapists) {
        if (congruence.isEmpty()) {
            json.writeNullProperty("congruence");
            return;
        }
        ClinicCongruence clinic = congruence.get();
        json.writeObjectPropertyStart("congruence");
        json.writeStringProperty("first", JsonText.word(clinic.raters().first()));
        json.writeStringProperty("second", JsonText.word(clinic.raters().second()));
        json.writeNumberProperty("dyads", clinic.voices().size());
        json.writeNumberProperty(
                "dyads_without", clinic.dyads().size() - clinic.voices().size());
        json.writeNumberProperty(
                "sessions",
                clinic.voices().stream().mapToInt(voices -> voices.size()).sum());
        for (CongruenceAspect aspect : CongruenceAspect.values()) {
            tally(json, JsonText.word(aspect), clinic.tally(aspect));
        }
        CongruenceModels.write(json, clinic, therapists);
        json.writeEndObject();
    }

    private static void tally(JsonGenerator json, String name, CongruenceTally tally) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("below", tally.below());
        json.writeNumberProperty("unclear", tally.unclear());
        json.writeNumberProperty("above", tally.above());
        json.writeNumberProperty("not_evaluable", tally.notEvaluable());
        json.writeEndObject();
    }
}
