package io.github.alliance4j.scoring.change;

import static io.github.alliance4j.model.instrument.Direction.HIGHER_IS_BETTER;
import static io.github.alliance4j.model.instrument.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Change by an anchor and by a percentage. */
class SimpleChangeTest {

    @ParameterizedTest
    @CsvSource({
        "20, 15, IMPROVED",
        "20, 15.5, UNCHANGED",
        "20, 22.5, UNCHANGED",
        "20, 23, DETERIORATED",
        "20, 20, UNCHANGED"
    })
    void differencesThatMatterIncludeTheirBoundary(double pre, double post, ChangeCategory category) {
        AnchorChange change = AnchorChange.of(LOWER_IS_BETTER, 5, 3, "made up");

        assertThat(change.assess(new PrePost(pre, post))).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "4.8, 5.1, 0.3, IMPROVED",
        "5.1, 4.8, 0.3, DETERIORATED",
        "12.3, 17.3, 5, IMPROVED",
        "1000.1, 3000.1, 2000, IMPROVED",
        "12.3, 17.29999999, 5, UNCHANGED",
        "17.29999999, 12.3, 5, UNCHANGED",
        "1000, 2999.999997, 2000, UNCHANGED"
    })
    void changeThatMissesTheBoundaryByRoundingOnlyIsOnIt(
            double pre, double post, double difference, ChangeCategory category) {
        AnchorChange change = AnchorChange.of(HIGHER_IS_BETTER, difference, "made up");

        assertThat(change.assess(new PrePost(pre, post))).isEqualTo(category);
    }

    /** Every start on a line of tenths, as on the ORS. */
    @Test
    void gainOfFiveIsAGainOfFiveFromWhereverItStarts() {
        AnchorChange anchor = AnchorChange.of(HIGHER_IS_BETTER, 5, "made up");
        for (int tenths = 0; tenths <= 350; tenths++) {
            PrePost gained = new PrePost(tenths / 10.0, (tenths + 50) / 10.0);
            PrePost lost = new PrePost(gained.post(), gained.pre());
            assertThat(anchor.assess(gained)).as("from %s tenths", tenths).isEqualTo(ChangeCategory.IMPROVED);
            assertThat(anchor.assess(lost)).as("to %s tenths", tenths).isEqualTo(ChangeCategory.DETERIORATED);
            assertThat(anchor.assess(new PrePost(gained.pre(), gained.post() - 0.1)))
                    .isEqualTo(ChangeCategory.UNCHANGED);
        }
    }

    /** Half of every score in tenths, where half is in tenths too. */
    @Test
    void halfIsHalfOfWhateverScore() {
        PercentageChange half = PercentageChange.of(LOWER_IS_BETTER, 0.5, 0.3);
        for (int tenths = 10; tenths <= 400; tenths += 10) {
            assertThat(half.assess(new PrePost(tenths / 10.0, tenths / 20.0)).value())
                    .contains(ChangeCategory.IMPROVED);
            assertThat(half.assess(new PrePost(tenths / 10.0, tenths * 13 / 100.0))
                            .value())
                    .as("worse by 30 %% of %s tenths", tenths)
                    .contains(ChangeCategory.DETERIORATED);
            assertThat(half.assess(new PrePost(tenths / 10.0, tenths * 1299 / 10_000.0))
                            .value())
                    .contains(ChangeCategory.UNCHANGED);
        }
    }

    @Test
    void oneDifferenceServesBothWays() {
        AnchorChange change = AnchorChange.of(HIGHER_IS_BETTER, 5, "made up");

        assertThat(change.assess(new PrePost(20, 25))).isEqualTo(ChangeCategory.IMPROVED);
        assertThat(change.assess(new PrePost(20, 15))).isEqualTo(ChangeCategory.DETERIORATED);
        assertThat(change.source()).isEqualTo("made up");
    }

    @Test
    void differenceWithoutSourceIsRefused() {
        assertThatThrownBy(() -> AnchorChange.of(HIGHER_IS_BETTER, 5, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Minimal important difference has no source; say where it comes from");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void thresholdsThatAreNotAboveZeroAreRefused(double threshold) {
        assertThatThrownBy(() -> AnchorChange.of(HIGHER_IS_BETTER, threshold, 1, "s"))
                .hasMessage("Minimal important improvement " + threshold + " is not above 0");
        assertThatThrownBy(() -> AnchorChange.of(HIGHER_IS_BETTER, 1, threshold, "s"))
                .hasMessage("Minimal important deterioration " + threshold + " is not above 0");
        assertThatThrownBy(() -> PercentageChange.of(HIGHER_IS_BETTER, threshold, 0.2))
                .hasMessage("Improvement " + threshold + " is not above 0");
        assertThatThrownBy(() -> PercentageChange.of(HIGHER_IS_BETTER, 0.2, threshold))
                .hasMessage("Deterioration " + threshold + " is not above 0");
    }

    @ParameterizedTest
    @CsvSource({
        "20, 10, IMPROVED",
        "20, 10.5, UNCHANGED",
        "20, 24.5, UNCHANGED",
        "20, 25, DETERIORATED",
        "0, 0, UNCHANGED",
        "0, 0.1, DETERIORATED",
        "-0.0, 0.1, DETERIORATED",
        "0, -0.1, IMPROVED"
    })
    void sharesIncludeTheirBoundary(double pre, double post, ChangeCategory category) {
        PercentageChange change = PercentageChange.of(LOWER_IS_BETTER, 0.5, 0.25);

        assertThat(change.assess(new PrePost(pre, post)).value()).contains(category);
    }

    @Test
    void higherIsBetterTurnsTheShare() {
        PercentageChange change = PercentageChange.of(HIGHER_IS_BETTER, 0.5, 0.25);

        assertThat(change.assess(new PrePost(20, 30)).value()).contains(ChangeCategory.IMPROVED);
        assertThat(change.assess(new PrePost(20, 15)).value()).contains(ChangeCategory.DETERIORATED);
    }

    @Test
    void percentageOfANegativeScoreIsNotEvaluable() {
        PercentageChange change = PercentageChange.of(LOWER_IS_BETTER, 0.5, 0.25);

        assertThat(change.assess(new PrePost(-2, 3)).reason())
                .isEqualTo("the score before is negative, so a percentage of it has no meaning");
        assertThat(change.assess(new PrePost(-2, -2)).value()).contains(ChangeCategory.UNCHANGED);
    }
}
