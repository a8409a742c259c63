package io.github.alliance4j.scoring.rupture.sudden;

import io.github.alliance4j.scoring.rupture.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** Rows for tests, written as text: {@code NA} is a missing session. */
final class Rows {

    private Rows() {}

    static SessionRow of(String scores) {
        return SessionRow.of(cells(scores));
    }

    static SessionRow withBaseline(String scores) {
        return SessionRow.withBaseline(cells(scores));
    }

    static List<OptionalDouble> cells(String scores) {
        return Arrays.stream(scores.strip().split("[ ,]+"))
                .map(cell -> cell.equals("NA") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell)))
                .toList();
    }

    /** Verdicts as the R package prints them: 1, 0 and NA. */
    static String print(SuddenShifts shifts) {
        return String.join(
                " ",
                shifts.verdicts().stream()
                        .map(verdict -> word(verdict.verdict()))
                        .toList());
    }

    static String word(Verdict verdict) {
        return verdict == Verdict.UNDECIDED ? "NA" : verdict == Verdict.MET ? "1" : "0";
    }

    /** Quarters, which a computer adds exactly, with dips, steps and missing sessions. */
    static List<OptionalDouble> random(long seed, int size) {
        Random random = new Random(seed);
        double level = 20;
        OptionalDouble[] scores = new OptionalDouble[size];
        for (int i = 0; i < size; i++) {
            level += random.nextInt(4) == 0 ? 8 * random.nextInt(-1, 2) : 0;
            scores[i] = random.nextInt(7) == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(level + Math.rint(6 * random.nextGaussian()) / 4);
        }
        return List.of(scores);
    }
}
