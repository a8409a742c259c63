package io.github.alliance4j.scoring.congruence.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.Convergence;
import io.github.alliance4j.scoring.congruence.Gap;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PanelConvergenceTest {

    private static final PanelConvergence SIGNED =
            PanelConvergence.withDefaults().with(Gap.DIRECTIONAL);

    private static PanelConvergence.Result fit(PanelConvergence method, List<TwoVoices> voices) {
        return method.fit(voices).value().orElseThrow();
    }

    @Test
    void knownSlopesLieInTheirIntervals() {
        Map<DyadId, Double> slopes = new HashMap<>();
        List<TwoVoices> voices = new SimulatedVoices(8340).gaining(60, slopes);
        PanelConvergence.Result result = fit(SIGNED, voices);
        assertInside(-.05, result.meanSlope().interval());
        assertInside(.8, result.meanStart().interval());
        assertInside(.0036, result.spread().interval().orElseThrow());
        long held = slopes.keySet().stream()
                .filter(dyad -> holds(result.interval(dyad).orElseThrow(), slopes.get(dyad)))
                .count();
        assertThat(held).isBetween(50L, 60L);
        assertThat(result.fit().dyads()).isEqualTo(60);
    }

    private static boolean holds(Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high();
    }

    private static void assertInside(double truth, Interval interval) {
        assertThat(truth).isBetween(interval.low(), interval.high());
    }

    @Test
    void slopesOfDyadsLieBetweenTheirOwnAndTheMean() {
        List<TwoVoices> voices = new SimulatedVoices(8341).gaining(60, new HashMap<>());
        PanelConvergence.Result result = fit(SIGNED, voices);
        double mean = result.meanSlope().estimate();
        double own = 0;
        double drawn = 0;
        for (TwoVoices dyad : voices) {
            if (dyad.size() >= 3) {
                double slope = Convergence.withDefaults()
                        .with(Gap.DIRECTIONAL)
                        .assess(dyad)
                        .value()
                        .orElseThrow()
                        .slope();
                own += (slope - mean) * (slope - mean);
                drawn += Math.pow(result.slope(dyad.dyad()) - mean, 2);
            }
        }
        assertThat(drawn).isLessThan(own);
    }

    @Test
    void exchangingTheVoicesTurnsTheSignedSlopeAndLeavesTheAbsoluteOne() {
        List<TwoVoices> voices = new SimulatedVoices(8342).gaining(40, new HashMap<>());
        List<TwoVoices> swapped = voices.stream().map(TwoVoices::swapped).toList();
        assertThat(fit(SIGNED, swapped).meanSlope().estimate())
                .isCloseTo(-fit(SIGNED, voices).meanSlope().estimate(), within(1e-6));
        assertThat(fit(SIGNED, swapped).spread().variance())
                .isCloseTo(fit(SIGNED, voices).spread().variance(), within(1e-6));
        PanelConvergence absolute = PanelConvergence.withDefaults();
        assertThat(fit(absolute, swapped).meanSlope().estimate())
                .isCloseTo(fit(absolute, voices).meanSlope().estimate(), within(1e-9));
    }

    @Test
    void gapsThatOnlyBecomeSmallerConvergeWithoutOneVoiceGaining() {
        List<TwoVoices> voices = new SimulatedVoices(8343).narrowing(80);
        assertThat(fit(PanelConvergence.withDefaults(), voices)
                        .meanSlope()
                        .interval()
                        .high())
                .isLessThan(0);
        assertInside(0, fit(SIGNED, voices).meanSlope().interval());
    }

    @Test
    void residualsAndConfidenceAreThoseAsked() {
        List<TwoVoices> voices = new SimulatedVoices(8344).gaining(60, new HashMap<>());
        assertThat(fit(SIGNED.with(ResidualStructure.autoregressive()), voices)
                        .fit()
                        .autocorrelation())
                .isPresent();
        Interval usual = fit(SIGNED, voices).meanSlope().interval();
        Interval sure = fit(SIGNED.withConfidence(.99), voices).meanSlope().interval();
        assertThat(sure.low()).isLessThan(usual.low());
    }

    @Test
    void degenerateDataSayWhy() {
        assertThat(SIGNED.fit(List.of()).reason()).isEqualTo("there are no rows");
        List<TwoVoices> voices = new SimulatedVoices(8345).gaining(20, new HashMap<>());
        assertThat(SIGNED.fit(voices.subList(0, 1)).reason()).contains("1 dyad");
        assertThat(SIGNED.fit(voices.subList(0, 5)).reason()).contains("5 dyads are fewer than the 6 parameters");
        double[] same = {4, 5, 6};
        List<TwoVoices> still = List.of(
                TwoVoices.of(DyadId.of("A"), new int[] {1, 2, 3}, same, same),
                TwoVoices.of(DyadId.of("B"), new int[] {1, 2, 3}, same, same));
        assertThat(SIGNED.fit(still).reason()).isEqualTo("the gap never changes");
        double[] rounded = {4, 5 + 4e-15, 6};
        List<TwoVoices> nearly = List.of(
                TwoVoices.of(DyadId.of("A"), new int[] {1, 2, 3}, same, rounded),
                TwoVoices.of(DyadId.of("B"), new int[] {1, 2, 3}, rounded, same));
        assertThat(SIGNED.fit(nearly).reason()).isEqualTo("the gap never changes");
        double[] huge = {1e308, -1e308, 1e308};
        double[] other = {-1e308, 1e308, -1e308};
        assertThat(SIGNED.fit(List.of(TwoVoices.of(DyadId.of("A"), new int[] {1, 2, 3}, huge, other)))
                        .reason())
                .isEqualTo("the scores are too large to compute with");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIGNED.fit(List.of(voices.get(0), voices.get(0))))
                .withMessage("Entry 2 is of the same dyad as an earlier one; each dyad must be there once");
    }
}
