package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.scoring.panel.FixedEffect;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slow: the defaults of truth and bias, {@code -Dalliance.panels} panels each or 1000; with {@code -Dalliance.slow=true}. */
@EnabledIfSystemProperty(named = "alliance.slow", matches = "true")
class TruthAndBiasRecoveryTest {

    private static final int PANELS = Integer.getInteger("alliance.panels", 1000);
    private static final TruthAndBias SPLIT = TruthAndBias.withDefaults().with(TruthForce.WITHIN_AND_BETWEEN);

    private final Coverage coverage = new Coverage();

    @ParameterizedTest(name = "between {0}, spread {1}, autocorrelation {2}, {3} to {4} sessions")
    @CsvSource({
        ".5, 0, 0, 8, 8",
        ".5, .3, 0, 8, 8",
        ".5, 0, .6, 8, 8",
        ".5, .3, .6, 8, 8",
        ".8, 0, 0, 2, 16",
        ".8, .3, 0, 2, 16",
        ".8, 0, .6, 2, 16",
        ".8, .3, .6, 2, 16",
        ".5, .3, 0, 3, 3"
    })
    void intervalsOfTheDefaultsCover(double between, double spread, double autocorrelation, int fewest, int most) {
        FollowingVoices voices =
                FollowingVoices.of(between, spread, autocorrelation).sessions(fewest, most);
        for (int i = 1; i <= PANELS; i++) {
            TruthAndBias.Result result = SPLIT.fit(voices.panel(i)).value().orElseThrow();
            count("bias", -.3, result.bias());
            count("within", .5, result.force(TruthAndBias.withinTerm()).orElseThrow());
            count("between", between, result.force(TruthAndBias.betweenTerm()).orElseThrow());
        }
        coverage.assertGood();
    }

    @ParameterizedTest(name = "spread {0}, autocorrelation {1}")
    @CsvSource({"0, 0", ".3, 0", "0, .6", ".3, .6"})
    void intervalsOfOneForceCover(double spread, double autocorrelation) {
        FollowingVoices voices = FollowingVoices.of(.5, spread, autocorrelation);
        for (int i = 1; i <= PANELS; i++) {
            TruthAndBias.Result result =
                    TruthAndBias.withDefaults().fit(voices.panel(i)).value().orElseThrow();
            count("bias", -.3, result.bias());
            count("truth", .5, result.force(TruthAndBias.truthTerm()).orElseThrow());
        }
        coverage.assertGood();
    }

    private void count(String what, double truth, FixedEffect effect) {
        coverage.count(what, truth, effect.interval());
    }
}
