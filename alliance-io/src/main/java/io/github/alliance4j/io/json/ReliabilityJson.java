package io.github.alliance4j.io.json;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.reliability.SplitHalves;
import io.github.alliance4j.scoring.reliability.form.FormCounts;
import io.github.alliance4j.scoring.reliability.form.FormReliability;
import io.github.alliance4j.scoring.reliability.form.ScaleReliability;
import io.github.alliance4j.scoring.reliability.form.ScoreError;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the reliability of scales as one JSON object. It names no dyad and holds no answer. Keys stand in this order
 * and are always all there; a number that is not defined is {@code null}:
 *
 * <pre>
 * format           alliance4j-reliability
 * format_version   1; it grows when a key changes its meaning or goes, not when one is added
 * library_version  text
 * settings         {session, confidence, factor_method, most_splits, negative_components}, every default included
 * input            {source, instruments: [ids], definitions: [{id, version, key_status}], missing_items}
 * records          {accepted, refused}
 * problems         how many problems the records had
 * scales           one object a rater, instrument and scale
 *   instrument, rater, scale, items
 *   forms             {given, blank, other_sessions, incomplete, used}; given is the sum of the others
 *   persons           dyads whose forms are used
 *   independent       whether no dyad counts twice
 *   consistency       {mean, sd, alpha, lambdas, standardised_lambdas, odd_even, items}
 *   splits            {splits, max, min, mean}
 *   omega             {omega, omega_of_observed, at_bound, fit, items}
 *   measurement_error {alpha, sum: {sd, sem}, mean: {sd, sem}}
 *   over_sessions     {sessions, persons, incomplete, r_1f, r_kf, r_1r, r_kr, r_c, components}
 * </pre>
 *
 * <p>Each of the last five, and {@code standardised_lambdas} and {@code odd_even}, begins with {@code evaluable}; where
 * that is false, {@code reason} follows and nothing else. The same input gives the same text on every platform. Numbers
 * are the shortest decimals that read back to the same double.
 *
 * @since 0.1
 */
public final class ReliabilityJson {

    /** The format's name, the value of the key {@code format}. */
    public static final String FORMAT = "alliance4j-reliability";

    /** The format's version, the value of the key {@code format_version}. */
    public static final int FORMAT_VERSION = 1;

    private static final FormatHead HEAD = new FormatHead(FORMAT, FORMAT_VERSION);

    private ReliabilityJson() {}

    /**
     * Writes the reliability of scales.
     *
     * @param scales what was found, by {@code method}
     * @param method how it was asked for
     * @param input where it came from
     * @param libraryVersion the version of this library
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(
            List<ScaleReliability> scales,
            FormReliability method,
            AnalysisInput input,
            String libraryVersion,
            Appendable out)
            throws IOException {
        Objects.requireNonNull(scales, "scales");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(libraryVersion, "libraryVersion");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> {
            json.writeStartObject();
            HEAD.write(json, libraryVersion);
            settings(json, method);
            InputJson.write(json, input);
            json.writeArrayPropertyStart("scales");
            scales.forEach(scale -> write(json, scale));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void settings(JsonGenerator json, FormReliability method) {
        json.writeObjectPropertyStart("settings");
        json.writeStringProperty("session", method.sessions().toString());
        JsonText.number(json, "confidence", method.confidence());
        json.writeStringProperty("factor_method", method.factorMethod().name());
        json.writeNumberProperty("most_splits", method.mostSplits());
        json.writeStringProperty(
                "negative_components", method.negativeComponents().name());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ScaleReliability scale) {
        json.writeStartObject();
        json.writeStringProperty("instrument", scale.instrument().id());
        json.writeStringProperty("rater", JsonText.word(scale.rater()));
        json.writeStringProperty("scale", scale.scale().id().value());
        json.writeNumberProperty("items", scale.scale().size());
        forms(json, scale.forms());
        JsonText.evaluation(json, "consistency", scale.consistency(), result -> ConsistencyJson.write(json, result));
        JsonText.evaluation(json, "splits", scale.splits(), splits -> splits(json, splits));
        JsonText.evaluation(
                json,
                "omega",
                scale.omega(),
                omega -> OmegaJson.write(json, omega, scale.scale().items()));
        JsonText.evaluation(json, "measurement_error", scale.measurementError(), error -> error(json, error));
        JsonText.evaluation(json, "over_sessions", scale.overSessions(), over -> OverSessionsJson.write(json, over));
        json.writeEndObject();
    }

    private static void forms(JsonGenerator json, FormCounts forms) {
        json.writeObjectPropertyStart("forms");
        json.writeNumberProperty("given", forms.given());
        json.writeNumberProperty("blank", forms.blank());
        json.writeNumberProperty("other_sessions", forms.otherSessions());
        json.writeNumberProperty("incomplete", forms.incomplete());
        json.writeNumberProperty("used", forms.used());
        json.writeEndObject();
        json.writeNumberProperty("persons", forms.persons());
        json.writeBooleanProperty("independent", forms.isIndependent());
    }

    private static void splits(JsonGenerator json, SplitHalves.Result splits) {
        json.writeNumberProperty("splits", splits.splits());
        JsonText.number(json, "max", splits.max());
        JsonText.number(json, "min", splits.min());
        JsonText.number(json, "mean", splits.mean());
    }

    private static void error(JsonGenerator json, ScoreError error) {
        JsonText.number(json, "alpha", error.alpha());
        error(json, "sum", error.standardDeviationOfSum(), error.standardErrorOfSum());
        error(json, "mean", error.standardDeviationOfMean(), error.standardErrorOfMean());
    }

    private static void error(JsonGenerator json, String metric, double deviation, double error) {
        json.writeObjectPropertyStart(metric);
        JsonText.number(json, "sd", deviation);
        JsonText.number(json, "sem", error);
        json.writeEndObject();
    }
}
