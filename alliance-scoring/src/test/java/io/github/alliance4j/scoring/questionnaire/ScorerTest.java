package io.github.alliance4j.scoring.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Gate;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.score.ItemCounts;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.score.NotScorable;
import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.model.series.ScoreRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {

    private static final Scorer STRICT = Scorer.withDefaults();

    private static Scorer upTo(int count) {
        return STRICT.with(MissingItems.prorateUpTo(count));
    }

    private static Scorer share(double fraction) {
        return STRICT.with(MissingItems.prorateUpToFraction(fraction));
    }

    private static ResponseSet.Builder form(Instrument instrument) {
        return ResponseSet.builder(instrument).dyad("d").session(1);
    }

    /** All items at 4 but those missing. */
    private static ResponseSet missing(Instrument instrument, Integer... items) {
        ResponseSet.Builder form = form(instrument);
        for (int item = 1; item <= instrument.items().size(); item++) {
            if (!List.of(items).contains(item)) {
                form.answer(item, 4);
            }
        }
        return form.build();
    }

    private static Completeness task(Scorer scorer, Integer... items) {
        return scorer.score(missing(Instruments.WAI_SR_CLIENT, items))
                .score(ScaleId.TASK)
                .completeness();
    }

    @Test
    void scoresComeInTheOrderOfTheFormWithTheTotalLast() {
        ScoreSheet sheet = STRICT.score(missing(Instruments.WAI_SR_CLIENT));
        assertThat(sheet.scores())
                .extracting(Score::scale)
                .containsExactly(ScaleId.TASK, ScaleId.BOND, ScaleId.GOAL, ScaleId.of("goal-task"), ScaleId.TOTAL);
        assertThat(sheet.responses()).isEqualTo(missing(Instruments.WAI_SR_CLIENT));
    }

    @Test
    void strictScorerRefusesAScaleWithOneMissingItemAndScoresTheOthers() {
        ScoreSheet sheet = STRICT.score(missing(Instruments.WAI_SR_CLIENT, 1));
        assertThat(sheet.score(ScaleId.TASK).completeness()).isEqualTo(Completeness.NOT_SCORABLE);
        assertThat(sheet.score(ScaleId.TASK).answered()).isEqualTo(3);
        assertThat(sheet.total().completeness()).isEqualTo(Completeness.NOT_SCORABLE);
        assertThat(sheet.score(ScaleId.BOND).completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void prorateStopsAboveItsCount() {
        assertThat(task(upTo(1))).isEqualTo(Completeness.COMPLETE);
        assertThat(task(upTo(1), 1)).isEqualTo(Completeness.PRORATED);
        assertThat(task(upTo(1), 1, 2)).isEqualTo(Completeness.NOT_SCORABLE);
        assertThat(task(upTo(3), 1, 2, 10)).isEqualTo(Completeness.PRORATED);
    }

    @ParameterizedTest
    @CsvSource({"0.25,PRORATED", "0.2,NOT_SCORABLE", "0.2499999,NOT_SCORABLE", "1,PRORATED", "0,NOT_SCORABLE"})
    void oneOfFourIsWithinAQuarter(double fraction, Completeness expected) {
        assertThat(task(share(fraction), 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10,3,0.3", "5,1,0.2", "12,2,0.16666666666666666", "36,9,0.25", "7,7,1"})
    void shareAtItsBoundaryAllows(int items, int gone, double fraction) {
        Instrument form = plain(items);
        Integer[] left = IntStream.rangeClosed(1, gone).boxed().toArray(Integer[]::new);
        assertThat(share(fraction).score(missing(form, left)).total().isScorable())
                .isEqualTo(gone < items);
        assertThat(share(Math.nextDown(fraction))
                        .score(missing(form, left))
                        .total()
                        .isScorable())
                .isFalse();
    }

    private static Instrument plain(int items) {
        return Instrument.builder("plain")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(items)
                .build();
    }

    @Test
    void nothingAnsweredIsNeverScored() {
        for (Instrument instrument : InstrumentCatalog.builtIn().instruments()) {
            for (Scorer scorer : List.of(STRICT, upTo(1000), share(1))) {
                ScoreSheet sheet = scorer.score(form(instrument).build());
                assertThat(sheet.scores()).allSatisfy(score -> {
                    assertThat(score.completeness()).isEqualTo(Completeness.NOT_SCORABLE);
                    assertThat(score.sum()).isEmpty();
                    assertThat(score.answered()).isZero();
                });
            }
        }
    }

    @Test
    void policyIsAppliedToEachScaleByItself() {
        ScoreSheet sheet = upTo(2).score(missing(Instruments.WAI_SR_CLIENT, 1, 2, 3));
        assertThat(sheet.score(ScaleId.TASK).completeness()).isEqualTo(Completeness.PRORATED);
        assertThat(sheet.score(ScaleId.BOND).completeness()).isEqualTo(Completeness.PRORATED);
        assertThat(sheet.total().completeness()).isEqualTo(Completeness.NOT_SCORABLE);
    }

    @Test
    void totalIsOverItemsNotOverScales() {
        ResponseSet form = form(Instruments.WAI_SR_CLIENT)
                .answer(1, 5)
                .answer(3, 1)
                .answer(5, 1)
                .build();
        assertThat(share(1).score(form).total().mean().orElseThrow()).isCloseTo(7.0 / 3, within(1e-12));
    }

    @Test
    void srsIsNotProratedEvenWhenAsked() {
        ResponseSet form =
                form(Instruments.SRS).answer(1, 9.1).answer(2, 9).answer(3, 8).build();
        ScoreSheet sheet = share(1).score(form);
        assertThat(sheet.total().completeness()).isEqualTo(Completeness.NOT_SCORABLE);
        assertThat(sheet.score(ScaleId.BOND).sum()).hasValue(9.1);
    }

    @Test
    void srsSumsItsLines() {
        ResponseSet form = form(Instruments.SRS).answers(9.5, 9.25, 8, 10).build();
        assertThat(STRICT.score(form).total().sum()).hasValue(36.75);
    }

    private static ResponseSet random(Instrument instrument, Random random, double missing) {
        ResponseSet.Builder form = form(instrument);
        for (int item = 1; item <= instrument.items().size(); item++) {
            if (random.nextDouble() >= missing) {
                form.answer(item, answer(instrument, random));
            }
        }
        return form.build();
    }

    /** A whole answer, or tenths on a line. */
    private static double answer(Instrument instrument, Random random) {
        AnswerScale range = instrument.answers();
        int steps = range.kind() == AnswerScale.Kind.WHOLE ? 1 : 10;
        return range.min() + random.nextInt((int) (range.span() * steps) + 1) / (double) steps;
    }

    @Property(tries = 150, seed = "4201")
    void allScoresLieWithinTheirRange(@ForAll long seed) {
        for (Instrument instrument : InstrumentCatalog.builtIn().instruments()) {
            for (Score score :
                    share(1).score(random(instrument, new Random(seed), 0.3)).scores()) {
                for (Metric metric : Metric.values()) {
                    ScoreRange range = ScoreRange.of(instrument.answers(), score.items(), metric);
                    score.value(metric)
                            .ifPresent(
                                    value -> assertThat(range.contains(value)).isTrue());
                }
            }
        }
    }

    @Property(tries = 150, seed = "4202")
    void pompIsTheSameFromSumAndMean(@ForAll long seed) {
        Instrument form = Instruments.WAI_S_CLIENT;
        for (Score score : share(1).score(random(form, new Random(seed), 0.3)).scores()) {
            if (score.isScorable()) {
                double low = score.items() * form.answers().min();
                double high = score.items() * form.answers().max();
                double fromSum = 100 * (score.sum().orElseThrow() - low) / (high - low);
                assertThat(score.pomp().orElseThrow()).isCloseTo(fromSum, within(1e-10));
            }
        }
    }

    @Property(tries = 100, seed = "4203")
    void policyChangesNothingWhereNothingIsMissing(@ForAll long seed) {
        ResponseSet form = random(Instruments.WAI_36_CLIENT, new Random(seed), 0);
        List<Score> strict = STRICT.score(form).scores();
        for (Scorer lenient : List.of(share(1), upTo(5))) {
            List<Score> scores = lenient.score(form).scores();
            for (int i = 0; i < strict.size(); i++) {
                assertThat(scores.get(i).with(MissingRule.NONE)).isEqualTo(strict.get(i));
            }
        }
    }

    @Property(tries = 100, seed = "4204")
    void orderInWhichItemsAreAnsweredIsIrrelevant(@ForAll long seed) {
        Random random = new Random(seed);
        Instrument instrument = Instruments.WAI_36_CLIENT;
        ResponseSet inOrder = random(instrument, random, 0.1);
        List<Integer> items = new ArrayList<>(
                IntStream.rangeClosed(1, instrument.items().size()).boxed().toList());
        Collections.shuffle(items, random);
        ResponseSet.Builder shuffled = form(instrument);
        items.forEach(item -> inOrder.answer(item).ifPresent(a -> shuffled.answer(item, a)));
        assertThat(share(1).score(shuffled.build())).isEqualTo(share(1).score(inOrder));
    }

    @Property(tries = 100, seed = "4205")
    void mirroringAllAnswersMirrorsEveryMean(@ForAll long seed) {
        Instrument instrument = Instruments.WAI_S_THERAPIST;
        ResponseSet given = random(instrument, new Random(seed), 0.2);
        ResponseSet.Builder mirrored = form(instrument);
        for (int item = 1; item <= 12; item++) {
            int number = item;
            given.answer(item).ifPresent(a -> mirrored.answer(number, 8 - a));
        }
        List<Score> before = share(1).score(given).scores();
        List<Score> after = share(1).score(mirrored.build()).scores();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).isScorable()).isEqualTo(before.get(i).isScorable());
            if (before.get(i).isScorable()) {
                assertThat(after.get(i).mean().orElseThrow())
                        .isCloseTo(8 - before.get(i).mean().orElseThrow(), within(1e-12));
            }
        }
    }

    @Property(tries = 100, seed = "4210")
    void reversingTwiceGivesTheAnswerBack(@ForAll long seed) {
        Random random = new Random(seed);
        for (Instrument instrument : InstrumentCatalog.builtIn().instruments()) {
            AnswerScale range = instrument.answers();
            double answer = answer(instrument, random);
            assertThat(range.reverse(range.reverse(answer))).isCloseTo(answer, within(Math.ulp(range.max())));
            assertThat(range.reverse(answer)).isBetween(range.min(), range.max());
            assertThat(range.reverse(answer) + answer).isCloseTo(range.min() + range.max(), within(1e-12));
        }
    }

    @Property(tries = 100, seed = "4211")
    void pompIsTheSameOnAStretchedAndShiftedScale(@ForAll long seed) {
        Random random = new Random(seed);
        Instrument narrow = keyed(AnswerScale.of(0, 4));
        Instrument wide = keyed(AnswerScale.of(-3, 9));
        ResponseSet.Builder a = form(narrow);
        ResponseSet.Builder b = form(wide);
        for (int item = 1; item <= 6; item++) {
            int answer = random.nextInt(5);
            a.answer(item, answer);
            b.answer(item, 3 * answer - 3);
        }
        List<Score> ofNarrow = STRICT.score(a.build()).scores();
        List<Score> ofWide = STRICT.score(b.build()).scores();
        for (int i = 0; i < ofNarrow.size(); i++) {
            assertThat(ofWide.get(i).pomp().orElseThrow())
                    .isCloseTo(ofNarrow.get(i).pomp().orElseThrow(), within(1e-10));
        }
    }

    private static Instrument keyed(AnswerScale range) {
        return Instrument.builder("keyed")
                .raters(Rater.CLIENT)
                .answers(range)
                .subscale(ScaleId.of("short"), 1, 2)
                .subscale(ScaleId.of("long"), 3, 4, 5, 6)
                .composite(ScaleId.of("overlap"), 2, 3)
                .composite(ScaleId.of("even"), Map.of(ScaleId.of("short"), 1.0, ScaleId.of("long"), 1.0))
                .reversed(2, 5)
                .build();
    }

    private static final ScaleId EVEN = ScaleId.of("even");
    private static final AnswerScale ZERO_TO_FOUR = AnswerScale.of(0, 4);

    @Test
    void compositeOfItemsIsScoredLikeAScaleOverThem() {
        ResponseSet form = form(keyed(ZERO_TO_FOUR)).answers(1, 1, 2, 0, 0, 0).build();
        Score overlap = STRICT.score(form).score(ScaleId.of("overlap"));
        assertThat(overlap.mean()).hasValue(2.5);
        assertThat(overlap.sum()).hasValue(5);
    }

    @Test
    void weightedCompositeLetsUnequalScalesCountAlike() {
        ResponseSet form = form(keyed(ZERO_TO_FOUR)).answers(4, 0, 1, 1, 3, 1).build();
        ScoreSheet sheet = STRICT.score(form);
        assertThat(sheet.score(ScaleId.of("short")).mean()).hasValue(4);
        assertThat(sheet.score(ScaleId.of("long")).mean()).hasValue(1);
        Score even = sheet.score(ScaleId.of("even"));
        assertThat(even.mean()).hasValue(2.5);
        assertThat(even.sum()).hasValue(15);
        assertThat(even.items()).isEqualTo(6);
        assertThat(sheet.total().mean()).hasValue(2);
    }

    @Test
    void weightsNeedNotSumToOne() {
        Instrument weighted = Instrument.builder("weighted")
                .raters(Rater.CLIENT)
                .answers(ZERO_TO_FOUR)
                .subscale(ScaleId.of("a"), 1)
                .subscale(ScaleId.of("b"), 2)
                .composite(ScaleId.of("c"), Map.of(ScaleId.of("a"), 3.0, ScaleId.of("b"), 1.0))
                .build();
        assertThat(STRICT.score(form(weighted).answers(4, 0).build())
                        .score(ScaleId.of("c"))
                        .mean())
                .hasValue(3);
    }

    @Test
    void weightedCompositeNeedsEachOfItsParts() {
        Instrument form = keyed(ZERO_TO_FOUR);
        ResponseSet filled = missing(form, 1, 2);
        Score even = upTo(2).score(filled).score(ScaleId.of("even"));
        assertThat(even.reason()).contains(NotScorable.PART_NOT_SCORABLE);
        Score prorated = upTo(1).score(missing(form, 1)).score(ScaleId.of("even"));
        assertThat(prorated.completeness()).isEqualTo(Completeness.PRORATED);
        assertThat(prorated.answered()).isEqualTo(5);
        assertThat(prorated.mean()).hasValue((0 + 3) / 2.0);
    }

    @Test
    void itemThatDoesNotApplyLeavesItsScalesAndIsNotMissing() {
        ResponseSet form = form(plain(4))
                .answer(1, 5)
                .answer(2, 4)
                .notApplicable(3)
                .notAsked(4)
                .build();
        Score total = STRICT.score(form).total();
        assertThat(total.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(total.mean()).hasValue(4.5);
        assertThat(total.sum()).hasValue(18);
        assertThat(total.counts()).isEqualTo(new ItemCounts(4, 2, 1, 1));
    }

    @Test
    void lineThatDoesNotApplyIsNotReplacedByTheOthersWhereTheFormNeedsEachLine() {
        for (Instrument lines :
                List.of(Instruments.SRS, Instruments.CSRS, Instruments.GSRS, Instruments.ORS, Instruments.CORS)) {
            ResponseSet filled = form(lines)
                    .answer(1, 8)
                    .answer(2, 8)
                    .answer(3, 8)
                    .notApplicable(4)
                    .build();
            for (Scorer scorer : List.of(STRICT, share(1), STRICT.with(MissingItems.AS_THE_FORM_STATES))) {
                Score total = scorer.score(filled).total();
                assertThat(total.reason()).contains(NotScorable.NOT_ALL_APPLY);
                assertThat(total.sum()).isEmpty();
                assertThat(total.rule()).isEqualTo(MissingRule.NONE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"count 0, NOT_ALL_APPLY", "share 0, NOT_ALL_APPLY", "count 1, ", "share .1, "})
    void itemThatDoesNotApplyDoesHarmOnlyWhereTheFormNeedsEveryItem(String rule, NotScorable reason) {
        double number = Double.parseDouble(rule.substring(6));
        Instrument form =
                stating(rule.startsWith("count") ? MissingRule.atMost((int) number) : MissingRule.atMostShare(number));
        ResponseSet.Builder filled = form(form).notApplicable(10);
        IntStream.rangeClosed(1, 9).forEach(item -> filled.answer(item, 3));
        Score total = share(1).score(filled.build()).total();
        assertThat(total.reason().orElse(null)).isEqualTo(reason);
        assertThat(total.isScorable()).isEqualTo(reason == null);
    }

    @Test
    void itemBehindAClosedGateIsNotOneThatDoesNotApply() {
        Instrument gated = Instrument.builder("gated")
                .raters(Rater.CLIENT)
                .answers(ZERO_TO_FOUR)
                .items(3)
                .askedIf(new Gate(1, 1, 4), 2)
                .missing(MissingRule.NONE)
                .build();
        Score total =
                STRICT.score(form(gated).answer(1, 0).answer(3, 4).build()).total();
        assertThat(total.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(total.counts()).isEqualTo(new ItemCounts(3, 2, 0, 1));
        assertThat(total.mean()).hasValue(2);
    }

    @Test
    void otherReasonsComeBeforeTheItemThatDoesNotApply() {
        Instrument strict = stating(MissingRule.NONE);
        ResponseSet blank = form(strict).notApplicable(1).build();
        assertThat(STRICT.score(blank).total().reason()).contains(NotScorable.NOTHING_ANSWERED);
        ResponseSet gap = form(strict).notApplicable(1).answer(2, 1).build();
        assertThat(STRICT.score(gap).total().reason()).contains(NotScorable.TOO_MANY_MISSING);
        ResponseSet.Builder none = form(strict);
        IntStream.rangeClosed(1, 10).forEach(none::notApplicable);
        assertThat(STRICT.score(none.build()).total().reason()).contains(NotScorable.NOTHING_APPLIES);
    }

    private static Instrument evenOf(UnaryOperator<InstrumentBuilder> rules) {
        return rules.apply(Instrument.builder("parts")
                        .raters(Rater.CLIENT)
                        .answers(ZERO_TO_FOUR)
                        .subscale(ScaleId.of("a"), 1, 2, 3)
                        .subscale(ScaleId.of("b"), 4, 5, 6)
                        .composite(EVEN, Map.of(ScaleId.of("a"), 1.0, ScaleId.of("b"), 1.0)))
                .build();
    }

    @Test
    void weightedCompositeHasAScoreWhereverItsPartsHaveOne() {
        ResponseSet oneGapInEach = missing(evenOf(form -> form), 1, 4);
        ScoreSheet sheet = upTo(1).score(oneGapInEach);
        assertThat(sheet.score(EVEN).completeness()).isEqualTo(Completeness.PRORATED);
        assertThat(sheet.score(EVEN).rule()).isEqualTo(MissingRule.atMostShare(1));
        assertThat(sheet.total().reason()).contains(NotScorable.TOO_MANY_MISSING);
        assertThat(upTo(1).score(missing(evenOf(form -> form), 1, 2))
                        .score(EVEN)
                        .reason())
                .contains(NotScorable.PART_NOT_SCORABLE);
    }

    @Test
    void ruleOfTheFormForAllScalesIsForThePartsOfAWeightedComposite() {
        Instrument form = evenOf(builder -> builder.missing(MissingRule.atMost(1)));
        Scorer stated = STRICT.with(MissingItems.AS_THE_FORM_STATES);
        assertThat(stated.score(missing(form, 1, 4)).score(EVEN).isScorable()).isTrue();
        assertThat(stated.score(missing(form, 1, 2)).score(EVEN).reason()).contains(NotScorable.PART_NOT_SCORABLE);
    }

    @Test
    void ruleForAWeightedCompositeByNameHoldsBesideThoseOfItsParts() {
        Instrument form = evenOf(builder -> builder.missing(EVEN, MissingRule.atMost(1)));
        Score refused = upTo(1).score(missing(form, 1, 4)).score(EVEN);
        assertThat(refused.reason()).contains(NotScorable.TOO_MANY_MISSING);
        assertThat(refused.rule()).isEqualTo(MissingRule.atMost(1));
        assertThat(upTo(1).score(missing(form, 1)).score(EVEN).isScorable()).isTrue();
    }

    @Test
    void policyForAWeightedCompositeByNameHoldsBesideThoseOfItsParts() {
        Scorer byName = upTo(1).with(EVEN, MissingItems.REFUSE);
        Instrument form = evenOf(builder -> builder);
        assertThat(byName.score(missing(form, 1)).score(EVEN).reason()).contains(NotScorable.TOO_MANY_MISSING);
        assertThat(byName.score(missing(form)).score(EVEN).completeness()).isEqualTo(Completeness.COMPLETE);
        Scorer lenient = STRICT.with(EVEN, MissingItems.prorateUpTo(5));
        assertThat(lenient.score(missing(form, 1)).score(EVEN).reason()).contains(NotScorable.PART_NOT_SCORABLE);
    }

    @Test
    void shareIsOfTheItemsThatApply() {
        ResponseSet form =
                form(plain(4)).answer(1, 5).answer(2, 4).notApplicable(4).build();
        assertThat(share(.25).score(form).total().reason()).contains(NotScorable.TOO_MANY_MISSING);
        assertThat(share(.34).score(form).total().completeness()).isEqualTo(Completeness.PRORATED);
    }

    @Test
    void absentScoreSaysWhy() {
        assertThat(upTo(9).score(form(plain(2)).build()).total().reason()).contains(NotScorable.NOTHING_ANSWERED);
        assertThat(upTo(9).score(form(plain(2)).notApplicable(1).notAsked(2).build())
                        .total()
                        .reason())
                .contains(NotScorable.NOTHING_APPLIES);
        assertThat(STRICT.score(missing(plain(2), 1)).total().reason()).contains(NotScorable.TOO_MANY_MISSING);
    }

    private static Instrument stating(MissingRule rule) {
        return Instrument.builder("stating")
                .raters(Rater.CLIENT)
                .answers(ZERO_TO_FOUR)
                .items(10)
                .missing(rule)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"0,true,0", "1,true,1", "2,false,1"})
    void ruleOfTheFormBoundsTheCaller(int gone, boolean scorable, int most) {
        Integer[] left = IntStream.rangeClosed(1, gone).boxed().toArray(Integer[]::new);
        ResponseSet form = missing(stating(MissingRule.atMost(1)), left);
        for (Scorer scorer : List.of(share(1), upTo(5), STRICT.with(MissingItems.AS_THE_FORM_STATES))) {
            Score total = scorer.score(form).total();
            assertThat(total.isScorable()).isEqualTo(scorable);
            assertThat(total.rule()).isEqualTo(MissingRule.atMost(1));
        }
        assertThat(STRICT.score(form).total().isScorable()).isEqualTo(gone == 0);
    }

    @Test
    void callerMayBeStricterThanTheForm() {
        ResponseSet form = missing(stating(MissingRule.atMost(3)), 1, 2);
        assertThat(upTo(1).score(form).total().isScorable()).isFalse();
        assertThat(upTo(1).score(form).total().rule()).isEqualTo(MissingRule.atMost(1));
        assertThat(share(.1).score(form).total().isScorable()).isFalse();
        assertThat(upTo(2).score(form).total().isScorable()).isTrue();
    }

    @Test
    void formWithoutARuleIsTakenStrictlyAsItStates() {
        Scorer stated = STRICT.with(MissingItems.AS_THE_FORM_STATES);
        assertThat(stated.score(missing(plain(4), 1)).total().isScorable()).isFalse();
        assertThat(stated.score(missing(plain(4), 1)).total().rule()).isEqualTo(MissingRule.NONE);
    }

    @Test
    void policyOfAScaleComesBeforeThePolicyOfTheRest() {
        Scorer scorer =
                upTo(1).with(ScaleId.TASK, MissingItems.REFUSE).with(ScaleId.of("unknown"), MissingItems.REFUSE);
        ScoreSheet sheet = scorer.score(missing(Instruments.WAI_SR_CLIENT, 1, 3));
        assertThat(sheet.score(ScaleId.TASK).isScorable()).isFalse();
        assertThat(sheet.score(ScaleId.BOND).isScorable()).isTrue();
        assertThat(scorer.with(MissingItems.REFUSE)
                        .with(ScaleId.BOND, MissingItems.prorateUpTo(1))
                        .score(missing(Instruments.WAI_SR_CLIENT, 1, 3))
                        .score(ScaleId.BOND)
                        .isScorable())
                .isTrue();
    }

    @Test
    void rawAnswersAreNotChanged() {
        ResponseSet form = missing(Instruments.WAI_S_CLIENT, 3);
        ScoreSheet sheet = share(1).score(form);
        assertThat(sheet.responses()).isSameAs(form);
        assertThat(form.answer(4)).hasValue(4);
        assertThat(form).isEqualTo(missing(Instruments.WAI_S_CLIENT, 3));
    }

    @Test
    void productsNeverLeaveTheRange() {
        Instrument decimal = Instrument.builder("decimal")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.decimal(0, .1))
                .items(3)
                .build();
        Score total = STRICT.score(form(decimal).answers(.1, .1, .1).build()).total();
        assertThat(total.mean()).hasValue(.1);
        assertThat(total.pomp()).hasValue(100);
    }

    @Test
    void policiesHaveValueEqualityAndWords() {
        assertThat(MissingItems.prorateUpTo(1))
                .isEqualTo(MissingItems.prorateUpTo(1))
                .hasSameHashCodeAs(MissingItems.prorateUpTo(1))
                .isNotEqualTo(MissingItems.prorateUpTo(2))
                .isNotEqualTo(MissingItems.prorateUpToFraction(1))
                .isNotEqualTo("1");
        assertThat(MissingItems.prorateUpTo(0)).isEqualTo(MissingItems.REFUSE);
        assertThat(MissingItems.prorateUpToFraction(0)).isEqualTo(MissingItems.REFUSE);
        assertThat(MissingItems.REFUSE).hasToString("refuse").isNotEqualTo(MissingItems.AS_THE_FORM_STATES);
        assertThat(MissingItems.AS_THE_FORM_STATES).hasToString("as the form states");
        assertThat(MissingItems.prorateUpTo(2)).hasToString("prorate, at most 2 missing");
        assertThat(MissingItems.prorateUpToFraction(0.25)).hasToString("prorate, at most a share of 0.25 missing");
    }

    @Test
    void policiesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MissingItems.prorateUpTo(-1))
                .withMessage("At most -1 items missing: the count must not be negative");
        for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MissingItems.prorateUpToFraction(bad))
                    .withMessage("Share of missing items " + bad + " is outside 0 to 1");
        }
    }
}
