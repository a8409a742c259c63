package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.trend.MannKendall;
import io.github.alliance4j.scoring.trend.TheilSen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rank test of a series of {@code series.csv} and its median slope, as two R packages say them. */
final class RankTrend implements ReferenceKind {

    @Override
    public String topic() {
        return "trends";
    }

    @Override
    public String kind() {
        return "mann_kendall";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        SessionSeries series = TrendSeries.of(reference);
        Optional<MannKendall.Result> test =
                MannKendall.withDefaults().assess(series).value();
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("tau", TrendSeries.part(test, MannKendall.Result::tau));
        shared.put("p", TrendSeries.part(test, fit -> fit.p(MannKendall.Test.CONTINUITY_CORRECTED)));
        shared.put("S", TrendSeries.part(test, fit -> (double) fit.s()));
        shared.put("varS", TrendSeries.part(test, MannKendall.Result::variance));
        Map<String, Object> kendall = new LinkedHashMap<>(shared);
        kendall.put("D", TrendSeries.part(test, MannKendall.Result::largestS));
        Map<String, Object> trend = new LinkedHashMap<>(shared);
        trend.put("z", TrendSeries.part(test, MannKendall.Result::z));
        return LibraryAnswer.of(Map.of("Kendall_pkg", kendall, "trend_pkg", trend, "sens", slope(series)));
    }

    private static Map<String, Object> slope(SessionSeries series) {
        Optional<TheilSen.Result> line = TheilSen.withDefaults().fit(series).value();
        return Map.of(
                "slope", TrendSeries.part(line, TheilSen.Result::slope),
                "ci95", TrendSeries.part(line, fit -> TrendSeries.ends(fit.slopeInterval())));
    }
}
