package io.github.alliance4j.io.json;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.IntervalMethod;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.PanelScores;
import io.github.alliance4j.scoring.panel.RandomTerms;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what a panel model tells of a clinic as one JSON object. It names no dyad and no therapist. Keys stand in this
 * order; a number that is not defined is {@code null}:
 *
 * <pre>
 * format            alliance4j-panel
 * format_version    1; it grows when a key changes its meaning or goes, not when one is added
 * library_version   text
 * settings          {fixed, dyads, therapists, residuals, clock, method, time, df, intervals, confidence,
 *                   trimming}
 * input             {source, scale, metric, rater, instrument}
 * records           {accepted, refused}
 * problems          how many problems the records had
 * dyads             {used, refused, left_out}; left_out by trimming
 * evaluable         whether there is a fit; if not, reason follows and nothing else
 * rows, therapists  counts
 * fixed_effects     [{term, estimate, se, df, t, p, low, high}]; df is null where it is infinite
 * variances         [{level, term, variance, sd, low, high}]; the last is the residual, level session
 * covariances       [{level, first, second, covariance, correlation, low, high}]; the interval is of the correlation
 * autocorrelation   {estimate, low, high}, or null
 * variance_factor   by what variances were multiplied because of trimming
 * log_likelihood, deviance, parameters, aic, bic
 * converged, singular, advice
 * variance_decomposition
 *                   {evaluable, time, parts: [{level, variance, share, low, high}],
 *                   icc_therapist: {estimate, low, high}, icc_dyad: {estimate, low, high}}
 * </pre>
 *
 * <p>The same input gives the same text on every platform. Numbers are the shortest decimals that read back to the same
 * double.
 *
 * @since 0.1
 */
public final class PanelJson {

    /** The format's name, the value of the key {@code format}. */
    public static final String FORMAT = "alliance4j-panel";

    /** The format's version, the value of the key {@code format_version}. */
    public static final int FORMAT_VERSION = 1;

    private static final FormatHead HEAD = new FormatHead(FORMAT, FORMAT_VERSION);

    private PanelJson() {}

    /**
     * What a panel was read from, in counts. Immutable, thread-safe.
     *
     * @param source the name of the file, without its folder
     * @param scores which scores were taken
     * @param time what time is counted in, for example {@code session}
     * @param records how many records were accepted and refused
     * @param problems how many problems they had
     * @param refusedDyads how many dyads lacked what the model needs
     * @since 0.1
     */
    public record Input(
            String source, PanelScores scores, String time, ReadCounts records, long problems, int refusedDyads) {

        /**
         * Checks that no part is null.
         *
         * @param source the name of the file, without its folder
         * @param scores which scores were taken
         * @param time what time is counted in, for example {@code session}
         * @param records how many records were accepted and refused
         * @param problems how many problems they had
         * @param refusedDyads how many dyads lacked what the model needs
         */
        public Input {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(scores, "scores");
            Objects.requireNonNull(time, "time");
            Objects.requireNonNull(records, "records");
        }
    }

    /**
     * Writes a fit, or why there is none.
     *
     * @param fit the fit
     * @param model what was to be fitted
     * @param df how degrees of freedom are found
     * @param intervals how intervals of variances, correlations and shares are found
     * @param input where the rows came from
     * @param libraryVersion the version of this library
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(
            Evaluation<PanelFit> fit,
            PanelModel model,
            DegreesOfFreedom df,
            IntervalMethod intervals,
            Input input,
            String libraryVersion,
            Appendable out)
            throws IOException {
        Objects.requireNonNull(fit, "fit");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(df, "df");
        Objects.requireNonNull(intervals, "intervals");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(libraryVersion, "libraryVersion");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> {
            json.writeStartObject();
            HEAD.write(json, libraryVersion);
            settings(json, model, df, intervals, input.time());
            input(json, input, fit.value());
            json.writeBooleanProperty("evaluable", fit.isEvaluable());
            fit.value()
                    .ifPresentOrElse(
                            found -> PanelFitJson.write(json, found, df, intervals),
                            () -> json.writeStringProperty("reason", fit.reason()));
            json.writeEndObject();
        });
    }

    private static void settings(
            JsonGenerator json, PanelModel model, DegreesOfFreedom df, IntervalMethod intervals, String time) {
        json.writeObjectPropertyStart("settings");
        json.writeArrayPropertyStart("fixed");
        model.fixed().forEach(term -> json.writeString(term.name()));
        json.writeEndArray();
        random(json, "dyads", model.dyads());
        random(json, "therapists", model.therapists());
        json.writeStringProperty("residuals", PanelParametersJson.word(model.residuals()));
        JsonText.text(json, "clock", model.residuals().clock());
        json.writeStringProperty("method", JsonText.word(model.estimation()));
        json.writeStringProperty("time", time);
        json.writeStringProperty("df", JsonText.word(df));
        json.writeStringProperty("intervals", JsonText.word(intervals));
        JsonText.number(json, "confidence", model.confidence());
        JsonText.number(json, "trimming", model.trimming());
        json.writeEndObject();
    }

    private static void random(JsonGenerator json, String name, RandomTerms random) {
        json.writeArrayPropertyStart(name);
        random.blocks().forEach(block -> {
            json.writeStartArray();
            block.forEach(term -> json.writeString(term.name()));
            json.writeEndArray();
        });
        json.writeEndArray();
    }

    private static void input(JsonGenerator json, Input input, Optional<PanelFit> fit) {
        json.writeObjectPropertyStart("input");
        json.writeStringProperty("source", input.source());
        json.writeStringProperty("scale", input.scores().scale().value());
        json.writeStringProperty("metric", JsonText.word(input.scores().metric()));
        JsonText.text(json, "rater", input.scores().rater().map(JsonText::word));
        JsonText.text(json, "instrument", input.scores().instrument());
        json.writeEndObject();
        InputJson.counts(json, input.records(), input.problems());
        json.writeObjectPropertyStart("dyads");
        json.writeNumberProperty("used", fit.map(PanelFit::dyads).orElse(0));
        json.writeNumberProperty("refused", input.refusedDyads());
        json.writeNumberProperty("left_out", fit.map(f -> f.leftOut().size()).orElse(0));
        json.writeEndObject();
    }
}
