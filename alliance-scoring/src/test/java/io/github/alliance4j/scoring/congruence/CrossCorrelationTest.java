package io.github.alliance4j.scoring.congruence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrossCorrelationTest {

    private static final double[] WAVE = {3, 5, 2, 4, 6, 1, 5, 3, 2, 6, 4, 1};

    /** The second voice says two sessions later what the first said. */
    private static double[] twoLater() {
        double[] later = new double[WAVE.length];
        later[0] = 4;
        later[1] = 3;
        System.arraycopy(WAVE, 0, later, 2, WAVE.length - 2);
        return later;
    }

    private static CrossCorrelation.Result assess(CrossCorrelation method, TwoVoices voices) {
        return method.assess(voices).value().orElseThrow();
    }

    @Test
    void aVoiceThatFollowsTwoSessionsLaterPeaksAtMinusTwo() {
        CrossCorrelation.Result lags = assess(CrossCorrelation.withDefaults(), Voices.of(WAVE, twoLater()));
        assertThat(lags.mostAlike()).hasValue(-2);
        assertThat(lags.value(-2)).isGreaterThan(.7);
        assertThat(lags.pairs(-2)).isEqualTo(10);
        assertThat(lags.sessions()).isEqualTo(12);
        assertThat(assess(CrossCorrelation.withDefaults(), Voices.of(twoLater(), WAVE))
                        .mostAlike())
                .hasValue(2);
    }

    @Test
    void lagZeroIsPearsons() {
        assertThat(assess(CrossCorrelation.withDefaults(), Voices.example()).value(0))
                .isCloseTo(
                        TemporalCorrelation.of(Voices.example())
                                .value()
                                .orElseThrow()
                                .value(),
                        within(1e-12));
    }

    @Test
    void aMissingSessionIsAStepOrIsPassedOver() {
        int[] sessions = {1, 2, 4, 5};
        TwoVoices voices = Voices.at(sessions, new double[] {1, 2, 4, 3}, new double[] {2, 1, 3, 4});
        CrossCorrelation.Result bySession =
                assess(CrossCorrelation.withDefaults().withLagsTo(1), voices);
        CrossCorrelation.Result byRow =
                assess(CrossCorrelation.withDefaults().withLagsTo(1).with(LagStep.OBSERVED), voices);
        assertThat(bySession.pairs(1)).isEqualTo(2);
        assertThat(byRow.pairs(1)).isEqualTo(3);
        // Deviations -1.5 -.5 1.5 .5 and -.5 -1.5 .5 1.5 with sums of squares 5: (.25 + .25) / 5, and with 1.5 * -1.5.
        assertThat(bySession.value(1)).isCloseTo(.5 / 5, within(1e-12));
        assertThat(byRow.value(1)).isCloseTo((.5 - 2.25) / 5, within(1e-12));
    }

    @Test
    void lagsEndWhereTheSeriesDoes() {
        CrossCorrelation.Result lags = assess(
                CrossCorrelation.withDefaults().withLagsTo(9),
                Voices.of(new double[] {1, 2, 4}, new double[] {1, 3, 2}));
        assertThat(lags.largestLag()).isEqualTo(2);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> lags.value(3));
    }

    @Test
    void twoLagsThatTieHaveNoPeak() {
        TwoVoices voices = Voices.of(new double[] {0, 1, 0, 0, 0, 1, 0}, new double[] {0, 0, 0, 1, 0, 0, 0});
        assertThat(assess(CrossCorrelation.withDefaults(), voices).mostAlike()).isEmpty();
    }

    @Test
    void aLargestLagBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossCorrelation.withDefaults().withLagsTo(0))
                .withMessage("The largest lag 0 is below 1");
    }
}
