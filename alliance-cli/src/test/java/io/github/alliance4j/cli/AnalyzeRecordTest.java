package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzeRecordTest {

    private static final String SESSION = "{\"dyad\": \"A\", \"session\": 1, \"event\": \"session_recorded\"}\n";

    @TempDir
    private Path folder;

    private Path answers() throws IOException {
        StringBuilder wide = new StringBuilder("dyad,session,rater,i1,i2,i3,i4\n");
        for (String dyad : new String[] {"A", "B"}) {
            for (int session = 1; session <= 6; session++) {
                wide.append(dyad)
                        .append(',')
                        .append(session)
                        .append(",client,8,8,9,")
                        .append(session)
                        .append('\n');
            }
        }
        return Files.writeString(folder.resolve("answers.csv"), wide);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path output() {
        return folder.resolve("out");
    }

    private String written(String name) throws IOException {
        return Files.readString(output().resolve(name));
    }

    private Run analyze(Path record) throws IOException {
        return Run.of("analyze", "--instrument", "srs", "--record", record, "-o", output(), answers());
    }

    @Test
    void eventsOfSeveralDyadsAreShownBesideTheirScores() throws IOException {
        Run run = analyze(file("log.ndjson", SESSION + SESSION.replace("\"A\"", "\"Z\"")));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines())
                .contains(
                        "Noted     2 dyads with a record of the alliance; 1 of them without forms, 1 dyad without a record;"
                                + " 0 lines refused");
        assertThat(written("report.html"))
                .containsOnlyOnce("Record of the alliance")
                .contains("<bdi>Z</bdi>");
        assertThat(written("problems.csv")).hasLineCount(1);
        assertThat(written("summary.json"))
                .contains("\"record\": \"log.ndjson\"")
                .containsIgnoringWhitespaces(
                        "\"dyad_records\": {\"count\": 2, \"accepted\": 2, \"refused\": 0, \"without_forms\": 1,"
                                + " \"dyads_without\": 1, \"contradictions\":"
                                + " {\"ATTENDANCE\": 0, \"DATE\": 0, \"THERAPIST\": 0}}");
    }

    @Test
    void refusedLinesGoToTheProblemsWithFileLineAndPointer() throws IOException {
        Run run = analyze(file(
                "log.ndjson",
                SESSION + "{\"dyad\": \"A\", \"session\": 1, \"event\": \"goal_proposed\", \"goal\": \"g\", \"by\":"
                        + " \"Client\"}\n"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(written("problems.csv").lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("log.ndjson,2,/by,BAD_RECORD,");
        assertThat(run.lines())
                .contains("Noted     1 dyad with a record of the alliance; 0 of them without forms, 1 dyad without a"
                        + " record; 1 line refused, see problems.csv");
        assertThat(written("summary.json"))
                .contains("\"problems\": 1")
                .containsIgnoringWhitespaces("\"count\": 1, \"accepted\": 1, \"refused\": 1");
        assertThat(written("report.html")).contains("Record of the alliance", "log.ndjson");
    }

    @Test
    void damagedRecordOfOneDyadIsRefusedAndTheFormsAreAnalysed() throws IOException {
        Run run = analyze(file("record.json", "{\n\"format\": 3}"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.lines())
                .contains("Records   12 accepted, 0 refused", "Noted     record.json refused, see problems.csv");
        assertThat(written("summary.json"))
                .containsIgnoringWhitespaces("\"count\": 0, \"accepted\": 0, \"refused\": 1");
        assertThat(written("problems.csv").lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("record.json,2,/format,BAD_RECORD,");
        assertThat(written("report.html")).doesNotContain("Record of the alliance");
    }

    @Test
    void sampleRecordOfADyadWithoutFormsIsNamed() throws IOException {
        Run run = analyze(RecordSamples.TWELVE);

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .contains("Noted     1 dyad with a record of the alliance; 1 of them without forms, 2 dyads without a"
                        + " record; 0 refused");
        assertThat(written("report.html")).contains("Without forms, and so not shown: <bdi>C017</bdi>.");
    }

    @Test
    void logOfNothingButRefusedLinesIsToldAsSuch() throws IOException {
        Run run = analyze(file("log.ndjson", "{}\nnothing\n"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.lines())
                .contains("Noted     0 dyads with a record of the alliance; 0 of them without forms, 2 dyads without a"
                        + " record; 2 lines refused, see problems.csv");
        assertThat(written("report.html")).doesNotContain("Record of the alliance");
    }

    @Test
    void sessionMissedByTheRecordAndFilledInAFormIsTold() throws IOException {
        Run run = analyze(file("log.ndjson", SESSION.replace("}", ", \"attendance\": \"no_show\"}")));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines())
                .contains("Noted     1 dyad with a record of the alliance; 0 of them without forms, 1 dyad without a"
                        + " record; 0 lines refused; 1 contradiction of the forms, see the report");
        assertThat(written("report.html"))
                .containsOnlyOnce("<bdi>A</bdi> session 1: missed by the record, yet a form was filled");
        assertThat(written("summary.json")).contains("\"ATTENDANCE\": 1");
    }

    @Test
    void folderInPlaceOfTheFileIsNamed() throws IOException {
        Run run = analyze(folder);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(folder + ": is a folder; --record takes a file");
        assertThat(output()).doesNotExist();
    }

    @Test
    void withoutTheOptionTheReportIsThatOfAnEmptyLog() throws IOException {
        analyze(file("log.jsonl", ""));
        String report = written("report.html");

        Run without = Run.of("analyze", "--instrument", "srs", "-o", output(), answers());

        assertThat(written("report.html")).isEqualTo(report).doesNotContain("ecord of the alliance");
        assertThat(written("summary.json")).doesNotContain("\"record\":");
        assertThat(without.out()).doesNotContain("Noted");
    }

    @Test
    void absentFileFailsAndLeavesNothing() throws IOException {
        Run run = analyze(folder.resolve("absent.ndjson"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("absent.ndjson: no such file or folder");
        assertThat(output()).doesNotExist();
    }

    @Test
    void recordThatWouldBeReplacedIsNotRead() throws IOException {
        Files.createDirectory(output());
        Path record = Files.writeString(output().resolve("summary.json"), "{}");

        Run run = analyze(record);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("summary.json", "it is the file that is read");
        assertThat(record).hasContent("{}");
    }

    @Test
    void optionWithoutAFileIsWrongUse() throws IOException {
        Run run = Run.of("analyze", answers(), "--instrument", "srs", "-o", output(), "--record");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--record");
    }

    @Test
    void twoRecordFilesAreWrongUse() throws IOException {
        Run run = Run.of(
                "analyze",
                answers(),
                "--instrument",
                "srs",
                "-o",
                output(),
                "--record",
                RecordSamples.TWELVE,
                "--record",
                RecordSamples.TWELVE);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--record");
    }
}
