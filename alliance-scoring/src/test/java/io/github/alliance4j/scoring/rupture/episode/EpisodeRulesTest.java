package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each published rule clause by clause, on both sides of each boundary. */
class EpisodeRulesTest {

    private static RuptureFinding only(VEpisode rule, double... scores) {
        List<RuptureFinding> findings = rule.detect(Example.of(scores)).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static int repair(RuptureFinding finding) {
        return finding.repair().map(SessionNumber::value).orElse(0);
    }

    // stevens-2007: one point, back within a quarter of a point in five sessions.

    @ParameterizedTest
    @CsvSource({"4, true", "4.01, false", "3.99, true", "6, false"})
    void stevensFlagsADropOfOnePoint(double second, boolean flagged) {
        assertThat(EpisodeRules.stevens2007()
                        .detect(Example.of(5, second))
                        .findings()
                        .isEmpty())
                .isNotEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"4.1, 3.1", "4.3, 3.3", "2.3, 1.3", "6.7, 5.7", "4.0833333333333333, 3.0833333333333333"})
    void stevensTakesOnePointForOnePointWhateverTheRounding(double before, double after) {
        assertThat(EpisodeRules.stevens2007().detect(Example.of(before, after)).findings())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at a quarter below    | 5 4 4.75               | 3 | REPAIRED",
                "just below            | 5 4 4.74               | 0 | PENDING",
                "in the fifth session  | 5 4 4 4 4 4 5          | 7 | REPAIRED",
                "in the sixth session  | 5 4 4 4 4 4 4 5        | 0 | UNREPAIRED",
                "not yet               | 5 4 4 4 4 4            | 0 | PENDING",
                "not in time           | 5 4 4 4 4 4 4          | 0 | UNREPAIRED"
            })
    void stevensIsRepairedNearTheSessionBefore(String name, String scores, int repair, EpisodeStatus status) {
        RuptureFinding finding = only(EpisodeRules.stevens2007(), Rules.numbers(scores));
        assertThat(finding.preLevel()).hasValue(5);
        assertThat(finding.status()).as(name).isEqualTo(status);
        assertThat(repair(finding)).isEqualTo(repair);
    }

    @Test
    void stevensDoesNotAddUpSmallSteps() {
        assertThat(EpisodeRules.stevens2007()
                        .detect(Example.of(6, 5.1, 4.2, 3.3))
                        .findings())
                .isEmpty();
    }

    // stiles-2004: two standard deviations of the differences, back within one in three sessions.

    @Test
    void stilesComparesWithTheSpreadOfTheDifferences() {
        // Differences -d, 0, 0, ..: mean -d/m, SD d/sqrt(m); so a single drop is sqrt(m) of them.
        assertThat(Rules.flagged(EpisodeRules.stiles2004(), 5, 4, 4, 4)).isEmpty();
        assertThat(Rules.flagged(EpisodeRules.stiles2004(), 5, 4, 4, 4, 4)).containsExactly(2);
        assertThat(Rules.flagged(EpisodeRules.stiles2004().with(DropThreshold.moreThan(2)), 5, 4, 4, 4, 4))
                .isEmpty();
    }

    @Test
    void stilesIsRepairedWithinOneScaleInThreeSessions() {
        double[] soon = {5, 5, 5, 5, 5, 3, 3.5, 4, 4.6, 5, 5, 5};
        RuptureFinding finding = only(EpisodeRules.stiles2004(), soon);
        double scale = finding.evidence().number("scale").orElseThrow();
        assertThat(finding.evidence().number("repair_level").orElseThrow()).isCloseTo(5 - scale, within(1e-12));
        assertThat(repair(finding)).isEqualTo(9);
        double[] late = {5, 5, 5, 5, 5, 3, 3.5, 3.5, 3.5, 5, 5, 5};
        assertThat(only(EpisodeRules.stiles2004(), late).status()).isEqualTo(EpisodeStatus.UNREPAIRED);
    }

    // strauss-2006: one standard deviation below the highest so far, 95% of it regained at any time.

    @Test
    void straussComparesWithTheHighestSoFar() {
        // SD of 4 5 4 5 4: .547723; session 5 lies 1 below the 5 of sessions 2 and 4.
        assertThat(Rules.flagged(EpisodeRules.strauss2006(), 4, 5, 4, 5, 4)).containsExactly(3, 5);
        // A slow decline: no step is 1 SD, the sum is.
        assertThat(Rules.flagged(EpisodeRules.strauss2006(), 6, 5.8, 5.6, 5.4, 5.2, 5))
                .containsExactly(3, 4, 5, 6);
    }

    @ParameterizedTest
    @CsvSource({"5.7, 7", "5.69, 0", "6, 7"})
    void straussAsksForNinetyFivePercentOfTheHigh(double late, int repair) {
        RuptureFinding finding = EpisodeRules.strauss2006()
                .detect(Example.of(6, 6, 2, 2, 2, 2, late))
                .findings()
                .get(0);
        assertThat(finding.preLevel()).hasValue(6);
        assertThat(repair(finding)).isEqualTo(repair);
        assertThat(finding.status()).isEqualTo(repair > 0 ? EpisodeStatus.REPAIRED : EpisodeStatus.PENDING);
    }

    // gumz-2012: falls from local maxima, the larger of two standard deviations.

    @Test
    void gumzTakesTheStricterOfBothScales() {
        double[] scores = {5, 5, 5, 4, 5, 5, 5, 5};
        // Own SD .353553: a drop of 1 is 2.8 of them, but 1.25 of .8.
        assertThat(Rules.flagged(EpisodeRules.gumz2012(.1), scores)).containsExactly(4);
        assertThat(Rules.flagged(EpisodeRules.gumz2012(.5), scores)).containsExactly(4);
        assertThat(Rules.flagged(EpisodeRules.gumz2012(.51), scores)).isEmpty();
        assertThat(Rules.flagged(EpisodeRules.gumz2012(.8).withThreshold(1), scores))
                .containsExactly(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | V               | 6 6 2 6 6 6           | 3 | 3 | 4",
                "2 | GRADUAL_DECLINE | 6 6 4 2 6 6 6         | 3 | 4 | 5",
                "2 | GRADUAL_DECLINE | 6 5 5 4 3 2 6 6 6     | 2 | 6 | 7",
                "3 | GRADUAL_REPAIR  | 6 6 2 4 6 6 6         | 3 | 3 | 5",
                "3 | GRADUAL_REPAIR  | 6 6 2 2 6 6 6         | 3 | 3 | 5",
                "4 | U               | 6 6 4 2 4 6 6         | 3 | 4 | 6",
                "5 | W               | 6 6 2 3.5 3 6 6 6     | 3 | 3 | 6",
                "5 | UNREPAIRED      | 6 6 2 2 4 4           | 3 | 3 | 0"
            })
    void gumzKnowsFivePatterns(int pattern, EpisodeShape shape, String scores, int onset, int nadir, int repair) {
        RuptureFinding finding = only(EpisodeRules.gumz2012(1), Rules.numbers(scores));
        assertThat(finding.shape()).contains(shape);
        assertThat(shape.pattern()).isEqualTo(pattern);
        assertThat(finding.onset().value()).isEqualTo(onset);
        assertThat(finding.nadir().value()).isEqualTo(nadir);
        assertThat(finding.preLevel()).hasValue(6);
        assertThat(repair(finding)).isEqualTo(repair);
    }

    @Test
    void gumzCountsTwoFallsAsTwoCrises() {
        List<RuptureFinding> findings =
                EpisodeRules.gumz2012(1).detect(Example.of(6, 2, 6, 5, 2, 6)).findings();
        assertThat(findings).extracting(f -> f.onset().value()).containsExactly(2, 4);
        assertThat(findings)
                .extracting(f -> f.shape().orElseThrow())
                .containsExactly(EpisodeShape.V, EpisodeShape.GRADUAL_DECLINE);
        assertThat(findings).extracting(f -> f.duration().orElseThrow()).containsExactly(1, 2);
    }

    @Test
    void gumzIsRepairedWithinHalfAScaleOfTheStart() {
        assertThat(repair(only(EpisodeRules.gumz2012(2), 6, 6, 2, 5, 5, 5))).isEqualTo(4);
        assertThat(repair(only(EpisodeRules.gumz2012(2), 6, 6, 2, 4.99, 4.99, 5)))
                .isEqualTo(6);
    }

    // rci and mclaughlin-2014: 1.96 standard errors of a difference, strict.

    @ParameterizedTest
    @CsvSource({"3.04, false", "3.0399, true", "3.05, false"})
    void reliableDropIsMoreThanTheCutoff(double second, boolean flagged) {
        for (VEpisode rule : List.of(EpisodeRules.reliableChange(1), EpisodeRules.mclaughlin2014(1))) {
            assertThat(rule.detect(Example.of(5, second)).findings().isEmpty())
                    .as(rule.id())
                    .isNotEqualTo(flagged);
        }
    }

    @Test
    void cutoffOfTheExampleDecides() {
        // SD 10.5, reliability .931: 1.96 * 3.900577 = 7.645131.
        VEpisode rule = EpisodeRules.reliableChange(10.5 * Math.sqrt(2 * (1 - .931)));
        assertThat(Rules.flagged(rule, 50, 50 - 7.6452)).containsExactly(2);
        assertThat(Rules.flagged(rule, 50, 50 - 7.6451)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3.04, 3", "3.03, 0", "4, 3"})
    void mclaughlinIsRepairedWhenNoLongerReliablyBelow(double third, int repair) {
        RuptureFinding finding = EpisodeRules.mclaughlin2014(1)
                .detect(Example.of(5, 1, third))
                .findings()
                .get(0);
        assertThat(repair(finding)).isEqualTo(repair);
    }

    @Test
    void mclaughlinWaitsForRepairAsLongAsItTakes() {
        double[] scores = new double[30];
        Arrays.fill(scores, 1);
        scores[0] = 5;
        assertThat(only(EpisodeRules.mclaughlin2014(1), scores).status()).isEqualTo(EpisodeStatus.PENDING);
        scores[29] = 5;
        assertThat(repair(only(EpisodeRules.mclaughlin2014(1), scores))).isEqualTo(30);
    }

    @Test
    void reliableChangeIsRepairedWithinFourSessions() {
        assertThat(repair(only(EpisodeRules.reliableChange(1), 5, 1, 4.4, 4.5))).isEqualTo(4);
        assertThat(only(EpisodeRules.reliableChange(1), 5, 1, 1, 1, 1, 1, 5).status())
                .isEqualTo(EpisodeStatus.UNREPAIRED);
    }

    // All of them.

    private static List<VEpisode> all() {
        return List.of(
                EpisodeRules.stiles2004(),
                EpisodeRules.strauss2006(),
                EpisodeRules.gumz2012(.5),
                EpisodeRules.mclaughlin2014(.5),
                EpisodeRules.reliableChange(.5),
                EpisodeRules.stevens2007());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void constantSeriesHasNoFinding(int n) {
        double[] scores = new double[n];
        Arrays.fill(scores, 7);
        for (VEpisode rule : all()) {
            assertThat(rule.detect(Example.of(scores)).findings()).as(rule.id()).isEmpty();
            assertThat(rule.detect(Example.within(1, 7, scores)).findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // From how many sessions on the rule can fire at all.
        "stiles-2004, 3",
        "strauss-2006, 2",
        "gumz-2012, 3",
        "mclaughlin-2014, 2",
        "rci, 2",
        "stevens-2007, 2"
    })
    void ruleIsNotEvaluableExactlyWhereItCannotFire(String id, int least) {
        VEpisode rule =
                all().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
        for (int n = 0; n <= 12; n++) {
            double[] rising = new double[n];
            for (int i = 0; i < n; i++) {
                rising[i] = 2 + .3 * i + .01 * i * i;
            }
            assertThat(rule.detect(Example.of(rising)).isEvaluable())
                    .as(id + " " + n)
                    .isEqualTo(n >= least);
        }
    }

    @Test
    void missingSessionBreaksTheDrop() {
        SessionSeries series = Example.at(new int[] {1, 2, 4, 5, 6, 7}, 6, 6, 2, 2, 2.1, 6);
        for (VEpisode rule : all()) {
            boolean high = rule.id().equals("strauss-2006");
            assertThat(Rules.flaggedAt(rule, series).contains(4)).as(rule.id()).isEqualTo(high);
        }
    }

    @Test
    void nearlyConstantSeriesIsNoMatterForRulesInPoints() {
        double[] scores = {7, 7, 7, 7, 6.9, 7, 7, 7, 7, 7};
        assertThat(Rules.flagged(EpisodeRules.stiles2004(), scores)).containsExactly(5);
        for (VEpisode rule : List.of(
                EpisodeRules.gumz2012(.5),
                EpisodeRules.mclaughlin2014(.5),
                EpisodeRules.reliableChange(.5),
                EpisodeRules.stevens2007())) {
            assertThat(Rules.flagged(rule, scores)).as(rule.id()).isEmpty();
        }
    }

    @Test
    void scaleMustBeGivenAboveZero() {
        refused(() -> EpisodeRules.gumz2012(0), "Parameter between-sd is 0.0; it must be above 0");
        refused(() -> EpisodeRules.reliableChange(0), "Parameter scale-value is 0.0; it must be above 0");
        refused(() -> EpisodeRules.mclaughlin2014(Double.NaN), "Parameter scale-value is NaN; it must be above 0");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    @Test
    void changedChoiceIsShownAmongTheSettings() {
        assertThat(EpisodeRules.stevens2007().settings())
                .containsOnlyKeys(
                        "form",
                        "reference",
                        "scale",
                        "scale-value",
                        "threshold",
                        "strict",
                        "max-gap",
                        "repair-window",
                        "repair-tolerance",
                        "sustained");
        assertThat(EpisodeRules.stevens2007()
                        .withMaxGap(2)
                        .with(Repair.fractionRegained(.5))
                        .settings())
                .containsEntry("max-gap", "2")
                .containsEntry("repair", "fraction")
                .containsEntry("repair-fraction", "0.5")
                .containsEntry("repair-window", "4");
    }
}
