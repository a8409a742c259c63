package io.github.alliance4j.scoring.congruence.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.Gap;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Slow: panels with known forces, {@code -Dalliance.panels} a model or 1000; runs with {@code -Dalliance.slow=true}. */
@EnabledIfSystemProperty(named = "alliance.slow", matches = "true")
class TwoVoiceRecoveryTest {

    private static final int PANELS = Integer.getInteger("alliance.panels", 1000);

    private final Coverage coverage = new Coverage();

    /** A ratio that is not told counts as missed; and once more, those that are told alone. */
    private void count(String what, double truth, Evaluation<PartnerRatio> ratio) {
        coverage.count(what, truth, ratio.value().map(PartnerRatio::interval));
        ratio.value().ifPresent(told -> coverage.count(what + " where told", truth, told.interval()));
    }

    @Test
    void intervalsOfActorAndPartnerOverSessionsCover() {
        for (int i = 1; i <= PANELS; i++) {
            List<TwoVoices> voices = new SimulatedVoices(i).lagged(100, 4, 10, .4, .2, .5, .1);
            LaggedActorPartnerFit fit =
                    LaggedActorPartner.distinguishable().fit(voices).value().orElseThrow();
            coverage.count("actor 1", .4, fit.actor(Role.FIRST).interval());
            coverage.count("partner 1", .2, fit.partner(Role.FIRST).interval());
            coverage.count("actor 2", .5, fit.actor(Role.SECOND).interval());
            coverage.count("partner 2", .1, fit.partner(Role.SECOND).interval());
            count("k 1", .5, fit.ratio(Role.FIRST));
            count("k 2", .2, fit.ratio(Role.SECOND));
        }
        coverage.assertGood();
    }

    @Test
    void intervalsOfActorAndPartnerCoverWithFewDyads() {
        for (int i = 1; i <= PANELS; i++) {
            List<TwoVoices> voices = new SimulatedVoices(10_000 + i).lagged(30, 6, 14, .4, .2, .5, .1);
            LaggedActorPartnerFit fit =
                    LaggedActorPartner.distinguishable().fit(voices).value().orElseThrow();
            coverage.count("actor 1", .4, fit.actor(Role.FIRST).interval());
            coverage.count("partner 1", .2, fit.partner(Role.FIRST).interval());
            coverage.count("actor 2", .5, fit.actor(Role.SECOND).interval());
            coverage.count("partner 2", .1, fit.partner(Role.SECOND).interval());
            count("k 1", .5, fit.ratio(Role.FIRST));
            count("k 2", .2, fit.ratio(Role.SECOND));
        }
        coverage.assertGood();
    }

    @Test
    void intervalsOfActorAndPartnerCoverInShortSeries() {
        for (int i = 1; i <= PANELS; i++) {
            List<TwoVoices> voices = new SimulatedVoices(15_000 + i).lagged(60, 5, 5, .4, .2, .5, .1);
            LaggedActorPartner.distinguishable().fit(voices).value().ifPresent(fit -> {
                coverage.count("actor 1", .4, fit.actor(Role.FIRST).interval());
                coverage.count("partner 1", .2, fit.partner(Role.FIRST).interval());
                coverage.count("actor 2", .5, fit.actor(Role.SECOND).interval());
                coverage.count("partner 2", .1, fit.partner(Role.SECOND).interval());
            });
        }
        coverage.assertGood();
    }

    @Test
    void intervalsOfExchangeableVoicesCover() {
        for (int i = 1; i <= PANELS; i++) {
            List<TwoVoices> voices = new SimulatedVoices(20_000 + i).lagged(60, 4, 10, .4, .2, .4, .2);
            LaggedActorPartnerFit fit =
                    LaggedActorPartner.indistinguishable().fit(voices).value().orElseThrow();
            coverage.count("actor", .4, fit.actor(Role.FIRST).interval());
            coverage.count("partner", .2, fit.partner(Role.FIRST).interval());
            count("k", .5, fit.ratio(Role.SECOND));
        }
        coverage.assertGood();
    }

