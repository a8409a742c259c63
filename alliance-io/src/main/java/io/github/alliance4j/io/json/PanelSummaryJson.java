package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.clinic.PassedOver;
import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.IntervalMethod;
import io.github.alliance4j.scoring.panel.PanelFit;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the panel models of a clinic as part of a summary: what was estimated, without any dyad or therapist, in the
 * words of {@link PanelJson}.
 */
final class PanelSummaryJson {

    private PanelSummaryJson() {}

    static void write(JsonGenerator json, List<ClinicPanel> panels) {
        json.writeArrayPropertyStart("panels");
        for (ClinicPanel panel : panels) {
            json.writeStartObject();
            JsonText.text(json, "rater", panel.rater().map(JsonText::word));
            JsonText.text(json, "instrument", panel.instrument());
            dyads(json, panel);
            json.writeNumberProperty("scores", panel.scores());
            passedOver(json, panel.passedOver());
            json.writeBooleanProperty("evaluable", panel.fit().isEvaluable());
            panel.fit()
                    .value()
                    .ifPresentOrElse(
                            fit -> fit(json, panel, fit),
                            () -> json.writeStringProperty("reason", panel.fit().reason()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void dyads(JsonGenerator json, ClinicPanel panel) {
        Optional<PanelFit> fit = panel.fit().value();
        int used = fit.map(PanelFit::dyads).orElse(0);
        int leftOut = fit.map(found -> found.leftOut().size()).orElse(0);
        json.writeObjectPropertyStart("dyads");
        json.writeNumberProperty("used", used);
        json.writeNumberProperty("refused", panel.dyads() - used - leftOut);
        json.writeNumberProperty("left_out", leftOut);
        json.writeEndObject();
    }

    private static void passedOver(JsonGenerator json, List<PassedOver> all) {
        json.writeArrayPropertyStart("passed_over");
        for (PassedOver one : all) {
            json.writeStartObject();
            json.writeStringProperty("model", one.model().name());
            json.writeStringProperty("reason", one.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void fit(JsonGenerator json, ClinicPanel panel, PanelFit fit) {
        JsonText.text(json, "model", panel.model().map(Enum::name));
        JsonText.number(json, "confidence", fit.model().confidence());
        PanelFitJson.write(json, fit, panel.variance(), DegreesOfFreedom.SATTERTHWAITE, IntervalMethod.PROFILE);
    }
}
