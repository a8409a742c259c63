package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.scoring.rupture.Detection;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseloadTest {

    private static final CalibratedScan SCAN = CalibratedScan.of(Panels.byHand());

    @Test
    void ruleOfBenjaminiAndHochbergTakesTheLargestThatFits() {
        Caseload caseload = Caseload.of(SCAN, .05);
        assertThat(caseload.largest(
                        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
                        .7590, 1))
                .as("the example of the paper")
                .isEqualTo(.0095);
        assertThat(caseload.largest(.2, .3)).isEqualTo(-1);
        assertThat(caseload.largest()).isEqualTo(-1);
        assertThat(caseload.largest(.04, .05))
                .as("a step up over a smaller one that does not fit")
                .isEqualTo(.05);
    }

    @Test
    void onlyDyadsThatStandOutHaveFindings() {
        List<Detection> found = Caseload.of(SCAN, .1)
                .detect(List.of(
                        Panels.rupture(),
                        Panels.series(4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 4.3),
                        Panels.series(4, 4),
                        Panels.series(3.9, 4.1, 4.3, 4.0, 4.1, 4.2, 4.3)));
        assertThat(found).extracting(detection -> detection.findings().size()).containsExactly(1, 0, 0, 0);
        assertThat(found).extracting(Detection::isEvaluable).containsExactly(true, true, false, true);
    }

    @Test
    void aScanThatHasNotLearnedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Caseload.of(CalibratedScan.toLearn(), .1))
                .withMessage("Criterion calibrated-scan: a caseload needs a scan that is calibrated");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Caseload.of(SCAN, 0))
                .withMessage("False discovery rate 0.0 is not between 0 and 1");
        assertThat(Caseload.of(SCAN, .1)).hasToString("caseload at a false discovery rate of 0.1");
        assertThat(Caseload.of(SCAN, .1).discoveryRate()).isEqualTo(.1);
    }
}
