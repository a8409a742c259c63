package io.github.alliance4j.scoring.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.RaterPair;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import io.github.alliance4j.scoring.congruence.panel.LaggedActorPartnerFit;
import io.github.alliance4j.scoring.congruence.panel.TruthAndBias;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClinicCongruenceTest {

    private static SessionSeries series(String dyad, Rater rater, double... values) {
        SeriesKey key = new SeriesKey(DyadId.of(dyad), Optional.of(rater), Optional.empty(), ScaleId.TOTAL);
        return SessionSeries.of(key, IntStream.rangeClosed(1, values.length).toArray(), values);
    }

    /** Therapists who score a point lower and follow half of what the client feels. */
    private static Map<DyadId, List<SessionSeries>> clinic(int dyads) {
        Random random = new Random(11);
        Map<DyadId, List<SessionSeries>> clinic = new LinkedHashMap<>();
        for (int d = 0; d < dyads; d++) {
            double level = 5 + random.nextGaussian();
            double[] client = new double[12];
            double[] therapist = new double[12];
            for (int i = 0; i < client.length; i++) {
                double felt = random.nextGaussian();
                client[i] = level + felt;
                therapist[i] = level - 1 + felt / 2 + 0.2 * random.nextGaussian();
            }
            String id = "D" + d;
            clinic.put(
                    DyadId.of(id), List.of(series(id, Rater.CLIENT, client), series(id, Rater.THERAPIST, therapist)));
        }
        return clinic;
    }

    @Test
    void findsTheForcesThatMadeTheClinic() {
        ClinicCongruence congruence = ClinicCongruence.of(clinic(40));
        TruthAndBias.Result model = congruence.truthAndBias().value().orElseThrow();

        assertThat(model.bias().estimate()).isCloseTo(-1, within(0.15));
        assertThat(model.force(TruthAndBias.withinTerm()).orElseThrow().estimate())
                .isCloseTo(0.5, within(0.05));
        assertThat(congruence.confidence()).isEqualTo(0.95);
        assertThat(congruence).hasToString("client less therapist in 40 dyads");
    }

    @Test
    void talliesEveryDyadOnOneSideOfEveryQuestion() {
        ClinicCongruence congruence = ClinicCongruence.of(clinic(40));

        for (CongruenceAspect aspect : CongruenceAspect.values()) {
            CongruenceTally tally = congruence.tally(aspect);
            assertThat(tally.below() + tally.unclear() + tally.above() + tally.notEvaluable())
                    .isEqualTo(40);
        }
        assertThat(congruence.tally(CongruenceAspect.GAP).above()).isGreaterThan(30);
        assertThat(congruence.tally(CongruenceAspect.TEMPORAL).above()).isEqualTo(40);
        assertThat(congruence.expectedByChance(CongruenceAspect.GAP)).isCloseTo(1, within(1e-12));
    }

    @Test
    void swappingRatersExchangesTheSidesOfTheGapOnly() {
        Map<DyadId, List<SessionSeries>> clinic = clinic(20);
        ClinicCongruence one = ClinicCongruence.of(clinic);
        ClinicCongruence other = ClinicCongruence.of(
                RaterPair.of(Rater.THERAPIST, Rater.CLIENT), DyadCongruence.withDefaults(), Optional.empty(), clinic);

        assertThat(other.tally(CongruenceAspect.GAP).below())
                .isEqualTo(one.tally(CongruenceAspect.GAP).above());
        assertThat(other.tally(CongruenceAspect.TEMPORAL)).isEqualTo(one.tally(CongruenceAspect.TEMPORAL));
        assertThat(other.tally(CongruenceAspect.CONVERGENCE)).isEqualTo(one.tally(CongruenceAspect.CONVERGENCE));
    }

    @Test
    void aDyadWithOneVoiceIsNamedWithItsReasonAndLeftOut() {
        Map<DyadId, List<SessionSeries>> clinic = clinic(3);
        clinic.put(DyadId.of("ONE"), List.of(series("ONE", Rater.CLIENT, 4, 5, 6)));
        ClinicCongruence congruence = ClinicCongruence.of(clinic);

        assertThat(congruence.dyads()).hasSize(4);
        assertThat(congruence.voices()).hasSize(3);
        assertThat(congruence.dyad(DyadId.of("ONE")).orElseThrow().reason())
                .isEqualTo("one voice only: no scores of the therapist");
        assertThat(congruence.dyad(DyadId.of("NOBODY"))).isEmpty();
        assertThat(congruence.tally(CongruenceAspect.GAP).notEvaluable()).isEqualTo(1);
        assertThat(congruence.tally(CongruenceAspect.GAP).evaluable()).isEqualTo(3);
    }

    @Test
    void withoutAModelNothingIsFitted() {
        ClinicCongruence congruence = ClinicCongruence.of(
                RaterPair.clientAndTherapist(),
                DyadCongruence.withDefaults().withConfidence(0.8),
                Optional.empty(),
                clinic(5));

        assertThat(congruence.truthAndBias().reason()).isEqualTo("no model of all dyads was asked for");
        assertThat(congruence.confidence()).isEqualTo(0.8);
        assertThat(congruence.expectedByChance(CongruenceAspect.GAP)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aClinicWithoutASharedSessionHasNoModel() {
        ClinicCongruence congruence =
                ClinicCongruence.of(Map.of(DyadId.of("ONE"), List.of(series("ONE", Rater.CLIENT, 4, 5, 6))));

        assertThat(congruence.truthAndBias().reason()).isEqualTo("no session with both voices");
        assertThat(congruence).hasToString("client less therapist in 1 dyad");
    }

    private static Map<DyadId, List<SessionSeries>> lagged(double line) {
        Random random = new Random(21);
        Map<DyadId, List<SessionSeries>> clinic = new LinkedHashMap<>();
        for (int d = 0; d < 40; d++) {
            double[] client = new double[9];
            double[] therapist = new double[9];
            double x = 0;
            double y = 0;
            for (int i = 0; i < client.length; i++) {
                double before = x;
                x = .4 * x + .5 * random.nextGaussian();
                y = .2 * y + .5 * before + .5 * random.nextGaussian();
                client[i] = 5 + x + line * i;
                therapist[i] = 4 + y - line * i;
            }
            String id = "D" + d;
            clinic.put(
                    DyadId.of(id), List.of(series(id, Rater.CLIENT, client), series(id, Rater.THERAPIST, therapist)));
        }
        return clinic;
    }

    private static LaggedActorPartnerFit fit(Map<DyadId, List<SessionSeries>> clinic) {
        return ClinicCongruence.of(clinic).laggedActorPartner().value().orElseThrow();
    }

    @Test
    void aTherapistWhoFollowsTheClientASessionLaterIsFound() {
        LaggedActorPartnerFit fit = fit(lagged(0));

        assertThat(fit.partner(Role.SECOND).interval().low()).isGreaterThan(.2);
        assertThat(fit.partner(Role.SECOND).interval().high()).isBetween(.5, .9);
        assertThat(fit.partner(Role.FIRST).interval().low()).isNegative();
        assertThat(fit.partner(Role.FIRST).interval().high()).isPositive();
        assertThat(fit.dyads()).isEqualTo(40);
        assertThat(fit.steps()).isEqualTo(320);
    }

    @Test
    void aLineThatAllDyadsShareChangesNoEffect() {
        LaggedActorPartnerFit level = fit(lagged(0));
        LaggedActorPartnerFit drifting = fit(lagged(.2));

        for (Role role : Role.values()) {
            assertThat(drifting.partner(role).value())
                    .isCloseTo(level.partner(role).value(), within(1e-5));
            assertThat(drifting.actor(role).interval().high())
                    .isCloseTo(level.actor(role).interval().high(), within(1e-4));
        }
    }

    @Test
    void effectsOverSessionsAreFittedOnce() {
        ClinicCongruence congruence = ClinicCongruence.of(lagged(0));

        assertThat(congruence.laggedActorPartner()).isSameAs(congruence.laggedActorPartner());
    }

    @Test
    void effectsOverSessionsThatCannotBeToldSayWhy() {
        String few = "fewer than 20 dyads with 3 or more consecutive sessions of both voices";
        assertThat(ClinicCongruence.of(clinic(1)).laggedActorPartner().reason()).isEqualTo(few);
        assertThat(ClinicCongruence.of(Map.of()).laggedActorPartner().reason()).isEqualTo(few);
        Map<DyadId, List<SessionSeries>> oneRater = clinic(30);
        oneRater.replaceAll((dyad, both) -> both.subList(0, 1));
        assertThat(ClinicCongruence.of(oneRater).laggedActorPartner().reason()).isEqualTo(few);
        Map<DyadId, List<SessionSeries>> everyOther = clinic(30);
        everyOther.replaceAll((dyad, both) -> both.stream()
                .map(one -> SessionSeries.of(
                        one.key(), Arrays.stream(one.sessions()).map(i -> 2 * i).toArray(), one.values()))
                .toList());
        assertThat(ClinicCongruence.of(everyOther).laggedActorPartner().reason())
                .isEqualTo(few);
    }

    @Test
    void aVoiceThatNeverChangesOrIsALineHasNoEffectsOverSessions() {
        String alike = "within dyads one voice never departs from the line that all dyads share";
        for (double slope : new double[] {0, .1}) {
            Map<DyadId, List<SessionSeries>> constant = clinic(30);
            constant.replaceAll((dyad, both) -> List.of(
                    both.get(0),
                    SessionSeries.of(
                            both.get(1).key(),
                            both.get(1).sessions(),
                            Arrays.stream(both.get(1).sessions())
                                    .mapToDouble(i -> 4 + slope * i)
                                    .toArray())));

            assertThat(ClinicCongruence.of(constant).laggedActorPartner().reason())
                    .as("slope %s", slope)
                    .isEqualTo(alike);
        }
    }

    @Test
    void anEndAtZeroIsNotClear() {
        CongruenceTally tally = CongruenceTally.of(List.of(
                Optional.of(new Interval(0, 1)),
                Optional.of(new Interval(-1, 0)),
                Optional.of(new Interval(0.1, 1)),
                Optional.of(new Interval(-1, -0.1)),
                Optional.empty()));

        assertThat(tally).isEqualTo(new CongruenceTally(1, 2, 1, 1));
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CongruenceTally(0, 0, 0, -1))
                .withMessage("A count of dyads is not negative");
    }
}
