package io.github.alliance4j.examples;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Rights;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;

/** Describes a form of one's own. */
final class OwnInstrument {

    private OwnInstrument() {}

    static InstrumentCatalog catalog() {
        // region:own
        Instrument form = Instrument.builder("clinic-check-6")
                .name("Clinic check, 6 items")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .subscale(Component.TASK, 1, 4)
                .subscale(Component.BOND, 2, 5)
                .subscale(Component.GOAL, 3, 6)
                .reversed(4)
                .rights(new Rights("Our clinic", "internal use", EvidenceMark.VERIFIED))
                .build();
        InstrumentCatalog catalog = InstrumentCatalog.builtIn().with(form);
        // endregion
        return catalog;
    }
}
