package io.github.alliance4j.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionReliabilityTest {

    /** Four persons, three sessions, three items; made with R's psych 2.2.9. */
    private static final double[][][] DATA = {
        {{1, 1, 2}, {2, 3, 4}, {3, 3, 5}},
        {{1, 3, 5}, {2, 4, 4}, {3, 6, 4}},
        {{3, 4, 4}, {6, 5, 5}, {7, 7, 7}},
        {{5, 6, 7}, {5, 6, 5}, {5, 7, 6}}
    };

    private static final Instrument FORM = Instrument.builder("clinic-check")
            .raters(Rater.CLIENT)
            .answers(AnswerScale.of(1, 7))
            .items(3)
            .reversed(2)
            .build();

    private static final List<SessionNumber> SESSIONS =
            List.of(SessionNumber.of(1), SessionNumber.of(2), SessionNumber.of(3));

    private static SessionReliability.Result assess(double[][][] answers) {
        return SessionReliability.withDefaults()
                .assess(RepeatedItemScores.of(answers))
                .value()
                .orElseThrow();
    }

    private static String reason(double[][][] answers) {
        return SessionReliability.withDefaults()
                .assess(RepeatedItemScores.of(answers))
                .reason();
    }

    /** The forms of the data, as answered: the second item is reversed. */
    private static List<ResponseSet> forms() {
        List<ResponseSet> forms = new ArrayList<>();
        for (int p = 0; p < DATA.length; p++) {
            for (int s = 0; s < 3; s++) {
                double[] row = DATA[p][s];
                forms.add(ResponseSet.builder(FORM)
                        .dyad("d" + p)
                        .session(s + 1)
                        .answers(row[0], 8 - row[1], row[2])
                        .build());
            }
        }
        return forms;
    }

    @Test
    void givesTheComponentsOfThePeer() {
        VarianceComponents components = assess(DATA).components();
        assertThat(components.person()).isCloseTo(1.865740740741, within(1e-12));
        assertThat(components.session()).isCloseTo(.611111111111, within(1e-12));
        assertThat(components.item()).isCloseTo(.314814814815, within(1e-12));
        assertThat(components.personSession()).isCloseTo(.430555555556, within(1e-12));
        assertThat(components.personItem()).isCloseTo(.282407407407, within(1e-12));
        assertThat(components.sessionItem()).isCloseTo(.037037037037, within(1e-12));
        assertThat(components.error()).isCloseTo(.476851851852, within(1e-12));
        assertThat(components.hasNegative()).isFalse();
    }

    @Test
    void givesTheCoefficientsOfThePeer() {
        SessionReliability.Result result = assess(DATA);
        assertThat(result.oneFixed()).hasValueCloseTo(.924981791697, within(1e-12));
        assertThat(result.meanFixed()).hasValueCloseTo(.973677485305, within(1e-12));
        assertThat(result.oneRandom()).hasValueCloseTo(.620117187500, within(1e-12));
        assertThat(result.meanRandom()).hasValueCloseTo(.830427201395, within(1e-12));
        assertThat(result.change()).hasValueCloseTo(.730366492147, within(1e-12));
    }

    @Test
    void readsFormsAndTurnsReversedItems() {
        assertThat(RepeatedItemScores.from(forms(), FORM.total(), SESSIONS)).isEqualTo(RepeatedItemScores.of(DATA));
    }

    @Test
    void leavesDyadsWithAGapOutAndCountsThem() {
        List<ResponseSet> forms = forms();
        forms.add(ResponseSet.builder(FORM)
                .dyad("late")
                .session(2)
                .answers(1, 1, 1)
                .build());
        forms.remove(0);
        RepeatedItemScores scores = RepeatedItemScores.from(forms, FORM.total(), SESSIONS);
        assertThat(scores.persons()).isEqualTo(3);
        assertThat(scores.incomplete()).isEqualTo(2);
        assertThat(SessionReliability.withDefaults()
                        .assess(scores)
                        .value()
                        .orElseThrow()
                        .incomplete())
                .isEqualTo(2);
        assertThat(scores).hasToString("3 persons, 3 sessions, 3 items");
    }

    @Test
    void leavesDyadsWithAnEmptyFormOut() {
        List<ResponseSet> forms = forms();
        forms.set(0, ResponseSet.builder(FORM).dyad("d0").session(1).build());
        RepeatedItemScores scores = RepeatedItemScores.from(forms, FORM.total(), SESSIONS);
        assertThat(scores.persons()).isEqualTo(3);
        assertThat(scores.incomplete()).isEqualTo(1);
    }

    @Test
    void refusesFormsOfTwoInstruments() {
        Instrument other = Instrument.builder("other-check")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 7))
                .items(3)
                .build();
        List<ResponseSet> forms = forms();
        forms.add(ResponseSet.builder(other)
                .dyad("d9")
                .session(1)
                .answers(1, 2, 3)
                .build());
        assertThatThrownBy(() -> RepeatedItemScores.from(forms, FORM.total(), SESSIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Forms of clinic-check and of other-check cannot be in one table; their items are not the"
                        + " same");
    }

    @Test
    void tablesWithEqualAnswersAreEqual() {
        double[][][] changed = {DATA[0], DATA[1], DATA[2], DATA[0]};
        RepeatedItemScores scores = RepeatedItemScores.of(DATA);
        assertThat(scores).isEqualTo(RepeatedItemScores.of(DATA)).hasSameHashCodeAs(RepeatedItemScores.of(DATA));
        assertThat(scores)
                .isNotEqualTo(RepeatedItemScores.of(changed))
                .isNotEqualTo(DATA)
                .doesNotHaveSameHashCodeAs(RepeatedItemScores.of(changed));
    }

    @Test
    void tablesThatLeftOutDifferentNumbersOfDyadsAreNotEqual() {
        List<ResponseSet> more = forms();
        more.add(ResponseSet.builder(FORM)
                .dyad("late")
                .session(2)
                .answers(1, 1, 1)
                .build());
        assertThat(RepeatedItemScores.from(more, FORM.total(), SESSIONS))
                .isNotEqualTo(RepeatedItemScores.from(forms(), FORM.total(), SESSIONS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.1, 1e9})
    void unitOfTheAnswersDoesNotMatter(double unit) {
        double[][][] scaled = new double[DATA.length][][];
        for (int p = 0; p < DATA.length; p++) {
            scaled[p] = Answers.mapped(DATA[p], x -> unit * x);
        }
        assertThat(assess(scaled).change()).hasValueCloseTo(.730366492147, within(1e-9));
    }

    /** Rounding leaves sums of squares that are not quite 0. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.1, 1e9})
    void personsWhoDoNotChangeDifferentlyHaveNoReliabilityOfChangeInAnyUnit(double unit) {
        double[][][] answers = {
            {{unit, 2 * unit}, {2 * unit, 3 * unit}},
            {{4 * unit, 5 * unit}, {5 * unit, 6 * unit}},
            {{3.3 * unit, 4.3 * unit}, {4.3 * unit, 5.3 * unit}}
        };
        VarianceComponents components = assess(answers).components();
        assertThat(components.personSession()).isZero();
        assertThat(components.error()).isZero();
        assertThat(assess(answers).change()).isEmpty();
    }

    @Test
    void refusesTwoFormsOfOneSession() {
        List<ResponseSet> forms = forms();
        forms.add(forms.get(0));
        assertThatThrownBy(() -> RepeatedItemScores.from(forms, FORM.total(), SESSIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A dyad has two forms of session 1; give the forms of one rater, one a session");
    }

    @Test
    void refusesASessionThatIsNamedTwice() {
        List<SessionNumber> twice = List.of(SessionNumber.of(1), SessionNumber.of(2), SessionNumber.of(1));
        assertThatThrownBy(() -> RepeatedItemScores.from(forms(), FORM.total(), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A session is named twice in [1, 2, 1]");
    }

    @Test
    void refusesATableWithHoles() {
        assertThatThrownBy(() -> RepeatedItemScores.of(new double[][][] {{{1, 2}, {1, 2}}, {{1, 2}}}))
                .hasMessage("Person 2 has 1 sessions; the first has 2");
        assertThatThrownBy(() -> RepeatedItemScores.of(new double[][][] {{{1, 2}, {1, Double.NaN}}}))
                .hasMessage("Person 1, session 2: there must be 2 finite answers");
    }

    @Test
    void countsANegativeComponentAsZeroUnlessAskedOtherwise() {
        // Persons go the same way in every session; the items disagree about it.
        double[][][] answers = {
            {{1, 4}, {4, 1}, {2, 3}},
            {{5, 8}, {8, 5}, {7, 6}},
            {{4, 3}, {3, 5}, {5, 3}}
        };
        RepeatedItemScores scores = RepeatedItemScores.of(answers);
        SessionReliability.Result cut =
                SessionReliability.withDefaults().assess(scores).value().orElseThrow();
        SessionReliability.Result plain = SessionReliability.withDefaults()
                .with(NegativeComponents.AS_ESTIMATED)
                .assess(scores)
                .value()
                .orElseThrow();
        assertThat(cut.components().personSession()).isNegative();
        assertThat(cut.components().hasNegative()).isTrue();
        assertThat(cut.change()).hasValue(0);
        assertThat(plain.components()).isEqualTo(cut.components());
        // personSession -23/12, error 35/9: -23/12 / (-23/12 + 35/18).
        assertThat(plain.change()).hasValueCloseTo(-69.0, within(1e-9));
        assertThat(plain.meanFixed()).hasValueCloseTo(0.8646034816247581, within(1e-12));
        assertThat(plain.meanRandom()).hasValueCloseTo(0.9955456570155903, within(1e-12));
    }

    @Test
    void hasNoReliabilityOfChangeWherePersonsDoNotChangeDifferently() {
        double[][][] answers = {{{1, 2}, {2, 3}}, {{4, 5}, {5, 6}}, {{3, 4.1}, {4, 5.1}}};
        SessionReliability.Result result = assess(answers);
        assertThat(result.change()).isEmpty();
        assertThat(result.oneFixed()).hasValueCloseTo(1.0, within(1e-12));
    }

    @Test
    void isNotEvaluableForTooLittleOrEqualAnswers() {
        assertThat(reason(new double[][][] {{{1, 2}, {2, 1}}}))
                .isEqualTo("1 persons answered every item at every session; at least 2 are needed");
        assertThat(reason(new double[][][] {{{1, 2}}, {{2, 1}}}))
                .isEqualTo("1 sessions and 2 items; at least 2 of each are needed");
        assertThat(reason(new double[][][] {{{1}, {2}}, {{2}, {1}}}))
                .isEqualTo("2 sessions and 1 items; at least 2 of each are needed");
        assertThat(reason(new double[][][] {{{.1, .1}, {.1, .1}}, {{.1, .1}, {.1, .1}}}))
                .isEqualTo("all answers are equal");
    }

    @Property(seed = "115", tries = 50)
    void isInvariantToShiftAndScale(
            @ForAll @DoubleRange(min = -100, max = 100) double shift,
            @ForAll @DoubleRange(min = 0.1, max = 10) double scale) {
        double[][][] moved = new double[DATA.length][][];
        for (int p = 0; p < DATA.length; p++) {
            moved[p] = Answers.mapped(DATA[p], x -> scale * x + shift);
        }
        assertThat(assess(moved).change().orElseThrow())
                .isCloseTo(assess(DATA).change().orElseThrow(), within(1e-9));
    }
}
