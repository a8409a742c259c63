package io.github.alliance4j.examples;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads rows of the undamaged sample, which has no quotes, without the reader of the library. */
final class SampleForms {

    private SampleForms() {}

    static List<SampleForm> read(String text) {
        return text.lines().skip(1).map(SampleForms::form).toList();
    }

    private static SampleForm form(String row) {
        List<String> cells = Arrays.asList(row.split(",", -1));
        return new SampleForm(
                cells.get(0),
                cells.get(1),
                Integer.parseInt(cells.get(2)),
                LocalDate.parse(cells.get(3)),
                Rater.valueOf(cells.get(4).toUpperCase(Locale.ROOT)),
                cells.subList(5, cells.size()));
    }

    static ResponseSet responses(SampleForm form) {
        Instrument instrument = form.rater() == Rater.CLIENT ? Instruments.WAI_S_CLIENT : Instruments.WAI_S_THERAPIST;
        ResponseSet.Builder builder = ResponseSet.builder(instrument)
                .dyad(form.dyad())
                .therapist(TherapistId.of(form.therapist()))
                .session(form.session())
                .date(form.date());
        for (int item = 1; item <= form.answers().size(); item++) {
            String cell = form.answers().get(item - 1);
            if (!cell.isEmpty() && !cell.equals("NA")) {
                builder.answer(item, Double.parseDouble(cell));
            }
        }
        return builder.build();
    }
}
