package io.github.alliance4j.scoring.diagnostics;

import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.diagnose;
import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.mapped;
import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.raw;
import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRangeChecksTest {

    private static final Instrument SIX = Instrument.builder("six-of-five")
            .raters(Rater.CLIENT)
            .answers(AnswerScale.of(0, 5))
            .items(6)
            .build();

    private static List<List<ResponseSet>> waiSr(double level) {
        SyntheticForms forms = new SyntheticForms(Instruments.WAI_SR_CLIENT, 1);
        forms.level = level;
        return forms.clinic(20, 4);
    }

    private static List<List<ResponseSet>> six(long dyads, double... answers) {
        List<List<ResponseSet>> clinic = new ArrayList<>();
        for (int d = 0; d < dyads; d++) {
            clinic.add(List.of(raw(SIX, d, 1, answers)));
        }
        return clinic;
    }

    private static RefusedAnswers six(long below, long above, long within, double lowest, double highest) {
        return new RefusedAnswers(SIX, Rater.CLIENT, below, above, within, lowest, highest);
    }

    private static List<Diagnostic> found(DataDiagnostics result) {
        return SyntheticForms.found(result, DiagnosticCheck.OFFSET, DiagnosticCheck.INSTRUMENT);
    }

    private static List<DiagnosticKind> kinds(DataDiagnostics result) {
        return found(result).stream().map(Diagnostic::kind).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // below, above, within, lowest, highest, fires; 60 accepted answers from 1 to 5
        "0, 20, 40, 1, 6, true",
        "0, 20, 40, 0, 6, false", // the low end is used: no constant makes all fit
        "20, 20, 40, -1, 6, false", // both ends are passed
        "0, 5, 40, 1, 6, true",
        "0, 4, 40, 1, 6, false", // fewer than five
        "0, 20, 40, 1, 7, false", // two steps beyond one end, one free step at the other
    })
    void answersPastOneEndThatFitIfMovedLookShifted(
            long below, long above, long within, double lowest, double highest, boolean fires) {
        DataDiagnostics result = diagnose(six(10, 1, 2, 3, 4, 5, 4), six(below, above, within, lowest, highest));

        assertThat(kinds(result).contains(DiagnosticKind.ANSWERS_LOOK_SHIFTED)).isEqualTo(fires);
    }

    @Test
    void aShiftNamesItsNumbers() {
        Diagnostic found =
                found(diagnose(six(10, 1, 2, 3, 4, 5, 4), six(0, 20, 40, 1, 6))).get(0);

        assertThat(found.evidence().toString())
                .isEqualTo("{answers=120, below=0, above=20, lowest=1.0, highest=6.0, offset=1.0}");
        assertThat(found.sentence())
                .startsWith("20 of 120 answers lie outside 0 to 5, all at one end, and all answers run from 1 to 6.")
                .contains("moved by -1;", "whether 6 stands for a missing answer");
    }

    @Test
    void answersBelowAScaleFromOneLookShifted() {
        List<List<ResponseSet>> clinic = mapped(waiSr(.6), (item, answer, scale) -> Math.max(1, answer - 1));
        Diagnostic found = found(
                        diagnose(clinic, new RefusedAnswers(Instruments.WAI_SR_CLIENT, Rater.CLIENT, 30, 0, 90, 0, 4)))
                .get(0);

        assertThat(found.kind()).isEqualTo(DiagnosticKind.ANSWERS_LOOK_SHIFTED);
        assertThat(found.evidence()).containsEntry("offset", -1.0).containsEntry("below", 30L);
        assertThat(found.sentence()).contains("moved by 1;", "whether 0 stands for a missing answer");
    }

    @Test
    void aShiftOfSeveralStepsIsFound() {
        DataDiagnostics result = diagnose(six(0), six(0, 20, 40, 2, 7));

        assertThat(found(result).get(0).evidence()).containsEntry("offset", 2.0);
    }

    @Test
    void aShareOfOneInAHundredIsNotYetMany() {
        // 594 accepted and 6 outside: exactly .01; with 588 it is more.
        assertThat(kinds(diagnose(six(99, 1, 2, 3, 4, 5, 4), six(0, 6, 0, 6, 6))))
                .isEmpty();
        assertThat(kinds(diagnose(six(98, 1, 2, 3, 4, 5, 4), six(0, 6, 0, 6, 6))))
                .containsExactly(DiagnosticKind.ANSWERS_LOOK_SHIFTED);
    }

    @Test
    void anEndThatIsNeverUsedBesideACommonAnswerIsTold() {
        // 0 to 4 written for 1 to 5, where nobody gives the lowest answer: nothing lies outside.
        List<List<ResponseSet>> clinic = mapped(waiSr(.8), (item, answer, scale) -> Math.max(1, answer - 1));
        Diagnostic found = found(diagnose(clinic)).get(0);

        assertThat(found.kind()).isEqualTo(DiagnosticKind.END_NEVER_USED);
        assertThat(found.evidence())
                .containsOnlyKeys("answers", "dyads", "unused", "edge", "edge_share")
                .containsEntry("answers", 960L)
                .containsEntry("dyads", 20L)
                .containsEntry("unused", 5.0)
                .containsEntry("edge", 4.0);
        assertThat(found.sentence())
                .startsWith("None of 960 answers is 5, although ")
                .contains(" % are 4 beside it");
    }

    @Test
    void aLowEndThatIsNeverUsedIsToldToo() {
        assertThat(found(diagnose(six(100, 1, 1, 2, 3, 4, 5))).get(0).evidence())
                .containsEntry("unused", 0.0)
                .containsEntry("edge", 1.0);
    }

    @Test
    void anEndThatIsUsedOnceIsUsed() {
        List<List<ResponseSet>> clinic = new ArrayList<>(six(100, 1, 1, 2, 3, 4, 5));
        clinic.add(List.of(raw(SIX, 100, 1, 0, 1, 2, 3, 4, 5)));

        assertThat(kinds(diagnose(clinic))).isEmpty();
    }

    @Test
    void aRareEdgeSaysNothing() {
        // One answer in six is 1, which is not above a fifth.
        assertThat(kinds(diagnose(six(100, 1, 2, 2, 3, 4, 5)))).isEmpty();
    }

    @Test
    void twoStepsThatAreNeverUsedAreNoShiftOfOne() {
        assertThat(kinds(diagnose(six(100, 2, 2, 2, 3, 4, 5)))).isEmpty();
    }

    @Test
    void alwaysTheSameAnswerIsNoShift() {
        assertThat(kinds(diagnose(six(100, 1, 1, 1, 1, 1, 1)))).doesNotContain(DiagnosticKind.END_NEVER_USED);
    }

    @Test
    void silentFindingsNeedAnswersAndDyads() {
        assertThat(reason(diagnose(six(83, 1, 1, 2, 3, 4, 5)), DiagnosticCheck.OFFSET))
                .isEqualTo("498 answers; at least 500 are needed");
        assertThat(kinds(diagnose(six(84, 1, 1, 2, 3, 4, 5)))).containsExactly(DiagnosticKind.END_NEVER_USED);
        List<ResponseSet> one = new ArrayList<>();
        for (int s = 1; s <= 100; s++) {
            one.add(raw(SIX, 1, s, 1, 1, 2, 3, 4, 5));
        }
        assertThat(reason(diagnose(List.of(one)), DiagnosticCheck.OFFSET)).isEqualTo("1 dyad; at least 10 are needed");
    }

    @Test
    void decimalsCannotBeCounted() {
        DataDiagnostics result = diagnose(new SyntheticForms(Instruments.SRS, 1).clinic(20, 4));

        assertThat(reason(result, DiagnosticCheck.OFFSET))
                .isEqualTo("the values of the scale 0.0 to 10.0 cannot be counted one by one");
        assertThat(reason(result, DiagnosticCheck.INSTRUMENT)).contains("cannot be counted");
    }

    private static RefusedAnswers srs(long below, long above, long within, double lowest, double highest) {
        return new RefusedAnswers(Instruments.SRS, Rater.CLIENT, below, above, within, lowest, highest);
    }

    @Test
    void linesInMillimetresAreTold() {
        Diagnostic found = found(diagnose(List.of(), srs(0, 300, 20, 3.5, 97))).get(0);

        assertThat(found.kind()).isEqualTo(DiagnosticKind.ANSWERS_LOOK_SCALED);
        assertThat(found.evidence().toString())
                .isEqualTo("{answers=320, above=300, lowest=3.5, highest=97.0, factor=10.0}");
        assertThat(found.sentence())
                .startsWith("300 of 320 answers lie above 0")
                .contains(", up to 97. All would fit if they were divided by 10: ", "in millimetres");
    }

    @ParameterizedTest
    @CsvSource({
        // below, above, within, lowest, highest, fires
        "0, 5, 0, 11, 100, true",
        "0, 4, 0, 11, 100, false", // fewer than five
        "0, 300, 20, 3, 100.5, false", // too large for millimetres
        "1, 300, 20, -1, 97, false", // no line is shorter than nothing
    })
    void linesThatWouldNotFitInMillimetresAreNot(
            long below, long above, long within, double lowest, double highest, boolean fires) {
        assertThat(kinds(diagnose(List.of(), srs(below, above, within, lowest, highest)))
                        .contains(DiagnosticKind.ANSWERS_LOOK_SCALED))
                .isEqualTo(fires);
    }

    @Test
    void aFewSlipsAmongManyLinesAreNoUnit() {
        // 1200 accepted answers and 12 outside is not more than one in a hundred; 13 are.
        List<List<ResponseSet>> lines = new SyntheticForms(Instruments.SRS, 1).clinic(30, 10);

        assertThat(kinds(diagnose(lines, srs(0, 12, 0, 80, 90)))).isEmpty();
        assertThat(kinds(diagnose(lines, srs(0, 13, 0, 80, 90)))).containsExactly(DiagnosticKind.ANSWERS_LOOK_SCALED);
    }

    @Test
    void waiSrAnswersScoredAsWaiSAreTold() {
        List<List<ResponseSet>> clinic = waiSr(.8).stream()
                .map(forms -> forms.stream()
                        .map(form ->
                                SyntheticForms.mapped(form, Instruments.WAI_S_CLIENT, (item, answer, scale) -> answer))
                        .toList())
                .toList();
        Diagnostic found = found(diagnose(clinic)).stream()
                .filter(d -> d.kind() == DiagnosticKind.INSTRUMENT_LOOKS_WRONG)
                .findFirst()
                .orElseThrow();

        assertThat(found.sentence())
                .startsWith(
                        "All 960 answers lie within 2 to 5 although the scale is 1 to 7. They fit wai-sr-client (1 to 5)");
        assertThat(found.evidence())
                .containsOnlyKeys("answers", "dyads", "below", "above", "lowest", "highest")
                .containsEntry("highest", 5.0);
    }

    @Test
    void waiSrAnswersOfMiddlingAlliancesScoredAsWaiSAreToldBesideTheReversal() {
        List<List<ResponseSet>> clinic = waiSr(.5).stream()
                .map(forms -> forms.stream()
                        .map(form ->
                                SyntheticForms.mapped(form, Instruments.WAI_S_CLIENT, (item, answer, scale) -> answer))
                        .toList())
                .toList();

        assertThat(SyntheticForms.kinds(diagnose(clinic)))
                .contains(DiagnosticKind.FILE_LOOKS_REVERSED_ALREADY, DiagnosticKind.INSTRUMENT_LOOKS_WRONG);
        assertThat(found(diagnose(clinic)))
                .filteredOn(d -> d.kind() == DiagnosticKind.INSTRUMENT_LOOKS_WRONG)
                .singleElement()
                .extracting(Diagnostic::sentence)
                .asString()
                .contains("within 1 to 5 although the scale is 1 to 7", "wai-sr-client (1 to 5)");
    }

    @Test
    void anotherRangeThatIsNotReachedIsNotNamedWhereItsEndIsRare() {
        // Twelve items, never above 4: not the range of the WAI-SR.
        List<List<ResponseSet>> clinic = new ArrayList<>();
        for (int d = 0; d < 50; d++) {
            clinic.add(List.of(raw(Instruments.WAI_S_CLIENT, d, 1, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4)));
        }

        assertThat(found(diagnose(clinic))).noneMatch(d -> d.sentence().contains("wai-sr-client"));
    }

    @Test
    void oneAnswerBeyondTheNarrowerRangeClearsTheForm() {
        List<List<ResponseSet>> clinic = new ArrayList<>(waiSr(.8).stream()
                .map(forms -> forms.stream()
                        .map(form ->
                                SyntheticForms.mapped(form, Instruments.WAI_S_CLIENT, (item, answer, scale) -> answer))
                        .toList())
                .toList());
        clinic.add(List.of(raw(Instruments.WAI_S_CLIENT, 99, 1, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 5)));

        assertThat(kinds(diagnose(clinic))).doesNotContain(DiagnosticKind.INSTRUMENT_LOOKS_WRONG);
    }

    @Test
    void waiSAnswersReadAsWaiSrAreToldAndAreNoShift() {
        DataDiagnostics result =
                diagnose(waiSr(.9), new RefusedAnswers(Instruments.WAI_SR_CLIENT, Rater.CLIENT, 0, 200, 300, 3, 7));

        assertThat(kinds(result))
                .contains(DiagnosticKind.INSTRUMENT_LOOKS_WRONG)
                .doesNotContain(DiagnosticKind.ANSWERS_LOOK_SHIFTED);
        assertThat(found(result).get(0).sentence())
                .startsWith("200 of 1460 answers lie outside 1 to 5. They fit wai-s-client (1 to 7)");
    }

    @Test
    void answersThatStopShortOfTheOtherFormsEndAreNotItsOwn() {
        assertThat(kinds(diagnose(
                        waiSr(.5), new RefusedAnswers(Instruments.WAI_SR_CLIENT, Rater.CLIENT, 0, 200, 300, 1, 6))))
                .doesNotContain(DiagnosticKind.INSTRUMENT_LOOKS_WRONG);
    }

    @Test
    void answersBelowTheRangeMayBeOfAnotherFormToo() {
        Instrument from0 = Instrument.builder("twelve-from-zero")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 3))
                .items(12)
                .build();
        DiagnosticRules rules = DiagnosticRules.withDefaults().with(InstrumentCatalog.of(List.of(from0)));

        assertThat(SyntheticForms.kinds(diagnose(
                        rules,
                        List.of(),
                        new RefusedAnswers(Instruments.WAI_SR_CLIENT, Rater.CLIENT, 200, 0, 300, 0, 3))))
                .containsExactly(DiagnosticKind.INSTRUMENT_LOOKS_WRONG);
        assertThat(SyntheticForms.kinds(diagnose(
                        rules,
                        List.of(),
                        new RefusedAnswers(Instruments.WAI_SR_CLIENT, Rater.CLIENT, 200, 0, 300, 0, 4))))
                .containsExactly(DiagnosticKind.ANSWERS_LOOK_SHIFTED);
    }

    @Test
    void aFileOfWhichEveryRecordWasRefusedIsDiagnosed() {
        DataDiagnostics result =
                diagnose(List.of(), new RefusedAnswers(Instruments.WAI_SR_CLIENT, Rater.CLIENT, 0, 200, 300, 1, 7));

        assertThat(kinds(result)).containsExactly(DiagnosticKind.INSTRUMENT_LOOKS_WRONG);
        assertThat(reason(result, DiagnosticCheck.REVERSAL)).startsWith("0 usable forms");
    }

    @Test
    void aFormWithoutNeighboursIsNotCompared() {
        assertThat(reason(diagnose(six(100, 0, 1, 2, 3, 4, 5)), DiagnosticCheck.INSTRUMENT))
                .isEqualTo("no other known form for this rater has 6 items and another range");
    }

    @Test
    void theFormsThatMayBeMeantCanBeChosen() {
        Instrument narrow = Instrument.builder("six-narrow")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 4))
                .items(6)
                .build();
        DiagnosticRules rules = DiagnosticRules.withDefaults().with(InstrumentCatalog.of(List.of(narrow)));

        assertThat(kinds(diagnose(rules, six(100, 1, 1, 2, 3, 4, 4))))
                .containsExactly(DiagnosticKind.END_NEVER_USED, DiagnosticKind.INSTRUMENT_LOOKS_WRONG);
        assertThat(kinds(diagnose(rules, six(100, 1, 2, 2, 3, 4, 4))))
                .as("a rare low end")
                .containsExactly(DiagnosticKind.END_NEVER_USED);
        assertThat(kinds(diagnose(rules, six(100, 1, 1, 2, 3, 3, 4))))
                .as("a rare high end")
                .containsExactly(DiagnosticKind.END_NEVER_USED);
    }

    @Test
    void refusedAnswersMustAgreeWithThemselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> six(-1, 0, 5, 0, 5))
                .withMessageContaining("-1 below");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> six(0, 0, 0, 0, 5))
                .withMessageContaining("not all 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> six(0, 0, 1, 5, 0))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> six(0, 0, 1, Double.NaN, 5))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> six(0, 1, 1, 0, Double.POSITIVE_INFINITY))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> six(1, 0, 1, 0, 5))
                .withMessageContaining("contradict");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> six(0, 0, 1, 0, 6))
                .withMessageContaining("contradict");
        assertThat(six(1, 2, 3, -1, 6).all()).isEqualTo(6);
    }
}
