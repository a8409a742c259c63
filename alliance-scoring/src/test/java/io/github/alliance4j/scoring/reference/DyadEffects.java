package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.congruence.panel.ActorPartner;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import io.github.alliance4j.scoring.congruence.panel.Estimate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Actor and partner effects as nlme's {@code gls} reports them. */
final class DyadEffects implements ReferenceKind {

    private final String kind;
    private final ActorPartner method;

    DyadEffects(String kind, ActorPartner method) {
        this.kind = kind;
        this.method = method;
    }

    @Override
    public String topic() {
        return "dyadic";
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        ActorPartnerFit fit = method.withCentre(reference.number("center"))
                .with(Estimation.valueOf(reference.text("method")))
                .fit(
                        column(reference, "x_client"),
                        column(reference, "x_therapist"),
                        column(reference, "y_client"),
                        column(reference, "y_therapist"))
                .value()
                .orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("coef", effects(fit, Estimate::value));
        values.put("se", effects(fit, Estimate::standardError));
        if (kind.equals("apim")) {
            values.put("sd_client", fit.residualDeviation(Role.FIRST));
            values.put("sd_therapist", fit.residualDeviation(Role.SECOND));
        } else {
            values.put("sigma", fit.residualDeviation(Role.FIRST));
        }
        values.put("residual_correlation", fit.residualCorrelation());
        values.put("logLik", fit.logLikelihood());
        return LibraryAnswer.of(values);
    }

    private Map<String, Object> effects(ActorPartnerFit fit, ToDoubleFunction<Estimate> part) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (kind.equals("apim")) {
            values.put("roleclient", part.applyAsDouble(fit.intercept(Role.FIRST)));
            values.put("roletherapist", part.applyAsDouble(fit.intercept(Role.SECOND)));
            values.put("roleclient:actor", part.applyAsDouble(fit.actor(Role.FIRST)));
            values.put("roletherapist:actor", part.applyAsDouble(fit.actor(Role.SECOND)));
            values.put("roleclient:partner", part.applyAsDouble(fit.partner(Role.FIRST)));
            values.put("roletherapist:partner", part.applyAsDouble(fit.partner(Role.SECOND)));
        } else {
            values.put("(Intercept)", part.applyAsDouble(fit.intercept(Role.FIRST)));
            values.put("actor", part.applyAsDouble(fit.actor(Role.FIRST)));
            values.put("partner", part.applyAsDouble(fit.partner(Role.FIRST)));
        }
        return values;
    }

    private static double[] column(ReferenceCase reference, String name) {
        return reference.input().rows().stream()
                .mapToDouble(row -> Table.number(row, name).orElseThrow())
                .toArray();
    }
}
