package io.github.alliance4j.model.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentTest {

    private static Instrument.Builder complete() {
        return Instrument.builder("clinic-6")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .subscale(Component.TASK, 4, 1)
                .subscale(Component.BOND, 2, 5)
                .subscale(Component.GOAL, 3, 6)
                .reversed(4);
    }

    @Test
    void partsAreKept() {
        Instrument form = complete().build();
        assertThat(form.id()).isEqualTo("clinic-6");
        assertThat(form.raters()).containsExactly(Rater.CLIENT);
        assertThat(form.answers()).isEqualTo(AnswerScale.of(1, 5));
        assertThat(form.items()).extracting(Item::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(form.items()).extracting(Item::isReversed).containsExactly(false, false, false, true, false, false);
    }

    @Test
    void componentsBecomeScalesOfTheirNameWithAscendingItems() {
        Instrument form = complete().build();
        assertThat(form.subscales())
                .containsExactly(
                        new Subscale(ScaleId.TASK, Optional.of(Component.TASK), List.of(1, 4)),
                        new Subscale(ScaleId.BOND, Optional.of(Component.BOND), List.of(2, 5)),
                        new Subscale(ScaleId.GOAL, Optional.of(Component.GOAL), List.of(3, 6)));
    }

    @Test
    void totalHoldsAllItemsAndComesLast() {
        Instrument form = complete().build();
        assertThat(form.total().items()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(form.total().component()).isEmpty();
        assertThat(form.scales())
                .extracting(Subscale::id)
                .containsExactly(ScaleId.TASK, ScaleId.BOND, ScaleId.GOAL, ScaleId.TOTAL);
        assertThat(form.scale(ScaleId.TOTAL)).contains(form.total());
        assertThat(form.scale(ScaleId.of("other"))).isEmpty();
    }

    @Test
    void defaultsAreAsDocumented() {
        Instrument form = complete().build();
        assertThat(form.name()).isEqualTo("clinic-6");
        assertThat(form.version()).isEqualTo("1");
        assertThat(form.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(form.proration()).isEqualTo(Proration.ALLOWED);
        assertThat(form.rights()).isEqualTo(new Rights("not stated", "not stated", EvidenceMark.UNCONFIRMED));
        assertThat(form.citations()).isEmpty();
        assertThat(form.facts()).isEmpty();
    }

    @Test
    void choicesReplaceTheDefaults() {
        Rights rights = new Rights("a holder", "ask", EvidenceMark.SINGLE);
        Instrument form = complete()
                .name("Clinic check")
                .version("2")
                .direction(Direction.LOWER_IS_BETTER)
                .proration(Proration.NOT_ALLOWED)
                .rights(rights)
                .citation(Citation.of("A paper"))
                .fact("range", EvidenceMark.VERIFIED, "read")
                .build();
        assertThat(form.name()).isEqualTo("Clinic check");
        assertThat(form.version()).isEqualTo("2");
        assertThat(form.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
        assertThat(form.proration()).isEqualTo(Proration.NOT_ALLOWED);
        assertThat(form.rights()).isEqualTo(rights);
        assertThat(form.citations()).containsExactly(new Citation("A paper", ""));
        assertThat(form.facts()).containsExactly(new Fact("range", EvidenceMark.VERIFIED, "read"));
    }

    @Test
    void statedNumberOfItemsMayLeaveItemsInTheTotalOnly() {
        Instrument form = complete().items(8).build();
        assertThat(form.total().size()).isEqualTo(8);
        assertThat(form.subscales()).hasSize(3);
    }

    @Test
    void formWithATotalOnlyNeedsItsNumberOfItems() {
        Instrument form = Instrument.builder("five")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 7))
                .items(5)
                .build();
        assertThat(form.scales()).containsExactly(form.total());
        assertThat(form.items()).hasSize(5);
    }

    @Test
    void subscaleOfAnotherNameSpeaksOfNoComponent() {
        Instrument form = complete().subscale(ScaleId.of("extra"), 7).build();
        assertThat(form.subscales().get(3)).isEqualTo(new Subscale(ScaleId.of("extra"), Optional.empty(), List.of(7)));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(form -> form.subscale(ScaleId.of("more"), 3), "has item 3 in both goal and more"),
                refusal(
                        form -> form.subscale(Component.TASK, 7),
                        "declares the scale task twice; every form has its total already"),
                refusal(
                        form -> form.subscale(ScaleId.TOTAL, 7),
                        "declares the scale total twice; every form has its total already"),
                refusal(form -> form.items(5), "has item 6 in goal but has items 1 to 5"),
                refusal(form -> form.subscale(ScaleId.of("more"), 0), "has item 0 in more but has items 1 to 6"),
                refusal(
                        form -> form.subscale(ScaleId.of("more"), 8),
                        "has items 1 to 8 but only 7 of them in a subscale; state the number of items if this is meant"),
                refusal(form -> form.reversed(7), "reverses item 7 but has items 1 to 6"),
                refusal(form -> form.reversed(0), "reverses item 0 but has items 1 to 6"));
    }

    private static Arguments refusal(UnaryOperator<Instrument.Builder> change, String rule) {
        return Arguments.of(change, rule);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void contradictionsAreRefusedByNameAndRule(UnaryOperator<Instrument.Builder> change, String rule) {
        Instrument.Builder form = change.apply(complete());
        assertThatIllegalArgumentException().isThrownBy(form::build).withMessage("Instrument clinic-6 " + rule);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void numberOfItemsBelowOneIsRefused(int count) {
        Instrument.Builder form = complete();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form.items(count))
                .withMessage("Instrument clinic-6 is said to have " + count + " items; at least 1 is needed");
    }

    @Test
    void neededPartsAreAskedFor() {
        Instrument.Builder noScale =
                Instrument.builder("f").raters(Rater.CLIENT).items(1);
        assertThatIllegalArgumentException().isThrownBy(noScale::build).withMessage("Instrument f has no answer scale");
        Instrument.Builder noRater =
                Instrument.builder("f").answers(AnswerScale.of(1, 5)).items(1);
        assertThatIllegalArgumentException().isThrownBy(noRater::build).withMessage("Instrument f has no rater");
        Instrument.Builder noItem =
                Instrument.builder("f").answers(AnswerScale.of(1, 5)).raters(Rater.CLIENT);
        assertThatIllegalArgumentException().isThrownBy(noItem::build).withMessage("Instrument f has no item");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WAI", "1-wai", "wai--sr", "wai-", "wai_sr", "wai sr"})
    void idIsLowerCaseLettersDigitsAndHyphens(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instrument.builder(id))
                .withMessage("Instrument id \"%s\" is not made of lower-case letters, digits and hyphens", id);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleId.of(id))
                .withMessage("Scale name \"%s\" is not made of lower-case letters, digits and hyphens", id);
    }

    @Test
    void ratersComeInOneOrderWhateverTheOrderGiven() {
        Instrument form = complete().raters(Rater.OBSERVER, Rater.THERAPIST).build();
        assertThat(form.raters()).containsExactly(Rater.CLIENT, Rater.THERAPIST, Rater.OBSERVER);
    }

    static Stream<UnaryOperator<Instrument.Builder>> changes() {
        return Stream.of(
                form -> form.name("other"),
                form -> form.version("2"),
                form -> form.raters(Rater.OBSERVER),
                form -> form.answers(AnswerScale.of(1, 7)),
                form -> form.items(7),
                form -> form.reversed(1),
                form -> form.subscale(ScaleId.of("more"), 7),
                form -> form.direction(Direction.LOWER_IS_BETTER),
                form -> form.proration(Proration.NOT_ALLOWED),
                form -> form.rights(new Rights("a", "b", EvidenceMark.SINGLE)),
                form -> form.citation(Citation.of("A paper")),
                form -> form.fact("range", EvidenceMark.SINGLE, ""));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyPartCountsForEquality(UnaryOperator<Instrument.Builder> change) {
        assertThat(change.apply(complete()).build()).isNotEqualTo(complete().build());
    }

    @Test
    void equalDefinitionsAreEqual() {
        assertThat(complete().build())
                .isEqualTo(complete().build())
                .hasSameHashCodeAs(complete().build())
                .isNotEqualTo("clinic-6");
    }

    @Test
    void laterChangesOfTheBuilderDoNotReachTheInstrument() {
        Instrument.Builder builder = complete();
        Instrument form = builder.build();
        builder.raters(Rater.OBSERVER).subscale(ScaleId.of("more"), 7).fact("x", EvidenceMark.SINGLE, "");
        assertThat(form).isEqualTo(complete().build());
    }

    @Test
    void textGivesIdAndSize() {
        assertThat(complete().build()).hasToString("clinic-6 (6 items, 1 to 5)");
    }
}
