package io.github.alliance4j.scoring.congruence.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.RandomCovariance;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneWithManyTest {

    private static final OneWithMany METHOD = OneWithMany.withDefaults();

    private static List<TwoVoices> panel(long seed) {
        return new SimulatedVoices(seed).oneWithMany(30, 5, 4, 8);
    }

    private static OneWithMany.Result fit(List<TwoVoices> voices) {
        return METHOD.fit(voices, SimulatedVoices.therapists(voices, 5)).value().orElseThrow();
    }

    @Test
    void knownPartsLieInTheirIntervals() {
        OneWithMany.Result result = fit(panel(8330));
        assertShares(result.parts(Role.FIRST), .25, .49, .25);
        assertShares(result.parts(Role.SECOND), .16, .36, .2025);
        Reciprocity reciprocity = result.reciprocity().value().orElseThrow();
        assertThat(reciprocity.generalised().correlation().orElseThrow()).isBetween(.1, .9);
        assertThat(reciprocity.dyadic().correlation().orElseThrow()).isBetween(.45, .75);
        assertThat(reciprocity.sessions()).isBetween(.2, .4);
        assertThat(reciprocity.sessionInterval().low()).isLessThan(reciprocity.sessions());
        assertThat(reciprocity.sessionInterval().high()).isGreaterThan(reciprocity.sessions());
        assertThat(reciprocity.advice()).isEqualTo("The fit converged.");
    }

    private static void assertShares(VarianceDecomposition parts, double... variances) {
        double all = variances[0] + variances[1] + variances[2];
        Map<PanelLevel, Double> truths = Map.of(
                PanelLevel.THERAPIST, variances[0], PanelLevel.DYAD, variances[1], PanelLevel.SESSION, variances[2]);
        double sum = 0;
        for (VarianceDecomposition.Part part : parts.parts()) {
            double truth = truths.get(part.level()) / all;
            assertThat(truth)
                    .isBetween(
                            part.interval().orElseThrow().low(),
                            part.interval().orElseThrow().high());
            sum += part.share();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    /** In a balanced panel the joint fit has the variances of the single ones: REML is the analysis of variance. */
    @Test
    void bothVoicesTogetherHaveTheVariancesOfEachInABalancedPanel() {
        List<TwoVoices> voices = panel(8331).stream()
                .map(dyad -> TwoVoices.of(
                        dyad.dyad(),
                        new int[] {1, 2, 3},
                        new double[] {dyad.first(0), dyad.first(1), dyad.first(2)},
                        new double[] {dyad.second(0), dyad.second(1), dyad.second(2)}))
                .toList();
        OneWithMany.Result result = fit(voices);
        RandomCovariance dyadic = result.reciprocity().value().orElseThrow().dyadic();
        double first = variance(result, Role.FIRST);
        double second = variance(result, Role.SECOND);
        assertThat(dyadic.covariance() / dyadic.correlation().orElseThrow())
                .isCloseTo(Math.sqrt(first * second), within(1e-4));
    }

    private static double variance(OneWithMany.Result result, Role role) {
        return result.parts(role).parts().get(1).variance();
    }

    @Test
    void exchangingTheVoicesExchangesTheirPartsAndNothingElse() {
        List<TwoVoices> voices = panel(8332);
        OneWithMany.Result one = fit(voices);
        OneWithMany.Result two = fit(voices.stream().map(TwoVoices::swapped).toList());
        for (int i = 0; i < 3; i++) {
            assertThat(two.parts(Role.FIRST).parts().get(i).share())
                    .isCloseTo(one.parts(Role.SECOND).parts().get(i).share(), within(1e-9));
        }
        Reciprocity first = one.reciprocity().value().orElseThrow();
        Reciprocity second = two.reciprocity().value().orElseThrow();
        assertThat(second.generalised().correlation().orElseThrow())
                .isCloseTo(first.generalised().correlation().orElseThrow(), within(1e-3));
        assertThat(second.dyadic().correlation().orElseThrow())
                .isCloseTo(first.dyadic().correlation().orElseThrow(), within(1e-3));
        assertThat(second.sessions()).isCloseTo(first.sessions(), within(1e-12));
    }

    @Test
    void maximumLikelihoodGivesTherapistsLess() {
        List<TwoVoices> voices = panel(8333);
        OneWithMany.Result ml = METHOD.with(Estimation.ML)
                .fit(voices, SimulatedVoices.therapists(voices, 5))
                .value()
                .orElseThrow();
        assertThat(ml.parts(Role.FIRST).parts().get(0).level()).isEqualTo(PanelLevel.THERAPIST);
        assertThat(ml.parts(Role.FIRST).parts().get(0).variance())
                .isLessThan(fit(voices).parts(Role.FIRST).parts().get(0).variance());
    }

    @Test
    void partsAnswerWhereTherapistsAreTooFewForReciprocity() {
        List<TwoVoices> voices = panel(8334).subList(0, 15);
        OneWithMany.Result result = fit(voices);
        assertThat(result.parts(Role.SECOND).parts()).hasSize(3);
        assertThat(result.reciprocity().reason())
                .isEqualTo("3 therapists are too few for 3 variances and covariances between them");
    }

    @Test
    void degenerateDesignsSayWhy() {
        TwoVoices huge = TwoVoices.of(
                DyadId.of("A"), new int[] {1, 2}, new double[] {1e308, -1e308}, new double[] {1, 2});
        assertThat(METHOD.fit(List.of(huge), Map.of()).reason()).isEqualTo("the scores are too large to compute with");
        List<TwoVoices> voices = panel(8335);
        assertThat(reason(List.of(), Map.of())).isEqualTo("no session with both voices");
        assertThat(reason(voices, SimulatedVoices.therapists(voices, 1000)))
                .isEqualTo("first voice: all dyads have one therapist: nothing can vary between therapists");
        assertThat(reason(voices, SimulatedVoices.therapists(voices, 1)))
                .isEqualTo("first voice: every therapist has 1 dyad: what varies between therapists and between dyads"
                        + " cannot be told apart");
        Map<DyadId, TherapistId> some = new HashMap<>(SimulatedVoices.therapists(voices, 5));
        some.remove(voices.get(0).dyad());
        assertThat(reason(voices, some)).isEqualTo("first voice: 1 of 150 dyads have no therapist");
        List<TwoVoices> once = voices.stream()
                .map(dyad -> TwoVoices.of(
                        dyad.dyad(), new int[] {1}, new double[] {dyad.first(0)}, new double[] {dyad.second(0)}))
                .toList();
        assertThat(reason(once, SimulatedVoices.therapists(once, 5))).contains("every dyad has 1 session");
    }

    private static String reason(List<TwoVoices> voices, Map<DyadId, TherapistId> therapists) {
        return METHOD.fit(voices, therapists).reason();
    }

    @Test
    void voicesThatMoveAsOneHavePartsButNoReciprocity() {
        List<TwoVoices> voices = panel(8336).stream()
                .map(dyad -> {
                    int[] sessions = new int[dyad.size()];
                    double[] first = new double[dyad.size()];
                    double[] second = new double[dyad.size()];
                    for (int i = 0; i < sessions.length; i++) {
                        sessions[i] = dyad.session(i);
                        first[i] = dyad.first(i);
                        second[i] = 2 * dyad.first(i) - 1;
                    }
                    return TwoVoices.of(dyad.dyad(), sessions, first, second);
                })
                .toList();
        OneWithMany.Result result = fit(voices);
        assertThat(result.reciprocity().reason()).isEqualTo("within dyads one voice is a multiple of the other");
        assertThat(result.parts(Role.SECOND).parts().get(0).share())
                .isCloseTo(result.parts(Role.FIRST).parts().get(0).share(), within(1e-6));
    }
}
