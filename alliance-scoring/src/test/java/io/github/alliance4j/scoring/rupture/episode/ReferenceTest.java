package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reference, with one point as the scale so that a drop is a drop in points. */
class ReferenceTest {

    private static VEpisode rule(Reference reference) {
        return VEpisode.withDefaults().with(reference).with(Scale.points(1)).with(DropThreshold.atLeast(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "previous        | 5 4 5 5     | 2",
                "previous        | 5 4.01 5 5  | ",
                "previous        | 6 5 4 3     | 2 3 4",
                "previous        | 5 4.5 4 3.5 | ",
                "running-maximum | 5 4.5 4 3.5 | 3 4",
                "running-maximum | 4 6 5 7 6.5 6 | 3 6",
                "running-maximum | 3 4 5 6     | ",
                "start-of-fall   | 5 4.5 4 3.5 | 3 4",
                "start-of-fall   | 5 4.5 4.6 4 | ",
                "start-of-fall   | 5 4.5 4.6 3.6 | 4",
                "start-of-fall   | 5 5 4.4 4   | 4",
                "earlier-mean    | 5 6 4.5 4.4 | 3",
                "mean-of-previous| 9 5 6 4.5 5 | 3 4"
            })
    void dropIsTakenFromItsReference(String word, String scores, String flagged) {
        Reference reference = switch (word) {
            case "previous" -> Reference.previousSession();
            case "running-maximum" -> Reference.runningMaximum();
            case "start-of-fall" -> Reference.startOfFall();
            case "earlier-mean" -> Reference.earlierMean();
            default -> Reference.meanOfPrevious(2);
        };
        List<Integer> expected = flagged == null
                ? List.of()
                : Arrays.stream(flagged.strip().split(" +"))
                        .map(Integer::valueOf)
                        .toList();
        assertThat(Rules.flagged(rule(reference).withMinEarlier(2), Rules.numbers(scores)))
                .isEqualTo(expected);
    }

    @Test
    void normComparesEverySessionTheFirstToo() {
        assertThat(Rules.flagged(rule(Reference.norm(5)), 4, 5, 4.1, 3.9)).containsExactly(1, 4);
    }

    @Test
    void ownMeanFollowsTheForm() {
        // Whole mean 4.2: session 5 lies 3.2 below. Mean of the earlier four 5: session 5 lies 4 below.
        VEpisode own = rule(Reference.ownMean()).withMinEarlier(2);
        double[] scores = {5, 5, 5, 5, 1};
        assertThat(reference(own, scores)).isCloseTo(4.2, within(1e-12));
        assertThat(reference(own.with(EpisodeForm.CAUSAL), scores)).isEqualTo(5);
        assertThat(reference(own.with(Reference.earlierMean()), scores)).isEqualTo(5);
    }

    @Test
    void lineFollowsTheForm() {
        VEpisode line = rule(Reference.line()).withMinEarlier(3);
        double[] scores = {1, 2, 3, 4, 2};
        // Whole: mean 2.4, slope .4; at session 5 3.2. Earlier: the line through 1, 2, 3, 4, drawn on to 5.
        assertThat(reference(line, scores)).isCloseTo(3.2, within(1e-12));
        assertThat(reference(line.with(EpisodeForm.CAUSAL), scores)).isCloseTo(5, within(1e-12));
    }

    private static double reference(VEpisode rule, double... scores) {
        List<RuptureFinding> findings = rule.detect(Example.of(scores)).findings();
        RuptureFinding last = findings.get(findings.size() - 1);
        return last.evidence()
                .number(last.evidence().number("mean").isPresent() ? "mean" : "reference")
                .orElseThrow();
    }

    @Test
    void missingSessionBreaksThePairUnlessTheGapIsAllowed() {
        int[] sessions = {1, 2, 4, 5};
        var series = Example.at(sessions, 5, 5, 3, 3);
        assertThat(Rules.flaggedAt(rule(Reference.previousSession()), series)).isEmpty();
        assertThat(Rules.flaggedAt(rule(Reference.startOfFall()), series)).isEmpty();
        assertThat(Rules.flaggedAt(rule(Reference.previousSession()).withMaxGap(2), series))
                .containsExactly(4);
        assertThat(Rules.flaggedAt(rule(Reference.runningMaximum()), series)).containsExactly(4, 5);
    }

    @Test
    void pairsNeedNeighbours() {
        var apart = Example.at(new int[] {1, 3, 5}, 5, 3, 1);
        assertThat(rule(Reference.previousSession()).detect(apart).notEvaluableReason())
                .isEqualTo("there are no two neighbouring sessions");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, false", "2, 1, true", "2, 2, false", "3, 2, true", "3, 3, false", "4, 3, true"})
    void meanOfPreviousNeedsAllOfThem(int n, int previous, boolean evaluable) {
        double[] scores = new double[n];
        Arrays.fill(scores, 5);
        var detection = rule(Reference.meanOfPrevious(previous)).detect(Example.of(scores));
        assertThat(detection.isEvaluable()).isEqualTo(evaluable);
        if (!evaluable) {
            assertThat(detection.notEvaluableReason())
                    .isEqualTo(
                            "no session has " + previous + (previous == 1 ? " earlier session" : " earlier sessions"));
        }
    }

    @Test
    void startOfAFallSaysWhereItBegan() {
        RuptureFinding finding = rule(Reference.startOfFall())
                .detect(Example.of(4, 6, 6, 5.8, 5.8, 4, 6))
                .findings()
                .get(0);
        assertThat(finding.onset().value()).isEqualTo(4);
        assertThat(finding.preLevel()).hasValue(6);
        assertThat(finding.nadir().value()).isEqualTo(6);
        assertThat(finding.evidence().values()).containsEntry("compared_with", "start-of-fall");
    }

    @Test
    void levelOfANormMustBeANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reference.norm(Double.NaN))
                .withMessage("Parameter norm is NaN; it must be a finite number");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void meanOfNoSessionsIsRefused(int sessions) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reference.meanOfPrevious(sessions))
                .withMessage("Parameter reference-sessions is " + sessions + "; it must be 1 or more");
    }

    @Test
    void equalReferencesAreEqual() {
        assertThat(Reference.norm(5)).isEqualTo(Reference.norm(5)).hasSameHashCodeAs(Reference.norm(5));
        assertThat(Reference.norm(5)).isNotEqualTo(Reference.norm(6)).isNotEqualTo(Reference.line());
        assertThat(Reference.runningMaximum()).hasToString("running-maximum");
    }
}
