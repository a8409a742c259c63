package io.github.alliance4j.scoring.change;

import static io.github.alliance4j.model.instrument.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.Evaluation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sides of a cut-off by estimated true scores. Numbers by numpy 2.4.6 from the formulas in the Javadoc. */
class HagemanArrindellTest {

    private static final ChangeSample SAMPLE = ChangeSample.of(25, 8, 18, 9, 0.5);

    private static Norm norm(double reliability) {
        return Norm.of(new Reliability(reliability, ReliabilityKind.ALPHA, "made up"))
                .with(new FunctionalGroup(10, 5, "made up"));
    }

    private static ReliableChange change(Direction direction) {
        return ReliableChange.of(direction).with(ChangeFormula.HAGEMAN_ARRINDELL);
    }

    private static ClinicalSignificance.Result assess(ReliableChange change, ClinicalCutoff cutoff, PrePost person) {
        return ClinicalSignificance.of(change, cutoff)
                .assess(norm(0.85), SAMPLE, List.of(person))
                .value()
                .orElseThrow();
    }

    private static ClinicalSignificance.Person person(ReliableChange change, double pre, double post) {
        return assess(change, ClinicalCutoff.B, new PrePost(pre, post))
                .persons()
                .get(0);
    }

    private static String reason(double reliability, ChangeSample sample) {
        return ClinicalSignificance.of(change(LOWER_IS_BETTER), ClinicalCutoff.A)
                .assess(norm(reliability), sample, List.of(new PrePost(30, 15)))
                .reason();
    }

    @ParameterizedTest
    @CsvSource({
        "A, LOWER_IS_BETTER, 10.2487288683",
        "A, HIGHER_IS_BETTER, 39.7512711317",
        "B, LOWER_IS_BETTER, 17.8485667481",
        "B, HIGHER_IS_BETTER, 2.1514332519",
        "C, LOWER_IS_BETTER, 15.2092630862",
        "C, HIGHER_IS_BETTER, 15.2092630862"
    })
    void cutoffsRestOnTheSpreadOfTrueScores(ClinicalCutoff cutoff, Direction direction, double value) {
        assertThat(assess(change(direction), cutoff, new PrePost(30, 15)).cutoff())
                .isCloseTo(value, within(1e-9));
    }

    /** An index beyond 1.645 makes the side sure. Only who was clinical can become functional, and the other way. */
    @ParameterizedTest
    @CsvSource({
        "B, LOWER_IS_BETTER, 40, 5, -3.8872001646, true, true, false, RECOVERED",
        "B, LOWER_IS_BETTER, 30, 15, -0.8570023550, true, false, false, IMPROVED",
        "B, LOWER_IS_BETTER, 5, 40, 6.7184921691, false, false, true, HARMED",
        "B, HIGHER_IS_BETTER, 30, 15, 4.5390746514, false, false, false, HARMED",
        "A, HIGHER_IS_BETTER, 5, 40, -0.8108239019, true, false, false, IMPROVED",
        "C, HIGHER_IS_BETTER, 5, 40, 7.6257843066, true, true, false, RECOVERED",
        "C, HIGHER_IS_BETTER, 40, 5, -2.9799080271, false, false, true, HARMED",
        "C, HIGHER_IS_BETTER, 30, 15, 0.0502897825, false, false, false, HARMED"
    })
    void sidesFollowFromTheTrueScoreAfter(
            ClinicalCutoff cutoff,
            Direction direction,
            double pre,
            double post,
            double index,
            boolean clinicalBefore,
            boolean functionalAfter,
            boolean becameClinical,
            ChangeCategory category) {
        ClinicalSignificance.Person person = assess(change(direction), cutoff, new PrePost(pre, post))
                .persons()
                .get(0);

        assertThat(person.trueScoreAfter().orElseThrow().index()).isCloseTo(index, within(1e-9));
        assertThat(person.clinicalBefore()).isEqualTo(clinicalBefore);
        assertThat(person.functionalAfter()).isEqualTo(functionalAfter);
        assertThat(person.trueScoreAfter().orElseThrow().clinical()).isEqualTo(becameClinical);
        assertThat(person.category()).isEqualTo(category);
    }

    @Test
    void scoreExactlyAtTheCutoffIsNotClinical() {
        double cutoff = assess(change(LOWER_IS_BETTER), ClinicalCutoff.B, new PrePost(30, 15))
                .cutoff();

        assertThat(person(change(LOWER_IS_BETTER), cutoff, 5).clinicalBefore()).isFalse();
        assertThat(person(change(LOWER_IS_BETTER), Math.nextUp(cutoff), 5).clinicalBefore())
                .isTrue();
    }

    @Test
    void indexOfExactlyTheCriticalValueIsNotSure() {
        double gain = -person(change(LOWER_IS_BETTER), 40, 5)
                .trueScoreAfter()
                .orElseThrow()
                .index();
        double loss = person(change(LOWER_IS_BETTER), 5, 40)
                .trueScoreAfter()
                .orElseThrow()
                .index();

        assertThat(person(change(LOWER_IS_BETTER).withCriticalValue(gain), 40, 5)
                        .functionalAfter())
                .isFalse();
        assertThat(person(change(LOWER_IS_BETTER).withCriticalValue(Math.nextDown(gain)), 40, 5)
                        .functionalAfter())
                .isTrue();
        assertThat(person(change(LOWER_IS_BETTER).withCriticalValue(loss), 5, 40)
                        .trueScoreAfter()
                        .orElseThrow()
                        .clinical())
                .isFalse();
        assertThat(person(change(LOWER_IS_BETTER).withCriticalValue(Math.nextDown(loss)), 5, 40)
                        .trueScoreAfter()
                        .orElseThrow()
                        .clinical())
                .isTrue();
    }

    /** SEM is 4 here: the scores after spread as much as error does, and not more. */
    @Test
    void isNotEvaluableWhereScoresAfterHaveAReliabilityOfExactlyZero() {
        assertThat(reason(0.75, ChangeSample.of(25, 8, 18, 4, 0)))
                .isEqualTo("the scores after spread no more than error does");
    }

    /** (48 + 48 - 2 * 48) / 32 = 0. */
    @Test
    void isNotEvaluableWhereDifferencesHaveAReliabilityOfExactlyZero() {
        assertThat(reason(0.75, ChangeSample.of(25, 8, 18, 8, 0.75)))
                .isEqualTo("the reliability of the differences is not above 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 1e9})
    void changesThatAreEqualUpToRoundingAreEqual(double unit) {
        List<PrePost> persons = List.of(
                new PrePost(0.1 * unit, 0.3 * unit),
                new PrePost(0.2 * unit, 0.4 * unit),
                new PrePost(0.7 * unit, 0.9 * unit),
                new PrePost(1.3 * unit, 1.5 * unit));
        ChangeSample sample = ChangeSample.from(persons).value().orElseThrow();

        assertThat(TrueScores.from(norm(0.85), sample).reason())
                .isEqualTo("all changes are equal, so their reliability is not defined");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e9})
    void unitOfTheScoresDoesNotMatter(double unit) {
        Evaluation<TrueScores> scaled =
                TrueScores.from(norm(0.85), ChangeSample.of(25 * unit, 8 * unit, 18 * unit, 9 * unit, 0.5));

        assertThat(scaled.value().orElseThrow().difference()).isCloseTo(0.73698630137, within(1e-11));
    }
}
