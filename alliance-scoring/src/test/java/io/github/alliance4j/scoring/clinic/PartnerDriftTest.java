package io.github.alliance4j.scoring.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import io.github.alliance4j.scoring.congruence.panel.LaggedActorPartner;
import io.github.alliance4j.scoring.congruence.panel.LaggedActorPartnerFit;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slow: how often voices that only drift look as if one moved the other; {@code -Dalliance.slow=true}. */
@EnabledIfSystemProperty(named = "alliance.slow", matches = "true")
class PartnerDriftTest {

    private static final int PANELS = Integer.getInteger("alliance.panels", 400);

    /** The figures of the page of the method: share of partner effects whose 95 % interval leaves out 0, in percent. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 6",
        "0.05, 0, 0, 0, 6",
        "0.1, 0, 0, 0, 6",
        "0.1, 0.01, 0, 0, 5",
        "0, 0, 0.04, 0, 6",
        "0, 0, 0.08, 0, 7",
        "0, 0, 0.04, 0.7, 14",
        "0, 0, 0.08, 0.7, 68",
    })
    void partnerEffectsThatAreNotThereAreFoundThisOften(
            double shared, double bend, double own, double alike, double percent) {
        DriftingVoices drifting = new DriftingVoices(shared, bend, own, alike, false);
        assertThat(100 * found(drifting, ClinicCongruence::laggedActorPartner)).isCloseTo(percent, within(2.5));
    }

    @Test
    void aSharedLineThatIsNotTakenOutIsFoundAsAnEffect() {
        LaggedActorPartner method = LaggedActorPartner.distinguishable();
        assertThat(found(new DriftingVoices(.05, 0, 0, 0, false), clinic -> method.fit(clinic.voices())))
                .isBetween(.32, .46);
    }

    private static double found(
            DriftingVoices drifting, Function<ClinicCongruence, Evaluation<LaggedActorPartnerFit>> method) {
        int found = 0;
        int asked = 0;
        for (int i = 1; i <= PANELS; i++) {
            Optional<LaggedActorPartnerFit> fit =
                    method.apply(drifting.congruence(i)).value();
            for (Role role : Role.values()) {
                asked += fit.isPresent() ? 1 : 0;
                found += fit.filter(one -> !holds(one.partner(role).interval(), 0))
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        return found / (double) asked;
    }

    private static boolean holds(Interval interval, double value) {
        return interval.low() <= value && value <= interval.high();
    }

    @Test
    void knownEffectsAreCoveredBesideALineThatAllDyadsShare() {
        DriftingVoices drifting = new DriftingVoices(.1, 0, 0, 0, true);
        int covered = 0;
        int asked = 0;
        for (int i = 1; i <= PANELS; i++) {
            Optional<LaggedActorPartnerFit> fit =
                    drifting.congruence(i).laggedActorPartner().value();
            if (fit.isPresent()) {
                covered += holds(fit.get().actor(Role.FIRST).interval(), .4) ? 1 : 0;
                covered += holds(fit.get().partner(Role.FIRST).interval(), .2) ? 1 : 0;
                covered += holds(fit.get().actor(Role.SECOND).interval(), .3) ? 1 : 0;
                covered += holds(fit.get().partner(Role.SECOND).interval(), .1) ? 1 : 0;
                asked += 4;
            }
        }
        assertThat(asked).isGreaterThan(3 * PANELS);
        assertThat(covered / (double) asked).isBetween(.92, .97);
    }
}
