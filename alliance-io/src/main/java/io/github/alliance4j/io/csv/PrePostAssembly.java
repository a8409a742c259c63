package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.change.PrePost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks the scores before and after from the stored scores of a dyad, for each rater. */
final class PrePostAssembly implements DyadFlow.Assembly<PrePostScores> {

    private final SeriesForms forms;
    private final PrePostSelection selection;

    PrePostAssembly(SeriesForms forms, PrePostSelection selection) {
        this.forms = forms;
        this.selection = selection;
    }

    @Override
    public List<PrePostScores> assemble(RecordStore store, int[] order, int from, int to) {
        DyadId dyad = DyadId.of(store.dyads().text(store.dyad(order[from])));
        Map<Integer, Ends> byForm = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            int record = order[i];
            if (forms.form(store.form(record)).isSelected()) {
                byForm.computeIfAbsent(store.form(record), form -> new Ends())
                        .add(store.session(record), store.values().get(record, 0));
            }
        }
        List<PrePostScores> all = new ArrayList<>(byForm.size());
        byForm.forEach((number, ends) -> {
            SeriesForms.Form form = forms.form(number);
            SeriesKey key = new SeriesKey(
                    dyad, form.rater(), form.instrument(), selection.scores().scale());
            all.add(new PrePostScores(key, ends.scores()));
        });
        return all;
    }

    /** The scores at both ends; sessions come ascending. */
    private final class Ends {
        private int preSession;
        private double pre = Double.NaN;
        private int postSession;
        private double post = Double.NaN;

        void add(int session, double score) {
            if (Double.isNaN(score)) {
                return;
            }
            if (selection.pre() == 0 ? preSession == 0 : session == selection.pre()) {
                preSession = session;
                pre = score;
            }
            if (selection.post() == 0 || session == selection.post()) {
                postSession = session;
                post = score;
            }
        }

        Optional<PrePost> scores() {
            return preSession > 0 && preSession < postSession ? Optional.of(new PrePost(pre, post)) : Optional.empty();
        }
    }
}
