package io.github.alliance4j.io.json;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.PanelScores;
import io.github.alliance4j.scoring.panel.RandomCovariance;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.VarianceComponent;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what a panel model tells of a clinic as one JSON object. It names no dyad and no therapist. Keys stand in this
 * order; a number that is not defined is {@code null}:
 *
 * <pre>
 * format            alliance4j-panel
 * format_version    1; it grows when a key changes its meaning or goes, not when one is added
 * library_version   text
 * settings          {fixed, dyads, therapists, residuals, clock, method, time, df, confidence, trimming}
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
     * @param input where the rows came from
     * @param libraryVersion the version of this library
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(
            Evaluation<PanelFit> fit,
            PanelModel model,
            DegreesOfFreedom df,
            Input input,
            String libraryVersion,
            Appendable out)
            throws IOException {
        Objects.requireNonNull(fit, "fit");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(df, "df");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(libraryVersion, "libraryVersion");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("format_version", FORMAT_VERSION);
            json.writeStringProperty("library_version", libraryVersion);
            settings(json, model, df, input.time());
            input(json, input, fit.value());
            json.writeBooleanProperty("evaluable", fit.isEvaluable());
            fit.value()
                    .ifPresentOrElse(
                            found -> fit(json, found, df), () -> json.writeStringProperty("reason", fit.reason()));
            json.writeEndObject();
        });
    }

    private static void settings(JsonGenerator json, PanelModel model, DegreesOfFreedom df, String time) {
        json.writeObjectPropertyStart("settings");
        json.writeArrayPropertyStart("fixed");
        model.fixed().forEach(term -> json.writeString(term.name()));
        json.writeEndArray();
        random(json, "dyads", model.dyads());
        random(json, "therapists", model.therapists());
        json.writeStringProperty("residuals", PanelParametersJson.word(model.residuals()));
        text(json, "clock", model.residuals().clock());
        json.writeStringProperty("method", JsonText.word(model.estimation()));
        json.writeStringProperty("time", time);
        json.writeStringProperty("df", JsonText.word(df));
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

    private static void text(JsonGenerator json, String name, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(name, text.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void input(JsonGenerator json, Input input, Optional<PanelFit> fit) {
        json.writeObjectPropertyStart("input");
        json.writeStringProperty("source", input.source());
        json.writeStringProperty("scale", input.scores().scale().value());
        json.writeStringProperty("metric", JsonText.word(input.scores().metric()));
        text(json, "rater", input.scores().rater().map(JsonText::word));
        text(json, "instrument", input.scores().instrument());
        json.writeEndObject();
        json.writeObjectPropertyStart("records");
        json.writeNumberProperty("accepted", input.records().accepted());
        json.writeNumberProperty("refused", input.records().refused());
        json.writeEndObject();
        json.writeNumberProperty("problems", input.problems());
        json.writeObjectPropertyStart("dyads");
        json.writeNumberProperty("used", fit.map(PanelFit::dyads).orElse(0));
        json.writeNumberProperty("refused", input.refusedDyads());
        json.writeNumberProperty("left_out", fit.map(f -> f.leftOut().size()).orElse(0));
        json.writeEndObject();
    }

    private static void fit(JsonGenerator json, PanelFit fit, DegreesOfFreedom df) {
        json.writeNumberProperty("rows", fit.rows());
        json.writeNumberProperty("therapists", fit.therapistEffects().groups().size());
        list(json, "fixed_effects", fit.fixedEffects(), effect -> effect(json, effect, df));
        list(json, "variances", fit.variances(), variance -> variance(json, variance));
        list(json, "covariances", fit.covariances(), covariance -> covariance(json, covariance));
        if (fit.autocorrelation().isPresent()) {
            json.writeObjectPropertyStart("autocorrelation");
            JsonText.number(json, "estimate", fit.autocorrelation());
            interval(json, fit.autocorrelationInterval());
            json.writeEndObject();
        } else {
            json.writeNullProperty("autocorrelation");
        }
        JsonText.number(json, "variance_factor", fit.varianceFactor());
        JsonText.number(json, "log_likelihood", fit.logLikelihood());
        JsonText.number(json, "deviance", fit.deviance());
        json.writeNumberProperty("parameters", fit.parameters());
        JsonText.number(json, "aic", fit.aic());
        JsonText.number(json, "bic", fit.bic());
        json.writeBooleanProperty("converged", fit.converged());
        json.writeBooleanProperty("singular", fit.singular());
        json.writeStringProperty("advice", fit.advice());
        JsonText.evaluation(
                json, "variance_decomposition", VarianceDecomposition.of(fit), parts -> decomposition(json, parts));
    }

    private static <T> void list(JsonGenerator json, String name, List<T> all, Consumer<T> properties) {
        json.writeArrayPropertyStart(name);
        for (T one : all) {
            json.writeStartObject();
            properties.accept(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void effect(JsonGenerator json, FixedEffect effect, DegreesOfFreedom df) {
        FixedEstimate.Test test = effect.test(df);
        json.writeStringProperty("term", effect.term().name());
        JsonText.number(json, "estimate", effect.estimate());
        JsonText.number(json, "se", test.standardError());
        JsonText.number(json, "df", finite(test.degreesOfFreedom()));
        JsonText.number(json, "t", finite(test.t()));
        JsonText.number(json, "p", finite(test.p()));
        interval(json, Optional.of(test.interval()));
    }

    private static void variance(JsonGenerator json, VarianceComponent variance) {
        json.writeStringProperty("level", JsonText.word(variance.level()));
        json.writeStringProperty("term", variance.term().name());
        JsonText.number(json, "variance", variance.variance());
        JsonText.number(json, "sd", variance.standardDeviation());
        interval(json, variance.interval());
    }

    private static void covariance(JsonGenerator json, RandomCovariance covariance) {
        json.writeStringProperty("level", JsonText.word(covariance.level()));
        json.writeStringProperty("first", covariance.first().name());
        json.writeStringProperty("second", covariance.second().name());
        JsonText.number(json, "covariance", covariance.covariance());
        JsonText.number(json, "correlation", covariance.correlation());
        interval(json, covariance.interval());
    }

    private static void decomposition(JsonGenerator json, VarianceDecomposition decomposition) {
        JsonText.number(json, "time", decomposition.time());
        list(json, "parts", decomposition.parts(), part -> {
            json.writeStringProperty("level", JsonText.word(part.level()));
            JsonText.number(json, "variance", part.variance());
            JsonText.number(json, "share", part.share());
            interval(json, part.interval());
        });
        correlation(json, "icc_therapist", decomposition.correlationWithinTherapists());
        correlation(json, "icc_dyad", decomposition.correlationWithinDyads());
    }

    private static void correlation(JsonGenerator json, String name, VarianceDecomposition.Part part) {
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "estimate", part.share());
        interval(json, part.interval());
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, Optional<Interval> interval) {
        JsonText.number(json, "low", finite(interval.map(Interval::low).orElse(Double.NaN)));
        JsonText.number(json, "high", finite(interval.map(Interval::high).orElse(Double.NaN)));
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
