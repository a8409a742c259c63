package io.github.alliance4j.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    private static final AnswerScale RANGE = AnswerScale.of(1, 5);

    private static final Instrument FORM = Instrument.builder("form")
            .raters(Rater.CLIENT)
            .answers(RANGE)
            .subscale(Component.TASK, 1, 2)
            .subscale(ScaleId.of("extra"), 3)
            .build();

    private static final Score TASK = Score.of(ScaleId.TASK, RANGE, 2, 2, 3);
    private static final Score EXTRA =
            Score.notScorable(ScaleId.of("extra"), ItemCounts.of(1, 0), NotScorable.NOTHING_ANSWERED);
    private static final Score TOTAL = Score.of(ScaleId.TOTAL, RANGE, 3, 2, 5);

    private static ResponseSet filled(int session) {
        return ResponseSet.builder(FORM).dyad("secret").session(session).build();
    }

    private static ScoreSheet sheet() {
        return ScoreSheet.of(filled(2), List.of(TASK, EXTRA, TOTAL));
    }

    @Test
    void scoresAreFoundByTheirScale() {
        assertThat(sheet().scores()).containsExactly(TASK, EXTRA, TOTAL);
        assertThat(sheet().score(ScaleId.TASK)).isSameAs(TASK);
        assertThat(sheet().total()).isSameAs(TOTAL);
        assertThat(sheet().responses()).isEqualTo(filled(2));
    }

    @Test
    void unknownScaleIsRefusedWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet().score(ScaleId.BOND))
                .withMessage("Instrument form has no scale bond; it has [task, extra, total]");
    }

    @Test
    void scoresMustBeThoseOfTheForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreSheet.of(filled(2), List.of(TOTAL)))
                .withMessage("Instrument form has 3 scales; 1 scores were given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreSheet.of(filled(2), List.of(EXTRA, TASK, TOTAL)))
                .withMessageContaining("is task, not extra");
    }

    @Test
    void equalityIsByFormAndScores() {
        assertThat(sheet())
                .isEqualTo(sheet())
                .hasSameHashCodeAs(sheet())
                .isNotEqualTo(ScoreSheet.of(filled(3), List.of(TASK, EXTRA, TOTAL)))
                .isNotEqualTo(ScoreSheet.of(filled(2), List.of(Score.of(ScaleId.TASK, RANGE, 2, 2, 4), EXTRA, TOTAL)))
                .isNotEqualTo("sheet");
    }

    @Test
    void textShowsNoIdentifierAndNoScore() {
        assertThat(sheet())
                .hasToString("form by CLIENT, 0 of 3 answered: [task COMPLETE, 2 of 2 items,"
                        + " extra NOT_SCORABLE (NOTHING_ANSWERED), 0 of 1 items, total PRORATED, 2 of 3 items]");
    }

    @Test
    void profileTakesComponentsAndTheTotalAsPercentOfMaximum() {
        AllianceProfile profile = AllianceProfile.from(sheet());
        assertThat(profile.dyad()).isEqualTo(DyadId.of("secret"));
        assertThat(profile.session()).isEqualTo(SessionNumber.of(2));
        assertThat(profile.rater()).contains(Rater.CLIENT);
        assertThat(profile.source()).isEqualTo("form");
        assertThat(profile.component(Component.TASK))
                .contains(new Part(OptionalDouble.of(50), OptionalDouble.empty(), Completeness.COMPLETE));
        assertThat(profile.overall())
                .isEqualTo(new Part(OptionalDouble.of(100), OptionalDouble.empty(), Completeness.PRORATED));
    }

    @Test
    void componentThatTheFormDoesNotSpeakOfIsAbsent() {
        assertThat(AllianceProfile.from(sheet()).component(Component.BOND)).isEmpty();
    }

    @Test
    void profileEqualityIsByAllParts() {
        AllianceProfile profile = AllianceProfile.from(sheet());
        assertThat(profile)
                .isEqualTo(AllianceProfile.from(sheet()))
                .hasSameHashCodeAs(AllianceProfile.from(sheet()))
                .isNotEqualTo(AllianceProfile.from(ScoreSheet.of(filled(3), List.of(TASK, EXTRA, TOTAL))))
                .isNotEqualTo(AllianceProfile.from(ScoreSheet.of(
                        filled(2),
                        List.of(
                                TASK,
                                EXTRA,
                                Score.notScorable(ScaleId.TOTAL, ItemCounts.of(3, 2), NotScorable.TOO_MANY_MISSING)))))
                .isNotEqualTo("profile");
    }

    @Test
    void profileTextShowsNoIdentifierAndNoValue() {
        assertThat(AllianceProfile.from(sheet())).hasToString("form by CLIENT: [TASK], overall PRORATED");
        assertThat(AllianceProfile.from(sheet()).overall()).hasToString("PRORATED");
    }

    @Test
    void partHasAValueExactlyIfItIsScorable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Part(OptionalDouble.empty(), OptionalDouble.empty(), Completeness.COMPLETE))
                .withMessage("A part has a value exactly if it is scorable");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Part(OptionalDouble.of(1), OptionalDouble.empty(), Completeness.NOT_SCORABLE))
                .withMessage("A part has a value exactly if it is scorable");
    }

    @Test
    void partLiesWithinZeroToHundred() {
        assertThat(new Part(OptionalDouble.of(0), OptionalDouble.of(0), Completeness.COMPLETE).pomp())
                .hasValue(0);
        for (double bad : new double[] {-0.1, 100.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Part(OptionalDouble.of(bad), OptionalDouble.empty(), Completeness.COMPLETE))
                    .withMessage("A percent of maximum possible lies within 0 to 100");
        }
    }

    @Test
    void standardErrorIsNotNegative() {
        for (double bad : new double[] {-0.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Part(OptionalDouble.of(1), OptionalDouble.of(bad), Completeness.COMPLETE))
                    .withMessage("A standard error is not negative");
        }
    }

    @Test
    void partHasTheStandardErrorOfItsScore() {
        ScoreSheet precise = ScoreSheet.of(filled(2), List.of(TASK.withStandardError(.5), EXTRA, TOTAL));
        AllianceProfile profile = AllianceProfile.from(precise);
        assertThat(profile.component(Component.TASK))
                .contains(new Part(OptionalDouble.of(50), OptionalDouble.of(12.5), Completeness.COMPLETE));
        assertThat(profile.overall().standardError()).isEmpty();
    }

    @Test
    void publishedScoreIsInTheUnitOfTheForm() {
        assertThat(sheet().published(ScaleId.TASK)).hasValue(3);
        assertThat(sheet().published(ScaleId.of("extra"))).isEmpty();
        Instrument tenfold = Instrument.builder("tenfold")
                .raters(Rater.CLIENT)
                .answers(RANGE)
                .items(2)
                .publishedMetric(PublishedMetric.meanTimes(10))
                .build();
        ResponseSet form = ResponseSet.builder(tenfold).dyad("d").session(1).build();
        assertThat(ScoreSheet.of(form, List.of(Score.of(ScaleId.TOTAL, RANGE, 2, 2, 3.5)))
                        .published(ScaleId.TOTAL))
                .hasValue(35);
    }

    @Test
    void profileOfALowerIsBetterFormIsRefused() {
        Instrument symptoms = Instrument.builder("symptoms")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 3))
                .items(2)
                .direction(Direction.LOWER_IS_BETTER)
                .build();
        ScoreSheet sheet = ScoreSheet.of(
                ResponseSet.builder(symptoms).dyad("d").session(1).answers(3, 3).build(),
                List.of(Score.of(ScaleId.TOTAL, symptoms.answers(), 2, 2, 3)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllianceProfile.from(sheet))
                .withMessage("Instrument symptoms is lower-is-better; a profile is higher-is-better, so turn its scores"
                        + " first");
    }
}
