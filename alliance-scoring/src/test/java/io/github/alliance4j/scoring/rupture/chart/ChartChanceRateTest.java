package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import io.github.alliance4j.scoring.rupture.HealthySeries;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** How often individuals charts alarm where nothing happens, and how often they see a drop: the tables of the method page. */
class ChartChanceRateTest {

    private static final int REPLICATIONS = 20_000;

    private static double rate(RuptureDetector detector, int n, double rho) {
        return ChanceRate.simulate(
                        detector, new HealthySeries(n, rho, 0, 1, Optional.empty()), REPLICATIONS, 100 * n + 1)
                .rate();
    }

    @ParameterizedTest
    @CsvSource({
        "8, 0, .008, .123",
        "12, 0, .014, .213",
        "12, .3, .041, .379",
        "16, 0, .020, .297",
        "16, .6, .217, .743",
        "30, 0, .038, .503"
    })
    void healthySeriesAreFlaggedAsOftenAsComputedIndependently(int n, double rho, double three, double two) {
        IndividualsChart chart = IndividualsChart.withDefaults();
        assertThat(rate(chart.detector(), n, rho)).isCloseTo(three, within(0.01));
        assertThat(rate(chart.withLimit(2).detector(), n, rho)).isCloseTo(two, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 2, .002, .173",
        "8, 3, .005, .349",
        "8, 4, .009, .551",
        "12, 2, .030, .287",
        "12, 3, .091, .581",
        "12, 4, .217, .820",
        "16, 2, .052, .354",
        "16, 3, .179, .673",
        "16, 4, .393, .897",
        "30, 2, .100, .423",
        "30, 3, .315, .764",
        "30, 4, .645, .952"
    })
    void dropsAreSeenAsOftenAsComputedIndependently(int n, double depth, double three, double two) {
        IndividualsChart chart = IndividualsChart.withDefaults();
        Random random = new Random(1000L * n + Math.round(depth));
        int atThree = 0;
        int atTwo = 0;
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                y[i] = random.nextGaussian();
            }
            int session = 2 + random.nextInt(n - 2);
            y[session - 1] -= depth;
            atThree += sees(chart, y, session) ? 1 : 0;
            atTwo += sees(chart.withLimit(2), y, session) ? 1 : 0;
        }
        assertThat((double) atThree / REPLICATIONS).isCloseTo(three, within(0.015));
        assertThat((double) atTwo / REPLICATIONS).isCloseTo(two, within(0.015));
    }

    /** The other columns of the method page. */
    @ParameterizedTest
    @CsvSource({
        "8, 0, .056, .015, .018, .008, .002, .075, .069, .032, .001",
        "12, 0, .062, .030, .035, .009, .005, .127, .115, .095, .004",
        "12, .3, .102, .104, .115, .043, .036, .172, .194, .168, .015",
        "16, 0, .067, .046, .057, .013, .009, .169, .155, .142, .009",
        "16, .6, .258, .464, .475, .290, .319, .324, .380, .372, .125",
        "30, 0, .084, .115, .127, .022, .020, .247, .227, .242, .022"
    })
    void chartsOnHealthySeries(ArgumentsAccessor row) {
        ChartBasis median = ChartBasis.wholeSeries().with(SigmaEstimate.MEDIAN_MOVING_RANGE);
        ChartBasis first = ChartBasis.ofFirst(5);
        List<RuptureDetector> detectors = List.of(
                IndividualsChart.withDefaults().with(median).detector(),
                IndividualsChart.withDefaults()
                        .withRules(RunRule.westernElectric())
                        .detector(),
                IndividualsChart.withDefaults().withRules(RunRule.nelson()).detector(),
                EwmaChart.withDefaults().detector(),
                CusumChart.withDefaults().detector(),
                IndividualsChart.withDefaults().with(first).detector(),
                EwmaChart.withDefaults().with(first).detector(),
                CusumChart.withDefaults().with(first).detector(),
                SelfStartingCusum.withDefaults().detector());
        for (int i = 0; i < detectors.size(); i++) {
            assertThat(rate(detectors.get(i), row.getInteger(0), row.getDouble(1)))
                    .as("%s", detectors.get(i).settings())
                    .isCloseTo(row.getDouble(i + 2), within(0.0006));
        }
    }

    private static boolean sees(IndividualsChart chart, double[] y, int session) {
        return chart.chart(Example.of(y))
                .value()
                .orElseThrow()
                .beyondLimits(ChartSide.LOWER)
                .contains(session);
    }
}
