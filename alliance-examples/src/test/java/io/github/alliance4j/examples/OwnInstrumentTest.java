package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import org.junit.jupiter.api.Test;

class OwnInstrumentTest {

    private static final Instrument FORM = OwnInstrument.catalog().instrument("clinic-check-6");

    @Test
    void theFormStandsBesideTheBuiltInOnes() {
        assertThat(OwnInstrument.catalog().instruments()).contains(FORM).hasSizeGreaterThan(1);
    }

    @Test
    void itsReversedItemIsTurnedWhenScored() {
        ResponseSet answers = ResponseSet.builder(FORM)
                .dyad("D1")
                .session(1)
                .answers(5, 5, 5, 1, 5, 5)
                .build();

        assertThat(Scorer.withDefaults().score(answers).total().mean()).hasValue(5);
    }
}
