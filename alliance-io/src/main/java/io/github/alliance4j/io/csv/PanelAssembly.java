package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes series of stored scores, as {@link ScoreAssembly} does, with their therapists. */
final class PanelAssembly implements DyadFlow.Assembly<PanelSeries> {

    private final SeriesForms forms;
    private final ScoreAssembly scores;

    PanelAssembly(SeriesForms forms, ScoreAssembly scores) {
        this.forms = forms;
        this.scores = scores;
    }

    /** Who treats, and where the first row stands. */
    private static final class Beside {
        private final Set<TherapistId> therapists = new LinkedHashSet<>();
        private final long line;

        Beside(long line) {
            this.line = line;
        }
    }

    @Override
    public List<PanelSeries> assemble(RecordStore store, int[] order, int from, int to) {
        Map<Integer, Beside> byForm = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            int record = order[i];
            if (forms.form(store.form(record)).isSelected()) {
                Beside beside = byForm.computeIfAbsent(store.form(record), form -> new Beside(store.line(record)));
                if (store.therapist(record) != RecordStore.NONE
                        && !Double.isNaN(store.values().get(record, 0))) {
                    beside.therapists.add(TherapistId.of(store.therapists().text(store.therapist(record))));
                }
            }
        }
        List<Beside> all = List.copyOf(byForm.values());
        List<SessionSeries> series = scores.assemble(store, order, from, to);
        List<PanelSeries> joined = new ArrayList<>(series.size());
        for (int i = 0; i < series.size(); i++) {
            Beside beside = all.get(i);
            joined.add(new PanelSeries(series.get(i), List.copyOf(beside.therapists), beside.line));
        }
        return joined;
    }
}
