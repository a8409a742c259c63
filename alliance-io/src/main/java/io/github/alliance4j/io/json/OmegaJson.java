package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.reliability.ModelFit;
import io.github.alliance4j.scoring.reliability.OmegaTotal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes one factor of a scale and its omega. */
final class OmegaJson {

    private OmegaJson() {}

    static void write(JsonGenerator json, OmegaTotal.Result omega, List<Integer> items) {
        JsonText.number(json, "omega", omega.omega());
        JsonText.number(json, "omega_of_observed", omega.omegaOfObserved());
        json.writeBooleanProperty("at_bound", omega.isAtBound());
        fit(json, omega.fit());
        json.writeArrayPropertyStart("items");
        for (int i = 0; i < items.size(); i++) {
            json.writeStartObject();
            json.writeNumberProperty("item", items.get(i));
            JsonText.number(json, "loading", omega.loadings().get(i));
            JsonText.number(json, "residual_variance", omega.residualVariances().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void fit(JsonGenerator json, Optional<ModelFit> fit) {
        if (fit.isEmpty()) {
            json.writeNullProperty("fit");
            return;
        }
        json.writeObjectPropertyStart("fit");
        JsonText.number(json, "chi_square", fit.get().chiSquare());
        json.writeNumberProperty("df", fit.get().degreesOfFreedom());
        JsonText.number(json, "cfi", fit.get().cfi());
        JsonText.number(json, "tli", fit.get().tli());
        JsonText.number(json, "rmsea", fit.get().rmsea());
        JsonText.number(json, "srmr", fit.get().srmr());
        json.writeEndObject();
    }
}
