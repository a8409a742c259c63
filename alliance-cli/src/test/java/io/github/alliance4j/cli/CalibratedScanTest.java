package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code calibrate} and {@code detect --criterion calibrated-scan}. */
class CalibratedScanTest {

    @TempDir
    private Path folder;

    private String panel;

    @BeforeEach
    void simulate() throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        Run.of("simulate", "--scenario", "short", "--dyads", "60", "--seed", "3", "-o", made.toString());
        panel = made.resolve("panel.csv").toString();
    }

    private static long findings(List<String> rows) {
        return rows.stream()
                .filter(row -> row.contains("REPAIRED") || row.contains("PENDING"))
                .count();
    }

    @Test
    void detectLearnsFromTheFileItself() {
        Run run = Run.of("detect", panel, "--criterion", "calibrated-scan", "--range", "1:5:0.083333333333333329");
        assertThat(run.status()).as("%s", run.err()).isZero();
        assertThat(findings(run.lines())).isBetween(5L, 40L);
    }

    @Test
    void aCalibrationThatWasSavedGivesTheSameRows() {
        String saved = folder.resolve("calibration.json").toString();
        assertThat(Run.of("calibrate", panel, "-o", saved).status()).isZero();
        List<String> known = Run.of("detect", panel, "--criterion", "calibrated-scan", "--calibration", saved)
                .lines();
        assertThat(known)
                .isEqualTo(Run.of("detect", panel, "--criterion", "calibrated-scan")
                        .lines());
    }

    @Test
    void aCalibrationByDaysIsTakenOver() {
        String saved = folder.resolve("days.json").toString();
        assertThat(Run.of("calibrate", panel, "--time", "days", "-o", saved).status())
                .isZero();
        List<String> known = Run.of("detect", panel, "--criterion", "calibrated-scan", "--calibration", saved)
                .lines();
        assertThat(known)
                .isEqualTo(Run.of("detect", panel, "--criterion", "calibrated-scan", "--time", "days")
                        .lines())
                .isEqualTo(Run.of("detect", panel, "--criterion", "calibrated-scan", "--param", "time=days")
                        .lines())
                .isNotEqualTo(Run.of("detect", panel, "--criterion", "calibrated-scan")
                        .lines());
        assertThat(findings(known)).isBetween(5L, 40L);
    }

    @Test
    void aCalibrationByDaysDoesNotJudgeScoresWithoutDates() throws IOException {
        String saved = folder.resolve("days.json").toString();
        Run.of("calibrate", panel, "--time", "days", "-o", saved);
        Path undated =
                Files.writeString(folder.resolve("undated.csv"), "dyad,session,score\nA,1,4\nA,2,4.5\nA,3,4\nA,4,2\n");
        Run run = Run.of("detect", undated.toString(), "--criterion", "calibrated-scan", "--calibration", saved);
        assertThat(run.lines()).anyMatch(row -> row.contains("time is counted in days: a session has no date"));
        Run learning = Run.of("calibrate", undated.toString(), "--time", "days", "-o", "-");
        assertThat(learning.status()).isEqualTo(2);
    }

    @Test
    void timeThatDoesNotGoWithTheRestIsRefused() {
        String saved = folder.resolve("sessions.json").toString();
        Run.of("calibrate", panel, "-o", saved);
        Run other = Run.of("detect", panel, "--criterion", "calibrated-scan", "--time", "days", "--calibration", saved);
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("The calibration counts session numbers, not days");
        Run none = Run.of("detect", panel, "--criterion", "mean-2sd", "--time", "days");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("--time is for calibrated-scan where it learns from a panel");
    }

    @Test
    void theRateIsTheCallers() {
        Run few = Run.of("detect", panel, "--criterion", "calibrated-scan", "--false-alarm", "0.001");
        Run many = Run.of("detect", panel, "--criterion", "calibrated-scan", "--false-alarm", "0.3");
        assertThat(findings(few.lines())).isLessThan(findings(many.lines()));
    }

    private Run analyze(String... further) {
        List<Object> arguments = new ArrayList<>(List.of(
                "analyze",
                "--criteria",
                "calibrated-scan",
                "--instrument",
                "client=wai-s-client,therapist=wai-s-therapist"));
        arguments.addAll(List.of(further));
        arguments.addAll(List.of("-o", folder.resolve("clinic"), SampleClinic.WHOLE));
        return Run.of(arguments.toArray());
    }

    @Test
    void analyzeLearnsFromItsOwnClinicAndSaysWhatItRestsOn() throws IOException {
        Run run = analyze("--param", "false-alarm=0.1");
        assertThat(run.status()).as("%s", run.err()).isZero();
        assertThat(run.lines())
                .anyMatch(line -> line.matches("Criterion calibrated-scan flagged [1-9].* by chance alone .*"))
                .anyMatch(line -> line.matches("Scan      client \\(wai-s-client\\) learned from \\d+ dyads, .*"))
                .anyMatch(
                        line -> line.matches("Scan      therapist \\(wai-s-therapist\\) learned from \\d+ dyads, .*"));
        assertThat(Files.readString(folder.resolve("clinic/summary.json")))
                .contains("\"noise\": \"CALIBRATED\"", "\"calibrations\": [ {", "\"prevalence\": {");
        assertThat(Files.readString(folder.resolve("clinic/report.html")))
                .contains("By chance: the rate that was asked for", ": learned from ", "Standard errors in brackets");
    }

    @Test
    void analyzeRefusesOneCalibrationForTwoRaters() {
        String saved = folder.resolve("calibration.json").toString();
        assertThat(Run.of("calibrate", panel, "-o", saved).status()).isZero();
        Run run = analyze("--calibration", saved);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("one rater and instrument; the file has 2 kinds");
        assertThat(folder.resolve("clinic/summary.json")).doesNotExist();
    }

    @Test
    void aFileOfTooFewDyadsIsNotEvaluableAndNoCalibration() throws IOException {
        Path few = Files.writeString(folder.resolve("few.csv"), "dyad,session,score\nA,1,4\nA,2,4.5\nA,3,4\nA,4,3\n");
        Run detect = Run.of("detect", few.toString(), "--criterion", "calibrated-scan");
        assertThat(detect.lines().get(1)).contains("the panel has 1");
        Run calibrate = Run.of("calibrate", few.toString());
        assertThat(calibrate.status()).isNotZero();
        assertThat(calibrate.err()).contains("No calibration: a calibration needs 20 series");
    }
}
