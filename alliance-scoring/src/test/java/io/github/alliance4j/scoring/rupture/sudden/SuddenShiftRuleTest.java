package io.github.alliance4j.scoring.rupture.sudden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuddenShiftRuleTest {

    /** As in the worked rows of the R package: 7 points and a quarter of the score before. */
    private static final SuddenShiftRule PUBLISHED =
            SuddenShiftRule.falls(7).withProportion(0.25, ProportionOf.PRE_VALUE);

    private static final SuddenShiftRule REPLICATION = PUBLISHED.replicating(Deviation.suddengains());

    private static ShiftVerdict only(SuddenShiftRule rule, String row) {
        List<ShiftVerdict> verdicts = rule.assess(Rows.of(row)).verdicts();
        assertThat(verdicts).hasSize(1);
        return verdicts.get(0);
    }

    private static ShiftVerdict only(SuddenShiftRule rule, String row, int session) {
        return at(rule, Rows.of(row), session);
    }

    private static ShiftVerdict at(SuddenShiftRule rule, SessionRow row, int session) {
        return rule.assess(row).verdicts().stream()
                .filter(verdict -> verdict.session() == session)
                .findFirst()
                .orElseThrow();
    }

    // The unit rows of the R package: as it answers, and as the three-valued rule does.
    @ParameterizedTest
    @CsvSource({
        "28 19 23 12 13 NA, 0 0 NA,   0 0 0",
        "28 19 23 11 12 NA, 0 1 NA,   0 1 0",
        "28 19 NA 12 13 NA, NA NA NA, 0 0 0",
        "28 25 28 11 12 NA, 0 1 NA,   0 1 0",
        "NA 26 28 NA 12 11, NA NA NA, 0 NA NA"
    })
    void unitRowsOfThePackage(String row, String replicated, String threeValued) {
        assertThat(Rows.print(REPLICATION.assess(Rows.of(row)))).isEqualTo(replicated);
        assertThat(Rows.print(PUBLISHED.assess(Rows.of(row)))).isEqualTo(threeValued);
    }

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "1,''",
        "1 1,''",
        "1 1 1,''",
        "1 1 1 1,2",
        "1 1 1 1 1,2 3",
        "1 1 1 1 1 1,2 3 4",
        "1 1 1 1 1 1 1 1 1 1 1 1,2 3 4 5 6 7 8 9 10"
    })
    void intervalsRunFromTheSecondToTheLastButOneSession(String row, String sessions) {
        SessionRow scores = row.isEmpty() ? SessionRow.of(List.of()) : Rows.of(row);
        assertThat(String.join(
                        " ",
                        PUBLISHED.assess(scores).verdicts().stream()
                                .map(verdict -> Integer.toString(verdict.session()))
                                .toList()))
                .isEqualTo(sessions);
    }

    @Test
    void baselineMakesTheFirstIntervalOneToTwo() {
        SuddenShifts found = PUBLISHED.assess(Rows.withBaseline("30 30 10 10 10"));
        assertThat(found.verdicts()).extracting(ShiftVerdict::session).containsExactly(1, 2);
        assertThat(found.shifts()).extracting(SuddenShift::session).containsExactly(1);
        assertThat(found.shifts().get(0).score(-1)).hasValue(30);
        assertThat(found.shifts().get(0).score(-2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20 20 13 13, MET", "20 20 13.0001 13, NOT_MET", "NA 20 13 13, MET", "20 NA 13 13, UNDECIDED"})
    void firstCriterionIsMetAtItsBoundary(String row, Verdict verdict) {
        SuddenShiftRule rule = SuddenShiftRule.falls(7).with(Stability.OFF);
        assertThat(only(rule, row))
                .isEqualTo(new ShiftVerdict(2, Optional.of(verdict), Optional.empty(), Optional.empty(), verdict));
        SuddenShiftRule rises = SuddenShiftRule.rises(7).with(Stability.OFF);
        assertThat(only(rises, row.replace("13", "27").replace("27.0001", "26.9999"))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "FALL, 20 20 15 15, MET",
        "FALL, 20 20 15.001 15, NOT_MET",
        "RISE, 20 20 25 25, MET",
        "RISE, 20 20 24.999 25, NOT_MET",
        "RISE, 20 20 NA 25, UNDECIDED"
    })
    void secondCriterionIsMetAtItsBoundary(ShiftDirection direction, String row, Verdict verdict) {
        SuddenShiftRule rule = SuddenShiftRule.falls(1)
                .with(direction)
                .withoutCutoff()
                .with(Stability.OFF)
                .withProportion(0.25, ProportionOf.PRE_VALUE);
        assertThat(only(rule, row).proportion()).contains(verdict);
        assertThat(only(rule, row).size()).isEmpty();
        assertThat(only(rule, row).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"20 20 14 14, MET", "20 20 14.001 14, NOT_MET"})
    void secondCriterionMayBeRelativeToTheRange(String row, Verdict verdict) {
        SuddenShiftRule rule = SuddenShiftRule.falls(1).withProportion(0.25, ProportionOf.SCALE_RANGE);
        SessionRow known = Rows.of(row).within(new ScoreRange(6, 30, OptionalDouble.empty()));
        assertThat(at(rule, known, 2).proportion()).contains(verdict);
        assertThat(at(rule, Rows.of(row), 2).proportion()).contains(Verdict.UNDECIDED);
    }

    @Test
    void secondCriterionNeverBindsForRisesInThePackage() {
        String smallRise = "20 20 21 21";
        SuddenShiftRule rule =
                SuddenShiftRule.rises(0.5).with(Stability.OFF).withProportion(0.25, ProportionOf.PRE_VALUE);
        assertThat(only(rule, smallRise).proportion()).contains(Verdict.NOT_MET);
        SuddenShiftRule replicated = rule.replicating(Set.of(Deviation.RISE_PROPORTION_NEVER_BINDS));
        assertThat(only(replicated, smallRise).verdict()).isEqualTo(Verdict.MET);
        // Even a fall passes, up to a quarter.
        assertThat(only(replicated, "20 20 15 15").proportion()).contains(Verdict.MET);
        assertThat(only(replicated, "20 20 14.9 15").proportion()).contains(Verdict.NOT_MET);
        // For falls the package has it right.
        assertThat(only(replicated.with(ShiftDirection.FALL), "20 20 19 19").proportion())
                .contains(Verdict.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        // 2 and 2, mean 20 before and 12 after: 8 > 4.302653 a for 20 - a and 20 + a
        "20 NA 12 NA,                 UNDECIDED",
        "NA 20 12 12,                 UNDECIDED",
        "20 20 12 NA,                 UNDECIDED",
        "18.1410 21.8590 12 12,       MET",
        "18.1400 21.8600 12 12,       NOT_MET"
    })
    void thirdCriterionNeedsTwoScoresOnEitherSide(String row, Verdict verdict) {
        SuddenShiftRule rule = SuddenShiftRule.falls(1).withoutCutoff();
        assertThat(only(rule, row).stability()).contains(verdict);
        assertThat(only(rule, row).verdict()).isEqualTo(verdict);
    }

    @Test
    void thirdCriterionIsStrict() {
        SuddenShiftRule rule = SuddenShiftRule.falls(1).withoutCutoff();
        assertThat(only(rule, "5 5 5 5").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(only(rule, "5 5 4.999 4.999").verdict()).isEqualTo(Verdict.MET);
        // Spread 1 on either side, S = 1 exactly, critical value 3: the means must differ by more than 3.
        SuddenShiftRule three = rule.withCriticalValue(3);
        assertThat(only(three, "9 10 11 6 7 8", 3).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(only(three, "9 10 11 5 6 7", 3).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void criticalValuesFollowTheNumberOfScores() {
        SuddenShiftRule rule = SuddenShiftRule.falls(7);
        assertThat(Math.round(1000 * rule.criticalValue(3, 3))).isEqualTo(2776);
        assertThat(Math.round(1000 * rule.criticalValue(3, 2))).isEqualTo(3182);
        assertThat(Math.round(1000 * rule.criticalValue(2, 3))).isEqualTo(3182);
        assertThat(Math.round(1000 * rule.criticalValue(2, 2))).isEqualTo(4303);
        assertThat(Math.round(1000 * rule.withAlpha(0.01).criticalValue(3, 3))).isEqualTo(4604);
        assertThat(Math.round(1000 * rule.withAlpha(0.01).criticalValue(2, 2))).isEqualTo(9925);
        assertThat(rule.withCriticalValue(2.776).criticalValue(2, 2)).isEqualTo(2.776);
        assertThat(rule.withCriticalValue(2.776).withAlpha(0.05)).isEqualTo(rule);
    }

    @Test
    void criterionThreeAloneDecidesAroundAMissingScore() {
        SuddenShiftRule rule = SuddenShiftRule.falls(1).withoutCutoff();
        SuddenShift shift = rule.assess(Rows.of("20 20 NA 12 12 12")).shifts().stream()
                .filter(found -> found.session() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(shift.size()).isEmpty();
        assertThat(shift.reversalLevel()).isEmpty();
        assertThat(shift.reversal()).isEqualTo(Verdict.UNDECIDED);
        assertThat(shift.shareOf(20, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void constantScoresGiveNothing(int n) {
        SuddenShifts found = PUBLISHED.assess(SessionRow.of(Collections.nCopies(n, OptionalDouble.of(20))));
        assertThat(found.shifts()).isEmpty();
        assertThat(found.isEvaluable()).isEqualTo(n >= 4);
    }

    @Test
    void ceilingThatBreaksOnceIsAShiftOfTheCutoffOnly() {
        SuddenShiftRule rule = SuddenShiftRule.falls(1);
        assertThat(Rows.print(rule.assess(Rows.of("40 40 40 39 40 40")))).isEqualTo("0 0 0");
        assertThat(Rows.print(rule.assess(Rows.of("40 40 40 39 39 39")))).isEqualTo("0 1 0");
        assertThat(Rows.print(rule.with(Stability.OFF).assess(Rows.of("40 40 40 39 40 40"))))
                .isEqualTo("0 1 0");
    }

    @Test
    void ruleWithoutACriterionIsRefused() {
        SuddenShiftRule nothing = SuddenShiftRule.falls(1).withoutCutoff().with(Stability.OFF);
        assertThatIllegalStateException()
                .isThrownBy(() -> nothing.assess(Rows.of("1 1 1 1")))
                .withMessage("A rule for sudden shifts needs one of its three criteria");
    }

    @Test
    void choicesOutOfRangeAreRefused() {
        SuddenShiftRule rule = SuddenShiftRule.rises(1);
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SuddenShiftRule.rises(bad))
                    .withMessage("Parameter cutoff is " + bad + "; it must be above 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rule.withCriticalValue(bad))
                    .withMessage("Parameter critical-value is " + bad + "; it must be above 0");
        }
        for (double bad : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rule.withAlpha(bad))
                    .withMessage("Parameter alpha is " + bad + "; it must lie between 0 and 1");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.withProportion(1, ProportionOf.PRE_VALUE))
                .withMessageContaining("at least 0 and below 1");
    }

    @Test
    void choicesAreSaidInWords() {
        assertThat(REPLICATION.with(ShiftDirection.RISE))
                .hasToString("rises of 7.0 or more, at least 0.25 of PRE_VALUE, stability SUDDENGAINS, replicating "
                        + "[MISSING_OUTWEIGHS_NOT_MET, REVERSAL_SKIPS_A_SESSION, RISE_PROPORTION_NEVER_BINDS,"
                        + " SIGNED_MAGNITUDE]");
        assertThat(SuddenShiftRule.falls(2).withoutCutoff()).hasToString("falls, stability SUDDENGAINS");
    }

    @Test
    void seriesIsTheRowWithItsMissingSessions() {
        assertThat(Rows.print(PUBLISHED.assess(Example.at(new int[] {2, 3, 5, 6}, 26, 28, 12, 11))))
                .isEqualTo("0 NA NA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PUBLISHED.assess(Example.at(new int[] {1, 10_001}, 1, 1)))
                .withMessage("Session 10001 is above 10000; a row has a column for every session");
    }

    private static SessionRow changed(List<OptionalDouble> scores, DoubleUnaryOperator change) {
        return SessionRow.of(scores.stream()
                .map(score -> score.isPresent() ? OptionalDouble.of(change.applyAsDouble(score.getAsDouble())) : score)
                .toList());
    }

    private static List<Integer> sessions(SuddenShifts found) {
        return found.shifts().stream().map(SuddenShift::session).toList();
    }

    @Property(seed = "31", tries = 500)
    void negatingScoresSwapsFallsAndRises(@ForAll long seed, @ForAll @IntRange(max = 16) int n) {
        List<OptionalDouble> scores = Rows.random(seed, n);
        for (SuddenShiftRule rule :
                List.of(SuddenShiftRule.falls(5), SuddenShiftRule.falls(5).with(Stability.OFF))) {
            SuddenShifts falls = rule.assess(SessionRow.of(scores));
            SuddenShifts rises = rule.with(ShiftDirection.RISE).assess(changed(scores, y -> -y));
            assertThat(rises.verdicts()).isEqualTo(falls.verdicts());
            assertThat(rises.shifts())
                    .extracting(SuddenShift::size, SuddenShift::reversal, SuddenShift::reversalSession)
                    .isEqualTo(falls.shifts().stream()
                            .map(shift -> org.assertj.core.groups.Tuple.tuple(
                                    shift.size(), shift.reversal(), shift.reversalSession()))
                            .toList());
            for (ShiftChoice choice : ShiftChoice.values()) {
                assertThat(rises.select(choice).map(SuddenShift::session))
                        .isEqualTo(falls.select(choice).map(SuddenShift::session));
            }
        }
    }

    @Property(seed = "32", tries = 500)
    void turningScoresRoundTheirRangeSwapsFallsAndRises(@ForAll long seed, @ForAll @IntRange(max = 16) int n) {
        SuddenShiftRule rule = SuddenShiftRule.falls(5).withProportion(0.125, ProportionOf.SCALE_RANGE);
        ScoreRange range = new ScoreRange(-64, 64, OptionalDouble.empty());
        List<OptionalDouble> scores = Rows.random(seed, n);
        assertThat(rule.with(ShiftDirection.RISE)
                        .assess(changed(scores, y -> 0 - y).within(range))
                        .verdicts())
                .isEqualTo(rule.assess(SessionRow.of(scores).within(range)).verdicts());
    }

    @Property(seed = "33", tries = 500)
    void addingAConstantChangesNothingWhileTheProportionIsOff(
            @ForAll long seed, @ForAll @IntRange(max = 16) int n, @ForAll @IntRange(min = -50, max = 50) int c) {
        List<OptionalDouble> scores = Rows.random(seed, n);
        SuddenShiftRule rule = SuddenShiftRule.falls(4.6);
        assertThat(rule.assess(changed(scores, y -> y + c)).verdicts())
                .isEqualTo(rule.assess(SessionRow.of(scores)).verdicts());
    }

    @Property(seed = "34", tries = 500)
    void scalingScoresAndCutoffScalesTheSizeOnly(@ForAll long seed, @ForAll @IntRange(max = 16) int n) {
        List<OptionalDouble> scores = Rows.random(seed, n);
        SuddenShifts plain = SuddenShiftRule.falls(5)
                .withProportion(0.25, ProportionOf.PRE_VALUE)
                .assess(SessionRow.of(scores));
        SuddenShifts scaled = SuddenShiftRule.falls(40)
                .withProportion(0.25, ProportionOf.PRE_VALUE)
                .assess(changed(scores, y -> 8 * y));
        assertThat(scaled.verdicts()).isEqualTo(plain.verdicts());
        assertThat(scaled.shifts().stream().map(s -> s.size().orElseThrow() / 8).toList())
                .isEqualTo(
                        plain.shifts().stream().map(s -> s.size().orElseThrow()).toList());
    }

    @Property(seed = "35", tries = 500)
    void replicationFindsTheSameFallsAndOnlyLosesVerdicts(@ForAll long seed, @ForAll @IntRange(max = 16) int n) {
        SessionRow row = SessionRow.of(Rows.random(seed, n));
        SuddenShifts ours = PUBLISHED.assess(row);
        SuddenShifts theirs = REPLICATION.assess(row);
        assertThat(sessions(theirs)).isEqualTo(sessions(ours));
        for (int i = 0; i < ours.verdicts().size(); i++) {
            Verdict verdict = theirs.verdicts().get(i).verdict();
            assertThat(verdict).isIn(ours.verdicts().get(i).verdict(), Verdict.UNDECIDED);
        }
    }

    @Property(seed = "36", tries = 400)
    void detectorFindsWhatTheTableFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
        var series = Example.random(seed, n);
        for (Stability stability : Stability.values()) {
            SuddenLoss loss = SuddenLoss.withCutoff(1).with(stability);
            assertThat(loss.detect(series).findings())
                    .extracting(finding -> finding.onset().value() - 1)
                    .isEqualTo(sessions(SuddenShiftRule.falls(1).with(stability).assess(series)));
        }
    }
}
