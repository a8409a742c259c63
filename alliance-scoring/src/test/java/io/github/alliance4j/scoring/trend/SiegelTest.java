package io.github.alliance4j.scoring.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.SessionTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiegelTest {

    private static final Siegel SIEGEL = Siegel.withDefaults();

    private static Siegel.Result fit(SessionSeries series) {
        return SIEGEL.fit(series).value().orElseThrow();
    }

    /** scipy 1.17.1 {@code siegelslopes}. */
    @Test
    void workedExamplesAreFittedAsByScipy() {
        Siegel.Result line = fit(Example.of(Example.noFlag()));
        assertThat(line.slope()).isCloseTo(0.03249999999999988, within(1e-14));
        assertThat(line.intercept()).isCloseTo(5.25125, within(1e-13));
        assertThat(line.fitted(2)).isCloseTo(5.31625, within(1e-13));
        Siegel.Result gaps = fit(Example.at(new int[] {1, 2, 5, 6, 9, 10}, 5.2, 5.4, 5.5, 5.6, 4.3, 5.0));
        assertThat(gaps.slope()).isCloseTo(0.033333333333333215, within(1e-14));
        assertThat(gaps.intercept()).isCloseTo(5.25, within(1e-13));
        assertThat(gaps.sessions()).isEqualTo(6);
    }

    @Test
    void aThirdOfTheSessionsMayBeOddWhereTheMedianSlopeIsLost() {
        SessionSeries series = Example.of(1, 2, 3, 4, 5, 6, 7, 70, 20, 90, 60);
        assertThat(fit(series).slope()).isEqualTo(1);
        assertThat(TheilSen.withDefaults().fit(series).value().orElseThrow().slope())
                .isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void fewerThanThreeSessionsAreNotEvaluable(int n) {
        assertThat(SIEGEL.fit(Example.of(new double[n])).reason()).isEqualTo("fewer than 3 sessions");
    }

    @Test
    void equalScoresHaveTheSlopeZero() {
        assertThat(fit(Example.of(7, 7, 7)).slope()).isZero();
        assertThat(fit(Example.of(7, 7, 7)).intercept()).isEqualTo(7);
    }

    @Test
    void sessionsOfOneDayHaveNoSlopeAmongThem() {
        Siegel days = SIEGEL.with(SessionTime.DAYS);
        // 3/7 for the first, 2/7 for the second, the mean of both for the third.
        assertThat(days.fit(Dated.of(new int[] {0, 0, 7}, 1, 2, 4))
                        .value()
                        .orElseThrow()
                        .slope())
                .isCloseTo(2.5 / 7, within(1e-15));
        assertThat(days.fit(Dated.of(new int[] {0, 0, 0}, 1, 2, 4)).reason()).isEqualTo("all sessions are on one day");
        assertThat(days.fit(Dated.of(new int[] {0, 2, 1}, 1, 2, 4)).reason())
                .isEqualTo("session 3 is dated before session 2");
    }

    @Test
    void theTableSaysThatNothingIsTested() {
        TrendEstimate row = SIEGEL.estimate(Example.of(1, 2, 3, 4)).value().orElseThrow();
        assertThat(row.label()).isEqualTo("NOT_TESTED");
        assertThat(row.value()).hasValue(1);
        assertThat(row.interval()).isEmpty();
        assertThat(row.p()).isEmpty();
    }
}
