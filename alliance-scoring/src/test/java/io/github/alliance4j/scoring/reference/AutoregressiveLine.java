package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.trend.GlsTrend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The line through a series with AR(1) errors, as nlme's {@code gls} reports it. */
final class AutoregressiveLine implements ReferenceKind {

    @Override
    public String topic() {
        return "trends";
    }

    @Override
    public String kind() {
        return "gls_ar1";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        GlsTrend.Result line = GlsTrend.withDefaults()
                .with(Estimation.valueOf(reference.text("method")))
                .fit(TrendSeries.of(reference))
                .value()
                .orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("coef", List.of(line.coefficient(0), line.coefficient(1)));
        values.put("se", List.of(line.standardError(0), line.standardError(1)));
        values.put("phi", line.autocorrelation());
        values.put("sigma", line.sigma());
        values.put("logLik", line.logLikelihood());
        return LibraryAnswer.of(values).withObjective(-line.logLikelihood(), true);
    }
}
