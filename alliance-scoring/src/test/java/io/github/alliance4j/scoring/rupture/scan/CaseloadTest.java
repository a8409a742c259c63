package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
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
    void evidenceTellsTheCutAndTheRateItFollowsFrom() {
        List<SessionSeries> series = List.of(Panels.rupture(), Panels.series(4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 4.3));
        RuptureFinding finding =
                Caseload.of(SCAN, .1).detect(series).get(0).findings().get(0);
        double p = SCAN.judge(Panels.rupture()).value().orElseThrow().pValue();

        assertThat(finding.pValue()).hasValue(p);
        assertThat(finding.evidence().number("false_alarm")).as("the cut").hasValue(p);
        assertThat(finding.evidence().number("false_discovery")).hasValue(.1);
        assertThat(SCAN.detect(Panels.rupture()).findings().get(0).evidence().number("false_discovery"))
                .as("the scan at a false-alarm rate")
                .isEmpty();
    }

    @Test
    void nothingIsSaidOfADyadBeforeTheCaseloadIsKnown() {
        Caseload caseload = Caseload.of(SCAN, .1);
        assertThat(caseload.isToLearn()).isTrue();
        assertThat(caseload.detect(Panels.rupture()).notEvaluableReason()).contains("needs all its dyads");

        Caseload known = caseload.learned(List.of(Panels.rupture())).value().orElseThrow();
        assertThat(known.isToLearn()).isFalse();
        assertThat(known.detect(Panels.rupture()).findings()).hasSize(1);
    }

    @Test
    void aCaseloadWithoutASmallPValueHasNoFinding() {
        SessionSeries quiet = Panels.series(4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 4.3);
        Caseload known = Caseload.of(SCAN, 1e-9).learned(List.of(quiet)).value().orElseThrow();
        assertThat(known.detect(quiet).isEvaluable()).isTrue();
        assertThat(known.detect(Panels.rupture()).findings()).isEmpty();
    }

    @Test
    void aScanThatHasNotLearnedLearnsFromTheCaseload() {
        Caseload caseload = Caseload.of(CalibratedScan.toLearn(), .1);
        assertThat(caseload.detect(List.of(Panels.rupture())))
                .singleElement()
                .extracting(Detection::notEvaluableReason)
                .asString()
                .contains("a calibration needs 20 series", "the panel has 1");
    }

    @Test
    void settingsNameTheDiscoveryRateInPlaceOfTheFalseAlarmRate() {
        assertThat(Caseload.of(SCAN, .1).settings())
                .containsEntry("false-discovery", "0.1")
                .containsEntry("form", "retrospective")
                .doesNotContainKey("false-alarm");
    }

    @Test
    void aRateOutsideIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Caseload.of(SCAN, 0))
                .withMessage("False discovery rate 0.0 is not between 0 and 1");
        assertThat(Caseload.of(SCAN, .1)).hasToString("caseload at a false discovery rate of 0.1");
        assertThat(Caseload.of(SCAN, .1).discoveryRate()).isEqualTo(.1);
    }
}
