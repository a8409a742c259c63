package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.trend.QuadraticTrend;
import io.github.alliance4j.scoring.trend.QuadraticTrend.Coefficient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The parabola through a series of {@code series.csv}. */
final class QuadraticCurve implements ReferenceKind {

    @Override
    public String topic() {
        return "trends";
    }

    @Override
    public String kind() {
        return "quadratic";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        Optional<QuadraticTrend.Result> curve =
                QuadraticTrend.withDefaults().fit(TrendSeries.of(reference)).value();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("coef", each(curve, Coefficient::estimate));
        values.put("se", each(curve, Coefficient::standardError));
        values.put("p", each(curve, Coefficient::p));
        values.put("r_squared", TrendSeries.part(curve, QuadraticTrend.Result::rSquared));
        values.put("sigma", TrendSeries.part(curve, QuadraticTrend.Result::sigma));
        return LibraryAnswer.of(values);
    }

    private static Object each(Optional<QuadraticTrend.Result> curve, Function<Coefficient, Double> part) {
        return TrendSeries.part(
                curve,
                fit -> List.of(part.apply(fit.intercept()), part.apply(fit.slope()), part.apply(fit.curvature())));
    }
}
