package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Interval;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedEstimateTest {

    /** 2 with the error 3, on 10 degrees of freedom, by containment on 20 with an error of 3.3. */
    private static final FixedEstimate ESTIMATE = FixedEstimate.of(2, 3, 3.5, 10, 20, 1.1, .9);

    @Test
    void aFurtherErrorIsAddedInSquares() {
        FixedEstimate wider = ESTIMATE.withFurtherError(4, 30);
        FixedEstimate.Test test = wider.test(DegreesOfFreedom.SATTERTHWAITE);
        assertThat(wider.estimate()).isEqualTo(2);
        assertThat(wider.standardError()).isCloseTo(5, within(1e-12));
        assertThat(test.standardError()).isCloseTo(5, within(1e-12));
        assertThat(test.t()).isCloseTo(.4, within(1e-12));
        assertThat(test.degreesOfFreedom()).isCloseTo(625 / (81 / 10. + 256 / 30.), within(1e-9));
    }

    @Test
    void theIntervalKeepsItsConfidence() {
        FixedEstimate.Test test = ESTIMATE.withFurtherError(4, 30).test(DegreesOfFreedom.SATTERTHWAITE);
        TDistribution student = TDistribution.of(test.degreesOfFreedom());
        assertThat(test.interval().high())
                .isCloseTo(2 + 5 * student.inverseSurvivalProbability(.05), within(1e-9));
        assertThat(test.p()).isCloseTo(2 * student.survivalProbability(.4), within(1e-12));
    }

    @Test
    void eachWayOfCountingKeepsItsOwnError() {
        FixedEstimate wider = ESTIMATE.withFurtherError(4, 30);
        FixedEstimate.Test contained = wider.test(DegreesOfFreedom.CONTAINMENT);
        assertThat(contained.standardError()).isCloseTo(Math.hypot(3.3, 4), within(1e-12));
        FixedEstimate.Test normal = wider.test(DegreesOfFreedom.NORMAL);
        assertThat(normal.degreesOfFreedom()).isInfinite();
        assertThat(normal.interval().low()).isCloseTo(2 - 5 * 1.6448536269514722, within(1e-9));
    }

    @Test
    void anErrorKnownFarBetterAddsNoDegreesOfFreedom() {
        FixedEstimate.Test test = ESTIMATE.withFurtherError(1e-9, Double.POSITIVE_INFINITY)
                .test(DegreesOfFreedom.SATTERTHWAITE);
        assertThat(test.degreesOfFreedom()).isCloseTo(10, within(1e-9));
        Interval interval = ESTIMATE.interval();
        assertThat(test.interval().low()).isCloseTo(interval.low(), within(1e-9));
    }

    @Test
    void noFurtherErrorChangesNothing() {
        assertThat(ESTIMATE.withFurtherError(0, 1)).isSameAs(ESTIMATE);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "NaN, 5", "1, 0", "1, NaN"})
    void errorsThatAreNoneAreRefused(double error, double df) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ESTIMATE.withFurtherError(error, df))
                .withMessage("A further error " + error + " on " + df
                        + " degrees of freedom; it must be at least 0, on more than 0");
    }
}
