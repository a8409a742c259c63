package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes filled forms of stored records. */
final class ResponseAssembly implements DyadFlow.Assembly<ResponseSet> {

    private final FormSelection forms;
    private final RefusedTallies refusedAnswers;

    ResponseAssembly(FormSelection forms, RefusedTallies refusedAnswers) {
        this.forms = forms;
        this.refusedAnswers = refusedAnswers;
    }

    @Override
    public List<ResponseSet> assemble(RecordStore store, int[] order, int from, int to) {
        DyadId dyad = DyadId.of(store.dyads().text(store.dyad(order[from])));
        List<ResponseSet> all = new ArrayList<>(to - from);
        // The therapist of a dyad hardly ever changes: one object serves the run of its forms.
        int ordinal = RecordStore.NONE;
        Optional<TherapistId> therapist = Optional.empty();
        for (int i = from; i < to; i++) {
            if (store.has(order[i], LongLayout.REFUSED)) {
                countRefused(store, order[i]);
            } else {
                if (store.therapist(order[i]) != ordinal) {
                    ordinal = store.therapist(order[i]);
                    therapist = therapist(store, ordinal);
                }
                all.add(form(store, order[i], dyad, therapist));
            }
        }
        return all;
    }

    /** What a refused record of a long file holds besides its faults. */
    private void countRefused(RecordStore store, int record) {
        Rater rater = Cells.RATERS.get(store.form(record));
        int items = forms.form(rater).orElseThrow().items().size();
        for (int i = 0; i < items; i++) {
            refusedAnswers.of(store.form(record)).add(store.values().get(record, i));
        }
    }

    private static Optional<TherapistId> therapist(RecordStore store, int ordinal) {
        return ordinal == RecordStore.NONE
                ? Optional.empty()
                : Optional.of(TherapistId.of(store.therapists().text(ordinal)));
    }

    private ResponseSet form(RecordStore store, int record, DyadId dyad, Optional<TherapistId> therapist) {
        Rater rater = Cells.RATERS.get(store.form(record));
        Instrument instrument = forms.form(rater).orElseThrow();
        ResponseSet.Builder form = ResponseSet.builder(instrument)
                .dyad(dyad)
                .session(store.session(record))
                .rater(rater);
        if (store.day(record) != RecordStore.NONE) {
            form.date(LocalDate.ofEpochDay(store.day(record)));
        }
        therapist.ifPresent(form::therapist);
        int items = instrument.items().size();
        for (int i = 0; i < items; i++) {
            double answer = store.values().get(record, i);
            if (answer == ValueColumn.NOT_APPLICABLE) {
                form.notApplicable(i + 1);
            } else if (!Double.isNaN(answer)) {
                form.answer(i + 1, answer);
            }
        }
        return form.build();
    }
}
