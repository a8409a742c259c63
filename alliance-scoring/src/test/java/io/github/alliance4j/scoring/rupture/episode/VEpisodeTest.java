package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VEpisodeTest {

    private static final VEpisode RULE = VEpisode.mean2Sd();

    /** Five sessions at 5, then whatever follows: with a floor of 1 the sixth is judged against exactly 5 and 1. */
    private static final VEpisode CAUSAL = RULE.with(EpisodeForm.CAUSAL).withFloor(1);

    private static RuptureFinding only(VEpisode rule, SessionSeries series) {
        List<RuptureFinding> findings = rule.detect(series).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static RuptureFinding afterFives(double... later) {
        return only(CAUSAL, fivesThen(later));
    }

    private static SessionSeries fivesThen(double... later) {
        double[] all = new double[5 + later.length];
        Arrays.fill(all, 5);
        System.arraycopy(later, 0, all, 5, later.length);
        return Example.of(all);
    }

    private static int session(SessionNumber number) {
        return number.value();
    }

    @Test
    void workedExampleIsReproducedToAllDigits() {
        RuptureFinding finding = only(RULE, Example.of(Example.oneRupture()));
        assertThat(session(finding.onset())).isEqualTo(5);
        assertThat(session(finding.nadir())).isEqualTo(7);
        assertThat(finding.nadirLevel()).isEqualTo(3.6);
        assertThat(finding.repair().map(SessionNumber::value)).contains(9);
        assertThat(finding.status()).isEqualTo(EpisodeStatus.REPAIRED);
        assertThat(finding.preLevel().orElseThrow()).isCloseTo(5.466667, within(5e-7));
        assertThat(finding.depth().orElseThrow()).isCloseTo(1.866667, within(5e-7));
        assertThat(finding.depthInSd().orElseThrow()).isCloseTo(2.717780, within(5e-7));
        assertThat(finding.pValue()).isEmpty();
    }

    @Test
    void workedExampleShowsItsEvidence() {
        Evidence evidence = only(RULE, Example.of(Example.oneRupture())).evidence();
        assertThat(evidence.number("mean").orElseThrow()).isCloseTo(5.108333, within(5e-7));
        assertThat(evidence.number("sd").orElseThrow()).isCloseTo(0.686835, within(5e-7));
        assertThat(evidence.number("z").orElseThrow()).isCloseTo(2.1961, within(5e-5));
        assertThat(evidence.number("repair_level").orElseThrow()).isCloseTo(5.123249, within(5e-7));
        assertThat(evidence.values())
                .containsEntry("form", "retrospective")
                .containsEntry("threshold", 2.0)
                .containsEntry("flagged", List.of(7))
                .containsEntry("n", 12);
        assertThat(evidence.values().keySet())
                .containsExactly("form", "mean", "sd", "threshold", "z", "flagged", "n", "repair_level");
    }

    @Test
    void exampleWithoutAFlagHasNoFinding() {
        Detection detection = RULE.detect(Example.of(Example.noFlag()));
        assertThat(detection.isEvaluable()).isTrue();
        assertThat(detection.findings()).isEmpty();
        assertThat(detection.criterion()).isEqualTo("mean-2sd");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void fewerThanSixSessionsAreNotEvaluable(int n) {
        Detection detection = RULE.detect(Example.of(Arrays.copyOf(new double[] {5, 6, 5, 6, 1}, n)));
        assertThat(detection.isEvaluable()).isFalse();
        assertThat(detection.findings()).isEmpty();
        assertThat(detection.notEvaluableReason())
                .isEqualTo("in a series of " + n + (n == 1 ? " session" : " sessions")
                        + " no score can lie more than 2.0 SD below a mean that includes it");
    }

    @ParameterizedTest
    @CsvSource({"6,true", "7,true", "8,false", "12,false"})
    void fewerThanEightSessionsCarryACaveat(int n, boolean caveat) {
        double[] scores = new double[n];
        Arrays.fill(scores, 5);
        scores[2] = 1;
        Detection detection = RULE.detect(Example.of(scores));
        assertThat(detection.isEvaluable()).isTrue();
        assertThat(detection.findings()).hasSize(1);
        assertThat(detection.caveats().contains(Caveat.SHORT_SERIES)).isEqualTo(caveat);
    }

    @Test
    void causalFormCarriesNoCaveatOfLength() {
        assertThat(CAUSAL.detect(fivesThen(0)).caveats()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10,3,false", "11,3,true", "4,1.5,false", "5,1.5,true"})
    void thresholdThatSoManySessionsCannotReachIsNotEvaluable(int n, double threshold, boolean evaluable) {
        double[] scores = new double[n];
        Arrays.fill(scores, 5);
        scores[2] = 1;
        Detection detection = RULE.withThreshold(threshold).detect(Example.of(scores));
        assertThat(detection.isEvaluable()).isEqualTo(evaluable);
        assertThat(detection.findings()).hasSize(evaluable ? 1 : 0);
    }

    @Test
    void exactlyTwoSdBelowIsNotFlagged() {
        // Mean 4.5, so the low session lies 3.5 below; the floor is larger than the SD of 1.41.
        SessionSeries series = Example.of(5, 5, 5, 1, 5, 5, 5, 5);
        assertThat(RULE.withFloor(1.75).detect(series).findings()).isEmpty();
        assertThat(RULE.withFloor(1.749).detect(series).findings()).hasSize(1);
    }

    @Test
    void causalThresholdIsStrictToo() {
        assertThat(CAUSAL.detect(fivesThen(3)).findings()).isEmpty();
        assertThat(CAUSAL.detect(fivesThen(2.999)).findings()).hasSize(1);
    }

    @Test
    void equalScoresAreNotEvaluableWithoutAFloor() {
        SessionSeries equal = Example.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
        assertThat(RULE.detect(equal).notEvaluableReason()).isEqualTo("all scores are equal and there is no floor");
        Detection floored = RULE.withFloor(0.5).detect(equal);
        assertThat(floored.isEvaluable()).isTrue();
        assertThat(floored.findings()).isEmpty();
    }

    @Test
    void nearlyConstantSeriesIsFlaggedUnlessThereIsAFloor() {
        SessionSeries series = Example.of(7, 7, 7, 7, 6.9, 7, 7, 7);
        assertThat(RULE.detect(series).findings()).hasSize(1);
        assertThat(RULE.withFloor(0.1).detect(series).findings()).isEmpty();
        assertThat(RULE.withFloor(0.1).detect(series).isEvaluable()).isTrue();
    }

    @Test
    void floorIsTheScaleOfDepthAndRepair() {
        RuptureFinding finding = only(RULE.withFloor(1.7), Example.of(5, 5, 5, 1, 5, 5, 5, 5));
        assertThat(finding.depthInSd().orElseThrow()).isCloseTo(4 / 1.7, within(1e-12));
        assertThat(finding.evidence().number("repair_level").orElseThrow()).isCloseTo(5 - 0.85, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "five falls, three moves       | 5 5 5 5.4 5.3 5.2 5.1 5.0 1 5 5 5 | 6",
                "four falls, three moves       | 5 5 5 5.0 5.3 5.2 5.1 5.0 1 5 5 5 | 6",
                "three falls, two moves        | 5 5 5 5.0 5.0 5.2 5.1 5.0 1 5 5 5 | 7",
                "two falls, one move           | 5 5 5 5.0 5.0 5.0 5.1 5.0 1 5 5 5 | 8",
                "one fall, no move             | 5 5 5 5.0 5.0 5.0 5.0 5.1 1 5 5 5 | 9",
                "a level step is not a fall    | 5 5 5 5.0 5.0 5.0 5.0 5.0 1 5 5 5 | 9"
            })
    void onsetMovesBackAlongStrictFalls(String name, String scores, int onset) {
        RuptureFinding finding = only(RULE, Example.of(numbers(scores)));
        assertThat(session(finding.onset())).as(name).isEqualTo(onset);
        assertThat(session(finding.nadir())).isEqualTo(9);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void onsetDoesNotMoveAcrossAGapBeforeTheFlag() {
        int[] sessions = {1, 2, 3, 4, 5, 6, 7, 9, 10, 11};
        assertThat(session(only(RULE, Example.at(sessions, 5, 5, 5, 5, 5, 5.2, 5.1, 1, 5, 5))
                        .onset()))
                .isEqualTo(9);
    }

    @Test
    void onsetDoesNotMoveAcrossAGapOneSessionEarlier() {
        int[] sessions = {1, 2, 3, 4, 5, 6, 8, 9, 10, 11};
        assertThat(session(only(RULE, Example.at(sessions, 5, 5, 5, 5, 5, 5.2, 5.1, 1, 5, 5))
                        .onset()))
                .isEqualTo(9);
    }

    @Test
    void onsetReachesTheFirstSessionsOnlyWithTwoBeforeIt() {
        RuptureFinding finding = only(RULE, Example.of(5.4, 5.2, 1, 5, 5, 5, 5, 5));
        assertThat(session(finding.onset())).isEqualTo(2);
        assertThat(finding.preLevel()).hasValue(5.4);
    }

    @Test
    void preLevelIsTheMeanOfUpToThreeObservedSessions() {
        assertThat(only(RULE, Example.of(4, 5, 1, 5, 5, 5, 5, 5)).preLevel()).hasValue(4.5);
        assertThat(only(RULE, Example.of(4, 5, 6, 1, 5, 5, 5, 5, 5, 5)).preLevel())
                .hasValue(5);
        int[] gaps = {1, 4, 7, 9, 10, 11, 12, 13, 14, 15};
        assertThat(only(RULE, Example.at(gaps, 9, 4, 5, 6, 0, 5, 5, 5, 5, 5)).preLevel())
                .hasValue(5);
    }

    @Test
    void episodeWithNothingBeforeItIsNotEvaluableButStaysVisible() {
        RuptureFinding finding = only(RULE, Example.of(1, 5, 5, 5, 5, 5, 5, 5));
        assertThat(finding.status()).isEqualTo(EpisodeStatus.NOT_EVALUABLE);
        assertThat(finding.preLevel()).isEmpty();
        assertThat(finding.depth()).isEmpty();
        assertThat(finding.depthInSd()).isEmpty();
        assertThat(finding.repair()).isEmpty();
        assertThat(finding.evidence().values())
                .containsEntry("reason", "no session before the onset")
                .containsEntry("flagged", List.of(1))
                .doesNotContainKey("repair_level");
    }

    @Test
    void nadirTiesGoToTheFirst() {
        double[] scores = new double[20];
        Arrays.fill(scores, 5);
        scores[9] = 1;
        scores[10] = 1;
        RuptureFinding finding = only(RULE, Example.of(scores));
        assertThat(session(finding.nadir())).isEqualTo(10);
        assertThat(finding.evidence().values()).containsEntry("flagged", List.of(10, 11));
    }

    @Test
    void nadirIsTheLowestFlaggedSession() {
        double[] scores = new double[20];
        Arrays.fill(scores, 5);
        scores[9] = 1;
        scores[10] = 0.5;
        assertThat(session(only(RULE, Example.of(scores)).nadir())).isEqualTo(11);
    }

    private static SessionSeries twoDips(int... sessions) {
        double[] scores = new double[sessions.length];
        Arrays.fill(scores, 5);
        scores[9] = 0;
        scores[11] = 0;
        return Example.at(sessions, scores);
    }

    @Test
    void flaggedSessionsTwoApartAreTwoEpisodes() {
        SessionSeries series = twoDips(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
        List<RuptureFinding> findings = RULE.detect(series).findings();
        assertThat(findings).extracting(finding -> session(finding.onset())).containsExactly(10, 12);
        assertThat(findings)
                .extracting(finding -> finding.repair().orElseThrow().value())
                .containsExactly(11, 13);
    }

    @Test
    void largerGapMergesThem() {
        SessionSeries series = twoDips(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
        RuptureFinding finding = only(RULE.withMaxGap(2), series);
        assertThat(session(finding.onset())).isEqualTo(10);
        assertThat(finding.evidence().values()).containsEntry("flagged", List.of(10, 12));
        assertThat(finding.repair().map(SessionNumber::value)).contains(11);
    }

    @Test
    void missingSessionBetweenFlaggedOnesParts() {
        double[] scores = new double[20];
        Arrays.fill(scores, 5);
        scores[9] = 0;
        scores[10] = 0;
        int[] sessions = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21};
        assertThat(RULE.detect(Example.at(sessions, scores)).findings())
                .extracting(finding -> session(finding.onset()))
                .containsExactly(10, 12);
        assertThat(RULE.withMaxGap(2).detect(Example.at(sessions, scores)).findings())
                .hasSize(1);
    }

    @Test
    void repairAtExactlyTheLevelCounts() {
        assertThat(afterFives(0, 4.5).repair().map(SessionNumber::value)).contains(7);
        assertThat(afterFives(0, 4.4999).repair()).isEmpty();
    }

    @Test
    void repairToleranceMovesTheLevel() {
        VEpisode strict = CAUSAL.withRepairTolerance(0);
        assertThat(only(strict, fivesThen(0, 4.9, 5)).repair().map(SessionNumber::value))
                .contains(8);
    }

    @Test
    void repairInTheLastSessionOfTheWindowCounts() {
        RuptureFinding finding = afterFives(0, 4, 4, 4, 4.5);
        assertThat(finding.repair().map(SessionNumber::value)).contains(10);
        assertThat(finding.status()).isEqualTo(EpisodeStatus.REPAIRED);
    }

    @Test
    void repairAfterTheWindowDoesNotCount() {
        RuptureFinding finding = afterFives(0, 4, 4, 4, 4, 5);
        assertThat(finding.repair()).isEmpty();
        assertThat(finding.status()).isEqualTo(EpisodeStatus.UNREPAIRED);
    }

    @ParameterizedTest
    @CsvSource({"0, PENDING", "1, PENDING", "3, PENDING", "4, UNREPAIRED", "5, UNREPAIRED"})
    void episodeIsPendingUntilTheWindowHasPassed(int later, EpisodeStatus status) {
        double[] after = new double[1 + later];
        Arrays.fill(after, 1, after.length, 4);
        assertThat(afterFives(after).status()).isEqualTo(status);
    }

    @Test
    void windowIsCountedInSessionNumbers() {
        SessionSeries open = Example.at(new int[] {1, 2, 3, 4, 5, 6, 9}, 5, 5, 5, 5, 5, 0, 4);
        SessionSeries over = Example.at(new int[] {1, 2, 3, 4, 5, 6, 11}, 5, 5, 5, 5, 5, 0, 5);
        assertThat(only(CAUSAL, open).status()).isEqualTo(EpisodeStatus.PENDING);
        assertThat(only(CAUSAL, over).status()).isEqualTo(EpisodeStatus.UNREPAIRED);
    }

    @Test
    void repairWindowCanBeChosen() {
        assertThat(only(CAUSAL.withRepairWindow(1), fivesThen(0, 4, 5)).status())
                .isEqualTo(EpisodeStatus.UNREPAIRED);
        assertThat(only(CAUSAL.withRepairWindow(2), fivesThen(0, 4, 5)).status())
                .isEqualTo(EpisodeStatus.REPAIRED);
    }

    @Test
    void causalFormNeedsFiveEarlierSessions() {
        VEpisode causal = RULE.with(EpisodeForm.CAUSAL);
        assertThat(causal.detect(Example.of(5, 6, 5, 6, 0)).notEvaluableReason())
                .isEqualTo("no session has 5 earlier sessions");
        assertThat(causal.detect(Example.of(5, 6, 5, 6, 5, 0)).findings()).hasSize(1);
        assertThat(causal.withMinEarlier(4).detect(Example.of(5, 6, 5, 6, 0)).findings())
                .hasSize(1);
    }

    @Test
    void causalFormComparesWithEarlierSessionsOnly() {
        RuptureFinding finding = only(RULE.with(EpisodeForm.CAUSAL), Example.of(4, 6, 4, 6, 5, 1, 1, 1, 1, 1));
        assertThat(finding.evidence().number("mean").orElseThrow()).isCloseTo(5, within(1e-12));
        assertThat(finding.evidence().number("sd").orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(finding.evidence().values()).containsEntry("form", "causal");
        assertThat(session(finding.signalSession().orElseThrow())).isEqualTo(6);
    }

    @Test
    void causalFormSkipsSessionsWhoseEarlierOnesAreEqual() {
        VEpisode causal = RULE.with(EpisodeForm.CAUSAL);
        assertThat(causal.detect(Example.of(5, 5, 5, 5, 5, 0)).notEvaluableReason())
                .isEqualTo("all earlier scores are equal and there is no floor");
        Detection later = causal.detect(Example.of(5, 5, 5, 5, 5, 5, 4.9, 0));
        assertThat(later.findings()).hasSize(1);
        assertThat(session(later.findings().get(0).nadir())).isEqualTo(8);
    }

    @Test
    void moreThanHalfAtTheMaximumCarriesACaveat() {
        assertThat(RULE.detect(Example.within(1, 7, 7, 7, 7, 7, 7, 3, 4, 5)).caveats())
                .containsExactly(Caveat.CEILING);
        assertThat(RULE.detect(Example.within(1, 7, 7, 7, 7, 7, 6, 3, 4, 5)).caveats())
                .isEmpty();
        assertThat(RULE.detect(Example.of(7, 7, 7, 7, 7, 3, 4, 5)).caveats()).isEmpty();
    }

    @Test
    void caveatsComeInOneOrder() {
        assertThat(RULE.detect(Example.within(1, 7, 7, 7, 7, 7, 7, 3)).caveats())
                .containsExactly(Caveat.SHORT_SERIES, Caveat.CEILING);
    }

    @Test
    void largestSessionNumbersDoNotWrap() {
        int shift = Integer.MAX_VALUE - 12;
        RuptureFinding finding = only(RULE, Example.from(shift + 1, Example.oneRupture()));
        assertThat(session(finding.onset())).isEqualTo(shift + 5);
        assertThat(finding.repair().map(SessionNumber::value)).contains(shift + 9);
        RuptureFinding last = only(RULE, Example.from(Integer.MAX_VALUE - 7, 5, 5, 5, 5, 5, 5, 5, 1));
        assertThat(last.status()).isEqualTo(EpisodeStatus.PENDING);
    }

    @Test
    void settingsNameEveryChoice() {
        assertThat(RULE.settings())
                .containsExactly(
                        Map.entry("form", "retrospective"),
                        Map.entry("threshold", "2.0"),
                        Map.entry("floor", "0.0"),
                        Map.entry("max-gap", "1"),
                        Map.entry("repair-window", "4"),
                        Map.entry("repair-tolerance", "0.5"),
                        Map.entry("sustained", "1"),
                        Map.entry("pre-level", "3"),
                        Map.entry("onset-moves", "3"),
                        Map.entry("min-earlier", "5"));
        assertThat(RULE.with(EpisodeForm.CAUSAL)
                        .withThreshold(1)
                        .withFloor(2)
                        .withMaxGap(3)
                        .withRepairWindow(5)
                        .withRepairTolerance(6)
                        .withRepairSustainedFor(8)
                        .withPreLevelOf(9)
                        .withOnsetMoves(10)
                        .withMinEarlier(7)
                        .settings()
                        .values())
                .containsExactly("causal", "1.0", "2.0", "3", "5", "6.0", "8", "9", "10", "7");
    }

    @Test
    void choicesOutOfRangeAreRefused() {
        refused(() -> RULE.withThreshold(0), "Parameter threshold is 0.0; it must be above 0");
        refused(() -> RULE.withThreshold(Double.NaN), "Parameter threshold is NaN; it must be above 0");
        refused(
                () -> RULE.withThreshold(Double.POSITIVE_INFINITY),
                "Parameter threshold is Infinity; it must be above 0");
        refused(() -> RULE.withFloor(-0.1), "Parameter floor is -0.1; it must be 0 or more");
        refused(() -> RULE.withFloor(Double.NaN), "Parameter floor is NaN; it must be 0 or more");
        refused(() -> RULE.withMaxGap(0), "Parameter max-gap is 0; it must be 1 or more");
        refused(() -> RULE.withRepairWindow(0), "Parameter repair-window is 0; it must be 1 or more");
        refused(() -> RULE.withRepairTolerance(-1), "Parameter repair-tolerance is -1.0; it must be 0 or more");
        refused(() -> RULE.withMinEarlier(1), "Parameter min-earlier is 1; it must be 2 or more");
    }

    private static void refused(Runnable choice, String message) {
        assertThatIllegalArgumentException().isThrownBy(choice::run).withMessage(message);
    }

    @Test
    void signalWaitsForThePrefixThatIsStrictlyBelow() {
        // After nine sessions z is exactly 2; the tenth makes it more.
        var series = Example.of(5, 4, 5, 6, 5, 5, 5, 5, 5, 5, 5, 5);
        var nine = Example.of(5, 4, 5, 6, 5, 5, 5, 5, 5);

        assertThat(VEpisode.mean2Sd().detect(nine).findings()).isEmpty();
        assertThat(VEpisode.mean2Sd()
                        .detect(series)
                        .findings()
                        .get(0)
                        .signalSession()
                        .orElseThrow()
                        .value())
                .isEqualTo(10);
    }

    @Test
    void scoresThatOverflowOrVanishAreNotEvaluable() {
        assertThat(VEpisode.mean2Sd()
                        .detect(Example.of(1e308, -1e308, 1e308, 1e308, 1e308, 1e308, 1e308))
                        .notEvaluableReason())
                .isEqualTo("the scores are too large to compute with");
        assertThat(VEpisode.mean2Sd()
                        .detect(Example.of(1e-200, 2e-200, 1e-200, 1e-200, 1e-200, 1e-200, 1e-200))
                        .notEvaluableReason())
                .isEqualTo("the scores are too close together to compute with");
    }
}
