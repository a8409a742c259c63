package io.github.alliance4j.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Gate;
import io.github.alliance4j.model.instrument.Instrument;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseSetTest {

    private static final Instrument FORM = Instrument.builder("form")
            .raters(Rater.CLIENT)
            .answers(AnswerScale.of(1, 5))
            .subscale(Component.TASK, 1, 2, 3)
            .build();

    private static final Instrument FOR_BOTH = Instrument.builder("both")
            .raters(Rater.CLIENT, Rater.THERAPIST)
            .answers(AnswerScale.of(1, 5))
            .items(1)
            .build();

    private static ResponseSet.Builder form() {
        return ResponseSet.builder(FORM).dyad("secret-dyad").session(3);
    }

    @Test
    void answersAreKeptAsGiven() {
        ResponseSet filled = form().answers(4, 5, 1).build();
        assertThat(filled.answer(1)).hasValue(4);
        assertThat(filled.answer(2)).hasValue(5);
        assertThat(filled.answer(3)).hasValue(1);
        assertThat(filled.answered()).isEqualTo(3);
    }

    @Test
    void unansweredItemIsMissingAndNotZero() {
        ResponseSet filled = form().answer(2, 4).build();
        assertThat(filled.answer(1)).isEmpty();
        assertThat(filled.answerOr(1, -7)).isEqualTo(-7);
        assertThat(filled.answerOr(2, -7)).isEqualTo(4);
        assertThat(filled.isAnswered(1)).isFalse();
        assertThat(filled.isAnswered(2)).isTrue();
        assertThat(filled.answered()).isEqualTo(1);
    }

    @Test
    void whoAndWhenAreKept() {
        ResponseSet filled = form().therapist(TherapistId.of("T1"))
                .date(LocalDate.of(2024, 2, 29))
                .build();
        assertThat(filled.instrument()).isSameAs(FORM);
        assertThat(filled.dyad()).isEqualTo(DyadId.of("secret-dyad"));
        assertThat(filled.session()).isEqualTo(SessionNumber.of(3));
        assertThat(filled.therapist()).contains(TherapistId.of("T1"));
        assertThat(filled.date()).contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void therapistAndDateMayBeUnknown() {
        assertThat(form().build().therapist()).isEmpty();
        assertThat(form().build().date()).isEmpty();
    }

    @Test
    void onlyRaterNeedsNoMention() {
        assertThat(form().build().rater()).isEqualTo(Rater.CLIENT);
    }

    @Test
    void raterMustBeOneTheFormIsFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form().rater(Rater.OBSERVER))
                .withMessage("Instrument form is for [CLIENT], not OBSERVER");
        assertThat(ResponseSet.builder(FOR_BOTH)
                        .dyad("d")
                        .session(1)
                        .rater(Rater.THERAPIST)
                        .build()
                        .rater())
                .isEqualTo(Rater.THERAPIST);
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
                Arguments.of(ResponseSet.builder(FORM).session(1), "needs a dyad"),
                Arguments.of(ResponseSet.builder(FORM).dyad("d"), "needs a session"),
                Arguments.of(ResponseSet.builder(FOR_BOTH).dyad("d").session(1), "needs a rater"));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void dyadSessionAndRaterAreNeeded(ResponseSet.Builder builder, String reason) {
        assertThatIllegalStateException().isThrownBy(builder::build).withMessageEndingWith(reason);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 6, 3.5, Double.NaN, -99})
    void answerOffTheScaleIsRefusedWithoutShowingIt(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form().answer(2, value))
                .withMessage("Instrument form: the answer to item 2 is not on the scale 1 to 5");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1})
    void unknownItemIsRefused(int item) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form().answer(item, 3))
                .withMessage("Instrument form has items 1 to 3, not " + item);
        ResponseSet filled = form().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled.answer(item))
                .withMessage("Instrument form has items 1 to 3, not " + item);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form().notApplicable(item))
                .withMessage("Instrument form has items 1 to 3, not " + item);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled.state(item))
                .withMessage("Instrument form has items 1 to 3, not " + item);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled.isAnswered(item))
                .withMessage("Instrument form has items 1 to 3, not " + item);
    }

    @Test
    void allAnswersMustBeAsManyAsItems() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form().answers(1, 2))
                .withMessage("Instrument form has 3 items; 2 answers were given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form().answers(1, 2, 3, 4))
                .withMessage("Instrument form has 3 items; 4 answers were given");
    }

    @Test
    void answerThatIsNotThereSaysWhy() {
        ResponseSet filled = form().answer(1, 4).notApplicable(2).notAsked(3).build();
        assertThat(filled.state(1)).isEqualTo(AnswerState.ANSWERED);
        assertThat(filled.state(2)).isEqualTo(AnswerState.NOT_APPLICABLE);
        assertThat(filled.state(3)).isEqualTo(AnswerState.NOT_ASKED);
        assertThat(filled.answer(2)).isEmpty();
        assertThat(filled.isAnswered(3)).isFalse();
        assertThat(form().build().state(1)).isEqualTo(AnswerState.MISSING);
        assertThat(form().answer(1, 4).build().count(AnswerState.MISSING)).isEqualTo(2);
        assertThat(filled.count(AnswerState.NOT_APPLICABLE)).isEqualTo(1);
    }

    @Test
    void lastWordAboutAnItemCounts() {
        ResponseSet withdrawn = form().answer(1, 4).notApplicable(1).build();
        assertThat(withdrawn.state(1)).isEqualTo(AnswerState.NOT_APPLICABLE);
        assertThat(withdrawn.answer(1)).isEmpty();
        ResponseSet answered = form().notApplicable(1).answer(1, 4).build();
        assertThat(answered.state(1)).isEqualTo(AnswerState.ANSWERED);
        assertThat(answered.answer(1)).hasValue(4);
    }

    private static ResponseSet.Builder gated() {
        Instrument form = Instrument.builder("gated")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 5))
                .items(3)
                .askedIf(new Gate(1, 1, 5), 2)
                .askedIf(new Gate(2, 3, 5), 3)
                .build();
        return ResponseSet.builder(form).dyad("secret-dyad").session(1);
    }

    @Test
    void itemsBehindAClosedGateAreNotAsked() {
        ResponseSet none = gated().answer(1, 0).build();
        assertThat(none.state(2)).isEqualTo(AnswerState.NOT_ASKED);
        assertThat(none.state(3)).isEqualTo(AnswerState.NOT_ASKED);
        ResponseSet weak = gated().answer(1, 1).answer(2, 2).build();
        assertThat(weak.state(3)).isEqualTo(AnswerState.NOT_ASKED);
        ResponseSet open = gated().answer(1, 1).build();
        assertThat(open.state(2)).isEqualTo(AnswerState.MISSING);
        assertThat(open.state(3)).isEqualTo(AnswerState.MISSING);
    }

    @Test
    void gateWhoseItemIsMissingSaysNothing() {
        ResponseSet filled = gated().answer(2, 4).answer(3, 4).build();
        assertThat(filled.answered()).isEqualTo(2);
        assertThat(gated().build().state(3)).isEqualTo(AnswerState.MISSING);
        assertThat(gated().notApplicable(1).build().state(2)).isEqualTo(AnswerState.NOT_ASKED);
        assertThat(gated().notAsked(1).build().state(2)).isEqualTo(AnswerState.NOT_ASKED);
    }

    @Test
    void answerBehindAClosedGateIsRefusedWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gated().answer(1, 0).answer(2, 4).build())
                .withMessage("Instrument gated: item 2 is answered although the answer to item 1 leaves it out");
    }

    @Test
    void laterChangesOfTheBuilderDoNotReachTheForm() {
        ResponseSet.Builder builder = form().answers(1, 2, 3);
        ResponseSet filled = builder.build();
        builder.answer(1, 5);
        assertThat(filled.answer(1)).hasValue(1);
    }

    @Test
    void textShowsNoIdentifierAndNoAnswer() {
        assertThat(form().answer(1, 4).build()).hasToString("form by CLIENT, 1 of 3 answered");
    }

    static Stream<UnaryOperator<ResponseSet.Builder>> changes() {
        return Stream.of(
                form -> form.dyad("other"),
                form -> form.session(4),
                form -> form.therapist(TherapistId.of("T1")),
                form -> form.date(LocalDate.of(2024, 1, 1)),
                form -> form.answer(1, 2),
                form -> form.answer(3, 2),
                form -> form.notApplicable(3),
                form -> form.notAsked(3));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyPartCountsForEquality(UnaryOperator<ResponseSet.Builder> change) {
        assertThat(change.apply(form().answer(1, 1)).build())
                .isNotEqualTo(form().answer(1, 1).build());
    }

    @Test
    void formsWithTheSamePartsAreEqual() {
        assertThat(form().answer(1, 1).build())
                .isEqualTo(form().answer(1, 1).build())
                .hasSameHashCodeAs(form().answer(1, 1).build())
                .isNotEqualTo("form");
        ResponseSet client = ResponseSet.builder(FOR_BOTH)
                .dyad("d")
                .session(1)
                .rater(Rater.CLIENT)
                .build();
        ResponseSet therapist = ResponseSet.builder(FOR_BOTH)
                .dyad("d")
                .session(1)
                .rater(Rater.THERAPIST)
                .build();
        assertThat(client).isNotEqualTo(therapist);
    }
}
