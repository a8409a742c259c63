package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes filled forms of stored records. */
final class ResponseAssembly implements DyadFlow.Assembly<ResponseSet> {

    private final FormSelection forms;

    ResponseAssembly(FormSelection forms) {
        this.forms = forms;
    }

    @Override
    public List<ResponseSet> assemble(RecordStore store, int[] order, int from, int to) {
        DyadId dyad = DyadId.of(store.dyads().text(store.dyad(order[from])));
        List<ResponseSet> all = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            if (!store.has(order[i], LongLayout.REFUSED)) {
                all.add(form(store, order[i], dyad));
            }
        }
        return all;
    }

    private ResponseSet form(RecordStore store, int record, DyadId dyad) {
        Rater rater = Cells.RATERS.get(store.form(record));
        Instrument instrument = forms.form(rater).orElseThrow();
        ResponseSet.Builder form = ResponseSet.builder(instrument)
                .dyad(dyad)
                .session(store.session(record))
                .rater(rater);
        if (store.day(record) != RecordStore.NONE) {
            form.date(LocalDate.ofEpochDay(store.day(record)));
        }
        if (store.therapist(record) != RecordStore.NONE) {
            form.therapist(TherapistId.of(store.therapists().text(store.therapist(record))));
        }
        for (int i = 0; i < instrument.items().size(); i++) {
            double answer = store.values().get(record, i);
            if (!Double.isNaN(answer)) {
                form.answer(i + 1, answer);
            }
        }
        return form.build();
    }
}
