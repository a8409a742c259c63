package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.structural.BreakInterval;
import io.github.alliance4j.scoring.rupture.structural.BreakModel;
import io.github.alliance4j.scoring.rupture.structural.MeanBreaks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Breaks in the mean by dynamic programming. */
final class BaiPerronBreaks implements ReferenceKind {

    @Override
    public String topic() {
        return "change_points";
    }

    @Override
    public String kind() {
        return "bai_perron";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        SessionSeries series = StructuralSeries.of(reference);
        MeanBreaks.Result result = MeanBreaks.withDefaults()
                .withMinSegment((int) reference.number("h"))
                .fit(series)
                .value()
                .orElseThrow();
        List<BreakModel> models = result.models();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rss", models.stream().map(BreakModel::rss).toList());
        values.put("bic", models.stream().map(BreakModel::bic).toList());
        values.put(
                "optimal_by_bic",
                StructuralSeries.lastOfOld(series, result.best().onsets()));
        values.put(
                "breakpoints_by_m",
                models.stream()
                        .skip(1)
                        .map(model -> StructuralSeries.lastOfOld(series, model.onsets()))
                        .toList());
        values.put("confint95", intervals(series, result.best()));
        return LibraryAnswer.of(values);
    }

    /** Lower end, break, upper end; without an interval the break alone. */
    private static List<List<Object>> intervals(SessionSeries series, BreakModel model) {
        List<Evaluation<BreakInterval>> intervals = model.intervals(0.95);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < intervals.size(); i++) {
            int at = StructuralSeries.lastOfOld(series, model.onsets().get(i));
            rows.add(intervals
                    .get(i)
                    .value()
                    .map(interval -> List.<Object>of(at - interval.earlier(), at, at + interval.later()))
                    .orElse(List.of(OptionalDouble.empty(), at, OptionalDouble.empty())));
        }
        return rows;
    }
}
