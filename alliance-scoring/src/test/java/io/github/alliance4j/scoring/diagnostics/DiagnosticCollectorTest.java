package io.github.alliance4j.scoring.diagnostics;

import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.diagnose;
import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.kinds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticCollectorTest {

    @Test
    void nothingSeenIsNothingChecked() {
        assertThat(diagnose(List.of())).isEqualTo(DataDiagnostics.none());
        assertThat(diagnose(List.of(List.of()))).hasToString("0 diagnostics, 0 checks made, 0 not");
    }

    @Test
    void everyFormAndRaterIsCheckedByItself() {
        List<List<ResponseSet>> clinic = new ArrayList<>();
        List<List<ResponseSet>> clients = new SyntheticForms(Instruments.WAI_S_CLIENT, 1).clinic(40, 3);
        List<List<ResponseSet>> therapists =
                SyntheticForms.turned(new SyntheticForms(Instruments.WAI_S_THERAPIST, 2).clinic(40, 3), 8);
        for (int d = 0; d < clients.size(); d++) {
            List<ResponseSet> both = new ArrayList<>(therapists.get(d));
            both.addAll(clients.get(d));
            clinic.add(both);
        }
        DataDiagnostics result = diagnose(clinic);

        assertThat(result.checks())
                .hasSize(12)
                .allMatch(check -> check.isMade() || check.check() == DiagnosticCheck.INSTRUMENT)
                .extracting(check -> check.rater() + " " + check.check())
                .startsWith("CLIENT REVERSAL", "CLIENT OFFSET", "CLIENT INSTRUMENT", "CLIENT STRAIGHT_LINING");
        assertThat(result.diagnostics())
                .singleElement()
                .hasToString("ITEM_LOOKS_UNREVERSED wai-s-therapist by THERAPIST, item 8");
    }

    @Test
    void whatWasNotCheckedIsTold() {
        DataDiagnostics result = diagnose(new SyntheticForms(Instruments.WAI_S_CLIENT, 1).clinic(2, 2));

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.checked()).isEmpty();
        assertThat(result.notChecked())
                .extracting(CheckResult::check)
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(DiagnosticCheck.KEY)));
        assertThat(result.notChecked())
                .allSatisfy(check ->
                        assertThat(check.found().reason()).contains("needed").doesNotContain("D1"));
    }

    @Test
    void formsInMemoryAreGroupedByDyad() {
        List<List<ResponseSet>> clinic = new SyntheticForms(Instruments.WAI_S_CLIENT, 1).clinic(40, 3);
        List<ResponseSet> mixed =
                new ArrayList<>(clinic.stream().flatMap(List::stream).toList());
        Collections.shuffle(mixed, new Random(1));

        assertThat(DiagnosticRules.withDefaults().diagnose(mixed)).isEqualTo(diagnose(clinic));
    }

    @Test
    void moreMayFollowAnAnswer() {
        List<List<ResponseSet>> clinic = new SyntheticForms(Instruments.WAI_S_CLIENT, 1).clinic(40, 3);
        DiagnosticCollector collector = DiagnosticCollector.of(DiagnosticRules.withDefaults());
        clinic.subList(0, 20).forEach(collector::dyad);
        collector.diagnose();
        clinic.subList(20, 40).forEach(collector::dyad);

        assertThat(collector.diagnose()).isEqualTo(diagnose(clinic));
    }

    @Property(tries = 20, seed = "2024")
    void theOrderOfDyadsAndFormsMakesNoDifference(@ForAll long seed) {
        List<List<ResponseSet>> clinic =
                SyntheticForms.turned(new SyntheticForms(Instruments.WAI_S_CLIENT, seed).clinic(30, 4), 7, 10);
        List<List<ResponseSet>> shuffled = new ArrayList<>();
        Random random = new Random(seed);
        for (List<ResponseSet> forms : clinic) {
            List<ResponseSet> copy = new ArrayList<>(forms);
            Collections.shuffle(copy, random);
            shuffled.add(copy);
        }
        Collections.shuffle(shuffled, random);

        assertThat(diagnose(shuffled)).isEqualTo(diagnose(clinic)).hasSameHashCodeAs(diagnose(clinic));
    }

    @Test
    void formsOfTwoDyadsTogetherAreRefusedWithoutTheirNames() {
        List<ResponseSet> mixed = new SyntheticForms(Instruments.WAI_S_CLIENT, 1)
                .clinic(2, 1).stream().flatMap(List::stream).toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> diagnose(List.of(mixed)))
                .withMessage("Forms of more than one dyad were handed over together");
    }

    @Test
    void twoDefinitionsOfOneIdAreRefused() {
        List<List<ResponseSet>> clinic = List.of(
                new SyntheticForms(form(4), 1).clinic(1, 1).get(0),
                new SyntheticForms(form(5), 1).clinic(1, 1).get(0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> diagnose(clinic))
                .withMessage("Two definitions have the id same");
        assertThat(diagnose(List.of(
                                new SyntheticForms(form(4), 1).clinic(1, 1).get(0),
                                new SyntheticForms(form(4), 2).clinic(1, 1).get(0)))
                        .checks())
                .hasSize(6);
    }

    private static Instrument form(int items) {
        return Instrument.builder("same")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(items)
                .build();
    }

    @Test
    void equalDiagnosticsAreEqualAndOthersAreNot() {
        List<List<ResponseSet>> clinic = new SyntheticForms(Instruments.WAI_S_CLIENT, 1).clinic(40, 3);
        DataDiagnostics seventh = diagnose(SyntheticForms.turned(clinic, 7));
        DataDiagnostics eighth = diagnose(SyntheticForms.turned(clinic, 8));

        assertThat(seventh).isNotEqualTo(eighth).isNotEqualTo(DataDiagnostics.none());
        assertThat(seventh.diagnostics().get(0))
                .isEqualTo(
                        diagnose(SyntheticForms.turned(clinic, 7)).diagnostics().get(0))
                .hasSameHashCodeAs(
                        diagnose(SyntheticForms.turned(clinic, 7)).diagnostics().get(0))
                .isNotEqualTo(eighth.diagnostics().get(0));
        assertThat(seventh.checked()).hasSize(6);
        assertThat(seventh.notChecked()).isEmpty();
    }

    @Test
    void boundsCanBeMoved() {
        List<List<ResponseSet>> clinic =
                SyntheticForms.turned(new SyntheticForms(Instruments.WAI_S_CLIENT, 1).clinic(12, 1), 7);
        DiagnosticRules few = DiagnosticRules.withDefaults()
                .with(DiagnosticBound.FEWEST_FORMS, 12)
                .with(DiagnosticBound.CONFIDENCE, .5);

        assertThat(kinds(diagnose(clinic))).isEmpty();
        assertThat(kinds(diagnose(few, clinic))).contains(DiagnosticKind.ITEM_LOOKS_UNREVERSED);
        assertThat(few.bound(DiagnosticBound.FEWEST_FORMS)).isEqualTo(12);
        assertThat(DiagnosticRules.withDefaults().bound(DiagnosticBound.FEWEST_FORMS))
                .isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIDENCE, 0",
        "CONFIDENCE, 1",
        "CONFIDENCE, NaN",
        "EDGE_SHARE, 0",
        "EDGE_SHARE, 1.1",
        "FEWEST_FORMS, 3",
        "FEWEST_DYADS, 3",
        "FEWEST_ITEMS, 1",
        "FEWEST_PAIRS, 0",
        "FEWEST_PAIRS, NaN",
        "FEWEST_OUTSIDE, Infinity"
    })
    void aBoundThatMakesNoSenseIsRefused(DiagnosticBound bound, double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiagnosticRules.withDefaults().with(bound, value))
                .withMessageStartingWith(bound + " " + value + " is not ");
    }

    @Test
    void everyDefaultIsAllowed() {
        assertThat(Arrays.stream(DiagnosticBound.values()))
                .allSatisfy(bound -> assertThat(bound.checked(bound.standard())).isEqualTo(bound.standard()));
        assertThat(DiagnosticRules.withDefaults()
                        .with(DiagnosticBound.FEWEST_DYADS, 4)
                        .bound(DiagnosticBound.FEWEST_DYADS))
                .isEqualTo(4);
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> DiagnosticCollector.of(null));
        assertThatNullPointerException()
                .isThrownBy(() -> DiagnosticRules.withDefaults().with(null));
    }
}
