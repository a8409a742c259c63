package io.github.alliance4j.scoring.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.trend.TheilSen.Ranks;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheilSenTest {

    private static final TheilSen THEIL_SEN = TheilSen.withDefaults();

    private static TheilSen.Result fit(SessionSeries series) {
        return THEIL_SEN.fit(series).value().orElseThrow();
    }

    /** R package trend 1.1.6 {@code sens.slope}; the outward ranks by ordering all 4950 slopes. */
    @Test
    void nileFallsAsByR() {
        TheilSen.Result line = fit(Dated.nile());
        assertThat(line.slope()).isCloseTo(-2.6, within(1e-12));
        assertThat(line.slopeInterval().low()).isCloseTo(-3.627907, within(5e-7));
        assertThat(line.slopeInterval().high()).isCloseTo(-1.428571, within(5e-7));
        assertThat(line.direction()).isEqualTo(TrendDirection.DECREASING);
        Interval outward = THEIL_SEN
                .with(Ranks.OUTWARD)
                .fit(Dated.nile())
                .value()
                .orElseThrow()
                .slopeInterval();
        assertThat(outward.low()).isCloseTo(-3.628571, within(5e-7));
        assertThat(outward.high()).isCloseTo(-1.424242, within(5e-7));
    }

    /** scipy 1.17.1 {@code theilslopes}, both methods. */
    @Test
    void workedExampleIsFittedAsByScipy() {
        TheilSen.Result line = fit(Example.of(Example.noFlag()));
        assertThat(line.slope()).isCloseTo(-0.036666666666666674, within(1e-14));
        assertThat(line.intercept()).isCloseTo(5.538333333333334, within(1e-13));
        assertThat(line.jointIntercept()).isCloseTo(5.37, within(1e-13));
        assertThat(line.slopeInterval().low()).isCloseTo(-0.1, within(1e-12));
        assertThat(line.slopeInterval().high()).isCloseTo(0.08571428571428566, within(1e-12));
        assertThat(line.fitted(10)).isCloseTo(5.538333333333334 - 0.3666666666666667, within(1e-12));
        assertThat(line.confidence()).isEqualTo(.95);
        assertThat(line.sessions()).isEqualTo(12);
    }

    /** scipy 1.17.1. */
    @Test
    void gapsKeepTheirPlace() {
        TheilSen.Result line = fit(Example.at(new int[] {1, 2, 5, 6, 9, 10}, 5.2, 5.4, 5.5, 5.6, 4.3, 5.0));
        assertThat(line.slope()).isCloseTo(-0.02222222222222224, within(1e-14));
        assertThat(line.intercept()).isCloseTo(5.422222222222223, within(1e-13));
        assertThat(line.slopeInterval().low()).isCloseTo(-0.3, within(1e-12));
        assertThat(line.slopeInterval().high()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void oneOddSessionHardlyMovesIt() {
        assertThat(fit(Example.of(1, 2, 3, 4, -100, 6, 7, 8)).slope()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void fewerThanThreeSessionsAreNotEvaluable(int n) {
        assertThat(THEIL_SEN.fit(Example.of(new double[n])).reason()).isEqualTo("fewer than 3 sessions");
    }

    /** With 3 sessions 1 of 6 orders rises throughout and 1 falls: the widest interval holds the slope 4 times of 6. */
    @Test
    void tooFewSessionsForTheConfidenceHaveTheSlopeOnlyInATable() {
        TrendEstimate four =
                TheilSen.withDefaults().estimate(Example.of(1, 2, 4, 5)).value().orElseThrow();
        assertThat(four.value()).isPresent();
        assertThat(four.interval()).isEmpty();
        assertThat(four.label()).isEqualTo("NOT_TESTED");
        TrendEstimate five = TheilSen.withDefaults()
                .estimate(Example.of(1, 2, 4, 5, 7))
                .value()
                .orElseThrow();
        assertThat(five.interval()).isPresent();
        assertThat(five.label()).isEqualTo("INCREASING");
        assertThat(TheilSen.withDefaults()
                        .withConfidence(.8)
                        .estimate(Example.of(1, 2, 4, 5))
                        .value()
                        .orElseThrow()
                        .label())
                .isEqualTo("INCREASING");
    }

    @Test
    void tooFewSessionsForTheConfidenceAreSaidAndClaimNoDirection() {
        TheilSen.Result three = fit(Example.of(1, 2, 4));
        assertThat(three.reachesConfidence()).isFalse();
        assertThat(three.coverage()).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(three.slopeInterval()).isEqualTo(new Interval(1, 2));
        assertThat(three.direction()).isEqualTo(TrendDirection.NOT_TESTED);
        TheilSen.Result four = fit(Example.of(1, 2, 4, 5));
        assertThat(four.reachesConfidence()).isFalse();
        assertThat(four.coverage()).isCloseTo(22.0 / 24, within(1e-12));
        TheilSen.Result five = fit(Example.of(1, 2, 4, 5, 7));
        assertThat(five.reachesConfidence()).isTrue();
        assertThat(five.coverage()).isCloseTo(118.0 / 120, within(1e-12));
        assertThat(five.direction()).isEqualTo(TrendDirection.INCREASING);
    }

    @Test
    void equalScoresHaveTheSlopeZero() {
        TheilSen.Result flat = fit(Example.of(0.1, 0.1, 0.1, 0.1, 0.1));
        assertThat(flat.slope()).isZero();
        assertThat(flat.intercept()).isEqualTo(0.1);
        assertThat(flat.slopeInterval()).isEqualTo(new Interval(0, 0));
        assertThat(flat.direction()).isEqualTo(TrendDirection.NO_TREND);
    }

    @Test
    void sessionsOfOneDayHaveNoSlopeAmongThem() {
        TheilSen days = TheilSen.withDefaults().with(SessionTime.DAYS);
        // Slopes 3/7, 2/7 and none between the first two.
        TheilSen.Result line =
                days.fit(Dated.of(new int[] {0, 0, 7}, 1, 2, 4)).value().orElseThrow();
        assertThat(line.slope()).isCloseTo(2.5 / 7, within(1e-15));
        assertThat(line.intercept()).isEqualTo(2);
        assertThat(days.fit(Dated.of(new int[] {2, 2, 2}, 1, 2, 4)).reason()).isEqualTo("all sessions are on one day");
        assertThat(days.fit(Example.of(1, 2, 4)).reason()).isEqualTo("a session has no date");
    }

    @Test
    void theTableHasNoErrorAndNoP() {
        TrendEstimate row = THEIL_SEN.estimate(Dated.nile()).value().orElseThrow();
        assertThat(row.value().orElseThrow()).isCloseTo(-2.6, within(1e-12));
        assertThat(row.interval()).isPresent();
        assertThat(row.standardError()).isEmpty();
        assertThat(row.p()).isEmpty();
        assertThat(row.label()).isEqualTo("DECREASING");
    }

    @Test
    void confidenceLiesBetweenZeroAndOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THEIL_SEN.withConfidence(0))
                .withMessage("Confidence 0.0 is not between 0 and 1");
    }

    @Property(seed = "141", tries = 200)
    void outwardRanksAreNeverNarrowerAndEveryIntervalHoldsTheSlope(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int n) {
        SessionSeries series = Example.random(seed, n);
        TheilSen.Result near = fit(series);
        TheilSen.Result out = THEIL_SEN.with(Ranks.OUTWARD).fit(series).value().orElseThrow();
        assertThat(out.slopeInterval().low())
                .isLessThanOrEqualTo(near.slopeInterval().low());
        assertThat(out.slopeInterval().high())
                .isGreaterThanOrEqualTo(near.slopeInterval().high());
        assertThat(near.slope())
                .isBetween(near.slopeInterval().low(), near.slopeInterval().high());
        assertThat(out.coverage()).isGreaterThanOrEqualTo(near.coverage());
    }

    /** Simulated, 4000 series: the exact coverage is what is seen. */
    @ParameterizedTest
    @ValueSource(ints = {4, 6, 9, 14})
    void theCoverageIsTheShareOfIntervalsThatHoldTheSlope(int n) {
        Random random = new Random(7);
        int held = 0;
        double said = 0;
        for (int run = 0; run < 4000; run++) {
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                y[i] = 0.3 * i + random.nextGaussian();
            }
            TheilSen.Result line = fit(Example.of(y));
            said = line.coverage();
            Interval interval = line.slopeInterval();
            held += interval.low() < 0.3 && interval.high() > 0.3 ? 1 : 0;
        }
        // Three standard errors of a share near .95 among 4000.
        assertThat(held / 4000.0).isCloseTo(said, within(0.0105));
    }
}
