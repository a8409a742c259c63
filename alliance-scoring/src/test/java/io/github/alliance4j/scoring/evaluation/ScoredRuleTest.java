package io.github.alliance4j.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.scan.CalibratedScan;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import io.github.alliance4j.scoring.simulation.SimulatedPanel;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScoredRuleTest {

    private static final DetectionScore SCORE = new DetectionScore(List.of(DyadTally.of(List.of(), List.of())), 0);

    @Test
    void aRuleWithoutARateIsAPoint() {
        assertThat(new ScoredRule("rci", Evaluation.of(SCORE)).curve()).isEmpty();
    }

    @Test
    void ratesOfACurveAscend() {
        List<RatedScore> curve = List.of(new RatedScore(0.1, SCORE), new RatedScore(0.1, SCORE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoredRule("scan", Evaluation.of(SCORE), curve))
                .withMessage("Curve of rule scan: rate 0.1 follows 0.1; rates must ascend");
    }

    @Test
    void aCurveNeedsAScore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ScoredRule("scan", Evaluation.notEvaluable("too few"), List.of(new RatedScore(0.1, SCORE))))
                .withMessage("Rule scan has a curve, but no score");
    }

    @Test
    void aRateIsBetweenZeroAndOne() {
        for (double rate : new double[] {0, 1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RatedScore(rate, SCORE))
                    .withMessage("False-alarm rate " + rate + " is not between 0 and 1");
        }
    }

    @Test
    void aRuleThatHasLearnedScoresAsOneThatStillHasTo() {
        SimulatedPanel panel =
                PanelSimulator.of(PanelScenario.parse("short"), 4).simulate(60);
        PanelEvaluation evaluation = PanelEvaluation.of(panel.series(), panel.truth());
        RuptureDetector learned =
                evaluation.learned(CalibratedScan.toLearn()).value().orElseThrow();

        assertThat(evaluation.assess(learned).value().orElseThrow().falseAlarm())
                .isEqualTo(evaluation
                        .assess(CalibratedScan.toLearn())
                        .value()
                        .orElseThrow()
                        .falseAlarm());
    }
}
