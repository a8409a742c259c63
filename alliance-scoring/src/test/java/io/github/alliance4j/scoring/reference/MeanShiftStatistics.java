package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.structural.MeanShiftF;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** F statistics of one shift at every candidate. */
final class MeanShiftStatistics implements ReferenceKind {

    @Override
    public String topic() {
        return "change_points";
    }

    @Override
    public String kind() {
        return "supF";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        SessionSeries series = StructuralSeries.of(reference);
        MeanShiftF shift =
                MeanShiftF.of(series, reference.number("trim")).value().orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("fstats", List.copyOf(shift.statistics().values()));
        values.put("argmax", StructuralSeries.lastOfOld(series, shift.onset()));
        values.put("supF", shift.supF());
        values.put("expF", shift.expF());
        values.put("aveF", shift.aveF());
        return LibraryAnswer.of(values);
    }
}
