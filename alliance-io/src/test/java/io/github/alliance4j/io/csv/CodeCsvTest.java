package io.github.alliance4j.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.scoring.observer.coders.CodeBook;
import io.github.alliance4j.scoring.observer.coders.Observation;
import io.github.alliance4j.scoring.raters.MeasurementLevel;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeCsvTest {

    private static final String HEADER = "dyad,session,coder,code,value\n";
    private static final CodeBook MANUAL = CodeBook.of(CodingScheme.THREE_RS_2015);
    private static final CodeBook OWN = CodeBook.own(MeasurementLevel.RATIO);

    @TempDir
    private Path folder;

    private Outcome<List<Observation>> read(String text, CodeBook book) throws IOException {
        return CodeCsv.withDefaults().read(file(text), book);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("codes.csv"), text);
    }

    private static List<String> words(List<Observation> observations) {
        return observations.stream()
                .map(one -> one.dyad() + " " + one.session() + " " + one.coder() + " " + one.code() + " " + one.value())
                .toList();
    }

    @Test
    void rowsAreObservations() throws IOException {
        Outcome<List<Observation>> read = read(HEADER + """
                C017,5,anna,minimal_response,2
                C017,5,ben,MINIMAL_RESPONSE,0
                C017,5,anna,withdrawal_impact,3.0
                """, MANUAL);

        assertThat(read.isClean()).isTrue();
        assertThat(words(read.value()))
                .containsExactly(
                        "C017 5 anna minimal_response 2.0",
                        "C017 5 ben minimal_response 0.0",
                        "C017 5 anna withdrawal_impact 3.0");
    }

    @Test
    void columnsMayStandInAnyOrderAndCaseAmongOthers() throws IOException {
        assertThat(words(read(
                                "Value;note;CODE;coder;session;dyad\n-1.5;x;tone;=b;2;'=A\n",
                                CodeBook.own(MeasurementLevel.INTERVAL))
                        .value()))
                .containsExactly("=A 2 =b tone -1.5");
        assertThat(words(CodeCsv.withDefaults()
                        .with(IdentifierEscaping.RAW)
                        .read(file(HEADER + "'=A,2,'=b,tone,1\n"), OWN)
                        .value()))
                .containsExactly("'=A 2 '=b tone 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA"})
    void whatWasNotCodedIsAcceptedAndNoObservation(String cell) throws IOException {
        Outcome<List<Observation>> read = read(HEADER + "A,1,anna,denial," + cell + "\n", MANUAL);

        assertThat(read.accepted()).isEqualTo(1);
        assertThat(read.isClean()).isTrue();
        assertThat(read.value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "',1,anna,denial,2', MISSING_IDENTIFIER, dyad, the dyad is empty",
        "'A,0,anna,denial,2', BAD_SESSION, session, '\"0\" is not a session'",
        "'A,1.5,anna,denial,2', BAD_SESSION, session, '\"1.5\" is not a session'",
        "'A,1,,denial,2', MISSING_IDENTIFIER, coder, the coder is empty",
        "'A,1,anna,,2', MISSING_IDENTIFIER, code, the code is empty",
        "'A,1,anna,denail,2', UNKNOWN_CODE, code, '\"denail\" is no code of three_rs_2015'",
        "'A,1,anna,giving_up,2', UNKNOWN_CODE, code, '\"giving_up\" is no code of three_rs_2015'",
        "'A,1,anna,denial,often', BAD_SCORE, value, '\"often\" is not a number with a decimal point'",
        "'A,1,anna,denial,\"2,0\"', BAD_SCORE, value, '\"2,0\" is not a number with a decimal point'",
        "'A,1,anna,denial,NaN', BAD_SCORE, value, '\"NaN\" is not a number'",
        "'A,1,anna,denial,1e999', BAD_SCORE, value, '\"1e999\" is not a number'",
        "'A,1,anna,denial,-1', OUT_OF_RANGE, value, '\"-1\" is not a frequency, a whole number from 0'",
        "'A,1,anna,denial,1.5', OUT_OF_RANGE, value, '\"1.5\" is not a frequency'",
        "'A,1,anna,resolution,0', OUT_OF_RANGE, value, '\"0\" is not a rating, a whole number from 1 to 5'",
        "'A,1,anna,resolution,6', OUT_OF_RANGE, value, '\"6\" is not a rating'",
        "'A,1,anna,resolution,2.5', OUT_OF_RANGE, value, '\"2.5\" is not a rating'",
        "'B,1,anna,denial,2', DUPLICATE_RECORD, '', stand on line 2 already",
        "'B,1,anna,DENIAL,', DUPLICATE_RECORD, '', stand on line 2 already",
        "'A,1,anna,denial', TOO_FEW_COLUMNS, '', has 4 columns",
        "'A,1,anna,denial,2,3', TOO_MANY_COLUMNS, '', has 6 columns"
    })
    void faultyRowIsRefusedAlone(String row, String code, String column, String words) throws IOException {
        Outcome<List<Observation>> read = read(HEADER + "B,1,anna,denial,1\n" + row + "\nB,1,ben,denial,0\n", MANUAL);

        assertThat(read.accepted()).isEqualTo(2);
        assertThat(read.refused()).isEqualTo(1);
        assertThat(words(read.value())).containsExactly("B 1 anna denial 1.0", "B 1 ben denial 0.0");
        Problem problem = read.problems().get(0);
        assertThat(problem.code()).hasToString(code);
        assertThat(problem.position().line()).isEqualTo(3);
        assertThat(problem.position().columnName()).isEqualTo(column);
        assertThat(problem.message()).contains(words);
    }

    @Test
    void everyFaultOfARowIsToldFromLeftToRight() throws IOException {
        Outcome<List<Observation>> read = read(HEADER + ",0,,x,-\n", MANUAL);

        assertThat(read.refused()).isEqualTo(1);
        assertThat(read.problems())
                .extracting(problem -> problem.position().columnName())
                .containsExactly("dyad", "session", "coder", "code", "value");
    }

    @Test
    void aRefusedRowDoesNotMakeTheNextOneADuplicate() throws IOException {
        Outcome<List<Observation>> read = read(HEADER + "A,1,anna,denial,-1\nA,1,anna,denial,1\n", MANUAL);

        assertThat(words(read.value())).containsExactly("A 1 anna denial 1.0");
    }

    @Test
    void ownCodesAreAnyNameAndNumber() throws IOException {
        Outcome<List<Observation>> read = read(HEADER + "A,1,anna,Warmth,2.5\nA,1,anna,warmth,0\nA,1,ben,x,-1\n", OWN);

        assertThat(words(read.value())).containsExactly("A 1 anna Warmth 2.5", "A 1 anna warmth 0.0");
        assertThat(read.problems()).singleElement().asString().contains("ratio scale, which has none below 0");
    }

    @Test
    void rowsOfAnotherPublishedSchemeArePassedOver() throws IOException {
        String rows = """
                dyad,session,coder,code,value,scheme
                A,1,anna,denial,1,three_rs_2015
                A,1,anna,giving_up,1,THREE_RS_2022
                A,1,anna,warmth,1,own
                A,1,ben,denial,1,
                A,2,ben,denial,1,Three-RS-2015
                A,1,ben,denial,1,cis-r
                """;
        Outcome<List<Observation>> read = read(rows, MANUAL);

        assertThat(words(read.value()))
                .containsExactly("A 1 anna denial 1.0", "A 1 ben denial 1.0", "A 2 ben denial 1.0");
        assertThat(read.accepted()).isEqualTo(5);
        assertThat(read.problems())
                .singleElement()
                .hasToString(
                        "codes.csv:7 scheme: \"cis-r\" is no scheme; there are three_rs_2015, three_rs_2022 and own");
        assertThat(CodeCsv.withDefaults().schemes(file(rows)))
                .containsExactly(
                        entry("three_rs_2015", 2L),
                        entry("three_rs_2022", 1L),
                        entry("own", 1L),
                        entry("", 1L),
                        entry("cis_r", 1L));
        assertThat(CodeCsv.withDefaults().schemes(file(HEADER + "A,1,anna,denial,1\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dyad", "session", "coder", "code", "value"})
    void missingColumnIsAFaultOfTheFile(String column) throws IOException {
        Path file = file(HEADER.replace(column + ",", "").replace("," + column + "\n", "\n") + "A,1,anna,denial\n");

        assertThat(catchThrowableOfType(
                        FormatException.class, () -> CodeCsv.withDefaults().read(file, MANUAL)))
                .hasMessageContaining("column \"" + column + "\" is missing");
    }

    @Test
    void fileWithoutARecordIsAtFault() throws IOException {
        Path file = file(HEADER);

        assertThat(catchThrowableOfType(
                        FormatException.class, () -> CodeCsv.withDefaults().read(file, MANUAL)))
                .hasMessageContaining("no record");
    }

    @Test
    void otherEncodingsAreReadByName() throws IOException {
        Path file = folder.resolve("codes.csv");
        Files.write(file, (HEADER + "A,1,Jörg,denial,1\n").getBytes(Charset.forName("windows-1252")));

        assertThat(words(CodeCsv.withDefaults()
                        .with(Charset.forName("windows-1252"))
                        .read(file, MANUAL)
                        .value()))
                .containsExactly("A 1 Jörg denial 1.0");
        assertThat(CodeCsv.withDefaults()
                        .with(StandardCharsets.UTF_8)
                        .read(file, MANUAL)
                        .problems())
                .singleElement()
                .asString()
                .contains("no text in this encoding");
    }

    @Property(seed = "8231", tries = 100)
    void acceptedAndRefusedAreAllRows(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) throws IOException {
        Random random = new Random(seed);
        String[] dyads = {"A", "B", ""};
        String[] codes = {"denial", "resolution", "x", ""};
        String[] values = {"0", "2", "9", "-1", "", "NA", "?", "1.5"};
        int rows = 1 + random.nextInt(12);
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            text.append(dyads[random.nextInt(3)] + "," + random.nextInt(3) + ",c" + random.nextInt(2) + ","
                    + codes[random.nextInt(4)] + "," + values[random.nextInt(8)] + "\n");
        }
        Path file = Files.createTempFile("codes", ".csv");
        try {
            Outcome<List<Observation>> read = CodeCsv.withDefaults().read(Files.writeString(file, text), MANUAL);

            assertThat(read.accepted() + read.refused()).isEqualTo(rows);
            assertThat(read.value().size()).isLessThanOrEqualTo((int) read.accepted());
            assertThat(read.problems().stream()
                            .map(problem -> problem.position().line())
                            .distinct())
                    .hasSize((int) read.refused());
        } finally {
            Files.delete(file);
        }
    }
}
