package io.github.alliance4j.scoring.change;

import static io.github.alliance4j.model.instrument.Direction.HIGHER_IS_BETTER;
import static io.github.alliance4j.model.instrument.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReliableChangeTest {

    private static final ChangeSample SAMPLE = ChangeSample.of(25, 8, 18, 9, 0.5);
    private static final Norm NORM = Norm.of(new Reliability(0.85, ReliabilityKind.ALPHA, "made up"))
            .withReliabilityAfter(new Reliability(0.80, ReliabilityKind.ALPHA, "made up"));

    private static ReliableChange.Result assess(ReliableChange change, double pre, double post) {
        return change.assess(NORM, SAMPLE, new PrePost(pre, post)).value().orElseThrow();
    }

    /** Direct computation in R 4.2.2: m1 25, s1 8, m2 18, s2 9, r .85, r' .80, r12 .5, from 30 to 18. */
    @ParameterizedTest
    @CsvSource({
        "JACOBSON_TRUAX, -2.73861278753",
        "GULLIKSEN_LORD_NOVICK, -2.66950686305",
        "HSU_LINN_LORD, -1.00848037049",
        "EDWARDS_NUNNALLY, -3.63092188707",
        "NUNNALLY_KOTSCH, -2.53234547637",
        "NUNNALLY_KOTSCH_POST_SD, -2.3388823935",
        "HAGEMAN_ARRINDELL, -2.8404779379"
    })
    void indexOfEachFormulaIsTheOneComputedDirectly(ChangeFormula formula, double index) {
        assertThat(assess(ReliableChange.of(LOWER_IS_BETTER).with(formula), 30, 18)
                        .index())
                .isCloseTo(index, within(1e-10));
    }

    @Test
    void hagemanArrindellDerivesItsReliabilities() {
        TrueScores scores = TrueScores.from(NORM, SAMPLE).value().orElseThrow();

        assertThat(scores.reliabilityOf(8)).isCloseTo(0.85, within(1e-12));
        assertThat(scores.reliabilityOf(9)).isCloseTo(0.881481481481, within(1e-12));
        assertThat(scores.difference()).isCloseTo(0.73698630137, within(1e-11));
    }

    @ParameterizedTest
    @EnumSource(ChangeFormula.class)
    void indexIsTheDistanceFromTheExpectedScoreInStandardErrors(ChangeFormula formula) {
        ReliableChange.Result result =
                assess(ReliableChange.of(HIGHER_IS_BETTER).with(formula), 30, 18);

        assertThat(result.index()).isCloseTo((18 - result.expected()) / result.standardError(), within(1e-12));
    }

    @Test
    void defaultsAreJacobsonTruaxAtTheExactTwoSidedQuantile() {
        ReliableChange change = ReliableChange.of(LOWER_IS_BETTER);

        assertThat(change.formula()).isEqualTo(ChangeFormula.JACOBSON_TRUAX);
        assertThat(change.direction()).isEqualTo(LOWER_IS_BETTER);
        assertThat(change.criticalValue()).isCloseTo(1.9599639845400536, within(1e-14));
    }

    @Test
    void hagemanArrindellIsJudgedOneSided() {
        assertThat(ReliableChange.of(LOWER_IS_BETTER)
                        .with(ChangeFormula.HAGEMAN_ARRINDELL)
                        .criticalValue())
                .isCloseTo(1.6448536269514715, within(1e-14));
    }

    @Test
    void confidenceMovesTheCriticalValue() {
        ReliableChange change = ReliableChange.of(LOWER_IS_BETTER).withConfidence(0.90);

        assertThat(change.criticalValue()).isCloseTo(1.6448536269514715, within(1e-14));
    }

    @Test
    void givenCriticalValueIsTakenAsItStandsAndConfidenceReplacesIt() {
        ReliableChange textbook = ReliableChange.of(LOWER_IS_BETTER).withCriticalValue(1.96);

        assertThat(textbook.criticalValue()).isEqualTo(1.96);
        assertThat(textbook.with(ChangeFormula.EDWARDS_NUNNALLY).criticalValue())
                .isEqualTo(1.96);
        assertThat(textbook.withConfidence(0.95).criticalValue()).isLessThan(1.96);
    }

    @Test
    void changeOfExactlyTheCriticalValueIsUnchanged() {
        ReliableChange change = ReliableChange.of(HIGHER_IS_BETTER);
        double index = assess(change, 20, 30).index();

        assertThat(assess(change.withCriticalValue(index), 20, 30).category()).isEqualTo(ChangeCategory.UNCHANGED);
        assertThat(assess(change.withCriticalValue(Math.nextDown(index)), 20, 30)
                        .category())
                .isEqualTo(ChangeCategory.IMPROVED);
        assertThat(assess(change.withCriticalValue(index), 30, 20).category()).isEqualTo(ChangeCategory.UNCHANGED);
        assertThat(assess(change.withCriticalValue(Math.nextDown(index)), 30, 20)
                        .category())
                .isEqualTo(ChangeCategory.DETERIORATED);
    }

    @Test
    void reliableIsWhateverIsNotUnchanged() {
        ReliableChange change = ReliableChange.of(HIGHER_IS_BETTER);

        assertThat(assess(change, 20, 40).isReliable()).isTrue();
        assertThat(assess(change, 40, 20).isReliable()).isTrue();
        assertThat(assess(change, 20, 21).isReliable()).isFalse();
    }

    @Test
    void jacobsonTruaxNeedsNoMoreThanTheSpreadBefore() {
        ReliableChange change = ReliableChange.of(LOWER_IS_BETTER);

        assertThat(change.assess(NORM, ChangeSample.ofStandardDeviation(8), new PrePost(30, 18))
                        .value()
                        .orElseThrow()
                        .index())
                .isCloseTo(-2.73861278753, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({
        "GULLIKSEN_LORD_NOVICK, the mean before",
        "EDWARDS_NUNNALLY, the mean before",
        "NUNNALLY_KOTSCH, the mean before",
        "HSU_LINN_LORD, the mean before",
        "NUNNALLY_KOTSCH_POST_SD, the standard deviation after",
        "HAGEMAN_ARRINDELL, the mean after"
    })
    void formulaThatMissesAPartOfTheSampleSaysWhich(ChangeFormula formula, String part) {
        ReliableChange change = ReliableChange.of(LOWER_IS_BETTER).with(formula);

        assertThatThrownBy(() -> change.assess(NORM, ChangeSample.ofStandardDeviation(8), new PrePost(30, 18)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The method needs " + part + " of the sample, which is not given");
    }

    @ParameterizedTest
    @EnumSource(names = {"NUNNALLY_KOTSCH", "NUNNALLY_KOTSCH_POST_SD"})
    void nunnallyKotschDoesNotInventTheReliabilityAfter(ChangeFormula formula) {
        ReliableChange change = ReliableChange.of(LOWER_IS_BETTER).with(formula);

        assertThatThrownBy(() -> change.assess(Norm.of(NORM.reliability()), SAMPLE, new PrePost(30, 18)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nunnally-Kotsch needs the reliability of the scores after, which is not given");
    }

    @Test
    void hagemanArrindellIsNotEvaluableWhereDifferencesHaveNoReliability() {
        ReliableChange change = ReliableChange.of(LOWER_IS_BETTER).with(ChangeFormula.HAGEMAN_ARRINDELL);

        assertThat(change.assess(NORM, ChangeSample.of(25, 8, 18, 8, 0.9), new PrePost(30, 18))
                        .reason())
                .isEqualTo("the reliability of the differences is not above 0");
    }

    @Test
    void hagemanArrindellIsNotEvaluableWhereAllChangesAreEqual() {
        ReliableChange change = ReliableChange.of(LOWER_IS_BETTER).with(ChangeFormula.HAGEMAN_ARRINDELL);

        assertThat(change.assess(NORM, ChangeSample.of(25, 8, 18, 8, 1), new PrePost(30, 18))
                        .reason())
                .isEqualTo("all changes are equal, so their reliability is not defined");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, Double.NaN})
    void confidenceOutsideTheOpenUnitIntervalIsRefused(double confidence) {
        assertThatThrownBy(() -> ReliableChange.of(LOWER_IS_BETTER).withConfidence(confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Confidence " + confidence + " is not between 0 and 1");
    }

    @Test
    void oneSidedFormulaRefusesAConfidenceThatGivesNoPositiveCriticalValue() {
        ReliableChange change = ReliableChange.of(LOWER_IS_BETTER).withConfidence(0.5);

        assertThatThrownBy(() -> change.with(ChangeFormula.HAGEMAN_ARRINDELL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Confidence 0.5 is not above 0.5, which the one-sided hageman-arrindell needs");
    }

    @ParameterizedTest
    @EnumSource(ChangeFormula.class)
    void formulaIsReadFromIdAndAbbreviationInAnyCase(ChangeFormula formula) {
        assertThat(ChangeFormula.parse(formula.id())).isEqualTo(formula);
        assertThat(ChangeFormula.parse(formula.abbreviation())).isEqualTo(formula);
        assertThat(ChangeFormula.parse(formula.name().replace('_', '-'))).isEqualTo(formula);
    }

    @Test
    void unknownFormulaIsRefusedWithTheFormulasThatExist() {
        assertThatThrownBy(() -> ChangeFormula.parse("rci"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Change formula rci is unknown; the formulas are jacobson-truax, gulliksen-");
    }

    @Property(seed = "11")
    void addingAConstantChangesNothingForJacobsonTruax(
            @ForAll @DoubleRange(min = 0, max = 60) double pre,
            @ForAll @DoubleRange(min = 0, max = 60) double post,
            @ForAll @DoubleRange(min = -100, max = 100) double constant) {
        ReliableChange change = ReliableChange.of(HIGHER_IS_BETTER);

        assertThat(assess(change, pre + constant, post + constant).index())
                .isCloseTo(assess(change, pre, post).index(), within(1e-10));
    }

    @Property(seed = "12")
    void mirroredDirectionMirrorsTheCategory(
            @ForAll ChangeFormula formula,
            @ForAll @DoubleRange(min = 0, max = 60) double pre,
            @ForAll @DoubleRange(min = 0, max = 60) double post) {
        ChangeCategory lower = assess(ReliableChange.of(LOWER_IS_BETTER).with(formula), pre, post)
                .category();
        ChangeCategory higher = assess(ReliableChange.of(HIGHER_IS_BETTER).with(formula), pre, post)
                .category();

        assertThat(higher).isEqualTo(mirrored(lower));
    }

    @Property(seed = "13")
    void negatedScoresInTheOtherDirectionGiveTheSameCategory(
            @ForAll ChangeFormula formula,
            @ForAll @DoubleRange(min = 0, max = 60) double pre,
            @ForAll @DoubleRange(min = 0, max = 60) double post) {
        ChangeSample negated = ChangeSample.of(-25, 8, -18, 9, 0.5);
        ReliableChange.Result plain = assess(ReliableChange.of(LOWER_IS_BETTER).with(formula), pre, post);
        Assume.that(Math.abs(Math.abs(plain.index()) - plain.criticalValue()) > 1e-9);

        ReliableChange.Result turned = ReliableChange.of(HIGHER_IS_BETTER)
                .with(formula)
                .assess(NORM, negated, new PrePost(-pre, -post))
                .value()
                .orElseThrow();

        assertThat(turned.category()).isEqualTo(plain.category());
        assertThat(turned.index()).isCloseTo(-plain.index(), within(1e-10));
    }

    private static ChangeCategory mirrored(ChangeCategory category) {
        Map<ChangeCategory, ChangeCategory> mirror = new EnumMap<>(Map.of(
                ChangeCategory.IMPROVED, ChangeCategory.DETERIORATED,
                ChangeCategory.DETERIORATED, ChangeCategory.IMPROVED,
                ChangeCategory.UNCHANGED, ChangeCategory.UNCHANGED));
        return mirror.getOrDefault(category, category);
    }
}
