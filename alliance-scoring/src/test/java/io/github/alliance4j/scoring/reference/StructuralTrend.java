package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.trend.statespace.Innovation;
import io.github.alliance4j.scoring.trend.statespace.LocalLevel;
import io.github.alliance4j.scoring.trend.statespace.LocalLinearTrend;
import io.github.alliance4j.scoring.trend.statespace.SessionState;
import io.github.alliance4j.scoring.trend.statespace.StartingState;
import io.github.alliance4j.scoring.trend.statespace.StateEstimate;
import io.github.alliance4j.scoring.trend.statespace.StateSpaceFit;
import io.github.alliance4j.scoring.trend.statespace.Variances;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Local level and local linear trend as KFAS and dlm report them. */
final class StructuralTrend implements ReferenceKind {

    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    private final String kind;

    StructuralTrend(String kind) {
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
        SessionSeries series = TrendSeries.of(reference);
        boolean sloped = reference.text("model").equals("local linear trend");
        return switch (kind) {
            case "ssm_ml" -> diffuse(reference, sloped, estimated(sloped, series), true);
            case "ssm_fixed" ->
                diffuse(reference, sloped, given(reference, sloped, StartingState.diffuse(), series), false);
            case "dlm_fixed" -> proper(given(reference, sloped, start(reference, sloped), series), series.size());
            default -> throw new IllegalArgumentException("No kind " + kind);
        };
    }

    private static StateSpaceFit estimated(boolean sloped, SessionSeries series) {
        return value(
                sloped
                        ? LocalLinearTrend.withDefaults().fit(series)
                        : LocalLevel.withDefaults().fit(series));
    }

    private static StateSpaceFit given(
            ReferenceCase reference, boolean sloped, StartingState start, SessionSeries series) {
        Variances variances = new Variances(
                reference.number("var_observation"),
                reference.number("var_level"),
                reference.parameter("var_slope").map(JsonNode::asDouble).orElse(0.0));
        return value(
                sloped
                        ? LocalLinearTrend.withDefaults().with(variances, start).fit(series)
                        : LocalLevel.withDefaults().with(variances, start).fit(series));
    }

    private static StateSpaceFit value(Evaluation<StateSpaceFit> fit) {
        return fit.value().orElseThrow(() -> new IllegalStateException(fit.reason()));
    }

    private static StartingState start(ReferenceCase reference, boolean sloped) {
        JsonNode mean = reference.parameter("m0").orElseThrow();
        double variance = reference.number("C0");
        StartingState level = StartingState.of(mean.get(0).asDouble(), variance);
        return sloped ? level.withSlope(mean.get(1).asDouble(), variance) : level;
    }

    /** dlm leaves the constant out of the log-likelihood. */
    private static LibraryAnswer proper(StateSpaceFit fit, int scores) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("loglik_negative", -fit.logLikelihood() - scores * LOG_TWO_PI / 2);
        values.put(
                "filtered_level",
                fit.states().stream()
                        .map(state -> state.filtered().orElseThrow().level())
                        .toList());
        values.put(
                "smoothed_level",
                fit.states().stream().map(state -> state.smoothed().level()).toList());
        return LibraryAnswer.of(values);
    }

    private static LibraryAnswer diffuse(
            ReferenceCase reference, boolean sloped, StateSpaceFit fit, boolean withVariances) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("logLik", fit.logLikelihood());
        double first = fit.states().get(0).time();
        int diffuse = (int) (fit.settledTime() - first) + 1;
        values.put("diffuse_steps", diffuse);
        if (withVariances) {
            values.put("var_observation", fit.variances().observation());
            values.put("var_level", fit.variances().level());
            values.put("var_slope", fit.variances().slope());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, String> expected :
                reference.expectedRows().orElseThrow().rows()) {
            double t = Table.number(expected, "t").orElseThrow();
            rows.add(row(expected, fit.state(t), sloped, t <= first - 1 + diffuse));
        }
        LibraryAnswer answer = LibraryAnswer.of(values).withRows(List.of("t"), rows);
        return withVariances ? answer.withObjective(-fit.logLikelihood(), true) : answer;
    }

    /** Rows of the diffuse phase hold the peer's finite part in all but the smoothed columns: taken as they are. */
    private static Map<String, Object> row(
            Map<String, String> expected, SessionState state, boolean sloped, boolean settling) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (settling) {
            expected.forEach((column, cell) -> row.put(column, same(cell)));
        }
        row.put("t", expected.get("t"));
        row.put("y", same(expected.get("y")));
        put(row, "smoothed", Optional.of(state.smoothed()), sloped);
        if (!settling) {
            put(row, "filtered", state.filtered(), sloped);
            put(row, "pred", state.predicted(), sloped);
            // Not compared where the score is missing.
            row.put("innovation", part(state, expected, "innovation", Innovation::error));
            row.put("innovation_var", part(state, expected, "innovation_var", Innovation::variance));
        }
        return row;
    }

    private static Object part(
            SessionState state, Map<String, String> expected, String column, Function<Innovation, Double> part) {
        return state.innovation().<Object>map(part).orElseGet(() -> same(expected.get(column)));
    }

    private static Object same(String cell) {
        String text = cell.strip();
        return text.isEmpty() || text.equals("NA") ? OptionalDouble.empty() : (Object) Table.parse(text);
    }

    private static void put(Map<String, Object> row, String name, Optional<StateEstimate> state, boolean sloped) {
        row.put(name + "_level", part(state, at -> OptionalDouble.of(at.level())));
        row.put(name + "_level_var", part(state, at -> OptionalDouble.of(at.levelVariance())));
        if (sloped) {
            row.put(name + "_slope", part(state, StateEstimate::slope));
            row.put(name + "_slope_var", part(state, StateEstimate::slopeVariance));
        }
    }

    private static OptionalDouble part(Optional<StateEstimate> state, Function<StateEstimate, OptionalDouble> part) {
        return state.map(part).orElse(OptionalDouble.empty());
    }
}
