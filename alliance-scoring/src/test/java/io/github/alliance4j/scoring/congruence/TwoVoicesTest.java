package io.github.alliance4j.scoring.congruence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwoVoicesTest {

    private static SessionSeries series(String dyad, ScaleId scale, int... sessions) {
        double[] values = Arrays.stream(sessions).asDoubleStream().toArray();
        return SessionSeries.of(
                new SeriesKey(DyadId.of(dyad), Optional.empty(), Optional.empty(), scale), sessions, values);
    }

    @Test
    void sessionsOfOneVoiceOnlyAreLeftOutAndCounted() {
        TwoVoices voices =
                TwoVoices.of(series("a", ScaleId.TOTAL, 1, 2, 4, 5, 9), series("a", ScaleId.TOTAL, 2, 3, 4, 9));
        assertThat(voices.size()).isEqualTo(3);
        assertThat(new int[] {voices.session(0), voices.session(1), voices.session(2)})
                .containsExactly(2, 4, 9);
        assertThat(voices.first(1)).isEqualTo(4);
        assertThat(voices.second(2)).isEqualTo(9);
        assertThat(voices.firstOnly()).isEqualTo(2);
        assertThat(voices.secondOnly()).isEqualTo(1);
        assertThat(voices.dyad()).isEqualTo(DyadId.of("a"));
    }

    @Test
    void swappingExchangesVoicesAndCounts() {
        TwoVoices voices = TwoVoices.of(series("a", ScaleId.TOTAL, 1, 2, 4), series("a", ScaleId.TOTAL, 4))
                .swapped();
        assertThat(voices.firstOnly()).isZero();
        assertThat(voices.secondOnly()).isEqualTo(2);
        assertThat(Voices.example().swapped().first(0)).isEqualTo(4.8);
        assertThat(Voices.example().swapped().second(0)).isEqualTo(5.2);
    }

    @Test
    void voicesOfTwoDyadsAreRefusedWithoutNamingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoVoices.of(series("anna", ScaleId.TOTAL, 1), series("bert", ScaleId.TOTAL, 1)))
                .withMessage("The two voices are of two dyads; they must be of one");
    }

    @Test
    void voicesOfTwoScalesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoVoices.of(series("a", ScaleId.TOTAL, 1), series("a", ScaleId.of("bond"), 1)))
                .withMessageContaining("total")
                .withMessageContaining("bond");
    }

    @Test
    void unequalLengthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Voices.at(new int[] {1, 2}, new double[] {1, 2}, new double[] {1}))
                .withMessage("2 sessions and 1 scores");
    }

    @Test
    void textNamesNoScore() {
        assertThat(Voices.example()).hasToString("two voices in 10 sessions");
        assertThat(Voices.of(new double[] {3}, new double[] {4})).hasToString("two voices in 1 session");
    }

    @Test
    void gapsAreFirstLessSecondOrTheirSize() {
        TwoVoices voices = Voices.of(new double[] {1, 5}, new double[] {4, 3});
        assertThat(voices.gaps(Gap.DIRECTIONAL)).containsExactly(-3, 2);
        assertThat(voices.gaps(Gap.ABSOLUTE)).containsExactly(3, 2);
    }
}
