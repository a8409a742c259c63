package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.CriterionActorPartner;
import io.github.alliance4j.scoring.clinic.CriterionFit;
import io.github.alliance4j.scoring.clinic.CriterionSurface;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit;
import io.github.alliance4j.scoring.congruence.panel.Estimate;
import io.github.alliance4j.scoring.congruence.panel.OneWithMany;
import io.github.alliance4j.scoring.congruence.panel.PanelConvergence;
import io.github.alliance4j.scoring.congruence.panel.Reciprocity;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import io.github.alliance4j.scoring.congruence.panel.SurfaceGeometry;
import io.github.alliance4j.scoring.congruence.panel.SurfaceShape;
import io.github.alliance4j.scoring.congruence.panel.SurfaceTerm;
import io.github.alliance4j.scoring.congruence.panel.TruthAndBias;
import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;

/** Writes the models of all dyads with two voices, in the words of {@link CongruenceJson}. */
final class CongruenceModels {

    private final JsonGenerator json;

    CongruenceModels(JsonGenerator json) {
        this.json = json;
    }

    /** Every model of a clinic; that of therapists only where there are any. */
    static void write(JsonGenerator json, ClinicCongruence clinic, Map<DyadId, TherapistId> therapists) {
        CongruenceModels models = new CongruenceModels(json);
        models.truthAndBias(clinic.truthAndBias());
        models.convergence(clinic.convergence());
        new ActorPartnerModels(json).overSessions(clinic.laggedActorPartner());
        if (!therapists.isEmpty()) {
            models.parts(clinic.parts(therapists));
        }
    }

    private void truthAndBias(Evaluation<TruthAndBias.Result> model) {
        JsonText.evaluation(json, "truth_and_bias", model, result -> {
            PanelFit fit = result.fit();
            json.writeNumberProperty("dyads", fit.dyads());
            json.writeNumberProperty("rows", fit.rows());
            JsonText.number(json, "centre", result.centre());
            JsonText.number(json, "confidence", fit.model().confidence());
            effect("bias", result.bias());
            result.force(TruthAndBias.truthTerm()).ifPresent(force -> effect("truth", force));
            result.force(TruthAndBias.withinTerm()).ifPresent(force -> effect("truth_within", force));
            result.force(TruthAndBias.betweenTerm()).ifPresent(force -> effect("truth_between", force));
            JsonText.number(
                    json,
                    "force_sd",
                    result.spread()
                            .map(spread -> OptionalDouble.of(spread.standardDeviation()))
                            .orElse(OptionalDouble.empty()));
            json.writeBooleanProperty("converged", fit.converged());
            json.writeBooleanProperty("singular", fit.singular());
        });
    }

    private void convergence(Evaluation<PanelConvergence.Result> model) {
        JsonText.evaluation(json, "panel_convergence", model, result -> {
            json.writeNumberProperty("dyads", result.fit().dyads());
            json.writeNumberProperty("rows", result.fit().rows());
            effect("start", result.meanStart());
            effect("slope", result.meanSlope());
            JsonText.number(json, "slope_sd", result.spread().standardDeviation());
            json.writeBooleanProperty("converged", result.fit().converged());
            json.writeBooleanProperty("singular", result.fit().singular());
        });
    }

    private void parts(Evaluation<OneWithMany.Result> model) {
        JsonText.evaluation(json, "one_with_many", model, result -> {
            parts("first", result.parts(ActorPartnerFit.Role.FIRST));
            parts("second", result.parts(ActorPartnerFit.Role.SECOND));
            JsonText.evaluation(json, "reciprocity", result.reciprocity(), this::reciprocity);
        });
    }

    private void reciprocity(Reciprocity found) {
        correlation(
                "generalised",
                found.generalised().correlation(),
                found.generalised().interval());
        correlation("dyadic", found.dyadic().correlation(), found.dyadic().interval());
        correlation("sessions", OptionalDouble.of(found.sessions()), Optional.of(found.sessionInterval()));
    }

    /** Where no correlation is refuted the estimate is at an end of its range by chance, and is not told. */
    private void correlation(String name, OptionalDouble value, Optional<Interval> interval) {
        boolean isTold =
                interval.filter(ends -> ends.low() > -1 || ends.high() < 1).isPresent();
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "r", isTold ? value : OptionalDouble.empty());
        CongruenceParts.ends(json, interval);
        json.writeEndObject();
    }

    private void parts(String voice, VarianceDecomposition parts) {
        json.writeArrayPropertyStart(voice);
        for (VarianceDecomposition.Part part : parts.parts()) {
            json.writeStartObject();
            json.writeStringProperty("level", JsonText.word(part.level()));
            JsonText.number(json, "variance", part.variance());
            JsonText.number(json, "share", part.share());
            CongruenceParts.ends(json, part.interval());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void criterion(CriterionFit criterion) {
        json.writeObjectPropertyStart("criterion");
        json.writeStringProperty("name", criterion.name());
        json.writeNumberProperty("known", criterion.known());
        json.writeNumberProperty("voices", criterion.voices());
        json.writeNumberProperty("matched", criterion.matched());
        json.writeEndObject();
        if (criterion instanceof CriterionSurface surface) {
            surface(surface.fit());
        } else if (criterion instanceof CriterionActorPartner effects) {
            new ActorPartnerModels(json).oneStep(effects.fit());
        }
    }

    private void effect(String name, FixedEffect effect) {
        effect(name, effect.value());
    }

    private void effect(String name, FixedEstimate effect) {
        FixedEstimate.Test test = effect.test(DegreesOfFreedom.SATTERTHWAITE);
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "estimate", effect.estimate());
        JsonText.number(json, "se", test.standardError());
        JsonText.number(json, "df", CongruenceParts.finite(test.degreesOfFreedom()));
        JsonText.number(json, "p", CongruenceParts.finite(test.p()));
        CongruenceParts.ends(json, Optional.of(test.interval()));
        json.writeEndObject();
    }

    private void surface(Evaluation<ResponseSurface.Result> surface) {
        JsonText.evaluation(json, "response_surface", surface, result -> {
            json.writeNumberProperty("dyads", result.dyads());
            JsonText.number(json, "centre", result.centre());
            int number = 0;
            for (SurfaceTerm term : SurfaceTerm.values()) {
                estimate("b" + number, result.coefficient(term));
                number++;
            }
            for (SurfaceShape shape : SurfaceShape.values()) {
                estimate(shape.name().toLowerCase(Locale.ROOT), result.shape(shape));
            }
            JsonText.number(json, "r_squared", result.rSquared());
            JsonText.number(json, "f", result.f());
            JsonText.number(json, "p", result.p());
            JsonText.evaluation(json, "geometry", result.geometry(), this::geometry);
        });
    }

    private void geometry(SurfaceGeometry geometry) {
        estimate("stationary_first", geometry.stationaryFirst());
        estimate("stationary_second", geometry.stationarySecond());
        estimate("p10", geometry.firstAxisIntercept());
        estimate("p11", geometry.firstAxisSlope());
        estimate("p20", geometry.secondAxisIntercept());
        estimate("p21", geometry.secondAxisSlope());
    }

    private void estimate(String name, Estimate estimate) {
        CongruenceParts.estimate(
                json, name, estimate.value(), estimate.standardError(), estimate.p(), estimate.interval());
    }
}