    @Test
    void centringAloneMakesActorEffectsTooLowAndTheCorrectionDoesNot() {
        double centred = 0;
        double corrected = 0;
        for (int i = 1; i <= PANELS; i++) {
            List<TwoVoices> voices = new SimulatedVoices(30_000 + i).lagged(100, 5, 5, .4, .2, .5, .1);
            LaggedActorPartner method = LaggedActorPartner.distinguishable();
            LaggedLikelihood likelihood = method.likelihood(LaggedActorPartner.steps(voices));
            centred += likelihood.centredOnly().orElseThrow()[0] / PANELS;
            corrected += likelihood.solve().orElseThrow()[0] / PANELS;
        }
        assertThat(centred).isBetween(-.2, .1);
        assertThat(corrected).isCloseTo(.4, within(.02));
    }

    @Test
    void intervalsOfPartsAndReciprocityCover() {
        for (int i = 1; i <= PANELS; i++) {
            List<TwoVoices> voices = new SimulatedVoices(40_000 + i).oneWithMany(40, 5, 3, 7);
            OneWithMany.Result result = OneWithMany.withDefaults()
                    .fit(voices, SimulatedVoices.therapists(voices, 5))
                    .value()
                    .orElseThrow();
            count("first", result.parts(Role.FIRST), .25, .49, .25);
            count("second", result.parts(Role.SECOND), .16, .36, .2025);
            Reciprocity reciprocity = result.reciprocity().value().orElseThrow();
            coverage.count("generalised", .5, reciprocity.generalised().interval());
            coverage.count("dyadic", .6, reciprocity.dyadic().interval());
            coverage.count("sessions", .3, reciprocity.sessionInterval());
        }
        coverage.assertGood();
    }

    private void count(String voice, VarianceDecomposition parts, double... variances) {
        double all = variances[0] + variances[1] + variances[2];
        int i = 0;
        for (VarianceDecomposition.Part part : parts.parts()) {
            coverage.count(voice + " " + part.level(), variances[i] / all, part.interval());
            i++;
        }
    }

    @Test
    void intervalsOfGainingVoicesCover() {
        for (int i = 1; i <= PANELS; i++) {
            Map<DyadId, Double> slopes = new HashMap<>();
            List<TwoVoices> voices = new SimulatedVoices(50_000 + i).gaining(60, slopes);
            PanelConvergence.Result result = PanelConvergence.withDefaults()
                    .with(Gap.DIRECTIONAL)
                    .fit(voices)
                    .value()
                    .orElseThrow();
            coverage.count("mean slope", -.05, result.meanSlope().interval());
            coverage.count("start", .8, result.meanStart().interval());
            coverage.count("spread", .0036, result.spread().interval());
            slopes.forEach((dyad, slope) ->
                    result.interval(dyad).ifPresent(interval -> coverage.count("slopes of dyads", slope, interval)));
        }
        coverage.assertGood();
    }

    @Test
    void intervalsOfNarrowingGapsCover() {
        for (int i = 1; i <= PANELS; i++) {
            List<TwoVoices> voices = new SimulatedVoices(60_000 + i).narrowing(60);
            PanelConvergence.Result result =
                    PanelConvergence.withDefaults().fit(voices).value().orElseThrow();
            coverage.count(
                    "mean slope",
                    -Math.sqrt(2 / Math.PI) / 20,
                    result.meanSlope().interval());
        }
        coverage.assertGood();
    }

