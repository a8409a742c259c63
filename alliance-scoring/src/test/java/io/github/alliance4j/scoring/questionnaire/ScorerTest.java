package io.github.alliance4j.scoring.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.model.series.ScoreRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
                .containsExactly(ScaleId.TASK, ScaleId.BOND, ScaleId.GOAL, ScaleId.TOTAL);
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
        assertThat(MissingItems.prorateUpToFraction(fraction).allows(gone, items))
                .isEqualTo(gone < items);
        assertThat(MissingItems.prorateUpToFraction(Math.nextDown(fraction)).allows(gone, items))
                .isFalse();
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

    private static double answer(Instrument instrument, Random random) {
        double span = instrument.answers().span();
        return instrument.answers().min() + random.nextInt((int) span + 1);
    }

    @Property(tries = 150, seed = "20261124")
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

    @Property(tries = 150, seed = "20261125")
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

    @Property(tries = 100, seed = "20261126")
    void policyChangesNothingWhereNothingIsMissing(@ForAll long seed) {
        ResponseSet form = random(Instruments.WAI_36_CLIENT, new Random(seed), 0);
        assertThat(share(1).score(form)).isEqualTo(STRICT.score(form));
        assertThat(upTo(5).score(form)).isEqualTo(STRICT.score(form));
    }

    @Property(tries = 100, seed = "20261127")
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

    @Property(tries = 100, seed = "20261128")
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
        assertThat(MissingItems.REFUSE).hasToString("refuse");
        assertThat(MissingItems.prorateUpTo(2)).hasToString("prorate up to 2 missing a scale");
        assertThat(MissingItems.prorateUpToFraction(0.25)).hasToString("prorate up to a share of 0.25 missing a scale");
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
