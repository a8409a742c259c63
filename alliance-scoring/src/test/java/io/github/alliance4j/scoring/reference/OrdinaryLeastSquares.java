package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The straight line through a series of {@code series.csv}. */
final class OrdinaryLeastSquares implements ReferenceKind {

    @Override
    public String topic() {
        return "trends";
    }

    @Override
    public String kind() {
        return "ols";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        Optional<LinearTrend.Result> line = fit(TrendSeries.of(reference)).value();
        Map<String, Object> values = new LinkedHashMap<>();
        number(values, "intercept", line, LinearTrend.Result::intercept);
        number(values, "slope", line, LinearTrend.Result::slope);
        number(values, "se_intercept", line, LinearTrend.Result::interceptStandardError);
        number(values, "se_slope", line, LinearTrend.Result::slopeStandardError);
        number(values, "t_slope", line, LinearTrend.Result::slopeT);
        number(values, "p_slope", line, LinearTrend.Result::slopeP);
        number(values, "r_squared", line, LinearTrend.Result::rSquared);
        number(values, "adj_r_squared", line, LinearTrend.Result::adjustedRSquared);
        number(values, "sigma", line, LinearTrend.Result::sigma);
        number(values, "logLik", line, LinearTrend.Result::logLikelihood);
        number(values, "aic", line, LinearTrend.Result::aic);
        number(values, "bic", line, LinearTrend.Result::bic);
        number(values, "durbin_watson", line, LinearTrend.Result::durbinWatson);
        put(values, "df", line, LinearTrend.Result::degreesOfFreedom);
        put(values, "ci95_intercept", line, fit -> TrendSeries.ends(fit.interceptInterval()));
        put(values, "ci95_slope", line, fit -> TrendSeries.ends(fit.slopeInterval()));
        put(values, "fitted_ci_last", line, fit -> around(fit, fit.fittedInterval(fit.lastTime())));
        put(values, "prediction_last", line, fit -> around(fit, fit.predictionInterval(fit.lastTime())));
        return LibraryAnswer.of(values);
    }

    private static Evaluation<LinearTrend.Result> fit(SessionSeries series) {
        return LinearTrend.withDefaults().fit(series);
    }

    private static void number(
            Map<String, Object> values,
            String name,
            Optional<LinearTrend.Result> line,
            Function<LinearTrend.Result, Double> part) {
        put(values, name, line, part);
    }

    /** Where there is no line, no part of it is defined. */
    private static void put(
            Map<String, Object> values,
            String name,
            Optional<LinearTrend.Result> line,
            Function<LinearTrend.Result, ?> part) {
        values.put(name, line.<Object>map(part).orElse(OptionalDouble.empty()));
    }

    private static List<Double> around(LinearTrend.Result fit, Interval interval) {
        return List.of(fit.fitted(fit.lastTime()), interval.low(), interval.high());
    }
}
