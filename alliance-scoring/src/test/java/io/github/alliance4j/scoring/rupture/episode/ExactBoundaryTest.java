package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores in tenths and twelfths are judged as the same scores in whole numbers: rounding decides nothing. */
class ExactBoundaryTest {

    private static final VEpisode MEAN = VEpisode.mean2Sd();
    private static final VEpisode DROP = VEpisode.withDefaults()
            .with(Reference.previousSession())
            .with(Scale.points(1))
            .withPreLevelAtReference()
            .withOnsetMoves(0);

    private static double[] divided(double divisor, double... scores) {
        return Arrays.stream(scores).map(score -> score / divisor).toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 12})
    void exactlyTwoStandardDeviationsBelowIsNotMoreThanTwo(double divisor) {
        double[] earlier = divided(divisor, 7, 5, 5, 6, 7, 7, 7, 5, 5, 4, 5);
        double[] whole = divided(divisor, 50, 48, 49, 49, 46, 49, 50, 47, 44);
        double[] twelfths = divided(divisor, 50, 38, 52, 46, 51, 47, 52);
        assertThat(Rules.flagged(MEAN.with(EpisodeForm.CAUSAL), earlier)).doesNotContain(10);
        assertThat(Rules.flagged(MEAN, whole)).isEmpty();
        assertThat(Rules.flagged(MEAN, twelfths)).isEmpty();
        assertThat(Rules.flagged(MEAN.with(DropThreshold.atLeast(2)), whole)).containsExactly(9);
    }

    @Test
    void dropOfExactlyOnePointReachesOneAndIsNotMore() {
        for (int k = 11; k <= 70; k++) {
            double[] scores = {k / 10.0, (k - 10) / 10.0};
            assertThat(Rules.flagged(DROP.with(DropThreshold.moreThan(1)), scores))
                    .as("%d", k)
                    .isEmpty();
            assertThat(Rules.flagged(DROP.with(DropThreshold.atLeast(1)), scores))
                    .as("%d", k)
                    .containsExactly(2);
            assertThat(Rules.flagged(DROP.with(DropThreshold.atLeast(.5).andPoints(1)), scores))
                    .as("%d", k)
                    .containsExactly(2);
        }
    }

    @Test
    void scoreExactlyAtTheLevelInOwnStandardDeviationsIsBack() {
        // Mean 47 and standard deviation 2 of the seven sessions before the fall; back from 46 on.
        VEpisode rule = MEAN.with(EpisodeForm.CAUSAL).withPreLevelAtReference();
        for (double divisor : new double[] {1, 10, 12}) {
            RuptureFinding finding = rule.detect(Example.of(divided(divisor, 44, 46, 49, 46, 47, 50, 47, 34, 34, 46)))
                    .findings()
                    .get(0);
            assertThat(finding.repair().map(SessionNumber::value))
                    .as("%s", divisor)
                    .contains(10);
        }
    }

    private static List<String> summary(Detection detection) {
        return detection.findings().stream()
                .map(f -> f.onset() + "/" + f.nadir() + "/" + f.repair() + "/" + f.status() + "/" + f.signalSession()
                        + "/" + Rules.flagged(f))
                .toList();
    }

    @Property(seed = "43", tries = 150)
    void tenthsAndTwelfthsAreJudgedAsWholeNumbers(@ForAll long seed) {
        Random random = new Random(seed);
        double[] whole = new double[1 + random.nextInt(18)];
        Arrays.setAll(whole, i -> 48 + Math.rint(random.nextGaussian() * 3) - (random.nextInt(6) == 0 ? 6 : 0));
        for (VEpisode rule : scaleFree()) {
            List<String> expected = summary(rule.detect(Example.of(whole)));
            assertThat(summary(rule.detect(Example.of(divided(10, whole)))))
                    .as("%s", rule.settings())
                    .isEqualTo(expected);
            assertThat(summary(rule.detect(Example.of(divided(12, whole)))))
                    .as("%s", rule.settings())
                    .isEqualTo(expected);
        }
    }

    @Property(seed = "44", tries = 300)
    void pointsAndFloorsInTenthsAreJudgedAsInWholeNumbers(@ForAll long seed) {
        Random random = new Random(seed);
        double[] whole = new double[2 + random.nextInt(14)];
        Arrays.setAll(whole, i -> 48 + Math.rint(random.nextGaussian() * 4));
        for (DropThreshold threshold : List.of(DropThreshold.moreThan(1), DropThreshold.atLeast(1))) {
            VEpisode units =
                    DROP.with(Scale.points(4)).with(threshold.andPoints(5)).with(Repair.returnWithin(.75));
            VEpisode tenths =
                    DROP.with(Scale.points(.4)).with(threshold.andPoints(.5)).with(Repair.returnWithin(.75));
            assertThat(summary(tenths.detect(Example.of(divided(10, whole)))))
                    .isEqualTo(summary(units.detect(Example.of(whole))));
        }
    }

    private static List<VEpisode> scaleFree() {
        List<VEpisode> rules = new ArrayList<>(List.of(MEAN, MEAN.with(EpisodeForm.CAUSAL)));
        rules.addAll(
                List.of(EpisodeRules.stiles2004(), EpisodeRules.stiles2004().with(EpisodeForm.CAUSAL)));
        rules.addAll(
                List.of(EpisodeRules.strauss2006(), EpisodeRules.strauss2006().with(EpisodeForm.CAUSAL)));
        return rules;
    }

    @Property(seed = "45", tries = 150)
    void noFindingHasADepthOfZeroOrLess(@ForAll long seed) {
        Random random = new Random(seed);
        double[] scores = new double[2 + random.nextInt(24)];
        Arrays.setAll(scores, i -> 4 + Math.rint(random.nextGaussian() * 12) / 10);
        List<VEpisode> rules = new ArrayList<>(Rules.causal());
        rules.addAll(Rules.all(EpisodeForm.RETROSPECTIVE, Rules.ownScales()));
        for (VEpisode rule : rules) {
            for (RuptureFinding finding : rule.detect(Example.of(scores)).findings()) {
                finding.depth()
                        .ifPresent(depth ->
                                assertThat(depth).as("%s", rule.settings()).isPositive());
                assertThat(finding.depth().isEmpty()).isEqualTo(finding.status() == EpisodeStatus.NOT_EVALUABLE);
            }
        }
    }

    @Test
    void levelBeforeThatIsNotAboveTheNadirSaysNothingOfARepair() {
        VEpisode rule = DROP.with(DropThreshold.atLeast(1)).withPreLevelOf(3);
        RuptureFinding finding = rule.detect(Example.of(3, 3, 7, 6)).findings().get(0);
        assertThat(finding.status()).isEqualTo(EpisodeStatus.NOT_EVALUABLE);
        assertThat(finding.preLevel()).isEmpty();
        assertThat(finding.depth()).isEmpty();
        assertThat(finding.recoveredFraction()).isEmpty();
        assertThat(finding.evidence().values())
                .containsEntry("reason", "the level before the onset is not above the nadir");
        assertThat(rule.withPreLevelAtReference()
                        .detect(Example.of(3, 3, 7, 6))
                        .findings()
                        .get(0)
                        .depth())
                .hasValue(1);
    }

    @Test
    void laterNadirBelowTheLevelBeforeGivesADepthAgain() {
        VEpisode rule = DROP.with(DropThreshold.atLeast(1)).withPreLevelOf(3);
        RuptureFinding finding =
                rule.detect(Example.of(3, 3, 7, 6, 2)).findings().get(0);
        assertThat(finding.depth()).hasValue((3 + 3 + 7) / 3.0 - 2);
        assertThat(finding.status()).isEqualTo(EpisodeStatus.PENDING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.1e150, 1e160, 8e307})
    void scoresTooLargeToComputeWithAreNotEvaluable(double size) {
        double[] scores = {size, -size, size, size / 2, size, size, size, -size};
        for (EpisodeForm form : EpisodeForm.values()) {
            for (VEpisode rule : Rules.all(form, Rules.ownScales())) {
                Detection detection = rule.detect(Example.of(scores));
                assertThat(detection.notEvaluableReason()).isEqualTo("the scores are too large to compute with");
                assertThat(rule.statistic(Example.of(scores))).isEqualTo(Double.NEGATIVE_INFINITY);
            }
        }
    }

    @Test
    void largestScoresAreComputedWith() {
        double[] scores = {1e150, -1e150, 1e150, .9e150, 1e150, .8e150, 1e150, -1e150, 1e150};
        for (VEpisode rule : Rules.causal()) {
            RuptureMonitor monitor = ((LiveDetector) rule).monitor();
            for (int i = 0; i < scores.length; i++) {
                monitor.update(i + 1, scores[i]);
            }
            assertThat(((LiveDetector) rule).monitor(monitor.state()).latest()).isEqualTo(monitor.latest());
            rule.detect(Example.of(scores))
                    .findings()
                    .forEach(finding -> assertThat(finding.depth().orElse(1)).isFinite());
        }
    }
}
