package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.FixedFalseAlarm;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every configuration without a proportion, a share of a level or a norm. */
class EnginePropertyTest {

    private static List<VEpisode> scaleFree() {
        List<VEpisode> rules = new ArrayList<>();
        for (EpisodeForm form : EpisodeForm.values()) {
            for (VEpisode rule : Rules.all(form, Rules.ownScales())) {
                if (!rule.dependsOnLevel()) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    /** Scores off the grid, so that no sum lies within rounding of a threshold. */
    private static SessionSeries series(long seed, int n, double factor, double constant) {
        SessionSeries grid = Example.random(seed, n);
        double[] scores = grid.values();
        for (int i = 0; i < n; i++) {
            scores[i] = factor * (scores[i] + .0137 * Math.sin(1 + i * 7.3 + seed % 97)) + constant;
        }
        return Example.at(grid.sessions(), scores);
    }

    private static List<String> shape(Detection detection) {
        return detection.findings().stream()
                .map(f -> f + " " + f.signalSession() + f.shape() + f.duration() + Rules.flagged(f))
                .toList();
    }

    @Property(seed = "41", tries = 60)
    void addingAConstantChangesLevelsOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int n,
            @ForAll @IntRange(min = -20, max = 20) int c) {
        for (VEpisode rule : scaleFree()) {
            Detection before = rule.detect(series(seed, n, 1, 0));
            Detection after = rule.detect(series(seed, n, 1, c));
            assertThat(shape(after)).isEqualTo(shape(before));
            assertThat(after.notEvaluableReason()).isEqualTo(before.notEvaluableReason());
            for (int i = 0; i < before.findings().size(); i++) {
                RuptureFinding a = before.findings().get(i);
                RuptureFinding b = after.findings().get(i);
                assertThat(b.nadirLevel()).isCloseTo(a.nadirLevel() + c, within(1e-9));
                assertThat(b.depth().orElse(-1)).isCloseTo(a.depth().orElse(-1), within(1e-9));
                assertThat(b.recoveredFraction().orElse(-1))
                        .isCloseTo(a.recoveredFraction().orElse(-1), within(1e-6));
            }
        }
    }

    @Property(seed = "42", tries = 60)
    void positiveFactorScalesDepthOnly(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int n, @ForAll @IntRange(min = 1, max = 30) int k) {
        for (VEpisode rule : scaleFree()) {
            Detection before = rule.detect(series(seed, n, 1, 0));
            Detection after = rule.detect(series(seed, n, k / 7.0, 0));
            assertThat(shape(after)).isEqualTo(shape(before));
            for (int i = 0; i < before.findings().size(); i++) {
                RuptureFinding a = before.findings().get(i);
                RuptureFinding b = after.findings().get(i);
                assertThat(b.depth().orElse(0)).isCloseTo(k / 7.0 * a.depth().orElse(0), within(1e-7));
                assertThat(b.depthInSd().orElse(-1)).isCloseTo(a.depthInSd().orElse(-1), within(1e-6));
            }
        }
    }

    @Property(seed = "43", tries = 40)
    void equalScoresGiveNoFinding(
            @ForAll @IntRange(min = 0, max = 15) int n, @ForAll @IntRange(min = 1, max = 9) int y) {
        double[] scores = new double[n];
        Arrays.fill(scores, y / 3.0);
        for (VEpisode rule : scaleFree()) {
            assertThat(rule.detect(Example.of(scores)).findings()).isEmpty();
            assertThat(rule.with(Scale.points(.1)).detect(Example.of(scores)).findings())
                    .isEmpty();
        }
    }

    @Property(seed = "44", tries = 60)
    void findingsFollowEachOtherAndKeepTheirOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
        for (VEpisode rule : scaleFree()) {
            int before = 0;
            for (RuptureFinding finding : rule.detect(series(seed, n, 1, 0)).findings()) {
                List<Integer> flagged = Rules.flagged(finding);
                assertThat(flagged.get(0)).isGreaterThan(before);
                assertThat(finding.onset().value()).isLessThanOrEqualTo(flagged.get(0));
                assertThat(finding.signalSession().orElseThrow().value())
                        .isGreaterThanOrEqualTo(finding.onset().value());
                before = flagged.get(flagged.size() - 1);
            }
        }
    }

    @Property(seed = "45", tries = 30)
    void signalIsWhereARunOnThePrefixFirstFlagsTheEpisode(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 16) int n) {
        SessionSeries series = series(seed, n, 1, 0);
        for (VEpisode rule : Rules.all(EpisodeForm.RETROSPECTIVE, Rules.ownScales())) {
            for (RuptureFinding finding : rule.detect(series).findings()) {
                List<Integer> own = Rules.flagged(finding);
                int from = finding.onset().value();
                int to = own.get(own.size() - 1);
                int first = 0;
                for (int k = 1; first == 0; k++) {
                    boolean spoken = Rules.flaggedAt(rule, Example.prefix(series, k)).stream()
                            .anyMatch(s -> s >= from && s <= to);
                    first = spoken ? series.session(k - 1) : 0;
                }
                assertThat(finding.signalSession().orElseThrow().value()).isEqualTo(first);
            }
        }
    }

    @Property(seed = "46", tries = 60)
    void statisticIsWhatTheThresholdDecidesAbout(@ForAll long seed, @ForAll @IntRange(min = 3, max = 20) int n) {
        SessionSeries series = series(seed, n, 1, 0);
        for (VEpisode rule : scaleFree()) {
            double statistic = rule.statistic(series);
            if (statistic > 1e-6 && !rule.choices().threshold().hasFloor()) {
                assertThat(rule.at(statistic * 1.000001).detect(series).findings())
                        .isEmpty();
                Detection below = rule.at(statistic * .999999).detect(series);
                assertThat(below.findings().size()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EpisodeForm.class)
    void falseAlarmRateHoldsForOtherConfigurations(EpisodeForm form) {
        VEpisode drop = VEpisode.withDefaults()
                .with(form)
                .with(Reference.previousSession())
                .with(Scale.mssd());
        FixedFalseAlarm rule = FixedFalseAlarm.of(drop, .1);
        assertThat(ChanceRate.simulate(rule, 12, 0, 3, 20_000, 7).rate()).isCloseTo(.1, within(.01));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stevens | a scale in points",
                "gumz    | a standard deviation between persons",
                "floor   | a floor",
                "points  | a smallest drop",
                "norm    | a norm"
            })
    void rulesInPointsHaveNoThresholdForARate(String which, String what) {
        VEpisode rule = switch (which) {
            case "stevens" -> EpisodeRules.stevens2007();
            case "gumz" -> EpisodeRules.gumz2012(1);
            case "floor" -> VEpisode.mean2Sd().withFloor(1);
            case "points" ->
                VEpisode.withDefaults().with(DropThreshold.atLeast(1).andPoints(1));
            default -> VEpisode.withDefaults().with(Reference.norm(5));
        };
        assertThat(rule.inPoints()).contains(what);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FixedFalseAlarm.of(rule, .1))
                .withMessage("Criterion " + rule.id() + " with " + what
                        + " has no threshold for a false-alarm rate: the rate would depend on the noise, which is not"
                        + " known");
    }
}
