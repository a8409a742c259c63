package io.github.alliance4j.examples;

import io.github.alliance4j.model.Rater;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One made-up form as a row of a wide responses file.
 *
 * @param dyad the dyad
 * @param therapist the therapist
 * @param session the session number
 * @param date the day of the session
 * @param rater who answered
 * @param answers one cell an item: a raw answer, {@code NA} or the empty text
 */
record SampleForm(String dyad, String therapist, int session, LocalDate date, Rater rater, List<String> answers) {

    /** The columns before the answers, then one for each item. */
    static final String HEADER = "dyad,therapist,session,date,rater,i01,i02,i03,i04,i05,i06,i07,i08,i09,i10,i11,i12";

    SampleForm {
        answers = List.copyOf(answers);
    }

    /** The cells in the order of the header. */
    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(
                dyad,
                therapist,
                Integer.toString(session),
                date.toString(),
                rater.name().toLowerCase(Locale.ROOT)));
        cells.addAll(answers);
        return cells;
    }

    /** The row without its line end. */
    String row() {
        return String.join(",", cells());
    }
}
