package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of chance rates and power; simulated for the specification with R and Python. */
class ChanceTableTest {

    private static final VEpisode DROP = VEpisode.withDefaults().with(Reference.previousSession());

    private static ChanceRate rate(VEpisode rule, int sessions, double rho) {
        return ChanceRate.simulate(rule, sessions, rho, 1, 20_000, 11);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 0, .061, .975, .561",
        "12, 0, .166, .996, .729",
        "12, .3, .162, .984, .535",
        "16, 0, .268, 1.000, .831",
        "16, .6, .233, .965, .360",
        "30, 0, .520, 1.000, .967"
    })
    void healthySeriesAreFlaggedAsOftenAsTabled(int sessions, double rho, double mean, double one, double two) {
        assertThat(rate(VEpisode.withDefaults(), sessions, rho).rate()).isCloseTo(mean, within(.01));
        assertThat(rate(DROP.with(DropThreshold.atLeast(1)), sessions, rho).rate())
                .isCloseTo(one, within(.01));
        assertThat(rate(DROP.with(DropThreshold.atLeast(2)), sessions, rho).rate())
                .isCloseTo(two, within(.01));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 2, .165, .415",
        "8, 3, .393, .594",
        "8, 4, .655, .734",
        "12, 2, .302, .436",
        "12, 3, .629, .656",
        "12, 4, .875, .809",
        "16, 2, .367, .460",
        "16, 3, .707, .683",
        "16, 4, .924, .845",
        "30, 2, .431, .473",
        "30, 3, .780, .713",
        "30, 4, .958, .883"
    })
    void dropIsFlaggedAsOftenAsTabled(int sessions, double depth, double mean, double drop) {
        Random random = new Random(5);
        int byMean = 0;
        int byDrop = 0;
        int series = 20_000;
        for (int i = 0; i < series; i++) {
            int dip = 1 + random.nextInt(sessions - 2);
            double[] scores = new double[sessions];
            for (int j = 0; j < sessions; j++) {
                scores[j] = random.nextGaussian() - (j == dip ? depth : 0);
            }
            byMean += Rules.flagged(VEpisode.mean2Sd(), scores).contains(dip + 1) ? 1 : 0;
            byDrop += Rules.flaggedAt(DROP.with(DropThreshold.atLeast(2)), Example.of(scores))
                            .contains(dip + 1)
                    ? 1
                    : 0;
        }
        assertThat((double) byMean / series).isCloseTo(mean, within(.015));
        assertThat((double) byDrop / series).isCloseTo(drop, within(.015));
    }
}
