package io.github.alliance4j.model.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingRuleTest {

    @ParameterizedTest
    @CsvSource({"0,0,4,true", "0,1,4,false", "1,1,4,true", "1,2,4,false", "3,3,4,true", "4,4,4,false", "9,1,1,false"})
    void countIsTheMostThatMayBeMissing(int count, int missing, int applicable, boolean allowed) {
        assertThat(MissingRule.atMost(count).allows(missing, applicable)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,4,true",
        "0,1,4,false",
        ".25,1,4,true",
        ".25,2,4,false",
        ".2,1,4,false",
        "1,3,4,true",
        "1,4,4,false"
    })
    void shareIsOfTheItemsThatApply(double share, int missing, int applicable, boolean allowed) {
        assertThat(MissingRule.atMostShare(share).allows(missing, applicable)).isEqualTo(allowed);
    }

    @Test
    void nothingThatAppliesIsNeverEnough() {
        assertThat(MissingRule.atMost(3).allows(0, 0)).isFalse();
        assertThat(MissingRule.atMostShare(1).allows(0, 0)).isFalse();
    }

    @Test
    void ruleIsACountOrAShare() {
        assertThat(MissingRule.atMost(2).count()).hasValue(2);
        assertThat(MissingRule.atMost(2).share()).isEmpty();
        assertThat(MissingRule.atMostShare(0).count()).isEmpty();
        assertThat(MissingRule.atMostShare(0).share()).hasValue(0);
        assertThat(MissingRule.NONE).isEqualTo(MissingRule.atMost(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.01, 1.01, Double.NaN})
    void shareOutsideZeroToOneIsRefused(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MissingRule.atMostShare(share))
                .withMessage("Share of missing items " + share + " is outside 0 to 1");
    }

    @Test
    void negativeCountIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MissingRule.atMost(-1))
                .withMessage("At most -1 items missing: the count must not be negative");
    }

    @Test
    void equalityIsByKindAndNumber() {
        assertThat(MissingRule.atMost(1))
                .isEqualTo(MissingRule.atMost(1))
                .hasSameHashCodeAs(MissingRule.atMost(1))
                .isNotEqualTo(MissingRule.atMost(2))
                .isNotEqualTo(MissingRule.atMostShare(1))
                .isNotEqualTo("1");
        assertThat(MissingRule.atMostShare(.5))
                .isEqualTo(MissingRule.atMostShare(.5))
                .isNotEqualTo(MissingRule.atMostShare(.4));
    }

    @Test
    void textIsTheRule() {
        assertThat(MissingRule.atMost(1)).hasToString("at most 1 missing");
        assertThat(MissingRule.atMostShare(.25)).hasToString("at most a share of 0.25 missing");
    }
}
