package io.github.alliance4j.scoring.raters;

import static io.github.alliance4j.scoring.raters.Codes.MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KrippendorffAlphaTest {

    private static KrippendorffAlpha.Result assess(MeasurementLevel level, Ratings ratings) {
        return KrippendorffAlpha.withDefaults()
                .with(level)
                .assess(ratings)
                .value()
                .orElseThrow();
    }

    /** The example of Krippendorff, 12 units by 4 observers. */
    private static Ratings published() {
        double m = MISSING;
        return Codes.units(new double[][] {
            {1, 1, m, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
            {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {m, 5, 5, 5}, {m, m, 1, 1}, {m, m, 3, m}
        });
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, .743", "ORDINAL, .815", "INTERVAL, .849", "RATIO, .797"})
    void publishedExampleIsReproduced(MeasurementLevel level, double alpha) {
        KrippendorffAlpha.Result result = assess(level, published());
        assertThat(result.value()).isCloseTo(alpha, within(5e-4));
        assertThat(result.units()).isEqualTo(11);
        assertThat(result.leftOut()).isEqualTo(1);
        assertThat(result.level()).isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource
    void identicalCodesAreFullAgreement(MeasurementLevel level) {
        assertThat(assess(level, Codes.units(new double[][] {{1, 1}, {2, 2}, {5, 5}}))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void twoUnitsWithOppositeCodesAreBelowChance() {
        // o_12 = 4, n_1 = n_2 = 2: D_o = 1, D_e = 8/12.
        assertThat(assess(MeasurementLevel.NOMINAL, Codes.units(new double[][] {{1, 2}, {2, 1}}))
                        .value())
                .isCloseTo(-.5, within(1e-12));
    }

    @Test
    void irrWeighsCompleteTablesOfThreeRatersDifferently() {
        Ratings complete = Codes.units(new double[][] {{1, 1, 2}, {2, 2, 2}, {1, 2, 1}});
        KrippendorffAlpha asIrr = KrippendorffAlpha.withDefaults().with(PairWeights.AS_IRR);
        // Krippendorff: n = 9, D_o = 4 / 9, D_e = 40 / 72; irr counts 18 pairs: 1 - 17 (8) / 160.
        assertThat(assess(MeasurementLevel.NOMINAL, complete).value()).isCloseTo(.2, within(1e-12));
        assertThat(asIrr.assess(complete).value().orElseThrow().value()).isCloseTo(1 - 17 * 8 / 160.0, within(1e-12));
        assertThat(asIrr.assess(published()).value().orElseThrow().value())
                .isEqualTo(assess(MeasurementLevel.NOMINAL, published()).value());
    }

    @Test
    void withoutPairsThereIsNoAlpha() {
        KrippendorffAlpha method = KrippendorffAlpha.withDefaults();
        assertThat(method.assess(Codes.units(new double[][] {{1, MISSING}, {MISSING, 2}}))
                        .reason())
                .isEqualTo("no unit has two ratings");
        assertThat(method.assess(Codes.units(new double[][] {{3, 3}, {3, 3}})).reason())
                .startsWith("all ratings are equal");
    }

    @Test
    void aRatioScaleHasNoNegativeRating() {
        assertThat(KrippendorffAlpha.withDefaults()
                        .with(MeasurementLevel.RATIO)
                        .assess(Codes.units(new double[][] {{-1, 2}, {0, 0}}))
                        .reason())
                .isEqualTo("a rating is below 0, which a ratio scale does not have");
        assertThat(assess(MeasurementLevel.RATIO, Codes.units(new double[][] {{-0.0, 0}, {1, 2}}))
                        .value())
                .isFinite();
    }

    @Property(seed = "8201", tries = 100)
    void theOrderOfRatersAndALinearScaleDoNotMatter(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        double[][] units = Codes.random(seed, 3);
        double[][] turned =
                Arrays.stream(units).map(u -> new double[] {u[2], u[0], u[1]}).toArray(double[][]::new);
        double[][] scaled = Arrays.stream(units)
                .map(u -> Arrays.stream(u).map(code -> 10 + 3 * code).toArray())
                .toArray(double[][]::new);
        for (MeasurementLevel level : MeasurementLevel.values()) {
            double alpha = assess(level, Codes.units(units)).value();
            assertThat(assess(level, Codes.units(turned)).value()).isCloseTo(alpha, within(1e-9));
            if (level != MeasurementLevel.RATIO) {
                assertThat(assess(level, Codes.units(scaled)).value()).isCloseTo(alpha, within(1e-9));
            }
        }
    }
}
