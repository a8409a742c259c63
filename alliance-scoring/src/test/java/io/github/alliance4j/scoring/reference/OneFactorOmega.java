package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.reliability.FactorMethod;
import io.github.alliance4j.scoring.reliability.ItemScores;
import io.github.alliance4j.scoring.reliability.ModelFit;
import io.github.alliance4j.scoring.reliability.OmegaTotal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Omega total under one factor, found in three ways. */
final class OneFactorOmega implements ReferenceKind {

    @Override
    public String topic() {
        return "scoring";
    }

    @Override
    public String kind() {
        return "omega_1factor";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        ItemScores scores = KeyedScale.from(reference).scores();
        OmegaTotal.Result minres = fit(scores, FactorMethod.MINRES);
        OmegaTotal.Result covariances = fit(scores, FactorMethod.ML_COVARIANCES);
        ModelFit fit = covariances.fit().orElseThrow();

        Map<String, Object> leastSquares = factor(minres, "uniquenesses");
        leastSquares.put("omega_total_observed_sum", minres.omegaOfObserved());
        Map<String, Object> confirmatory = factor(covariances, "residual_variances");
        confirmatory.put("chisq", fit.chiSquare());
        confirmatory.put("df", fit.degreesOfFreedom());
        confirmatory.put("cfi", fit.cfi());
        confirmatory.put("tli", fit.tli());
        confirmatory.put("rmsea", fit.rmsea());
        confirmatory.put("srmr", fit.srmr());

        Map<String, Object> values = new LinkedHashMap<>();
        values.put("minres_1factor", leastSquares);
        values.put("ml_1factor_cor", factor(fit(scores, FactorMethod.ML_CORRELATIONS), "uniquenesses"));
        values.put("cfa_1factor_cov", confirmatory);
        return LibraryAnswer.of(values);
    }

    private static OmegaTotal.Result fit(ItemScores scores, FactorMethod method) {
        return OmegaTotal.withDefaults().with(method).fit(scores).value().orElseThrow();
    }

    private static Map<String, Object> factor(OmegaTotal.Result result, String residuals) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("loadings", result.loadings());
        values.put(residuals, result.residualVariances());
        values.put("omega_total", result.omega());
        return values;
    }
}
