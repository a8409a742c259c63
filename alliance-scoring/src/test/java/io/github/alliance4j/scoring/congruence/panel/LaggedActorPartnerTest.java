package io.github.alliance4j.scoring.congruence.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LaggedActorPartnerTest {

    private static final LaggedActorPartner METHOD = LaggedActorPartner.distinguishable();

    private static List<TwoVoices> panel(long seed) {
        return new SimulatedVoices(seed).lagged(60, 6, 12, .4, .2, .5, .1);
    }

    private static LaggedActorPartnerFit fit(LaggedActorPartner method, List<TwoVoices> voices) {
        return method.fit(voices).value().orElseThrow();
    }

    private static void assertInside(double truth, Interval interval) {
        assertThat(truth).isBetween(interval.low(), interval.high());
    }

    @Test
    void knownEffectsLieInTheirIntervals() {
        LaggedActorPartnerFit fit = fit(METHOD, panel(8320));
        assertInside(.4, fit.actor(Role.FIRST).interval());
        assertInside(.2, fit.partner(Role.FIRST).interval());
        assertInside(.5, fit.actor(Role.SECOND).interval());
        assertInside(.1, fit.partner(Role.SECOND).interval());
        assertInside(.5, fit.ratio(Role.FIRST).value().orElseThrow().interval());
        assertThat(fit.residualCorrelation()).isBetween(.15, .45);
        assertThat(fit.actor(Role.FIRST).p()).isLessThan(.05);
        assertThat(fit.dyads()).isEqualTo(60);
        assertThat(fit.steps()).isBetween(200, 480);
    }

    @Test
    void exchangingTheVoicesExchangesTheRolesAndNothingElse() {
        List<TwoVoices> voices = panel(8321);
        LaggedActorPartnerFit one = fit(METHOD, voices);
        LaggedActorPartnerFit two =
                fit(METHOD, voices.stream().map(TwoVoices::swapped).toList());
        assertSame(two.actor(Role.FIRST), one.actor(Role.SECOND));
        assertSame(two.partner(Role.FIRST), one.partner(Role.SECOND));
        assertSame(two.actor(Role.SECOND), one.actor(Role.FIRST));
        assertThat(two.residualCorrelation()).isCloseTo(one.residualCorrelation(), within(1e-4));
        assertThat(two.steps()).isEqualTo(one.steps());
    }

    @Test
    void voicesThatCouldBeExchangedHaveOneEffectWhoeverIsFirst() {
        List<TwoVoices> voices = panel(8322);
        LaggedActorPartner method = LaggedActorPartner.indistinguishable();
        LaggedActorPartnerFit one = fit(method, voices);
        LaggedActorPartnerFit two =
                fit(method, voices.stream().map(TwoVoices::swapped).toList());
        assertThat(one.actor(Role.FIRST)).isSameAs(one.actor(Role.SECOND));
        assertSame(two.actor(Role.FIRST), one.actor(Role.FIRST));
        assertSame(two.partner(Role.FIRST), one.partner(Role.FIRST));
    }

    private static void assertSame(LaggedEffect two, LaggedEffect one) {
        assertThat(two.value()).isCloseTo(one.value(), within(1e-4));
        assertThat(two.standardError()).isCloseTo(one.standardError(), within(1e-4));
        assertThat(two.interval().low()).isCloseTo(one.interval().low(), within(1e-3));
        assertThat(two.interval().high()).isCloseTo(one.interval().high(), within(1e-3));
    }

    @Test
    void levelsUnitsAndOrderDoNotMatter() {
        List<TwoVoices> voices = panel(8323);
        List<TwoVoices> moved = new ArrayList<>();
        for (TwoVoices dyad : voices) {
            moved.add(changed(dyad, 3, 10));
        }
        Collections.shuffle(moved, new Random(1));
        assertSame(fit(METHOD, moved).actor(Role.FIRST), fit(METHOD, voices).actor(Role.FIRST));
        assertSame(fit(METHOD, moved).partner(Role.SECOND), fit(METHOD, voices).partner(Role.SECOND));
    }

    private static TwoVoices changed(TwoVoices dyad, double factor, double added) {
        int[] sessions = new int[dyad.size()];
        double[] first = new double[dyad.size()];
        double[] second = new double[dyad.size()];
        for (int i = 0; i < sessions.length; i++) {
            sessions[i] = dyad.session(i) + 2;
            first[i] = factor * dyad.first(i) + added;
            second[i] = factor * dyad.second(i) + added;
        }
        return TwoVoices.of(dyad.dyad(), sessions, first, second);
    }

    @Test
    void onlyTheLongestStretchWithoutAMissingSessionCounts() {
        TwoVoices dyad = TwoVoices.of(
                DyadId.of("D1"),
                new int[] {1, 2, 4, 5, 6, 9, 10, 11},
                new double[] {1, 2, 3, 4, 5, 6, 7, 8},
                new double[] {1, 2, 3, 4, 5, 6, 7, 8});
        LaggedSteps steps = LaggedSteps.of(dyad, 0, 1).orElseThrow();
        assertThat(steps.steps).isEqualTo(2);
        assertThat(steps.start).containsExactly(3, 3);
        assertThat(steps.meanBefore).containsExactly(3.5, 3.5);
        assertThat(steps.meanAfter).containsExactly(4.5, 4.5);
    }

    @Test
    void twoSessionsInARowAreNoStretch() {
        double[] views = {1, 2, 3, 4};
        TwoVoices dyad = TwoVoices.of(DyadId.of("D1"), new int[] {1, 2, 4, 5}, views, views);
        assertThat(LaggedSteps.of(dyad, 0, 1)).isEmpty();
    }

    @Test
    void theLikelihoodRisesFromItsTopToEachSideAsTheIntervalSays() {
        LaggedLikelihood likelihood = METHOD.likelihood(LaggedActorPartner.steps(panel(8324)));
        double[] best = likelihood.solve().orElseThrow();
        double[] along = likelihood.covariances(best).orElseThrow()[0];
        Interval interval = fit(METHOD, panel(8324)).actor(Role.FIRST).interval();
        assertThat(likelihood.rise(best, 0, best[0], along)).isCloseTo(0, within(1e-7));
        assertThat(likelihood.rise(best, 0, interval.low(), along)).isCloseTo(1.920729, within(1e-4));
        assertThat(likelihood.rise(best, 0, interval.high(), along)).isCloseTo(1.920729, within(1e-4));
    }

    /** From the usual start, the search for this panel ends where the likelihood is not highest. */
    @Test
    void aSearchThatDoesNotArriveIsRepeatedFromElsewhere() {
        List<TwoVoices> voices = new SimulatedVoices(20_657).lagged(60, 4, 10, .4, .2, .4, .2);
        LaggedActorPartnerFit fit = fit(LaggedActorPartner.indistinguishable(), voices);
        assertThat(fit.actor(Role.FIRST).value()).isCloseTo(.34247, within(1e-5));
        assertThat(fit.partner(Role.FIRST).value()).isCloseTo(.181595, within(1e-5));
    }

    @Test
    void moreConfidenceMakesIntervalsWider() {
        List<TwoVoices> voices = panel(8325);
        Interval usual = fit(METHOD, voices).actor(Role.SECOND).interval();
        Interval sure =
                fit(METHOD.withConfidence(.99), voices).actor(Role.SECOND).interval();
        assertThat(sure.low()).isLessThan(usual.low());
        assertThat(sure.high()).isGreaterThan(usual.high());
    }

    @Test
    void aRatioNeedsAnActorEffect() {
        List<TwoVoices> voices = new SimulatedVoices(8326).lagged(40, 5, 8, 0, .3, .5, .1);
        LaggedActorPartnerFit fit = fit(METHOD, voices);
        assertThat(fit.actor(Role.FIRST).interval().low()).isLessThan(0);
        assertThat(fit.ratio(Role.FIRST).reason())
                .isEqualTo("the actor effect cannot be told from 0, so nothing can be a share of it");
    }

    @Test
    void degenerateDataSayWhy() {
        List<TwoVoices> voices = panel(8327);
        assertThat(METHOD.fit(voices.subList(0, 19)).reason())
                .isEqualTo("fewer than 20 dyads with 3 or more consecutive sessions of both voices");
        assertThat(METHOD.fit(List.of()).isEvaluable()).isFalse();
        List<TwoVoices> alike = voices.stream()
                .map(dyad -> TwoVoices.of(dyad.dyad(), sessions(dyad), first(dyad), first(dyad)))
                .toList();
        assertThat(METHOD.fit(alike).reason()).isEqualTo("the two views do not vary enough to be told apart");
        List<TwoVoices> still = voices.stream()
                .map(dyad ->
                        TwoVoices.of(dyad.dyad(), sessions(dyad), new double[dyad.size()], new double[dyad.size()]))
                .toList();
        assertThat(METHOD.fit(still).reason()).isEqualTo("the two views do not vary enough to be told apart");
        List<TwoVoices> twice = new ArrayList<>(voices);
        twice.add(voices.get(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.fit(twice))
                .withMessage("Entry 61 is of the same dyad as an earlier one; each dyad must be there once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.withConfidence(1))
                .withMessage("Confidence 1.0 is not between 0 and 1");
    }

    private static int[] sessions(TwoVoices dyad) {
        int[] sessions = new int[dyad.size()];
        Arrays.setAll(sessions, dyad::session);
        return sessions;
    }

    private static double[] first(TwoVoices dyad) {
        double[] first = new double[dyad.size()];
        Arrays.setAll(first, dyad::first);
        return first;
    }
}
