package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.analysis.ClinicCalibration;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.ScanModel;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tools.jackson.core.JsonGenerator;

/** Writes what calibrated criteria rest on as part of a summary. */
final class CalibrationSummaryJson {

    private CalibrationSummaryJson() {}

    static void write(JsonGenerator json, List<ClinicCalibration> calibrations) {
        json.writeArrayPropertyStart("calibrations");
        for (ClinicCalibration one : calibrations) {
            json.writeStartObject();
            json.writeStringProperty("criterion", one.criterion());
            one.rater().ifPresent(rater -> json.writeStringProperty("rater", JsonText.word(rater)));
            one.instrument().ifPresent(id -> json.writeStringProperty("instrument", id));
            json.writeBooleanProperty("learned", one.isLearned());
            json.writeBooleanProperty("evaluable", one.calibration().isEvaluable());
            if (!one.calibration().isEvaluable()) {
                json.writeStringProperty("reason", one.calibration().reason());
            }
            one.calibration().value().ifPresent(calibration -> facts(json, calibration));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void facts(JsonGenerator json, Calibration calibration) {
        json.writeNumberProperty("dyads", calibration.dyads());
        json.writeNumberProperty("sessions", calibration.sessions());
        number(json, calibration, "level", model -> model.level().mean());
        number(json, calibration, "slope", model -> model.level().slope());
        number(json, calibration, "sd", model -> model.noise().sd());
        number(json, calibration, "autocorrelation", model -> model.noise().autocorrelation());
        number(json, calibration, "prevalence", model -> model.episodes().prevalence());
    }

    private static void number(
            JsonGenerator json, Calibration calibration, String name, ToDoubleFunction<ScanModel> number) {
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "estimate", number.applyAsDouble(calibration.model()));
        JsonText.number(json, "standard_error", calibration.uncertainty(number));
        json.writeEndObject();
    }
}
