package io.github.alliance4j.scoring.rupture.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelShiftTest {

    private static final LevelShift PELT = LevelShift.pelt();

    /** A noise scale of 1 and a penalty of 1 make every number of a case one that can be seen. */
    private static final LevelShift PLAIN = PELT.with(NoiseScale.of(1)).with(Penalty.of(1));

    private static final List<LevelShift> ALL =
            List.of(PELT, LevelShift.optimalPartition(), LevelShift.binarySegmentation());

    private static RuptureFinding only(LevelShift rule, SessionSeries series) {
        List<RuptureFinding> findings = rule.detect(series).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void dipIsFoundWithAllItsParts() {
        SessionSeries series = Example.of(5, 5.2, 4.8, 5, 2, 1.8, 2.2, 5.1, 4.9, 5);
        RuptureFinding dip = only(PLAIN, series);
        assertThat(dip.onset().value()).isEqualTo(5);
        assertThat(dip.nadir().value()).isEqualTo(6);
        assertThat(dip.nadirLevel()).isEqualTo(1.8);
        assertThat(dip.preLevel().orElseThrow()).isCloseTo(5, within(1e-12));
        assertThat(dip.depth().orElseThrow()).isCloseTo(3.2, within(1e-12));
        assertThat(dip.depthInSd().orElseThrow()).isCloseTo(3.2, within(1e-12));
        assertThat(dip.repair().map(SessionNumber::value)).contains(8);
        assertThat(dip.status()).isEqualTo(EpisodeStatus.REPAIRED);
        // Of five sessions the last two are the lower regime, with its lowest session in this dip.
        assertThat(dip.signalSession().orElseThrow().value()).isEqualTo(5);
        assertThat(dip.shape()).contains(EpisodeShape.U);
        assertThat(dip.duration()).hasValue(3);
        assertThat(dip.recoveredFraction().orElseThrow()).isCloseTo(3.3 / 3.2, within(1e-12));
        assertThat(dip.evidence().values().keySet())
                .containsExactly(
                        "noise_sd",
                        "penalty",
                        "pre_mean",
                        "regime_mean",
                        "shift_sd",
                        "regime_end",
                        "changes",
                        "n",
                        "repair_level");
        assertThat(dip.evidence().values())
                .containsEntry("noise_sd", 1.0)
                .containsEntry("penalty", 1.0)
                .containsEntry("regime_end", 7)
                .containsEntry("changes", List.of(5, 8))
                .containsEntry("n", 10);
        assertThat(dip.evidence().number("regime_mean").orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(dip.evidence().number("shift_sd").orElseThrow()).isCloseTo(3, within(1e-12));
        assertThat(dip.evidence().number("repair_level").orElseThrow()).isCloseTo(4.5, within(1e-12));
    }

    @Test
    void nileFallsIn1899() {
        RuptureFinding fall = only(PELT, Example.of(Series.nile()));
        assertThat(fall.onset().value()).isEqualTo(29);
        assertThat(fall.preLevel().orElseThrow()).isEqualTo(1097.75);
        assertThat(fall.nadirLevel()).isEqualTo(456);
        assertThat(fall.status()).isEqualTo(EpisodeStatus.UNREPAIRED);
        for (LevelShift rule : ALL) {
            assertThat(rule.detect(Example.of(Series.nile())).findings().get(0).onset())
                    .isEqualTo(fall.onset());
        }
    }

    @Test
    void riseIsNoFinding() {
        assertThat(PLAIN.detect(Example.of(2, 2, 2, 6, 6, 6)).findings()).isEmpty();
    }

    @Test
    void missedSessionsKeepTheirNumbers() {
        RuptureFinding fall = only(PLAIN, Example.at(new int[] {1, 2, 5, 9, 10, 14, 15}, 6, 6, 6, 2, 1, 6, 6));
        assertThat(fall.onset().value()).isEqualTo(9);
        assertThat(fall.nadir().value()).isEqualTo(10);
        assertThat(fall.repair().map(SessionNumber::value)).contains(14);
        assertThat(fall.signalSession().orElseThrow().value()).isEqualTo(9);
        assertThat(fall.evidence().values()).containsEntry("changes", List.of(9, 14));
    }

    @Test
    void eachStepDownIsAFindingOfItsOwn() {
        List<RuptureFinding> stairs =
                PLAIN.detect(Example.of(9, 9, 9, 6, 6, 6, 3, 3, 3, 9, 9, 9)).findings();
        assertThat(stairs)
                .hasToString("[REPAIRED, onset 4, nadir 4, repair 10, REPAIRED, onset 7, nadir 7, repair 10]");
        assertThat(stairs.get(0).preLevel()).hasValue(9);
        assertThat(stairs.get(1).preLevel()).hasValue(6);
    }

    @ParameterizedTest
    @CsvSource({"5.5, true", "5.499, false", "7, true"})
    void repairNeedsALaterMeanWithinTheTolerance(double later, boolean repaired) {
        RuptureFinding fall = only(PLAIN, Example.of(6, 6, 6, 1, 1, 1, later, later, later));
        assertThat(fall.repair().isPresent()).isEqualTo(repaired);
        RuptureFinding strict = only(PLAIN.withRepairTolerance(0), Example.of(6, 6, 6, 1, 1, 1, later, later, later));
        assertThat(strict.repair().isPresent()).isEqualTo(later >= 6);
    }

    @Test
    void halfARepairIsFollowedByAWholeOne() {
        RuptureFinding fall = PLAIN.detect(Example.of(8, 8, 8, 1, 1, 1, 4, 4, 4, 8, 8, 8))
                .findings()
                .get(0);
        assertThat(fall.repair().map(SessionNumber::value)).contains(10);
    }

    @ParameterizedTest
    @CsvSource({"3, PENDING", "4, PENDING", "5, UNREPAIRED", "6, UNREPAIRED"})
    void withoutRepairTheStatusDependsOnTheTimeSinceTheNadir(int lowSessions, EpisodeStatus status) {
        double[] y = new double[4 + lowSessions];
        Arrays.fill(y, 0, 4, 6);
        Arrays.fill(y, 4, y.length, 2);
        assertThat(only(PLAIN, Example.of(y)).status()).isEqualTo(status);
        assertThat(only(PLAIN.withRepairWindow(Integer.MAX_VALUE), Example.of(y))
                        .status())
                .isEqualTo(EpisodeStatus.PENDING);
        assertThat(only(PLAIN.withRepairWindow(1), Example.of(y)).status()).isEqualTo(EpisodeStatus.UNREPAIRED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shortSeriesIsNotEvaluable(int n) {
        double[] y = Arrays.copyOf(new double[] {6, 2, 5}, n);
        String words = "fewer than 4 sessions";
        for (LevelShift rule : ALL) {
            Detection detection = rule.detect(Example.of(y));
            assertThat(detection.notEvaluableReason()).isEqualTo(words);
            assertThat(detection.findings()).isEmpty();
            assertThat(detection.criterion()).isEqualTo(rule.id());
        }
    }

    @Test
    void minimumSegmentSaysHowManySessionsAreNeeded() {
        SessionSeries six = Example.of(6, 6.2, 6, 1, 1.1, 1);
        assertThat(PLAIN.withMinSegment(1).detect(Example.of(6, 1)).notEvaluableReason())
                .isEqualTo("fewer than 3 sessions");
        assertThat(PLAIN.withMinSegment(1).detect(Example.of(6, 6, 1)).findings())
                .hasSize(1);
        assertThat(PLAIN.withMinSegment(3).detect(six).findings()).hasSize(1);
        assertThat(PLAIN.withMinSegment(4).detect(six).notEvaluableReason()).isEqualTo("fewer than 8 sessions");
        assertThat(PLAIN.withMinSegment(Integer.MAX_VALUE).detect(six).isEvaluable())
                .isFalse();
    }

    @Test
    void constantSeriesIsNotEvaluable() {
        for (int n = 4; n <= 12; n++) {
            double[] y = new double[n];
            Arrays.fill(y, 5.6);
            for (LevelShift rule : ALL) {
                assertThat(rule.detect(Example.of(y)).notEvaluableReason()).isEqualTo("all scores are equal");
                assertThat(rule.with(NoiseScale.of(1)).detect(Example.of(y)).isEvaluable())
                        .isFalse();
            }
        }
    }

    @Test
    void noiseOfZeroIsNotEvaluable() {
        SessionSeries mostlyStill = Example.of(6, 6, 6, 6, 2, 2, 2, 2);
        assertThat(PELT.with(NoiseScale.mad()).detect(mostlyStill).notEvaluableReason())
                .isEqualTo("the noise scale of the scores is 0");
        assertThat(PELT.detect(mostlyStill).isEvaluable()).isTrue();
    }

    /** The fall gains exactly 4. */
    @ParameterizedTest
    @CsvSource({"4, 0", "3.99, 1"})
    void gainMustPassThePenalty(double penalty, int findings) {
        SessionSeries series = Example.of(3, 3, 1, 1);
        for (LevelShift rule : ALL) {
            assertThat(rule.with(NoiseScale.of(1))
                            .with(Penalty.of(penalty))
                            .detect(series)
                            .findings())
                    .hasSize(findings);
        }
    }

    @Test
    void caveatsOfShortSeriesAndOfCeiling() {
        assertThat(PLAIN.detect(Example.of(6, 6, 6, 2, 2, 6, 6)).caveats()).containsExactly(Caveat.SHORT_SERIES);
        assertThat(PLAIN.detect(Example.of(6, 6, 6, 2, 2, 6, 6, 6)).caveats()).isEmpty();
        assertThat(PLAIN.detect(Example.within(1, 7, 7, 7, 7, 7, 7, 2, 2, 2, 2)).caveats())
                .containsExactly(Caveat.CEILING);
        assertThat(PLAIN.detect(Example.within(1, 7, 7, 7, 7, 7, 2, 2, 2, 2)).caveats())
                .isEmpty();
    }

    @Test
    void settingsNameEveryChoice() {
        assertThat(PELT.settings())
                .containsExactly(
                        Map.entry("penalty", "bic"),
                        Map.entry("min-segment", "2"),
                        Map.entry("noise", "moving-range"),
                        Map.entry("repair-tolerance", "0.5"),
                        Map.entry("repair-window", "4"));
        assertThat(PELT.with(Penalty.of(7))
                        .with(NoiseScale.mad())
                        .withMinSegment(3)
                        .withRepairTolerance(1)
                        .withRepairWindow(6)
                        .settings()
                        .values())
                .containsExactly("7.0", "3", "mad", "1.0", "6");
        assertThat(ALL).extracting(LevelShift::id).containsExactly("pelt", "optimal-partition", "binary-segmentation");
    }

    @Test
    void badSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PELT.withMinSegment(0))
                .withMessage("Parameter min-segment is 0; it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PELT.withRepairWindow(0))
                .withMessage("Parameter repair-window is 0; it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PELT.withRepairTolerance(-0.1))
                .withMessage("Parameter repair-tolerance is -0.1; it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PELT.withRepairTolerance(Double.NaN))
                .withMessageContaining("NaN");
    }

    private static SessionSeries random(long seed, int n) {
        return Example.of(Series.random(seed, n));
    }

    @Property(seed = "51", tries = 300)
    void optimalPartitionFindsWhatPeltFinds(@ForAll long seed, @ForAll @IntRange(min = 3, max = 90) int n) {
        Detection exact = LevelShift.optimalPartition().detect(random(seed, n));
        Detection quick = PELT.detect(random(seed, n));
        assertThat(quick.findings()).isEqualTo(exact.findings());
        assertThat(quick.notEvaluableReason()).isEqualTo(exact.notEvaluableReason());
    }

    @Property(seed = "52", tries = 300)
    void constantChangesLevelsOnlyAndFactorDepthOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 40) int n,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
            @ForAll @IntRange(min = -50, max = 50) int constant) {
        SessionSeries series = random(seed, n);
        SessionSeries other = Example.of(Series.changed(series.values(), factor, constant));
        for (LevelShift rule : ALL) {
            List<RuptureFinding> before = rule.detect(series).findings();
            List<RuptureFinding> after = rule.detect(other).findings();
            assertThat(after).hasToString(before.toString());
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i).signalSession()).isEqualTo(before.get(i).signalSession());
                assertThat(after.get(i).depth().orElseThrow())
                        .isCloseTo(factor * before.get(i).depth().orElseThrow(), within(1e-7));
                assertThat(after.get(i).depthInSd().orElseThrow())
                        .isCloseTo(before.get(i).depthInSd().orElseThrow(), within(1e-7));
            }
        }
    }

    @Property(seed = "53", tries = 200)
    void signalIsWhereARunOnThePrefixFirstReachesIntoTheRegime(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 25) int n,
            @ForAll @IntRange(min = 1, max = 4) int min) {
        SessionSeries series = random(seed, n);
        for (LevelShift base : ALL) {
            LevelShift rule = base.withMinSegment(min);
            for (RuptureFinding finding : rule.detect(series).findings()) {
                int k = finding.onset().value();
                while (rule.detect(Example.prefix(series, k)).findings().stream()
                        .noneMatch(early -> reachesInto(finding, early))) {
                    k++;
                }
                assertThat(finding.signalSession().orElseThrow().value()).isEqualTo(series.session(k - 1));
            }
        }
    }

    private static boolean reachesInto(RuptureFinding finding, RuptureFinding early) {
        double end = finding.evidence().number("regime_end").orElseThrow();
        return early.onset().value() <= end
                && early.nadir().value() >= finding.onset().value();
    }

    /** With nine sessions the fall is seen from another onset than with fourteen. */
    @Test
    void signalDoesNotWaitForTheOnsetToSettle() {
        SessionSeries series = Example.of(4.6, 4.5, 6.3, 5.2, 6.0, 4.7, 4.5, 4.3, 3.4, 3.6, 4.1, 3.3, 4.7, 4.2);
        assertThat(only(PELT, series).signalSession().orElseThrow().value()).isEqualTo(9);
    }

    @Test
    void withoutRepairTheCourseEndsWithTheWindow() {
        RuptureFinding fall = only(PLAIN, Example.of(6, 6, 6, 1, 2, 3, 2, 2, 2, 2));
        assertThat(fall.shape()).contains(EpisodeShape.UNREPAIRED);
        assertThat(fall.duration()).hasValue(5);
        assertThat(fall.recoveredFraction().orElseThrow()).isCloseTo(0.4, within(1e-12));
        assertThat(only(PLAIN, Example.of(6, 6, 6, 1, 2)).duration()).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"8, GRADUAL_REPAIR", "3, U", "1, W"})
    void shapeSaysHowTheScoresRun(double fifth, EpisodeShape shape) {
        double low = fifth == 3 ? 4 : 2;
        double[] y = fifth == 8
                ? new double[] {8, 8, 8, 1, 2, 3, 8, 8, 8}
                : new double[] {8, 8, 8, low, 1, fifth == 1 ? 3 : 2, fifth == 1 ? 2 : 3, 8, 8, 8};
        RuptureFinding dip = only(PLAIN.with(Penalty.of(8)), Example.of(y));
        assertThat(dip.shape()).contains(shape);
    }

    @Test
    void tooLargeScoresAreNotEvaluable() {
        for (LevelShift rule : ALL) {
            assertThat(rule.detect(Example.of(5, 5, 2e150, 1, 1)).notEvaluableReason())
                    .isEqualTo("the scores are too large to compute with");
            assertThat(rule.detect(Example.of(1e150, 9e149, 1e150, -1e150, -9e149, -1e150))
                            .findings())
                    .hasSize(1);
            assertThat(rule.with(NoiseScale.of(1e-9))
                            .detect(Example.of(1e150, 1e150, 0, 0))
                            .isEvaluable())
                    .isFalse();
        }
    }

    /** Two scores at each end of a range 4 wide gain 4 * 4^2 / 4 at a noise of 1. */
    @ParameterizedTest
    @CsvSource({"15.99, true", "16, false", "16.01, false"})
    void penaltyThatNoScoresCanGainIsNotEvaluable(double penalty, boolean evaluable) {
        SessionSeries series = Example.within(1, 5, 5, 5, 1, 1);
        for (LevelShift rule : ALL) {
            Detection detection =
                    rule.with(NoiseScale.of(1)).with(Penalty.of(penalty)).detect(series);
            assertThat(detection.isEvaluable()).isEqualTo(evaluable);
            assertThat(detection.findings()).hasSize(evaluable ? 1 : 0);
            assertThat(detection.notEvaluableReason())
                    .isEqualTo(evaluable ? "" : "no change in so few sessions can gain the penalty");
            assertThat(rule.with(NoiseScale.of(1))
                            .with(Penalty.of(penalty))
                            .detect(Example.of(5, 5, 1, 1))
                            .isEvaluable())
                    .isTrue();
        }
    }

    /** One step over the whole range in four sessions: s = range / 3 / 1.128, gain (3 * 1.128)^2. */
    @ParameterizedTest
    @CsvSource({"11.451, true", "11.452, false"})
    void movingRangeBoundsWhatAChangeCanGain(double penalty, boolean evaluable) {
        SessionSeries series = Example.of(5, 5, 1, 1);
        Detection detection = PELT.with(Penalty.of(penalty)).detect(series);
        assertThat(detection.isEvaluable()).isEqualTo(evaluable);
        assertThat(detection.findings()).hasSize(evaluable ? 1 : 0);
        assertThat(PELT.with(Penalty.of(penalty))
                        .detect(Example.at(new int[] {1, 2, 4, 5}, 5, 4.9, 1, 1))
                        .findings())
                .hasSize(1);
    }

    @Property(seed = "55", tries = 300)
    void aFindingNeverComesFromASeriesThatCannotHaveOne(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 12) int n,
            @ForAll @DoubleRange(min = 0, max = 60) double penalty,
            @ForAll @IntRange(min = 1, max = 3) int min) {
        double[] best = new double[n];
        Arrays.fill(best, 0, n / 2, 1);
        LevelShift rule = PELT.with(Penalty.of(penalty)).withMinSegment(min);
        boolean possible =
                n >= 2 * min && !rule.detect(Example.of(best)).findings().isEmpty();
        assertThat(rule.detect(Example.of(best)).isEvaluable()).isEqualTo(possible);
        Detection other = rule.detect(random(seed, n));
        assertThat(other.findings().isEmpty() || possible).isTrue();
    }

    /** Gains of exactly 4, written in tenths and in twelfths at any height. */
    @Property(seed = "56", tries = 300)
    void gainEqualToThePenaltyMakesNoChangeWhateverTheUnit(
            @ForAll @IntRange(min = 3, max = 70) int height, @ForAll @IntRange(min = 1, max = 12) int unit) {
        double[] whole = {height, height, height - 2, height - 2};
        double[] parts = Arrays.stream(whole).map(y -> y / unit).toArray();
        for (LevelShift rule : ALL) {
            LevelShift plain = rule.with(NoiseScale.of(1.0 / unit));
            assertThat(plain.with(Penalty.of(4)).detect(Example.of(parts)).findings())
                    .isEmpty();
            assertThat(plain.with(Penalty.of(3.999)).detect(Example.of(parts)).findings())
                    .hasSize(1);
        }
    }

    /** Back is half a noise SD below the level before: in whole numbers, in tenths and in twelfths. */
    @Property(seed = "57", tries = 300)
    void regimeExactlyAtTheRepairLevelIsBackWhateverTheUnit(
            @ForAll @IntRange(min = 20, max = 70) int height, @ForAll @IntRange(min = 1, max = 12) int unit) {
        double[] whole = {height, height, height, height - 12, height - 12, height - 1, height - 1, height - 1};
        double[] parts = Arrays.stream(whole).map(y -> y / unit).toArray();
        RuptureFinding fall = only(PELT.with(NoiseScale.of(2.0 / unit)).with(Penalty.of(5)), Example.of(parts));
        assertThat(fall.repair().map(SessionNumber::value)).contains(6);
    }

    @Property(seed = "54", tries = 200)
    void lowerRegimesAreLowerAndLongEnough(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 60) int n,
            @ForAll @IntRange(min = 1, max = 5) int min) {
        for (LevelShift base : ALL) {
            for (RuptureFinding finding :
                    base.withMinSegment(min).detect(random(seed, n)).findings()) {
                assertThat(finding.evidence().number("shift_sd").orElseThrow()).isPositive();
                assertThat(finding.depth().orElseThrow()).isPositive();
                double end = finding.evidence().number("regime_end").orElseThrow();
                assertThat(end - finding.onset().value() + 1).isGreaterThanOrEqualTo(min);
                assertThat((double) finding.nadir().value())
                        .isBetween((double) finding.onset().value(), end);
            }
        }
    }

    /** The table of the page on change points. */
    @ParameterizedTest
    @CsvSource({"8, 0, 0.110", "12, 0, 0.119", "12, 0.3, 0.288", "16, 0.6, 0.600", "30, 0, 0.102"})
    void chanceRateIsThatOfThePage(int n, double rho, double rate) {
        assertThat(ChanceRate.simulate(PELT, n, rho, 1, 5_000, 17).rate()).isCloseTo(rate, within(0.02));
    }
}