    @Test
    void intervalsOfTruthAndBiasCover() {
        for (int i = 1; i <= PANELS; i++) {
            List<TwoVoices> voices = new SimulatedVoices(70_000 + i).judged(60, .7, .7, 0);
            TruthAndBias.Result whole = TruthAndBias.withDefaults()
                    .withCentre(5)
                    .fit(voices)
                    .value()
                    .orElseThrow();
            coverage.count("bias", -.4, whole.bias().interval());
            coverage.count("truth", .7, interval(whole, TruthAndBias.truthTerm()));
            List<TwoVoices> apart = new SimulatedVoices(80_000 + i).judged(60, .5, .9, 0);
            TruthAndBias.Result split = TruthAndBias.withDefaults()
                    .withCentre(5)
                    .with(TruthForce.WITHIN_AND_BETWEEN)
                    .fit(apart)
                    .value()
                    .orElseThrow();
            coverage.count("truth within", .5, interval(split, TruthAndBias.withinTerm()));
            coverage.count("truth between", .9, interval(split, TruthAndBias.betweenTerm()));
        }
        coverage.assertGood();
    }

    @Test
    void theFirstJudgementTakesTheLevelOutOfThePreviousOnes() {
        double alone = 0;
        double beside = 0;
        TruthAndBias split = TruthAndBias.withDefaults().withCentre(5).with(TruthForce.WITHIN_AND_BETWEEN);
        for (int i = 1; i <= PANELS; i++) {
            List<TwoVoices> voices = new SimulatedVoices(90_000 + i).judged(60, .6, .6, .3);
            TruthAndBias.Result mended =
                    split.withFirstJudgement().fit(voices).value().orElseThrow();
            countPull("", .3, mended);
            beside += previous(mended) / PANELS;
            alone += previous(split.withPreviousJudgement().fit(voices).value().orElseThrow()) / PANELS;
        }
        coverage.assertGood();
        assertThat(alone).isGreaterThan(.33);
        assertThat(beside).isCloseTo(.3, within(.02));
    }

    private void countPull(String panel, double pull, TruthAndBias.Result result) {
        coverage.count("truth within" + panel, .6, interval(result, TruthAndBias.withinTerm()));
        coverage.count("previous" + panel, pull, interval(result, TruthAndBias.previousTerm()));
    }

    @Test
    void intervalsOfAPreviousJudgementCoverAlsoWithFewDyadsAndAStrongPull() {
        TruthAndBias split = TruthAndBias.withDefaults()
                .withCentre(5)
                .with(TruthForce.WITHIN_AND_BETWEEN)
                .withFirstJudgement();
        for (int i = 1; i <= PANELS; i++) {
            for (int dyads : new int[] {30, 100}) {
                List<TwoVoices> voices = new SimulatedVoices(100_000 + i).judged(dyads, .6, .9, .3);
                countPull(" " + dyads, .3, split.fit(voices).value().orElseThrow());
            }
            List<TwoVoices> pulled = new SimulatedVoices(110_000 + i).judged(60, .6, .6, .6);
            countPull(" strong", .6, split.fit(pulled).value().orElseThrow());
        }
        coverage.assertGood();
    }

    private static double previous(TruthAndBias.Result result) {
        return result.force(TruthAndBias.previousTerm()).orElseThrow().estimate();
    }

    private static Interval interval(TruthAndBias.Result result, Term term) {
        return result.force(term).map(FixedEffect::interval).orElseThrow();
    }

    @Test
    void intervalsOfOneLaterSessionCover() {
        Random random = new Random(8310);
        for (int run = 0; run < PANELS; run++) {
            double[][] s = ActorPartnerTest.dyads(random, 25);
            ActorPartnerFit role = ActorPartner.distinguishable()
                    .fit(s[0], s[1], s[2], s[3])
                    .value()
                    .orElseThrow();
            ActorPartnerFit both = ActorPartner.indistinguishable()
                    .fit(s[0], s[1], s[2], s[3])
                    .value()
                    .orElseThrow();
            coverage.count("actor", .6, role.actor(Role.FIRST).interval());
            coverage.count("partner", .2, role.partner(Role.SECOND).interval());
            count("k", 1 / 3., both.ratio(Role.FIRST));
            coverage.count("both actor", .6, both.actor(Role.FIRST).interval());
            coverage.count("both partner", .2, both.partner(Role.FIRST).interval());
        }
        coverage.assertGood();
    }
}
