package io.github.alliance4j.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import io.github.alliance4j.scoring.panel.WithinBetween;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slow: 1000 panels of 100 dyads with 6 to 14 sessions, of which one in twenty is missing; {@code -Dalliance.slow=true}. */
@EnabledIfSystemProperty(named = "alliance.slow", matches = "true")
class LaggedRecoveryTest {

    private static final int PANELS = 1000;
    private static final int DYADS = 100;
    private static final double MISSING = 0.05;

    private final Map<String, double[]> found = new TreeMap<>();

    private void count(String what, double truth, double estimate, Interval interval) {
        double[] sums = found.computeIfAbsent(what, name -> new double[2]);
        sums[0] += interval.low() <= truth && truth <= interval.high() ? 1.0 / PANELS : 0;
        sums[1] += estimate / PANELS;
    }

    private void count(String what, double truth, Effect effect) {
        count(what, truth, effect.estimate(), effect.interval());
    }

    private double coverage(String what) {
        return found.get(what)[0];
    }

    @Test
    void intervalsOfLaggedEffectsCoverTheTruth() {
        for (int i = 1; i <= PANELS; i++) {
            LaggedEffects.Result effects = LaggedEffects.withDefaults()
                    .fit(SimulatedCourses.of(DYADS, MISSING, i))
                    .value()
                    .orElseThrow();
            count("forward", SimulatedCourses.FORWARD, effects.allianceOnOutcome());
            count("reverse", SimulatedCourses.REVERSE, effects.outcomeOnAlliance());
            count("outcome", SimulatedCourses.OUTCOME_CARRY_OVER, effects.outcomeOnOutcome());
            count("alliance", SimulatedCourses.ALLIANCE_CARRY_OVER, effects.allianceOnAlliance());
        }

        found.keySet().forEach(what -> assertThat(coverage(what)).as(what).isBetween(0.92, 0.97));
    }

    @ParameterizedTest
    @CsvSource({"100, true", "20, true", "100, false", "20, false"})
    void intervalsOfTheSameSessionCoverWhatAVeryLargePanelShows(int dyads, boolean autoregressive) {
        PanelModel model = autoregressive
                ? PanelModel.intercept().with(ResidualStructure.autoregressive())
                : PanelModel.intercept();
        SameSessionEffects.Result truth = sameSession(model, 20_000, 0);
        for (int i = 1; i <= PANELS; i++) {
            SameSessionEffects.Result effects = sameSession(model, dyads, i);
            count("within", truth.within().estimate(), effects.within());
            count("between", truth.between().estimate(), effects.between());
        }

        assertThat(coverage("between")).isBetween(0.92, 0.97);
        assertThat(coverage("within")).isBetween(0.92, 0.97);
    }

    private static SameSessionEffects.Result sameSession(PanelModel model, int dyads, int seed) {
        return SameSessionEffects.withDefaults()
                .with(model)
                .fit(SimulatedCourses.of(dyads, MISSING, seed))
                .value()
                .orElseThrow();
    }

    /** What the joint fit is for. */
    @Test
    void centringOnTheMeanMissesTheTruthInShortSeries() {
        for (int i = 1; i <= PANELS; i++) {
            PanelData.Builder data = PanelData.builder("alliance");
            for (DyadCourse course : SimulatedCourses.of(DYADS, MISSING, i)) {
                for (int j = 0; j < course.size(); j++) {
                    data.inSession(course.dyad(), course.session(j), course.outcome(j), course.alliance(j));
                }
            }
            FixedEstimate within = WithinBetween.of("alliance")
                    .with(PanelModel.intercept())
                    .laggedOverOutcomeNow()
                    .fit(data.build())
                    .value()
                    .orElseThrow()
                    .within();
            count("forward", SimulatedCourses.FORWARD, within.estimate(), within.interval());
        }

        assertThat(coverage("forward")).isBetween(0.25, 0.35);
        assertThat(found.get("forward")[1]).isBetween(0.045, 0.065);
    }
}
