package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EvaluateTest {

    @TempDir
    private Path folder;

    private Path panel;
    private Path truth;

    @BeforeEach
    void simulate() {
        Path made = folder.resolve("made");
        Run run = Run.of("simulate", "--scenario", "routine", "--dyads", "120", "--seed", "7", "-o", made);
        assertThat(run.status()).as(run.err()).isZero();
        panel = made.resolve("panel.csv");
        truth = made.resolve("truth.csv");
    }

    @Test
    void simulateWritesPlainScoresAndTruth() throws IOException {
        assertThat(Files.readAllLines(panel).get(0)).isEqualTo("dyad,session,score,date,rater,therapist");
        assertThat(Files.readAllLines(truth).get(0)).isEqualTo("dyad,onset,nadir_first,nadir_last,repair,depth");
        assertThat(Files.readAllLines(truth)).hasSizeBetween(20, 80);
    }

    @Test
    void sameSeedWritesTheSameFiles() throws IOException {
        Path again = folder.resolve("again");
        Run.of("simulate", "--dyads", "120", "--seed", "7", "-o", again);

        assertThat(again.resolve("panel.csv")).hasSameTextualContentAs(panel);
        assertThat(again.resolve("truth.csv")).hasSameTextualContentAs(truth);
    }

    @Test
    void answersOfSimulateScoreToThePanel() throws IOException {
        Path forms = folder.resolve("forms");
        assertThat(Run.of("simulate", "--dyads", "5", "--items", "wai-sr-client", "-o", forms)
                        .status())
                .isZero();
        Run scored = Run.of("score", "--instrument", "wai-sr-client", forms.resolve("responses.csv"));

        assertThat(scored.status()).as(scored.err()).isZero();
        int sessions = Files.readAllLines(forms.resolve("panel.csv")).size() - 1;
        assertThat(scored.lines().stream().filter(line -> line.contains(",total,")))
                .hasSize(sessions);
        String first = Files.readAllLines(forms.resolve("panel.csv")).get(1).split(",", -1)[2];
        String total = scored.lines().stream()
                .filter(line -> line.contains(",total,"))
                .findFirst()
                .orElseThrow();
        assertThat(total.split(",", -1)[8]).isEqualTo(first);
    }

    @Test
    void answersOfSimulateLeadAllTheWayToTheScoreOfTheScan() {
        Path forms = folder.resolve("forms");
        Path responses = forms.resolve("responses.csv");
        Path scores = forms.resolve("scores.csv");
        Path calibration = forms.resolve("calibration.json");
        Path episodes = forms.resolve("episodes.csv");
        String form = "wai-sr-client";
        done("simulate", "--dyads", "80", "--seed", "2", "--items", form, "-o", forms);
        done("score", "--instrument", form, responses, "-o", scores);
        done("calibrate", scores, "-o", calibration);
        done("detect", scores, "--criterion", "calibrated-scan", "--calibration", calibration, "-o", episodes);
        done("analyze", "--instrument", form, "-o", forms.resolve("clinic"), responses);
        Object truthOfForms = forms.resolve("truth.csv");
        String line = done("evaluate", "--panel", scores, "--truth", truthOfForms, episodes)
                .lines()
                .get(1);

        assertThat(line).startsWith("calibrated-scan  0.").contains(" of ");
        assertThat(done("evaluate", "--panel", forms.resolve("panel.csv"), "--truth", truthOfForms, episodes)
                        .lines()
                        .get(1))
                .as("the panel holds the scores of the forms")
                .isEqualTo(line);
        assertThat(done(
                                "evaluate",
                                "--panel",
                                scores,
                                "--truth",
                                truthOfForms,
                                forms.resolve("clinic").resolve("episodes.csv"))
                        .lines())
                .as("analyze learns what calibrate learns")
                .extracting(row -> row.replaceAll(" +", " "))
                .contains(line.replaceAll(" +", " "));
    }

    private static Run done(Object... command) {
        Run run = Run.of(command);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    @ParameterizedTest
    @CsvSource({
        "--scenario,usual,No scenario \"usual\"",
        "--param,noise=1,No parameter \"noise\"",
        "--param,ar1=2,ar1 2.0 is not within",
        "--dyads,0,--dyads 0 is not at least 1",
        "--items,phq-9,lower scores are better"
    })
    void impossibleScenarioIsWrongUse(String option, String value, String words) {
        Run run = Run.of("simulate", option, value, "-o", folder.resolve("none"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(words);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void criteriaAreComparedInOneTable() {
        Run run = evaluate("--criteria", "mean-2sd,rci,ewma");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines().get(0)).startsWith("rule").contains("false alarm", "sensitivity", "F1", "missed");
        assertThat(run.lines()).hasSize(4);
        assertThat(run.out()).contains("rci: not evaluable, needs scale-value, or sd and reliability");
    }

    @Test
    void criterionThatGetsWhatItNeedsIsScored() {
        assertThat(evaluate("--criteria", "rci", "--param", "scale-value=0.2").out())
                .doesNotContain("not evaluable");
    }

    @Test
    void thresholdsAreChosenForAFalseAlarmRate() {
        Run run = evaluate(
                "--criteria", "mean-2sd,stevens-2007,sudden-loss", "--false-alarm", "0.05", "--param", "cutoff=0.4");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("stevens-2007: not evaluable, Criterion stevens-2007 with a scale in points has no threshold")
                .contains("sudden-loss: not evaluable, has no threshold")
                .doesNotContain("mean-2sd: not evaluable");
    }

    @Test
    void liveRunTellsRulesWithoutALiveForm() {
        assertThat(evaluate("--live", "--criteria", "mean-2sd").out()).contains("no live form as it is set");
        assertThat(evaluate("--live", "--criteria", "mean-2sd", "--param", "form=causal")
                        .out())
                .doesNotContain("not evaluable");
    }

    @Test
    void liveScanTakesItsCausalFormAndTellsWhatBecameOfItsAlarms() throws IOException {
        Path file = folder.resolve("live.json");
        Run run = evaluate("--live", "--criteria", "calibrated-scan,mean-2sd", "--curve", "none", "-o", file);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines().get(0)).endsWith("withdrawn            confirmed");
        assertThat(run.lines().get(1)).matches("calibrated-scan  .* of \\d+ +0\\.\\d{3} \\(.*\\)  0\\.\\d{3} \\(.*\\)");
        assertThat(Files.readString(file))
                .containsPattern("\"withdrawn\": \\{\\s*\"evaluable\": true")
                .containsPattern("\"confirmed\": \\{\\s*\"evaluable\": true")
                .contains("\"live\": \"true\"");
    }

    @Test
    void formThatIsGivenStaysUnderLive() {
        assertThat(evaluate("--live", "--criteria", "calibrated-scan", "--param", "form=retrospective")
                        .out())
                .contains("calibrated-scan: not evaluable, it looks back on whole series and has no live form");
        assertThat(evaluate("--live", "--criteria", "calibrated-scan", "--param", "horizon=12", "--curve", "none")
                        .status())
                .isZero();
    }

    @Test
    void runThatLooksBackTellsNoWithdrawnAlarms() throws IOException {
        Path file = folder.resolve("back.json");
        assertThat(evaluate("--criteria", "mean-2sd", "-o", file).lines().get(0))
                .doesNotContain("withdrawn", "confirmed");
        assertThat(Files.readString(file)).contains("\"reason\": \"not a live run\"");
    }

    @Test
    void calibratedScanIsACurveAndOtherRulesArePoints() throws Exception {
        Path out = folder.resolve("curve");
        Run run = evaluate("--criteria", "mean-2sd,calibrated-scan", "-o", out);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines().stream().map(line -> line.split("  +", -1)[line.startsWith(" ") ? 1 : 0]))
                .containsExactly("rule", "mean-2sd", "calibrated-scan", "at 0.01", "at 0.1", "at 0.2");
        assertThat(Files.readString(out.resolve("evaluation.json")))
                .contains("\"asked\": 0.01", "\"asked\": 0.05", "\"asked\": 0.2", "\"curve\": []");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("class=\"curve\"", "<bdi>calibrated-scan</bdi> at 0.01");
        assertThat(Files.readString(out.resolve("evaluation.svg"))).containsOnlyOnce("class=\"curve\"");
    }

    @Test
    void theTableNamesMediansAndTellsOfDeepRupturesApart() {
        Run run = evaluate("--criteria", "mean-2sd");
        assertThat(run.lines().get(0)).matches(".* missed +delay from 1 point +missed from 1 point");
        assertThat(run.lines().get(1))
                .matches(
                        ".*  median -?\\d+\\.\\d, mean -?\\d+\\.\\d{2}  median -?\\d+\\.\\d, mean -?\\d+\\.\\d{2}, size \\S+  "
                                + "mean \\S+, size \\S+ +\\d+ of \\d+ +median \\S+, mean \\S+ +\\d+ of \\d+");
    }

    @Test
    void ratesOfTheCurveAreTheCallers() {
        Run run = evaluate("--criteria", "calibrated-scan", "--false-alarm", "0.1", "--curve", "0.3, 0.02");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(2)).startsWith("  at 0.02 ");
        assertThat(run.lines().get(3)).startsWith("  at 0.3 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "often", "0.1,none", "NaN"})
    void curveAtNoRateIsWrongUse(String rates) {
        Run run = evaluate("--criteria", "calibrated-scan", "--curve", rates);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is not a rate between 0 and 1, nor none");
    }

    @Test
    void calibrationFromElsewhereJudgesThePanel() throws IOException {
        Path other = folder.resolve("other");
        Run.of("simulate", "--scenario", "routine", "--dyads", "150", "--seed", "8", "-o", other);
        Path calibration = folder.resolve("calibration.json");
        assertThat(Run.of("calibrate", other.resolve("panel.csv"), "-o", calibration)
                        .status())
                .isZero();
        Path file = folder.resolve("elsewhere.json");
        Run elsewhere =
                evaluate("--criteria", "calibrated-scan", "--calibration", calibration, "--curve", "none", "-o", file);
        Path episodes = folder.resolve("episodes.csv");
        Run.of("detect", "--criterion", "calibrated-scan", "--calibration", calibration, panel, "-o", episodes);

        assertThat(elsewhere.status()).as(elsewhere.err()).isZero();
        assertThat(Files.readString(file)).contains("\"calibration\": \"calibration.json\"");
        assertThat(elsewhere.out())
                .as("as by the episodes of detect with the same calibration")
                .isEqualTo(evaluate(episodes).out())
                .isNotEqualTo(evaluate("--criteria", "calibrated-scan", "--curve", "none")
                        .out());
    }

    @Test
    void calibrationThatNoCriterionTakesIsWrongUse() {
        Path calibration = folder.resolve("calibration.json");
        Run.of("calibrate", panel, "-o", calibration);
        Run run = evaluate("--criteria", "mean-2sd", "--calibration", calibration);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--calibration goes with calibrated-scan");
        assertThat(evaluate(truth, "--calibration", calibration).err()).contains("--live go with --criteria");
    }

    @Test
    void calibrationIsNotWrittenOver() {
        Path calibration = folder.resolve("calibration.json");
        Run.of("calibrate", panel, "-o", calibration);
        Run run = evaluate("--criteria", "calibrated-scan", "--calibration", calibration, "-o", calibration);

        assertThat(run.status()).isNotZero();
        assertThat(calibration).content().contains("alliance4j-calibration");
    }

    @Test
    void episodesOfDetectGetTheScoreOfTheirCriterion() throws IOException {
        Path episodes = folder.resolve("episodes.csv");
        assertThat(Run.of("detect", "--criterion", "mean-2sd", panel, "-o", episodes)
                        .status())
                .isZero();

        assertThat(evaluate(episodes).out())
                .isEqualTo(evaluate("--criteria", "mean-2sd").out());
    }

    @Test
    void folderGetsJsonAndPicture() throws Exception {
        Path out = folder.resolve("out");
        Run run = evaluate("--criteria", "mean-2sd,i-chart", "-o", out);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(out.resolve("evaluation.json")))
                .contains(
                        "\"format\": \"alliance4j-evaluation\"",
                        "\"false_alarm\": {",
                        "\"delay_deep\"",
                        "\"true_ruptures_deep\"",
                        "\"missed_deep\"");
        assertThat(Files.readString(out.resolve("problems.csv"))).startsWith("file,line,column,code,message");
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(out.resolve("evaluation.svg").toFile());
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("<h1>Rules against true ruptures</h1>", "<bdi>mean-2sd</bdi>", "<bdi>i-chart</bdi>")
                .doesNotContain("<script");
    }

    @Test
    void jsonFileIsWrittenAlone() {
        Path file = folder.resolve("scores.json");
        assertThat(evaluate("--criteria", "mean-2sd", "-o", file).status()).isZero();

        assertThat(file).isRegularFile();
        assertThat(folder.resolve("evaluation.svg")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--criteria,mean-3sd,No criterion \"mean-3sd\"",
        "--criteria,'mean-2sd,mean-2sd',is named twice",
        "--false-alarm,0.1,go with --criteria"
    })
    void wrongUseIsRefused(String option, String value, String words) {
        Run run = option.equals("--false-alarm") ? evaluate(option, value, truth) : evaluate(option, value);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(words);
    }

    @Test
    void faultyTruthRowIsRefusedAndTheRestScored() throws IOException {
        Files.writeString(truth, "dyad,onset,nadir_first,nadir_last,repair,depth\n1,5,4,6,,1\n2,5,5,6,,1\n");
        Run run = evaluate("--criteria", "mean-2sd");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("truth.csv:2", "must not go back");
        assertThat(run.out()).contains("of 1");
    }

    @Test
    void truthOfAnotherPanelIsWrongUse() throws IOException {
        Files.writeString(truth, "dyad,onset,nadir_first,nadir_last,repair,depth\nZ,5,5,6,,1\n");
        Run run = evaluate("--criteria", "mean-2sd");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("The truth names 1 dyad without a series in the panel");
    }

    @Test
    void twoRatersAskForOne() {
        Path both = folder.resolve("both");
        Run.of("simulate", "--dyads", "20", "--param", "second-rater=1", "-o", both);
        Object[] files = {"evaluate", "--panel", both.resolve("panel.csv"), "--truth", both.resolve("truth.csv")};

        assertThat(Run.of(files[0], files[1], files[2], files[3], files[4], "--criteria", "mean-2sd")
                        .err())
                .contains("two series", "--rater");
        assertThat(Run.of(
                                files[0],
                                files[1],
                                files[2],
                                files[3],
                                files[4],
                                "--criteria",
                                "mean-2sd",
                                "--rater",
                                "therapist")
                        .status())
                .isZero();
    }

    private Run evaluate(Object... more) {
        Object[] all = new Object[more.length + 5];
        System.arraycopy(new Object[] {"evaluate", "--panel", panel, "--truth", truth}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return Run.of(all);
    }
}
