package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of repair after a fall from 6 to 2, one point being the scale. */
class RepairTest {

    private static final VEpisode RULE = VEpisode.withDefaults()
            .with(Reference.previousSession())
            .with(Scale.points(1))
            .with(DropThreshold.atLeast(2))
            .withPreLevelAtReference()
            .withOnsetMoves(0);

    private static RuptureFinding after(Repair repair, double... later) {
        double[] scores = new double[2 + later.length];
        scores[0] = 6;
        scores[1] = 2;
        System.arraycopy(later, 0, scores, 2, later.length);
        return RULE.with(repair).detect(Example.of(scores)).findings().get(0);
    }

    private static int session(RuptureFinding finding) {
        return finding.repair().map(SessionNumber::value).orElse(0);
    }

    @ParameterizedTest
    @CsvSource({
        "return, 5.5, true",
        "return, 5.499, false",
        "fraction, 4, true",
        "fraction, 3.999, false",
        "share, 5.4, true",
        "share, 5.399, false",
        "not-reliably-below, 4.001, true",
        "not-reliably-below, 4, false"
    })
    void scoreAtTheBoundary(String word, double score, boolean back) {
        Repair repair = switch (word) {
            case "return" -> Repair.returnWithin(.5);
            case "fraction" -> Repair.fractionRegained(.5);
            case "share" -> Repair.shareOfLevel(.9);
            default -> Repair.notReliablyBelow();
        };
        assertThat(session(after(repair, score))).isEqualTo(back ? 3 : 0);
    }

    @Test
    void strictDropMakesItsBoundaryABack() {
        VEpisode strict = RULE.with(DropThreshold.moreThan(2)).with(Repair.notReliablyBelow());
        assertThat(session(strict.detect(Example.of(6, 2, 4)).findings().get(0)))
                .isEqualTo(3);
        assertThat(session(strict.detect(Example.of(6, 2, 3.999)).findings().get(0)))
                .isZero();
    }

    @Test
    void wholeFallRegainedIsTheLevelItself() {
        assertThat(session(after(Repair.fractionRegained(1), 6))).isEqualTo(3);
        assertThat(session(after(Repair.fractionRegained(1), 5.999))).isZero();
    }

    @Test
    void shareOfALevelAtOrBelowZeroIsTheLevelItself() {
        VEpisode rule = RULE.with(Repair.shareOfLevel(.5));
        assertThat(session(rule.detect(Example.of(-1, -5, -1)).findings().get(0)))
                .isEqualTo(3);
        assertThat(session(rule.detect(Example.of(-1, -5, -1.5)).findings().get(0)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one is not enough        | 6          | 0 | PENDING",
                "two on end               | 6 6        | 3 | REPAIRED",
                "a relapse begins anew    | 6 4 6 6    | 5 | REPAIRED",
                "first within, second out | 4 4 4 6 6  | 6 | REPAIRED",
                "first out                | 4 4 4 4 6 6 | 0 | UNREPAIRED",
                "waiting past the window  | 4 4 4 6    | 0 | PENDING",
                "relapse past the window  | 4 4 4 6 4  | 0 | UNREPAIRED"
            })
    void sustainedRepairNeedsSessionsOnEnd(String name, String later, int repair, EpisodeStatus status) {
        RuptureFinding finding = after(Repair.returnWithin(.5).sustainedFor(2), Rules.numbers(later));
        assertThat(session(finding)).as(name).isEqualTo(repair);
        assertThat(finding.status()).as(name).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6           | V              | 1   | 1",
                "4 6         | GRADUAL_REPAIR | 2   | 1",
                "2 6         | GRADUAL_REPAIR | 2   | 1",
                "4 3 6       | W              | 3   | 1",
                "8           | V              | 1   | 1.5",
                "5.5         | V              | 1   | .875",
                "4           | UNREPAIRED     | 2   | .5",
                "4 3 3 3 6   | UNREPAIRED     | 5   | .5",
                "2 2         | UNREPAIRED     | 3   | 0"
            })
    void recordSaysHowItRan(String later, EpisodeShape shape, int duration, double recovered) {
        RuptureFinding finding = after(Repair.returnWithin(.5), Rules.numbers(later));
        assertThat(finding.shape()).contains(shape);
        assertThat(finding.duration()).hasValue(duration);
        assertThat(finding.recoveredFraction().orElseThrow()).isCloseTo(recovered, within(1e-12));
    }

    @Test
    void gapsCountForTheWindowAndTheDuration() {
        RuptureFinding finding = RULE.with(Repair.returnWithin(.5))
                .detect(Example.at(new int[] {1, 2, 5, 6}, 6, 2, 3, 6))
                .findings()
                .get(0);
        assertThat(session(finding)).isEqualTo(6);
        assertThat(finding.duration()).hasValue(4);
        assertThat(finding.shape()).contains(EpisodeShape.GRADUAL_REPAIR);
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        refused(() -> Repair.returnWithin(-1), "Parameter repair-tolerance is -1.0; it must be 0 or more");
        refused(() -> Repair.fractionRegained(0), "Parameter repair-fraction is 0.0; it must be above 0 and at most 1");
        refused(() -> Repair.shareOfLevel(1.01), "Parameter repair-share is 1.01; it must be above 0 and at most 1");
        refused(() -> Repair.notReliablyBelow().within(0), "Parameter repair-window is 0; it must be 1 or more");
        refused(() -> Repair.notReliablyBelow().sustainedFor(0), "Parameter sustained is 0; it must be 1 or more");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    @Test
    void equalRepairsAreEqual() {
        assertThat(Repair.returnWithin(1).within(3))
                .isEqualTo(Repair.returnWithin(1).within(3))
                .hasSameHashCodeAs(Repair.returnWithin(1).within(3))
                .isNotEqualTo(Repair.returnWithin(1))
                .isNotEqualTo(Repair.returnWithin(1).atAnyTime())
                .hasToString("return");
    }
}
