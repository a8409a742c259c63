package io.github.alliance4j.scoring.rupture.sudden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alliance4j.scoring.rupture.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The counts of suddengains 0.7.2 on the data that ship with it, by R 4.2.2. The data carry another licence and lie outside
 * this repository; without them the tests are skipped.
 */
class SuddenGainsDataTest {

    private static final SuddenShiftRule GAINS = SuddenShiftRule.falls(7)
            .withProportion(0.25, ProportionOf.PRE_VALUE)
            .replicating(Deviation.suddengains());

    private static Map<String, SuddenShifts> assess(boolean baseline, SuddenShiftRule rule) throws IOException {
        Path data = Stream.of("../../shared", "../shared")
                .map(shared -> Path.of(shared, "reference", "sudden_gains", "sgdata_bdi.csv"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(Path.of("sgdata_bdi.csv"));
        assumeTrue(Files.isRegularFile(data), "the data are not here");
        Map<String, SuddenShifts> persons = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(data);
        for (String line : lines.subList(1, lines.size())) {
            // Columns id, bdi_s0, bdi_s1 and so on; the baseline counts where it is asked for.
            List<OptionalDouble> scores = Arrays.stream(line.split(",", -1))
                    .skip(baseline ? 1 : 2)
                    .map(cell -> cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell)))
                    .toList();
            persons.put(
                    line.substring(0, line.indexOf(',')),
                    rule.assess(baseline ? SessionRow.withBaseline(scores) : SessionRow.of(scores)));
        }
        return persons;
    }

    private static List<SuddenShift> shifts(Map<String, SuddenShifts> persons) {
        return persons.values().stream()
                .flatMap(found -> found.shifts().stream())
                .toList();
    }

    private static List<ShiftVerdict> verdicts(Map<String, SuddenShifts> persons) {
        return persons.values().stream()
                .flatMap(found -> found.verdicts().stream())
                .toList();
    }

    private static List<String> named(Map<String, SuddenShifts> persons) {
        List<String> names = new ArrayList<>();
        persons.forEach((id, found) -> found.shifts()
                .forEach(shift -> names.add(id + "(" + shift.session() + "to" + (shift.session() + 1) + ")")));
        return names;
    }

    private static long met(List<ShiftVerdict> verdicts, Function<ShiftVerdict, Optional<Verdict>> criterion) {
        return verdicts.stream()
                .filter(verdict -> criterion.apply(verdict).equals(Optional.of(Verdict.MET)))
                .count();
    }

    @Test
    void thereAreTwentyFourGains() throws IOException {
        Map<String, SuddenShifts> persons = assess(false, GAINS);
        assertThat(shifts(persons)).hasSize(24);
        int[] byInterval = new int[9];
        shifts(persons).forEach(shift -> byInterval[shift.session() - 2]++);
        assertThat(byInterval).containsExactly(3, 8, 1, 3, 1, 2, 5, 1, 0);
        assertThat(named(persons))
                .containsExactlyInAnyOrder(
                        ("1(3to4) 1(7to8) 3(8to9) 4(3to4) 5(3to4) 5(8to9) 9(3to4) 10(2to3) 10(4to5) 12(3to4) 13(3to4)"
                                        + " 13(8to9) 14(2to3) 18(3to4) 39(3to4) 40(2to3) 40(5to6) 40(8to9) 41(6to7)"
                                        + " 41(9to10) 42(5to6) 42(8to9) 43(5to6) 43(7to8)")
                                .split(" "));
    }

    @Test
    void cellsAreThoseOfThePackage() throws IOException {
        List<ShiftVerdict> verdicts = verdicts(assess(false, GAINS));
        assertThat(met(verdicts, ShiftVerdict::size)).isEqualTo(34);
        assertThat(met(verdicts, ShiftVerdict::proportion)).isEqualTo(45);
        assertThat(met(verdicts, ShiftVerdict::stability)).isEqualTo(81);
        assertThat(verdicts).filteredOn(v -> v.verdict() == Verdict.UNDECIDED).hasSize(89);
        assertThat(verdicts).filteredOn(v -> v.verdict() == Verdict.NOT_MET).hasSize(274);
    }

    @Test
    void descriptionIsThatOfThePackage() throws IOException {
        Map<String, SuddenShifts> persons = assess(false, GAINS);
        List<SuddenShift> shifts = shifts(persons);
        assertThat(shifts).filteredOn(shift -> shift.reversal() == Verdict.MET).hasSize(4);
        long multiple = persons.values().stream()
                .map(found -> found.shifts().size())
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(100.0 * multiple / 24).isCloseTo(70.83, within(0.005));
        double mean = shifts.stream()
                .mapToDouble(shift -> shift.size().orElseThrow())
                .average()
                .orElseThrow();
        double squares = shifts.stream()
                .mapToDouble(shift -> Math.pow(shift.size().orElseThrow() - mean, 2))
                .sum();
        assertThat(mean).isCloseTo(11, within(0.005));
        assertThat(Math.sqrt(squares / 23)).isCloseTo(3.43, within(0.005));
    }

    @Test
    void baselineAddsTheFirstInterval() throws IOException {
        List<SuddenShift> shifts = shifts(assess(true, GAINS));
        assertThat(shifts).hasSize(26);
        assertThat(shifts).filteredOn(shift -> shift.session() == 1).hasSize(2);
    }

    @Test
    void thereAreThreeLosses() throws IOException {
        assertThat(named(assess(false, GAINS.with(ShiftDirection.RISE))))
                .containsExactlyInAnyOrder("34(7to8)", "35(7to8)", "4(9to10)");
    }

    @Test
    void libraryRulesFindTheSameGainsAndDecideMoreIntervals() throws IOException {
        SuddenShiftRule ours = GAINS.replicating(List.of());
        Map<String, SuddenShifts> persons = assess(false, ours);
        assertThat(named(persons)).isEqualTo(named(assess(false, GAINS)));
        assertThat(verdicts(persons))
                .filteredOn(v -> v.verdict() == Verdict.UNDECIDED)
                .hasSizeLessThan(89);
    }
}
