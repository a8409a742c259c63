package io.github.alliance4j.scoring.rupture.sudden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuddenLossTest {

    private static final SuddenLoss RULE = SuddenLoss.withCutoff(1);
    private static final SuddenLoss LOOSE = RULE.with(Stability.OFF);

    private static RuptureFinding only(SuddenLoss rule, SessionSeries series) {
        List<RuptureFinding> findings = rule.detect(series).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Integer> onsets(SuddenLoss rule, SessionSeries series) {
        return rule.detect(series).findings().stream()
                .map(finding -> finding.onset().value())
                .toList();
    }

    @Test
    void lossIsFoundWithItsLevelsAndSessions() {
        RuptureFinding finding = only(RULE, Example.of(5.2, 4.8, 5, 2.1, 1.9, 2));
        assertThat(finding.onset()).isEqualTo(SessionNumber.of(4));
        assertThat(finding.preLevel()).hasValue(5);
        assertThat(finding.nadir()).isEqualTo(SessionNumber.of(5));
        assertThat(finding.nadirLevel()).isEqualTo(1.9);
        assertThat(finding.status()).isEqualTo(EpisodeStatus.PENDING);
        double pooled = Math.sqrt((0.08 + 0.02) / 4);
        assertThat(finding.depthInSd().orElseThrow()).isCloseTo(3.1 / pooled, within(1e-9));
    }

    @Test
    void evidenceHoldsEveryCriterionAsked() {
        Evidence evidence = only(
                        RULE.withProportion(0.25, ProportionOf.PRE_VALUE), Example.of(5.2, 4.8, 5, 2.1, 1.9, 2))
                .evidence();
        assertThat(evidence.number("magnitude").orElseThrow()).isCloseTo(2.9, within(1e-12));
        assertThat(evidence.number("cutoff")).hasValue(1);
        assertThat(evidence.number("pre_mean").orElseThrow()).isCloseTo(5, within(1e-12));
        assertThat(evidence.number("post_mean").orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(evidence.number("pooled_sd").orElseThrow()).isCloseTo(Math.sqrt(0.025), within(1e-12));
        assertThat(evidence.number("t_critical").orElseThrow()).isCloseTo(2.776445, within(5e-7));
        assertThat(evidence.values())
                .containsEntry("criterion_1", "MET")
                .containsEntry("criterion_2", "MET")
                .containsEntry("criterion_3", "MET");
    }

    @Test
    void evidenceIsSilentOnCriteriaThatAreOff() {
        assertThat(only(LOOSE, Example.of(5, 5, 5, 2, 2, 2)).evidence().values().keySet())
                .containsExactly("magnitude", "cutoff", "criterion_1");
    }

    @Test
    void lossOfExactlyTheCutoffCounts() {
        SessionSeries series = Example.of(5, 5, 5, 2, 2, 2);
        assertThat(onsets(SuddenLoss.withCutoff(3), series)).containsExactly(4);
        assertThat(onsets(SuddenLoss.withCutoff(3.0000001), series)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.6,true", "0.6001,false"})
    void proportionOfTheScoreBeforeCountsAtItsBoundary(double proportion, boolean met) {
        assertThat(onsets(RULE.withProportion(proportion, ProportionOf.PRE_VALUE), Example.of(5, 5, 5, 2, 2, 2)))
                .hasSize(met ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"0.5,true", "0.5001,false"})
    void proportionOfTheRangeCountsAtItsBoundary(double proportion, boolean met) {
        assertThat(onsets(
                        RULE.withProportion(proportion, ProportionOf.SCALE_RANGE),
                        Example.within(1, 7, 5, 5, 5, 2, 2, 2)))
                .hasSize(met ? 1 : 0);
    }

    @Test
    void proportionOfAnUnknownRangeIsNotEvaluable() {
        Detection detection = RULE.withProportion(0.1, ProportionOf.SCALE_RANGE).detect(Example.of(5, 5, 5, 2, 2, 2));
        assertThat(detection.notEvaluableReason()).isEqualTo("the range of the score is not known");
        assertThat(onsets(RULE.withProportion(0, ProportionOf.SCALE_RANGE), Example.of(5, 5, 5, 2, 2, 2)))
                .hasSize(1);
    }

    /** Mean 5 before and 2 after; the spread before grows with {@code d}. */
    private static SessionSeries spread(int first, int last, double d) {
        double[] all = {5 - d, 5 + d, 5, 2, 2, 2};
        List<Double> scores = new ArrayList<>();
        for (int session = first; session <= last; session++) {
            scores.add(first == 2 && session <= 3 ? (session == 2 ? 5 + d : 5 - d) : all[session - 1]);
        }
        return Example.from(
                first, scores.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @ParameterizedTest
    @CsvSource({
        // 3 before, 3 after: 3 > 2.776445 d / sqrt(2)
        "1, 6, SUDDENGAINS, 1.52809",
        // 3 before, 2 after: 3 > 3.182446 d sqrt(2/3)
        "1, 5, SUDDENGAINS, 1.15454",
        // 2 before, 3 after: 3 > 3.182446 d sqrt(2/3)
        "2, 6, SUDDENGAINS, 1.15454",
        // 2 before, 2 after: 3 > 4.302653 d
        "2, 5, SUDDENGAINS, 0.69724",
        // the same with the factor sqrt(1/n1 + 1/n2) of a t test
        "1, 6, TRUE_T, 1.87152",
        "1, 5, TRUE_T, 1.26474",
        "2, 6, TRUE_T, 1.26474",
        "2, 5, TRUE_T, 0.69724"
    })
    void thirdCriterionHasThePublishedCriticalValues(int first, int last, Stability stability, double limit) {
        SuddenLoss rule = SuddenLoss.withCutoff(0.5).with(stability);
        assertThat(onsets(rule, spread(first, last, limit - 1e-4))).containsExactly(4);
        assertThat(onsets(rule, spread(first, last, limit + 1e-4))).isEmpty();
    }

    @Test
    void firstAndLastIntervalsAreNotJudged() {
        assertThat(onsets(RULE, Example.of(5, 2, 2, 2, 2, 2))).isEmpty();
        assertThat(onsets(LOOSE, Example.of(5, 2, 2, 2, 2, 2))).isEmpty();
        assertThat(onsets(LOOSE, Example.of(5, 5, 5, 5, 5, 2))).isEmpty();
    }

    @Test
    void secondAndLastButOneIntervalsAreJudged() {
        assertThat(onsets(RULE, Example.of(5, 5, 2, 2, 2, 2))).containsExactly(3);
        assertThat(onsets(RULE, Example.of(5, 5, 5, 5, 2, 2))).containsExactly(5);
    }

    @Test
    void intervalNumberIsTheSessionNumberNotThePosition() {
        assertThat(onsets(LOOSE, Example.from(2, 5, 2, 2, 2, 2))).containsExactly(3);
        assertThat(onsets(LOOSE, Example.from(1, 5, 2, 2, 2, 2))).isEmpty();
    }

    @Test
    void pairAcrossAMissingSessionIsNotJudged() {
        int[] sessions = {1, 2, 3, 5, 6, 7};
        Detection detection = LOOSE.detect(Example.at(sessions, 5, 5, 5, 2, 2, 2));
        assertThat(detection.isEvaluable()).isTrue();
        assertThat(detection.findings()).isEmpty();
    }

    @Test
    void missingSessionsAroundLeaveTheOthers() {
        int[] sessions = {1, 3, 4, 6, 7};
        assertThat(onsets(RULE, Example.at(sessions, 5, 5, 2, 2, 2))).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void tooFewSessionsAreNotEvaluable(int n) {
        Detection detection = RULE.detect(Example.of(Arrays.copyOf(new double[] {5, 5, 2}, n)));
        assertThat(detection.isEvaluable()).isFalse();
        assertThat(detection.notEvaluableReason())
                .isEqualTo("no two neighbouring sessions have enough sessions before and after them");
    }

    @Test
    void fourSessionsAreTheFewestThatCanBeJudged() {
        assertThat(onsets(RULE, Example.of(5, 5, 2, 2))).containsExactly(3);
    }

    @Test
    void missedCriterionDoesNotDecideWhereTheRuleCouldNotFire() {
        // One session before: the third criterion cannot be decided.
        int[] sessions = {3, 4, 5};
        assertThat(RULE.detect(Example.at(sessions, 5, 6, 6)).isEvaluable()).isFalse();
        assertThat(RULE.detect(Example.at(sessions, 5, 2, 2)).isEvaluable()).isFalse();
        assertThat(onsets(LOOSE, Example.at(sessions, 5, 2, 2))).containsExactly(4);
    }

    @Test
    void equalScoresAreJudgedAndGiveNothing() {
        Detection detection = RULE.detect(Example.of(7, 7, 7, 7, 7, 7));
        assertThat(detection.isEvaluable()).isTrue();
        assertThat(detection.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3.5,false", "3.51,true"})
    void moreThanHalfOfTheLossMustComeBack(double later, boolean repaired) {
        RuptureFinding finding = only(LOOSE, Example.of(5, 5, 5, 2, 2, later));
        assertThat(finding.repair().isPresent()).isEqualTo(repaired);
        assertThat(finding.status()).isEqualTo(repaired ? EpisodeStatus.REPAIRED : EpisodeStatus.PENDING);
    }

    @Test
    void repairMayComeInTheSessionRightAfter() {
        assertThat(only(LOOSE, Example.of(5, 5, 5, 2, 4, 4)).repair()).contains(SessionNumber.of(5));
    }

    @Test
    void repairMayComeLateAndIsTheFirstSession() {
        assertThat(only(LOOSE, Example.of(5, 5, 5, 2, 2, 2, 2, 2, 2, 4, 4)).repair())
                .contains(SessionNumber.of(10));
    }

    @Test
    void nadirIsLookedForUpToThreeSessionsOn() {
        assertThat(only(LOOSE, Example.of(5, 5, 5, 2, 1.5, 1.2, 1.1, 2)).nadir())
                .isEqualTo(SessionNumber.of(6));
        assertThat(only(LOOSE, Example.at(new int[] {1, 2, 3, 4, 6, 7}, 5, 5, 5, 2, 1.5, 1))
                        .nadir())
                .isEqualTo(SessionNumber.of(6));
    }

    @Test
    void nadirIsLookedForBeforeTheRepair() {
        RuptureFinding finding = only(LOOSE, Example.of(5, 5, 5, 2, 4, 3.5, 4, 4));
        assertThat(finding.nadir()).isEqualTo(SessionNumber.of(4));
    }

    @Test
    void tiesGoToTheFirstLowestSession() {
        assertThat(only(LOOSE, Example.of(5, 5, 5, 2, 2, 2)).nadir()).isEqualTo(SessionNumber.of(4));
    }

    @Test
    void noSpreadAroundLeavesDepthInSdUndefined() {
        RuptureFinding finding = only(RULE, Example.of(5, 5, 5, 2, 2, 2));
        assertThat(finding.depth()).hasValue(3);
        assertThat(finding.depthInSd()).isEmpty();
    }

    /** Unit rows of the R package, whose gain of a symptom score is our loss; the last score of a row is missing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3 4 5 | 28 19 23 12 13 | true  | ''",
                "1 2 3 4 5 | 28 19 23 11 12 | true  | 4",
                "1 2 4 5   | 28 19 12 13    | false | ''",
                "1 2 3 4 5 | 28 25 28 11 12 | true  | 4",
                "2 3 5 6   | 26 28 12 11    | false | ''"
            })
    void unitRowsOfTheOriginalSoftwareInThreeValuedForm(
            String sessions, String scores, boolean evaluable, String onset) {
        SuddenLoss rule = SuddenLoss.withCutoff(7).withProportion(0.25, ProportionOf.PRE_VALUE);
        int[] numbers = Arrays.stream(sessions.strip().split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        double[] values = Arrays.stream(scores.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Detection detection = rule.detect(Example.at(numbers, values));
        assertThat(detection.isEvaluable()).isEqualTo(evaluable);
        assertThat(onsets(rule, Example.at(numbers, values)))
                .isEqualTo(onset.isEmpty() ? List.of() : List.of(Integer.valueOf(onset)));
    }

    @Test
    void largestSessionNumbersDoNotWrap() {
        int shift = Integer.MAX_VALUE - 6;
        SessionSeries series = Example.from(shift + 1, 5, 5, 5, 5, 2, 2);
        assertThat(onsets(RULE, series)).containsExactly(shift + 5);
    }

    @Property(seed = "21", tries = 600)
    void signalSessionIsWhereARunOnThePrefixFirstFindsTheLoss(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 20) int n) {
        SessionSeries series = Example.random(seed, n);
        for (SuddenLoss rule : List.of(RULE, RULE.with(Stability.TRUE_T), LOOSE)) {
            for (RuptureFinding finding : rule.detect(series).findings()) {
                assertThat(finding.signalSession().orElseThrow().value()).isEqualTo(firstFound(rule, series, finding));
            }
        }
    }

    private static int firstFound(SuddenLoss rule, SessionSeries series, RuptureFinding finding) {
        for (int k = 1; k <= series.size(); k++) {
            if (onsets(rule, Example.prefix(series, k)).contains(finding.onset().value())) {
                return series.session(k - 1);
            }
        }
        throw new AssertionError("the whole series does not find its own loss");
    }

    @Property(seed = "22", tries = 300)
    void addingAConstantChangesNoFindingWhileProportionsAreOff(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 20) int n,
            @ForAll @IntRange(min = -50, max = 50) int c) {
        SessionSeries series = Example.random(seed, n);
        double[] moved = Arrays.stream(series.values()).map(y -> y + c).toArray();
        // A cut-off between two steps of the scores, so that rounding decides nothing.
        SuddenLoss rule = SuddenLoss.withCutoff(1.05);
        assertThat(onsets(rule, Example.at(series.sessions(), moved))).isEqualTo(onsets(rule, series));
    }

    @Test
    void settingsNameEveryChoice() {
        assertThat(SuddenLoss.withCutoff(7).settings())
                .containsExactly(
                        Map.entry("cutoff", "7.0"),
                        Map.entry("stability", "suddengains"),
                        Map.entry("proportion", "0.0"),
                        Map.entry("proportion-of", "pre-value"),
                        Map.entry("alpha", "0.05"));
        assertThat(SuddenLoss.withCutoff(7)
                        .with(Stability.TRUE_T)
                        .withProportion(0.25, ProportionOf.SCALE_RANGE)
                        .settings()
                        .values())
                .containsExactly("7.0", "true-t", "0.25", "scale-range", "0.05");
        assertThat(SuddenLoss.withCutoff(7).id()).isEqualTo("sudden-loss");
    }

    @Test
    void choicesOutOfRangeAreRefused() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SuddenLoss.withCutoff(bad))
                    .withMessage("Parameter cutoff is " + bad + "; it must be above 0");
        }
        for (double bad : new double[] {-0.1, 1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RULE.withProportion(bad, ProportionOf.PRE_VALUE))
                    .withMessageStartingWith("Parameter proportion is " + bad);
        }
    }
}
