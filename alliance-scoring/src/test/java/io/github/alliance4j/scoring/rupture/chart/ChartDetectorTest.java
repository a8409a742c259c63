package io.github.alliance4j.scoring.rupture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartDetectorTest {

    /** Alarms below 2, back from 4.5 on. */
    private static final IndividualsChart GIVEN =
            IndividualsChart.withDefaults().with(ChartBasis.given(new ChartLevel(5, 1)));

    private static List<RuptureFinding> found(RuptureDetector detector, SessionSeries series) {
        Detection detection = detector.detect(series);
        assertThat(detection.notEvaluableReason()).isEmpty();
        return detection.findings();
    }

    private static RuptureFinding only(RuptureDetector detector, SessionSeries series) {
        List<RuptureFinding> findings = found(detector, series);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static String shape(RuptureFinding finding) {
        return finding + ", signal " + finding.signalSession().orElseThrow();
    }

    @Test
    void singleDropHasAllParts() {
        RuptureFinding finding = only(GIVEN.detector(), Example.of(5.5, 4.5, 5, 1, 5));
        assertThat(shape(finding)).isEqualTo("REPAIRED, onset 4, nadir 4, repair 5, signal 4");
        assertThat(finding.nadirLevel()).isEqualTo(1);
        assertThat(finding.preLevel()).hasValue(5);
        assertThat(finding.depth()).hasValue(4);
        assertThat(finding.depthInSd()).hasValue(4);
        assertThat(finding.pValue()).isEmpty();
        assertThat(finding.evidence().values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "centre", 5.0,
                        "sigma", 1.0,
                        "limit", 2.0,
                        "score", 1.0,
                        "rules", "nelson-1",
                        "first_alarm", 4,
                        "last_alarm", 4,
                        "alarms", 1,
                        "repair_level", 4.5));
    }

    /** Given level 5 and sigma 1: alarm below 2, back from 4.5 on, window 4. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5                | NONE
            1                | NOT_EVALUABLE, onset 1, nadir 1
            5 2              | NONE
            5 1.999          | PENDING, onset 2, nadir 2
            5 1 4.5          | REPAIRED, onset 2, nadir 2, repair 3
            5 1 4.499        | PENDING, onset 2, nadir 2
            5 1 1            | PENDING, onset 2, nadir 2
            5 1.5 1          | PENDING, onset 2, nadir 3
            5 1 3 3 3        | PENDING, onset 2, nadir 2
            5 1 3 3 3 3      | UNREPAIRED, onset 2, nadir 2
            5 1 3 3 3 5      | REPAIRED, onset 2, nadir 2, repair 6
            5 1 3 3 3 3 5    | UNREPAIRED, onset 2, nadir 2
            5 1 3 .5 5       | REPAIRED, onset 2, nadir 4, repair 5
            5 1 5 1 5        | REPAIRED, onset 2, nadir 2, repair 3; REPAIRED, onset 4, nadir 4, repair 5
            5 1 3 3 3 3 1    | UNREPAIRED, onset 2, nadir 2; PENDING, onset 7, nadir 7
            1 5 5 1 5        | NOT_EVALUABLE, onset 1, nadir 1; REPAIRED, onset 4, nadir 4, repair 5
            1 1 1 1 1 1      | NOT_EVALUABLE, onset 1, nadir 1
            5 1 1 1 1 1 1    | UNREPAIRED, onset 2, nadir 2
            5 1 1 1 1 1 .5   | PENDING, onset 2, nadir 7
            5 1 1 1 1 1 .5 5 | REPAIRED, onset 2, nadir 7, repair 8
            9 9 5 9 9        | NONE
            5 5 5 5 5 5 5 5 5 5 5 5 | NONE
            5 5 5 5 5 5 5 5 5 5 5 1 | PENDING, onset 12, nadir 12
            """)
    void episodesOfAnIndividualsChart(String scores, String expected) {
        double[] y = Arrays.stream(scores.trim().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        List<RuptureFinding> findings = found(GIVEN.detector(), Example.of(y));
        assertThat(
                        findings.isEmpty()
                                ? "NONE"
                                : String.join(
                                        "; ",
                                        findings.stream().map(Object::toString).toList()))
                .isEqualTo(expected);
    }

    @Test
    void episodeWithoutAnEarlierSessionSaysSo() {
        RuptureFinding finding = only(GIVEN.detector(), Example.of(1, 5));
        assertThat(finding.status()).isEqualTo(EpisodeStatus.NOT_EVALUABLE);
        assertThat(finding.preLevel()).isEmpty();
        assertThat(finding.repair()).isEmpty();
        assertThat(finding.evidence().values()).containsEntry("reason", "no session before the onset");
    }

    @Test
    void windowRunsOverSessionNumbers() {
        RepairRule three = RepairRule.withDefaults().withWindow(3);
        RuptureDetector detector = GIVEN.detector(three);
        assertThat(only(detector, Example.at(new int[] {1, 2, 5}, 5, 1, 5)).repair())
                .contains(SessionNumber.of(5));
        assertThat(only(detector, Example.at(new int[] {1, 2, 6}, 5, 1, 5)).status())
                .isEqualTo(EpisodeStatus.UNREPAIRED);
        assertThat(only(GIVEN.detector(RepairRule.withDefaults().withWindow(Integer.MAX_VALUE)), Example.of(5, 1, 3))
                        .status())
                .isEqualTo(EpisodeStatus.PENDING);
    }

    @Test
    void preLevelIsTheMeanOfUpToThreeObservedSessions() {
        assertThat(only(GIVEN.detector(), Example.of(9, 5, 6, 4, 1)).preLevel()).hasValue(5);
        assertThat(only(GIVEN.detector(), Example.at(new int[] {1, 4, 9}, 5, 6, 1))
                        .preLevel())
                .hasValue(5.5);
    }

    @Test
    void repairByTheChartWaitsForTheAlarmToEnd() {
        RuptureDetector detector = GIVEN.detector(RepairRule.withDefaults().with(RepairRule.By.STATISTIC));
        RuptureFinding finding = only(detector, Example.of(5, 1, 1.5, 2, 5));
        assertThat(finding.repair()).contains(SessionNumber.of(4));
        assertThat(finding.evidence().values()).doesNotContainKey("repair_level");
    }

    @ParameterizedTest
    @CsvSource({"0, 5, REPAIRED", "0, 4.99, PENDING", "2, 3, REPAIRED", "2, 2.99, PENDING"})
    void toleranceIsInSigmasBelowTheCentre(double tolerance, double score, EpisodeStatus status) {
        RuptureDetector detector = GIVEN.detector(RepairRule.withDefaults().withTolerance(tolerance));
        assertThat(only(detector, Example.of(5, 1, score)).status()).isEqualTo(status);
    }

    /** The first session of the pattern that first alarms, for every rule with a side. */
    @ParameterizedTest
    @CsvSource({
        "NELSON_1, 5 5 1, 3, 3",
        "NELSON_2, 6 4.9 4.8 4.9 4.9 4.9 4.9 4.9 4.9 4.9, 2, 10",
        "WESTERN_ELECTRIC_4, 6 4.9 4.8 4.9 4.9 4.9 4.9 4.9 4.9, 2, 9",
        "NELSON_3, 5 5.5 5.3 5.1 4.9 4.7 4.4, 3, 7",
        "NELSON_5, 5 2.9 5 2.9, 2, 4",
        "NELSON_5, 5 5 2.9 2.8, 3, 4",
        "NELSON_6, 5 3.9 3.9 5 3.9 3.9, 2, 6",
        "NELSON_6, 5 5 3.9 3.9 3.9 3.9, 3, 6"
    })
    void onsetIsTheFirstSessionOfThePattern(RunRule rule, String scores, int onset, int signal) {
        double[] y = Arrays.stream(scores.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        RuptureFinding finding = only(GIVEN.withRules(EnumSet.of(rule)).detector(), Example.of(y));
        assertThat(finding.onset()).isEqualTo(SessionNumber.of(onset));
        assertThat(finding.signalSession()).contains(SessionNumber.of(signal));
        assertThat(finding.evidence().values()).containsEntry("rules", rule.id());
    }

    @Test
    void upperAlarmsAndPatternsWithoutASideAreNoRuptures() {
        RuptureDetector detector = GIVEN.withRules(RunRule.nelson()).detector();
        assertThat(found(detector, Example.of(5, 9, 9, 9, 9, 5))).isEmpty();
        assertThat(found(detector, Example.of(5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6)))
                .isEmpty();
    }

    @Test
    void cusumBeginsWhereItsSumLeftZero() {
        RuptureDetector detector = CusumChart.withDefaults()
                .with(ChartBasis.given(new ChartLevel(10, 1)))
                .detector();
        RuptureFinding finding = only(detector, Example.of(Published.mirrored(Published.MONTGOMERY, 10)));
        assertThat(shape(finding)).isEqualTo("PENDING, onset 23, nadir 23, signal 29");
        assertThat(finding.preLevel().orElseThrow()).isCloseTo((9.16 + 9.10 + 10.67) / 3, within(1e-9));
        assertThat(finding.evidence().number("cusum").orElseThrow()).isCloseTo(5.28, within(1e-9));
        assertThat(finding.evidence().number("estimated_mean").orElseThrow()).isCloseTo(20 - 11.254, within(5e-4));
        assertThat(finding.evidence().values())
                .containsEntry("run", 7)
                .containsEntry("limit", 5.0)
                .containsEntry("alarms", 2)
                .containsEntry("last_alarm", 30);
        assertThat(finding.evidence().values().keySet())
                .containsExactly(
                        "centre",
                        "sigma",
                        "cusum",
                        "limit",
                        "run",
                        "estimated_mean",
                        "first_alarm",
                        "last_alarm",
                        "alarms",
                        "repair_level");
    }

    @Test
    void ewmaBeginsWhereItsAverageFellBelowTheCentre() {
        EwmaChart chart = EwmaChart.withDefaults()
                .with(ChartBasis.given(new ChartLevel(10, 1)))
                .withLambda(0.1)
                .withLimit(2.7);
        SessionSeries series = Example.of(Published.mirrored(Published.MONTGOMERY, 10));
        double[] z = chart.chart(series).value().orElseThrow().averages();
        int last = 28;
        while (z[last] < 10) {
            last--;
        }
        RuptureFinding finding = only(chart.detector(), series);
        assertThat(finding.onset()).isEqualTo(SessionNumber.of(last + 2));
        assertThat(finding.signalSession()).contains(SessionNumber.of(29));
        assertThat(finding.evidence().number("ewma").orElseThrow()).isCloseTo(20 - 10.64682, within(5e-6));
        assertThat(finding.evidence().values()).containsEntry("run", 29 - last - 1);
    }

    @Test
    void alarmThatStandsOnIsOneEpisode() {
        RuptureDetector detector = CusumChart.withDefaults()
                .with(ChartBasis.given(new ChartLevel(5, 1)))
                .withH(4)
                .detector();
        // The sum stays above 4 for a while after the score is back, and falls to 0 before the second drop.
        assertThat(found(detector, Example.of(5, -4, 5, 5, 5, 5, 5, 9, 9, 5, -4, 5)).stream()
                        .map(Object::toString))
                .containsExactly("REPAIRED, onset 2, nadir 2, repair 3", "REPAIRED, onset 11, nadir 11, repair 12");
        assertThat(only(detector, Example.of(5, -4, 5, 4, 4.5)).evidence().values())
                .containsEntry("alarms", 4);
    }

    @Test
    void newAlarmDoesNotReachBackIntoAnEpisodeThatIsOver() {
        RuptureDetector detector = CusumChart.withDefaults()
                .with(ChartBasis.given(new ChartLevel(5, 1)))
                .withH(4)
                .detector();
        // The sum is 4.5, 4, 3.5 and rises over 4 again without having been 0.
        assertThat(found(detector, Example.of(5, 0, 5, 5, 4, 3)).stream().map(Object::toString))
                .containsExactly("REPAIRED, onset 2, nadir 2, repair 3", "PENDING, onset 4, nadir 6");
    }

    @Test
    void selfStartingCusumMeasuresByTheSessionsBeforeTheOnset() {
        RuptureDetector detector = SelfStartingCusum.withDefaults().withH(2).detector();
        RuptureFinding finding = only(detector, Example.of(5, 5.5, 4.5, 5.2, 4.8, 5, 1, 5));
        assertThat(shape(finding)).isEqualTo("REPAIRED, onset 7, nadir 7, repair 8, signal 7");
        assertThat(finding.evidence().number("centre").orElseThrow()).isCloseTo(5, within(1e-9));
        assertThat(finding.evidence().number("sigma").orElseThrow()).isCloseTo(Math.sqrt(0.58 / 5), within(1e-9));
        assertThat(finding.depthInSd().orElseThrow()).isCloseTo(4 / Math.sqrt(0.58 / 5), within(1e-9));
    }

    @Test
    void selfStartingCusumWaitsForEarlierSessions() {
        SelfStartingCusum chart = SelfStartingCusum.withDefaults().withH(1);
        // The sum is over 1 at the fourth and fifth session and under it at the sixth.
        double[] y = {5, 5.1, 5, 1, 9, 9};
        assertThat(found(chart.detector(), Example.of(y))).isEmpty();
        assertThat(only(chart.withMinEarlier(3).detector(), Example.of(y)).signalSession())
                .contains(SessionNumber.of(4));
        assertThat(chart.detector().detect(Example.of(Arrays.copyOf(y, 5))).notEvaluableReason())
                .isEqualTo("no session has 5 earlier sessions");
        assertThat(chart.detector().detect(Example.of(5, 5, 5, 5, 5, 5, 5)).notEvaluableReason())
                .isEqualTo("all earlier scores are equal, or too far apart to compute with");
    }

    /** {@code 1.128 (n-1)^2 / n} bounds how many sigmas of the mean moving range a score can lie below the mean. */
    @ParameterizedTest
    @CsvSource({"2, false", "3, false", "4, false", "5, true", "6, true", "7, true", "8, true", "12, true"})
    void shortSeriesCannotAlarmAtThreeSigmas(int n, boolean evaluable) {
        assertThat(1.128 * (n - 1) * (n - 1) / n > 3).isEqualTo(evaluable);
        double[] y = new double[n];
        Arrays.fill(y, 5);
        y[n - 1] = 1;
        Detection detection = IndividualsChart.withDefaults().detector().detect(Example.of(y));
        assertThat(detection.isEvaluable()).isEqualTo(evaluable);
        assertThat(detection.findings()).hasSize(evaluable ? 1 : 0);
        assertThat(detection.notEvaluableReason())
                .isEqualTo(evaluable ? "" : "in a series of " + n + " sessions the chart cannot alarm");
    }

    /** {@code c4(n) (n-1)/sqrt(n)} bounds it for the standard deviation: 2.95 for 11 sessions and 3.10 for 12. */
    @ParameterizedTest
    @CsvSource({"10, false", "11, false", "12, true", "13, true"})
    void standardDeviationNeedsTwelveSessionsForThreeSigmas(int n, boolean evaluable) {
        assertThat(GammaRatio.c4(n) * (n - 1) / Math.sqrt(n) > 3).isEqualTo(evaluable);
        double[] y = new double[n];
        Arrays.fill(y, 5);
        y[3] = 1;
        Detection detection = IndividualsChart.withDefaults()
                .with(ChartBasis.wholeSeries().with(SigmaEstimate.STANDARD_DEVIATION))
                .detector()
                .detect(Example.of(y));
        assertThat(detection.isEvaluable()).isEqualTo(evaluable);
        assertThat(detection.findings()).hasSize(evaluable ? 1 : 0);
    }

    /** Where a rule of the whole series becomes able to alarm: its window, and enough other sessions to raise the mean. */
    @ParameterizedTest
    @CsvSource({"NELSON_2, 10", "WESTERN_ELECTRIC_4, 9", "NELSON_3, 6", "NELSON_5, 5", "NELSON_6, 6"})
    void rulesOfTheWholeSeriesNeedOtherSessions(RunRule rule, int needed) {
        RuptureDetector detector =
                IndividualsChart.withDefaults().withRules(EnumSet.of(rule)).detector();
        for (int n = 2; n <= 12; n++) {
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                y[i] = i % 2;
            }
            assertThat(detector.detect(Example.of(y)).isEvaluable())
                    .as("%s sessions", n)
                    .isEqualTo(n >= needed);
        }
    }

    @Test
    void gapMakesShortSeriesAbleToAlarm() {
        // The fall over the gap has no moving range.
        assertThat(found(IndividualsChart.withDefaults().detector(), Example.at(new int[] {1, 2, 4}, 5, 5.01, 1)))
                .hasSize(1);
        assertThat(IndividualsChart.withDefaults()
                        .with(ChartBasis.wholeSeries().with(MovingRangeGaps.SPAN))
                        .detector()
                        .detect(Example.at(new int[] {1, 2, 4}, 5, 5.01, 1))
                        .notEvaluableReason())
                .isEqualTo("in a series of 3 sessions the chart cannot alarm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-chart", "ewma", "cusum"})
    void seriesThatCannotBeJudgedSayWhy(String id) {
        Map<String, RuptureDetector> whole = Map.of(
                "i-chart", IndividualsChart.withDefaults().detector(),
                "ewma", EwmaChart.withDefaults().detector(),
                "cusum", CusumChart.withDefaults().detector());
        RuptureDetector detector = whole.get(id);
        assertThat(detector.id()).isEqualTo(id);
        assertThat(detector.detect(Example.of()).notEvaluableReason()).isEqualTo("there is no session");
        assertThat(detector.detect(Example.of(5)).notEvaluableReason()).isEqualTo("one session has no moving range");
        assertThat(detector.detect(Example.of(5, 4)).notEvaluableReason())
                .isEqualTo("in a series of 2 sessions the chart cannot alarm");
        double[] fives = new double[12];
        Arrays.fill(fives, 5);
        assertThat(detector.detect(Example.of(fives)).notEvaluableReason())
                .isEqualTo("all moving ranges are 0 and there is no floor");
        assertThat(detector.detect(Example.at(new int[] {1, 3, 5}, 5, 4, 5)).notEvaluableReason())
                .isEqualTo("no two sessions follow each other, so there is no moving range");
    }

    @Test
    void baselineNeedsLaterSessionsAndVariation() {
        RuptureDetector detector =
                IndividualsChart.withDefaults().with(ChartBasis.ofFirst(5)).detector();
        assertThat(detector.detect(Example.of(5, 6, 5, 6, 5)).notEvaluableReason())
                .isEqualTo("no session comes after the baseline of 5 sessions");
        assertThat(detector.detect(Example.of(5, 5, 5, 5, 5, 1)).notEvaluableReason())
                .isEqualTo("all moving ranges of the baseline are 0 and there is no floor");
        assertThat(found(detector, Example.of(5, 6, 5, 6, 5, 6))).isEmpty();
        assertThat(only(detector, Example.of(5, 6, 5, 6, 5, 1)).signalSession()).contains(SessionNumber.of(6));
        RuptureDetector runs = IndividualsChart.withDefaults()
                .with(ChartBasis.ofFirst(5))
                .withRules(EnumSet.of(RunRule.NELSON_2, RunRule.WESTERN_ELECTRIC_4))
                .detector();
        assertThat(runs.detect(Example.of(5, 6, 5, 6, 5, 1, 1, 1, 1, 1, 1, 1)).notEvaluableReason())
                .isEqualTo("the chart alarms after 8 judged sessions at the earliest");
        assertThat(only(runs, Example.of(5, 6, 5, 6, 5, 1, 1, 1, 1, 1, 1, 1, 1)).onset())
                .isEqualTo(SessionNumber.of(6));
    }

    @Test
    void baselineItselfIsNotJudged() {
        RuptureDetector detector = IndividualsChart.withDefaults()
                .with(ChartBasis.ofFirst(8).with(SigmaEstimate.MEDIAN_MOVING_RANGE))
                .detector();
        assertThat(found(detector, Example.of(5, 5.1, 5, 1, 5.1, 5, 5.1, 5, 5))).isEmpty();
    }

    @Test
    void floorKeepsANearlyConstantSeriesQuiet() {
        SessionSeries ceiling = Example.within(0, 10, 10, 10, 9.9, 10, 10, 10, 9.5);
        RuptureDetector bare =
                IndividualsChart.withDefaults().with(ChartBasis.ofFirst(6)).detector();
        assertThat(found(bare, ceiling)).hasSize(1);
        assertThat(bare.detect(ceiling).caveats()).containsExactly(Caveat.CEILING);
        RuptureDetector floored = IndividualsChart.withDefaults()
                .with(ChartBasis.ofFirst(6).withFloor(0.5))
                .detector();
        assertThat(found(floored, ceiling)).isEmpty();
    }

    @Test
    void caveatsOfShortSeriesAndCeilings() {
        double[] y = new double[20];
        for (int i = 0; i < 20; i++) {
            y[i] = i % 2 == 0 ? 10 : 9;
        }
        RuptureDetector detector = IndividualsChart.withDefaults().detector();
        assertThat(detector.detect(Example.within(0, 10, y)).caveats()).isEmpty();
        assertThat(detector.detect(Example.within(0, 10, Arrays.copyOf(y, 19))).caveats())
                .containsExactly(Caveat.SHORT_SERIES, Caveat.CEILING);
        assertThat(detector.detect(Example.of(y)).caveats()).isEmpty();
        assertThat(GIVEN.detector().detect(Example.of(5, 5)).caveats()).isEmpty();
    }

    @Test
    void signalOfTheWholeSeriesIsWhereAChartOfThePrefixAlarms() {
        SessionSeries series = Example.of(5, 5.2, 5, 5.1, 5, 5.2, 2, 5, 5.1, 5);
        RuptureDetector detector = IndividualsChart.withDefaults()
                .with(ChartBasis.wholeSeries().with(SigmaEstimate.MEDIAN_MOVING_RANGE))
                .detector();
        RuptureFinding finding = only(detector, series);
        assertThat(shape(finding)).isEqualTo("REPAIRED, onset 7, nadir 7, repair 8, signal 7");
        assertThat(detector).isNotInstanceOf(LiveDetector.class);
    }

    @Test
    void detectorsAreLiveWhereTheChartIsCausal() {
        assertThat(GIVEN.detector()).isInstanceOf(LiveDetector.class);
        assertThat(EwmaChart.withDefaults().with(ChartBasis.ofFirst(5)).detector())
                .isInstanceOf(LiveDetector.class);
        assertThat(EwmaChart.withDefaults().detector()).isNotInstanceOf(LiveDetector.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> CusumChart.withDefaults().live(RepairRule.withDefaults()))
                .withMessage(
                        "Chart cusum of the whole series looks ahead; a live one needs a baseline, or both target and"
                                + " sigma");
        assertThatIllegalStateException()
                .isThrownBy(() -> EwmaChart.withDefaults().live(RepairRule.withDefaults()))
                .withMessageContaining("Chart ewma");
        assertThatIllegalStateException()
                .isThrownBy(() -> IndividualsChart.withDefaults().live(RepairRule.withDefaults()))
                .withMessageContaining("Chart i-chart");
    }

    @Test
    void settingsNameEveryChoice() {
        assertThat(IndividualsChart.withDefaults().detector().settings().toString())
                .isEqualTo("{limit=3.0, rules=nelson-1, baseline=0, sigma=mean-moving-range, gaps=skip, floor=0.0,"
                        + " repair=score, repair-tolerance=0.5, repair-window=4}");
        assertThat(EwmaChart.withDefaults()
                        .with(ChartBasis.ofFirst(5).withTarget(5))
                        .detector()
                        .settings()
                        .toString())
                .isEqualTo("{lambda=0.2, limit=2.962, limits=time-varying, decay=observations, baseline=5, target=5.0,"
                        + " sigma=mean-moving-range, gaps=skip, floor=0.0, repair=score, repair-tolerance=0.5,"
                        + " repair-window=4}");
        assertThat(CusumChart.withDefaults()
                        .with(ChartBasis.given(new ChartLevel(5, 2)))
                        .detector()
                        .settings()
                        .toString())
                .isEqualTo(
                        "{self-starting=false, k=0.5, h=5.0, head-start=0.0, baseline=0, target=5.0, sigma-value=2.0,"
                                + " repair=score, repair-tolerance=0.5, repair-window=4}");
        assertThat(SelfStartingCusum.withDefaults().detector().settings().toString())
                .isEqualTo("{self-starting=true, k=0.5, h=5.0, head-start=0.0, min-earlier=5, repair=score,"
                        + " repair-tolerance=0.5, repair-window=4}");
        assertThat(GIVEN.detector().dependsOnLevel()).isTrue();
        assertThat(IndividualsChart.withDefaults().detector().dependsOnLevel()).isFalse();
    }

    @Test
    void repairParametersOutsideTheirRangesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepairRule.withDefaults().withTolerance(-0.1))
                .withMessage("Parameter repair-tolerance is -0.1; it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepairRule.withDefaults().withWindow(0))
                .withMessage("Parameter repair-window is 0; it must be 1 or more");
    }
}
