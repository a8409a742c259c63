package io.github.alliance4j.scoring.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.score.NotScorable;
import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.model.score.ScoreSheet;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One test a mistake that is known from other software, from print, or from mixing up two forms. */
class InstrumentTrapsTest {

    private static final Scorer AS_STATED = Scorer.withDefaults().with(MissingItems.AS_THE_FORM_STATES);
    private static final Scorer LENIENT = Scorer.withDefaults().with(MissingItems.prorateUpTo(1000));

    private static double sum(ScoreSheet sheet, ScaleId scale) {
        return sheet.score(scale).sum().orElseThrow();
    }

    private static double published(ScoreSheet sheet) {
        return sheet.published(ScaleId.TOTAL).orElseThrow();
    }

    // Working Alliance Inventory, Short Revised

    @Test
    void waiSrThroughTheKeyOfTheFullFormGivesOtherScales() {
        Instrument wrong = Instrument.builder("wai-sr-through-36")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .subscale(Component.TASK, 2, 8, 10, 12)
                .subscale(Component.BOND, 3, 5, 7, 9)
                .subscale(Component.GOAL, 1, 4, 6, 11)
                .build();
        double[] answers = {5, 1, 1, 1, 1, 1, 1, 4, 1, 1, 1, 1};

        ScoreSheet right = Forms.scored(Forms.form("wai-sr-client"), answers);
        ScoreSheet through36 = Forms.scored(wrong, answers);

        assertThat(sum(right, ScaleId.TASK)).isEqualTo(8);
        assertThat(sum(right, ScaleId.GOAL)).isEqualTo(7);
        assertThat(sum(right, ScaleId.BOND)).isEqualTo(4);
        assertThat(sum(through36, ScaleId.TASK)).isEqualTo(7);
        assertThat(sum(through36, ScaleId.GOAL)).isEqualTo(8);
    }

