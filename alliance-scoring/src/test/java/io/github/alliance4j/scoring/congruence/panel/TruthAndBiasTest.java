package io.github.alliance4j.scoring.congruence.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.panel.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
        TruthAndBias.Result without = fit(TruthAndBias.withDefaults(), panel);
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

    @Test
    void withoutACommonSessionThereIsNoAnswer() {
        assertThat(TruthAndBias.withDefaults().fit(List.of()).reason()).isEqualTo("no session with both voices");
        assertThat(TruthAndBias.withDefaults().fit(panel(8310).subList(0, 1)).isEvaluable())
                .isFalse();
    }
}
