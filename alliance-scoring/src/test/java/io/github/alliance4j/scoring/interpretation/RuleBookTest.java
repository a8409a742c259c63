package io.github.alliance4j.scoring.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {

    private static final List<Instrument> SRS = List.of(Instruments.SRS);
    private static final Instrument MOOD = Instrument.builder("mood")
            .raters(Rater.CLIENT)
            .answers(AnswerScale.of(0, 3))
            .items(3)
            .direction(Direction.LOWER_IS_BETTER)
            .build();
    private static final CutoffRules MOOD_BANDS = CutoffRules.builder("mood-bands")
            .appliesTo("mood", ScaleId.TOTAL, Metric.SUM)
            .below(3, "low")
            .from(3, "some")
            .from(6, "much")
            .source(Citation.of("Made up for a test"), EvidenceMark.LIBRARY_DEFAULT)
            .build();

    private static Instrument form(String id, double min, double max, int items) {
        return Instrument.builder(id)
                .raters(Rater.CLIENT)
                .answers(AnswerScale.decimal(min, max))
                .items(items)
                .build();
    }

    private static ScoreSheet sheet(Instrument form, String dyad, int session, double... answers) {
        ResponseSet.Builder filled =
                ResponseSet.builder(form).dyad(dyad).session(session).rater(Rater.CLIENT);
        for (int i = 0; i < answers.length; i++) {
            if (!Double.isNaN(answers[i])) {
                filled.answer(i + 1, answers[i]);
            }
        }
        return Scorer.withDefaults().score(filled.build());
    }

    private static ScoreSheet srs(String dyad, int session, double... answers) {
        return sheet(Instruments.SRS, dyad, session, answers);
    }

    @Test
    void publishedRulesOfTheSessionRatingScaleTakeTheSideOfTheConstant() {
        RuleBook book = RuleBook.published(SRS);

        assertThat(book.cutoffs()).containsExactly(PublishedCutoffs.SRS_TOTAL);
        assertThat(book.itemRules()).isEmpty();
        assertThat(both()).hasToString("[srs-total-36, srs-line-9]");
    }

    private static RuleBook both() {
        return RuleBook.published(SRS, List.of("srs-line-9", "srs-total-36"));
    }

    @Test
    void unconfirmedRulesAreAppliedOnlyWhereTheyAreChosen() {
        assertThat(both().itemRules()).containsExactly(PublishedCutoffs.SRS_LINE);
        assertThat(PublishedCutoffs.SRS_LINE.source().mark()).isEqualTo(EvidenceMark.UNCONFIRMED);
        for (Instrument form : InstrumentCatalog.builtIn().instruments()) {
            RuleBook byDefault = RuleBook.published(List.of(form));
            assertThat(byDefault.cutoffs()).noneMatch(rules -> rules.source().mark() == EvidenceMark.UNCONFIRMED);
            assertThat(byDefault.itemRules()).noneMatch(rule -> rule.source().mark() == EvidenceMark.UNCONFIRMED);
        }
    }

    @Test
    void noRuleIsPublishedForAnyFormOfTheWorkingAllianceInventory() {
        RuleBook book = RuleBook.published(List.of(
                Instruments.WAI_SR_CLIENT,
                Instruments.WAI_S_CLIENT,
                Instruments.WAI_S_THERAPIST,
                Instruments.WAI_36_CLIENT,
                Instruments.WAI_36_THERAPIST));

        assertThat(book).isEqualTo(RuleBook.none());
        assertThat(book.assess(List.of()).isEmpty()).isTrue();
    }

    @Test
    void theOtherSideOfADisputedBoundaryIsChosenById() {
        RuleBook book = RuleBook.published(SRS, List.of("srs-total-36-or-below"));

        assertThat(book.ids()).containsExactly("srs-total-36-or-below");
        assertThat(book.cutoffs().get(0).bands().get(0).comparison()).isEqualTo(Comparison.LESS_OR_EQUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "srs-total-36, 9, 9, 9, 9, 0",
        "srs-total-36, 9, 9, 9, 8.9, 1",
        "srs-total-36-or-below, 9, 9, 9, 9, 1",
        "srs-total-36-or-below, 9, 9, 9, 9.1, 0",
        "srs-total-36, 8.6, 9.7, 9.9, 7.8, 0",
        "srs-total-36-or-below, 8.6, 9.7, 9.9, 7.8, 1",
        "srs-line-9, 9, 9, 9, 9, 0",
        "srs-line-9, 9, 8.9, 9, 9, 1"
    })
    void theBoundaryItselfFallsOnTheSideThatTheIdSays(String id, double a, double b, double c, double d, int flagged) {
        RuleFindings found = RuleBook.published(SRS, List.of(id)).assess(List.of(srs("A", 1, a, b, c, d)));

        int all = found.cutoffs().stream().mapToInt(one -> one.flagged().size()).sum()
                + found.items().stream().mapToInt(one -> one.flagged().size()).sum();
        assertThat(all).isEqualTo(flagged);
    }

    @Test
    void cutoffsCountBandsAndNameEveryFormOutsideTheBest() {
        List<ScoreSheet> sheets = List.of(
                srs("A", 1, 9, 9, 9, 9),
                srs("A", 2, 5, 5, 5, 5),
                srs("B", 1, 1, 2, 3, 4),
                srs("B", 2, 9, 9, 9, Double.NaN));

        CutoffFinding found = both().assess(sheets).cutoffs().get(0);

        assertThat(found.rules()).isEqualTo(PublishedCutoffs.SRS_TOTAL);
        assertThat(found.forms()).isEqualTo(3);
        assertThat(found.rules().bands()).extracting(found::forms).containsExactly(2, 1);
        assertThat(found.notScorable()).isEqualTo(1);
        CutoffBand concern = found.rules().bands().get(0);
        assertThat(found.flagged())
                .containsExactly(
                        new CutoffFinding.Flagged(DyadId.of("A"), SessionNumber.of(2), Rater.CLIENT, 20, concern),
                        new CutoffFinding.Flagged(DyadId.of("B"), SessionNumber.of(1), Rater.CLIENT, 10, concern));
    }

    @Test
    void itemRulesNameTheItemsAndCountWhatWasNotAnswered() {
        List<ScoreSheet> sheets = List.of(
                srs("A", 1, 9, 9, 9, 9), srs("A", 2, 9, 8, 9, 7), srs("B", 1, Double.NaN, 9, 9, 2), srs("B", 2));

        ItemFinding found = both().assess(sheets).items().get(0);

        assertThat(found.rule()).isEqualTo(PublishedCutoffs.SRS_LINE);
        assertThat(found.forms()).isEqualTo(4);
        assertThat(found.unanswered()).isEqualTo(2);
        assertThat(found.flagged())
                .containsExactly(
                        new ItemFinding.Flagged(DyadId.of("A"), SessionNumber.of(2), Rater.CLIENT, List.of(2, 4)),
                        new ItemFinding.Flagged(DyadId.of("B"), SessionNumber.of(1), Rater.CLIENT, List.of(4)));
    }

    @Test
    void theLowestBandIsTheBestWhereLowerIsBetter() {
        CutoffFinding found = RuleBook.of(List.of(MOOD_BANDS), List.of())
                .assess(List.of(
                        sheet(MOOD, "A", 1, 0, 1, 1), sheet(MOOD, "A", 2, 1, 1, 1), sheet(MOOD, "A", 3, 3, 3, 0)))
                .cutoffs()
                .get(0);

        assertThat(found.flagged())
                .extracting(flagged ->
                        flagged.session().value() + " " + flagged.band().label())
                .containsExactly("2 some", "3 much");
    }

    @Test
    void formsOfOtherInstrumentsArePassedOver() {
        RuleFindings found = both().assess(List.of(sheet(MOOD, "A", 1, 0, 1, 1)));

        assertThat(found.isEmpty()).isFalse();
        assertThat(found.cutoffs().get(0).forms()).isZero();
        assertThat(found.cutoffs().get(0).notScorable()).isZero();
        assertThat(found.items().get(0).forms()).isZero();
    }

    @ParameterizedTest(name = "{0} of {1} to {2} with {3} items")
    @CsvSource({"ors, 0, 10, 4, true", "ors, 0, 5, 4, false", "ors, 0, 10, 2, false", "other, 0, 10, 4, false"})
    void aRuleIsOfferedOnlyWhereTheScaleReachesItsBoundary(
            String id, double min, double max, int items, boolean offered) {
        Instrument form = form(id, min, max, items);

        assertThat(!PublishedCutoffs.offered(form).isEmpty()).isEqualTo(offered);
    }

    @ParameterizedTest(name = "{0} of {1} to {2} with {3} items")
    @CsvSource({"srs, 0, 10, 4, true", "srs, 0, 5, 4, false", "srs, 0, 10, 2, false", "other, 0, 10, 4, false"})
    void aRuleIsADefaultOnlyWhereItIsOffered(String id, double min, double max, int items, boolean offered) {
        assertThat(!RuleBook.published(List.of(form(id, min, max, items))).ids().isEmpty())
                .isEqualTo(offered);
    }

    @ParameterizedTest(name = "{0} to {1} with {2} items")
    @CsvSource({"0, 3, 9, true", "0, 3, 8, false", "1, 4, 9, false", "-3, -1, 9, false"})
    void anItemRuleIsOfferedOnlyWhereTheFormHasTheItemAndTheBoundary(
            double min, double max, int items, boolean offered) {
        assertThat(!PublishedCutoffs.offeredItemRules(form("phq-9", min, max, items))
                        .isEmpty())
                .isEqualTo(offered);
    }

    @Test
    void noRuleForAnAgeIsADefaultAndEachIsChosenById() {
        List<Instrument> ors = List.of(Instruments.ORS);

        assertThat(RuleBook.published(ors)).isEqualTo(RuleBook.none());
        assertThat(RuleBook.published(ors, List.of("ors-adult-25")).ids()).containsExactly("ors-adult-25");
        assertThat(RuleBook.published(ors, List.of("ors-adult-25-or-below")).ids())
                .containsExactly("ors-adult-25-or-below");
        assertThat(PublishedCutoffs.offered(ors.get(0)))
                .extracting(CutoffRules::id)
                .containsExactly("ors-adult-25", "ors-adult-25-or-below", "ors-adolescent-28");
        assertThat(RuleBook.published(ors, List.of("ors-adolescent-28")).ids()).containsExactly("ors-adolescent-28");
    }

    @Test
    void aFormThatIsNamedTwiceHasItsRulesOnce() {
        assertThat(RuleBook.published(List.of(Instruments.SRS, Instruments.SRS)).ids())
                .containsExactly("srs-total-36");
        assertThat(RuleBook.published(List.of(Instruments.SRS, Instruments.SRS), List.of("srs-line-9", "srs-line-9"))
                        .ids())
                .containsExactly("srs-line-9");
    }

    @Test
    void anUnknownRuleIsRefusedWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.published(SRS, List.of("srs-line-9", "srs-total-35")))
                .withMessage("No published rule \"srs-total-35\" for srs; there are srs-total-36,"
                        + " srs-total-36-or-below, srs-line-9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.published(List.of(Instruments.WAI_SR_CLIENT), List.of("srs-total-36")))
                .withMessage("No published rule \"srs-total-36\" for wai-sr-client; there are none");
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.of(List.of(MOOD_BANDS, MOOD_BANDS), List.of()))
                .withMessage("Two rules are named mood-bands");
    }

    @Test
    void aRuleForAScaleThatTheFormHasNotIsRefused() {
        CutoffRules wrong = CutoffRules.builder("wrong")
                .appliesTo("mood", ScaleId.TASK, Metric.MEAN)
                .below(1, "low")
                .from(1, "high")
                .source(Citation.of("Made up for a test"), EvidenceMark.LIBRARY_DEFAULT)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.of(List.of(wrong), List.of()).assess(List.of(sheet(MOOD, "A", 1, 0, 1, 1))))
                .withMessageContaining("has no scale task");
    }

    @Test
    void nothingThatMayBeLoggedHoldsAnIdentifierOrAScore() {
        RuleFindings found = both().assess(List.of(srs("SECRET", 1, 1, 9, 9, 8.25)));

        assertThat(found)
                .hasToString("[srs-total-36: 1 of 1 forms flagged, 0 not scorable]"
                        + " [srs-line-9: 1 of 1 forms flagged, 0 with an unanswered item]");
        assertThat(found.cutoffs().get(0).flagged().get(0)).hasToString("concern");
        assertThat(found.items().get(0).flagged().get(0)).hasToString("items [1, 4]");
        assertThat(RuleFindings.none()).hasToString("[] []");
    }

    @Test
    void booksOfTheSameRulesAreEqual() {
        assertThat(both())
                .isEqualTo(RuleBook.of(List.of(PublishedCutoffs.SRS_TOTAL), List.of(PublishedCutoffs.SRS_LINE)))
                .hasSameHashCodeAs(both())
                .isNotEqualTo(RuleBook.of(List.of(PublishedCutoffs.SRS_TOTAL), List.of()))
                .isNotEqualTo(RuleBook.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"forms", "sheets"})
    void nullIsRefused(String what) {
        assertThatNullPointerException().isThrownBy(() -> {
            if (what.equals("forms")) {
                PublishedCutoffs.offered(null);
            } else {
                RuleBook.none().assess(null);
            }
        });
    }

    @Test
    void aFlaggedFormNeedsAnItem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemFinding.Flagged(DyadId.of("A"), SessionNumber.of(1), Rater.CLIENT, List.of()))
                .withMessage("A flagged form needs a flagged item");
    }
}
