package io.github.alliance4j.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ItemScoresTest {

    private static final Instrument FORM = form("clinic-check");

    private static Instrument form(String id) {
        return Instrument.builder(id)
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .subscale(Component.TASK, 1, 3)
                .subscale(Component.BOND, 2, 4)
                .reversed(3)
                .build();
    }

    private static ResponseSet.Builder filled(Instrument form, String dyad) {
        return ResponseSet.builder(form).dyad(dyad).session(1);
    }

    @Test
    void turnsReversedItemsOnce() {
        ItemScores scores = ItemScores.from(
                List.of(filled(FORM, "a").answers(4, 1, 2, 5).build()),
                FORM.subscales().get(0));
        assertThat(scores.items()).containsExactly(1, 3);
        assertThat(scores.answer(0, 0)).hasValue(4);
        assertThat(scores.answer(0, 1)).hasValue(4);
    }

    @Test
    void keepsAnEmptyFormAsARow() {
        ItemScores scores = ItemScores.from(List.of(filled(FORM, "a").build()), FORM.total());
        assertThat(scores.persons()).isEqualTo(1);
        assertThat(scores.answer(0, 2)).isEmpty();
    }

    @Test
    void refusesFormsOfTwoInstruments() {
        List<ResponseSet> forms = List.of(
                filled(FORM, "a").build(), filled(form("other-check"), "b").build());
        assertThatThrownBy(() -> ItemScores.from(forms, FORM.total()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Forms of clinic-check and of other-check cannot be in one table; their items are not the"
                        + " same");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatThrownBy(() -> ItemScores.of(new double[][] {{1, 2}, {1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Person 2 has 1 answers; the scale has 2 items");
    }

    @Test
    void refusesANumberThatIsNotFinite() {
        assertThatThrownBy(() -> ItemScores.of(new double[][] {{1, Double.NaN}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Person 1, item 2: the answer is not a finite number; leave a missing answer out");
    }

    @Test
    void refusesAScaleWithoutItems() {
        assertThatThrownBy(() -> ItemScores.builder(0)).hasMessage("A scale needs at least 1 item, not 0");
    }

    @Test
    void isNotChangedThroughTheArrayItCameFrom() {
        double[][] rows = {{1, 2}};
        ItemScores scores = ItemScores.of(rows);
        rows[0][0] = 5;
        assertThat(scores.answer(0, 0)).hasValue(1);
    }

    @Test
    void equalsAnotherTableWithTheSameAnswers() {
        ItemScores gap = ItemScores.builder(2)
                .person(List.of(OptionalDouble.of(1), OptionalDouble.empty()))
                .build();
        ItemScores same = ItemScores.builder(2)
                .person(List.of(OptionalDouble.of(1), OptionalDouble.empty()))
                .build();
        assertThat(gap).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(gap)
                .isNotEqualTo(ItemScores.of(new double[][] {{1, 2}}))
                .doesNotHaveSameHashCodeAs(ItemScores.of(new double[][] {{1, 2}}));
    }

    @Test
    void showsItsSizeAndNoAnswer() {
        assertThat(ItemScores.of(new double[][] {{1, 2, 3}})).hasToString("1 persons, 3 items");
    }
}
