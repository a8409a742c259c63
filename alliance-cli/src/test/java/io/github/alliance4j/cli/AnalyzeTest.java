package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzeTest {

    private static final List<String> FILES =
            List.of("scores.csv", "episodes.csv", "trends.csv", "problems.csv", "summary.json", "report.html");

    @TempDir
    private Path folder;

    @Test
    void writesAllSixFilesAndPrintsASummaryWithThePathOfTheReport() {
        Run run = SampleClinic.analyze(SampleClinic.WHOLE, folder.resolve("new/clinic"));

        assertThat(run.status()).isZero();
        assertThat(FILES)
                .allSatisfy(name ->
                        assertThat(folder.resolve("new/clinic").resolve(name)).isNotEmptyFile());
        assertThat(run.lines())
                .contains(
                        "Records   1563 accepted, 0 refused",
                        "Dyads     48",
                        "Report    " + folder.resolve("new/clinic/report.html"))
                .anyMatch(line -> line.matches("Criterion mean-2sd flagged \\d+ of \\d+ series; by chance alone .*"))
                .anyMatch(line -> line.matches("Criterion calibrated-scan flagged \\d+ of 96 series; by chance alone it"
                        + " would flag about 4\\.8"))
                .anyMatch(line -> line.startsWith("Scan      client (wai-s-client) learned from 48 dyads, "))
                .anyMatch(line -> line.startsWith("Scan      therapist (wai-s-therapist) learned from 48 dyads, "));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void givesTheSameBytesAgain() throws IOException {
        SampleClinic.analyze(SampleClinic.WHOLE, folder.resolve("a"));
        SampleClinic.analyze(SampleClinic.WHOLE, folder.resolve("b"));

        for (String name : FILES) {
            assertThat(folder.resolve("a").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("b").resolve(name));
        }
    }

    @Test
    void agreesWithScoreDetectAndTrendStepByStep() throws IOException {
        SampleClinic.analyze(SampleClinic.WHOLE, folder);
        Path scores = folder.resolve("scores.csv");

        assertThat(Run.of(
                                "score",
                                "--instrument",
                                "client=wai-s-client,therapist=wai-s-therapist",
                                "--missing",
                                "prorate",
                                SampleClinic.WHOLE)
                        .out())
                .isEqualTo(Files.readString(scores));
        assertThat(Run.of("detect", "--criterion", "mean-2sd,calibrated-scan", scores)
                        .out())
                .isEqualTo(Files.readString(folder.resolve("episodes.csv")));
        assertThat(Run.of("trend", "--method", "ols", scores).out())
                .isEqualTo(Files.readString(folder.resolve("trends.csv")));
    }

    @Test
    void aClinicTooSmallToLearnFromSaysSoAndIsJudgedByTheOtherRule() throws IOException {
        StringBuilder rows = new StringBuilder("dyad,session,item_1,item_2,item_3,item_4\n");
        for (int dyad = 1; dyad <= 19; dyad++) {
            for (int session = 1; session <= 8; session++) {
                rows.append("D" + dyad + "," + session + ",8,9," + (session % 3 + 7) + ",8\n");
            }
        }
        Path few = Files.writeString(folder.resolve("few.csv"), rows);
        Run run = Run.of("analyze", "--instrument", "srs", "-o", folder.resolve("out"), few);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines())
                .anyMatch(line -> line.matches("Criterion mean-2sd flagged \\d+ of 19 series; .*"))
                .contains(
                        "Criterion calibrated-scan could judge no series",
                        "Scan      client (srs) not calibrated: a calibration needs 20 series of 3 sessions or more that"
                                + " vary; the panel has 19");
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("No series could be judged.", "not calibrated: a calibration needs 20 series");
        assertThat(Files.readString(folder.resolve("out/summary.json"))).contains("the panel has 19");
        assertThat(Files.readAllLines(folder.resolve("out/episodes.csv")))
                .filteredOn(row -> row.contains("calibrated-scan,NOT_EVALUABLE"))
                .hasSize(19);
    }

    @Test
    void keepsTheGoodRecordsOfADamagedFile() throws IOException {
        Run run = SampleClinic.analyze(SampleClinic.DAMAGED, folder);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("Records   43 accepted, 18 refused");
        assertThat(Files.readAllLines(folder.resolve("problems.csv"))).hasSize(1 + 18);
        assertThat(Files.readString(folder.resolve("summary.json")))
                .contains("\"accepted\": 43")
                .contains("\"refused\": 18");
    }

    @Test
    void leavesOldFilesWholeWhereItFails() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        for (String name : FILES) {
            Files.writeString(folder.resolve(name), "old");
        }

        Run run = SampleClinic.analyze(empty, folder);

        assertThat(run.status()).isEqualTo(1);
        assertThat(FILES).allSatisfy(name -> assertThat(folder.resolve(name)).hasContent("old"));
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void leavesNoFolderThatItMadeWhereItFails() {
        Run run = SampleClinic.analyze(folder.resolve("absent.csv"), folder.resolve("new/clinic"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesAnEmptyFolderThatWasThereWhereItFails() throws IOException {
        Path old = Files.createDirectory(folder.resolve("old"));

        SampleClinic.analyze(folder.resolve("absent.csv"), old);

        assertThat(old).isEmptyDirectory();
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        Run run = SampleClinic.analyze(SampleClinic.WHOLE, file);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("taken");
    }

    @Test
    void tellsOfAllDyadsTogetherByRater() throws IOException {
        Run run = SampleClinic.analyze(SampleClinic.WHOLE, folder);

        assertThat(run.lines())
                .anyMatch(line -> line.matches("Panel     client \\(wai-s-client\\), 48 dyads: mean slope -?0\\.\\d{3}"
                        + " \\(-?0\\.\\d{3} to -?0\\.\\d{3}\\) a session; variance therapist \\d+ %, dyad \\d+ %,"
                        + " session \\d+ %.*"))
                .anyMatch(line -> line.startsWith("Panel     therapist (wai-s-therapist), 48 dyads: "))
                .anyMatch(
                        line -> line.matches("Voices    client and therapist in 48 dyads, \\d+ sessions; rise and fall"
                                + " together in \\d+ of \\d+, by chance alone in about 1\\.\\d"))
                .anyMatch(
                        line -> line.matches(
                                "Voices    from one session to the next: therapist on client -?\\d\\.\\d\\d"
                                        + " \\[-?\\d\\.\\d\\d, -?\\d\\.\\d\\d], client on therapist .*, in the report; no proof of a cause"));
        assertThat(Files.readString(folder.resolve("summary.json")))
                .contains(
                        "\"panel\": \"reml\"",
                        "\"panel_min_therapists\": \"5\"",
                        "\"model\": \"THERAPISTS_AND_SLOPES\"");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<ul class=\"multiples\">");
    }

    @Test
    void fewDyadsHaveNoEffectsFromSessionToSession() throws IOException {
        StringBuilder few = new StringBuilder();
        Files.readAllLines(SampleClinic.WHOLE).stream()
                .filter(line -> !line.matches("SYN-[1-4].*"))
                .forEach(line -> few.append(line).append('\n'));
        Run run = SampleClinic.analyze(Files.writeString(folder.resolve("few.csv"), few), folder.resolve("few"));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines())
                .contains("Voices    from one session to the next: not evaluable: fewer than 20 dyads with 3 or more"
                        + " consecutive sessions of both voices");
        assertThat(Files.readString(folder.resolve("few").resolve("report.html")))
                .contains("Whether one voice goes before the other cannot be said: fewer than 20 dyads");
    }

    @Test
    void leavesTheModelOfAllDyadsOut() throws IOException {
        Run run = sample("--no-panel");

        assertThat(run.status()).isZero();
        assertThat(run.lines()).noneMatch(line -> line.startsWith("Panel"));
        assertThat(Files.readString(folder.resolve("summary.json")))
                .contains("\"panel\": \"none\"", "\"panels\": []")
                .doesNotContain("panel_min_therapists");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("No model of all dyads was fitted.")
                .doesNotContain("<ul class=\"multiples\">");
    }

    @Test
    void leavesTherapistsOutOfTheModelWhereThereAreFewerThanAskedFor() throws IOException {
        sample("--min-therapists", "40");

        assertThat(Files.readString(folder.resolve("summary.json")))
                .contains("\"panel_min_therapists\": \"40\"")
                .contains("11 therapists have 2 or more dyads; at least 40 are needed")
                .contains("\"model\": \"SLOPES\"");
    }

    @Test
    void refusesFewerThanTwoTherapists() {
        Run run = sample("--min-therapists", "1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("At least 2 therapists are needed to differ, not 1");
        assertThat(folder).isEmptyDirectory();
    }

    private Run sample(String... options) {
        Object[] fixed = {
            "analyze",
            "--instrument",
            "client=wai-s-client,therapist=wai-s-therapist",
            "--missing",
            "prorate",
            "-o",
            folder,
            SampleClinic.WHOLE
        };
        return Run.of(Stream.concat(Stream.of(fixed), Stream.of(options)).toArray());
    }
}
