package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the specification, number by number; computed there with R or Python. */
class WorkedExampleTest {

    private static final SessionSeries NO_FLAG = Example.of(Example.noFlag());

    private static final VEpisode DROP = VEpisode.withDefaults()
            .with(Reference.previousSession())
            .with(DropThreshold.atLeast(1))
            .with(Repair.returnWithin(0))
            .withPreLevelAtReference()
            .withOnsetMoves(0);

    private static double scale(Scale scale) {
        RuptureFinding finding =
                DROP.with(scale).withThreshold(.01).detect(NO_FLAG).findings().get(0);
        return finding.evidence()
                .number(finding.evidence().number("sd").isPresent() ? "sd" : "scale")
                .orElseThrow();
    }

    @Test
    void everyScaleIsThatOfTheExample() {
        assertThat(scale(Scale.withinSd())).isCloseTo(.490130, within(5e-7));
        assertThat(scale(Scale.differenceSd())).isCloseTo(.603927, within(5e-7));
        assertThat(scale(Scale.mssd())).isCloseTo(.408434, within(5e-7));
        assertThat(scale(Scale.movingRange())).isCloseTo(.362669, within(5e-7));
        assertThat(scale(Scale.residualSd())).isCloseTo(.501616, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"5, 1.887", "6, .459", "10, .663", "11, .867", "12, 1.071"})
    void lowSessionLiesAsFarBelowTheMeanAsTheExampleSays(int session, double below) {
        List<Integer> nearer = Rules.flaggedAt(VEpisode.mean2Sd().withThreshold(below - .0006), NO_FLAG);
        List<Integer> farther = Rules.flaggedAt(VEpisode.mean2Sd().withThreshold(below + .0006), NO_FLAG);
        assertThat(nearer).contains(session);
        assertThat(farther).doesNotContain(session);
    }

    @Test
    void ownMeanRuleDoesNotFlagIt() {
        assertThat(VEpisode.mean2Sd().detect(NO_FLAG).findings()).isEmpty();
        // Session 5 is the lowest, 1.887 SD below the mean.
        assertThat(VEpisode.mean2Sd().statistic(NO_FLAG)).isCloseTo(1.887, within(5e-4));
        assertThat(Rules.flaggedAt(VEpisode.mean2Sd().withThreshold(1.88), NO_FLAG))
                .containsExactly(5);
    }

    @Test
    void lineHasSlopeAndIntercept() {
        VEpisode line = VEpisode.withDefaults()
                .with(Reference.line())
                .with(Scale.residualSd())
                .withThreshold(.1);
        List<RuptureFinding> findings = line.detect(NO_FLAG).findings();
        RuptureFinding first = findings.get(0);
        int session = Rules.flagged(first).get(0);
        assertThat(first.evidence().number("reference").orElseThrow())
                .isCloseTo(5.418182 - .029720 * session, within(5e-6));
    }

    @Test
    void dropsOfOneSdAreSessionsFiveAndTen() {
        List<RuptureFinding> findings = DROP.detect(NO_FLAG).findings();
        assertThat(findings).extracting(f -> f.onset().value()).containsExactly(5, 10);
        RuptureFinding five = findings.get(0);
        assertThat(five.status()).isEqualTo(EpisodeStatus.REPAIRED);
        assertThat(five.repair().orElseThrow().value()).isEqualTo(7);
        assertThat(five.preLevel()).hasValue(5.6);
        assertThat(five.nadirLevel()).isEqualTo(4.3);
        assertThat(five.depth().orElseThrow()).isCloseTo(1.3, within(1e-12));
        assertThat(five.depthInSd().orElseThrow()).isCloseTo(1.3 / .490130, within(1e-5));
        assertThat(five.duration()).hasValue(2);
        assertThat(five.recoveredFraction().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(five.shape()).contains(EpisodeShape.GRADUAL_REPAIR);
        RuptureFinding ten = findings.get(1);
        assertThat(ten.repair()).isEmpty();
        assertThat(ten.isOpen()).isTrue();
        assertThat(ten.shape()).contains(EpisodeShape.UNREPAIRED);
        assertThat(ten.recoveredFraction()).hasValue(0);
    }

    @Test
    void openEpisodeIsUnrepairedOnceItsWindowHasPassed() {
        RuptureFinding ten = DROP.withRepairWindow(2).detect(NO_FLAG).findings().get(1);
        assertThat(ten.status()).isEqualTo(EpisodeStatus.UNREPAIRED);
        assertThat(ten.duration()).hasValue(3);
    }

    @Test
    void dropsOfTwoWithinSdAreTheSameSessions() {
        assertThat(Rules.flaggedAt(DROP.with(DropThreshold.atLeast(2)), NO_FLAG))
                .containsExactly(5, 10);
    }

    @Test
    void dropOfTwoSdOfTheDifferencesIsSessionFiveOnly() {
        assertThat(Rules.flaggedAt(DROP.with(DropThreshold.atLeast(2)).with(Scale.differenceSd()), NO_FLAG))
                .containsExactly(5);
        assertThat(Rules.flaggedAt(EpisodeRules.stiles2004(), NO_FLAG)).containsExactly(5);
    }

    @Test
    void repairedEpisodeHasItsWholeRecord() {
        RuptureFinding finding = VEpisode.mean2Sd()
                .detect(Example.of(Example.oneRupture()))
                .findings()
                .get(0);
        assertThat(finding.shape()).contains(EpisodeShape.U);
        assertThat(finding.duration()).hasValue(4);
        // 5.2 of 5.466667 from 3.6.
        assertThat(finding.recoveredFraction().orElseThrow()).isCloseTo(1.6 / 1.866667, within(1e-6));
        assertThat(finding.signalSession().orElseThrow().value()).isEqualTo(7);
    }

    @Test
    void engineUnderItsOwnNameFindsTheSame() {
        SessionSeries series = Example.of(Example.oneRupture());
        assertThat(VEpisode.withDefaults().detect(series).findings())
                .isEqualTo(VEpisode.mean2Sd().detect(series).findings());
        assertThat(VEpisode.withDefaults().detect(series).criterion()).isEqualTo("v-episode");
    }
}
