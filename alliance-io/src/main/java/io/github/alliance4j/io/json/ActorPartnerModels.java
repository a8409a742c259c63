package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import io.github.alliance4j.scoring.congruence.panel.Estimate;
import io.github.alliance4j.scoring.congruence.panel.LaggedActorPartnerFit;
import io.github.alliance4j.scoring.congruence.panel.LaggedEffect;
import io.github.alliance4j.scoring.congruence.panel.PartnerRatio;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes actor and partner effects, in one step and over sessions, in the words of {@link CongruenceJson}. */
final class ActorPartnerModels {

    private final JsonGenerator json;

    ActorPartnerModels(JsonGenerator json) {
        this.json = json;
    }

    void overSessions(Evaluation<LaggedActorPartnerFit> model) {
        JsonText.evaluation(json, "lagged_actor_partner", model, fit -> {
            json.writeNumberProperty("dyads", fit.dyads());
            json.writeNumberProperty("steps", fit.steps());
            for (Role role : Role.values()) {
                json.writeObjectPropertyStart(JsonText.word(role));
                effect("actor", fit.actor(role));
                effect("partner", fit.partner(role));
                ratio(fit.ratio(role));
                json.writeEndObject();
            }
            JsonText.number(json, "residual_correlation", fit.residualCorrelation());
        });
    }

    void oneStep(Evaluation<ActorPartnerFit> model) {
        JsonText.evaluation(json, "actor_partner", model, fit -> {
            json.writeNumberProperty("dyads", fit.dyads());
            for (Role role : Role.values()) {
                json.writeObjectPropertyStart(JsonText.word(role));
                effect("intercept", fit.intercept(role));
                effect("actor", fit.actor(role));
                effect("partner", fit.partner(role));
                ratio(fit.ratio(role));
                JsonText.number(json, "residual_sd", fit.residualDeviation(role));
                json.writeEndObject();
            }
            JsonText.number(json, "residual_correlation", fit.residualCorrelation());
        });
    }

    private void effect(String name, LaggedEffect effect) {
        CongruenceParts.estimate(json, name, effect.value(), effect.standardError(), effect.p(), effect.interval());
    }

    private void effect(String name, Estimate effect) {
        CongruenceParts.estimate(json, name, effect.value(), effect.standardError(), effect.p(), effect.interval());
    }

    private void ratio(Evaluation<PartnerRatio> ratio) {
        JsonText.evaluation(json, "k", ratio, found -> {
            JsonText.number(json, "estimate", found.value());
            CongruenceParts.ends(json, Optional.of(found.interval()));
        });
    }
}
