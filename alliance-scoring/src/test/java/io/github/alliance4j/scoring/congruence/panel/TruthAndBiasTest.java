package io.github.alliance4j.scoring.congruence.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruthAndBiasTest {

    /** Judgements .4 below the truth where it is average, following it by .7. */
    private static List<TwoVoices> panel(long seed) {
        Random random = new Random(seed);
        List<TwoVoices> panel = new ArrayList<>();
        for (int dyad = 0; dyad < 40; dyad++) {
            double level = 5 + .5 * random.nextGaussian();
            double own = .3 * random.nextGaussian();
            double[] truth = new double[8];
            double[] judged = new double[8];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = level + .5 * random.nextGaussian();
                judged[i] = 4.6 + own + .7 * (truth[i] - 5) + .4 * random.nextGaussian();
            }
            panel.add(TwoVoices.of(
                    DyadId.of("d" + dyad), IntStream.rangeClosed(1, 8).toArray(), truth, judged));
        }
        return panel;
    }

    private static TruthAndBias.Result fit(TruthAndBias method, List<TwoVoices> panel) {
        return method.fit(panel).value().orElseThrow();
    }

    @Test
    void knownForcesLieInTheirIntervals() {
        TruthAndBias.Result result = fit(TruthAndBias.withDefaults().withCentre(5), panel(8306));
        assertInside(-.4, result.bias().interval());
        assertInside(.7, result.force(TruthAndBias.truthTerm()).orElseThrow().interval());
        assertThat(result.force(TruthAndBias.previousTerm())).isEmpty();
        assertThat(result.fit().rows()).isEqualTo(320);
    }

    private static void assertInside(double truth, Interval interval) {
        assertThat(truth).isBetween(interval.low(), interval.high());
    }

    @Test
    void splitForcesAreBothThere() {
        TruthAndBias.Result result = fit(TruthAndBias.withDefaults().with(TruthForce.WITHIN_AND_BETWEEN), panel(8307));
        assertInside(.7, result.force(TruthAndBias.withinTerm()).orElseThrow().interval());
        assertInside(.7, result.force(TruthAndBias.betweenTerm()).orElseThrow().interval());
        assertThat(result.force(TruthAndBias.truthTerm())).isEmpty();
    }

    @Test
    void theCentreIsTheMeanTruthAndMovesOnlyTheBias() {
        List<TwoVoices> panel = panel(8308);
        TruthAndBias.Result usual = fit(TruthAndBias.withDefaults(), panel);
        TruthAndBias.Result moved = fit(TruthAndBias.withDefaults().withCentre(usual.centre() + 1), panel);
        double force = usual.force(TruthAndBias.truthTerm()).orElseThrow().estimate();
        assertThat(usual.centre()).isBetween(4.5, 5.5);
        assertThat(moved.force(TruthAndBias.truthTerm()).orElseThrow().estimate())
                .isCloseTo(force, within(1e-6));
        assertThat(moved.bias().estimate()).isCloseTo(usual.bias().estimate() + force - 1, within(1e-6));
    }

    @Test
    void aFirstJudgementStandsBesideThePreviousOne() {
        TruthAndBias.Result result = fit(TruthAndBias.withDefaults().withFirstJudgement(), panel(8309));
        assertThat(result.fit().rows()).isEqualTo(280);
        assertInside(0, result.force(TruthAndBias.previousTerm()).orElseThrow().interval());
        assertThat(result.force(TruthAndBias.firstTerm())).isPresent();
    }

    @Test
    void theFirstTruthStandsBesideTheFirstJudgementAndTheFitIsByMaximumLikelihood() {
        TruthAndBias.Result result = fit(TruthAndBias.withDefaults().withFirstJudgement(), panel(8309));
        assertThat(result.force(TruthAndBias.firstTruthTerm())).isPresent();
        assertThat(result.fit().model().estimation()).isEqualTo(Estimation.ML);
        TruthAndBias.Result alone = fit(TruthAndBias.withDefaults().withPreviousJudgement(), panel(8309));
        assertThat(alone.force(TruthAndBias.firstTruthTerm())).isEmpty();
        assertThat(alone.fit().model().estimation()).isEqualTo(Estimation.REML);
    }

    @Test
    void withPreviousJudgementsErrorsCountThatTheVariancesAreEstimated() {
        List<TwoVoices> panel = new SimulatedVoices(8313).judged(60, .6, .6, .3);
        TruthAndBias.Result first = fit(TruthAndBias.withDefaults().withFirstJudgement(), panel);
        Term previous = TruthAndBias.previousTerm();
        assertThat(first.force(previous).orElseThrow().standardError())
                .isGreaterThan(1.05 * first.fit().fixedEffect(previous).standardError());
        assertThat(first.force(previous).orElseThrow().estimate())
                .isEqualTo(first.fit().fixedEffect(previous).estimate());
        TruthAndBias.Result without = fit(TruthAndBias.withDefaults().withCentre(5), panel);
        Term truth = TruthAndBias.truthTerm();
        assertThat(without.force(truth).orElseThrow()).isEqualTo(without.fit().fixedEffect(truth));
        assertThat(without.bias()).isEqualTo(without.fit().fixedEffect(Term.intercept()));
    }

    @Test
    void aPreviousJudgementLeavesFirstSessionsOut() {
        TruthAndBias.Result result = fit(TruthAndBias.withDefaults().withPreviousJudgement(), panel(8309));
        assertThat(result.fit().rows()).isEqualTo(280);
        assertThat(result.force(TruthAndBias.previousTerm())).isPresent();
    }

    private static final TruthAndBias SPLIT = TruthAndBias.withDefaults().with(TruthForce.WITHIN_AND_BETWEEN);

    private static double share(FollowingVoices voices, double truth, Function<TruthAndBias.Result, FixedEffect> part) {
        int held = 0;
        for (int seed = 1; seed <= 400; seed++) {
            Interval interval = part.apply(fit(SPLIT, voices.panel(seed))).interval();
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        return held / 400.0;
    }

    @ParameterizedTest(name = "spread {0}, autocorrelation {1}")
    @CsvSource({"0, 0", ".3, 0", "0, .6"})
    void theForceWithinDyadsCoversWhetherOrNotDyadsDifferInIt(double spread, double autocorrelation) {
        FollowingVoices voices = FollowingVoices.of(.8, spread, autocorrelation);
        assertThat(share(voices, .5, result -> effect(result, TruthAndBias.withinTerm())))
                .isBetween(.925, .975);
    }

    @Test
    void theBiasCoversAtTheMeanOfTheTruth() {
        assertThat(share(FollowingVoices.of(.5, 0, 0), -.3, TruthAndBias.Result::bias))
                .isBetween(.925, .975);
    }

    private static FixedEffect effect(TruthAndBias.Result result, Term term) {
        return result.force(term).orElseThrow();
    }

    @Test
    void dyadsDifferInTheForceByDefaultAndTheWayBackHasOneForAll() {
        List<TwoVoices> voices = FollowingVoices.of(.8, .3, 0).panel(8311);
        TruthAndBias.Result own = fit(SPLIT, voices);
        TruthAndBias.Result common = fit(SPLIT.with(PanelModel.level()), voices);
        assertThat(Math.sqrt(own.spread().orElseThrow().variance())).isBetween(.2, .4);
        assertThat(common.spread()).isEmpty();
        assertThat(own.fit().model().dyads())
                .isEqualTo(RandomTerms.correlated(Term.intercept(), TruthAndBias.withinTerm()));
        assertThat(common.fit().model().dyads()).isEqualTo(RandomTerms.intercept());
        assertThat(effect(own, TruthAndBias.withinTerm()).standardError())
                .isGreaterThan(1.15 * effect(common, TruthAndBias.withinTerm()).standardError());
        assertThat(fit(TruthAndBias.withDefaults(), voices)
                        .spread()
                        .orElseThrow()
                        .term())
                .isEqualTo(TruthAndBias.truthTerm());
    }

    @Test
    void theConfidenceMovesTheIntervalsAndKeepsTheForcesOfDyads() {
        List<TwoVoices> voices = FollowingVoices.of(.8, .3, 0).panel(8312);
        TruthAndBias.Result usual = fit(SPLIT, voices);
        TruthAndBias.Result sure = fit(SPLIT.withConfidence(.99), voices);
        assertThat(sure.spread()).isPresent();
        assertThat(sure.fit().model().confidence()).isEqualTo(.99);
        assertThat(sure.bias().standardError()).isEqualTo(usual.bias().standardError());
        assertThat(sure.bias().interval().low())
                .isLessThan(usual.bias().interval().low());
        assertThat(effect(sure, TruthAndBias.withinTerm()).interval().low())
                .isLessThan(effect(usual, TruthAndBias.withinTerm()).interval().low());
    }

    @Test
    void whereDyadsCannotBeSeenToDifferThereIsOneForce() {
        FollowingVoices voices = FollowingVoices.of(.8, .3, 0);
        TruthAndBias.Result brief = fit(SPLIT, voices.sessions(2, 2).panel(8313));
        assertThat(brief.spread()).isEmpty();
        assertThat(brief.force(TruthAndBias.withinTerm())).isPresent();
        assertThat(fit(SPLIT, voices.dyads(5).panel(8313)).spread()).isEmpty();
        assertThat(fit(SPLIT, voices.dyads(7).panel(8313)).spread()).isPresent();
        assertThat(SPLIT.fit(voices.dyads(4).panel(8313)).reason()).contains("4 dyads are fewer than the 5 parameters");
    }

    @Test
    void theErrorOfTheCentreIsInThatOfTheBias() {
        List<TwoVoices> voices = FollowingVoices.of(.5, 0, 0).sessions(2, 9).panel(8314);
        TruthAndBias.Result result = fit(SPLIT, voices);
        double n = result.fit().rows();
        double squares = 0;
        for (TwoVoices dyad : voices) {
            double sum = 0;
            for (int i = 0; i < dyad.size(); i++) {
                sum += dyad.first(i) - result.centre();
            }
            squares += sum * sum / (n * n);
        }
        double pull = effect(result, TruthAndBias.betweenTerm()).estimate() - 1;
        double known = result.fit().fixedEffect(Term.intercept()).standardError();
        assertThat(result.bias().standardError())
                .isCloseTo(Math.sqrt(known * known + pull * pull * squares * 40 / 39), within(1e-12));
        assertThat(result.bias().estimate())
                .isEqualTo(result.fit().fixedEffect(Term.intercept()).estimate());
        TruthAndBias.Result given = fit(SPLIT.withCentre(result.centre()), voices);
        assertThat(given.bias().standardError()).isCloseTo(known, within(1e-9));
        assertThat(given.bias()).isEqualTo(given.fit().fixedEffect(Term.intercept()));
    }

    @Test
    void thePreviousJudgementPullsTheBiasTowardsTheCentreToo() {
        TruthAndBias.Result result = fit(TruthAndBias.withDefaults().withFirstJudgement(), panel(8315));
        double pull = -1;
        for (Term term : List.of(
                TruthAndBias.truthTerm(),
                TruthAndBias.previousTerm(),
                TruthAndBias.firstTerm(),
                TruthAndBias.firstTruthTerm())) {
            pull += effect(result, term).estimate();
        }
        double known = result.fit()
                .fixedEffect(Term.intercept())
                .value()
                .withVariancesEstimated()
                .standardError();
        double further = Math.sqrt(Math.pow(result.bias().standardError(), 2) - known * known);
        Centre centre = Centre.ofTruth(panel(8315));
        assertThat(further).isCloseTo(Math.abs(pull) * centre.standardError(), within(1e-9));
        assertThat(centre.value()).isEqualTo(result.centre());
        assertThat(centre.degreesOfFreedom()).isEqualTo(39);
    }

    private static List<TwoVoices> times(double factor, List<TwoVoices> voices) {
        return voices.stream()
                .map(dyad -> TwoVoices.of(
                        dyad.dyad(),
                        IntStream.range(0, dyad.size()).map(dyad::session).toArray(),
                        IntStream.range(0, dyad.size())
                                .mapToDouble(i -> factor * dyad.first(i))
                                .toArray(),
                        IntStream.range(0, dyad.size())
                                .mapToDouble(i -> factor * dyad.second(i))
                                .toArray()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-60, 1e-6, 1e6, 1e60})
    void theUnitOfTheScoresDoesNotMatter(double factor) {
        List<TwoVoices> voices = FollowingVoices.of(.8, .3, 0).panel(8316);
        TruthAndBias.Result usual = fit(SPLIT, voices);
        TruthAndBias.Result scaled = fit(SPLIT, times(factor, voices));
        FixedEffect within = effect(usual, TruthAndBias.withinTerm());
        assertThat(effect(scaled, TruthAndBias.withinTerm()).estimate()).isCloseTo(within.estimate(), within(1e-4));
        assertThat(effect(scaled, TruthAndBias.withinTerm()).standardError())
                .isCloseTo(within.standardError(), within(1e-4));
        assertThat(scaled.bias().standardError() / factor)
                .isCloseTo(usual.bias().standardError(), within(1e-4));
    }

    @Test
    void scoresThatCannotBeComputedWithSayWhy() {
        List<TwoVoices> voices = FollowingVoices.of(.8, .3, 0).panel(8317);
        assertThat(SPLIT.fit(times(1e307, voices)).reason()).isEqualTo("the scores are too large to compute with");
        assertThat(SPLIT.fit(times(1e-160, voices)).reason())
                .isEqualTo("the scores are too large, or too close together, to compute with");
    }

    @Test
    void withoutACommonSessionThereIsNoAnswer() {
        assertThat(TruthAndBias.withDefaults().fit(List.of()).reason()).isEqualTo("no session with both voices");
        assertThat(TruthAndBias.withDefaults().fit(panel(8310).subList(0, 1)).isEvaluable())
                .isFalse();
    }
}
