package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.ChanceExpectation;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateClinicTest {

    private static final double[] FALL = {4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 3.6, 2.4, 2.5, 2.4, 3.4, 4.3, 4.2, 4.1};

    private static final List<SessionSeries> CLINIC =
            PanelSimulator.of(PanelScenario.routine(), 7).simulate(60).series();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("calibration.json");
    }

    private static SessionSeries dyad() {
        return SessionSeries.of(
                SeriesKey.of(DyadId.of("new")),
                IntStream.rangeClosed(1, FALL.length).toArray(),
                FALL);
    }

    @Test
    void aKeptCalibrationFindsTheFallOfANewDyad() throws IOException {
        Calibration calibration = CalibrateClinic.calibrate(CLINIC, file());
        assertThat(calibration.dyads()).isEqualTo(60);
        assertThat(Files.readString(file())).doesNotContain("new");
        assertThat(CalibrateClinic.find(file(), dyad()))
                .singleElement()
                .asString()
                .contains("ession 8");
    }

    @Test
    void liveTheFallIsToldWhileItLasts() throws IOException {
        Calibration calibration = CalibrateClinic.calibrate(CLINIC, file());
        assertThat(CalibrateClinic.live(calibration, FALL)).containsExactly("look at session 8");
    }

    @Test
    void aCaseloadHasFindingsForSomeDyads() throws IOException {
        List<Detection> found = CalibrateClinic.caseload(CalibrateClinic.calibrate(CLINIC, file()), CLINIC);
        assertThat(found).hasSize(60);
        assertThat(found.stream().filter(one -> !one.findings().isEmpty()).count())
                .isBetween(3L, 40L);
    }

    @Test
    void theWholeClinicInOneCallSaysWhatItRestsOn() throws IOException {
        Scorer scorer = Scorer.withDefaults();
        AnalysisResult clinic = CalibrateClinic.analyze(
                SampleForms.read(new String(SampleClinic.clinic(), StandardCharsets.UTF_8)).stream()
                        .map(SampleForms::responses)
                        .map(scorer::score)
                        .toList());
        assertThat(clinic.criteria())
                .extracting(ChanceExpectation::criterion)
                .containsExactly("mean-2sd", "calibrated-scan");
        assertThat(clinic.calibrations())
                .hasSize(2)
                .allMatch(one -> one.calibration().isEvaluable());
    }
}
