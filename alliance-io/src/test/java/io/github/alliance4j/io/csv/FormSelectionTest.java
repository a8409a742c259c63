package io.github.alliance4j.io.csv;

import static io.github.alliance4j.io.csv.Reading.BOTH;
import static io.github.alliance4j.io.csv.Reading.CLIENT;
import static io.github.alliance4j.io.csv.Reading.CLIENT_FORM;
import static io.github.alliance4j.io.csv.Reading.THERAPIST_FORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.Rater;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormSelectionTest {

    @Test
    void oneFormIsForItsRatersOnly() {
        assertThat(CLIENT.form(Rater.CLIENT)).contains(CLIENT_FORM);
        assertThat(CLIENT.form(Rater.THERAPIST)).isEmpty();
        assertThat(CLIENT.onlyRater()).contains(Rater.CLIENT);
    }

    @Test
    void severalFormsHaveNoOnlyRater() {
        assertThat(BOTH.onlyRater()).isEmpty();
        assertThat(BOTH.instruments()).containsExactly(CLIENT_FORM, THERAPIST_FORM);
    }

    @Test
    void formOfAnotherRaterIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSelection.of(Map.of(Rater.THERAPIST, CLIENT_FORM)))
                .withMessage("Instrument three-client is for [CLIENT], not THERAPIST");
    }

    @Test
    void noFormIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSelection.of(Map.of()))
                .withMessage("No form is selected; at least one is needed");
    }
}
