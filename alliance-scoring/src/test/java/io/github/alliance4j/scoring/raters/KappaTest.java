package io.github.alliance4j.scoring.raters;

import static io.github.alliance4j.scoring.raters.Codes.MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KappaTest {

    private static final CohenKappa KAPPA = CohenKappa.withDefaults();

    private static CohenKappa.Result assess(CohenKappa method, Ratings ratings) {
        return method.assess(ratings).value().orElseThrow();
    }

    @Test
    void aFourfoldTableHasTheHandComputedKappa() {
        // po = .7, pe = .5 * .6 + .5 * .4 = .5.
        CohenKappa.Result kappa = assess(KAPPA, Codes.crossed(new int[][] {{20, 5}, {10, 15}}));
        assertThat(kappa.observed()).isCloseTo(.7, within(1e-12));
        assertThat(kappa.expected()).isCloseTo(.5, within(1e-12));
        assertThat(kappa.value()).isCloseTo(.4, within(1e-12));
        assertThat(kappa.units()).isEqualTo(50);
        // With w_1. + w_.1 = .6 + .5, w_1. + w_.2 = .6 + .5, w_2. + w_.1 = .4 + .5, w_2. + w_.2 = .4 + .5.
        double sum = .4 * Math.pow(.5 - 1.1 * .3, 2) + .1 * Math.pow(1.1 * .3, 2);
        sum += .2 * Math.pow(.9 * .3, 2) + .3 * Math.pow(.5 - .9 * .3, 2);
        double squared = (sum - Math.pow(.35 - 1 + .7, 2)) / (50 * Math.pow(.5, 4));
        assertThat(kappa.standardError()).isCloseTo(Math.sqrt(squared), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void identicalCodesHaveKappaOneAndNoInterval(KappaWeights weights) {
        CohenKappa.Result kappa =
                assess(KAPPA.with(weights), Codes.crossed(new int[][] {{3, 0, 0}, {0, 4, 0}, {0, 0, 5}}));
        assertThat(kappa.value()).isEqualTo(1);
        assertThat(kappa.interval()).isEmpty();
        assertThat(kappa.standardError()).isZero();
        assertThat(kappa.p().orElseThrow()).isLessThan(.01);
    }

    @Test
    void oneCodeForAllUnitsHasNoKappa() {
        assertThat(KAPPA.assess(Codes.units(new double[][] {{2, 2}, {2, 2}, {2, 2}}))
                        .reason())
                .isEqualTo("both gave one and the same code to all units");
    }

    @Test
    void ratersWhoNeverUseTheSameCodeAreBelowChance() {
        CohenKappa.Result kappa = assess(KAPPA, Codes.units(new double[][] {{1, 2}, {2, 1}, {1, 2}, {2, 1}}));
        assertThat(kappa.value()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void eachWithItsOwnSingleCodeIsChance() {
        CohenKappa.Result kappa = assess(KAPPA, Codes.units(new double[][] {{1, 2}, {1, 2}, {1, 2}}));
        assertThat(kappa.value()).isZero();
        assertThat(kappa.z()).isEmpty();
        assertThat(kappa.p()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void raterWithOneCodeOnlyIsExactlyChance(KappaWeights weights) {
        CohenKappa method = KAPPA.with(weights).withCodes(1, 2, 3);
        for (int[][] table : new int[][][] {{{28, 0, 0}, {1, 0, 0}, {0, 0, 0}}, {{3, 5, 7}, {0, 0, 0}, {0, 0, 0}}}) {
            CohenKappa.Result kappa = assess(method, Codes.crossed(table));
            assertThat(kappa.isOneSided()).isTrue();
            assertThat(kappa.value()).isZero();
            assertThat(kappa.standardError()).isZero();
            assertThat(kappa.interval()).isEmpty();
            assertThat(kappa.z()).isEmpty();
        }
        assertThat(assess(method, Codes.crossed(new int[][] {{28, 0, 0}, {1, 1, 0}, {0, 0, 0}}))
                        .isOneSided())
                .isFalse();
    }

    @Test
    void unitsWithAMissingCodeAreLeftOutAndCounted() {
        CohenKappa.Result kappa =
                assess(KAPPA, Codes.units(new double[][] {{1, 1}, {2, MISSING}, {2, 2}, {MISSING, 1}, {1, 2}}));
        assertThat(kappa.units()).isEqualTo(3);
        assertThat(kappa.leftOut()).isEqualTo(2);
        assertThat(KAPPA.assess(Codes.units(new double[][] {{1, MISSING}})).reason())
                .isEqualTo("no unit is rated by both");
    }

    @Test
    void threeRatersAreSentElsewhere() {
        assertThat(KAPPA.assess(Codes.units(new double[][] {{1, 1, 2}})).reason())
                .contains("2 raters, not of 3")
                .contains("Fleiss");
    }

    @Test
    void aCodeThatNobodyGaveKeepsItsPlace() {
        Ratings ratings = Codes.units(new double[][] {{1, 1}, {1, 2}, {2, 1}, {2, 4}, {4, 4}, {4, 4}, {2, 2}});
        CohenKappa linear = KAPPA.with(KappaWeights.LINEAR);
        assertThat(assess(linear.withCodes(1, 2, 3, 4), ratings).value())
                .isNotCloseTo(assess(linear, ratings).value(), within(1e-3));
        assertThat(assess(KAPPA.withCodes(1, 2, 3, 4), ratings).value())
                .isCloseTo(assess(KAPPA, ratings).value(), within(1e-12));
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KAPPA.withCodes(1, 3, 2))
                .withMessage("Codes [1.0, 3.0, 2.0] do not ascend");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KAPPA.withCodes(1))
                .withMessageContaining("fewer than 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KAPPA.withConfidence(1))
                .withMessage("Confidence 1.0 is not between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KAPPA.withCodes(1, 2).assess(Codes.units(new double[][] {{1, 7}})))
                .withMessage("A rating is none of the codes [1.0, 2.0]");
    }

    @Property(seed = "8202", tries = 200)
    void changingTheRatersChangesNothing(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        double[][] units = Codes.random(seed, 2);
        double[][] turned =
                Arrays.stream(units).map(u -> new double[] {u[1], u[0]}).toArray(double[][]::new);
        for (KappaWeights weights : KappaWeights.values()) {
            CohenKappa.Result one = assess(KAPPA.with(weights), Codes.units(units));
            CohenKappa.Result two = assess(KAPPA.with(weights), Codes.units(turned));
            assertThat(two.value()).isCloseTo(one.value(), within(1e-12)).isLessThanOrEqualTo(1);
            assertThat(two.standardError()).isCloseTo(one.standardError(), within(1e-9));
            one.interval().ifPresent(interval -> assertInside(interval, one.value()));
        }
    }

    private static void assertInside(Interval interval, double value) {
        assertThat(value).isBetween(interval.low(), interval.high());
    }

    @Test
    void fleissKappaOfHisOwnFormula() {
        // p = .5 each; P = (1 + 1/3 + 1/3 + 1) / 4 = 2/3, Pe = .5.
        FleissKappa kappa = FleissKappa.of(Codes.units(new double[][] {{1, 1, 1}, {1, 1, 2}, {2, 2, 1}, {2, 2, 2}}))
                .value()
                .orElseThrow();
        assertThat(kappa.value()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(kappa.units()).isEqualTo(4);
        assertThat(kappa.leftOut()).isZero();
        // sum p q = .5, skew 0: se0^2 = 2 / (4 * 3 * 2).
        assertThat(kappa.z()).isCloseTo(Math.sqrt(12) / 3, within(1e-12));
        assertThat(kappa.p()).isCloseTo(.24821, within(5e-6));
    }

    @Test
    void fleissKappaOfIdenticalCodesIsOne() {
        assertThat(FleissKappa.of(Codes.units(new double[][] {{1, 1, 1}, {3, 3, 3}}))
                        .value()
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void fleissKappaSaysWhyItHasNoAnswer() {
        assertThat(FleissKappa.of(Codes.units(new double[][] {{1}, {2}})).reason())
                .isEqualTo("1 rater; agreement needs at least 2");
        assertThat(FleissKappa.of(Codes.units(new double[][] {{1, MISSING}})).reason())
                .isEqualTo("no unit is rated by all");
        assertThat(FleissKappa.of(Codes.units(new double[][] {{1, 1}, {1, 1}})).reason())
                .startsWith("all ratings are equal");
    }
}
