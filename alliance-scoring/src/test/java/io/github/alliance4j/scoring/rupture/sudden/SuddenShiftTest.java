package io.github.alliance4j.scoring.rupture.sudden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Verdict;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuddenShiftTest {

    private static final SuddenShiftRule FALLS = SuddenShiftRule.falls(4).with(Stability.OFF);
    private static final SuddenShiftRule RISES = FALLS.with(ShiftDirection.RISE);
    private static final SuddenShiftRule SKIPS = FALLS.replicating(Set.of(Deviation.REVERSAL_SKIPS_A_SESSION));

    private static SuddenShift first(SuddenShiftRule rule, SessionRow row) {
        return rule.assess(row).shifts().get(0);
    }

    @Test
    void scoresAroundAndSizeAreThoseOfTheRow() {
        SuddenShift shift = first(FALLS, Rows.of("21 20 NA 20 10 11 NA"));
        assertThat(shift.session()).isEqualTo(4);
        assertThat(shift.direction()).isEqualTo(ShiftDirection.FALL);
        assertThat(shift.score(-2)).hasValue(20);
        assertThat(shift.score(-1)).isEmpty();
        assertThat(shift.score(0)).hasValue(20);
        assertThat(shift.score(1)).hasValue(10);
        assertThat(shift.score(2)).hasValue(11);
        assertThat(shift.score(3)).isEmpty();
        assertThat(shift.score(4)).isEmpty();
        assertThat(shift.size()).hasValue(10);
        assertThat(shift.reversalLevel()).hasValue(15);
        assertThat(shift).hasToString("FALL from session 4 to 5");
    }

    @ParameterizedTest
    @CsvSource({
        "20 20 10 15 15,       NOT_MET, 0",
        "20 20 10 15.01 10,    MET,     4",
        "20 20 10 10 15.01,    MET,     5",
        "20 20 10 NA 10 16 18, MET,     6",
        "20 20 10 NA 10,       NOT_MET, 0",
        "20 20 10 NA NA,       UNDECIDED, 0"
    })
    void moreThanHalfOfTheFallMustBeLostAgainInAnyLaterSession(String row, Verdict verdict, int session) {
        SuddenShift shift = first(FALLS, Rows.of(row));
        assertThat(shift.reversal()).isEqualTo(verdict);
        assertThat(shift.reversalSession()).isEqualTo(session == 0 ? OptionalInt.empty() : OptionalInt.of(session));
    }

    @ParameterizedTest
    @CsvSource({"10 10 20 15 15, NOT_MET", "10 10 20 14.99 20, MET"})
    void riseIsReversedBelowHalf(String row, Verdict verdict) {
        assertThat(first(RISES, Rows.of(row)).reversal()).isEqualTo(verdict);
        assertThat(first(RISES, Rows.of(row)).size()).hasValue(10);
    }

    @Test
    void packageSkipsASessionInItsLookForAReversalUnlessThereIsABaseline() {
        String row = "20 20 10 18 10 10";
        assertThat(first(FALLS, Rows.of(row)).reversal()).isEqualTo(Verdict.MET);
        assertThat(first(SKIPS, Rows.of(row)).reversal()).isEqualTo(Verdict.NOT_MET);
        assertThat(first(SKIPS, Rows.withBaseline(row)).reversal()).isEqualTo(Verdict.MET);
        assertThat(first(SKIPS, Rows.of("20 20 10 10 18 10")).reversalSession()).hasValue(5);
        assertThat(first(SKIPS, Rows.of("20 20 10 18")).reversal()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void shareIsOfTheWholeChangeInTheSameDirection() {
        SuddenShift fall = first(FALLS, Rows.of("20 20 10 10"));
        assertThat(fall.shareOf(25, 5)).hasValue(0.5);
        assertThat(fall.shareOf(5, 25)).hasValue(-0.5);
        assertThat(fall.shareOf(5, 5)).isEmpty();
        SuddenShift rise = first(RISES, Rows.of("10 10 20 20"));
        assertThat(rise.shareOf(5, 25)).hasValue(0.5);
    }

    @Test
    void oneOfSeveralIsChosen() {
        SessionRow row = Rows.of("60 60 50 50 42 42 30 30 20 20");
        SuddenShifts found = FALLS.assess(row);
        assertThat(found.shifts()).extracting(SuddenShift::session).containsExactly(2, 4, 6, 8);
        assertThat(chosen(found, ShiftChoice.FIRST)).isEqualTo(2);
        assertThat(chosen(found, ShiftChoice.LAST)).isEqualTo(8);
        assertThat(chosen(found, ShiftChoice.SMALLEST)).isEqualTo(4);
        assertThat(chosen(found, ShiftChoice.LARGEST)).isEqualTo(6);
        assertThat(found).hasToString("4 of 7 intervals");
    }

    @Test
    void earliestOfEqualSizesIsChosen() {
        SuddenShifts found = FALLS.assess(Rows.of("60 60 50 50 40 40"));
        assertThat(chosen(found, ShiftChoice.SMALLEST)).isEqualTo(2);
        assertThat(chosen(found, ShiftChoice.LARGEST)).isEqualTo(2);
    }

    @Test
    void packageTakesTheSmallestRiseForTheLargest() {
        SessionRow row = Rows.of("10 10 20 20 35 35");
        SuddenShifts ours = RISES.assess(row);
        assertThat(chosen(ours, ShiftChoice.LARGEST)).isEqualTo(4);
        SuddenShifts theirs =
                RISES.replicating(Set.of(Deviation.SIGNED_MAGNITUDE)).assess(row);
        assertThat(chosen(theirs, ShiftChoice.LARGEST)).isEqualTo(2);
        assertThat(chosen(theirs, ShiftChoice.SMALLEST)).isEqualTo(4);
    }

    @Test
    void shiftOfUnknownSizeIsChosenLast() {
        SuddenShiftRule alone = SuddenShiftRule.falls(1).withoutCutoff();
        SuddenShifts found = alone.assess(Rows.of("40 40 NA 20 20 20 20 10 10 10"));
        assertThat(found.shifts().get(0).size()).isEmpty();
        assertThat(chosen(found, ShiftChoice.SMALLEST)).isEqualTo(7);
        assertThat(chosen(found, ShiftChoice.LARGEST)).isEqualTo(7);
    }

    @Test
    void noShiftLeavesNothingToChoose() {
        SuddenShifts none = FALLS.assess(Rows.of("5 5 5 5"));
        for (ShiftChoice choice : ShiftChoice.values()) {
            assertThat(none.select(choice)).isEmpty();
        }
        assertThat(none).hasToString("0 of 1 interval");
    }

    private static int chosen(SuddenShifts found, ShiftChoice choice) {
        return found.select(choice).orElseThrow().session();
    }

    @Test
    void rowHoldsEveryColumnAndNoNan() {
        SessionRow row = Rows.withBaseline("5 NA 6");
        assertThat(row.first()).isZero();
        assertThat(row.last()).isEqualTo(2);
        assertThat(row.score(0)).hasValue(5);
        assertThat(row.score(1)).isEmpty();
        assertThat(row.score(-1)).isEmpty();
        assertThat(row.score(3)).isEmpty();
        assertThat(row).hasToString("sessions 0 to 2");
        assertThat(SessionRow.from(Example.at(new int[] {2, 4}, 5, 6))).isEqualTo(Rows.of("NA 5 NA 6"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionRow.of(List.of(OptionalDouble.of(1), OptionalDouble.of(Double.NaN))))
                .withMessage("Column 2: a score is a finite number or missing");
    }

    @Test
    void gainsOfTheAllianceAreTheLossesTurnedRound() {
        SuddenLoss loss = SuddenLoss.withCutoff(1);
        var gains = SuddenGain.mirroring(loss).assess(Example.of(2, 2.2, 2.1, 5, 5.1, 4.9));
        assertThat(gains.value().orElseThrow())
                .extracting(SuddenShift::session, SuddenShift::direction)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, ShiftDirection.RISE));
        assertThat(loss.detect(Example.of(2, 2.2, 2.1, 5, 5.1, 4.9)).findings()).isEmpty();
        assertThat(SuddenGain.withCutoff(1)
                        .assess(Example.of(5, 5, 5, 5))
                        .value()
                        .orElseThrow())
                .isEmpty();
        assertThat(SuddenGain.withCutoff(1).assess(Example.of(5, 5, 5)).reason())
                .isEqualTo("no interval has enough sessions before and after it");
        assertThat(SuddenGain.mirroring(loss.withProportion(0.1, ProportionOf.SCALE_RANGE))
                        .assess(Example.of(2, 2, 5, 5))
                        .reason())
                .isEqualTo("the range of the score is not known");
    }
}
