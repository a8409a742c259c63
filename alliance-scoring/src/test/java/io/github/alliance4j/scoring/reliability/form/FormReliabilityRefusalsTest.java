package io.github.alliance4j.scoring.reliability.form;

import static io.github.alliance4j.scoring.reliability.form.CheckForms.blank;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.form;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.sample;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.scale;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.total;
import static io.github.alliance4j.scoring.reliability.form.CheckForms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormReliabilityRefusalsTest {

    @Test
    void aSessionThatNobodyHasIsNotEvaluable() {
        ScaleReliability total = total(with(SessionChoice.of(SessionNumber.of(7))), sample());

        assertThat(total.forms()).isEqualTo(new FormCounts(6, 0, 6, 0, 0, 0));
        assertThat(total.consistency().reason()).isEqualTo("0 complete forms; at least 2 are needed");
    }

    @Test
    void blankFormsAloneAreNotEvaluable() {
        List<ResponseSet> forms = List.of(blank("a", 1).build(), blank("b", 1).build());
        ScaleReliability total = total(forms);

        assertThat(total.forms()).isEqualTo(new FormCounts(2, 2, 0, 0, 0, 0));
        assertThat(List.of(total.consistency(), total.splits(), total.omega(), total.measurementError()))
                .allSatisfy(part -> assertThat(part.reason()).isEqualTo("0 complete forms; at least 2 are needed"));
        assertThat(total.overSessions().reason())
                .isEqualTo("no 2 persons answered the whole scale at the same 2 neighbouring sessions");
    }

    @Test
    void oneRespondentIsNotEvaluable() {
        assertThat(total(sample().subList(0, 1)).consistency().reason())
                .isEqualTo("1 complete forms; at least 2 are needed");
    }

    @Test
    void oneItemIsNotEvaluable() {
        ScaleReliability bond = scale(FormReliability.withDefaults(), sample(), ScaleId.BOND);

        assertThat(List.of(bond.consistency(), bond.splits(), bond.measurementError()))
                .allSatisfy(part ->
                        assertThat(part.reason()).isEqualTo("the scale has 1 item; consistency needs at least 2"));
        assertThat(bond.omega().reason()).isEqualTo("the scale has 1 items; one factor needs at least 3");
    }

    @Test
    void twoItemsHaveAnAlphaButNoFactor() {
        ScaleReliability goal = scale(FormReliability.withDefaults(), sample(), ScaleId.GOAL);

        assertThat(goal.consistency().isEvaluable()).isTrue();
        assertThat(goal.omega().reason()).isEqualTo("the scale has 2 items; one factor needs at least 3");
    }

    @Test
    void anItemWithoutVarianceIsNotEvaluable() {
        List<ResponseSet> forms =
                List.of(form("a", 1, 1, 3, 2, 4, 2, 1), form("b", 1, 2, 3, 1, 5, 5, 3), form("c", 1, 4, 3, 4, 3, 4, 2));
        List<ScaleReliability> all = FormReliability.withDefaults().assess(forms);

        assertThat(all.get(0).consistency().reason())
                .isEqualTo("item 2 has no variance: all its answers are equal; leave the item out");
        assertThat(all.get(0).measurementError().reason())
                .isEqualTo(all.get(0).consistency().reason());
        assertThat(all.get(1).consistency().isEvaluable()).isTrue();
    }

    @Test
    void itemsThatCancelEachOtherAreNotEvaluable() {
        List<ResponseSet> forms = new ArrayList<>();
        for (int p = 1; p <= 5; p++) {
            forms.add(form("d" + p, 1, 0, 0, 0, p, 6 - p, 0));
        }

        assertThat(scale(FormReliability.withDefaults(), forms, ScaleId.GOAL)
                        .consistency()
                        .reason())
                .isEqualTo("the sum of the items has no variance: items cancel each other; is each keyed in the same"
                        + " direction?");
    }

    @Test
    void fewerPersonsThanItemsHaveNoLikelihoodAndASmoothedLambda6() {
        ScaleReliability total = total(sample().subList(0, 4));

        assertThat(total.omega().reason())
                .isEqualTo("the correlations are not positive definite: an item is a sum of others, or there are not"
                        + " more persons than items");
        assertThat(total.consistency().value().orElseThrow().lambdas().isSmoothed())
                .isTrue();
    }

    @Test
    void aFormWithTooManySplitsSaysSo() {
        Instrument large = Instrument.builder("large-check")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(22)
                .build();
        Random random = new Random(22);
        List<ResponseSet> forms = new ArrayList<>();
        for (int p = 0; p < 40; p++) {
            forms.add(ResponseSet.builder(large)
                    .dyad("d" + p)
                    .session(1)
                    .answers(random.ints(22, 1, 6).asDoubleStream().toArray())
                    .build());
        }
        ScaleReliability total = total(forms);

        assertThat(total.splits().reason()).isEqualTo("22 items have more than 100000 splits into halves");
        assertThat(total.consistency().value().orElseThrow().oddEven().isEvaluable())
                .isTrue();
    }

    @Test
    void theLimitOfSplitsIsWhatIsAskedFor() {
        FormReliability method = FormReliability.withDefaults();
        assertThat(total(method.withMostSplits(10), sample()).splits().isEvaluable())
                .isTrue();
        assertThat(total(method.withMostSplits(9), sample()).splits().reason())
                .isEqualTo("6 items have more than 9 splits into halves");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.withMostSplits(0))
                .withMessage("At most 0 splits: the limit must be at least 1");
    }

    @Test
    void compositesOfItemsAreSumsAndWeightedOnesAreNot() {
        Instrument form = Instrument.builder("composite-check")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .subscale(Component.TASK, 1, 2)
                .subscale(Component.GOAL, 3, 4)
                .composite(ScaleId.of("both"), 1, 3)
                .composite(ScaleId.of("weighted"), Map.of(ScaleId.TASK, 1.0, ScaleId.GOAL, 2.0))
                .build();
        double[][] answers = {{1, 2, 1, 2}, {2, 2, 3, 2}, {3, 2, 3, 3}, {4, 4, 3, 4}, {5, 4, 5, 5}};
        List<ResponseSet> forms = new ArrayList<>();
        for (int p = 0; p < answers.length; p++) {
            for (int s = 1; s <= 2; s++) {
                forms.add(ResponseSet.builder(form)
                        .dyad("d" + p)
                        .session(s)
                        .answers(answers[(p + s - 1) % answers.length])
                        .build());
            }
        }
        ScaleReliability both = scale(FormReliability.withDefaults(), forms, ScaleId.of("both"));
        ScaleReliability weighted = scale(FormReliability.withDefaults(), forms, ScaleId.of("weighted"));

        assertThat(both.consistency().isEvaluable()).isTrue();
        assertThat(both.overSessions().isEvaluable()).isTrue();
        assertThat(weighted.forms().used()).isEqualTo(5);
        assertThat(List.of(
                        weighted.consistency(),
                        weighted.splits(),
                        weighted.omega(),
                        weighted.measurementError(),
                        weighted.overSessions()))
                .allSatisfy(part -> assertThat(part.reason())
                        .isEqualTo("a weighted composite is not the sum of its items; look at the scales it is made"
                                + " of"));
    }
}
