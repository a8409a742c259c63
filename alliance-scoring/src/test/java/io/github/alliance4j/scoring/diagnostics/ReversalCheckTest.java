package io.github.alliance4j.scoring.diagnostics;

import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.diagnose;
import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.kinds;
import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.reason;
import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.turned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReversalCheckTest {

    private static final Instrument FORM = Instruments.WAI_S_CLIENT;

    private static List<List<ResponseSet>> healthy() {
        return new SyntheticForms(FORM, 1).clinic(40, 4);
    }

    @Test
    void nothingIsFoundInHealthyForms() {
        DataDiagnostics result = diagnose(healthy());

        assertThat(kinds(result)).isEmpty();
        assertThat(reason(result, DiagnosticCheck.REVERSAL)).isEmpty();
    }

    @Test
    void aForwardItemThatIsTurnedLooksUnreversed() {
        Diagnostic found = only(diagnose(turned(healthy(), 7)));

        assertThat(found.kind()).isEqualTo(DiagnosticKind.ITEM_LOOKS_UNREVERSED);
        assertThat(found.item()).hasValue(7);
        assertThat(found.instrument()).isEqualTo("wai-s-client");
        assertThat(found.rater()).isEqualTo(Rater.CLIENT);
        assertThat(found.evidence())
                .containsOnlyKeys(
                        "forms", "effective_dyads", "r_total", "r_total_high", "r_subscale", "r_subscale_high")
                .containsEntry("forms", 160L)
                .containsEntry("effective_dyads", 40.0);
        assertThat(found.evidence().get("r_total").doubleValue()).isNegative();
        assertThat(found.sentence())
                .startsWith("After keying, item 7 runs against the other items (correlation with their sum -0.")
                .contains("The key does not reverse it", "Check the wording");
    }

    @Test
    void aReversedItemThatIsTurnedLooksReversedAlready() {
        Diagnostic found = only(diagnose(turned(healthy(), 10)));

        assertThat(found.kind()).isEqualTo(DiagnosticKind.ITEM_LOOKS_REVERSED_ALREADY);
        assertThat(found.item()).hasValue(10);
        assertThat(found.sentence()).contains("The key reverses it", "turned already");
    }

    @Test
    void allReversedItemsTogetherAreOneFindingOfTheFile() {
        Diagnostic found = only(diagnose(turned(healthy(), 4, 10)));

        assertThat(found.kind()).isEqualTo(DiagnosticKind.FILE_LOOKS_REVERSED_ALREADY);
        assertThat(found.item()).isEmpty();
        assertThat(found.evidence())
                .containsOnlyKeys("forms", "effective_dyads", "reversed_items", "r_groups", "r_groups_high")
                .containsEntry("reversed_items", 2L);
        assertThat(found.sentence()).contains("the 2 reversed items together run against the others");
    }

    @Test
    void aFileThatIsReversedAlreadyIsFoundWhereManyItemsAreReversed() {
        int[] reversed = {1, 3, 7, 9, 10, 11, 12, 15, 20, 27, 29, 31, 33, 34};
        List<List<ResponseSet>> clinic = new SyntheticForms(Instruments.WAI_36_CLIENT, 2).clinic(40, 3);

        assertThat(kinds(diagnose(clinic))).isEmpty();
        assertThat(kinds(diagnose(turned(clinic, reversed))))
                .containsExactly(DiagnosticKind.FILE_LOOKS_REVERSED_ALREADY);
        // One that was left alone: it is not the file as a whole.
        assertThat(kinds(diagnose(turned(clinic, 3, 7, 9, 10, 11, 12, 15, 20, 27, 29, 31, 33, 34))))
                .doesNotContain(DiagnosticKind.FILE_LOOKS_REVERSED_ALREADY);
    }

    @Test
    void severalItemsAreNamedInTheirOrder() {
        assertThat(diagnose(turned(healthy(), 12, 5)).diagnostics())
                .extracting(found -> found.item().orElse(0))
                .containsExactly(5, 12);
    }

    @Test
    void anItemOutsideOfAnySubscaleIsComparedWithTheTotalAlone() {
        Instrument form = Instrument.builder("five")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 6))
                .items(5)
                .subscale(ScaleId.of("two"), 1, 2)
                .build();
        Diagnostic found = only(diagnose(turned(new SyntheticForms(form, 3).clinic(40, 3), 2)));

        assertThat(found.item()).hasValue(2);
        assertThat(found.evidence()).doesNotContainKey("r_subscale");
    }

    @Test
    void anItemThatRunsAgainstTheTotalButNotItsSubscaleIsLeftAlone() {
        // Items 1 to 3 go with each other and against the nine others.
        Instrument form = Instrument.builder("two-sided")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 6))
                .subscale(ScaleId.of("few"), 1, 2, 3)
                .subscale(ScaleId.of("many"), 4, 5, 6, 7, 8, 9, 10, 11, 12)
                .build();
        List<List<ResponseSet>> clinic = turned(new SyntheticForms(form, 4).clinic(40, 3), 1, 2, 3);

        assertThat(kinds(diagnose(clinic))).isEmpty();
    }

    @Test
    void straightLinedFormsMakeNoReversedItemLookTurned() {
        List<List<ResponseSet>> clinic = new ArrayList<>(new SyntheticForms(FORM, 5).clinic(20, 4));
        for (int d = 100; d < 160; d++) {
            double answer = 1 + d % 7;
            clinic.add(List.of(SyntheticForms.raw(
                    FORM, d, 1, answer, answer, answer, answer, answer, answer, answer, answer, answer, answer, answer,
                    answer)));
        }

        assertThat(kinds(diagnose(clinic))).containsExactly(DiagnosticKind.STRAIGHT_LINED_CONTRADICTORY);
    }

    @Test
    void straightLinedFormsCountWhereNoItemIsReversed() {
        List<List<ResponseSet>> clinic =
                new ArrayList<>(new SyntheticForms(Instruments.WAI_SR_CLIENT, 5).clinic(29, 1));
        clinic.add(List.of(SyntheticForms.raw(Instruments.WAI_SR_CLIENT, 99, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)));

        assertThat(reason(diagnose(clinic), DiagnosticCheck.REVERSAL)).isEmpty();
        assertThat(reason(diagnose(clinic.subList(1, 30)), DiagnosticCheck.REVERSAL))
                .isEqualTo("29 usable forms; at least 30 are needed; a form is usable if it is complete");
    }

    @Test
    void anIncompleteFormIsNotUsable() {
        List<List<ResponseSet>> clinic = new ArrayList<>(new SyntheticForms(FORM, 5).clinic(29, 1));
        for (int d = 100; d < 110; d++) {
            clinic.add(List.of(ResponseSet.builder(FORM)
                    .dyad("D" + d)
                    .session(1)
                    .answer(1, 5)
                    .answer(12, 4)
                    .build()));
        }

        assertThat(reason(diagnose(clinic), DiagnosticCheck.REVERSAL)).startsWith("29 usable forms;");
        assertThat(reason(diagnose(clinic), DiagnosticCheck.STRAIGHT_LINING)).startsWith("29 complete forms;");
        assertThat(reason(diagnose(clinic), DiagnosticCheck.ENDS)).startsWith("29 complete forms;");
    }

    @Test
    void thirtyFormsAreEnoughAndTwentyNineAreNot() {
        List<List<ResponseSet>> thirty = new SyntheticForms(FORM, 6).clinic(30, 1);

        assertThat(reason(diagnose(thirty), DiagnosticCheck.REVERSAL)).isEmpty();
        assertThat(reason(diagnose(thirty.subList(0, 29)), DiagnosticCheck.REVERSAL))
                .isEqualTo("29 usable forms; at least 30 are needed; a form is usable if it is complete and not"
                        + " straight-lined");
    }

    @Test
    void tenDyadsAreEnoughAndNineAreNot() {
        List<List<ResponseSet>> ten = new SyntheticForms(FORM, 7).clinic(10, 5);

        assertThat(reason(diagnose(ten), DiagnosticCheck.REVERSAL)).isEmpty();
        assertThat(reason(diagnose(ten.subList(0, 9)), DiagnosticCheck.REVERSAL))
                .isEqualTo("the 45 complete forms count as those of 9.00 dyads, since forms of one dyad are alike; at"
                        + " least 10 are needed");
    }

    @Test
    void aLongDyadCountsLittleMoreThanAShortOne() {
        List<List<ResponseSet>> clinic = new ArrayList<>(new SyntheticForms(FORM, 8).clinic(20, 1));
        clinic.add(new SyntheticForms(FORM, 9)
                .clinic(1, 40).get(0).stream()
                        .map(form -> SyntheticForms.raw(FORM, 99, form.session().value(), answers(form)))
                        .toList());

        // (20 + 40)^2 / (20 + 1600)
        assertThat(reason(diagnose(clinic), DiagnosticCheck.REVERSAL)).contains("count as those of 2.22 dyads");
    }

    private static double[] answers(ResponseSet form) {
        return form.instrument().items().stream()
                .mapToDouble(item -> form.answer(item.number()).orElseThrow())
                .toArray();
    }

    @Test
    void aFormOfTwoItemsHasNoRest() {
        Instrument form = Instrument.builder("two-items")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(2)
                .build();

        assertThat(reason(diagnose(new SyntheticForms(form, 1).clinic(40, 1)), DiagnosticCheck.REVERSAL))
                .isEqualTo("a form of fewer than 3 items has no rest to compare an item with");
    }

    @Test
    void anItemThatNeverVariesIsPassedOver() {
        List<List<ResponseSet>> constant =
                SyntheticForms.mapped(healthy(), (item, answer, scale) -> item == 4 ? 1 : answer);

        assertThat(diagnose(constant).diagnostics())
                .extracting(Diagnostic::kind)
                .containsOnly(DiagnosticKind.CEILING);
    }

    @Test
    void theUpperEndIsThatOfFishersInterval() {
        // R 4.3: tanh(atanh(-.5) + qnorm(.995) / sqrt(28 - 3))
        FisherInterval interval = new FisherInterval(.99, 28);

        assertThat(interval.upper(-.5))
                .isCloseTo(Math.tanh(-0.5493061443340549 + 2.575829303548901 / 5), within(1e-12));
        assertThat(interval.upper(-1)).isEqualTo(-1);
        assertThat(interval.upper(1)).isEqualTo(1);
    }

    @Test
    void theCorrelationIsThatOfTheTextbook() {
        PairSums sums = new PairSums();
        assertThat(sums.correlation()).isEmpty();
        double[][] points = {{1, 2}, {2, 1}, {3, 4}, {4, 3}, {5, 5}};
        for (double[] point : points) {
            sums.add(point[0], point[1]);
        }
        assertThat(sums.correlation().orElseThrow()).isCloseTo(.8, within(1e-15));
    }

    @Test
    void aConstantDecimalHasNoCorrelation() {
        PairSums sums = new PairSums();
        for (int i = 0; i < 1000; i++) {
            sums.add(.1, i);
        }
        assertThat(sums.correlation()).isEmpty();
    }

    private static Diagnostic only(DataDiagnostics result) {
        assertThat(result.diagnostics()).hasSize(1);
        return result.diagnostics().get(0);
    }
}
