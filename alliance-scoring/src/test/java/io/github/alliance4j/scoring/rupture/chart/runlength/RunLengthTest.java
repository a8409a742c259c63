package io.github.alliance4j.scoring.rupture.chart.runlength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published run lengths, to the digits they are printed with. */
class RunLengthTest {

    @ParameterizedTest
    @CsvSource({
        "0,    167.68, 465.44",
        "0.25,  74.22, 139.49",
        "0.5,   26.63,  38.00",
        "0.75,  13.29,  17.05",
        "1,      8.38,  10.38",
        "1.5,    4.75,   5.75",
        "2,      3.34,   4.01",
        "2.5,    2.62,   3.11",
        "3,      2.19,   2.57",
        "4,      1.71,   2.01"
    })
    void cusumOfBothSidesIsMontgomerysTable(double shift, double four, double five) {
        assertThat(CusumRunLength.of(0.5, 4).twoSided(shift)).isCloseTo(four, within(0.005001));
        assertThat(CusumRunLength.of(0.5, 5).twoSided(shift)).isCloseTo(five, within(0.005001));
    }

    @Test
    void cusumOfOneSideWithoutAShift() {
        assertThat(CusumRunLength.of(0.5, 4).oneSided(0)).isCloseTo(335.37, within(0.005001));
        assertThat(CusumRunLength.of(0.5, 5).oneSided(0)).isCloseTo(930.89, within(0.005001));
    }

    @Test
    void siegmundsApproximation() {
        assertThat(CusumRunLength.of(0.5, 4).siegmundTwoSided(0)).isCloseTo(169.05, within(0.005001));
        assertThat(CusumRunLength.of(0.5, 5).siegmundTwoSided(0)).isCloseTo(469.11, within(0.005001));
    }

    @Test
    void siegmundsApproximationIsSmoothWhereTheDriftIsNone() {
        CusumRunLength chart = CusumRunLength.of(0.5, 4);
        assertThat(chart.siegmundOneSided(0.5)).isCloseTo(5.166 * 5.166, within(1e-9));
        assertThat(chart.siegmundOneSided(0.5001)).isCloseTo(5.166 * 5.166, within(0.02));
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 8.01, 370.3",
        "0.5,  4.77, 368.6",
        "0.75, 3.34, 370.6",
        "1,    2.52, 372.8",
        "1.25, 1.99, 373.5",
        "1.5,  1.61, 376.3"
    })
    void limitForARunLengthOfAboutThreeHundredSeventy(double k, double h, double runLength) {
        assertThat(CusumRunLength.of(k, h).twoSided(0)).isCloseTo(runLength, within(0.05001));
        assertThat(CusumRunLength.limitFor(k, runLength, CusumRunLength.Sides.BOTH))
                .isCloseTo(h, within(0.001));
    }

    @Test
    void limitForOneSideReachesTheRunLength() {
        double h = CusumRunLength.limitFor(0.5, 335.37, CusumRunLength.Sides.ONE);
        assertThat(h).isCloseTo(4, within(1e-4));
        assertThat(CusumRunLength.of(0.5, h).oneSided(0)).isCloseTo(335.37, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1e9, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleRunLengthsAreRefused(double runLength) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CusumRunLength.limitFor(0.5, runLength, CusumRunLength.Sides.BOTH))
                .withMessage("No limit of a CUSUM with k 0.5 gives an average run length of " + runLength);
    }

    @ParameterizedTest
    @CsvSource({
        "0.4,  3.054, 499.95, 14.26",
        "0.25, 2.998, 499.84, 11.14",
        "0.2,  2.962, 499.74, 10.54",
        "0.1,  2.814, 499.58, 10.33",
        "0.05, 2.615, 499.93, 11.38"
    })
    void ewma(double lambda, double limit, double healthy, double shifted) {
        EwmaRunLength chart = EwmaRunLength.of(lambda, limit);
        assertThat(chart.twoSided(0)).isCloseTo(healthy, within(0.005001));
        assertThat(chart.twoSided(1)).isCloseTo(shifted, within(0.005001));
        assertThat(chart.twoSided(-1)).isCloseTo(shifted, within(0.005001));
    }

    @Test
    void ewmaOfMontgomerysExample() {
        assertThat(EwmaRunLength.of(0.1, 2.7).twoSided(0)).isCloseTo(368.99, within(0.005001));
    }

    @Test
    void ewmaThatForgetsEverythingIsTheShewhartChart() {
        assertThat(EwmaRunLength.of(1, 3).twoSided(0.5))
                .isCloseTo(ShewhartRunLength.of(3).twoSided(0.5), within(1e-6));
    }

    @Test
    void shewhart() {
        assertThat(ShewhartRunLength.of(3).twoSided(0)).isCloseTo(370.398, within(0.0005001));
        assertThat(ShewhartRunLength.of(3).oneSided(0)).isCloseTo(2 * 370.398, within(0.001001));
        assertThat(ShewhartRunLength.of(3).oneSided(3)).isCloseTo(2, within(1e-12));
        assertThat(ShewhartRunLength.of(3).twoSided(-1))
                .isCloseTo(ShewhartRunLength.of(3).twoSided(1), within(1e-9));
    }

    @Test
    void headStartAgreesWithASimulation() {
        double exact = CusumRunLength.of(0.5, 4).oneSided(1, 0.5);
        assertThat(exact).isLessThan(CusumRunLength.of(0.5, 4).oneSided(1));
        Random random = new Random(5);
        long total = 0;
        int runs = 40_000;
        for (int run = 0; run < runs; run++) {
            double sum = 2;
            while (sum <= 4) {
                sum = Math.max(0, sum + 1 + random.nextGaussian() - 0.5);
                total++;
            }
        }
        assertThat((double) total / runs).isCloseTo(exact, within(0.06));
    }

    @Test
    void parametersOutsideTheirRangesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CusumRunLength.of(-0.1, 4))
                .withMessage("Parameter k is -0.1; it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CusumRunLength.of(0.5, 0))
                .withMessage("Parameter h is 0.0; it must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CusumRunLength.of(0.5, 4).oneSided(0, 1))
                .withMessage("Parameter head-start is 1.0; it must be at least 0 and below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CusumRunLength.of(0.5, 4).twoSided(Double.NaN))
                .withMessage("Parameter shift is NaN; it must be a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EwmaRunLength.of(0, 3))
                .withMessage("Parameter lambda is 0.0; it must be above 0 and at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EwmaRunLength.of(1.1, 3))
                .withMessage("Parameter lambda is 1.1; it must be above 0 and at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShewhartRunLength.of(-1))
                .withMessage("Parameter limit is -1.0; it must be above 0");
    }

    @Test
    void quadratureIsExactForPolynomials() {
        GaussLegendre grid = GaussLegendre.of(5, -1, 3);
        double sum = 0;
        for (int i = 0; i < grid.size(); i++) {
            sum += grid.weight(i) * Math.pow(grid.node(i), 9);
        }
        assertThat(sum).isCloseTo((Math.pow(3, 10) - 1) / 10, within(1e-8));
    }

    @Test
    void equationsThatNeedARowExchangeAreSolved() {
        double[] x = LinearEquations.solve(new double[][] {{0, 2, 1}, {1, 1, 1}, {2, 0, -1}}, new double[] {7, 6, -1});
        assertThat(x).containsExactly(new double[] {1, 2, 3}, within(1e-12));
    }
}
