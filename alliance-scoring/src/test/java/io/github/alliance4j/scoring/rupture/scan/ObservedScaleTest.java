package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ObservedScaleTest {

    private static double[] scores(long seed, double mean, double sd, int steps, double high) {
        return new Random(seed)
                .doubles(2_000)
                .map(u -> mean + sd * (u - .5) * 4)
                .map(y -> steps == 0 ? y : Math.rint(y * steps) / steps)
                .map(y -> Math.min(high, y))
                .toArray();
    }

    @Test
    void stepsAndTheEndWhereScoresPileUpAreSeen() {
        ScoreRange range =
                ObservedScale.of(List.of(Example.of(scores(1, 4.3, .5, 12, 5)))).orElseThrow();
        assertThat(range.high()).isEqualTo(5);
        assertThat(range.step().orElseThrow()).isCloseTo(1 / 12.0, within(1e-9));
        assertThat(range.low()).as("out of reach").isLessThan(2);
    }

    @Test
    void scoresRoundedByAFileKeepTheirSteps() {
        double[] rounded = scores(2, 4.3, .5, 12, 5);
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Math.rint(rounded[i] * 1000) / 1000;
        }
        ScoreRange range = ObservedScale.of(List.of(Example.of(rounded))).orElseThrow();
        assertThat(range.step().orElseThrow()).isCloseTo(1 / 12.0, within(1e-4));
    }

    @Test
    void withoutAPileTheEndsAreOutOfReach() {
        ScoreRange range =
                ObservedScale.of(List.of(Example.of(scores(3, 4, .2, 12, 5)))).orElseThrow();
        assertThat(range.high()).isGreaterThan(5);
        assertThat(range.low()).isLessThan(3.3);
    }

    @Test
    void scoresWithoutStepsOrPilesShowNothing() {
        assertThat(ObservedScale.of(List.of(Example.of(scores(4, 4, .5, 0, 9)))))
                .isEmpty();
        assertThat(ObservedScale.of(List.of(Example.of(4, 4, 4)))).isEmpty();
    }

    @Test
    void aPileWithoutStepsIsAnEnd() {
        ScoreRange range =
                ObservedScale.of(List.of(Example.of(scores(5, 4.6, .5, 0, 5)))).orElseThrow();
        assertThat(range.high()).isEqualTo(5);
        assertThat(range.step()).isEmpty();
    }

    @Test
    void aPanelWithoutAStatedScaleIsFittedWithWhatItShows() {
        List<SessionSeries> bare = Panels.routine(80, 4).series().stream()
                .map(series -> SessionSeries.of(series.key(), series.sessions(), series.values()))
                .toList();
        Calibration calibration = Calibration.fit(
                        bare, CalibrationSettings.withDefaults().withRounds(10, 5))
                .value()
                .orElseThrow();
        assertThat(calibration.range().orElseThrow().high()).isEqualTo(5);
        assertThat(calibration.range().orElseThrow().step().orElseThrow()).isCloseTo(1 / 12.0, within(1e-6));
    }
}
