package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.scoring.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropThresholdTest {

    private static final VEpisode RULE =
            VEpisode.withDefaults().with(Reference.previousSession()).with(Scale.points(1));

    private static boolean flags(DropThreshold threshold, double before, double after) {
        return !RULE.with(threshold)
                .detect(Example.within(0, 10, before, after))
                .findings()
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 3, true, false", "5, 2.999, true, true", "5, 3.001, false, false"})
    void strictLeavesOutTheBoundary(double before, double after, boolean atLeast, boolean moreThan) {
        assertThat(flags(DropThreshold.atLeast(2), before, after)).isEqualTo(atLeast);
        assertThat(flags(DropThreshold.moreThan(2), before, after)).isEqualTo(moreThan);
        assertThat(flags(DropThreshold.atLeast(2).strict(true), before, after)).isEqualTo(moreThan);
    }

    @ParameterizedTest
    @CsvSource({"5, 2, true", "5, 2.001, false"})
    void floorInPointsMustBeReachedToo(double before, double after, boolean flagged) {
        assertThat(flags(DropThreshold.atLeast(2).andPoints(3), before, after)).isEqualTo(flagged);
        assertThat(flags(DropThreshold.atLeast(3.5).andPoints(3), before, after))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"9, 6, true", "9, 6.001, false"})
    void floorInShareOfTheRangeMustBeReachedToo(double before, double after, boolean flagged) {
        assertThat(flags(DropThreshold.atLeast(1).andShareOfRange(.3), before, after))
                .isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"8, 6, true", "8, 6.001, false", "4, 3, true", "4, 3.001, false"})
    void proportionalFloorFollowsTheReference(double before, double after, boolean flagged) {
        assertThat(flags(DropThreshold.atLeast(.5).andProportion(.25), before, after))
                .isEqualTo(flagged);
    }

    @Test
    void shareOfAnUnknownRangeIsNotEvaluable() {
        VEpisode rule = RULE.with(DropThreshold.atLeast(1).andShareOfRange(.3));
        assertThat(rule.detect(Example.of(9, 1)).notEvaluableReason()).isEqualTo("the range of the score is not known");
    }

    @ParameterizedTest
    @CsvSource({"10, true", "10.01, false"})
    void dropThatTheRangeForbidsIsNotEvaluable(double points, boolean evaluable) {
        VEpisode floor = RULE.with(DropThreshold.atLeast(1).andPoints(points));
        VEpisode scale = RULE.with(Scale.points(points)).with(DropThreshold.atLeast(1));
        for (VEpisode rule : new VEpisode[] {floor, scale}) {
            assertThat(rule.detect(Example.within(0, 10, 9, 1)).isEvaluable()).isEqualTo(evaluable);
            assertThat(rule.detect(Example.of(9, 1)).isEvaluable()).isTrue();
        }
        assertThat(RULE.with(DropThreshold.moreThan(10))
                        .detect(Example.within(0, 10, 9, 1))
                        .notEvaluableReason())
                .isEqualTo("no drop within the range of the score reaches the threshold");
    }

    @Test
    void levelMattersOnlyForProportionsSharesAndNorms() {
        assertThat(RULE.dependsOnLevel()).isFalse();
        assertThat(RULE.with(DropThreshold.atLeast(1).andPoints(1)).dependsOnLevel())
                .isFalse();
        assertThat(RULE.with(DropThreshold.atLeast(1).andProportion(.1)).dependsOnLevel())
                .isTrue();
        assertThat(RULE.with(DropThreshold.atLeast(1).andShareOfRange(.1)).dependsOnLevel())
                .isTrue();
        assertThat(RULE.with(Reference.norm(5)).dependsOnLevel()).isTrue();
        assertThat(RULE.with(Repair.shareOfLevel(.9)).dependsOnLevel()).isTrue();
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        refused(() -> DropThreshold.atLeast(0), "Parameter threshold is 0.0; it must be above 0");
        refused(() -> DropThreshold.moreThan(Double.NaN), "Parameter threshold is NaN; it must be above 0");
        DropThreshold one = DropThreshold.atLeast(1);
        refused(() -> one.andPoints(-1), "Parameter points is -1.0; it must be 0 or more");
        refused(() -> one.andShareOfRange(1), "Parameter share-of-range is 1.0; it must be at least 0 and below 1");
        refused(() -> one.andProportion(-.1), "Parameter proportion is -0.1; it must be at least 0 and below 1");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    @Test
    void equalThresholdsAreEqual() {
        assertThat(DropThreshold.atLeast(1).andPoints(2))
                .isEqualTo(DropThreshold.atLeast(1).andPoints(2))
                .hasSameHashCodeAs(DropThreshold.atLeast(1).andPoints(2))
                .isNotEqualTo(DropThreshold.moreThan(1).andPoints(2))
                .hasToString(">= 1.0");
    }
}
