package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.PanelFit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The fixed effects of a growth model as lmerTest reports them. */
final class SatterthwaiteGrowthModel implements ReferenceKind {

    @Override
    public String topic() {
        return "trends";
    }

    @Override
    public String kind() {
        return "growth_lmm_satterthwaite";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        PanelFit fit = PanelCase.of(reference).fit();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("estimate", column(fit, FixedEffect::estimate));
        values.put("se", column(fit, FixedEffect::standardError));
        values.put("df", column(fit, effect -> test(effect).degreesOfFreedom()));
        values.put("t", column(fit, effect -> test(effect).t()));
        values.put("p", column(fit, effect -> test(effect).p()));
        return LibraryAnswer.of(values);
    }

    private static FixedEstimate.Test test(FixedEffect effect) {
        return effect.test(DegreesOfFreedom.SATTERTHWAITE);
    }

    private static List<Double> column(PanelFit fit, ToDoubleFunction<FixedEffect> part) {
        return fit.fixedEffects().stream().map(part::applyAsDouble).toList();
    }
}
