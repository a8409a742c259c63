package io.github.alliance4j.scoring.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInInstrumentsTest {

    private static final String TASK_36 = "2 4 7 11 13 15 16 18 24 31 33 35";
    private static final String BOND_36 = "1 5 8 17 19 20 21 23 26 28 29 36";
    private static final String GOAL_36 = "3 6 9 10 12 14 22 25 27 30 32 34";
    private static final String REVERSED_36 = "1 3 7 9 10 11 12 15 20 27 29 31 33 34";

    private static String words(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Instrument instrument(String id) {
        return InstrumentCatalog.builtIn().instrument(id);
    }

    private static ScoreSheet scoredAt(Instrument form, double answer) {
        double[] answers = new double[form.items().size()];
        Arrays.fill(answers, answer);
        return scored(form, answers);
    }

    private static ScoreSheet scored(Instrument form, double... answers) {
        return Scorer.withDefaults()
                .score(ResponseSet.builder(form)
                        .dyad("d")
                        .session(1)
                        .answers(answers)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "wai-sr-client,CLIENT,1 2 10 12,3 5 7 9,4 6 8 11,'',12",
        "wai-s-client,CLIENT,1 2 8 12,3 5 7 9,4 6 10 11,4 10,12",
        "wai-s-therapist,THERAPIST,1 2 8 12,3 5 7 9,4 6 10 11,4 10,12",
        "wai-36-client,CLIENT," + TASK_36 + "," + BOND_36 + "," + GOAL_36 + "," + REVERSED_36 + ",36",
        "wai-36-therapist,THERAPIST," + TASK_36 + "," + BOND_36 + "," + GOAL_36 + "," + REVERSED_36 + ",36",
        "srs,CLIENT,3,1,2,'',4"
    })
    void keyIsThePublishedOne(
            String id, Rater rater, String task, String bond, String goal, String reversed, int items) {
        Instrument form = instrument(id);
        assertThat(form.raters()).containsExactly(rater);
        assertThat(words(form.scale(ScaleId.TASK).orElseThrow().items())).isEqualTo(task);
        assertThat(words(form.scale(ScaleId.BOND).orElseThrow().items())).isEqualTo(bond);
        assertThat(words(form.scale(ScaleId.GOAL).orElseThrow().items())).isEqualTo(goal);
        assertThat(words(form.items().stream()
                        .filter(Item::isReversed)
                        .map(Item::number)
                        .toList()))
                .isEqualTo(reversed);
        assertThat(form.total().size()).isEqualTo(items);
        assertThat(form.scales()).hasSize(4);
        assertThat(form.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    }

    @ParameterizedTest
    @CsvSource({
        "wai-sr-client,1,5",
        "wai-s-client,1,7",
        "wai-s-therapist,1,7",
        "wai-36-client,1,7",
        "wai-36-therapist,1,7"
    })
    void answersAreWholeNumbersOfTheFormsRange(String id, int min, int max) {
        assertThat(instrument(id).answers()).isEqualTo(AnswerScale.of(min, max));
        assertThat(instrument(id).total().missing()).isEmpty();
    }

    @Test
    void srsTakesDecimalsAndIsNeverProrated() {
        assertThat(Instruments.SRS.answers()).isEqualTo(AnswerScale.decimal(0, 10));
        assertThat(Instruments.SRS.scales()).allMatch(scale -> scale.missing().equals(Optional.of(MissingRule.NONE)));
    }

    @ParameterizedTest
    @CsvSource({
        "wai-sr-client,12,60,4,20",
        "wai-s-client,12,84,4,28",
        "wai-s-therapist,12,84,4,28",
        "wai-36-client,36,252,12,84",
        "wai-36-therapist,36,252,12,84",
        "srs,0,40,0,10"
    })
    void lowestAndHighestAnswersReachTheEndsOfTheSum(
            String id, double low, double high, double scaleLow, double scaleHigh) {
        Instrument form = instrument(id);
        for (boolean best : new boolean[] {false, true}) {
            double[] answers = form.items().stream()
                    .mapToDouble(item -> item.isReversed() != best
                            ? form.answers().max()
                            : form.answers().min())
                    .toArray();
            ScoreSheet sheet = scored(form, answers);
            assertThat(sheet.total().sum()).hasValue(best ? high : low);
            assertThat(sheet.score(ScaleId.GOAL).sum()).hasValue(best ? scaleHigh : scaleLow);
            assertThat(sheet.total().pomp()).hasValue(best ? 100 : 0);
        }
    }

    @Test
    void straightLineAnswersShowTheReversals() {
        assertThat(scoredAt(Instruments.WAI_SR_CLIENT, 5).total().sum()).hasValue(60);
        assertThat(scoredAt(Instruments.WAI_S_CLIENT, 7).total().sum()).hasValue(72);
        assertThat(scoredAt(Instruments.WAI_S_CLIENT, 7).score(ScaleId.GOAL).sum())
                .hasValue(16);
        assertThat(scoredAt(Instruments.WAI_36_CLIENT, 7).total().sum()).hasValue(22 * 7 + 14);
        assertThat(scoredAt(Instruments.WAI_36_CLIENT, 7).score(ScaleId.TASK).sum())
                .hasValue(7 * 7 + 5);
        assertThat(scoredAt(Instruments.WAI_36_CLIENT, 7).score(ScaleId.BOND).sum())
                .hasValue(9 * 7 + 3);
        assertThat(scoredAt(Instruments.WAI_36_CLIENT, 7).score(ScaleId.GOAL).sum())
                .hasValue(6 * 7 + 6);
    }

    @Test
    void shortRevisedScalesDifferFromThoseOfTheFullKey() {
        // Through the key of the full form, item 1 would be Goal and item 8 Task.
        double[] answers = {5, 1, 1, 1, 1, 1, 1, 4, 1, 1, 1, 1};
        ScoreSheet sheet = scored(Instruments.WAI_SR_CLIENT, answers);
        assertThat(sheet.score(ScaleId.TASK).sum()).hasValue(8);
        assertThat(sheet.score(ScaleId.GOAL).sum()).hasValue(7);
        assertThat(sheet.score(ScaleId.BOND).sum()).hasValue(4);
    }

    @Test
    void totalOfTheFullFormIsTheSumOfItsScales() {
        double[] answers = new double[36];
        Arrays.setAll(answers, i -> 1 + i % 7);
        ScoreSheet sheet = scored(Instruments.WAI_36_THERAPIST, answers);
        double parts = sheet.score(ScaleId.TASK).sum().orElseThrow()
                + sheet.score(ScaleId.BOND).sum().orElseThrow()
                + sheet.score(ScaleId.GOAL).sum().orElseThrow();
        assertThat(sheet.total().sum()).hasValue(parts);
    }

    @Test
    void everyDefinitionSaysHowWellItsKeyIsSourced() {
        for (Instrument form : InstrumentCatalog.builtIn().instruments()) {
            assertThat(form.facts()).as(form.id()).extracting("about").contains("scales", "reversed", "range");
            assertThat(form.citations()).as(form.id()).isNotEmpty();
            assertThat(form.rights().mark()).as(form.id()).isEqualTo(EvidenceMark.VERIFIED);
            assertThat(form.name()).isNotEqualTo(form.id());
        }
    }

    @Test
    void catalogueHoldsTheSixFormsInOrder() {
        assertThat(InstrumentCatalog.builtIn().instruments())
                .containsExactly(
                        Instruments.WAI_SR_CLIENT,
                        Instruments.WAI_S_CLIENT,
                        Instruments.WAI_S_THERAPIST,
                        Instruments.WAI_36_CLIENT,
                        Instruments.WAI_36_THERAPIST,
                        Instruments.SRS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wai-sr         | wai-sr-client",
                "wai-s          | wai-sr-client, wai-s-client, wai-s-therapist",
                "WAI-36         | wai-36-client, wai-36-therapist",
                "wai-s-clinet   | wai-s-client, wai-sr-client, wai-36-client",
                "ors            | srs, wai-s-client, wai-sr-client"
            })
    void unknownIdIsRefusedWithNearNames(String id, String near) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instrument(id))
                .withMessage("No instrument \"" + id + "\". Near: " + near);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WAI-SR-CLIENT", "wai-sr-client "})
    void idIsNeverGuessed(String id) {
        assertThat(InstrumentCatalog.builtIn().find(id)).isEmpty();
    }

    @Test
    void ownFormsJoinTheCatalogueUnderANewId() {
        Instrument own = Instrument.builder("own")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(2)
                .build();
        assertThat(InstrumentCatalog.builtIn().with(own).instrument("own")).isSameAs(own);
        assertThat(InstrumentCatalog.builtIn().find("own")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentCatalog.of(List.of(own, own)))
                .withMessage("Two instruments have the id own");
    }

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "abc,abc,0", "'',abc,3", "abc,'',3", "ab,ba,2", "flaw,lawn,2"})
    void editDistanceCountsTheFewestEdits(String a, String b, int edits) {
        assertThat(EditDistance.between(a, b)).isEqualTo(edits);
    }
}
