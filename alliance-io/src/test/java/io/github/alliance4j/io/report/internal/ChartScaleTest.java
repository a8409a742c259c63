package io.github.alliance4j.io.report.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.io.report.Clinics;
import io.github.alliance4j.model.Rater;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChartScaleTest {

    private static final double RIGHT = ChartScale.LEFT + ChartScale.PLOT_WIDTH;

    @Test
    void spansFromTheFirstToTheLastSession() {
        ChartScale scale = new ChartScale(3, 13, 1, 7);
        assertThat(scale.x(3)).isEqualTo(ChartScale.LEFT);
        assertThat(scale.x(8)).isEqualTo(ChartScale.LEFT + ChartScale.PLOT_WIDTH / 2);
        assertThat(scale.x(13)).isEqualTo(RIGHT);
    }

    @Test
    void putsTheLowestPossibleScoreAtTheBottom() {
        ChartScale scale = new ChartScale(1, 10, 1, 7);
        assertThat(scale.y(1)).isEqualTo(150);
        assertThat(scale.y(4)).isEqualTo(75);
        assertThat(scale.y(7)).isEqualTo(0);
    }

    @Test
    void putsAnOnlySessionInTheMiddle() {
        assertThat(new ChartScale(5, 5, 1, 7).x(5)).isEqualTo(ChartScale.LEFT + ChartScale.PLOT_WIDTH / 2);
    }

    @Test
    void namesEverySessionWhereTheyAreFew() {
        assertThat(new ChartScale(1, 6, 1, 7).sessionTicks()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void namesEveryPointOfAnAnswerScale() {
        assertThat(new ChartScale(1, 6, 1, 7).scoreTicks()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0);
    }

    @Test
    void namesRoundNumbersOfASum() {
        assertThat(new ChartScale(1, 6, 12, 84).scoreTicks()).containsExactly(20.0, 40.0, 60.0, 80.0);
    }

    @Test
    void usesTheScalesRangeWhereItIsKnown() {
        ChartScale scale =
                ChartScale.of(List.of(Clinics.series(Rater.CLIENT, Clinics.ONE_TO_SEVEN, new int[] {1, 2}, 4, 5)));
        assertThat(scale).isEqualTo(new ChartScale(1, 2, 1, 7));
    }

    @Test
    void leavesAMarginAroundScoresOfUnknownRange() {
        ChartScale scale =
                ChartScale.of(List.of(Clinics.series(Rater.CLIENT, Optional.empty(), new int[] {1, 2}, 4, 10)));
        assertThat(scale.low()).isEqualTo(3.5, within(1e-12));
        assertThat(scale.high()).isEqualTo(10.5, within(1e-12));
    }

    @Test
    void opensARangeAroundScoresThatAreAllEqual() {
        ChartScale scale =
                ChartScale.of(List.of(Clinics.series(Rater.CLIENT, Optional.empty(), new int[] {1, 2}, 4, 4)));
        assertThat(scale.y(4)).isEqualTo(75);
    }

    @Test
    void staysFiniteAtTheLargestNumbers() {
        ChartScale scale = ChartScale.of(List.of(Clinics.series(
                Rater.CLIENT,
                Optional.empty(),
                new int[] {1, Integer.MAX_VALUE},
                -Double.MAX_VALUE,
                Double.MAX_VALUE)));
        assertThat(scale.y(Double.MAX_VALUE)).isEqualTo(0);
        assertThat(scale.y(-Double.MAX_VALUE)).isEqualTo(150);
        assertThat(scale.scoreTicks()).hasSizeBetween(1, 7);
    }

    @Property(seed = "20240129")
    void choosesFewTicksWithinTheSessionsHoweverManyThereAre(
            @ForAll @IntRange(min = 1) int one, @ForAll @IntRange(min = 1) int other) {
        ChartScale scale = new ChartScale(Math.min(one, other), Math.max(one, other), 1, 7);
        assertThat(scale.sessionTicks())
                .hasSizeLessThanOrEqualTo(21)
                .allMatch(tick -> tick >= scale.first() && tick <= scale.last());
    }
}
