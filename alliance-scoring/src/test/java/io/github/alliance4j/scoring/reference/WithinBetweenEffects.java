package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.WithinBetween;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Alliance now, within and between dyads, on the symptom of the next session over that of this one. */
final class WithinBetweenEffects implements ReferenceKind {

    @Override
    public String topic() {
        return "trends";
    }

    @Override
    public String kind() {
        return "within_between";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        WithinBetween method = WithinBetween.of("client")
                .laggedOverOutcomeNow()
                .with(PanelModel.level().with(Estimation.valueOf(reference.text("method"))));
        PanelFit fit = method.fit(data(reference)).value().orElseThrow().fit();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n", fit.rows());
        values.put("fixef", coefficients(method, fit, FixedEffect::estimate));
        values.put("se", coefficients(method, fit, FixedEffect::standardError));
        values.put("var_dyad", fit.variance(PanelLevel.DYAD, Term.intercept()).variance());
        values.put("sigma2", fit.residualVariance());
        values.put("logLik", fit.logLikelihood());
        return LibraryAnswer.of(values);
    }

    private static Map<String, Object> coefficients(
            WithinBetween method, PanelFit fit, ToDoubleFunction<FixedEffect> part) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("(Intercept)", part.applyAsDouble(fit.fixedEffect(Term.intercept())));
        values.put("w", part.applyAsDouble(fit.fixedEffect(method.withinTerm())));
        values.put("gm", part.applyAsDouble(fit.fixedEffect(method.betweenTerm())));
        values.put("symptom", part.applyAsDouble(fit.fixedEffect(method.outcomeNowTerm())));
        return values;
    }

    private static PanelData data(ReferenceCase reference) {
        PanelData.Builder builder = PanelData.builder("client");
        for (Map<String, String> row : reference.input().rows()) {
            OptionalDouble symptom = Table.number(row, "symptom");
            OptionalDouble client = Table.number(row, "client");
            if (symptom.isPresent() && client.isPresent()) {
                builder.inSession(
                        DyadId.of(Table.cell(row, "dyad")),
                        (int) Table.number(row, "session").orElseThrow(),
                        symptom.getAsDouble(),
                        client.getAsDouble());
            }
        }
        return builder.build();
    }
}
