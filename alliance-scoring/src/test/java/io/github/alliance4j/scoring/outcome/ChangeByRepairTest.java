package io.github.alliance4j.scoring.outcome;

import static io.github.alliance4j.scoring.outcome.RepairStatus.NONE;
import static io.github.alliance4j.scoring.outcome.RepairStatus.OPEN;
import static io.github.alliance4j.scoring.outcome.RepairStatus.REPAIRED;
import static io.github.alliance4j.scoring.outcome.RepairStatus.UNREPAIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.series.SeriesKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers from R 4.2.2, {@code lm(last - first ~ 0 + group + I(first - mean(first)))}. */
class ChangeByRepairTest {

    private static final Offset<Double> DIGITS = within(1e-8);
    private static final double[] FIRST = {10, 12, 9, 15, 11, 14, 8, 13, 12};
    private static final double[] LAST = {18, 15, 16, 17, 15, 13, 16, 20, 14};
    private static final RepairStatus[] GROUPS = {
        NONE, NONE, NONE, UNREPAIRED, UNREPAIRED, UNREPAIRED, REPAIRED, REPAIRED, REPAIRED
    };

    private final List<OutcomeSeries> outcomes = new ArrayList<>();
    private final Map<DyadId, RepairStatus> status = new HashMap<>();

    private void add(RepairStatus group, Direction direction, double... scores) {
        DyadId dyad = DyadId.of("d" + outcomes.size());
        int[] sessions = new int[scores.length];
        for (int i = 0; i < sessions.length; i++) {
            sessions[i] = 1 + 2 * i;
        }
        outcomes.add(OutcomeSeries.of(SeriesKey.of(dyad), direction, sessions, scores));
        status.put(dyad, group);
    }

    private ChangeByRepair.Result study(Direction direction, double sign) {
        for (int i = 0; i < FIRST.length; i++) {
            add(GROUPS[i], direction, sign * FIRST[i], sign * 99, sign * LAST[i]);
        }
        return assessed();
    }

    private ChangeByRepair.Result assessed() {
        return ChangeByRepair.withDefaults().assess(outcomes, status).value().orElseThrow();
    }

    @Test
    void adjustedMeansAreThoseOfR() {
        Effect none = study(Direction.HIGHER_IS_BETTER, 1).change(NONE).orElseThrow();

        assertThat(none.estimate()).isCloseTo(5.0311653117, DIGITS);
        assertThat(none.standardError()).isCloseTo(1.5297762124, DIGITS);
        assertThat(none.interval().low()).isCloseTo(1.098750368, DIGITS);
        assertThat(none.interval().high()).isCloseTo(8.9635802557, DIGITS);
        assertThat(none.p()).isCloseTo(0.02174169675, DIGITS);
        assertThat(none.standardised()).isCloseTo(5.0311653117 / 2.297341459, DIGITS);
    }

    @Test
    void contrastsAreThoseOfR() {
        Effect contrast = study(Direction.HIGHER_IS_BETTER, 1)
                .contrast(REPAIRED, UNREPAIRED)
                .orElseThrow();

        assertThat(contrast.estimate()).isCloseTo(2.1504065041, DIGITS);
        assertThat(contrast.standardError()).isCloseTo(2.2852955712, DIGITS);
        assertThat(contrast.interval().low()).isCloseTo(-3.724132780, DIGITS);
        assertThat(contrast.p()).isCloseTo(0.3899205302, DIGITS);
    }

    @Test
    void fallingSymptomsAreAGoodChange() {
        ChangeByRepair.Result symptoms = study(Direction.LOWER_IS_BETTER, -1);

        assertThat(symptoms.change(NONE).orElseThrow().estimate()).isCloseTo(5.0311653117, DIGITS);
    }

    @Test
    void groupsAreCounted() {
        ChangeByRepair.Result result = study(Direction.HIGHER_IS_BETTER, 1);

        assertThat(result.dyads(NONE)).isEqualTo(3);
        assertThat(result.isAdjusted()).isTrue();
        assertThat(result.leftOut()).isZero();
    }

