package io.github.alliance4j.scoring.diagnostics;

import static io.github.alliance4j.scoring.diagnostics.SyntheticForms.diagnose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions of one's own that look like a known form and have another key. */
class KeyCheckTest {

    private static InstrumentBuilder own(int items, AnswerScale answers) {
        return Instrument.builder("own-form")
                .raters(Rater.CLIENT)
                .answers(answers)
                .items(items);
    }

    private static InstrumentBuilder twelve() {
        return own(12, AnswerScale.of(1, 5));
    }

    private static List<Diagnostic> found(Instrument form) {
        return SyntheticForms.found(diagnose(new SyntheticForms(form, 1).clinic(1, 1)), DiagnosticCheck.KEY);
    }

    private static Diagnostic one(InstrumentBuilder form) {
        List<Diagnostic> found = found(form.build());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(DiagnosticKind.KEY_DIFFERS);
        return found.get(0);
    }

    @Test
    void waiSrWithScalesMadeThroughTheKeyOfTheLongFormIsTold() {
        Diagnostic found = one(twelve().subscale(Component.TASK, 2, 8, 10, 12)
                .subscale(Component.BOND, 3, 5, 7, 9)
                .subscale(Component.GOAL, 1, 4, 6, 11));

        assertThat(found.sentence())
                .isEqualTo("The definition own-form has as many items and the same range as the known form"
                        + " wai-sr-client, but another key: its scale task holds items 2 8 10 12, there items 1 2 10 12;"
                        + " its scale goal holds items 1 4 6 11, there items 4 6 8 11. If it is meant to be that form,"
                        + " its scores are wrong: use wai-sr-client. If it is another form, nothing is wrong.");
        assertThat(found.evidence().toString()).isEqualTo("{other_scales=2, other_reversals=0}");
    }

    @Test
    void blocksOfFourItemsAreTold() {
        assertThat(one(twelve().subscale(Component.GOAL, 1, 2, 3, 4)
                                .subscale(Component.TASK, 5, 6, 7, 8)
                                .subscale(Component.BOND, 9, 10, 11, 12))
                        .sentence())
                .contains(
                        "its scale goal holds items 1 2 3 4, there items 4 6 8 11",
                        "its scale task holds items 5 6 7 8, there items 1 2 10 12",
                        "its scale bond holds items 9 10 11 12, there items 3 5 7 9");
    }

    @Test
    void scaleThatTheKnownFormDoesNotHaveIsTold() {
        assertThat(one(twelve().subscale(ScaleId.of("part-1"), 1, 2, 3)).sentence())
                .contains("another key: its scale part-1 holds items 1 2 3, which is no scale there. If");
    }

    @Test
    void armWithoutItsReversalIsTold() {
        Diagnostic found = one(own(5, AnswerScale.of(1, 7)));

        assertThat(found.sentence())
                .contains("known form arm-5, but another key: it reverses no item, that form item 3. If");
        assertThat(found.evidence().toString()).isEqualTo("{other_scales=0, other_reversals=1}");
    }

    @Test
    void otherReversalsAreToldTogether() {
        assertThat(one(own(12, AnswerScale.of(1, 7)).reversed(4, 11)).sentence())
                .contains("wai-s-client, but another key: it reverses items 4 11, that form items 4 10. If");
    }

    @Test
    void scalesThatAreLeftOutOrOnlyNamedOtherwiseDepartFromNothing() {
        assertThat(found(twelve().build())).isEmpty();
        assertThat(found(twelve().subscale(ScaleId.of("tasks"), 12, 10, 2, 1).build()))
                .isEmpty();
        assertThat(found(twelve().subscale(Component.BOND, 3, 5, 7, 9).build())).isEmpty();
    }

    @Test
    void nameOfOneScaleOnTheItemsOfAnotherIsTold() {
        assertThat(one(twelve().subscale(Component.BOND, 1, 2, 10, 12)).sentence())
                .contains("its scale bond holds items 1 2 10 12, there items 3 5 7 9");
    }

    @Test
    void formOfAnotherSizeRangeRaterOrDirectionIsNotCompared() {
        assertThat(found(own(12, AnswerScale.of(0, 5)).reversed(1).build())).isEmpty();
        assertThat(found(own(13, AnswerScale.of(1, 5)).reversed(1).build())).isEmpty();
        assertThat(found(twelve().reversed(1)
                        .direction(Direction.LOWER_IS_BETTER)
                        .build()))
                .isEmpty();
        assertThat(found(Instrument.builder("own-form")
                        .raters(Rater.PARENT)
                        .answers(AnswerScale.of(1, 5))
                        .items(12)
                        .reversed(1)
                        .build()))
                .isEmpty();
    }

    @Test
    void itIsAskedOnlyWhereTheKeyDeparts() {
        assertThat(diagnose(new SyntheticForms(twelve().build(), 1).clinic(1, 1))
                        .checks())
                .noneMatch(check -> check.check() == DiagnosticCheck.KEY);
    }

    static List<Instrument> builtIn() {
        return InstrumentCatalog.builtIn().instruments();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void builtInFormsHaveTheirOwnKey(Instrument form) {
        assertThat(found(form)).isEmpty();
    }
}