    @Test
    void twelveAnswersAreRefusedByTheFullForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forms.scored(Forms.form("wai-36-client"), 5, 1, 1, 1, 1, 1, 1, 4, 1, 1, 1, 1))
                .withMessage("Instrument wai-36-client has 36 items; 12 answers were given");
    }

    @Test
    void noFormHasBlocksOfFourItemsAsScales() {
        List<List<Integer>> blocks = List.of(List.of(1, 2, 3, 4), List.of(5, 6, 7, 8), List.of(9, 10, 11, 12));
        for (Instrument form : Forms.all()) {
            assertThat(form.subscales()).extracting(Subscale::items).doesNotContainAnyElementsOf(blocks);
            assertThat(form.composites()).extracting(Subscale::items).doesNotContainAnyElementsOf(blocks);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wai-sr-client", "wai-sr-therapist-12"})
    void waiSrRangesFrom12To60AndItsScalesFrom4To20(String id) {
        ScoreSheet lowest = Forms.scored(Forms.at(Forms.form(id), 1));
        ScoreSheet highest = Forms.scored(Forms.at(Forms.form(id), 5));
        assertThat(published(lowest)).isEqualTo(12);
        assertThat(published(highest)).isEqualTo(60);
        for (ScaleId scale : List.of(ScaleId.TASK, ScaleId.BOND, ScaleId.GOAL)) {
            assertThat(sum(lowest, scale)).isEqualTo(4);
            assertThat(sum(highest, scale)).isEqualTo(20);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forms.at(Forms.form(id), 7))
                .withMessageEndingWith("is not on the scale 1 to 5");
    }

    @Test
    void goalAndTaskTogetherAreACompositeBesideTheThreeScales() {
        Instrument form = Forms.form("wai-sr-client");
        Subscale goalTask = form.scale(ScaleId.of("goal-task")).orElseThrow();
        assertThat(goalTask.kind()).isEqualTo(Subscale.Kind.COMPOSITE);
        assertThat(goalTask.component()).isEmpty();
        assertThat(form.subscales()).doesNotContain(goalTask).hasSize(3);
    }

    @Test
    void therapistFormsOfTenAndTwelveItemsAreNotTakenForEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forms.scored(Forms.form("wai-srt-10"), 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2))
                .withMessage("Instrument wai-srt-10 has 10 items; 12 answers were given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forms.scored(Forms.form("wai-sr-therapist-12"), 1, 2, 3, 4, 5, 1, 2, 3, 4, 5))
                .withMessage("Instrument wai-sr-therapist-12 has 12 items; 10 answers were given");
    }

    @Test
    void scalesOfUnequalLengthAreComparedByTheirMeans() {
        // Goal 3, 6, 8 and task 1, 4, 10 at 4; bond 2, 5, 7, 9 at 3. The sums tie, the means do not.
        ScoreSheet sheet = Forms.scored(Forms.form("wai-srt-10"), 4, 3, 4, 4, 3, 4, 3, 4, 3, 4);
        assertThat(sum(sheet, ScaleId.TASK)).isEqualTo(12);
        assertThat(sum(sheet, ScaleId.GOAL)).isEqualTo(12);
        assertThat(sum(sheet, ScaleId.BOND)).isEqualTo(12);
        assertThat(sheet.published(ScaleId.TASK)).hasValue(4);
        assertThat(sheet.published(ScaleId.GOAL)).hasValue(4);
        assertThat(sheet.published(ScaleId.BOND)).hasValue(3);
        assertThat(published(sheet)).isCloseTo(3.6, within(1e-12));
    }

    // Working Alliance Inventory, short and full form

    @Test
    void waiSTurnsItems4And10AndNoOther() {
        ScoreSheet sheet = Forms.scored(Forms.at(Forms.form("wai-s-client"), 7));
        assertThat(sum(sheet, ScaleId.TASK)).isEqualTo(28);
        assertThat(sum(sheet, ScaleId.BOND)).isEqualTo(28);
        assertThat(sum(sheet, ScaleId.GOAL)).isEqualTo(7 + 7 + 1 + 1);
        assertThat(published(sheet)).isEqualTo(72);
    }

    @Test
    void waiSAndWaiSrPutTheSameAnswersIntoOtherScales() {
        double[] answers = {5, 5, 1, 1, 1, 1, 1, 5, 1, 1, 1, 5};
        ScoreSheet shortForm = Forms.scored(Forms.form("wai-s-client"), answers);
        ScoreSheet shortRevised = Forms.scored(Forms.form("wai-sr-client"), answers);
        assertThat(sum(shortForm, ScaleId.TASK)).isEqualTo(20);
        assertThat(sum(shortRevised, ScaleId.TASK)).isEqualTo(5 + 5 + 1 + 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wai-36-client", "wai-36-therapist", "wai-36-observer"})
    void fullFormTurnsFiveTaskThreeBondAndSixGoalItems(String id) {
        ScoreSheet sheet = Forms.scored(Forms.at(Forms.form(id), 7));
        assertThat(sum(sheet, ScaleId.TASK)).isEqualTo(7 * 7 + 5);
        assertThat(sum(sheet, ScaleId.BOND)).isEqualTo(9 * 7 + 3);
        assertThat(sum(sheet, ScaleId.GOAL)).isEqualTo(6 * 7 + 6);
        assertThat(published(sheet)).isEqualTo(22 * 7 + 14);
    }

    @Test
    void totalOfTheFullFormIsTheSumOfItsScales() {
        double[] answers = new double[36];
        Arrays.setAll(answers, i -> 1 + i % 7);
        ScoreSheet sheet = Forms.scored(Forms.form("wai-36-therapist"), answers);
        assertThat(published(sheet))
                .isEqualTo(sum(sheet, ScaleId.TASK) + sum(sheet, ScaleId.BOND) + sum(sheet, ScaleId.GOAL));
    }

    @Test
    void summingTheFullFormWithoutReversalIsWrong() {
        double unturned = 36 * 6;
        assertThat(published(Forms.scored(Forms.at(Forms.form("wai-36-client"), 6))))
                .isEqualTo(22 * 6 + 14 * 2)
                .isNotEqualTo(unturned);
    }

    // Session and outcome rating scales

    @ParameterizedTest
    @ValueSource(strings = {"srs", "csrs", "gsrs", "ors", "cors"})
    void fourLinesAreSummedAndNotAveraged(String id) {
        ScoreSheet sheet = Forms.scored(Forms.form(id), 9.1, 8.2, 7.3, 6.4);
        assertThat(published(sheet)).isCloseTo(31.0, within(1e-9));
        assertThat(published(Forms.scored(Forms.at(Forms.form(id), 0)))).isZero();
        assertThat(published(Forms.scored(Forms.at(Forms.form(id), 10)))).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"srs", "csrs", "gsrs", "ors", "cors"})
    void threeOfFourLinesAreNeverAScore(String id) {
        Instrument form = Forms.form(id);
        for (Scorer scorer : List.of(Scorer.withDefaults(), AS_STATED, LENIENT)) {
            Score total = scorer.score(Forms.at(form, 9, 2)).total();
            assertThat(total.reason()).hasValue(NotScorable.TOO_MANY_MISSING);
        }
    }

    @Test
    void fourthLineOfTheSrsCountsInTheTotalOnly() {
        ScoreSheet sheet = Forms.scored(Forms.form("srs"), 10, 10, 10, 0);
        assertThat(sum(sheet, ScaleId.BOND)).isEqualTo(10);
        assertThat(published(sheet)).isEqualTo(30);
        assertThat(Forms.form("srs").subscales())
                .noneMatch(scale -> scale.items().contains(4));
    }

    @Test
    void outcomeScalesSpeakOfNoPartOfTheAlliance() {
        for (String id : List.of("ors", "cors", "phq-9", "gad-7", "core-10", "core-om")) {
            assertThat(Forms.form(id).subscales()).isEmpty();
        }
    }

    // Session Alliance Inventory

    @Test
    void saiIsCodedFrom0SoDataFrom1To6AreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forms.at(Forms.form("sai"), 6))
                .withMessageEndingWith("is not on the scale 0 to 5");
        assertThat(published(Forms.scored(Forms.at(Forms.form("sai"), 5)))).isEqualTo(5);
    }

    @Test
    void factorsOfTheSaiAndTheArmAreNoComponentsOfAProfile() {
        for (String id : List.of("sai", "arm-5")) {
            Instrument form = Forms.form(id);
            AllianceProfile profile = AllianceProfile.from(Forms.scored(Forms.at(form, 4)));
            assertThat(form.scale(ScaleId.BOND)).isPresent();
            assertThat(profile.component(Component.BOND)).isEmpty();
        }
    }

    // Helping Alliance questionnaire, Agnew Relationship Measure

    @Test
    void haqIiScoresAll19ItemsWithItem14AmongThem() {
        Instrument form = Forms.form("haq-ii-client");
        assertThat(published(Forms.scored(Forms.at(form, 6)))).isEqualTo(14 * 6 + 5);
        double without14 = published(Forms.scored(Forms.filled(form, item -> item.number() == 14 ? 1 : 6)));
        assertThat(without14).isEqualTo(14 * 6 + 5 - 5);
        assertThat(Forms.scored(Forms.at(form, 6, 14)).total().completeness()).isEqualTo(Completeness.NOT_SCORABLE);
    }

    @Test
    void arm5TurnsItem3AndAveragesFive() {
        Instrument form = Forms.form("arm-5");
        ScoreSheet sheet = Forms.scored(form, 7, 7, 1, 7, 7);
        assertThat(published(sheet)).isEqualTo(7);
        assertThat(sum(sheet, ScaleId.TOTAL)).isEqualTo(35);
        assertThat(published(Forms.scored(form, 7, 7, 7, 7, 7))).isCloseTo(29.0 / 5, within(1e-12));
        assertThat(sheet.published(ScaleId.of("partnership"))).hasValue(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forms.scored(form, 7, 7, 7, 7))
                .withMessage("Instrument arm-5 has 5 items; 4 answers were given");
    }

    // Youth forms, Brief Alliance Inventory

    @Test
    void parentFormIsForAParentOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forms.blank(Forms.form("tasc-r-parent")).rater(Rater.CLIENT))
                .withMessage("Instrument tasc-r-parent is for [PARENT], not CLIENT");
    }

    @ParameterizedTest
    @CsvSource({"tasc-r,33", "tasc-r-parent,33", "bai,64"})
    void highestAnswersShowTheReversals(String id, double total) {
        Instrument form = Forms.form(id);
        assertThat(published(Forms.scored(Forms.at(form, form.answers().max()))))
                .isEqualTo(total);
    }

    @Test
    void baiIsTheBriefAllianceInventoryAndNotTheBeckAnxietyInventory() {
        Instrument form = Forms.form("bai");
        assertThat(form.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(form.name()).startsWith("Brief Alliance Inventory");
        assertThat(form.items()).hasSize(16);
        // The Beck form has 21 items from 0 to 3.
        assertThatIllegalArgumentException().isThrownBy(() -> Forms.at(form, 0));
    }

    // Outcome companions

    @ParameterizedTest
    @CsvSource({"phq-9,3", "gad-7,7"})
    void partialScreenerHasNoTotalRatherThanALowOne(String id, int missing) {
        ScoreSheet sheet = Forms.scored(Forms.at(Forms.form(id), 3, missing));
        assertThat(sheet.total().sum()).isEmpty();
        assertThat(sheet.total().reason()).hasValue(NotScorable.TOO_MANY_MISSING);
        assertThat(AS_STATED.score(Forms.at(Forms.form(id), 3, missing)).total().sum())
                .isEmpty();
    }

    @Test
    void tenthQuestionOfThePhq9IsNotPartOfTheForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forms.scored(Forms.form("phq-9"), 1, 1, 1, 1, 1, 1, 1, 1, 1, 2))
                .withMessage("Instrument phq-9 has 9 items; 10 answers were given");
    }

    @Test
    void core10PublishesTheMeanTimesTen() {
        // Items 2 and 3 count 4 - 1 = 3, the others 1: sum 14, mean 1.4.
        ScoreSheet sheet = Forms.scored(Forms.at(Forms.form("core-10"), 1));
        assertThat(sheet.total().mean().orElseThrow()).isCloseTo(1.4, within(1e-12));
        assertThat(published(sheet)).isCloseTo(14, within(1e-12));
    }

    @Test
    void core10WithOneMissingIsRefusedByDefaultAndProratedWhenAsked() {
        // Nine answers left, item 2 turned to 3 and item 10 missing: 7 * 1 + 2 * 3 = 13, mean 13 / 9.
        var form = Forms.at(Forms.form("core-10"), 1, 10);
        assertThat(Forms.scored(form).total().completeness()).isEqualTo(Completeness.NOT_SCORABLE);
        ScoreSheet prorated = AS_STATED.score(form);
        assertThat(prorated.total().completeness()).isEqualTo(Completeness.PRORATED);
        assertThat(published(prorated)).isCloseTo(130.0 / 9, within(1e-12));
    }

    @Test
    void core10WithTwoMissingIsNotScorableHoweverLenientTheCaller() {
        var form = Forms.at(Forms.form("core-10"), 1, 9, 10);
        for (Scorer scorer : List.of(Scorer.withDefaults(), AS_STATED, LENIENT)) {
            assertThat(scorer.score(form).total().reason()).hasValue(NotScorable.TOO_MANY_MISSING);
            assertThat(scorer.score(form).published(ScaleId.TOTAL)).isEmpty();
        }
    }

    @Test
    void coreOmMayMissThreeItemsAndNotFour() {
        Instrument form = Forms.form("core-om");
        // All answers 0: the 8 turned items count 4 each. Without items 1, 2 and 5: 32 over 31 items.
        ScoreSheet prorated = AS_STATED.score(Forms.at(form, 0, 1, 2, 5));
        assertThat(prorated.total().completeness()).isEqualTo(Completeness.PRORATED);
        assertThat(published(prorated)).isCloseTo(320.0 / 31, within(1e-12));
        assertThat(LENIENT.score(Forms.at(form, 0, 1, 2, 5, 6)).total().reason())
                .hasValue(NotScorable.TOO_MANY_MISSING);
    }

    @Test
    void symptomFormsAreBetterWhenLowerAndAllianceFormsWhenHigher() {
        List<String> lower = List.of("phq-9", "gad-7", "core-10", "core-om");
        for (Instrument form : Forms.all()) {
            assertThat(form.direction() == Direction.LOWER_IS_BETTER).isEqualTo(lower.contains(form.id()));
        }
    }

    @Test
    void turnedItemsOfOneFormAreNotThoseOfItsNamesake() {
        assertThat(reversed("wai-sr-client")).isEmpty();
        assertThat(reversed("wai-s-client")).containsExactly(4, 10);
        assertThat(reversed("core-10")).containsExactly(2, 3);
        assertThat(reversed("core-om")).startsWith(3, 4);
    }

    private static List<Integer> reversed(String id) {
        return Forms.form(id).items().stream()
                .filter(Item::isReversed)
                .map(Item::number)
                .toList();
    }
}
