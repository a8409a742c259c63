package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.clinic.PassedOver;
import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.RandomCovariance;
import io.github.alliance4j.scoring.panel.VarianceComponent;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the panel models of a clinic as part of a summary: what was estimated, without any dyad or therapist. */
final class PanelSummaryJson {

    private PanelSummaryJson() {}

    static void write(JsonGenerator json, List<ClinicPanel> panels) {
        json.writeArrayPropertyStart("panels");
        for (ClinicPanel panel : panels) {
            json.writeStartObject();
            panel.rater().ifPresent(rater -> json.writeStringProperty("rater", JsonText.word(rater)));
            panel.instrument().ifPresent(id -> json.writeStringProperty("instrument", id));
            json.writeNumberProperty("dyads", panel.dyads());
            json.writeNumberProperty("scores", panel.scores());
            passedOver(json, panel.passedOver());
            json.writeBooleanProperty("evaluable", panel.fit().isEvaluable());
            if (panel.fit().value().isEmpty()) {
                json.writeStringProperty("reason", panel.fit().reason());
            }
            panel.model().ifPresent(model -> json.writeStringProperty("model", model.name()));
            panel.fit().value().ifPresent(fit -> fit(json, fit));
            panel.variance().value().ifPresent(variance -> variance(json, variance));
            json.writeEndObject();
        }
        json.writeEndArray();
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

    private static void fit(JsonGenerator json, PanelFit fit) {
        json.writeBooleanProperty("converged", fit.converged());
        json.writeBooleanProperty("singular", fit.singular());
        json.writeStringProperty("advice", fit.advice());
        JsonText.number(json, "confidence", fit.model().confidence());
        JsonText.number(json, "log_likelihood", fit.logLikelihood());
        json.writeArrayPropertyStart("fixed");
        for (FixedEffect effect : fit.fixedEffects()) {
            fixed(json, effect);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("variances");
        for (VarianceComponent component : fit.variances()) {
            json.writeStartObject();
            json.writeStringProperty("level", component.level().name());
            json.writeStringProperty("term", component.term().name());
            JsonText.number(json, "variance", component.variance());
            ends(json, component.interval());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("correlations");
        for (RandomCovariance covariance : fit.covariances()) {
            correlation(json, covariance);
        }
        json.writeEndArray();
    }

    private static void fixed(JsonGenerator json, FixedEffect effect) {
        FixedEstimate.Test test = effect.test(DegreesOfFreedom.SATTERTHWAITE);
        json.writeStartObject();
        json.writeStringProperty("term", effect.term().name());
        JsonText.number(json, "estimate", effect.estimate());
        JsonText.number(json, "standard_error", effect.standardError());
        if (Double.isFinite(test.degreesOfFreedom())) {
            JsonText.number(json, "df", test.degreesOfFreedom());
        }
        JsonText.number(json, "p", test.p());
        ends(json, Optional.of(test.interval()));
        json.writeEndObject();
    }

    private static void correlation(JsonGenerator json, RandomCovariance covariance) {
        json.writeStartObject();
        json.writeStringProperty("level", covariance.level().name());
        json.writeStringProperty("first", covariance.first().name());
        json.writeStringProperty("second", covariance.second().name());
        covariance.correlation().ifPresent(value -> JsonText.number(json, "correlation", value));
        ends(json, covariance.interval());
        json.writeEndObject();
    }

    private static void variance(JsonGenerator json, VarianceDecomposition variance) {
        json.writeObjectPropertyStart("decomposition");
        JsonText.number(json, "session", variance.time() + 1);
        json.writeArrayPropertyStart("parts");
        for (VarianceDecomposition.Part part : variance.parts()) {
            json.writeStartObject();
            json.writeStringProperty("level", part.level().name());
            part(json, part);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("correlation_within_dyads");
        part(json, variance.correlationWithinDyads());
        json.writeObjectPropertyStart("correlation_within_therapists");
        part(json, variance.correlationWithinTherapists());
        json.writeNumberProperty("therapists", variance.therapists().size());
        json.writeEndObject();
    }

    /** The rest of an object that was begun. */
    private static void part(JsonGenerator json, VarianceDecomposition.Part part) {
        JsonText.number(json, "variance", part.variance());
        JsonText.number(json, "share", part.share());
        ends(json, part.interval());
        json.writeEndObject();
    }

    private static void ends(JsonGenerator json, Optional<Interval> interval) {
        interval.ifPresent(ends -> {
            JsonText.number(json, "low", ends.low());
            JsonText.number(json, "high", ends.high());
        });
    }
}
