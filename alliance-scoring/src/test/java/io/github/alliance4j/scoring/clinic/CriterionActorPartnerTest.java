package io.github.alliance4j.scoring.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.ActorPartner;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CriterionActorPartnerTest {

    private final List<TwoVoices> voices = new ArrayList<>();
    private final Map<DyadId, Double> ofClient = new HashMap<>();
    private final Map<DyadId, Double> ofTherapist = new HashMap<>();

    /** The client's criterion: .6 of the own mean and .3 of the other's; the therapist's: .5 and .1. */
    private void make(int dyads) {
        Random random = new Random(4);
        for (int d = 0; d < dyads; d++) {
            double x = 5 + random.nextGaussian();
            double y = 5 + random.nextGaussian();
            DyadId dyad = DyadId.of("D" + d);
            voices.add(
                    TwoVoices.of(dyad, new int[] {1, 2}, new double[] {x - 1, x + 1}, new double[] {y + .5, y - .5}));
            ofClient.put(dyad, .6 * x + .3 * y + .2 * random.nextGaussian());
            ofTherapist.put(dyad, .5 * y + .1 * x + .2 * random.nextGaussian());
        }
    }

    private CriterionActorPartner fit() {
        return CriterionActorPartner.of("wellbeing", voices, ofClient, ofTherapist, ActorPartner.distinguishable());
    }

    @Test
    void knownEffectsOfTheMeansAreFound() {
        make(200);
        ActorPartnerFit fit = fit().fit().value().orElseThrow();

        assertThat(fit.actor(Role.FIRST).value()).isCloseTo(.6, within(.05));
        assertThat(fit.partner(Role.FIRST).value()).isCloseTo(.3, within(.05));
        assertThat(fit.actor(Role.SECOND).value()).isCloseTo(.5, within(.05));
        assertThat(fit.partner(Role.SECOND).value()).isCloseTo(.1, within(.05));
        assertThat(fit.ratio(Role.FIRST).value().orElseThrow().value()).isCloseTo(.5, within(.1));
    }

    @Test
    void exchangingTheVoicesExchangesTheRoles() {
        make(30);
        ActorPartnerFit one = fit().fit().value().orElseThrow();
        ActorPartnerFit other = CriterionActorPartner.of(
                        "wellbeing",
                        voices.stream().map(TwoVoices::swapped).toList(),
                        ofTherapist,
                        ofClient,
                        ActorPartner.distinguishable())
                .fit()
                .value()
                .orElseThrow();

        assertThat(other.partner(Role.FIRST).value())
                .isCloseTo(one.partner(Role.SECOND).value(), within(1e-9));
        assertThat(other.actor(Role.SECOND).p()).isCloseTo(one.actor(Role.FIRST).p(), within(1e-9));
    }

    @Test
    void onlyDyadsWithBothVoicesAndBothCriteriaCount() {
        make(12);
        ofClient.remove(DyadId.of("D0"));
        ofTherapist.remove(DyadId.of("D1"));
        ofClient.put(DyadId.of("X"), 1.0);
        ofTherapist.put(DyadId.of("X"), 1.0);
        voices.set(2, TwoVoices.of(DyadId.of("D2"), new int[] {}, new double[] {}, new double[] {}));
        CriterionActorPartner fit = fit();

        assertThat(fit.known()).isEqualTo(11);
        assertThat(fit.voices()).isEqualTo(11);
        assertThat(fit.matched()).isEqualTo(9);
        assertThat(fit.fit().value().orElseThrow().dyads()).isEqualTo(9);
        assertThat(fit.name()).isEqualTo("wellbeing");
        assertThat(fit).hasToString("criterion of 9 of 11 dyads");
    }

    @Test
    void degenerateDataSayWhy() {
        make(3);
        assertThat(fit().fit().reason()).isEqualTo("fewer than 4 dyads");
        voices.clear();
        make(8);
        voices.replaceAll(
                dyad -> TwoVoices.of(dyad.dyad(), new int[] {1}, new double[] {5}, new double[] {dyad.second(0)}));
        assertThat(fit().fit().reason()).isEqualTo("the two predictors do not vary enough to be told apart");
        voices.clear();
        assertThat(fit().fit().reason()).isEqualTo("fewer than 4 dyads");
        assertThat(fit()).hasToString("criterion of 0 of 0 dyads");
    }

    @Test
    void aCriterionThatIsTheSameInAllDyadsSaysWhy() {
        make(8);
        ofClient.replaceAll((dyad, score) -> 3.0);

        assertThat(fit().fit().reason()).contains("follows the predictors exactly");
    }

    @Test
    void aNameIsNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CriterionActorPartner.of(" ", voices, ofClient, ofTherapist, ActorPartner.distinguishable()))
                .withMessage("The name of a criterion must not be blank");
    }
}
