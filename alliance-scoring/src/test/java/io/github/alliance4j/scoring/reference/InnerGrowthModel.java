package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.PanelFit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A growth model as nlme's {@code lme} reports it, with its inner degrees of freedom. */
final class InnerGrowthModel implements ReferenceKind {

    private final String kind;

    InnerGrowthModel(String kind) {
        this.kind = kind;
    }

    @Override
    public String topic() {
        return "trends";
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        PanelCase panel = PanelCase.of(reference);
        PanelFit fit = panel.fit();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("fixef", GrowthModel.coefficients(panel, fit, FixedEffect::estimate));
        values.put(
                "se",
                GrowthModel.coefficients(panel, fit, effect -> test(effect).standardError()));
        values.put(
                "df",
                GrowthModel.coefficients(panel, fit, effect -> test(effect).degreesOfFreedom()));
        values.put(
                "t", GrowthModel.coefficients(panel, fit, effect -> test(effect).t()));
        values.put(
                "p", GrowthModel.coefficients(panel, fit, effect -> test(effect).p()));
        List<List<Double>> variances = new ArrayList<>();
        fit.variances().forEach(part -> variances.add(List.of(part.variance(), part.standardDeviation())));
        values.put("re_sd_corr", variances);
        values.put("sigma", Math.sqrt(fit.residualVariance()));
        values.put("phi", fit.autocorrelation());
        values.put("logLik", fit.logLikelihood());
        return LibraryAnswer.of(values)
                .withObjective(-fit.logLikelihood(), true)
                .atPeer(() -> PeersOptimum.ofNlme(reference, panel, fit));
    }

    private static FixedEstimate.Test test(FixedEffect effect) {
        return effect.test(DegreesOfFreedom.CONTAINMENT);
    }
}
