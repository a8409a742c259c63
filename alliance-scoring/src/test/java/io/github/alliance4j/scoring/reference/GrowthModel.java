package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.RandomCovariance;
import io.github.alliance4j.scoring.panel.RandomEffects;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A growth model as lme4's {@code lmer} reports it. */
final class GrowthModel implements ReferenceKind {

    @Override
    public String topic() {
        return "trends";
    }

    @Override
    public String kind() {
        return "growth_lmm";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        PanelCase panel = PanelCase.of(reference);
        PanelFit fit = panel.fit();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n", fit.rows());
        values.put("fixef", coefficients(panel, fit, FixedEffect::estimate));
        values.put("se", coefficients(panel, fit, FixedEffect::standardError));
        values.put("vcov", covariance(fit));
        values.put("variance_components", components(panel, fit));
        values.put("sigma", Math.sqrt(fit.residualVariance()));
        values.put("logLik", fit.logLikelihood());
        values.put("npar", fit.parameters());
        values.put("aic", fit.aic());
        values.put("bic", fit.bic());
        values.put("singular", fit.singular());
        return LibraryAnswer.of(values)
                .withRows(List.of("group", "level", "term"), modes(panel, fit))
                .withObjective(-fit.logLikelihood(), true)
                .atPeer(() -> PeersOptimum.ofLme4(reference, panel, fit));
    }

    static Map<String, Object> coefficients(PanelCase panel, PanelFit fit, ToDoubleFunction<FixedEffect> part) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : panel.fixed()) {
            values.put(name, part.applyAsDouble(fit.fixedEffect(PanelCase.term(name))));
        }
        return values;
    }

    private static List<List<Double>> covariance(PanelFit fit) {
        List<Term> terms = fit.model().fixed();
        return terms.stream()
                .map(a -> terms.stream().map(b -> fit.covariance(a, b)).toList())
                .toList();
    }

    /** Dyads before therapists, a block of terms after another, variances before covariances. */
    private static List<Map<String, Object>> components(PanelCase panel, PanelFit fit) {
        List<Map<String, Object>> rows = new ArrayList<>();
        panel.groups().stream().filter(g -> !g.isTherapist()).forEach(g -> rows.addAll(block(g, fit)));
        panel.groups().stream().filter(PanelCase.Group::isTherapist).forEach(g -> rows.addAll(block(g, fit)));
        double residual = fit.residualVariance();
        rows.add(row("Residual", OptionalDouble.empty(), OptionalDouble.empty(), residual, Math.sqrt(residual)));
        return rows;
    }

    private static List<Map<String, Object>> block(PanelCase.Group group, PanelFit fit) {
        PanelLevel level = group.isTherapist() ? PanelLevel.THERAPIST : PanelLevel.DYAD;
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> names = group.terms();
        for (int i = 0; i < names.size(); i++) {
            VarianceComponent part = fit.variance(level, PanelCase.term(names.get(i)));
            String name = group.name() + (group.correlated() || i == 0 ? "" : "." + i);
            rows.add(row(name, names.get(i), OptionalDouble.empty(), part.variance(), part.standardDeviation()));
        }
        for (int i = 0; group.correlated() && i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                RandomCovariance part = covariance(fit, level, names.get(i), names.get(j));
                rows.add(row(group.name(), names.get(i), names.get(j), part.covariance(), part.correlation()));
            }
        }
        return rows;
    }

    private static RandomCovariance covariance(PanelFit fit, PanelLevel level, String first, String second) {
        return fit.covariances().stream()
                .filter(part -> part.level() == level
                        && part.first().equals(PanelCase.term(first))
                        && part.second().equals(PanelCase.term(second)))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> row(String group, Object var1, Object var2, Object vcov, Object sdcor) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("group", group);
        row.put("var1", var1);
        row.put("var2", var2);
        row.put("vcov", vcov);
        row.put("sdcor", sdcor);
        return row;
    }

    private static List<Map<String, Object>> modes(PanelCase panel, PanelFit fit) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PanelCase.Group group : panel.groups()) {
            if (group.isTherapist()) {
                modes(rows, group, fit.therapistEffects(), therapist -> therapist.value());
            } else {
                modes(rows, group, fit.dyadEffects(), dyad -> group.level(panel.data(), dyad));
            }
        }
        return rows;
    }

    /** lme4 gives no conditional deviation for independent terms of one group. */
    private static <I> void modes(
            List<Map<String, Object>> rows, PanelCase.Group group, RandomEffects<I> effects, Function<I, String> name) {
        boolean hasDeviation = group.correlated() || group.terms().size() == 1;
        for (I level : effects.groups()) {
            for (String term : group.terms()) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("group", group.name());
                row.put("level", name.apply(level));
                row.put("term", term);
                row.put("blup", effects.mode(level, PanelCase.term(term)));
                row.put(
                        "cond_sd",
                        hasDeviation
                                ? OptionalDouble.of(Math.sqrt(effects.variance(level, PanelCase.term(term))))
                                : OptionalDouble.empty());
                rows.add(row);
            }
        }
    }
}
