package io.github.alliance4j.io.csv;

import static io.github.alliance4j.io.csv.Reading.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.response.ResponseSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedTextTest {

    private static final String HEADER = "dyad,session,a,b,c\n";
    private static final String LONG = "x".repeat(1_200_000);

    @TempDir
    private Path folder;

    private Reading<ResponseSet> read(String text) {
        return Reading.of(folder, text, CLIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsAccepted(String lineEnd) {
        Reading<ResponseSet> reading =
                read("dyad,session,a,b,c~A,1,1,2,3~~A,2,1,2,3~ ~A,3,9,1,1".replace("~", lineEnd));

        assertThat(Reading.forms(reading)).containsExactly("A 1 C: 1 2 3", "A 2 C: 1 2 3");
        assertThat(reading.places()).containsExactly("OUT_OF_RANGE 6 a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedInsideQuotesToo(String lineEnd) {
        Reading<ResponseSet> reading = read("dyad,session,a,b,c~\"A~~B\",1,1,2,3~A,3,9,1,1~".replace("~", lineEnd));

        assertThat(reading.places()).containsExactly("OUT_OF_RANGE 5 a");
    }

    @Test
    void byteOrderMarkIsDropped() {
        assertThat(Reading.forms(read("\uFEFF" + HEADER + "A,1,1,2,3\n"))).containsExactly("A 1 C: 1 2 3");
    }

    @Test
    void semicolonsAreFound() {
        assertThat(Reading.forms(read("dyad;session;\"a,,,,,,,\";b;c\n\"A;1\";1;1;2;3\n")))
                .containsExactly("A;1 1 C: 1 2 3");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void namedCharsetIsRead(String name) {
        Charset charset = Charset.forName(name);
        Path file = Reading.file(folder, (HEADER + "\u00c4,1,1,2,3\n").getBytes(charset));

        assertThat(Reading.forms(Reading.of(ResponseCsv.withDefaults().with(charset), file, CLIENT)))
                .containsExactly("\u00c4 1 C: 1 2 3");
    }

    @Test
    void brokenUtf8RefusesTheRecordWithAHint() {
        Path file = Reading.file(
                folder, (HEADER + "A,1,1,2,3\n\u00c4,1,1,2,3\nB,1,1,2,3\n").getBytes(StandardCharsets.ISO_8859_1));

        Reading<ResponseSet> reading = Reading.of(ResponseCsv.withDefaults(), file, CLIENT);

        assertThat(reading.faults())
                .containsExactly(
                        "BAD_ENCODING in.csv:3 dyad: \"\uFFFD\" holds bytes that are no text in this encoding; "
                                + "name the file's charset, for example UTF-16 or windows-1252");
        assertThat(reading.counts.accepted()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,1,1,~,3", "A~,1,1,2,3", "A,1,1,2,3~", "A,1,1,2~"})
    void nulRefusesTheRecord(String row) {
        Reading<ResponseSet> reading = read(HEADER + row.replace('~', '\0') + "\nB,1,1,2,3\n");

        assertThat(reading.problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("NUL_CHARACTER");
            assertThat(problem.position().line()).isEqualTo(2);
        });
        assertThat(Reading.forms(reading)).containsExactly("B 1 C: 1 2 3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "in the middle | A,1,1,2,3~LONG~B,1,1,2,3 | A 1 C: 1 2 3;B 1 C: 1 2 3 | 3",
                "first | LONG~B,1,1,2,3 | B 1 C: 1 2 3 | 2",
                "last | B,1,1,2,3~LONG | B 1 C: 1 2 3 | 3",
                "in one cell | A,1,LONG,2,3~B,1,1,2,3 | B 1 C: 1 2 3 | 2",
                "quote open at the cut | A,1,\"LONG\",2,3~B,1,1,2,3 | B 1 C: 1 2 3 | 2",
                "quote opened behind the cut | A,1,LONG,\"2~\",3~B,1,1,2,3 | B 1 C: 1 2 3 | 2",
                "quoted line break behind the cut | A,1,\"LONG~x\",2,3~B,1,1,2,3 | B 1 C: 1 2 3 | 2",
                "CRLF | A,1,1,2,3\r~LONG\r~B,1,1,2,3\r | A 1 C: 1 2 3;B 1 C: 1 2 3 | 3",
            })
    void overlongLineCostsItsRecordOnly(String what, String text, String forms, long line) {
        Reading<ResponseSet> reading =
                read(HEADER + text.replace("\\r", "\r").replace('~', '\n').replace("LONG", LONG));

        assertThat(reading.faults())
                .containsExactly("LINE_TOO_LONG in.csv:" + line + ": the line is longer than 1000000 characters");
        assertThat(Reading.forms(reading)).containsExactly(forms.split(";"));
    }

    @Test
    void lineOfExactlyTheLimitIsTakenWhole() {
        String prefix = "A,1,1,2,";
        Reading<ResponseSet> reading = read(HEADER + prefix + " ".repeat(1_000_000 - prefix.length() - 1) + "3\n");

        assertThat(Reading.forms(reading)).containsExactly("A 1 C: 1 2 3");
    }

    @Test
    void hundredMegabytesInOneLineAreNotHeld() throws IOException {
        Path file = folder.resolve("in.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "A,1,1,2,3\n");
            for (int i = 0; i < 100; i++) {
                out.write(LONG);
            }
            out.write("\nB,1,1,2,3\n");
        }

        Reading<ResponseSet> reading = Reading.of(ResponseCsv.withDefaults(), file, CLIENT);

        assertThat(reading.places()).containsExactly("LINE_TOO_LONG 3");
        assertThat(reading.counts.accepted()).isEqualTo(2);
    }

    @Test
    void quoteNeverClosedIsOneRefusedRecord() {
        Reading<ResponseSet> reading = read(HEADER + "A,1,1,2,3\n\"B,1,1,2,3\nC,1,1,2,3\nD,1,1,2,3\n");

        assertThat(reading.faults())
                .containsExactly("UNREADABLE in.csv:3: a quote is not closed; nothing from this line on can be read");
        assertThat(Reading.forms(reading)).containsExactly("A 1 C: 1 2 3");
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void quoteNeverClosedInTheLastCellSwallowsNothingSilently() {
        Reading<ResponseSet> reading = read("session,a,b,c,dyad\n1,1,2,3,\"B\n1,1,2,3,C\n");

        assertThat(reading.places()).containsExactly("UNREADABLE 2");
        assertThat(reading.counts.accepted()).isZero();
    }

    @Test
    void quoteNeverClosedInALargeFileIsOneRefusedRecord() {
        Reading<ResponseSet> reading = read(HEADER + "A,1,1,2,3\n\"B,1,1,2,3\n" + "C,1,1,2,3\n".repeat(1_000_000));

        assertThat(reading.places()).containsExactly("UNREADABLE 3");
        assertThat(reading.counts.accepted()).isEqualTo(1);
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void pipeIsReadOnceAndHeldFromTheStart() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "this system has no mkfifo");
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try {
                Files.writeString(pipe, HEADER + "B,1,1,1,1\nA,1,1,1,1\n".repeat(20_000));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        Reading<ResponseSet> reading = Reading.of(ResponseCsv.withDefaults(), pipe, CLIENT);

        writing.join();
        assertThat(reading.resets).isZero();
        assertThat(Reading.forms(reading)).containsExactly("B 1 C: 1 1 1", "A 1 C: 1 1 1");
        assertThat(reading.counts.all()).isEqualTo(40_000);
    }
}
