package io.github.alliance4j.scoring.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkewCorrectionTest {

    private static final int[] SESSIONS = IntStream.rangeClosed(1, 12).toArray();
    private static final double[] STEPS =
            IntStream.of(SESSIONS).mapToDouble(session -> 1).toArray();

    private static double logBayesFactor(double skewness, double... scores) {
        ScanNumbers numbers = EpisodeScanTest.numbers();
        numbers.skewness = skewness;
        return new EpisodeScan(numbers, AnswerBounds.NONE).logBayesFactor(SESSIONS, STEPS, scores, scores.length);
    }

    /** One session three noise SD below the others. */
    private static double[] badSession() {
        ScanNumbers numbers = EpisodeScanTest.numbers();
        double[] scores = new double[12];
        for (int i = 0; i < 12; i++) {
            scores[i] = numbers.level + numbers.slope * (i - 7) + .4 * numbers.sd() * (i % 2 == 0 ? 1 : -1);
        }
        scores[6] -= 3.5 * numbers.sd();
        return scores;
    }

    @Test
    void aSingleBadSessionSaysLessTheMoreTheNoiseIsSkewedToTheLeft() {
        double[] scores = badSession();
        double none = logBayesFactor(0, scores);
        assertThat(logBayesFactor(-.5, scores)).isLessThan(none - .5);
        assertThat(logBayesFactor(-1.5, scores)).isLessThan(logBayesFactor(-.5, scores));
        assertThat(logBayesFactor(1, scores)).isGreaterThan(none);
    }

    @Test
    void aSkewnessNearZeroChangesNothing() {
        assertThat(logBayesFactor(.049, badSession())).isEqualTo(logBayesFactor(0, badSession()));
        assertThat(new SkewCorrection(.049).isNeeded()).isFalse();
        assertThat(new SkewCorrection(-.05).isNeeded()).isTrue();
    }

    @Test
    void aSmallSkewnessChangesLittle() {
        assertThat(logBayesFactor(-.06, badSession())).isCloseTo(logBayesFactor(0, badSession()), within(.5));
    }

    @Test
    void whatIsFarOutsideHasAFiniteFactor() {
        double[] scores = badSession();
        scores[6] -= 1e6;
        assertThat(logBayesFactor(-1, scores)).isFinite();
        scores[6] += 2e6;
        assertThat(logBayesFactor(-1, scores)).isFinite();
    }

    @Test
    void depthIsToldOfTheShapesThatRemain() {
        ScanNumbers numbers = EpisodeScanTest.numbers();
        numbers.skewness = -.8;
        EpisodeScan scan = new EpisodeScan(numbers, AnswerBounds.NONE);
        double[] scores = badSession();
        for (int i = 5; i < 9; i++) {
            scores[i] = scores[1] - 4 * numbers.sd();
        }
        scan.logBayesFactor(SESSIONS, STEPS, scores, 12);
        FoundEpisode found = scan.found();
        assertThat(found.shape().onset()).isBetween(5, 6);
        assertThat(found.depth()).isCloseTo(4 * numbers.sd(), within(numbers.sd()));
        assertThat(found.share()).isBetween(.5, 1.0);
    }
}
