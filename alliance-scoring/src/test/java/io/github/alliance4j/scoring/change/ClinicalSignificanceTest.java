package io.github.alliance4j.scoring.change;

import static io.github.alliance4j.model.instrument.Direction.HIGHER_IS_BETTER;
import static io.github.alliance4j.model.instrument.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.instrument.Direction;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClinicalSignificanceTest {

    private static final Reliability ALPHA = new Reliability(0.85, ReliabilityKind.ALPHA, "made up");
    private static final Norm NORM =
            Norm.of(ALPHA).withReliabilityAfter(ALPHA).with(new FunctionalGroup(10, 5, "made up"));
    private static final ChangeSample SAMPLE = ChangeSample.of(25, 8, 18, 9, 0.5);

    private static ClinicalSignificance method(Direction direction, ChangeFormula formula, ClinicalCutoff cutoff) {
        return ClinicalSignificance.of(ReliableChange.of(direction).with(formula), cutoff);
    }

    private static ClinicalSignificance.Person person(ClinicalSignificance method, double pre, double post) {
        return method.assess(NORM, SAMPLE, List.of(new PrePost(pre, post)))
                .value()
                .orElseThrow()
                .persons()
                .get(0);
    }

    /** A: 25 -/+ 16; b: 10 +/- 10, with the clinical SD 10 +/- 16; c: (8 * 10 + 5 * 25) / 13. */
    @ParameterizedTest
    @CsvSource({
        "A, LOWER_IS_BETTER, 9",
        "A, HIGHER_IS_BETTER, 41",
        "B, LOWER_IS_BETTER, 20",
        "B, HIGHER_IS_BETTER, 0",
        "B_WITH_CLINICAL_SD, LOWER_IS_BETTER, 26",
        "B_WITH_CLINICAL_SD, HIGHER_IS_BETTER, -6",
        "C, LOWER_IS_BETTER, 15.76923076923077",
        "C, HIGHER_IS_BETTER, 15.76923076923077"
    })
    void cutoffsAreThoseOfTheFormulas(ClinicalCutoff cutoff, Direction direction, double value) {
        assertThat(cutoff.value(NORM, SAMPLE, direction)).isCloseTo(value, within(1e-12));
    }

    @Test
    void cutoffThatNeedsAFunctionalGroupRefusesWithoutOne() {
        assertThatThrownBy(() -> ClinicalCutoff.C.value(Norm.of(ALPHA), SAMPLE, LOWER_IS_BETTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cut-off C needs mean and SD of a functional group, which are not given");
    }

    @Test
    void cutoffARefusesASampleWithoutMean() {
        assertThatThrownBy(() -> ClinicalCutoff.A.value(NORM, ChangeSample.ofStandardDeviation(8), LOWER_IS_BETTER))
                .hasMessage("The method needs the mean before of the sample, which is not given");
    }

    /** Cut-off b is 20; a change is reliable above 8.588. */
    @ParameterizedTest
    @CsvSource({
        "30, 15, true, true, RECOVERED",
        "40, 25, true, false, IMPROVED",
        "18, 5, false, true, IMPROVED",
        "30, 28, true, false, UNCHANGED",
        "22, 19, true, true, UNCHANGED",
        "25, 40, true, false, DETERIORATED",
        "5, 18, false, true, DETERIORATED",
        "15, 30, false, false, HARMED",
        "20, 5, false, true, IMPROVED",
        "30, 20, true, false, IMPROVED",
        "8, 20, false, false, HARMED"
    })
    void categoryFollowsFromChangeAndSides(
            double pre, double post, boolean clinical, boolean functional, ChangeCategory category) {
        ClinicalSignificance.Person person =
                person(method(LOWER_IS_BETTER, ChangeFormula.JACOBSON_TRUAX, ClinicalCutoff.B), pre, post);

        assertThat(person.clinicalBefore()).isEqualTo(clinical);
        assertThat(person.functionalAfter()).isEqualTo(functional);
        assertThat(person.category()).isEqualTo(category);
        assertThat(person.trueScoreAfter()).isEmpty();
    }

    @Test
    void countsHoldEveryCategory() {
        ClinicalSignificance.Result result = method(LOWER_IS_BETTER, ChangeFormula.JACOBSON_TRUAX, ClinicalCutoff.B)
                .assess(NORM, SAMPLE, List.of(new PrePost(30, 15), new PrePost(31, 14), new PrePost(15, 30)))
                .value()
                .orElseThrow();

        assertThat(result.counts())
                .containsEntry(ChangeCategory.RECOVERED, 2)
                .containsEntry(ChangeCategory.HARMED, 1)
                .containsEntry(ChangeCategory.UNCHANGED, 0)
                .hasSize(5);
        assertThat(result.cutoff()).isEqualTo(20);
        assertThat(result.sample()).isEqualTo(SAMPLE);
        assertThat(result.criticalValue()).isCloseTo(1.96, within(1e-4));
        assertThat(result.group()).isEmpty();
    }

    @Test
    void textOfAPersonShowsNoScore() {
        ClinicalSignificance.Person person =
                person(method(LOWER_IS_BETTER, ChangeFormula.HAGEMAN_ARRINDELL, ClinicalCutoff.C), 5, 40);

        assertThat(person).hasToString("HARMED");
        assertThat(person.change()).hasToString("DETERIORATED");
        assertThat(person.change().scores()).hasToString("scores before and after");
    }

    @Test
    void hagemanArrindellCountsADeterioratedPersonWhoWasNotClinicalAsHarmed() {
        ClinicalSignificance.Person person =
                person(method(LOWER_IS_BETTER, ChangeFormula.HAGEMAN_ARRINDELL, ClinicalCutoff.B), 1, 17);

        assertThat(person.functionalAfter()).isFalse();
        assertThat(person.category()).isEqualTo(ChangeCategory.HARMED);
    }

    @Test
    void hagemanArrindellNamesAPersonWhoBecameClinical() {
        ClinicalSignificance method = method(LOWER_IS_BETTER, ChangeFormula.HAGEMAN_ARRINDELL, ClinicalCutoff.C);

        assertThat(person(method, 5, 40).trueScoreAfter().orElseThrow().clinical())
                .isTrue();
        assertThat(person(method, 5, 6).trueScoreAfter().orElseThrow().clinical())
                .isFalse();
        assertThat(person(method, 30, 40).trueScoreAfter().orElseThrow().clinical())
                .isFalse();
    }

    @Test
    void hagemanArrindellDescribesTheGroup() {
        ClinicalSignificance.GroupLevel group = method(
                        LOWER_IS_BETTER, ChangeFormula.HAGEMAN_ARRINDELL, ClinicalCutoff.A)
                .assess(NORM, SAMPLE, List.of(new PrePost(30, 15)))
                .value()
                .orElseThrow()
                .group()
                .orElseThrow();

        assertThat(group.differenceReliability()).isCloseTo(0.73698630137, within(1e-11));
        // Phi(7 / (sqrt(73) sqrt(.73698630137))) and Phi((18 - 10.24881...) / -8.4498...), by hand.
        assertThat(group.changed()).isCloseTo(0.830046, within(1e-6));
        assertThat(group.functional()).isCloseTo(0.179486, within(1e-6));
    }

    @Test
    void hagemanArrindellIsNotEvaluableWhereScoresAfterSpreadNoMoreThanError() {
        assertThat(method(LOWER_IS_BETTER, ChangeFormula.HAGEMAN_ARRINDELL, ClinicalCutoff.A)
                        .assess(NORM, ChangeSample.of(25, 8, 18, 3, 0), List.of(new PrePost(30, 15)))
                        .reason())
                .isEqualTo("the scores after spread no more than error does");
    }

    @Test
    void hagemanArrindellIsNotEvaluableWhereTheFunctionalGroupSpreadsNoMoreThanError() {
        Norm narrow = Norm.of(ALPHA).with(new FunctionalGroup(10, 3, "made up"));

        assertThat(method(LOWER_IS_BETTER, ChangeFormula.HAGEMAN_ARRINDELL, ClinicalCutoff.B)
                        .assess(narrow, SAMPLE, List.of(new PrePost(30, 15)))
                        .reason())
                .isEqualTo("the scores of the functional group spread no more than error does");
    }

    @Test
    void hagemanArrindellPassesOnWhyThereIsNoDifferenceReliability() {
        assertThat(method(LOWER_IS_BETTER, ChangeFormula.HAGEMAN_ARRINDELL, ClinicalCutoff.A)
                        .assess(NORM, ChangeSample.of(25, 8, 18, 8, 0.9), List.of(new PrePost(30, 15)))
                        .reason())
                .isEqualTo("the reliability of the differences is not above 0");
    }

    @Test
    void onePersonHasNoSampleOfTheirOwn() {
        assertThat(method(LOWER_IS_BETTER, ChangeFormula.JACOBSON_TRUAX, ClinicalCutoff.A)
                        .assess(NORM, List.of(new PrePost(30, 15)))
                        .reason())
                .isEqualTo("fewer than 2 persons have a score before and after");
    }

    @Test
    void personsAreAnsweredInTheirOrder() {
        List<PrePost> persons = List.of(new PrePost(30, 15), new PrePost(20, 22), new PrePost(41, 12));

        assertThat(method(LOWER_IS_BETTER, ChangeFormula.JACOBSON_TRUAX, ClinicalCutoff.A)
                        .assess(NORM, persons)
                        .value()
                        .orElseThrow()
                        .persons())
                .extracting(person -> person.change().scores())
                .isEqualTo(persons);
    }

    @Property(seed = "21", tries = 200)
    void negatedScoresInTheOtherDirectionGiveTheSameCategories(
            @ForAll ClinicalCutoff cutoff,
            @ForAll @Size(min = 3, max = 12) List<@IntRange(min = 0, max = 60) Integer> before,
            @ForAll @IntRange(min = -20, max = 20) int shift) {
        Norm norm = Norm.of(ALPHA).with(new FunctionalGroup(10.123, 5, "made up"));
        Norm negatedNorm = Norm.of(ALPHA).with(new FunctionalGroup(-10.123, 5, "made up"));
        List<PrePost> persons = before.stream()
                .map(pre -> new PrePost(pre + 0.01, pre % 7 == 0 ? pre + shift : pre - shift / 2.0))
                .toList();
        List<PrePost> negated = persons.stream()
                .map(person -> new PrePost(-person.pre(), -person.post()))
                .toList();

        assertThat(method(HIGHER_IS_BETTER, ChangeFormula.JACOBSON_TRUAX, cutoff)
                        .assess(negatedNorm, negated)
                        .map(ClinicalSignificance.Result::counts))
                .isEqualTo(method(LOWER_IS_BETTER, ChangeFormula.JACOBSON_TRUAX, cutoff)
                        .assess(norm, persons)
                        .map(ClinicalSignificance.Result::counts));
    }
}
