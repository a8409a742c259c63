package io.github.alliance4j.scoring.reliability.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCountsTest {

    @Test
    void rowsAreIndependentWhereNoPersonCountsTwice() {
        assertThat(new FormCounts(10, 1, 2, 3, 4, 4).isIndependent()).isTrue();
        assertThat(new FormCounts(10, 1, 2, 3, 4, 3).isIndependent()).isFalse();
        assertThat(new FormCounts(0, 0, 0, 0, 0, 0).isIndependent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"9,1,2,3,4", "10,-1,4,3,4", "10,1,-2,7,4", "10,1,2,-3,10", "10,1,2,11,-4"})
    void everyFormIsCountedOnce(int given, int blank, int other, int incomplete, int used) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormCounts(given, blank, other, incomplete, used, 0))
                .withMessage(given + " forms are not " + blank + " blank, " + other + " of other sessions, "
                        + incomplete + " incomplete and " + used + " used");
    }

    @ParameterizedTest
    @CsvSource({"5", "-1"})
    void personsAreNotMoreThanForms(int persons) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormCounts(4, 0, 0, 0, 4, persons))
                .withMessage(persons + " persons cannot have filled 4 forms");
    }
}
