package io.github.alliance4j.scoring.congruence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.scoring.Evaluation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A voice that differs by rounding alone does not change. */
class StillVoicesTest {

    private static final double[] ROUNDED = {.1 + .2, .3, .3, .1 + .2, .3};
    private static final double[] CHANGING = {5, 4, 5, 6, 5};

    private static List<Evaluation<?>> correlations(TwoVoices voices) {
        return List.of(
                TemporalCorrelation.of(voices),
                ConcordanceCorrelation.of(voices),
                CrossCorrelation.withDefaults().assess(voices),
                DyadCongruence.withDefaults().assess(voices).intraclass());
    }

    @Test
    void roundingIsNoChange() {
        assertThat(ROUNDED[0]).isNotEqualTo(ROUNDED[1]);
        assertThat(correlations(Voices.of(ROUNDED, CHANGING)))
                .allSatisfy(none -> assertThat(none.reason()).isEqualTo("the first voice never changes"));
        assertThat(correlations(Voices.of(CHANGING, ROUNDED)))
                .allSatisfy(none -> assertThat(none.reason()).isEqualTo("the second voice never changes"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 1e9})
    void whatCountsAsRoundingFollowsTheSizeOfTheScores(double size) {
        double[] still = {size, size * (1 + 5e-13), size, size, size * (1 + 5e-13)};
        double[] moving = {size, size * (1 + 2e-12), size, size, size * (1 + 2e-12)};
        assertThat(TemporalCorrelation.of(Voices.of(still, CHANGING)).reason()).contains("never changes");
        assertThat(TemporalCorrelation.of(Voices.of(moving, CHANGING)).isEvaluable())
                .isTrue();
    }

    @Test
    void zeroThroughoutIsStillAndAGapToNextToNothingIsNot() {
        assertThat(TemporalCorrelation.of(Voices.of(new double[5], CHANGING)).reason())
                .isEqualTo("the first voice never changes");
        double[] small = {0, 1e-13, 0, 2e-13, 0};
        assertThat(TemporalCorrelation.of(Voices.of(small, CHANGING)).isEvaluable())
                .isTrue();
    }
}
