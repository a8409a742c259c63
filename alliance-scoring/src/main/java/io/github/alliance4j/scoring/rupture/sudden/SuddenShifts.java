package io.github.alliance4j.scoring.rupture.sudden;

import io.github.alliance4j.scoring.rupture.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule says of one person: a verdict on every interval, and the shifts. No shift is an answer where an interval was
 * decided. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class SuddenShifts {

    private final List<ShiftVerdict> verdicts;
    private final List<SuddenShift> shifts;
    private final ShiftDirection direction;
    private final boolean signed;

    SuddenShifts(List<ShiftVerdict> verdicts, List<SuddenShift> shifts, ShiftDirection direction, boolean signed) {
        this.verdicts = List.copyOf(verdicts);
        this.shifts = List.copyOf(shifts);
        this.direction = direction;
        this.signed = signed;
    }

    /**
     * Every interval that the rule judges.
     *
     * @return the verdicts by session; none for fewer than four sessions
     */
    public List<ShiftVerdict> verdicts() {
        return verdicts;
    }

    /**
     * The intervals on which the rule is met.
     *
     * @return the shifts by session
     */
    public List<SuddenShift> shifts() {
        return shifts;
    }

    /**
     * Whether the scores allowed an answer on at least one interval.
     *
     * @return false if every interval is undecided
     */
    public boolean isEvaluable() {
        return verdicts.stream().anyMatch(verdict -> verdict.verdict() != Verdict.UNDECIDED);
    }

    /**
     * The shift that stands for the person.
     *
     * @param choice which of several
     * @return the shift, the earliest among equals and one of unknown size after all others; nothing if there is none
     */
    public Optional<SuddenShift> select(ShiftChoice choice) {
        if (shifts.isEmpty()) {
            return Optional.empty();
        }
        return switch (choice) {
            case FIRST -> Optional.of(shifts.get(0));
            case LAST -> Optional.of(shifts.get(shifts.size() - 1));
            case SMALLEST -> shifts.stream().min(Comparator.comparingDouble(this::rank));
            case LARGEST -> shifts.stream().min(Comparator.comparingDouble(shift -> -rank(shift)));
        };
    }

    /** The size that is compared; NaN, which a comparison puts last, where it is not known. */
    private double rank(SuddenShift shift) {
        double size = shift.size().orElse(Double.NaN);
        return signed && direction == ShiftDirection.RISE ? -size : size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SuddenShifts that
                && verdicts.equals(that.verdicts)
                && shifts.equals(that.shifts)
                && direction == that.direction
                && signed == that.signed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(verdicts, shifts, direction, signed);
    }

    /**
     * The counts, without scores, so that it may be logged.
     *
     * @return for example {@code 2 of 9 intervals}
     */
    @Override
    public String toString() {
        return shifts.size() + " of " + verdicts.size() + (verdicts.size() == 1 ? " interval" : " intervals");
    }
}
