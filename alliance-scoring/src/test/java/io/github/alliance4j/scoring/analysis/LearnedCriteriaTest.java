package io.github.alliance4j.scoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.scan.CalibratedScan;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.CalibrationOrigin;
import io.github.alliance4j.scoring.rupture.scan.LevelPrior;
import io.github.alliance4j.scoring.rupture.scan.NoisePrior;
import io.github.alliance4j.scoring.rupture.scan.ScanModel;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearnedCriteriaTest {

    private static final List<RuptureDetector> RULES = List.of(VEpisode.mean2Sd(), CalibratedScan.toLearn());

    private static SessionSeries series(SessionSeries scores, Rater rater, ScaleId scale) {
        SeriesKey key = new SeriesKey(DyadId.of("D"), Optional.of(rater), Optional.of("f"), scale);
        return SessionSeries.of(key, scores.range(), scores.points());
    }

    private static List<SessionSeries> panel(int dyads, Rater rater, ScaleId scale) {
        return PanelSimulator.of(PanelScenario.parse("short"), 4).simulate(dyads).series().stream()
                .map(one -> series(one, rater, scale))
                .toList();
    }

    private static String reason(LearnedCriteria criteria, SessionSeries series) {
        List<Detection> said = criteria.detect(series);
        assertThat(said).extracting(Detection::criterion).containsExactly("mean-2sd", "calibrated-scan");
        return said.get(1).notEvaluableReason();
    }

    @Test
    void eachRaterAndScaleIsAPanelOfItsOwn() {
        List<SessionSeries> all = new ArrayList<>(panel(40, Rater.CLIENT, ScaleId.TOTAL));
        all.addAll(panel(5, Rater.THERAPIST, ScaleId.TOTAL));
        all.addAll(panel(6, Rater.CLIENT, ScaleId.BOND));
        LearnedCriteria criteria = LearnedCriteria.of(RULES, all);
        assertThat(reason(criteria, all.get(0))).isEmpty();
        assertThat(reason(criteria, all.get(40))).contains("the panel has 5");
        assertThat(reason(criteria, all.get(45))).contains("the panel has 6");
    }

    @Test
    void aSeriesOfAKindThatWasNotSeenIsNotEvaluableByRulesThatLearnOnly() {
        SessionSeries series = panel(1, Rater.PARENT, ScaleId.TOTAL).get(0);
        LearnedCriteria criteria = LearnedCriteria.of(RULES, List.of());
        assertThat(reason(criteria, series)).contains("the panel has 0");
        assertThat(criteria.detect(series).get(0).isEvaluable()).isTrue();
    }

    @Test
    void aGivenCalibrationOfAnotherRaterIsNoCalibrationOfThePanel() {
        ScanModel model = ScanModel.of(new LevelPrior(4.1, .45, .01, .014, .2), new NoisePrior(.3, .3, .25));
        Calibration client = Calibration.of(model, Optional.empty())
                .with(CalibrationOrigin.unknown().with(Rater.CLIENT));
        List<SessionSeries> all = new ArrayList<>(panel(3, Rater.CLIENT, ScaleId.TOTAL));
        all.addAll(panel(3, Rater.THERAPIST, ScaleId.TOTAL));
        LearnedCriteria criteria = LearnedCriteria.of(List.of(CalibratedScan.of(client)), all);
        assertThat(criteria.detect(all.get(0)).get(0).isEvaluable()).isTrue();
        assertThat(criteria.detect(all.get(3)).get(0).notEvaluableReason()).contains("not of scores by therapist");
        assertThat(criteria.calibrations())
                .extracting(ClinicCalibration::sentence)
                .satisfiesExactly(
                        own -> assertThat(own).startsWith("given, from no panel"),
                        other -> assertThat(other)
                                .isEqualTo("not calibrated: the calibration is of scores by client, not of scores"
                                        + " by therapist"));
    }
}
