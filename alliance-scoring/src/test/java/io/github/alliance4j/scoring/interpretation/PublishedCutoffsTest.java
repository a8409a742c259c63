package io.github.alliance4j.scoring.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedCutoffsTest {

    private static ResponseSet form(Instrument instrument, double... answers) {
        return ResponseSet.builder(instrument)
                .dyad("d")
                .session(1)
                .rater(Rater.CLIENT)
                .answers(answers)
                .build();
    }

    private static CutoffRules rules(String id) {
        return PublishedCutoffs.all().stream()
                .filter(rules -> rules.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void marksAreThoseOfTheSources() {
        Map<String, EvidenceMark> marks = PublishedCutoffs.all().stream()
                .collect(Collectors.toMap(
                        CutoffRules::id, rules -> rules.source().mark(), (a, b) -> a, TreeMap::new));

        assertThat(marks)
                .containsExactly(
                        Map.entry("core-10-clinical-11", EvidenceMark.SINGLE),
                        Map.entry("core-10-severity", EvidenceMark.SINGLE),
                        Map.entry("cors-child-32", EvidenceMark.UNCONFIRMED),
                        Map.entry("csrs-total-36", EvidenceMark.UNCONFIRMED),
                        Map.entry("gad-7-caseness-8", EvidenceMark.UNCONFIRMED),
                        Map.entry("gad-7-severity", EvidenceMark.SINGLE),
                        Map.entry("gsrs-total-36", EvidenceMark.UNCONFIRMED),
                        Map.entry("ors-adolescent-28", EvidenceMark.UNCONFIRMED),
                        Map.entry("ors-adult-25", EvidenceMark.VERIFIED),
                        Map.entry("phq-9-caseness-10", EvidenceMark.UNCONFIRMED),
                        Map.entry("phq-9-severity", EvidenceMark.SINGLE),
                        Map.entry("srs-total-36", EvidenceMark.SINGLE));
    }

    @Test
    void everyRuleIsOnTheSumOfAllItems() {
        assertThat(PublishedCutoffs.all()).allSatisfy(rules -> {
            assertThat(rules.scale()).isEqualTo(ScaleId.TOTAL);
            assertThat(rules.metric()).isEqualTo(Metric.SUM);
        });
    }

    @Test
    void noRuleIsForAWorkingAllianceInventory() {
        assertThat(PublishedCutoffs.all())
                .extracting(CutoffRules::instrument)
                .noneMatch(instrument -> instrument.startsWith("wai"));
    }

    /** One row for each side of each boundary in the sources. */
    @ParameterizedTest
    @CsvSource({
        "srs-total-36, 35.9, concern",
        "srs-total-36, 36, no concern",
        "csrs-total-36, 35.9, concern",
        "gsrs-total-36, 36, no concern",
        "ors-adult-25, 24.9, clinical",
        "ors-adult-25, 25, not clinical",
        "ors-adolescent-28, 27.9, clinical",
        "ors-adolescent-28, 28, not clinical",
        "cors-child-32, 31.9, clinical",
        "cors-child-32, 32, not clinical",
        "phq-9-severity, 4, minimal",
        "phq-9-severity, 5, mild",
        "phq-9-severity, 9, mild",
        "phq-9-severity, 10, moderate",
        "phq-9-severity, 14, moderate",
        "phq-9-severity, 15, moderately severe",
        "phq-9-severity, 19, moderately severe",
        "phq-9-severity, 20, severe",
        "phq-9-caseness-10, 9, no case",
        "phq-9-caseness-10, 10, case",
        "gad-7-severity, 4, minimal",
        "gad-7-severity, 5, mild",
        "gad-7-severity, 9, mild",
        "gad-7-severity, 10, moderate",
        "gad-7-severity, 14, moderate",
        "gad-7-severity, 15, severe",
        "gad-7-caseness-8, 7, no case",
        "gad-7-caseness-8, 8, case",
        "core-10-severity, 4.9, healthy",
        "core-10-severity, 5, low",
        "core-10-severity, 10.9, low",
        "core-10-severity, 11, mild",
        "core-10-severity, 14.9, mild",
        "core-10-severity, 15, moderate",
        "core-10-severity, 19.9, moderate",
        "core-10-severity, 20, moderate to severe",
        "core-10-severity, 24.9, moderate to severe",
        "core-10-severity, 25, severe",
        "core-10-clinical-11, 10.9, not clinical",
        "core-10-clinical-11, 11, clinical"
    })
    void boundariesAreThoseOfTheSources(String id, double total, String label) {
        assertThat(rules(id).interpret(total).label()).isEqualTo(label);
    }

    @Test
    void sideOfTheSrsBoundaryIsSwitchableAndShowsInTheName() {
        CutoffRules orBelow = PublishedCutoffs.srsTotal(Comparison.LESS_OR_EQUAL);

        assertThat(orBelow.interpret(36).label()).isEqualTo("concern");
        assertThat(orBelow.interpret(36.1).label()).isEqualTo("no concern");
        assertThat(orBelow.id()).isEqualTo("srs-total-36-or-below");
        assertThat(orBelow.source().mark()).isEqualTo(EvidenceMark.SINGLE);
        assertThat(PublishedCutoffs.SRS_TOTAL).isEqualTo(PublishedCutoffs.srsTotal(Comparison.LESS_THAN));
        assertThat(PublishedCutoffs.SRS_TOTAL.source().note()).contains("disputed");
    }

    @Test
    void sideOfTheOrsBoundaryIsSwitchable() {
        CutoffRules orBelow = PublishedCutoffs.orsAdult(Comparison.LESS_OR_EQUAL);

        assertThat(orBelow.interpret(25).label()).isEqualTo("clinical");
        assertThat(orBelow.id()).isEqualTo("ors-adult-25-or-below");
    }

    @ParameterizedTest
    @EnumSource(names = {"GREATER_THAN", "GREATER_OR_EQUAL"})
    void upperSideOfASplitIsRefused(Comparison comparison) {
        assertThatThrownBy(() -> PublishedCutoffs.srsTotal(comparison))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Comparison " + comparison + " is not a lower side; take LESS_THAN or LESS_OR_EQUAL");
    }

    @Test
    void filledFormIsInterpretedByItsOwnScore() {
        var sheet = Scorer.withDefaults().score(form(Instruments.SRS, 9, 9, 9, 8.9));

        assertThat(PublishedCutoffs.SRS_TOTAL.interpret(sheet).value())
                .contains(PublishedCutoffs.SRS_TOTAL.interpret(35.9));
    }

    @Test
    void linesThatMakeThirtySixInDecimalsAreThirtySix() {
        var sheet = Scorer.withDefaults().score(form(Instruments.SRS, 8.6, 9.7, 9.9, 7.8));

        assertThat(PublishedCutoffs.SRS_TOTAL.interpret(sheet).value())
                .map(Interpretation::label)
                .contains("no concern");
    }

    @Test
    void formThatCannotBeScoredIsNotEvaluable() {
        ResponseSet threeLines = ResponseSet.builder(Instruments.SRS)
                .dyad("d")
                .session(1)
                .rater(Rater.CLIENT)
                .answer(1, 9)
                .answer(2, 9)
                .answer(3, 9)
                .build();

        assertThat(PublishedCutoffs.SRS_TOTAL
                        .interpret(Scorer.withDefaults().score(threeLines))
                        .reason())
                .isEqualTo("scale total is not scorable");
    }

    @Test
    void formOfAnotherInstrumentIsRefused() {
        var sheet = Scorer.withDefaults().score(form(Instruments.WAI_SR_CLIENT, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4));

        assertThatThrownBy(() -> PublishedCutoffs.SRS_TOTAL.interpret(sheet))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rules srs-total-36 are for srs, not for wai-sr-client");
    }

    @Test
    void srsLinesBelowNineAreFlaggedOneByOne() {
        List<ItemFlag> flags = PublishedCutoffs.SRS_LINE.flags(form(Instruments.SRS, 9, 8.9, 10, 0));

        assertThat(flags).extracting(ItemFlag::item).containsExactly(2, 4);
        assertThat(flags.get(0).rule()).isEqualTo("srs-line-9");
        assertThat(flags.get(0).source().mark()).isEqualTo(EvidenceMark.UNCONFIRMED);
    }

    @Test
    void missingAnswerIsNotFlagged() {
        ResponseSet oneLine = ResponseSet.builder(Instruments.SRS)
                .dyad("d")
                .session(1)
                .rater(Rater.CLIENT)
                .answer(2, 3)
                .build();

        assertThat(PublishedCutoffs.SRS_LINE.flags(oneLine))
                .extracting(ItemFlag::item)
                .containsExactly(2);
    }

    @Test
    void itemRuleRefusesAnotherInstrument() {
        assertThatThrownBy(() -> PublishedCutoffs.PHQ_9_RISK.flags(form(Instruments.SRS, 9, 9, 9, 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Item rule phq-9-risk is for phq-9, not for srs");
    }

    @ParameterizedTest
    @CsvSource({"phq-9, phq-9-risk, 9", "core-10, core-10-risk, 6"})
    void anyAnswerAboveZeroOnTheRiskItemIsFlagged(String instrument, String id, int item) {
        ItemFlagRule rule = PublishedCutoffs.itemRules().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        Instrument form = Instrument.builder(instrument)
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 3))
                .items(10)
                .build();
        ResponseSet.Builder filled =
                ResponseSet.builder(form).dyad("d").session(1).rater(Rater.CLIENT);
        for (int other = 1; other <= 10; other++) {
            filled.answer(other, other == item ? 0 : 3);
        }

        assertThat(rule.flags(filled.build())).isEmpty();
        assertThat(rule.flags(ResponseSet.builder(form)
                        .dyad("d")
                        .session(1)
                        .rater(Rater.CLIENT)
                        .answer(item, 1)
                        .build()))
                .extracting(ItemFlag::item)
                .containsExactly(item);
    }

    @Test
    void itemRulesNeedANameItemsAndABoundary() {
        RuleSource source = new RuleSource(Citation.of("made up"), EvidenceMark.SINGLE, "");

        assertThatThrownBy(() -> new ItemFlagRule(" ", "srs", List.of(1), Comparison.LESS_THAN, 9, source))
                .hasMessage("An item rule needs a name");
        assertThatThrownBy(() -> new ItemFlagRule("r", "srs", List.of(), Comparison.LESS_THAN, 9, source))
                .hasMessage("Item rule r: items [] are not numbers from 1");
        assertThatThrownBy(() -> new ItemFlagRule("r", "srs", List.of(1, 0), Comparison.LESS_THAN, 9, source))
                .hasMessage("Item rule r: items [1, 0] are not numbers from 1");
        assertThatThrownBy(() -> new ItemFlagRule("r", "srs", List.of(1), Comparison.LESS_THAN, Double.NaN, source))
                .hasMessage("Item rule r: boundary NaN is not finite");
    }
}
