package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes series of stored scores: one for each kind of score that is selected, in the order of its first session. */
final class ScoreAssembly implements DyadFlow.Assembly<SessionSeries> {

    private final SeriesForms forms;
    private final ScaleId scale;

    ScoreAssembly(SeriesForms forms, ScaleId scale) {
        this.forms = forms;
        this.scale = scale;
    }

    @Override
    public List<SessionSeries> assemble(RecordStore store, int[] order, int from, int to) {
        DyadId dyad = DyadId.of(store.dyads().text(store.dyad(order[from])));
        Map<Integer, List<SeriesPoint>> byForm = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            int record = order[i];
            if (forms.form(store.form(record)).isSelected()) {
                List<SeriesPoint> points = byForm.computeIfAbsent(store.form(record), form -> new ArrayList<>());
                double value = store.values().get(record, 0);
                if (!Double.isNaN(value)) {
                    points.add(new SeriesPoint(SessionNumber.of(store.session(record)), day(store, record), value));
                }
            }
        }
        List<SessionSeries> all = new ArrayList<>(byForm.size());
        byForm.forEach((number, points) -> {
            SeriesForms.Form form = forms.form(number);
            all.add(SessionSeries.of(
                    new SeriesKey(dyad, form.rater(), form.instrument(), scale), form.range(), points));
        });
        return all;
    }

    private static Optional<LocalDate> day(RecordStore store, int record) {
        int day = store.day(record);
        return day == RecordStore.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
