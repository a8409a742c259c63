package io.github.alliance4j.scoring.rupture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.consensus.Consensus;
import io.github.alliance4j.scoring.rupture.episode.DropThreshold;
import io.github.alliance4j.scoring.rupture.episode.EpisodeRules;
import io.github.alliance4j.scoring.rupture.episode.Reference;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.signal.SrsSignal;
import io.github.alliance4j.scoring.rupture.sudden.ProportionOf;
import io.github.alliance4j.scoring.rupture.sudden.Stability;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChanceRateTest {

    private static final VEpisode RULE = VEpisode.mean2Sd();

    @ParameterizedTest
    @CsvSource({"8,0,.061", "12,0,.166", "12,.3,.162", "16,0,.268", "16,.6,.233", "30,0,.520"})
    void meanTwoSdHasItsTabledChanceRate(int sessions, double rho, double rate) {
        ChanceRate simulated = ChanceRate.simulate(RULE, sessions, rho, 1, 20_000, 7);
        assertThat(simulated.rate()).isCloseTo(rate, within(.01));
        assertThat(simulated.replications()).isEqualTo(20_000);
        assertThat(simulated.standardError())
                .isCloseTo(Math.sqrt(simulated.rate() * (1 - simulated.rate()) / 20_000), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"12,3,.629", "16,2,.367"})
    void meanTwoSdHasItsTabledPower(int sessions, double depth, double power) {
        Random random = new Random(5);
        int hits = 0;
        int series = 20_000;
        for (int i = 0; i < series; i++) {
            int dip = 1 + random.nextInt(sessions - 2);
            double[] scores = new double[sessions];
            for (int j = 0; j < sessions; j++) {
                scores[j] = random.nextGaussian() - (j == dip ? depth : 0);
            }
            int session = dip + 1;
            boolean hit = RULE.detect(Example.of(scores)).findings().stream()
                    .anyMatch(f -> ((List<?>) f.evidence().values().get("flagged")).contains(session));
            hits += hit ? 1 : 0;
        }
        assertThat((double) hits / series).isCloseTo(power, within(.015));
    }

    @Test
    void aRateIsRememberedForARuleWithItsSettings() {
        ChanceRate rate = ChanceRate.of(RULE, 12, 0);
        assertThat(ChanceRate.of(VEpisode.mean2Sd(), HealthySeries.of(12))).isSameAs(rate);
        assertThat(ChanceRate.of(RULE.withThreshold(2.2), 12, 0).rate()).isLessThan(rate.rate());
        assertThat(ChanceRate.of(RULE, 12, 0.3)).isNotSameAs(rate);
        assertThat(rate.replications()).isEqualTo(20_000);
        assertThat(rate.rate()).isCloseTo(.166, within(.01));
    }

    @Test
    void answerScaleHasEndsAndSteps() {
        SuddenLoss rule = SuddenLoss.withCutoff(1).with(Stability.OFF);
        ScoreRange whole = new ScoreRange(1, 5, OptionalDouble.of(1));
        // Half a point of noise around 3 is mostly rounded away; a fall of one point then needs two roundings apart.
        double steps = ChanceRate.of(rule, 10, 0, 3, 0.2, whole).rate();
        double smooth = ChanceRate.of(rule, 10, 0, 3, 0.2, new ScoreRange(1, 5, OptionalDouble.empty()))
                .rate();
        assertThat(steps).isGreaterThan(smooth);
        double ceiling = ChanceRate.of(rule, 10, 0, 6, 0.3, whole).rate();
        assertThat(ceiling).isLessThan(0.01);
    }

    @Test
    void scoresOnAScaleAreItsSteps() {
        ScoreRange scale = new ScoreRange(1, 5, OptionalDouble.of(0.25));
        double[] scores = new HealthySeries(200, 0.4, 4.5, 0.6, Optional.of(scale))
                .next(new Random(1))
                .values();
        for (double score : scores) {
            assertThat(score).isBetween(1.0, 5.0);
            assertThat((score - 1) / 0.25).isEqualTo(Math.rint((score - 1) / 0.25));
        }
        assertThat(scores).contains(5.0).contains(4.5);
    }

    @Test
    void sameSeedGivesTheSameRate() {
        assertThat(ChanceRate.simulate(RULE, 10, 0, 1, 500, 3)).isEqualTo(ChanceRate.simulate(RULE, 10, 0, 1, 500, 3));
        assertThat(ChanceRate.simulate(RULE, 10, 0, 1, 500, 3).rate())
                .isNotEqualTo(ChanceRate.simulate(RULE, 10, 0, 1, 500, 4).rate());
    }

    @Test
    void ruleThatCannotFireHasRateZero() {
        assertThat(ChanceRate.simulate(RULE, 5, 0, 1, 200, 1)).isEqualTo(new ChanceRate(0, 0, 200, 1));
    }

    @Test
    void noiseMattersForThresholdsInPoints() {
        SuddenLoss rule = SuddenLoss.withCutoff(1).with(Stability.OFF);
        assertThat(ChanceRate.simulate(rule, 10, 0, 0.1, 1_000, 1).rate()).isZero();
        assertThat(ChanceRate.simulate(rule, 10, 0, 1, 1_000, 1).rate()).isGreaterThan(0.8);
    }

    @Test
    void levelMattersForProportionsOfTheScoreBefore() {
        SuddenLoss rule = SuddenLoss.withCutoff(0.1).with(Stability.OFF).withProportion(0.25, ProportionOf.PRE_VALUE);
        assertThat(rule.dependsOnLevel()).isTrue();
        assertThat(ChanceRate.simulate(rule, healthy(1, Optional.empty()), 1_000, 1)
                        .rate())
                .isGreaterThan(0.8);
        assertThat(ChanceRate.simulate(rule, healthy(20, Optional.empty()), 1_000, 1)
                        .rate())
                .isZero();
    }

    @Test
    void rangeIsThereForProportionsOfTheRange() {
        SuddenLoss rule = SuddenLoss.withCutoff(0.1).with(Stability.OFF).withProportion(0.3, ProportionOf.SCALE_RANGE);
        ScoreRange range = new ScoreRange(1, 5, OptionalDouble.empty());
        assertThat(ChanceRate.simulate(rule, healthy(3, Optional.of(range)), 1_000, 1)
                        .rate())
                .isBetween(0.1, 0.99);
    }

    @Test
    void rulesInOwnStandardDeviationsDoNotDependOnTheLevel() {
        assertThat(RULE.dependsOnLevel()).isFalse();
        assertThat(SuddenLoss.withCutoff(1).dependsOnLevel()).isFalse();
        assertThat(ChanceRate.simulate(RULE, HealthySeries.of(12), 1_000, 1))
                .isEqualTo(ChanceRate.simulate(RULE, 12, 0, 1, 1_000, 1));
    }

    private static HealthySeries healthy(double level, Optional<ScoreRange> range) {
        return new HealthySeries(10, 0, level, 0.6, range);
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        refused(() -> ChanceRate.simulate(RULE, 0, 0, 1, 10, 1), "0 sessions: at least 1 is needed");
        refused(() -> ChanceRate.simulate(RULE, 8, 0, 1, 0, 1), "0 replications: at least 1 is needed");
        refused(() -> ChanceRate.simulate(RULE, 8, 1, 1, 10, 1), "Autocorrelation 1.0 is not between -1 and 1");
        refused(() -> ChanceRate.simulate(RULE, 8, -1, 1, 10, 1), "Autocorrelation -1.0 is not between -1 and 1");
        refused(() -> ChanceRate.simulate(RULE, 8, 0, 0, 10, 1), "Noise standard deviation 0.0 is not above 0");
        refused(
                () -> ChanceRate.simulate(RULE, 8, 0, Double.POSITIVE_INFINITY, 10, 1),
                "Noise standard deviation Infinity is not above 0");
        refused(() -> new ChanceRate(1.1, 0, 10, 0), "Rate 1.1 from 10 replications is impossible");
        refused(() -> new ChanceRate(0.5, 0, 0, 0), "Rate 0.5 from 0 replications is impossible");
        refused(() -> new ChanceRate(0.5, -1, 10, 0), "Rate 0.5 from 10 replications is impossible");
        refused(() -> new ChanceRate(0.5, 0, 10, 0.6), "Rate 0.5 with a share of 0.6 not evaluable is impossible");
        refused(() -> new ChanceRate(0.5, 0, 10, -0.1), "Rate 0.5 with a share of -0.1 not evaluable is impossible");
    }

    static Stream<RuptureDetector> inPointsOrAtALevel() {
        VEpisode engine = VEpisode.withDefaults();
        return Stream.of(
                EpisodeRules.reliableChange(1),
                EpisodeRules.mclaughlin2014(1),
                EpisodeRules.stevens2007(),
                EpisodeRules.gumz2012(1),
                EpisodeRules.strauss2006(),
                RULE.withFloor(.1),
                engine.with(Reference.norm(5)),
                engine.with(DropThreshold.moreThan(2).andProportion(.25)),
                SuddenLoss.withCutoff(1),
                SrsSignal.withDefaults(),
                Consensus.of(List.of(RULE, EpisodeRules.stevens2007())));
    }

    @ParameterizedTest
    @MethodSource("inPointsOrAtALevel")
    void ruleThatLooksAtPointsOrLevelsHasNoRateWithoutThem(RuptureDetector rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChanceRate.of(rule, 12, 0))
                .withMessageStartingWith("Criterion " + rule.id() + " looks at ")
                .withMessageContaining("its chance rate needs level, sigma and scale of the scores");
    }

    @Test
    void levelSigmaAndScaleGiveTheRateOfARuleInPoints() {
        ScoreRange range = new ScoreRange(1, 7, OptionalDouble.empty());
        assertThat(ChanceRate.of(EpisodeRules.stevens2007(), 6, 0, 4, .2, range).rate())
                .isLessThan(ChanceRate.of(EpisodeRules.stevens2007(), 6, 0, 4, .8, range)
                        .rate());
    }

    @Test
    void neverFiringAndNeverEvaluableDiffer() {
        assertThat(ChanceRate.simulate(RULE, 5, 0, 1, 50, 1).notEvaluable()).isEqualTo(1);
        assertThat(ChanceRate.simulate(RULE, 6, 0, 1, 50, 1).notEvaluable()).isZero();
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
