package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.IntervalMethod;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.RandomCovariance;
import io.github.alliance4j.scoring.panel.VarianceComponent;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes one fitted panel as properties of an object that was begun, in the words of {@link PanelJson}. */
final class PanelFitJson {

    private final JsonGenerator json;
    private final DegreesOfFreedom df;
    private final IntervalMethod how;

    private PanelFitJson(JsonGenerator json, DegreesOfFreedom df, IntervalMethod how) {
        this.json = json;
        this.df = df;
        this.how = how;
    }

    /** Writes the properties from {@code rows} to {@code variance_decomposition}, at the mean time of all rows. */
    static void write(JsonGenerator json, PanelFit fit, DegreesOfFreedom df, IntervalMethod how) {
        write(json, fit, VarianceDecomposition.of(fit), df, how);
    }

    /** The same, with a decomposition that is at hand. */
    static void write(
            JsonGenerator json,
            PanelFit fit,
            Evaluation<VarianceDecomposition> decomposition,
            DegreesOfFreedom df,
            IntervalMethod how) {
        PanelFitJson writer = new PanelFitJson(json, df, how);
        writer.fit(fit);
        JsonText.evaluation(json, "variance_decomposition", decomposition, writer::decomposition);
    }

    private void fit(PanelFit fit) {
        json.writeNumberProperty("rows", fit.rows());
        json.writeNumberProperty("therapists", fit.therapistEffects().groups().size());
        list("fixed_effects", fit.fixedEffects(), this::effect);
        list("variances", fit.variances(), this::variance);
        list("covariances", fit.covariances(), this::covariance);
        if (fit.autocorrelation().isPresent()) {
            json.writeObjectPropertyStart("autocorrelation");
            JsonText.number(json, "estimate", fit.autocorrelation());
            interval(fit.autocorrelationInterval(how));
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
    }

    private <T> void list(String name, List<T> all, Consumer<T> properties) {
        json.writeArrayPropertyStart(name);
        for (T one : all) {
            json.writeStartObject();
            properties.accept(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void effect(FixedEffect effect) {
        FixedEstimate.Test test = effect.test(df);
        json.writeStringProperty("term", effect.term().name());
        JsonText.number(json, "estimate", effect.estimate());
        JsonText.number(json, "se", test.standardError());
        JsonText.number(json, "df", finite(test.degreesOfFreedom()));
        JsonText.number(json, "t", finite(test.t()));
        JsonText.number(json, "p", finite(test.p()));
        interval(Optional.of(test.interval()));
    }

    private void variance(VarianceComponent variance) {
        json.writeStringProperty("level", JsonText.word(variance.level()));
        json.writeStringProperty("term", variance.term().name());
        JsonText.number(json, "variance", variance.variance());
        JsonText.number(json, "sd", variance.standardDeviation());
        interval(variance.interval(how));
    }

    private void covariance(RandomCovariance covariance) {
        json.writeStringProperty("level", JsonText.word(covariance.level()));
        json.writeStringProperty("first", covariance.first().name());
        json.writeStringProperty("second", covariance.second().name());
        JsonText.number(json, "covariance", covariance.covariance());
        JsonText.number(json, "correlation", covariance.correlation());
        interval(covariance.interval(how));
    }

    private void decomposition(VarianceDecomposition decomposition) {
        JsonText.number(json, "time", decomposition.time());
        list("parts", decomposition.parts(), part -> {
            json.writeStringProperty("level", JsonText.word(part.level()));
            JsonText.number(json, "variance", part.variance());
            JsonText.number(json, "share", part.share());
            interval(part.interval(how));
        });
        correlation("icc_therapist", decomposition.correlationWithinTherapists());
        correlation("icc_dyad", decomposition.correlationWithinDyads());
    }

    private void correlation(String name, VarianceDecomposition.Part part) {
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "estimate", part.share());
        interval(part.interval(how));
        json.writeEndObject();
    }

    private void interval(Optional<Interval> interval) {
        JsonText.number(json, "low", finite(interval.map(Interval::low).orElse(Double.NaN)));
        JsonText.number(json, "high", finite(interval.map(Interval::high).orElse(Double.NaN)));
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
