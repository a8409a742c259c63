package io.github.alliance4j.scoring.reliability.form;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.ArrayList;
import java.util.List;

/** Forms of a made-up questionnaire, and what is said of them. */
final class CheckForms {

    /** Items 2 and 5 are reversed; bond has one item. */
    static final Instrument FORM = Instrument.builder("clinic-check")
            .raters(Rater.CLIENT, Rater.OBSERVER)
            .answers(AnswerScale.of(1, 5))
            .subscale(Component.TASK, 1, 2, 3)
            .subscale(Component.GOAL, 4, 5)
            .subscale(Component.BOND, 6)
            .reversed(2, 5)
            .build();

    /** Keyed answers of six persons. */
    static final double[][] KEYED = {
        {1, 2, 1, 2, 2, 1},
        {2, 2, 3, 2, 1, 3},
        {3, 2, 3, 3, 4, 3},
        {4, 4, 3, 4, 3, 5},
        {5, 4, 5, 5, 4, 4},
        {4, 5, 5, 3, 4, 4}
    };

    static ResponseSet.Builder blank(String dyad, int session) {
        return ResponseSet.builder(FORM).dyad(dyad).session(session).rater(Rater.CLIENT);
    }

    /** A form as it was ticked, of keyed answers; 0 is left out. */
    static ResponseSet form(String dyad, int session, double... keyed) {
        ResponseSet.Builder form = blank(dyad, session);
        for (int i = 0; i < keyed.length; i++) {
            if (keyed[i] != 0) {
                form.answer(i + 1, FORM.items().get(i).isReversed() ? 6 - keyed[i] : keyed[i]);
            }
        }
        return form.build();
    }

    static List<ResponseSet> sample() {
        List<ResponseSet> forms = new ArrayList<>();
        for (int p = 0; p < KEYED.length; p++) {
            forms.add(form("d" + p, 1, KEYED[p]));
        }
        return forms;
    }

    static ScaleReliability scale(FormReliability method, List<ResponseSet> forms, ScaleId scale) {
        return method.assess(forms).stream()
                .filter(one -> one.scale().id().equals(scale))
                .findFirst()
                .orElseThrow();
    }

    static ScaleReliability total(FormReliability method, List<ResponseSet> forms) {
        return scale(method, forms, ScaleId.TOTAL);
    }

    static ScaleReliability total(List<ResponseSet> forms) {
        return total(FormReliability.withDefaults(), forms);
    }

    static FormReliability with(SessionChoice choice) {
        return FormReliability.withDefaults().with(choice);
    }

    private CheckForms() {}
}
