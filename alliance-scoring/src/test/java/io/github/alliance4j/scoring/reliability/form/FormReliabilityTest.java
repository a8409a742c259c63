package io.github.alliance4j.scoring.reliability.form;

import static io.github.alliance4j.scoring.reliability.form.CheckForms.FORM;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.KEYED;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.blank;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.form;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.sample;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.scale;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.total;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.reliability.FactorMethod;
import io.github.alliance4j.scoring.reliability.InternalConsistency;
import io.github.alliance4j.scoring.reliability.ItemScores;
import io.github.alliance4j.scoring.reliability.NegativeComponents;
import io.github.alliance4j.scoring.reliability.OmegaTotal;
import io.github.alliance4j.scoring.reliability.RepeatedItemScores;
import io.github.alliance4j.scoring.reliability.SessionReliability;
import io.github.alliance4j.scoring.reliability.SplitHalves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FormReliabilityTest {

    @Test
    void defaultsAreFirstSessionLikelihoodAnd95Percent() {
        FormReliability defaults = FormReliability.withDefaults();
        assertThat(defaults.sessions()).isEqualTo(SessionChoice.first());
        assertThat(defaults.factorMethod()).isEqualTo(FactorMethod.ML_COVARIANCES);
        assertThat(defaults.confidence()).isEqualTo(0.95);
        assertThat(defaults.mostSplits()).isEqualTo(100_000);
        assertThat(defaults.negativeComponents()).isEqualTo(NegativeComponents.ZERO);
    }

    @Test
    void eachSettingIsKeptBesideTheOthers() {
        FormReliability method = FormReliability.withDefaults()
                .withConfidence(0.8)
                .withMostSplits(5)
                .with(NegativeComponents.AS_ESTIMATED)
                .with(FactorMethod.MINRES)
                .with(SessionChoice.all())
                .with(FactorMethod.ML_CORRELATIONS)
                .withConfidence(0.9);
        assertThat(method.sessions()).isEqualTo(SessionChoice.all());
        assertThat(method.factorMethod()).isEqualTo(FactorMethod.ML_CORRELATIONS);
        assertThat(method.confidence()).isEqualTo(0.9);
        assertThat(method.mostSplits()).isEqualTo(5);
        assertThat(method.negativeComponents()).isEqualTo(NegativeComponents.AS_ESTIMATED);
        assertThat(method.withMostSplits(7).negativeComponents()).isEqualTo(NegativeComponents.AS_ESTIMATED);
    }

    @Test
    void everyScaleIsAssessedInTheOrderOfTheInstrument() {
        List<ScaleReliability> all = FormReliability.withDefaults().assess(sample());
        assertThat(all).extracting(one -> one.scale().id().value()).containsExactly("task", "goal", "bond", "total");
        assertThat(all)
                .allSatisfy(one -> assertThat(one.instrument()).isEqualTo(FORM))
                .allSatisfy(one -> assertThat(one.rater()).isEqualTo(Rater.CLIENT))
                .allSatisfy(one -> assertThat(one.forms()).isEqualTo(new FormCounts(6, 0, 0, 0, 6, 6)));
    }

    @Test
    void composesTheMethodsOnKeyedAnswers() {
        ItemScores keyed = ItemScores.of(KEYED);
        ScaleReliability total = total(sample());

        assertThat(total.consistency())
                .isEqualTo(InternalConsistency.withDefaults().assess(keyed));
        assertThat(total.splits()).isEqualTo(SplitHalves.withDefaults().assess(keyed));
        assertThat(total.omega()).isEqualTo(OmegaTotal.withDefaults().fit(keyed));
        assertThat(total.consistency().isEvaluable()).isTrue();
        assertThat(total.splits().isEvaluable()).isTrue();
    }

    @Test
    void reversedItemsCorrelatePositively() {
        assertThat(total(sample()).consistency().value().orElseThrow().items())
                .extracting(item -> item.correctedItemTotal().orElseThrow())
                .allMatch(r -> r > 0.5);
    }

    @Test
    void aSubscaleHasItsOwnItems() {
        ScaleReliability task = scale(FormReliability.withDefaults(), sample(), ScaleId.TASK);
        double[][] keyed = {{1, 2, 1}, {2, 2, 3}, {3, 2, 3}, {4, 4, 3}, {5, 4, 5}, {4, 5, 5}};

        assertThat(task.consistency())
                .isEqualTo(InternalConsistency.withDefaults().assess(ItemScores.of(keyed)));
        assertThat(task.omega()).isEqualTo(OmegaTotal.withDefaults().fit(ItemScores.of(keyed)));
    }

    @Test
    void confidenceReachesTheIntervals() {
        ScaleReliability wide = total(FormReliability.withDefaults().withConfidence(0.99), sample());
        assertThat(wide.consistency())
                .isEqualTo(
                        InternalConsistency.withDefaults().withConfidence(0.99).assess(ItemScores.of(KEYED)))
                .isNotEqualTo(total(sample()).consistency());
    }

    @Test
    void factorMethodReachesOmega() {
        ScaleReliability minres =
                scale(FormReliability.withDefaults().with(FactorMethod.MINRES), sample(), ScaleId.TASK);
        double[][] keyed = {{1, 2, 1}, {2, 2, 3}, {3, 2, 3}, {4, 4, 3}, {5, 4, 5}, {4, 5, 5}};
        assertThat(minres.omega())
                .isEqualTo(OmegaTotal.withDefaults().with(FactorMethod.MINRES).fit(ItemScores.of(keyed)));
        assertThat(minres.omega().value().orElseThrow().fit()).isEmpty();
    }

    @Test
    void measurementErrorIsStatedInBothMetricsWithItsAlpha() {
        ScaleReliability total = total(sample());
        InternalConsistency.Result result = total.consistency().value().orElseThrow();
        ScoreError error = total.measurementError().value().orElseThrow();

        assertThat(error.alpha()).isEqualTo(result.alpha().raw());
        assertThat(error.standardErrorOfSum())
                .isCloseTo(error.standardDeviationOfSum() * Math.sqrt(1 - error.alpha()), within(1e-12));
        assertThat(error.standardErrorOfMean()).isCloseTo(error.standardErrorOfSum() / 6, within(1e-12));
        assertThat(error.standardDeviationOfMean()).isCloseTo(result.standardDeviation(), within(1e-12));
    }

    @Test
    void firstSessionTakesTheEarliestFormOfEachPerson() {
        List<ResponseSet> forms = new ArrayList<>();
        forms.add(form("late", 9, 5, 5, 5, 5, 5, 4));
        forms.add(form("late", 4, 4, 4, 5, 3, 4, 4));
        forms.addAll(sample());
        ScaleReliability total = total(forms);

        assertThat(total.forms()).isEqualTo(new FormCounts(8, 0, 1, 0, 7, 7));
        assertThat(total.forms().isIndependent()).isTrue();
        forms.remove(0);
        assertThat(total(forms).consistency()).isEqualTo(total.consistency());
    }

    @Test
    void aBlankFormIsNoFirstSession() {
        List<ResponseSet> forms = sample();
        ScaleReliability before = total(forms);
        forms.set(0, form("d0", 2, KEYED[0]));
        forms.add(blank("d0", 1).build());
        ScaleReliability total = total(forms);

        assertThat(total.forms()).isEqualTo(new FormCounts(7, 1, 0, 0, 6, 6));
        assertThat(total.consistency())
                .isEqualTo(with(SessionChoice.all()).assess(forms).get(3).consistency());
        assertThat(total.consistency().value().orElseThrow().alpha())
                .isEqualTo(before.consistency().value().orElseThrow().alpha());
    }

    @Test
    void allSessionsAreSaidToBeDependent() {
        List<ResponseSet> forms = sample();
        forms.add(form("d0", 2, KEYED[1]));
        ScaleReliability total = total(with(SessionChoice.all()), forms);

        assertThat(total.forms()).isEqualTo(new FormCounts(7, 0, 0, 0, 7, 6));
        assertThat(total.forms().isIndependent()).isFalse();
        assertThat(total.consistency().value().orElseThrow().persons()).isEqualTo(7);
        assertThat(total(forms).forms().isIndependent()).isTrue();
    }

    @Test
    void oneSessionLeavesOutWhoHasNone() {
        List<ResponseSet> forms = new ArrayList<>();
        forms.add(form("only-first", 1, 1, 1, 1, 1, 1, 1));
        for (int p = 0; p < KEYED.length; p++) {
            forms.add(form("d" + p, 2, KEYED[p]));
            forms.add(form("d" + p, 3, 5, 5, 4, 5, 5, 5));
        }
        ScaleReliability total = total(with(SessionChoice.of(SessionNumber.of(2))), forms);

        assertThat(total.forms()).isEqualTo(new FormCounts(13, 0, 7, 0, 6, 6));
        assertThat(total.consistency())
                .isEqualTo(InternalConsistency.withDefaults().assess(ItemScores.of(KEYED)));
    }

    @Test
    void incompleteFormsAreLeftOutOfTheScalesTheyLack() {
        List<ResponseSet> forms = sample();
        forms.add(form("gap", 1, 3, 3, 3, 0, 3, 3));
        List<ScaleReliability> all = FormReliability.withDefaults().assess(forms);

        assertThat(all).extracting(one -> one.forms().used()).containsExactly(7, 6, 7, 6);
        assertThat(all).extracting(one -> one.forms().incomplete()).containsExactly(0, 1, 0, 1);
        assertThat(all.get(3).consistency()).isEqualTo(total(sample()).consistency());
    }

    @Test
    void anIncompleteFirstSessionIsNotReplacedByALaterOne() {
        List<ResponseSet> forms = sample();
        forms.add(form("gap", 1, 3, 3, 3, 0, 3, 3));
        forms.add(form("gap", 2, 3, 3, 3, 3, 3, 3));

        assertThat(total(forms).forms()).isEqualTo(new FormCounts(8, 0, 1, 1, 6, 6));
    }

    @Test
    void negativeComponentsCountAsAskedFor() {
        List<ResponseSet> forms = new ArrayList<>();
        double[][][] task = {{{1, 4, 1}, {4, 1, 2}}, {{5, 2, 4}, {2, 5, 4}}, {{4, 3, 5}, {3, 5, 3}}};
        for (int p = 0; p < task.length; p++) {
            forms.add(form("d" + p, 1, task[p][0]));
            forms.add(form("d" + p, 2, task[p][1]));
        }
        SessionReliability.Result zero = overTask(FormReliability.withDefaults(), forms);
        SessionReliability.Result estimated =
                overTask(FormReliability.withDefaults().with(NegativeComponents.AS_ESTIMATED), forms);

        assertThat(zero.components().personSession()).isNegative();
        assertThat(zero.change()).hasValue(0);
        assertThat(estimated.change())
                .isEqualTo(SessionReliability.withDefaults()
                        .with(NegativeComponents.AS_ESTIMATED)
                        .assess(RepeatedItemScores.of(task))
                        .value()
                        .orElseThrow()
                        .change());
        assertThat(estimated.change().orElseThrow()).isNotZero();
    }

    private static SessionReliability.Result overTask(FormReliability method, List<ResponseSet> forms) {
        return scale(method, forms, ScaleId.TASK)
                .overSessions()
                .value()
                .orElseThrow()
                .result();
    }

    @Test
    void anItemThatDoesNotApplyIsNotAnswered() {
        List<ResponseSet> forms = sample();
        forms.add(blank("na", 1)
                .answer(1, 2)
                .answer(2, 2)
                .answer(3, 2)
                .answer(4, 2)
                .notApplicable(5)
                .answer(6, 2)
                .build());
        forms.add(blank("none", 1).notApplicable(1).build());

        assertThat(total(forms).forms()).isEqualTo(new FormCounts(8, 1, 0, 1, 6, 6));
    }

    @Test
    void ratersAreSeparated() {
        List<ResponseSet> forms = sample();
        forms.add(ResponseSet.builder(FORM)
                .dyad("d0")
                .session(1)
                .rater(Rater.OBSERVER)
                .answers(1, 1, 1, 1, 1, 1)
                .build());
        List<ScaleReliability> all = FormReliability.withDefaults().assess(forms);

        assertThat(all).hasSize(8);
        assertThat(all.get(3).rater()).isEqualTo(Rater.CLIENT);
        assertThat(all.get(3).consistency()).isEqualTo(total(sample()).consistency());
        assertThat(all.get(7).rater()).isEqualTo(Rater.OBSERVER);
        assertThat(all.get(7).forms().given()).isEqualTo(1);
    }

    @Test
    void instrumentsAreSeparated() {
        Instrument other = Instrument.builder("other-check")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(2)
                .build();
        List<ResponseSet> forms = sample();
        forms.add(
                0,
                ResponseSet.builder(other).dyad("d0").session(1).answers(1, 2).build());

        assertThat(FormReliability.withDefaults().assess(forms))
                .extracting(ScaleReliability::toString)
                .containsExactly(
                        "total of other-check by CLIENT, 1 of 1 forms",
                        "task of clinic-check by CLIENT, 6 of 6 forms",
                        "goal of clinic-check by CLIENT, 6 of 6 forms",
                        "bond of clinic-check by CLIENT, 6 of 6 forms",
                        "total of clinic-check by CLIENT, 6 of 6 forms");
    }

    @Test
    void aRepeatedSessionIsRefused() {
        List<ResponseSet> forms = sample();
        forms.add(form("d3", 1, KEYED[0]));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormReliability.withDefaults().assess(forms))
                .withMessage("A dyad has two forms of session 1 by one rater; give one form a session");
    }

    @Test
    void noFormsHaveNoScales() {
        assertThat(FormReliability.withDefaults().assess(List.of())).isEmpty();
    }

    @Test
    void overSessionsRestsOnTheRunThatMostShareWhateverItsNumbers() {
        List<ResponseSet> forms = new ArrayList<>();
        double[][][] block = {
            {KEYED[0], KEYED[1], KEYED[2]}, {KEYED[3], KEYED[3], KEYED[5]}, {KEYED[4], KEYED[2], KEYED[0]}
        };
        int[] sessions = {4, 8, 12};
        for (int p = 0; p < 3; p++) {
            for (int s = 0; s < 3; s++) {
                forms.add(form("d" + p, sessions[s], block[p][s]));
            }
        }
        forms.add(form("d0", 1, KEYED[5]));
        forms.add(form("d1", 1, 0, 3, 3, 3, 3, 3));
        forms.add(form("d9", 8, KEYED[0]));
        Evaluation<OverSessions> over = total(forms).overSessions();

        assertThat(over.value().orElseThrow().sessions())
                .containsExactly(SessionNumber.of(4), SessionNumber.of(8), SessionNumber.of(12));
        SessionReliability.Result result = over.value().orElseThrow().result();
        assertThat(result.persons()).isEqualTo(3);
        assertThat(result.incomplete()).isEqualTo(1);
        assertThat(result.change())
                .isEqualTo(SessionReliability.withDefaults()
                        .assess(RepeatedItemScores.of(block))
                        .value()
                        .orElseThrow()
                        .change());
    }

    @Test
    void overSessionsDoesNotDependOnTheSessionsChosenForTheRest() {
        List<ResponseSet> forms = sample();
        for (int p = 0; p < KEYED.length; p++) {
            forms.add(form("d" + p, 2, KEYED[(p + 1) % KEYED.length]));
        }
        ScaleReliability first = total(forms);

        assertThat(first.overSessions().isEvaluable()).isTrue();
        assertThat(total(with(SessionChoice.of(SessionNumber.of(2))), forms).overSessions())
                .isEqualTo(first.overSessions());
        assertThat(scale(FormReliability.withDefaults(), forms, ScaleId.BOND)
                        .overSessions()
                        .reason())
                .isEqualTo("2 sessions and 1 items; at least 2 of each are needed");
    }

    @Test
    void wrongArgumentsAreRefused() {
        FormReliability method = FormReliability.withDefaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.withConfidence(1))
                .withMessage("Confidence 1.0 is not between 0 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> method.withConfidence(Double.NaN));
        assertThatNullPointerException().isThrownBy(() -> method.assess(null)).withMessage("forms");
        assertThatNullPointerException()
                .isThrownBy(() -> method.with((SessionChoice) null))
                .withMessage("sessions");
        assertThatNullPointerException()
                .isThrownBy(() -> method.with((FactorMethod) null))
                .withMessage("factorMethod");
    }

    @Property(seed = "3008", tries = 50)
    void theOrderOfTheFormsOnlyMovesRounding(@ForAll long seed) {
        List<ResponseSet> forms = sample();
        for (int p = 0; p < KEYED.length; p++) {
            forms.add(form("d" + p, 2, KEYED[(p + 2) % KEYED.length]));
        }
        double alpha = alpha(forms);
        FormCounts counts = total(forms).forms();
        Collections.shuffle(forms, new Random(seed));

        assertThat(alpha(forms)).isCloseTo(alpha, within(1e-12));
        assertThat(total(forms).forms()).isEqualTo(counts);
    }

    @Property(seed = "3009", tries = 100)
    void everyFormIsCountedOnce(@ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int choice) {
        Random random = new Random(seed);
        List<ResponseSet> forms = new ArrayList<>();
        for (int p = 0; p < 5; p++) {
            for (int s = 1; s <= 3; s++) {
                double[] keyed = random.ints(6, 1, 6).asDoubleStream().toArray();
                for (int gap = random.nextInt(4); gap > 1; gap--) {
                    keyed[random.nextInt(6)] = 0;
                }
                forms.add(random.nextInt(5) == 0 ? blank("d" + p, s).build() : form("d" + p, s, keyed));
            }
        }
        SessionChoice sessions = List.of(
                        SessionChoice.first(),
                        SessionChoice.all(),
                        SessionChoice.of(SessionNumber.of(1)),
                        SessionChoice.of(SessionNumber.of(3)))
                .get(choice);

        assertThat(with(sessions).assess(forms)).hasSize(4).allSatisfy(scale -> {
            FormCounts counts = scale.forms();
            assertThat(counts.given()).isEqualTo(15);
            assertThat(counts.blank() + counts.otherSessions() + counts.incomplete() + counts.used())
                    .isEqualTo(15);
            assertThat(counts.isIndependent() || sessions.equals(SessionChoice.all()))
                    .isTrue();
        });
    }

    private static double alpha(List<ResponseSet> forms) {
        return total(forms).consistency().value().orElseThrow().alpha().raw();
    }
}
