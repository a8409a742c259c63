package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.trend.TheilSen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The line of the median slope through a series of {@code series.csv}. */
final class MedianSlope implements ReferenceKind {

    @Override
    public String topic() {
        return "trends";
    }

    @Override
    public String kind() {
        return "theil_sen";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        boolean joint = reference.text("method").equals("joint");
        Optional<TheilSen.Result> line = TheilSen.withDefaults()
                .withConfidence(reference.number("confidence"))
                .fit(TrendSeries.of(reference))
                .value();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("slope", TrendSeries.part(line, TheilSen.Result::slope));
        values.put(
                "intercept",
                TrendSeries.part(line, joint ? TheilSen.Result::jointIntercept : TheilSen.Result::intercept));
        values.put("ci", TrendSeries.part(line, fit -> TrendSeries.ends(fit.slopeInterval())));
        return LibraryAnswer.of(values);
    }
}
