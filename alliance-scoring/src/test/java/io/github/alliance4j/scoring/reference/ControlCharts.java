package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.chart.ChartBasis;
import io.github.alliance4j.scoring.rupture.chart.ChartLevel;
import io.github.alliance4j.scoring.rupture.chart.ChartSide;
import io.github.alliance4j.scoring.rupture.chart.CusumChart;
import io.github.alliance4j.scoring.rupture.chart.EwmaChart;
import io.github.alliance4j.scoring.rupture.chart.IndividualsChart;
import io.github.alliance4j.scoring.rupture.chart.MovingRangeChart;
import io.github.alliance4j.scoring.rupture.chart.RunRule;
import io.github.alliance4j.scoring.rupture.chart.SigmaEstimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The control charts of a series of {@code series.csv}; sessions are numbered as rows, since cases name rows. */
final class ControlCharts implements ReferenceKind {

    private final String kind;
    private final Function<ReferenceCase, Map<String, Object>> answer;

    private ControlCharts(String kind, Function<ReferenceCase, Map<String, Object>> answer) {
        this.kind = kind;
        this.answer = answer;
    }

    static Stream<ReferenceKind> all() {
        return Stream.of(
                new ControlCharts("individuals_chart", ControlCharts::individuals),
                new ControlCharts("individuals_chart_phase2", ControlCharts::individuals),
                new ControlCharts("moving_range_chart", ControlCharts::movingRanges),
                new ControlCharts("ewma", ControlCharts::ewma),
                new ControlCharts("cusum", ControlCharts::cusum),
                new ControlCharts("nelson_rules", ControlCharts::runRules));
    }

    @Override
    public String topic() {
        return "spc";
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        return LibraryAnswer.of(answer.apply(reference));
    }

    private static Map<String, Object> individuals(ReferenceCase reference) {
        IndividualsChart.Result chart = IndividualsChart.withDefaults()
                .with(basis(reference))
                .withLimit(reference.number("nsigmas"))
                .chart(series(reference))
                .value()
                .orElseThrow();
        Map<String, Object> values = level(chart.level());
        values.put("lcl", chart.lowerLimit());
        values.put("ucl", chart.upperLimit());
        values.put("beyond_limits", both(chart.beyondLimits(ChartSide.UPPER), chart.beyondLimits(ChartSide.LOWER)));
        values.put(
                "violating_runs",
                both(chart.violatingRuns(7, ChartSide.UPPER), chart.violatingRuns(7, ChartSide.LOWER)));
        return values;
    }

    private static Map<String, Object> movingRanges(ReferenceCase reference) {
        MovingRangeChart.Result chart = MovingRangeChart.withDefaults()
                .withLimit(reference.number("nsigmas"))
                .chart(series(reference))
                .value()
                .orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mr", list(chart.movingRanges()));
        values.put("center", chart.centre());
        values.put("lcl", chart.lowerLimit());
        values.put("ucl", chart.upperLimit());
        return values;
    }

    private static Map<String, Object> ewma(ReferenceCase reference) {
        EwmaChart.Result chart = EwmaChart.withDefaults()
                .with(basis(reference))
                .withLambda(reference.number("lambda"))
                .withLimit(reference.number("nsigmas"))
                .chart(series(reference))
                .value()
                .orElseThrow();
        Map<String, Object> values = level(chart.level());
        values.put("ewma", list(chart.averages()));
        values.put("se", list(chart.standardErrors()));
        values.put("lcl", list(chart.lowerLimits()));
        values.put("ucl", list(chart.upperLimits()));
        values.put("violations", both(chart.alarms(ChartSide.UPPER), chart.alarms(ChartSide.LOWER)));
        return values;
    }

    private static Map<String, Object> cusum(ReferenceCase reference) {
        CusumChart.Result chart = CusumChart.withDefaults()
                .with(basis(reference))
                .withK(reference.number("se_shift") / 2)
                .withH(reference.number("decision_interval"))
                .chart(series(reference))
                .value()
                .orElseThrow();
        Map<String, Object> values = level(chart.level());
        values.put("pos", list(chart.sums(ChartSide.UPPER)));
        values.put(
                "neg",
                Arrays.stream(chart.sums(ChartSide.LOWER)).mapToObj(sum -> -sum).toList());
        values.put("violations_upper", chart.alarms(ChartSide.UPPER));
        values.put("violations_lower", chart.alarms(ChartSide.LOWER));
        return values;
    }

    private static Map<String, Object> runRules(ReferenceCase reference) {
        IndividualsChart.Result chart = IndividualsChart.withDefaults()
                .with(basis(reference))
                .chart(series(reference))
                .value()
                .orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        for (RunRule rule : RunRule.nelson()) {
            values.put(rule.id().replace("nelson-", "n"), sessions(chart, rule));
        }
        values.put("we4_run8", sessions(chart, RunRule.WESTERN_ELECTRIC_4));
        return values;
    }

    private static List<Integer> sessions(IndividualsChart.Result chart, RunRule rule) {
        return Stream.of(ChartSide.values())
                .flatMap(side -> chart.sessions(rule, side).stream())
                .sorted()
                .toList();
    }

    private static ChartBasis basis(ReferenceCase reference) {
        ChartBasis basis = reference
                .parameter("n_baseline")
                .map(n -> ChartBasis.ofFirst(n.asInt()))
                .orElseGet(ChartBasis::wholeSeries);
        return switch (reference.text("std_dev")) {
            case "MR" -> basis.with(SigmaEstimate.MEAN_MOVING_RANGE);
            case "SD" -> basis.with(SigmaEstimate.STANDARD_DEVIATION);
            default -> throw new IllegalArgumentException("std_dev is " + reference.text("std_dev"));
        };
    }

    private static SessionSeries series(ReferenceCase reference) {
        String name = reference.text("series");
        double[] scores = reference.input().rows().stream()
                .filter(row -> Table.cell(row, "series").equals(name))
                .filter(row -> Table.number(row, "y").isPresent())
                .sorted(Comparator.comparingDouble(row -> Table.number(row, "t").orElseThrow()))
                .mapToDouble(row -> Table.number(row, "y").orElseThrow())
                .toArray();
        int[] rows = IntStream.rangeClosed(1, scores.length).toArray();
        return SessionSeries.of(SeriesKey.of(DyadId.of("case")), rows, scores);
    }

    private static Map<String, Object> level(ChartLevel level) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("center", level.centre());
        values.put("sigma", level.sigma());
        return values;
    }

    private static List<Integer> both(List<Integer> upper, List<Integer> lower) {
        return Stream.concat(upper.stream(), lower.stream()).sorted().toList();
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
