package io.github.alliance4j.scoring.reliability.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.SessionNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionChoiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"first", "all", "1", "12"})
    void readsWhatItWrites(String text) {
        assertThat(SessionChoice.parse(text)).hasToString(text);
    }

    @Test
    void parsedChoicesEqualThoseFromFactories() {
        assertThat(SessionChoice.parse("first")).isEqualTo(SessionChoice.first());
        assertThat(SessionChoice.parse("all")).isEqualTo(SessionChoice.all());
        assertThat(SessionChoice.parse("3"))
                .isEqualTo(SessionChoice.of(SessionNumber.of(3)))
                .hasSameHashCodeAs(SessionChoice.of(SessionNumber.of(3)))
                .isNotEqualTo(SessionChoice.of(SessionNumber.of(4)))
                .isNotEqualTo(SessionChoice.first())
                .isNotEqualTo("3");
        assertThat(SessionChoice.first())
                .isNotEqualTo(SessionChoice.all())
                .doesNotHaveSameHashCodeAs(SessionChoice.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "last", "0", "-1", "1.5", "First"})
    void refusesOtherWords(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionChoice.parse(text))
                .withMessage("Session \"" + text + "\" is neither first, all nor a number from 1");
    }
}
