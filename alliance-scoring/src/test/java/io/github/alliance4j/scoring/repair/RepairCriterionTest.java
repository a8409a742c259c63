package io.github.alliance4j.scoring.repair;

import static io.github.alliance4j.scoring.repair.RepairOutcome.PENDING;
import static io.github.alliance4j.scoring.repair.RepairOutcome.RESTORED;
import static io.github.alliance4j.scoring.repair.RepairOutcome.STRENGTHENED;
import static io.github.alliance4j.scoring.repair.RepairOutcome.UNREPAIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.Evaluation;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairCriterionTest {

    private static final RepairCriterion RULE = RepairCriterion.withDefaults();

    private static Evaluation<RepairOutcome> outcome(
            RepairCriterion rule, double before, double lowest, double after, double error) {
        return rule.assess(RuptureLevels.of(Level.of(before, error), Level.of(lowest, error), Level.of(after, error)))
                .map(RepairCriterion.Result::outcome);
    }

    // With an error of 3 a difference is more than error above 1.959964 * 3 * sqrt(2) = 8.3154.
    @ParameterizedTest(name = "{0} to {1} to {2}: {3}")
    @CsvSource({
        "60, 40, 70, STRENGTHENED", // 10 above before
        "60, 40, 68.4, STRENGTHENED", // 8.4 above before
        "60, 40, 68.3, RESTORED", // 8.3 above before: within error
        "60, 40, 60, RESTORED", // level with before
        "60, 40, 51.7, RESTORED", // 8.3 below before: within error
        "60, 40, 51.6, PARTIAL", // 8.4 below before, 11.6 above lowest
        "60, 40, 48.4, PARTIAL", // 8.4 above lowest
        "60, 40, 48.3, UNREPAIRED", // 8.3 above lowest: within error
        "60, 40, 40, UNREPAIRED", // as low as it was
        "60, 40, 30, UNREPAIRED", // lower still
        "60, 50, 69, STRENGTHENED", // a smaller fall
        "60, 50, 58.4, RESTORED", // 8.4 above lowest, 1.6 below before
        "60, 50, 51.6, UNREPAIRED", // 8.4 below before, 1.6 above lowest
        "60, 58, 70, STRENGTHENED", // a fall within error, but a bond that is stronger than before
    })
    void eachClause(double before, double lowest, double after, RepairOutcome expected) {
        assertThat(outcome(RULE, before, lowest, after, 3).value()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 50, 55, the level after is within error of both the lowest level and the one before",
        "60, 55, 61, the fall to the lowest level is within error",
        "60, 55, 50, the fall to the lowest level is within error",
        "60, 60, 80, the lowest level is not below the level before",
        "60, 61, 80, the lowest level is not below the level before",
    })
    void saysWhyThereIsNoAnswer(double before, double lowest, double after, String reason) {
        Evaluation<RepairOutcome> answer = outcome(RULE, before, lowest, after, 3);
        assertThat(answer.isEvaluable()).isFalse();
        assertThat(answer.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 40, 60.1, STRENGTHENED",
        "60, 40, 60, RESTORED",
        "60, 40, 59.9, PARTIAL",
        "60, 40, 40.1, PARTIAL",
        "60, 40, 40, UNREPAIRED"
    })
    void withoutErrorEveryDifferenceCounts(double before, double lowest, double after, RepairOutcome expected) {
        assertThat(outcome(RULE, before, lowest, after, 0).value()).contains(expected);
    }

    @Test
    void exactlyTheCriticalDifferenceIsWithinError() {
        double bound = RULE.criticalValue() * 5;
        Level before = Level.of(0, 3);
        Level lowest = Level.of(-100, 3);
        assertThat(RULE.assess(RuptureLevels.of(before, lowest, Level.of(bound, 4)))
                        .value()
                        .orElseThrow()
                        .outcome())
                .isEqualTo(RESTORED);
        assertThat(RULE.assess(RuptureLevels.of(before, lowest, Level.of(Math.nextUp(bound), 4)))
                        .value()
                        .orElseThrow()
                        .outcome())
                .isEqualTo(STRENGTHENED);
    }

    @Test
    void eachComparisonUsesItsOwnTwoErrors() {
        Level before = Level.of(60, 0);
        Level lowest = Level.of(40, 20);
        // before against after is free of the large error; before against lowest is not: 20 < 1.96 * 20
        assertThat(RULE.assess(RuptureLevels.of(before, lowest, Level.of(61, 0)))
                        .value()
                        .orElseThrow()
                        .outcome())
                .isEqualTo(STRENGTHENED);
        assertThat(RULE.assess(RuptureLevels.of(before, lowest, Level.of(59, 0)))
                        .reason())
                .isEqualTo("the fall to the lowest level is within error");
    }

    @Test
    void lowerConfidenceSeesSmallerDifferences() {
        RepairCriterion half = RULE.withConfidence(0.5);
        assertThat(half.criticalValue()).isCloseTo(0.6744897501960817, within(1e-12));
        assertThat(RULE.criticalValue()).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(RULE.confidence()).isEqualTo(0.95);
        assertThat(outcome(RULE, 60, 40, 64, 3).value()).contains(RESTORED);
        assertThat(outcome(half, 60, 40, 64, 3).value()).contains(STRENGTHENED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, Double.NaN})
    void refusesAConfidenceThatIsNone(double confidence) {
        assertThatThrownBy(() -> RULE.withConfidence(confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Confidence " + confidence + " is not between 0 and 1");
    }

    @Test
    void pendingUntilThereIsALevelAfter() {
        RepairCriterion.Result result = RULE.assess(RuptureLevels.pending(Level.of(60, 3), Level.of(40, 3)))
                .value()
                .orElseThrow();
        assertThat(result.outcome()).isEqualTo(PENDING);
        assertThat(result.recovered()).isEmpty();
    }

    @Test
    void anUnknownErrorIsNotZero() {
        Level unknown = new Level(60, OptionalDouble.empty());
        Level low = Level.of(40, 3);
        Level high = Level.of(70, 3);
        for (RuptureLevels levels : new RuptureLevels[] {
            RuptureLevels.of(unknown, low, high),
            RuptureLevels.of(high, unknown, high),
            RuptureLevels.of(high, low, unknown),
            RuptureLevels.pending(unknown, low)
        }) {
            assertThat(RULE.assess(levels).reason()).isEqualTo("the standard error of a level is not known");
        }
    }

    @ParameterizedTest
    @CsvSource({"70, 1.5", "60, 1", "50, .5", "40, 0", "30, -.5"})
    void saysHowMuchOfTheFallWasMadeGood(double after, double recovered) {
        RepairCriterion.Result result = RULE.assess(
                        RuptureLevels.of(Level.of(60, 1), Level.of(40, 1), Level.of(after, 1)))
                .value()
                .orElseThrow();
        assertThat(result.recovered()).hasValue(recovered);
        assertThat(result.criticalValue()).isEqualTo(RULE.criticalValue());
        assertThat(result.levels().after()).contains(Level.of(after, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1e308, -1e308, 1e308, 1", //
        "1e308, -1e308, -1e308, 0",
        "1e308, -1e308, 0, .5",
        "1e-300, 0, 1e308, -1", // too large for a number
    })
    void shareOfTheFallIsANumberOrNothing(double before, double lowest, double after, double recovered) {
        RepairCriterion.Result result = RULE.assess(
                        RuptureLevels.of(Level.of(before, 0), Level.of(lowest, 0), Level.of(after, 0)))
                .value()
                .orElseThrow();
        assertThat(result.recovered().orElse(-1)).isEqualTo(recovered);
    }

    @Test
    void textsHaveNoLevels() {
        RuptureLevels levels = RuptureLevels.of(Level.of(61.5, 3), Level.of(40, 3), Level.of(31.5, 3));
        RepairCriterion.Result result = RULE.assess(levels).value().orElseThrow();
        assertThat(result).hasToString("UNREPAIRED");
        assertThat(levels).hasToString("levels before, at the lowest and after");
        assertThat(RuptureLevels.pending(Level.of(61.5, 3), Level.of(40, 3)))
                .hasToString("levels before and at the lowest");
        assertThat(Level.of(61.5, 3)).hasToString("level with standard error");
        assertThat(new Level(61.5, OptionalDouble.empty())).hasToString("level without standard error");
    }

    @Test
    void equalResultsAreEqual() {
        RuptureLevels levels = RuptureLevels.of(Level.of(60, 3), Level.of(40, 3), Level.of(70, 3));
        assertThat(RULE.assess(levels)).isEqualTo(RULE.assess(levels)).hasSameHashCodeAs(RULE.assess(levels));
        assertThat(RULE.assess(levels)).isNotEqualTo(RULE.withConfidence(0.9).assess(levels));
    }

    @Test
    void levelsRefuseWhatIsNoNumber() {
        assertThatThrownBy(() -> Level.of(Double.NaN, 1)).hasMessage("A level is a finite number");
        assertThatThrownBy(() -> Level.of(1, -1)).hasMessage("A standard error is finite and not negative");
        assertThatThrownBy(() -> Level.of(1, Double.NaN)).hasMessageContaining("standard error");
        assertThatThrownBy(() -> Level.of(1, Double.POSITIVE_INFINITY)).hasMessageContaining("standard error");
    }

    @Test
    void aPartOfAProfileGivesALevelIfItHasAValue() {
        assertThat(Level.from(
                        new AllianceProfile.Part(OptionalDouble.of(62), OptionalDouble.of(4), Completeness.PRORATED)))
                .contains(Level.of(62, 4));
        assertThat(Level.from(new AllianceProfile.Part(
                        OptionalDouble.empty(), OptionalDouble.empty(), Completeness.NOT_SCORABLE)))
                .isEmpty();
    }

    @Property(seed = "3201", tries = 500)
    void raisingTheLevelAfterNeverGivesAWorseOutcome(
            @ForAll @IntRange(min = 1, max = 60) int fall,
            @ForAll @DoubleRange(min = 0, max = 15) double error,
            @ForAll @DoubleRange(min = 0.1, max = 0.99) double confidence) {
        RepairCriterion rule = RULE.withConfidence(confidence);
        RepairOutcome best = UNREPAIRED;
        for (double after = -50; after <= 150; after += 0.5) {
            RepairOutcome now =
                    outcome(rule, 60, 60 - fall, after, error).value().orElse(best);
            assertThat(now).isGreaterThanOrEqualTo(best);
            best = now;
        }
        assertThat(best).isEqualTo(STRENGTHENED);
    }

    @Property(seed = "3202", tries = 300)
    void shiftAndScaleChangeNothing(
            @ForAll @IntRange(min = 1, max = 60) int fall,
            @ForAll @IntRange(min = -80, max = 80) int rise,
            @ForAll @IntRange(min = 0, max = 15) int error,
            @ForAll @IntRange(min = -100, max = 100) int shift) {
        double[] scales = {0.25, 1, 4};
        RuptureLevels plain = levels(60, 60 - fall, 60 - fall + rise, error);
        for (double a : scales) {
            RuptureLevels moved =
                    levels(a * 60 + shift, a * (60 - fall) + shift, a * (60 - fall + rise) + shift, a * error);
            assertThat(RULE.assess(moved).map(RepairCriterion.Result::outcome))
                    .isEqualTo(RULE.assess(plain).map(RepairCriterion.Result::outcome));
        }
    }

    private static RuptureLevels levels(double before, double lowest, double after, double error) {
        return RuptureLevels.of(Level.of(before, error), Level.of(lowest, error), Level.of(after, error));
    }
}
