package io.github.alliance4j.scoring.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.SessionTime;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MannKendallTest {

    private static final MannKendall MANN_KENDALL = MannKendall.withDefaults();

    private static MannKendall.Result assess(SessionSeries series) {
        return MANN_KENDALL.assess(series).value().orElseThrow();
    }

    private static double p(MannKendall.Result test, MannKendall.Test way) {
        return test.p(way).orElseThrow();
    }

    /** R packages Kendall 2.2.1 and trend 1.1.6, scipy 1.10.1. */
    @Test
    void nileFallsAsByR() {
        MannKendall.Result test = assess(Dated.nile());
        assertThat(test.s()).isEqualTo(-1387);
        assertThat(test.variance()).isCloseTo(112728.3333, within(5e-5));
        assertThat(test.z()).isCloseTo(-4.128066523, within(5e-10));
        assertThat(test.p()).isCloseTo(3.658263e-05, within(5e-12));
        assertThat(test.tau().orElseThrow()).isCloseTo(-.2807413347, within(5e-11));
        assertThat(test.test()).isEqualTo(MannKendall.Test.CONTINUITY_CORRECTED);
        assertThat(p(test, MannKendall.Test.UNCORRECTED)).isCloseTo(3.6111799194816154e-05, within(1e-15));
        assertThat(test.direction()).isEqualTo(TrendDirection.DECREASING);
    }

    /** 2 of 24 orders of four scores rise or fall throughout. */
    @Test
    void fewSessionsHaveAnExactP() {
        MannKendall.Result test = assess(Example.of(1, 2, 3, 4));
        assertThat(test.test()).isEqualTo(MannKendall.Test.EXACT);
        assertThat(test.p()).isCloseTo(2.0 / 24, within(1e-15));
        assertThat(test.direction()).isEqualTo(TrendDirection.NO_TREND);
        assertThat(assess(Example.of(5, 4, 3, 2, 1)).p()).isCloseTo(2.0 / 120, within(1e-15));
        assertThat(assess(Example.of(5, 4, 3, 2, 1)).direction()).isEqualTo(TrendDirection.DECREASING);
    }

    /**
     * 1 1 2 2 has 6 orders, with S 4, 2, 0, 0, -2, -4; 1 1 1 2 has 4, with S 3, 1, -1, -3. R's normal approximation says
     * .2207 and .6171 for the first of each.
     */
    @ParameterizedTest
    @CsvSource({
        "1 1 2 2, 4, 0.3333333333333333",
        "1 2 1 2, 2, 0.6666666666666666",
        "1 2 2 1, 0, 1",
        "1 1 1 2, 3, 0.5",
        "2 1 1 1, -3, 0.5",
        "1 2 1 1, -1, 1"
    })
    void equalScoresHaveAnExactPToo(String scores, long s, double p) {
        MannKendall.Result test = assess(Example.of(Arrays.stream(scores.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray()));
        assertThat(test.s()).isEqualTo(s);
        assertThat(test.test()).isEqualTo(MannKendall.Test.EXACT);
        assertThat(test.p()).isCloseTo(p, within(1e-14));
    }

    @Test
    void allScoresEqualIsNoTrendAndHasNoTau() {
        MannKendall.Result test = assess(Example.of(7, 7, 7, 7, 7));
        assertThat(test.s()).isZero();
        assertThat(test.variance()).isZero();
        assertThat(test.z()).isZero();
        assertThat(test.p()).isEqualTo(1);
        assertThat(p(test, MannKendall.Test.CONTINUITY_CORRECTED)).isEqualTo(1);
        assertThat(test.tau()).isEmpty();
        assertThat(test.largestS()).isZero();
        assertThat(test.direction()).isEqualTo(TrendDirection.NO_TREND);
        TrendEstimate row =
                MANN_KENDALL.estimate(Example.of(7, 7, 7, 7)).value().orElseThrow();
        assertThat(row.value()).isEmpty();
        assertThat(row.p()).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void fewerThanFourSessionsAreNotEvaluable(int n) {
        assertThat(MANN_KENDALL.assess(Example.of(new double[n])).reason()).isEqualTo("fewer than 4 sessions");
    }

    @Test
    void theExactPEndsAtThirtyThreeSessions() {
        double[] y = new Random(1).doubles(34).toArray();
        assertThat(assess(Example.prefix(Example.of(y), 33)).test()).isEqualTo(MannKendall.Test.EXACT);
        MannKendall.Result longer = assess(Example.of(y));
        assertThat(longer.test()).isEqualTo(MannKendall.Test.CONTINUITY_CORRECTED);
        assertThat(longer.p()).isEqualTo(p(longer, MannKendall.Test.CONTINUITY_CORRECTED));
        assertThat(p(longer, MannKendall.Test.EXACT))
                .isCloseTo(p(longer, MannKendall.Test.CONTINUITY_CORRECTED), within(2e-3));
    }

    @Test
    void sessionsOfOneDayCountForNothingAmongThemselves() {
        MannKendall days = MANN_KENDALL.with(SessionTime.DAYS);
        MannKendall.Result untied = days.assess(Dated.of(new int[] {0, 0, 7, 14}, 2, 1, 3, 4))
                .value()
                .orElseThrow();
        // 12 orders of two sessions on day 0 and one each later; all later ones higher in one of them, lower in
        // another.
        assertThat(untied.s()).isEqualTo(5);
        assertThat(untied.p()).isCloseTo(2.0 / 12, within(1e-15));
        assertThat(untied.tau().orElseThrow()).isCloseTo(5 / Math.sqrt(30), within(1e-15));
        MannKendall.Result both = days.assess(Dated.of(new int[] {0, 0, 7, 14}, 2, 1, 3, 3))
                .value()
                .orElseThrow();
        assertThat(both.test()).isEqualTo(MannKendall.Test.CONTINUITY_CORRECTED);
        assertThat(both.p(MannKendall.Test.EXACT)).isEmpty();
        assertThat(days.assess(Example.of(1, 2, 3, 4)).reason()).isEqualTo("a session has no date");
    }

    /** The mean of S squared over all orders of four sessions, two of them on one day and two of them scored alike. */
    @Test
    void theVarianceWithTiesOnBothSidesIsThatOfAllOrders() {
        MannKendall days = MANN_KENDALL.with(SessionTime.DAYS);
        double[] scores = {1, 2, 3, 3, 5};
        double sum = 0;
        int orders = 0;
        for (int code = 0; code < 3125; code++) {
            int[] place = IntStream.of(code, code / 5, code / 25, code / 125, code / 625)
                    .map(c -> c % 5)
                    .toArray();
            if (IntStream.of(place).distinct().count() == 5) {
                double[] y = IntStream.of(place).mapToDouble(i -> scores[i]).toArray();
                long s = days.assess(Dated.of(new int[] {0, 0, 7, 14, 14}, y))
                        .value()
                        .orElseThrow()
                        .s();
                sum += s * s;
                orders++;
            }
        }
        double variance = days.assess(Dated.of(new int[] {0, 0, 7, 14, 14}, scores))
                .value()
                .orElseThrow()
                .variance();
        assertThat(orders).isEqualTo(120);
        assertThat(variance).isCloseTo(sum / orders, within(1e-12));
    }

    @Property(seed = "151", tries = 200)
    void theExactPIsNearTheNormalOneAndAProbability(@ForAll long seed, @ForAll @IntRange(min = 15, max = 33) int n) {
        MannKendall.Result test = assess(Example.random(seed, n));
        double exact = p(test, MannKendall.Test.EXACT);
        assertThat(exact).isBetween(0.0, 1.0);
        assertThat(exact).isCloseTo(p(test, MannKendall.Test.CONTINUITY_CORRECTED), within(0.02));
        assertThat(p(test, MannKendall.Test.UNCORRECTED))
                .isLessThanOrEqualTo(p(test, MannKendall.Test.CONTINUITY_CORRECTED));
    }

    /** An exact test never claims more often than it says: 5 sessions, all 120 orders. */
    @Test
    void directionsAreClaimedNoMoreOftenThanTheConfidenceAllows() {
        long claimed = IntStream.range(0, 3125)
                .mapToObj(code -> IntStream.of(code, code / 5, code / 25, code / 125, code / 625)
                        .map(c -> c % 5)
                        .toArray())
                .filter(order -> IntStream.of(order).distinct().count() == 5)
                .filter(order ->
                        assess(Example.of(IntStream.of(order).asDoubleStream().toArray()))
                                        .direction()
                                != TrendDirection.NO_TREND)
                .count();
        assertThat(claimed / 120.0).isLessThanOrEqualTo(.05).isEqualTo(2 / 120.0);
    }

    @Test
    void confidenceIsTheLabelsOnly() {
        MannKendall.Result loose = MANN_KENDALL
                .withConfidence(.9)
                .assess(Example.of(1, 2, 3, 4))
                .value()
                .orElseThrow();
        assertThat(loose.direction()).isEqualTo(TrendDirection.INCREASING);
        assertThat(loose.p()).isEqualTo(assess(Example.of(1, 2, 3, 4)).p());
        assertThat(loose.sessions()).isEqualTo(4);
    }
}
