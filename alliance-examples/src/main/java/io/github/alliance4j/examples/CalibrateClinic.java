package io.github.alliance4j.examples;

import io.github.alliance4j.io.json.CalibrationJson;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AllianceAnalysis;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.explanation.Explanation;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.scan.CalibratedScan;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.CalibrationSettings;
import io.github.alliance4j.scoring.rupture.scan.Caseload;
import io.github.alliance4j.scoring.rupture.scan.LiveScan;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Learns from a clinic what healthy sessions look like, and finds ruptures at the rate of false alarms one asks for. */
final class CalibrateClinic {

    private CalibrateClinic() {}

    static Calibration calibrate(List<SessionSeries> clinic, Path file) throws IOException {
        // region:calibrate
        Calibration calibration = Calibration.fit(clinic, CalibrationSettings.withDefaults())
                .value()
                .orElseThrow(); // or read reason()
        double sd = calibration.model().noise().sd(); // of a healthy dyad, in points
        double unsure = calibration.uncertainty(model -> model.noise().sd());
        try (Writer out = Files.newBufferedWriter(file)) {
            CalibrationJson.write(calibration, out); // no dyad, no score
        }
        // endregion
        return sd > unsure ? calibration : Calibration.of(calibration.model(), calibration.range());
    }

    static List<String> find(Path file, SessionSeries dyad) throws IOException {
        // region:find
        CalibratedScan scan = CalibratedScan.of(CalibrationJson.read(file)).withFalseAlarm(0.05);
        Detection detection = scan.detect(dyad);
        List<String> sentences = new ArrayList<>();
        for (RuptureFinding finding : detection.findings()) {
            sentences.add(Explanation.of(detection, finding, scan.settings()).sentence());
        }
        // endregion
        return sentences;
    }

    static List<Detection> caseload(Calibration calibration, List<SessionSeries> clinic) {
        // region:caseload
        // At most about one in ten of the dyads with a finding has none in truth.
        List<Detection> found = Caseload.of(CalibratedScan.of(calibration), 0.1).detect(clinic);
        // endregion
        return found;
    }

    static List<String> live(Calibration calibration, double[] scores) {
        List<String> told = new ArrayList<>();
        // region:live
        LiveScan rule = LiveScan.of(calibration).withFalseAlarm(0.05).withHorizon(30);
        RuptureMonitor monitor = rule.monitor(); // one a dyad
        for (int session = 1; session <= scores.length; session++) {
            MonitorSignal signal = monitor.update(session, scores[session - 1]);
            if (signal == MonitorSignal.ALARM) {
                told.add("look at session " + session);
            } else if (signal == MonitorSignal.WITHDRAWN) {
                told.add("withdrawn at session " + session);
            }
        }
        // endregion
        return told;
    }

    static AnalysisResult analyze(List<ScoreSheet> sheets) {
        // region:analyze
        AnalysisResult clinic = AllianceAnalysis.withDefaults()
                .with(List.of(VEpisode.mean2Sd(), CalibratedScan.toLearn())) // learns from each rater and instrument
                .analyze(sheets);
        clinic.calibrations().forEach(System.out::println);
        // endregion
        return clinic;
    }
}