    @Test
    void dyadsWithOneScoreOrAnUnknownStatusAreLeftOut() {
        add(NONE, Direction.HIGHER_IS_BETTER, 12);
        add(NONE, Direction.HIGHER_IS_BETTER, 12, 18);
        status.remove(DyadId.of("d1"));

        assertThat(study(Direction.HIGHER_IS_BETTER, 1).leftOut()).isEqualTo(2);
    }

    @Test
    void emptyGroupHasNoMeanAndNoContrast() {
        add(NONE, Direction.HIGHER_IS_BETTER, 10, 14);
        add(NONE, Direction.HIGHER_IS_BETTER, 12, 15);
        add(REPAIRED, Direction.HIGHER_IS_BETTER, 9, 16);
        add(REPAIRED, Direction.HIGHER_IS_BETTER, 13, 14);

        assertThat(assessed().change(UNREPAIRED)).isEmpty();
        assertThat(assessed().contrast(REPAIRED, UNREPAIRED)).isEmpty();
        assertThat(assessed().contrast(REPAIRED, NONE)).isPresent();
        assertThat(assessed().dyads(UNREPAIRED)).isZero();
    }

    @Test
    void equalBeginningsAreNotAdjustedFor() {
        add(NONE, Direction.HIGHER_IS_BETTER, 10, 14);
        add(NONE, Direction.HIGHER_IS_BETTER, 10, 16);
        add(REPAIRED, Direction.HIGHER_IS_BETTER, 10, 18);

        assertThat(assessed().isAdjusted()).isFalse();
        assertThat(assessed().change(NONE).orElseThrow().estimate()).isCloseTo(5, DIGITS);
        assertThat(assessed().contrast(REPAIRED, NONE).orElseThrow().estimate()).isCloseTo(3, DIGITS);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4, true", "5, false"})
    void groupOfFewerThanFiveDyadsIsSmall(int repaired, boolean small) {
        for (int i = 0; i < 6 + repaired; i++) {
            add(i < 6 ? NONE : REPAIRED, Direction.HIGHER_IS_BETTER, i, 3 + i * i % 5);
        }

        assertThat(assessed().isSmall(REPAIRED)).isEqualTo(small);
        assertThat(assessed().unadjusted().isSmall(REPAIRED)).isEqualTo(small);
        assertThat(assessed().isSmall(NONE)).isFalse();
    }

    @Test
    void onlyGroupIsNotSmallSinceItsSpreadIsItsOwn() {
        for (int i = 0; i < 4; i++) {
            add(NONE, Direction.HIGHER_IS_BETTER, i, 3 + i * i % 5);
        }

        assertThat(assessed().isSmall(NONE)).isFalse();
    }

    @Test
    void contrastWithItselfIsRefused() {
        ChangeByRepair.Result result = study(Direction.HIGHER_IS_BETTER, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.contrast(NONE, NONE))
                .withMessage("A contrast of NONE with itself says nothing");
    }

    @Test
    void nobodyIsNotEvaluable() {
        assertThat(reason()).isEqualTo("no dyad has two outcome scores and a status");
    }

    @Test
    void tooFewDyadsAreNotEvaluable() {
        add(NONE, Direction.HIGHER_IS_BETTER, 10, 14);
        add(REPAIRED, Direction.HIGHER_IS_BETTER, 11, 16);

        assertThat(reason()).isEqualTo("2 dyads with two outcome scores and a status; at least 4 are needed");
    }

    @Test
    void changeWithoutResidualIsNotEvaluable() {
        for (int i = 0; i < 5; i++) {
            add(NONE, Direction.HIGHER_IS_BETTER, 10, 14);
        }

        assertThat(reason()).isEqualTo("the change follows group and first score exactly");
    }

    private String reason() {
        return ChangeByRepair.withDefaults().assess(outcomes, status).reason();
    }

    @Test
    void hugeScoresAreNotEvaluable() {
        for (int i = 0; i < 5; i++) {
            add(i < 3 ? NONE : REPAIRED, Direction.HIGHER_IS_BETTER, i * 1e300, 14);
        }

        assertThat(reason()).isEqualTo("the scores are too large to compute with");
    }

    /** By hand: means 6, 17/3 and 5/3, pooled squares 142/3 with 6 degrees of freedom, t = 2.446911851. */
    @Test
    void unadjustedMeansAndContrastsAreThoseOfPlainChange() {
        ChangeByRepair.Result plain = study(Direction.HIGHER_IS_BETTER, 1).unadjusted();
        Effect contrast = plain.contrast(REPAIRED, UNREPAIRED).orElseThrow();

        assertThat(plain.isAdjusted()).isFalse();
        assertThat(plain.change(REPAIRED).orElseThrow().estimate()).isCloseTo(17 / 3.0, DIGITS);
        assertThat(contrast.estimate()).isCloseTo(4, DIGITS);
        assertThat(contrast.standardError()).isCloseTo(Math.sqrt(142 / 3.0 / 6 * 2 / 3), DIGITS);
        assertThat(contrast.interval().low()).isCloseTo(-1.611521, within(1e-6));
        assertThat(contrast.interval().high()).isCloseTo(9.611521, within(1e-6));
        assertThat(plain.unadjusted().dyads(NONE)).isEqualTo(3);
    }

    @Test
    void everyPairOfGroupsIsThereOnceThatOfRepairedAndUnrepairedFirst() {
        assertThat(ChangeByRepair.Pair.ALL)
                .hasSize(6)
                .startsWith(new ChangeByRepair.Pair(REPAIRED, UNREPAIRED))
                .extracting(pair -> Set.of(pair.group(), pair.less()))
                .doesNotHaveDuplicates();
    }

    @Test
    void openRupturesAreAGroupOfTheirOwn() {
        add(OPEN, Direction.HIGHER_IS_BETTER, 10, 11);
        add(OPEN, Direction.HIGHER_IS_BETTER, 12, 12);
        add(REPAIRED, Direction.HIGHER_IS_BETTER, 9, 16);
        add(REPAIRED, Direction.HIGHER_IS_BETTER, 13, 19);

        assertThat(assessed().dyads(OPEN)).isEqualTo(2);
        assertThat(assessed().leftOut()).isZero();
        assertThat(assessed().contrast(REPAIRED, OPEN).orElseThrow().estimate()).isPositive();
        assertThat(assessed().contrast(OPEN, NONE)).isEmpty();
    }

    /** Nobody changes; groups differ from the first score on. Adjusting for a noisy first score makes a difference of nothing. */
    @Test
    void groupsThatBeganDifferentlyDifferOnlyIfAdjusted() {
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            RepairStatus group = i % 2 == 0 ? REPAIRED : UNREPAIRED;
            double level = (group == REPAIRED ? 24 : 20) + 3 * random.nextGaussian();
            add(
                    group,
                    Direction.HIGHER_IS_BETTER,
                    level + 3 * random.nextGaussian(),
                    level + 3 * random.nextGaussian());
        }
        Effect adjusted = assessed().contrast(REPAIRED, UNREPAIRED).orElseThrow();
        Effect plain = assessed().unadjusted().contrast(REPAIRED, UNREPAIRED).orElseThrow();

        assertThat(adjusted.interval().low()).isPositive();
        assertThat(plain.interval().low()).isNegative();
        assertThat(plain.interval().high()).isPositive();
        assertThat(ChangeByRepair.CAUTION).contains("noise in the first score alone makes an adjusted difference");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, NONE",
        "1, 0, 0, 0, REPAIRED",
        "2, 1, 0, 0, UNREPAIRED",
        "0, 1, 3, 2, UNREPAIRED",
        "1, 0, 1, 0, OPEN",
        "0, 0, 1, 1, OPEN",
        "1, 0, 0, 1, ",
        "0, 0, 0, 1, "
    })
    void oneUnrepairedRuptureIsEnoughThenAnOpenOneAndOneNotJudgedLeavesTheStatusUnknown(
            int repaired, int unrepaired, int open, int notJudged, RepairStatus expected) {
        assertThat(RepairStatus.of(repaired, unrepaired, open, notJudged).orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepairStatus.of(-1, 0, 0, 0))
                .withMessage("Ruptures are counted from 0: -1 repaired, 0 unrepaired, 0 open, 0 not judged");
    }
}
