package io.github.alliance4j.scoring.diagnostics;

import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.diagnose;
import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.raw;
import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsweringStyleChecksTest {

    private static final Instrument FORWARD = form("forward", Direction.HIGHER_IS_BETTER);
    private static final Instrument MIXED = form("mixed", Direction.HIGHER_IS_BETTER, 2);
    private static final Instrument SYMPTOMS = form("symptoms", Direction.LOWER_IS_BETTER);

    private static Instrument form(String id, Direction direction, int... reversed) {
        return Instrument.builder(id)
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(4)
                .reversed(reversed)
                .direction(direction)
                .build();
    }

    /** As many dyads of one form each, the first ones with these answers, the others with ordinary ones. */
    private static List<List<ResponseSet>> some(Instrument form, int special, int all, double... answers) {
        List<List<ResponseSet>> clinic = new ArrayList<>();
        for (int d = 0; d < all; d++) {
            clinic.add(List.of(
                    d < special
                            ? raw(form, d, 1, answers)
                            : raw(form, d, 1, 2 + d % 3, 4 - d % 3, 3, 4 - 2 * (d % 2))));
        }
        return clinic;
    }

    private static List<Diagnostic> found(DataDiagnostics result) {
        return SyntheticForms.found(
                result, DiagnosticCheck.STRAIGHT_LINING, DiagnosticCheck.ENDS, DiagnosticCheck.REPETITION);
    }

    private static List<DiagnosticKind> kinds(DataDiagnostics result) {
        return found(result).stream().map(Diagnostic::kind).toList();
    }

    @Test
    void sameAnswersContradictThemselvesWhereItemsAreReversed() {
        DataDiagnostics result = diagnose(some(MIXED, 6, 100, 4, 4, 4, 4));

        assertThat(kinds(result)).containsExactly(DiagnosticKind.STRAIGHT_LINED_CONTRADICTORY);
        assertThat(found(result).get(0).evidence().toString())
                .isEqualTo("{forms=100, straight=6, straight_at_end=0, contradictory=6, share=0.06}");
        assertThat(found(result).get(0).sentence())
                .startsWith("6 of 100 complete forms (6.0 %) have the same answer to every item, although some items");
    }

    @Test
    void oneInTwentyIsNotYetMany() {
        assertThat(kinds(diagnose(some(MIXED, 5, 100, 4, 4, 4, 4)))).isEmpty();
    }

    @Test
    void theMiddleOfTheRangeContradictsNothing() {
        assertThat(kinds(diagnose(some(MIXED, 60, 100, 3, 3, 3, 3)))).isEmpty();
    }

    @Test
    void sameAnswersMayBeACeilingWhereNoItemIsReversed() {
        DataDiagnostics result = diagnose(some(FORWARD, 26, 100, 4, 4, 4, 4));

        assertThat(kinds(result)).containsExactly(DiagnosticKind.STRAIGHT_LINED);
        assertThat(found(result).get(0).evidence().toString())
                .isEqualTo("{forms=100, straight=26, straight_at_end=0, share=0.26}");
        assertThat(kinds(diagnose(some(FORWARD, 25, 100, 4, 4, 4, 4)))).isEmpty();
    }

    @Test
    void straightFormsAtTheEndsAreCounted() {
        assertThat(found(diagnose(some(FORWARD, 30, 100, 1, 1, 1, 1))).get(0).evidence())
                .containsEntry("straight_at_end", 30L);
        assertThat(found(diagnose(some(FORWARD, 30, 100, 5, 5, 5, 5))).get(0).evidence())
                .containsEntry("straight_at_end", 30L);
    }

    @Test
    void oneDifferentAnswerIsNoStraightLine() {
        assertThat(kinds(diagnose(some(MIXED, 60, 100, 4, 4, 4, 3)))).isEmpty();
    }

    @Test
    void anIncompleteFormIsNoStraightLine() {
        List<List<ResponseSet>> clinic = new ArrayList<>(some(MIXED, 0, 40));
        for (int d = 100; d < 140; d++) {
            clinic.add(List.of(ResponseSet.builder(MIXED)
                    .dyad("D" + d)
                    .session(1)
                    .answer(1, 5)
                    .answer(2, 5)
                    .answer(3, 5)
                    .build()));
        }
        assertThat(kinds(diagnose(clinic))).isEmpty();
    }

    @Test
    void decimalsAreTheSameWithinHalfAMillimetre() {
        assertThat(kinds(diagnose(lines(7, 7.05, 7.02, 7)))).contains(DiagnosticKind.STRAIGHT_LINED);
        assertThat(kinds(diagnose(lines(7, 7.06, 7.02, 7)))).isEmpty();
        assertThat(kinds(diagnose(lines(7, 7.1, 7, 7)))).isEmpty();
    }

    private static List<List<ResponseSet>> lines(double... answers) {
        List<List<ResponseSet>> clinic = new ArrayList<>();
        for (int d = 0; d < 40; d++) {
            clinic.add(List.of(raw(Instruments.SRS, d, 1, answers)));
        }
        return clinic;
    }

    @Test
    void shortFormsAndFewFormsAreNotChecked() {
        Instrument three = Instrument.builder("three")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(3)
                .build();
        DataDiagnostics result = diagnose(List.of(List.of(raw(three, 1, 1, 1, 2, 3))));

        assertThat(reason(result, DiagnosticCheck.STRAIGHT_LINING)).isEqualTo("3 items; at least 4 are needed");
        assertThat(reason(result, DiagnosticCheck.REPETITION)).isEqualTo("3 items; at least 4 are needed");
        assertThat(reason(diagnose(some(MIXED, 0, 29)), DiagnosticCheck.STRAIGHT_LINING))
                .isEqualTo("29 complete forms; at least 30 are needed");
        assertThat(reason(diagnose(some(MIXED, 0, 29)), DiagnosticCheck.ENDS))
                .isEqualTo("29 complete forms; at least 30 are needed");
        assertThat(reason(diagnose(some(MIXED, 0, 30)), DiagnosticCheck.ENDS)).isEmpty();
    }

    @Test
    void formsAtTheBestEndAreACeiling() {
        DataDiagnostics result = diagnose(some(MIXED, 16, 100, 5, 1, 5, 5));

        assertThat(kinds(result)).containsExactly(DiagnosticKind.CEILING);
        assertThat(found(result).get(0).evidence().toString()).isEqualTo("{forms=100, at_end=16, share=0.16}");
        assertThat(found(result).get(0).sentence())
                .startsWith(
                        "16 of 100 complete forms (16.0 %) lie at the best end on every item. A score there cannot rise");
        assertThat(kinds(diagnose(some(MIXED, 15, 100, 5, 1, 5, 5)))).isEmpty();
    }

    @Test
    void formsAtTheWorstEndAreAFloor() {
        DataDiagnostics result = diagnose(some(MIXED, 16, 100, 1, 5, 1, 1));

        assertThat(kinds(result)).containsExactly(DiagnosticKind.FLOOR);
        assertThat(found(result).get(0).sentence()).contains("worst end", "cannot fall");
    }

    @Test
    void theBestEndOfSymptomsIsTheLowOne() {
        assertThat(kinds(diagnose(some(SYMPTOMS, 20, 100, 1, 1, 1, 1)))).containsExactly(DiagnosticKind.CEILING);
        assertThat(kinds(diagnose(some(SYMPTOMS, 20, 100, 5, 5, 5, 5)))).containsExactly(DiagnosticKind.FLOOR);
    }

    @Test
    void anItemAtOneEndIsNamed() {
        Diagnostic found = found(diagnose(some(MIXED, 81, 100, 3, 1, 2, 4))).get(0);

        assertThat(found.kind()).isEqualTo(DiagnosticKind.CEILING);
        assertThat(found.item()).hasValue(2);
        assertThat(found.evidence().toString()).isEqualTo("{answers=100, at_end=81, share=0.81}");
        assertThat(found.sentence()).startsWith("81.0 % of 100 answers to item 2 lie at the best end.");
        assertThat(kinds(diagnose(some(MIXED, 80, 100, 3, 1, 2, 4)))).isEmpty();
    }

    @Test
    void ceilingsComeBeforeFloors() {
        assertThat(found(diagnose(some(MIXED, 90, 100, 1, 1, 3, 4))))
                .extracting(Diagnostic::kind)
                .containsExactly(DiagnosticKind.CEILING, DiagnosticKind.FLOOR);
    }

    @Test
    void ceilingsComeBeforeFloorsWhereLowerIsBetterToo() {
        assertThat(found(diagnose(some(SYMPTOMS, 90, 100, 1, 5, 3, 4))))
                .extracting(Diagnostic::toString)
                .containsExactly("CEILING symptoms by CLIENT, item 1", "FLOOR symptoms by CLIENT, item 2");
    }

    @Test
    void aPairWithAnIncompleteFormIsNoPair() {
        List<List<ResponseSet>> clinic = new ArrayList<>(courses(0, 10));
        clinic.set(
                0,
                List.of(
                        raw(MIXED, 0, 1, 2, 3, 3, 4),
                        ResponseSet.builder(MIXED)
                                .dyad("D0")
                                .session(2)
                                .answer(1, 4)
                                .build(),
                        raw(MIXED, 0, 3, 2, 3, 3, 4),
                        raw(MIXED, 0, 4, 2, 3, 3, 5)));

        assertThat(reason(diagnose(clinic), DiagnosticCheck.REPETITION))
                .isEqualTo("28 neighbouring pairs; at least 30 are needed");
    }

    /** Dyads of four sessions: three pairs of neighbours each. */
    private static List<List<ResponseSet>> courses(int repeating, int all, double... repeated) {
        List<List<ResponseSet>> clinic = new ArrayList<>();
        for (int d = 0; d < all; d++) {
            clinic.add(List.of(
                    d < repeating ? raw(MIXED, d, 4, repeated) : raw(MIXED, d, 4, 5, 3, 4, 2),
                    raw(MIXED, d, 1, 2, 3, 3, 4),
                    raw(MIXED, d, 2, 4, 2, 3, 5),
                    d < repeating ? raw(MIXED, d, 3, repeated) : raw(MIXED, d, 3, 2, 3, 3, 4)));
        }
        return clinic;
    }

    @Test
    void aRepeatedFormIsFoundAmongNeighboursOnly() {
        // 10 of 30 dyads repeat one form: 10 of 90 pairs. The others repeat the form before the last, which is no
        // neighbour.
        DataDiagnostics result = diagnose(courses(10, 30, 4, 2, 4, 5));

        assertThat(kinds(result)).containsExactly(DiagnosticKind.IDENTICAL_FORMS);
        Diagnostic found = found(result).get(0);
        assertThat(found.evidence())
                .containsEntry("pairs", 90L)
                .containsEntry("identical", 10L)
                .containsEntry("identical_straight", 0L)
                .containsEntry("dyads", 10L);
        assertThat(found.evidence().get("share").doubleValue()).isCloseTo(1 / 9.0, within(1e-15));
        assertThat(found.sentence())
                .startsWith("10 of 90 complete forms that follow another one (11.1 %, in 10 dyads) repeat it");
    }

    @Test
    void oneInTenIsNotYetMany() {
        assertThat(kinds(diagnose(courses(9, 30, 4, 2, 4, 5)))).isEmpty();
    }

    @Test
    void straightRepeatsAreCountedApart() {
        assertThat(kinds(diagnose(courses(10, 30, 4, 4, 4, 4)))).doesNotContain(DiagnosticKind.IDENTICAL_FORMS);
        List<List<ResponseSet>> both = new ArrayList<>(courses(20, 30, 4, 2, 4, 5));
        both.add(List.of(raw(MIXED, 99, 1, 4, 4, 4, 4), raw(MIXED, 99, 2, 4, 4, 4, 4)));
        assertThat(found(diagnose(both)).get(0).evidence())
                .containsEntry("identical", 20L)
                .containsEntry("identical_straight", 1L)
                .containsEntry("pairs", 91L);
    }

    @Test
    void thirtyPairsAreEnoughAndFewerAreNot() {
        assertThat(reason(diagnose(courses(0, 10)), DiagnosticCheck.REPETITION)).isEmpty();
        assertThat(reason(diagnose(courses(0, 9)), DiagnosticCheck.REPETITION))
                .isEqualTo("27 neighbouring pairs; at least 30 are needed");
    }
}
