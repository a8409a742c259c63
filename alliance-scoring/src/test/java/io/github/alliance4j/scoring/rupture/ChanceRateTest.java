package io.github.alliance4j.scoring.rupture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Example;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void sameSeedGivesTheSameRate() {
        assertThat(ChanceRate.simulate(RULE, 10, 0, 1, 500, 3)).isEqualTo(ChanceRate.simulate(RULE, 10, 0, 1, 500, 3));
        assertThat(ChanceRate.simulate(RULE, 10, 0, 1, 500, 3).rate())
                .isNotEqualTo(ChanceRate.simulate(RULE, 10, 0, 1, 500, 4).rate());
    }

    @Test
    void ruleThatCannotFireHasRateZero() {
        assertThat(ChanceRate.simulate(RULE, 5, 0, 1, 200, 1)).isEqualTo(new ChanceRate(0, 0, 200));
    }

    @Test
    void noiseMattersForThresholdsInPoints() {
        SuddenLoss rule = SuddenLoss.withCutoff(1).with(Stability.OFF);
        assertThat(ChanceRate.simulate(rule, 10, 0, 0.1, 1_000, 1).rate()).isZero();
        assertThat(ChanceRate.simulate(rule, 10, 0, 1, 1_000, 1).rate()).isGreaterThan(0.8);
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        refused(() -> ChanceRate.simulate(RULE, 0, 0, 1, 10, 1), "0 sessions, 10 replications: at least 1 each");
        refused(() -> ChanceRate.simulate(RULE, 8, 0, 1, 0, 1), "8 sessions, 0 replications: at least 1 each");
        refused(() -> ChanceRate.simulate(RULE, 8, 1, 1, 10, 1), "Autocorrelation 1.0 is not between -1 and 1");
        refused(() -> ChanceRate.simulate(RULE, 8, -1, 1, 10, 1), "Autocorrelation -1.0 is not between -1 and 1");
        refused(() -> ChanceRate.simulate(RULE, 8, 0, 0, 10, 1), "Noise standard deviation 0.0 is not above 0");
        refused(
                () -> ChanceRate.simulate(RULE, 8, 0, Double.POSITIVE_INFINITY, 10, 1),
                "Noise standard deviation Infinity is not above 0");
        refused(() -> new ChanceRate(1.1, 0, 10), "Rate 1.1 from 10 replications is impossible");
        refused(() -> new ChanceRate(0.5, 0, 0), "Rate 0.5 from 0 replications is impossible");
        refused(() -> new ChanceRate(0.5, -1, 10), "Rate 0.5 from 10 replications is impossible");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
