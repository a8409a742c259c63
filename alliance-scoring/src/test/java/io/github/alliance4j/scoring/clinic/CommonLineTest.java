package io.github.alliance4j.scoring.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonLineTest {

    private static TwoVoices voices(String dyad, int[] sessions, double[] first, double... second) {
        return TwoVoices.of(DyadId.of(dyad), sessions, first, second);
    }

    @Test
    void aLineOfAllDyadsIsTakenOutAndMeansStay() {
        List<TwoVoices> left = CommonLine.without(List.of(
                voices("A", new int[] {1, 2, 3}, new double[] {1.1, 2, 2.9}, 4, 4.5, 5),
                voices("B", new int[] {2, 4, 6}, new double[] {5.9, 8, 10.1}, 1, 2, 3)));

        assertThat(left.get(0).first(0)).isCloseTo(2.12, within(.03));
        assertThat(left.get(0).first(0) + left.get(0).first(1) + left.get(0).first(2))
                .as("the mean stays")
                .isCloseTo(6, within(1e-12));
        assertThat(left.get(1).first(1)).isEqualTo(8);
        assertThat(left.get(0).second(0)).as("the voice is the line itself").isEqualTo(4.5);
        assertThat(left.get(0).second(2)).isEqualTo(4.5);
        assertThat(left.get(1).second(0)).isEqualTo(2);
        assertThat(left.get(1).session(2)).isEqualTo(6);
    }

    @Test
    void whatADyadDriftsBeyondTheCommonLineStays() {
        List<TwoVoices> left = CommonLine.without(List.of(
                voices("A", new int[] {1, 2, 3}, new double[] {1, 2, 3}, 1, 1, 1),
                voices("B", new int[] {1, 2, 3}, new double[] {3, 2, 1}, 1, 1, 1)));

        assertThat(left.get(0).first(2) - left.get(0).first(0)).isCloseTo(2, within(1e-12));
        assertThat(left.get(1).first(2) - left.get(1).first(0)).isCloseTo(-2, within(1e-12));
    }

    @Test
    void eachVoiceHasALineOfItsOwn() {
        TwoVoices left = CommonLine.without(
                        List.of(voices("A", new int[] {1, 2, 3}, new double[] {1, 2, 3}, 3, 2.5, 2)))
                .get(0);

        assertThat(left.first(0)).isEqualTo(2);
        assertThat(left.second(0)).isEqualTo(2.5);
    }

    @Test
    void withoutTwoSessionsInADyadNothingIsTakenOut() {
        List<TwoVoices> left = CommonLine.without(
                List.of(voices("A", new int[] {3}, new double[] {4}, 5), voices("B", new int[] {}, new double[] {})));

        assertThat(left.get(0).first(0)).isEqualTo(4);
        assertThat(left.get(0).second(0)).isEqualTo(5);
        assertThat(left.get(1).size()).isZero();
        assertThat(CommonLine.without(List.of())).isEmpty();
    }
}
