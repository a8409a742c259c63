package io.github.alliance4j.scoring.rupture.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BayesianOnlineTest {

    private static final BayesianOnline RULE = BayesianOnline.withDefaults();

    /** Judged against level 5 and SD .5, so that what a series needs does not hang on its first sessions. */
    private static final BayesianOnline KNOWN = RULE.withKnown(5, 0.5);

    private static final double[] BEFORE = {5.2, 4.8, 5.1, 4.9, 5.3, 4.7, 5.0, 5.0, 5.1, 4.9, 5.0, 5.0};

    /** Twelve sessions about 5, then whatever follows. */
    private static SessionSeries then(double... later) {
        double[] all = Arrays.copyOf(BEFORE, 12 + later.length);
        System.arraycopy(later, 0, all, 12, later.length);
        return Example.of(all);
    }

    private static RuptureFinding only(BayesianOnline rule, SessionSeries series) {
        List<RuptureFinding> findings = rule.detect(series).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<MonitorSignal> signals(BayesianOnline rule, SessionSeries series) {
        RuptureMonitor monitor = rule.monitor();
        List<MonitorSignal> signals = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            signals.add(monitor.update(series.session(i), series.value(i)));
        }
        return signals;
    }

    @Test
    void lowerLevelIsFoundWithItsOnsetAndLevels() {
        RuptureFinding finding = only(RULE, then(3.1, 2.9, 3.0, 3.2, 2.8, 3.0, 3.1, 2.9));
        assertThat(finding.onset()).isEqualTo(SessionNumber.of(13));
        assertThat(finding.preLevel().orElseThrow()).isCloseTo((4.9 + 5 + 5) / 3, within(1e-12));
        assertThat(finding.depth().orElseThrow() / finding.depthInSd().orElseThrow())
                .isCloseTo(Math.sqrt(0.172 / 4), within(1e-12));
        assertThat(finding.depth().orElseThrow())
                .isCloseTo(finding.preLevel().orElseThrow() - finding.nadirLevel(), within(1e-12));
        assertThat(finding.signalSession().orElseThrow().value()).isBetween(13, 18);
        // The lowest session is the 17th, so that session 21 would end the time for a repair.
        assertThat(finding.nadir()).isEqualTo(SessionNumber.of(17));
        assertThat(finding.status()).isEqualTo(EpisodeStatus.PENDING);
    }

    @Test
    void evidenceShowsWhatTheRuleSaw() {
        RuptureFinding finding = only(RULE, then(3.1, 2.9, 3.0, 3.2, 2.8, 3.0, 3.1, 2.9));
        assertThat(finding.evidence().values().keySet())
                .containsExactly("probability", "threshold", "run", "run_probability", "mean", "sd", "repair_level");
        double probability = finding.evidence().number("probability").orElseThrow();
        assertThat(probability).isGreaterThan(0.5).isLessThanOrEqualTo(1);
        assertThat(finding.evidence().number("run_probability").orElseThrow()).isLessThanOrEqualTo(probability);
        int run = (int) finding.evidence().number("run").orElseThrow();
        assertThat(finding.signalSession().orElseThrow().value() - run + 1)
                .isEqualTo(finding.onset().value());
        assertThat(finding.evidence().number("mean").orElseThrow()).isCloseTo(5.06, within(1e-12));
        assertThat(finding.evidence().number("repair_level").orElseThrow())
                .isCloseTo(finding.preLevel().orElseThrow() - 0.5 * Math.sqrt(0.172 / 4), within(1e-12));
    }

    @Test
    void thresholdIsStrict() {
        SessionSeries series = then(3.1, 2.9, 3.0, 3.2, 2.8);
        RuptureFinding finding = only(RULE, series);
        double probability = finding.evidence().number("probability").orElseThrow();
        SessionSeries until =
                Example.prefix(series, finding.signalSession().orElseThrow().value());
        assertThat(RULE.withThreshold(probability).detect(until).findings()).isEmpty();
        assertThat(RULE.withThreshold(Math.nextDown(probability)).detect(until).findings())
                .isEmpty();
        assertThat(RULE.withThreshold(probability - 1e-8).detect(until).findings())
                .hasSize(1);
    }

    @Test
    void higherLevelIsNoFinding() {
        assertThat(RULE.detect(then(6.9, 7.1, 7.0, 6.8, 7.2, 7.0, 7.1)).findings())
                .isEmpty();
    }

    @Test
    void singleLowSessionIsNoFindingAtModestDepth() {
        assertThat(KNOWN.detect(then(4.5, 5.1, 4.9, 5.0, 5.2, 4.8)).findings()).isEmpty();
    }

    @Test
    void levelThatStaysLowIsFoundOnce() {
        double[] low = new double[30];
        Arrays.setAll(low, i -> 3 + 0.1 * (i % 3));
        assertThat(RULE.detect(then(low)).findings()).hasSize(1);
    }

    @Test
    void secondFallToALowerLevelIsASecondFinding() {
        double[] later = new double[30];
        Arrays.setAll(later, i -> (i < 15 ? 3.5 : 1.5) + 0.1 * (i % 3));
        List<RuptureFinding> findings = RULE.detect(then(later)).findings();
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).onset().value()).isEqualTo(13);
        assertThat(findings.get(1).onset().value()).isEqualTo(28);
        assertThat(findings.get(1).preLevel().orElseThrow()).isCloseTo(3.6, within(1e-9));
    }

    /** A fall so deep that it is told at its second session, so that what follows decides about the repair. */
    private static SessionSeries deepThen(double... later) {
        double[] all = new double[2 + later.length];
        all[0] = 2;
        all[1] = 1;
        System.arraycopy(later, 0, all, 2, later.length);
        return then(all);
    }

    @Test
    void deepFallIsToldWhileItsRepairIsOpen() {
        RuptureFinding finding = only(KNOWN, deepThen());
        assertThat(finding.onset().value()).isEqualTo(13);
        assertThat(finding.signalSession().orElseThrow().value()).isLessThanOrEqualTo(14);
        assertThat(finding.nadir().value()).isEqualTo(14);
        assertThat(finding.status()).isEqualTo(EpisodeStatus.PENDING);
        assertThat(finding.isOpen()).isTrue();
    }

    /** Pre level (4.9 + 5 + 5) / 3, tolerance .5 of .5: back from 4.71666... on. */
    @ParameterizedTest
    @CsvSource({"4.71666666666667,REPAIRED", "4.7166,PENDING", "5,REPAIRED"})
    void repairNeedsTheLevelWithinTheTolerance(double score, EpisodeStatus status) {
        RuptureFinding finding = only(KNOWN, deepThen(score));
        assertThat(finding.status()).isEqualTo(status);
        assertThat(finding.repair().isPresent()).isEqualTo(status == EpisodeStatus.REPAIRED);
    }

    @ParameterizedTest
    @CsvSource({"1,PENDING", "2,PENDING", "3,PENDING", "4,UNREPAIRED", "5,UNREPAIRED"})
    void repairHasFourSessionsAfterTheNadir(int sessions, EpisodeStatus status) {
        double[] low = new double[sessions];
        Arrays.fill(low, 2);
        assertThat(only(KNOWN, deepThen(low)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"18,REPAIRED", "19,UNREPAIRED"})
    void repairWindowCountsSessionNumbers(int session, EpisodeStatus status) {
        SessionSeries deep = deepThen();
        int[] sessions = Arrays.copyOf(deep.sessions(), 15);
        double[] scores = Arrays.copyOf(deep.values(), 15);
        sessions[14] = session;
        scores[14] = 5;
        assertThat(only(KNOWN, Example.at(sessions, scores)).status()).isEqualTo(status);
    }

    @Test
    void repairAtTheLastSessionOfTheWindowCounts() {
        RuptureFinding finding = only(KNOWN, deepThen(2, 2, 2, 5));
        assertThat(finding.repair().map(SessionNumber::value)).contains(18);
        assertThat(only(KNOWN.withRepairWindow(3), deepThen(2, 2, 2, 5)).status())
                .isEqualTo(EpisodeStatus.UNREPAIRED);
        assertThat(only(KNOWN.withRepairTolerance(0), deepThen(4.9, 4.96, 4.97))
                        .repair()
                        .map(SessionNumber::value))
                .contains(17);
    }

    @Test
    void lowerSessionInTheWindowBecomesTheNadirAndOpensItAnew() {
        RuptureFinding finding = only(KNOWN, deepThen(2, 0.5, 2, 2, 2, 5));
        assertThat(finding.nadir().value()).isEqualTo(16);
        assertThat(finding.nadirLevel()).isEqualTo(0.5);
        assertThat(finding.repair().map(SessionNumber::value)).contains(20);
    }

    @Test
    void equallyLowSessionLeavesTheNadir() {
        assertThat(only(KNOWN, deepThen(1, 1)).nadir().value()).isEqualTo(14);
    }

    @Test
    void endlessWindowDoesNotOverflow() {
        assertThat(only(KNOWN.withRepairWindow(Integer.MAX_VALUE), deepThen(2, 2, 2, 2, 2, 2))
                        .status())
                .isEqualTo(EpisodeStatus.PENDING);
    }

    @Test
    void monitorSaysWhatEachSessionChanged() {
        List<MonitorSignal> signals = signals(KNOWN, deepThen(2, 5, 5));
        assertThat(signals.get(0)).isEqualTo(MonitorSignal.NOT_EVALUABLE);
        assertThat(signals.subList(1, 12)).containsOnly(MonitorSignal.QUIET);
        int alarm = signals.indexOf(MonitorSignal.ALARM);
        assertThat(alarm).isBetween(12, 13);
        assertThat(signals.subList(alarm + 1, 15)).containsOnly(MonitorSignal.OPEN);
        assertThat(signals.get(15)).isEqualTo(MonitorSignal.REPAIRED);
        assertThat(signals.get(16)).isEqualTo(MonitorSignal.QUIET);
    }

    @Test
    void monitorTellsTheEndOfTheWindow() {
        List<MonitorSignal> signals = signals(KNOWN, deepThen(2, 2, 2, 2, 2));
        assertThat(signals.subList(14, 19))
                .containsExactly(
                        MonitorSignal.OPEN,
                        MonitorSignal.OPEN,
                        MonitorSignal.OPEN,
                        MonitorSignal.UNREPAIRED,
                        MonitorSignal.QUIET);
    }

    @Test
    void monitorIsNotEvaluableUntilTheBaselineIsOver() {
        List<MonitorSignal> signals = signals(RULE, Example.of(5, 5.2, 5.1, 4.9, 5, 5.1));
        assertThat(signals.subList(0, 4)).containsOnly(MonitorSignal.NOT_EVALUABLE);
        assertThat(signals.subList(4, 6)).containsOnly(MonitorSignal.QUIET);
    }

    @Test
    void baselineWaitsUntilScoresDiffer() {
        List<MonitorSignal> signals = signals(RULE, Example.of(5, 5, 5, 5, 5, 5, 5, 4.8, 5));
        assertThat(signals.subList(0, 7)).containsOnly(MonitorSignal.NOT_EVALUABLE);
        assertThat(signals.subList(7, 9)).containsOnly(MonitorSignal.QUIET);
    }

    @Test
    void fallFromALongConstantLevelIsFound() {
        double[] scores = new double[26];
        Arrays.fill(scores, 0, 20, 40);
        Arrays.fill(scores, 20, 26, 30);
        RuptureFinding finding = only(RULE, Example.of(scores));
        assertThat(finding.onset().value()).isEqualTo(21);
        assertThat(finding.preLevel()).hasValue(40);
        assertThat(finding.nadirLevel()).isEqualTo(30);
    }

    @Test
    void constantLevelLongerThanTheMemoryIsNoTrouble() {
        double[] scores = new double[46];
        Arrays.fill(scores, 0, 40, 40);
        Arrays.fill(scores, 40, 46, 30);
        RuptureFinding finding = only(RULE.withLongestRun(10), Example.of(scores));
        assertThat(finding.onset().value()).isEqualTo(41);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 12})
    void fewerSessionsThanTheBaselineAreNotEvaluable(int n) {
        Detection detection = RULE.detect(Example.of(Arrays.copyOf(BEFORE, n)));
        assertThat(detection.isEvaluable()).isEqualTo(n >= 5);
        assertThat(detection.notEvaluableReason()).isEqualTo(n >= 5 ? "" : "fewer than 5 sessions");
        assertThat(detection.criterion()).isEqualTo("bocpd");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void knownLevelNeedsTwoSessions(int n) {
        Detection detection = KNOWN.detect(Example.of(Arrays.copyOf(BEFORE, n)));
        assertThat(detection.notEvaluableReason()).isEqualTo(n >= 2 ? "" : "fewer than 2 sessions");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 30, 300})
    void equalScoresAreNotEvaluable(int n) {
        double[] scores = new double[n];
        Arrays.fill(scores, 5.3);
        assertThat(RULE.detect(Example.of(scores)).notEvaluableReason()).isEqualTo("all scores are equal");
        assertThat(KNOWN.detect(Example.of(scores)).findings()).isEmpty();
    }

    @Test
    void tooLargeScoresAreNotEvaluableAndRefusedLive() {
        assertThat(RULE.detect(Example.of(1e300, -1e300, 1e300, -1e300, 1e300, 1))
                        .notEvaluableReason())
                .isEqualTo("the scores are too large to compute with");
        assertThat(RULE.detect(then(-1e150, -1e150, -1e150)).findings()).hasSize(1);
        RuptureMonitor monitor = RULE.monitor();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(1, 2e150))
                .withMessage("Session 1: the score is too large to compute with");
        assertThat(monitor.observations()).isZero();
    }

    @Test
    void scoreOutsideTheRangeIsRefusedAlsoAfterAState() {
        RuptureMonitor monitor = RULE.monitor(new ScoreRange(1, 7, OptionalDouble.empty()));
        for (int i = 0; i < BEFORE.length; i++) {
            monitor.update(i + 1, BEFORE[i]);
        }
        for (RuptureMonitor one : List.of(monitor, RULE.monitor(monitor.state()))) {
            MonitorState before = one.state();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> one.update(13, 7.1))
                    .withMessage("Session 13: the score is not within 1.0 to 7.0");
            assertThat(one.state()).isEqualTo(before);
            assertThat(one.update(13, 7)).isEqualTo(MonitorSignal.QUIET);
        }
    }

    @Test
    void firstSessionBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.monitor().update(-3, 5))
                .withMessageContaining("sessions are counted from 1");
    }

    @Test
    void scoreExactlyAtTheRepairLevelIsBackInEveryUnit() {
        // Level before 5, back from 4.75 on: 57 twelfths.
        for (int unit : new int[] {1, 10, 12}) {
            double[] y = {60, 60, 60, 60, 60, 60, 24, 12, 57};
            for (int i = 0; i < y.length; i++) {
                y[i] /= unit;
            }
            RuptureFinding finding = only(RULE.withKnown(60.0 / unit, 6.0 / unit), Example.of(y));
            assertThat(finding.repair().map(SessionNumber::value)).contains(9);
        }
    }

    @ParameterizedTest
    @CsvSource({"5,0,GRADUAL_DECLINE,2", "2,5,U,3", "0.5,5,GRADUAL_DECLINE,3", "2,1.5,UNREPAIRED,4"})
    void courseIsCountedAsByTheEngine(double third, double fourth, EpisodeShape shape, int duration) {
        RuptureFinding finding = only(KNOWN, fourth == 0 ? deepThen(third) : deepThen(third, fourth));
        assertThat(finding.shape()).contains(shape);
        assertThat(finding.duration()).hasValue(duration);
        double pre = finding.preLevel().orElseThrow();
        double high = shape == EpisodeShape.UNREPAIRED ? 2 : 5;
        assertThat(finding.recoveredFraction().orElseThrow())
                .isCloseTo((high - finding.nadirLevel()) / (pre - finding.nadirLevel()), within(1e-12));
    }

    @Test
    void lowerNadirAfterARiseMakesTheWayDownCrooked() {
        assertThat(only(KNOWN, deepThen(2, 0.5, 5)).shape()).contains(EpisodeShape.W);
    }

    @ParameterizedTest
    @CsvSource({"6,false", "7,true"})
    void moreThanHalfAtTheTopIsACeiling(int atTop, boolean ceiling) {
        double[] scores = new double[12];
        Arrays.setAll(scores, i -> i < 12 - atTop ? 5 + 0.1 * (i % 3) : 7);
        assertThat(RULE.detect(Example.within(1, 7, scores)).caveats().contains(Caveat.CEILING))
                .isEqualTo(ceiling);
    }

    @Test
    void settingsNameEveryChoice() {
        assertThat(RULE.settings())
                .containsExactly(
                        Map.entry("threshold", "0.5"),
                        Map.entry("expected-run", "100.0"),
                        Map.entry("baseline", "5"),
                        Map.entry("level", "baseline"),
                        Map.entry("sd", "baseline"),
                        Map.entry("repair-window", "4"),
                        Map.entry("repair-tolerance", "0.5"),
                        Map.entry("longest-run", "200"));
        assertThat(RULE.withThreshold(0.8)
                        .withExpectedRun(50)
                        .withKnown(5, 0.5)
                        .withRepairWindow(3)
                        .withRepairTolerance(1)
                        .withLongestRun(60)
                        .settings()
                        .values())
                .containsExactly("0.8", "50.0", "5", "5.0", "0.5", "3", "1.0", "60");
        assertThat(KNOWN.withBaseline(8).settings())
                .containsEntry("level", "baseline")
                .containsEntry("baseline", "8");
        assertThat(RULE.dependsOnLevel()).isFalse();
        assertThat(KNOWN.dependsOnLevel()).isTrue();
    }

    @Test
    void illegalSettingsAreRefused() {
        for (double threshold : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RULE.withThreshold(threshold))
                    .withMessage("Parameter threshold is " + threshold + "; it must be above 0 and below 1");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withExpectedRun(1))
                .withMessage("Expected run length 1.0; it must be above 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withBaseline(2))
                .withMessage("Parameter baseline is 2; it must be 3 or more and below the longest run of 200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withBaseline(200))
                .withMessageContaining("is 200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withLongestRun(5))
                .withMessage("Parameter longest-run is 5; it must be above the baseline of 5 sessions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withLongestRun(100_001))
                .withMessageContaining("100000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withKnown(Double.NaN, 1))
                .withMessage("Parameter level is NaN; it must be a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withKnown(1, 0))
                .withMessage("Parameter sd is 0.0; it must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withRepairWindow(0))
                .withMessage("Parameter repair-window is 0; it must be 1 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withRepairTolerance(-1))
                .withMessage("Parameter repair-tolerance is -1.0; it must be 0 or more");
    }

    @Test
    void monitorRefusesAnEarlierSessionAndStaysAsItWas() {
        RuptureMonitor monitor = KNOWN.monitor();
        monitor.update(3, 5);
        for (int session : new int[] {3, 2, 0, -4}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> monitor.update(session, 5))
                    .withMessage(
                            "Session " + session + " does not come after session 3; sessions must increase from 1");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(4, Double.NaN))
                .withMessage("Session 4: a score is a finite number");
        assertThat(monitor.observations()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KNOWN.monitor().update(0, 5))
                .withMessageContaining("Session 0");
    }

    @Test
    void freshMonitorHasNothingToTell() {
        RuptureMonitor monitor = RULE.monitor();
        assertThat(monitor.observations()).isZero();
        assertThat(monitor.episodes()).isZero();
        assertThat(monitor.latest()).isEmpty();
        assertThat(monitor.state().criterion()).isEqualTo("bocpd");
        assertThat(RULE.monitor(monitor.state()).state()).isEqualTo(monitor.state());
    }

    @Test
    void stateOfOtherSettingsIsRefused() {
        MonitorState state = RULE.monitor().state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KNOWN.monitor(state))
                .withMessageContaining("criterion bocpd with settings");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.monitor(MonitorState.of("cusum", RULE.settings(), Map.of())))
                .withMessageContaining("The state is that of criterion cusum");
    }

    @Test
    void damagedStateIsRefused() {
        RuptureMonitor monitor = KNOWN.monitor();
        SessionSeries deep = deepThen();
        for (int i = 0; i < deep.size(); i++) {
            monitor.update(deep.session(i), deep.value(i));
        }
        for (String name : monitor.state().memory().keySet()) {
            Map<String, List<Double>> memory =
                    new LinkedHashMap<>(monitor.state().memory());
            memory.remove(name);
            MonitorState damaged = MonitorState.of("bocpd", KNOWN.settings(), memory);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KNOWN.monitor(damaged))
                    .withMessageStartingWith("State of criterion bocpd: ");
        }
    }
}
