package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        String days = folder.resolve("days.json").toString();
        Run.of("calibrate", panel, "--time", "days", "-o", days);
        for (List<String> asked : List.of(
                List.of("--time", "session"),
                List.of("--param", "time=session"),
                List.of("--param", "calibrated-scan.time=session"))) {
            List<String> options = new ArrayList<>(List.of("--calibration", days));
            options.addAll(asked);
            Run silent = detect(panel, options.toArray(String[]::new));
            assertThat(silent.status()).isEqualTo(2);
            assertThat(silent.err()).contains("The calibration counts days, not session numbers");
        }
        assertThat(detect(panel, "--calibration", days, "--time", "days").status())
                .isZero();
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

    private Run discovery(Object... further) {
        List<Object> arguments =
                new ArrayList<>(List.of("detect", panel, "--criterion", "calibrated-scan", "--false-discovery"));
        arguments.addAll(List.of(further));
        return Run.of(arguments.toArray());
    }

    private static double number(String row, String name) {
        return Double.parseDouble(row.replaceFirst(".*\"\"" + name + "\"\":([-0-9.E]+).*", "$1"));
    }

    @Test
    void aCaseloadFollowsTheRuleOfBenjaminiAndHochberg() {
        List<String> rows = discovery("0.2").lines();
        List<String> found =
                rows.stream().filter(row -> row.contains("false_discovery")).toList();
        double cut = number(found.get(0), "false_alarm");
        long dyads = rows.stream()
                .skip(1)
                .map(row -> row.split(",", -1)[0])
                .distinct()
                .count();
        long flagged =
                found.stream().map(row -> row.split(",", -1)[0]).distinct().count();

        assertThat(dyads).isEqualTo(60);
        assertThat(flagged).isPositive().isLessThan(dyads);
        assertThat(cut).as("p of the last one taken").isLessThanOrEqualTo(0.2 * flagged / dyads);
        assertThat(found)
                .allSatisfy(row -> assertThat(number(row, "p_value")).isNotNegative())
                .allSatisfy(row -> assertThat(number(row, "false_discovery")).isEqualTo(0.2))
                .allSatisfy(row -> assertThat(number(row, "false_alarm")).isEqualTo(cut));
        assertThat(findings(discovery("0.01").lines())).isLessThan(findings(rows));
    }

    @Test
    void aCaseloadAtItsCutIsTheScanAtThatRate() {
        List<String> rows = discovery("0.2").lines();
        double cut = number(
                rows.stream()
                        .filter(row -> row.contains("false_discovery"))
                        .findFirst()
                        .orElseThrow(),
                "false_alarm");
        Run scan = Run.of("detect", panel, "--criterion", "calibrated-scan", "--false-alarm", Double.toString(cut));

        assertThat(rows.stream()
                        .map(row -> row.replace(",\"\"false_discovery\"\":0.2", ""))
                        .map(CalibratedScanTest::withoutSignal))
                .containsExactlyElementsOf(scan.lines().stream()
                        .map(CalibratedScanTest::withoutSignal)
                        .toList());
    }

    private static String withoutSignal(String row) {
        List<String> cells = new ArrayList<>(List.of(row.split(",", 15)));
        cells.set(13, "");
        return String.join(",", cells);
    }

    @Test
    void eachRaterIsACaseload() throws IOException {
        Path both = folder.resolve("both");
        Run.of("simulate", "--scenario", "short", "--dyads", "40", "--param", "second-rater=1", "-o", both);
        Object file = both.resolve("panel.csv");
        List<String> together = Run.of("detect", file, "--criterion", "calibrated-scan", "--false-discovery", "0.3")
                .lines();
        List<String> client = Run.of(
                        "detect",
                        file,
                        "--rater",
                        "client",
                        "--criterion",
                        "calibrated-scan",
                        "--false-discovery",
                        "0.3")
                .lines();

        assertThat(together).containsAll(client).hasSizeGreaterThan(client.size());
    }

    @Test
    void aCaseloadByAKnownCalibrationNeedsNoPanel() throws IOException {
        String saved = folder.resolve("calibration.json").toString();
        assertThat(Run.of("calibrate", panel, "-o", saved).status()).isZero();
        assertThat(discovery("0.2", "--calibration", saved).lines())
                .isEqualTo(discovery("0.2").lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1 --false-alarm 0.05 | --false-alarm and --false-discovery do not go together",
                "0.1 --param form=causal | calibrated-scan with form=causal has not",
                "0.1 --param false-alarm=0.1 | cannot be given as a parameter too",
                "0 | False discovery rate 0.0 is not between 0 and 1",
                "1 | False discovery rate 1.0 is not between 0 and 1",
                "often | Invalid value for option '--false-discovery'"
            })
    void aCaseloadThatCannotBeIsWrongUse(String options, String words) {
        Run run = discovery((Object[]) options.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(words);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void otherRulesHaveNoPValueForACaseload() {
        Run run = Run.of("detect", panel, "--criterion", "calibrated-scan,mean-2sd", "--false-discovery", "0.1");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("criterion mean-2sd has not; it goes with calibrated-scan alone");
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

    private String calibrated(String... further) {
        String saved = folder.resolve("calibration.json").toString();
        List<Object> arguments = new ArrayList<>(List.of("calibrate", panel, "-o", saved));
        arguments.addAll(List.of(further));
        Run run = Run.of(arguments.toArray());
        assertThat(run.status()).as("%s", run.err()).isZero();
        return saved;
    }

    private Run detect(String file, String... further) {
        List<Object> arguments = new ArrayList<>(List.of("detect", file, "--criterion", "calibrated-scan"));
        arguments.addAll(List.of(further));
        return Run.of(arguments.toArray());
    }

    /** The panel as a scores file of one rater, form and scale. */
    private String scores(String rater) throws IOException {
        Path file = folder.resolve(rater + ".csv");
        List<String> rows = new ArrayList<>(List.of("dyad,session,rater,instrument,scale,score"));
        Files.readAllLines(Path.of(panel)).stream().skip(1).forEach(row -> {
            String[] cells = row.split(",", -1);
            rows.add(cells[0] + "," + cells[1] + "," + rater + ",own-form,total," + cells[2]);
        });
        return Files.write(file, rows).toString();
    }

    @Test
    void aRangeThatContradictsTheCalibrationIsRefused() {
        String saved = calibrated("--range", "1:5");
        assertThat(detect(panel, "--calibration", saved, "--range", "1:5").status())
                .isZero();
        Run other = detect(panel, "--calibration", saved, "--range", "1:7");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("--range: the calibration is for scores from 1.0 to 5.0, not from 1.0 to 7.0");
    }

    @Test
    void scoresBeyondTheCalibrationAreNotEvaluable() throws IOException {
        String saved = calibrated("--range", "1:5");
        Path sums = Files.writeString(folder.resolve("sums.csv"), "dyad,session,score\nA,1,44\nA,2,45\nA,3,30\n");
        assertThat(detect(sums.toString(), "--calibration", saved).lines().get(1))
                .contains("NOT_EVALUABLE", "a score lies beyond the answer scale of the calibration, 1.0 to 5.0");
    }

    @Test
    void seriesOfAnotherRaterAreNotEvaluableAndTheOthersAreJudged() throws IOException {
        String client = scores("client");
        panel = client;
        String saved = calibrated();
        assertThat(Files.readString(Path.of(saved)))
                .contains("\"rater\": \"client\"", "\"instrument\": \"own-form\"", "\"metric\": \"mean\"");
        List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(client)));
        Files.readAllLines(Path.of(client)).stream()
                .skip(1)
                .forEach(row -> rows.add(row.replace("client", "therapist")));
        String both = Files.write(folder.resolve("both.csv"), rows).toString();
        Run run = detect(both, "--calibration", saved);
        assertThat(run.status()).as("%s", run.err()).isZero();
        assertThat(run.lines())
                .filteredOn(row -> row.contains(",therapist,"))
                .hasSize(60)
                .allMatch(row -> row.contains("NOT_EVALUABLE") && row.contains("not of scores by therapist"));
        assertThat(run.lines()).filteredOn(row -> row.contains(",client,")).noneMatch(row -> row.contains("NOT_EV"));
        Run asked = detect(both, "--calibration", saved, "--rater", "therapist");
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.err()).contains("the calibration is of scores by client, not of scores by therapist");
    }

    @Test
    void anotherScaleOrMetricThanTheCalibrationsIsRefused() throws IOException {
        panel = scores("client");
        String saved = calibrated();
        Run scale = detect(panel, "--calibration", saved, "--scale", "bond");
        assertThat(scale.status()).isEqualTo(2);
        assertThat(scale.err()).contains("the calibration is of scale total, not of scale bond");
        Run metric = detect(panel, "--calibration", saved, "--metric", "sum");
        assertThat(metric.status()).isEqualTo(2);
        assertThat(metric.err()).contains("the calibration is of the metric mean, not of the metric sum");
    }

    @Test
    void aPlainFileIsInTheMetricAskedForToo() {
        String saved = calibrated();
        Run sum = detect(panel, "--calibration", saved, "--metric", "sum");
        assertThat(sum.status()).isEqualTo(2);
        assertThat(sum.err()).contains("the calibration is of the metric mean, not of the metric sum");
    }

    @Test
    void theRangeNeedNotBeTypedAgain() throws IOException {
        Path made = Files.createDirectories(folder.resolve("top"));
        Run.of("simulate", "--scenario", "ceiling", "--dyads", "40", "--seed", "5", "-o", made.toString());
        panel = made.resolve("panel.csv").toString();
        String saved = calibrated("--range", "1:5");
        String rows = detect(panel, "--calibration", saved).out();
        assertThat(rows)
                .contains("CEILING")
                .isEqualTo(detect(panel, "--range", "1:5").out());
        assertThat(rows)
                .isEqualTo(
                        detect(panel, "--calibration", saved, "--range", "1:5").out());
    }

    @Test
    void seriesWithBadDatesAreLeftOutOfACalibrationByDaysAndTold() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(panel)));
        List<String> good = new ArrayList<>(rows);
        rows.addAll(List.of("X1,1,4,2024-01-09,,", "X1,2,4.5,2024-01-02,,", "X1,3,4,2024-01-16,,", "X2,1,4,,,"));
        String bad = Files.write(folder.resolve("bad.csv"), rows).toString();
        Run run = Run.of("calibrate", bad, "--time", "days", "-o", "-");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "bad.csv: dyad X1: session 2 is dated before session 1; the series is left out",
                        "bad.csv: dyad X2: a session has no date; the series is left out",
                        "Left out of the calibration by days: 2 of 62 series");
        String clean = Files.write(folder.resolve("good.csv"), good).toString();
        assertThat(run.out())
                .isEqualTo(
                        Run.of("calibrate", clean, "--time", "days", "-o", "-").out());
        assertThat(Run.of("calibrate", bad, "-o", "-").status()).isZero();
    }

    @Test
    void aCalibrationThatNoCriterionTakesIsRefused() {
        String saved = calibrated();
        Run byHand = detect(
                panel,
                "--calibration",
                saved,
                "--param",
                "level=4",
                "--param",
                "level-sd=.4",
                "--param",
                "sd=.3",
                "--param",
                "autocorrelation=.2");
        assertThat(byHand.status()).isEqualTo(2);
        assertThat(byHand.err()).contains("--calibration is for calibrated-scan without parameters by hand");
    }

    @Test
    void calibrateRefusesSeveralForms() throws IOException {
        String client = scores("client");
        List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(client)));
        rows.add("Z,1,client,another-form,total,4");
        Run run = Run.of(
                "calibrate", Files.write(folder.resolve("forms.csv"), rows).toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("The file has scores of several forms; calibrate each alone");
    }

    @Test
    void withdrawnAlarmsOfALiveRunAreRows() throws IOException {
        Path file = Files.writeString(
                folder.resolve("one.csv"),
                "dyad,session,score\nA,1,4.2\nA,2,4.1\nA,3,4.3\nA,4,4.2\nA,5,4.1\nA,6,4.2\nA,7,3.4\nA,8,4.2\nA,9,4.3\n");
        Run run = detect(
                file.toString(),
                "--param",
                "form=causal",
                "--param",
                "false-alarm=0.2",
                "--param",
                "prior=0.05",
                "--param",
                "level=4.1",
                "--param",
                "level-sd=0.45",
                "--param",
                "slope=0.01",
                "--param",
                "slope-sd=0.014",
                "--param",
                "sd=0.3",
                "--param",
                "autocorrelation=0.25",
                "--param",
                "low=1",
                "--param",
                "high=5");
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(1)).contains("WITHDRAWN,7,7", "\"\"standing\"\":\"\"withdrawn\"\"");
    }

    @Test
    void theExampleOfTheHelpRuns() throws IOException {
        String help = Run.of("detect", "--help").out();
        assertThat(help.replaceAll("\\s+", " ")).contains(CriterionOptions.BY_HAND);
        String[] words = CriterionOptions.BY_HAND.split(" ", -1);
        Path file = Files.writeString(
                folder.resolve("scores.csv"),
                "dyad,session,score\nA,1,4.2\nA,2,4.1\nA,3,4.3\nA,4,4.2\nA,5,2.5\nA,6,2.4\nA,7,4.2\nA,8,4.3\n");
        words[2] = file.toString();
        Run run = Run.of((Object[]) Arrays.copyOfRange(words, 1, words.length));
        assertThat(run.status()).as("%s", run.err()).isZero();
        assertThat(run.lines().get(1)).contains("REPAIRED,5");
        assertThat(Run.of("calibrate", "--help").out()).contains("alliance calibrate scores.csv --rater client");
    }

    @Test
    void analyzeJudgesTheRaterThatTheCalibrationIsOfAndSaysWhyNoOther() throws IOException {
        String saved = calibrated();
        String json = Files.readString(Path.of(saved))
                .replaceFirst(
                        "(?s)\"scores\": \\{.*?\\}",
                        "\"scores\": { \"rater\": \"client\", \"instrument\": \"wai-s-client\" }")
                .replaceFirst("(?s)\"range\": \\{.*?\\}", "\"range\": {}");
        Files.writeString(Path.of(saved), json);
        Run run = analyze("--calibration", saved);
        assertThat(run.status()).as("%s", run.err()).isZero();
        assertThat(run.lines())
                .anyMatch(line -> line.matches("Scan      client \\(wai-s-client\\) given, from 60 dyads, .*"))
                .anyMatch(line -> line.matches(
                        "Scan      therapist \\(wai-s-therapist\\) not calibrated: .*not of .*therapist.*"));
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
