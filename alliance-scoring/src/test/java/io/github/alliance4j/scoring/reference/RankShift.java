package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.structural.PettittTest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pettitt's test of one shift. */
final class RankShift implements ReferenceKind {

    @Override
    public String topic() {
        return "change_points";
    }

    @Override
    public String kind() {
        return "pettitt";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        SessionSeries series = StructuralSeries.of(reference);
        PettittTest test = PettittTest.of(series).value().orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("K", test.k());
        values.put("p", test.p());
        values.put("estimate", StructuralSeries.lastOfOld(series, test.onsets()));
        return LibraryAnswer.of(values);
    }
}
