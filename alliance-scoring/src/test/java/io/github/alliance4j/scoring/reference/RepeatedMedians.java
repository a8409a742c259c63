package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.trend.Siegel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The line of repeated medians through a series of {@code series.csv}. */
final class RepeatedMedians implements ReferenceKind {

    @Override
    public String topic() {
        return "trends";
    }

    @Override
    public String kind() {
        return "siegel";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        Optional<Siegel.Result> line =
                Siegel.withDefaults().fit(TrendSeries.of(reference)).value();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("slope", TrendSeries.part(line, Siegel.Result::slope));
        values.put("intercept", TrendSeries.part(line, Siegel.Result::intercept));
        return LibraryAnswer.of(values);
    }
}
