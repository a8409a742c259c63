package io.github.alliance4j.model.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentTest {

    private static InstrumentBuilder complete() {
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
                        Subscale.of(ScaleId.TASK, Optional.of(Component.TASK), List.of(1, 4)),
                        Subscale.of(ScaleId.BOND, Optional.of(Component.BOND), List.of(2, 5)),
                        Subscale.of(ScaleId.GOAL, Optional.of(Component.GOAL), List.of(3, 6)));
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
        assertThat(form.respondent()).isEmpty();
        assertThat(form.publishedMetric()).isEqualTo(PublishedMetric.MEAN);
        assertThat(form.keyStatus()).isEqualTo(KeyStatus.NOT_REVIEWED);
        assertThat(form.composites()).isEmpty();
        assertThat(form.scales()).allMatch(scale -> scale.missing().isEmpty());
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
                .respondent("adults")
                .publishedMetric(PublishedMetric.SUM)
                .keyStatus(KeyStatus.SOLID)
                .rights(rights)
                .citation(Citation.of("A paper"))
                .fact("range", EvidenceMark.VERIFIED, "read")
                .build();
        assertThat(form.name()).isEqualTo("Clinic check");
        assertThat(form.version()).isEqualTo("2");
        assertThat(form.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
        assertThat(form.respondent()).isEqualTo("adults");
        assertThat(form.publishedMetric()).isEqualTo(PublishedMetric.SUM);
        assertThat(form.keyStatus()).isEqualTo(KeyStatus.SOLID);
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
        assertThat(form.subscales().get(3)).isEqualTo(Subscale.of(ScaleId.of("extra"), Optional.empty(), List.of(7)));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        form -> form.subscale(ScaleId.of("more"), 3),
                        "has item 3 in both goal and more; a scale that overlaps others is declared as a composite"),
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
                refusal(form -> form.reversed(0), "reverses item 0 but has items 1 to 6"),
                refusal(form -> form.askedIf(new Gate(1, 2, 5), 7), "has a gate for item 7 but has items 1 to 6"),
                refusal(
                        form -> form.askedIf(new Gate(3, 2, 5), 3),
                        "asks item 3 after the answer to item 3, which does not come before it"),
                refusal(form -> form.composite(ScaleId.of("c"), 1, 7), "has item 7 in c but has items 1 to 6"),
                refusal(
                        form -> form.composite(ScaleId.TASK, 1, 2),
                        "declares the scale task twice; every form has its total already"),
                refusal(
                        form -> form.composite(ScaleId.of("c"), weights(ScaleId.TASK, 0, ScaleId.BOND, 0)),
                        "has weights in c that sum to 0"),
                refusal(
                        form -> form.composite(ScaleId.of("c"), weights(ScaleId.TASK, 1, ScaleId.BOND, -1)),
                        "has weights in c that sum to 0"),
                refusal(
                        form -> form.composite(ScaleId.of("c"), weights(ScaleId.TASK, 1, ScaleId.BOND, 0)),
                        "weighs bond in c with 0.0; a weight is above 0 and finite"),
                refusal(
                        form -> form.composite(ScaleId.of("c"), weights(ScaleId.TASK, 1, ScaleId.BOND, Double.NaN)),
                        "weighs bond in c with NaN; a weight is above 0 and finite"),
                refusal(
                        form -> form.composite(
                                ScaleId.of("c"), weights(ScaleId.TASK, Double.POSITIVE_INFINITY, ScaleId.BOND, 1)),
                        "weighs task in c with Infinity; a weight is above 0 and finite"),
                refusal(
                        form -> form.composite(ScaleId.of("c"), weights(ScaleId.TASK, 1e308, ScaleId.BOND, 1e308)),
                        "has weights in c that sum to Infinity; a weighted sum of answers 1 to 5 would not be finite"),
                refusal(
                        form -> form.composite(ScaleId.of("c"), weights(ScaleId.TASK, 5e307, ScaleId.BOND, 1)),
                        "has weights in c that sum to 5.0E307; a weighted sum of answers 1 to 5 would not be finite"),
                refusal(
                        form -> form.askedIf(new Gate(2, 6, 7), 3),
                        "asks item 3 after answers 6.0 to 7.0 to item 2, but no answer of 1 to 5 lies there"),
                refusal(
                        form -> form.askedIf(new Gate(1, -1, 0.5), 2),
                        "asks item 2 after answers -1.0 to 0.5 to item 1, but no answer of 1 to 5 lies there"),
                refusal(
                        form -> form.askedIf(new Gate(1, 1.2, 1.8), 2),
                        "asks item 2 after answers 1.2 to 1.8 to item 1, but no answer of 1 to 5 lies there"),
                refusal(
                        form -> form.composite(ScaleId.of("c"), weights(ScaleId.TASK, 1, ScaleId.of("other"), 1)),
                        "weighs other in c but has no such subscale"),
                refusal(
                        form -> form.composite(ScaleId.of("c"), weights(ScaleId.TASK, 1, ScaleId.TOTAL, 1)),
                        "weighs total in c but has no such subscale"),
                refusal(
                        form -> form.missing(ScaleId.of("other"), MissingRule.NONE),
                        "has a rule for missing items on other but no such scale"));
    }

    private static Map<ScaleId, Double> weights(ScaleId one, double weight, ScaleId other, double otherWeight) {
        Map<ScaleId, Double> weights = new LinkedHashMap<>();
        weights.put(one, weight);
        weights.put(other, otherWeight);
        return weights;
    }

    private static Arguments refusal(UnaryOperator<InstrumentBuilder> change, String rule) {
        return Arguments.of(change, rule);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void contradictionsAreRefusedByNameAndRule(UnaryOperator<InstrumentBuilder> change, String rule) {
        InstrumentBuilder form = change.apply(complete());
        assertThatIllegalArgumentException().isThrownBy(form::build).withMessage("Instrument clinic-6 " + rule);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void numberOfItemsBelowOneIsRefused(int count) {
        InstrumentBuilder form = complete();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form.items(count))
                .withMessage("Instrument clinic-6 is said to have " + count + " items; at least 1 is needed");
    }

    @Test
    void neededPartsAreAskedFor() {
        InstrumentBuilder noScale = Instrument.builder("f").raters(Rater.CLIENT).items(1);
        assertThatIllegalArgumentException().isThrownBy(noScale::build).withMessage("Instrument f has no answer scale");
        InstrumentBuilder noRater =
                Instrument.builder("f").answers(AnswerScale.of(1, 5)).items(1);
        assertThatIllegalArgumentException().isThrownBy(noRater::build).withMessage("Instrument f has no rater");
        InstrumentBuilder noItem =
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

    static Stream<UnaryOperator<InstrumentBuilder>> changes() {
        return Stream.of(
                form -> form.name("other"),
                form -> form.version("2"),
                form -> form.raters(Rater.OBSERVER),
                form -> form.answers(AnswerScale.of(1, 7)),
                form -> form.items(7),
                form -> form.reversed(1),
                form -> form.subscale(ScaleId.of("more"), 7),
                form -> form.direction(Direction.LOWER_IS_BETTER),
                form -> form.respondent("adults"),
                form -> form.publishedMetric(PublishedMetric.SUM),
                form -> form.keyStatus(KeyStatus.SOLID),
                form -> form.composite(ScaleId.of("pair"), 1, 2),
                form -> form.composite(ScaleId.of("even"), Map.of(ScaleId.TASK, 1.0)),
                form -> form.askedIf(new Gate(1, 2, 5), 2),
                form -> form.missing(MissingRule.NONE),
                form -> form.missing(ScaleId.TASK, MissingRule.NONE),
                form -> form.rights(new Rights("a", "b", EvidenceMark.SINGLE)),
                form -> form.citation(Citation.of("A paper")),
                form -> form.fact("range", EvidenceMark.SINGLE, ""));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyPartCountsForEquality(UnaryOperator<InstrumentBuilder> change) {
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
        InstrumentBuilder builder = complete();
        Instrument form = builder.build();
        builder.raters(Rater.OBSERVER).subscale(ScaleId.of("more"), 7).fact("x", EvidenceMark.SINGLE, "");
        assertThat(form).isEqualTo(complete().build());
    }

    @Test
    void compositesComeBetweenSubscalesAndTotal() {
        Instrument form = complete()
                .composite(ScaleId.of("task-goal"), 6, 1, 3, 4)
                .composite(ScaleId.of("even"), weights(ScaleId.BOND, 2, ScaleId.TASK, 1))
                .build();
        assertThat(form.scales())
                .extracting(scale -> scale.id().value())
                .containsExactly("task", "bond", "goal", "task-goal", "even", "total");
        assertThat(form.subscales()).extracting(Subscale::kind).containsOnly(Subscale.Kind.SUBSCALE);
        assertThat(form.composites()).extracting(Subscale::kind).containsOnly(Subscale.Kind.COMPOSITE);
        assertThat(form.total().kind()).isEqualTo(Subscale.Kind.TOTAL);
        assertThat(form.composites().get(0).items()).containsExactly(1, 3, 4, 6);
        assertThat(form.composites().get(0).weights()).isEmpty();
        assertThat(form.composites().get(1).items()).containsExactly(1, 2, 4, 5);
        assertThat(form.composites().get(1).weights().keySet()).containsExactly(ScaleId.BOND, ScaleId.TASK);
        assertThat(form.composites().get(1).weights()).containsEntry(ScaleId.BOND, 2.0);
    }

    @Test
    void ruleOfAScaleComesBeforeTheRuleOfTheForm() {
        Instrument form = complete()
                .missing(ScaleId.TASK, MissingRule.atMostShare(.5))
                .missing(MissingRule.atMost(1))
                .build();
        assertThat(form.scale(ScaleId.TASK).orElseThrow().missing()).contains(MissingRule.atMostShare(.5));
        assertThat(form.scale(ScaleId.BOND).orElseThrow().missing()).contains(MissingRule.atMost(1));
        assertThat(form.total().missing()).contains(MissingRule.atMost(1));
    }

    @Test
    void ruleOfTheFormIsForThePartsOfAWeightedCompositeAndNotForItself() {
        Map<ScaleId, Double> even = weights(ScaleId.TASK, 1, ScaleId.BOND, 1);
        Instrument form = complete()
                .composite(ScaleId.of("even"), even)
                .composite(ScaleId.of("strict"), even)
                .missing(MissingRule.atMost(1))
                .missing(ScaleId.of("strict"), MissingRule.NONE)
                .build();
        assertThat(form.scale(ScaleId.TASK).orElseThrow().missing()).contains(MissingRule.atMost(1));
        assertThat(form.scale(ScaleId.of("even")).orElseThrow().missing()).isEmpty();
        assertThat(form.scale(ScaleId.of("strict")).orElseThrow().missing()).contains(MissingRule.NONE);
    }

    @Test
    void gatesAndWeightsAtTheEndsOfWhatIsPossibleAreTaken() {
        Instrument form = complete()
                .askedIf(new Gate(1, 5, 9), 2)
                .askedIf(new Gate(2, 0, 1), 3)
                .composite(ScaleId.of("large"), weights(ScaleId.TASK, 1e307, ScaleId.BOND, 1e307))
                .build();
        assertThat(form.items().get(1).gate()).contains(new Gate(1, 5, 9));
        assertThat(form.composites()).hasSize(1);
        assertThat(complete()
                        .answers(AnswerScale.decimal(1, 5))
                        .askedIf(new Gate(1, 1.2, 1.8), 2)
                        .build()
                        .items())
                .hasSize(6);
    }

    @Test
    void gateBelongsToItsItemOnly() {
        Gate gate = new Gate(1, 2, 5);
        Instrument form = complete().askedIf(gate, 2, 3).build();
        assertThat(form.items())
                .extracting(Item::gate)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(gate),
                        Optional.of(gate),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> complete().askedIf(gate, 2).askedIf(new Gate(1, 3, 3), 2))
                .withMessage("Instrument clinic-6 has two gates for item 2");
    }

    @Test
    void textGivesIdAndSize() {
        assertThat(complete().build()).hasToString("clinic-6 (6 items, 1 to 5)");
    }
}
