package io.github.alliance4j.io.csv;

import static io.github.alliance4j.io.csv.Reading.BOTH;
import static io.github.alliance4j.io.csv.Reading.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.response.ResponseSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideResponsesTest {

    private static final String HEADER = "dyad,therapist,session,date,rater,instrument,i1,i2,i3\n";

    @TempDir
    private Path folder;

    private Reading<ResponseSet> read(String text) {
        return Reading.of(folder, text, CLIENT);
    }

    @Test
    void readsEveryColumn() {
        ResponseSet form = read(HEADER + "C1,T1,3,2024-02-29,client,three-client,1,5,NA\n")
                .dyads
                .get(0)
                .get(0);

        assertThat(form)
                .isEqualTo(ResponseSet.builder(Reading.CLIENT_FORM)
                        .dyad("C1")
                        .therapist(TherapistId.of("T1"))
                        .session(3)
                        .date(LocalDate.of(2024, 2, 29))
                        .answer(1, 1)
                        .answer(2, 5)
                        .build());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what | row | problems
                "empty dyad | ,T1,1,,client,,1,2,3 | MISSING_IDENTIFIER 2 dyad",
                "blank dyad | \" \",T1,1,,client,,1,2,3 | MISSING_IDENTIFIER 2 dyad",
                "session 0 | C1,T1,0,,client,,1,2,3 | BAD_SESSION 2 session",
                "negative session | C1,T1,-1,,client,,1,2,3 | BAD_SESSION 2 session",
                "decimal session | C1,T1,1.5,,client,,1,2,3 | BAD_SESSION 2 session",
                "session with sign | C1,T1,+1,,client,,1,2,3 | BAD_SESSION 2 session",
                "session in words | C1,T1,one,,client,,1,2,3 | BAD_SESSION 2 session",
                "empty session | C1,T1,,,client,,1,2,3 | BAD_SESSION 2 session",
                "huge session | C1,T1,2147483648,,client,,1,2,3 | BAD_SESSION 2 session",
                "very huge session | C1,T1,99999999999999999999999,,client,,1,2,3 | BAD_SESSION 2 session",
                "Arabic digits | C1,T1,\u0663,,client,,1,2,3 | BAD_SESSION 2 session",
                "30 February | C1,T1,1,2025-02-30,client,,1,2,3 | BAD_DATE 2 date",
                "29 February of no leap year | C1,T1,1,2023-02-29,client,,1,2,3 | BAD_DATE 2 date",
                "month 13 | C1,T1,1,2025-13-01,client,,1,2,3 | BAD_DATE 2 date",
                "day 0 | C1,T1,1,2025-01-00,client,,1,2,3 | BAD_DATE 2 date",
                "short date | C1,T1,1,2025-1-1,client,,1,2,3 | BAD_DATE 2 date",
                "German date | C1,T1,1,01.02.2025,client,,1,2,3 | BAD_DATE 2 date",
                "date with time | C1,T1,1,2025-01-01T10:00,client,,1,2,3 | BAD_DATE 2 date",
                "unknown rater | C1,T1,1,,coach,,1,2,3 | UNKNOWN_RATER 2 rater",
                "empty rater | C1,T1,1,,,,1,2,3 | UNKNOWN_RATER 2 rater",
                "rater without form | C1,T1,1,,observer,,1,2,3 | WRONG_RATER 2 rater",
                "other instrument | C1,T1,1,,client,two-therapist,1,2,3 | WRONG_INSTRUMENT 2 instrument",
                "text as answer | C1,T1,1,,client,,1,often,3 | BAD_ANSWER 2 i2",
                "decimal answer | C1,T1,1,,client,,1,3.5,3 | BAD_ANSWER 2 i2",
                "whole decimal | C1,T1,1,,client,,1,3.0,3 | BAD_ANSWER 2 i2",
                "decimal comma | C1,T1,1,,client,,1,\"3,0\",3 | BAD_ANSWER 2 i2",
                "exponent | C1,T1,1,,client,,1,1e0,3 | BAD_ANSWER 2 i2",
                "plus sign | C1,T1,1,,client,,1,+3,3 | BAD_ANSWER 2 i2",
                "minus alone | C1,T1,1,,client,,1,-,3 | BAD_ANSWER 2 i2",
                "NaN | C1,T1,1,,client,,1,NaN,3 | BAD_ANSWER 2 i2",
                "lower-case missing code | C1,T1,1,,client,,1,na,3 | BAD_ANSWER 2 i2",
                "too high | C1,T1,1,,client,,1,6,3 | OUT_OF_RANGE 2 i2",
                "too low | C1,T1,1,,client,,1,0,3 | OUT_OF_RANGE 2 i2",
                "negative | C1,T1,1,,client,,1,-3,3 | OUT_OF_RANGE 2 i2",
                "huge answer | C1,T1,1,,client,,1,99999999999999999999999,3 | OUT_OF_RANGE 2 i2",
                "too few columns | C1,T1,1,,client,,1,2 | TOO_FEW_COLUMNS 2",
                "too many columns | C1,T1,1,,client,,1,2,3,4 | TOO_MANY_COLUMNS 2",
                "trailing comma | C1,T1,1,,client,,1,2,3, | TOO_MANY_COLUMNS 2",
                "one cell | C1 | TOO_FEW_COLUMNS 2",
                "text behind a quote | \"C1\"x,T1,1,,client,,1,2,3 | UNREADABLE 2",
                "two faulty cells | C1,T1,1,,client,,9,x,3 | OUT_OF_RANGE 2 i1;BAD_ANSWER 2 i2",
                "faults everywhere | ,T1,0,today,coach,,9,x,3 "
                        + "| MISSING_IDENTIFIER 2 dyad;BAD_SESSION 2 session;BAD_DATE 2 date;UNKNOWN_RATER 2 rater",
            })
    void refusesTheRecordOnly(String what, String row, String problems) {
        Reading<ResponseSet> reading = read(HEADER + row + "\nC9,T1,1,,client,,1,2,3\n");

        assertThat(reading.places()).containsExactly(problems.split(";"));
        assertThat(Reading.forms(reading)).containsExactly("C9 1 C: 1 2 3");
        assertThat(reading.counts.accepted()).isEqualTo(1);
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void messagesNameValueAndRule() {
        Reading<ResponseSet> reading = read(HEADER
                + "C1,T1,1,2025-02-30,client,,7,3.5,3\n"
                + "C1,T1,1.5,,client,other,1,1,1\n"
                + "C1,T1,1,,observer,,1,1,1\n"
                + "C1,T1,1\n");

        assertThat(reading.problems.stream().map(problem -> problem.message()))
                .containsExactly(
                        "\"2025-02-30\" is not a day of the calendar written as year-month-day, such as 2024-02-29",
                        "7 is outside 1 to 5",
                        "\"3.5\" is not a whole number from 1 to 5, an empty cell, or one of the missing codes NA N/A . -99",
                        "\"1.5\" is not a session, a whole number from 1 to 2147483647",
                        "\"other\" is not the form selected for the client, three-client",
                        "\"observer\" is a rater for whom no form is selected",
                        "the record has 3 columns, the header has 9");
    }

    @Test
    void messagesShortenValuesAndShowControlCharacters() {
        Reading<ResponseSet> reading = read(HEADER + "C1,T1,1,,client,,\"a\tb\n" + "x".repeat(60) + "\",2,3\n");

        assertThat(reading.problems.get(0).message()).startsWith("\"a\\tb\\n" + "x".repeat(36) + "...\" is not");
    }

    @ParameterizedTest
    @CsvSource({"''", "NA", "N/A", ".", "-99", "' NA '"})
    void missingCodesAreMissing(String code) {
        assertThat(Reading.forms(read(HEADER + "C1,,1,,client,,1," + code + ",3\n")))
                .containsExactly("C1 1 C: 1 - 3");
    }

    @Test
    void missingCodeWinsOverLegalNumber() throws IOException {
        Path file = Reading.file(folder, (HEADER + "C1,,1,,client,,1,5,3\n").getBytes(StandardCharsets.UTF_8));

        assertThat(Reading.forms(Reading.of(ResponseCsv.withDefaults().withMissingCodes(List.of("5")), file, CLIENT)))
                .containsExactly("C1 1 C: 1 - 3");
    }

    @Test
    void replacedMissingCodesHoldNoMore() {
        Path file = Reading.file(folder, (HEADER + "C1,,1,,client,,1,NA,3\n").getBytes(StandardCharsets.UTF_8));

        assertThat(Reading.of(ResponseCsv.withDefaults().withMissingCodes(List.of()), file, CLIENT)
                        .places())
                .containsExactly("BAD_ANSWER 2 i2");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "10, 10",
        "9.75, 9.75",
        "-0, 0",
        "0.1, 0.1",
        "3.0, 3",
        "0.12345678901234567890, 0.12345678901234568",
        "007, 7"
    })
    void decimalAnswersOfDecimalForm(String cell, String answer) {
        Reading<ResponseSet> reading = Reading.of(
                folder, "dyad,session,a,b,c\nC1,1," + cell + ",1,2\n", FormSelection.of(Reading.DECIMAL_FORM));

        assertThat(Reading.forms(reading)).containsExactly("C1 1 C: " + answer + " 1 2");
    }

    @ParameterizedTest
    @CsvSource({"10.01,OUT_OF_RANGE", "-0.1,OUT_OF_RANGE", ".5,BAD_ANSWER", "5.,BAD_ANSWER", "1e0,BAD_ANSWER"})
    void badAnswersOfDecimalForm(String cell, String code) {
        Reading<ResponseSet> reading = Reading.of(
                folder, "dyad,session,a,b,c\nC1,1," + cell + ",1,2\n", FormSelection.of(Reading.DECIMAL_FORM));

        assertThat(reading.places()).containsExactly(code + " 2 a");
    }

    @Test
    void repeatedRecordIsRefusedNamingTheLineOfTheFirst() {
        Reading<ResponseSet> reading =
                read(HEADER + "C1,,1,,client,,1,2,3\nC1,,2,,client,,1,2,3\nC1,,01,,Client,,5,5,5\n");

        assertThat(Reading.forms(reading)).containsExactly("C1 1 C: 1 2 3", "C1 2 C: 1 2 3");
        assertThat(reading.faults())
                .containsExactly("DUPLICATE_RECORD in.csv:4: the same dyad, session and rater stand on line 2 already");
    }

    @Test
    void shorterFormLeavesItsLastCellsEmpty() {
        Reading<ResponseSet> reading = Reading.of(
                folder,
                "dyad,session,rater,i1,i2,i3\nC1,1,therapist,7,1,\nC1,1,client,1,2,3\nC1,2,therapist,7,1,4\n",
                BOTH);

        assertThat(Reading.forms(reading)).containsExactly("C1 1 C: 1 2 3", "C1 1 T: 7 1");
        assertThat(reading.faults())
                .containsExactly("UNKNOWN_ITEM in.csv:4 i3: \"4\" answers item 3, but two-therapist has 2 items");
    }

    @Test
    void dyadsStandInFirstAppearanceAndSessionsAscend() {
        Reading<ResponseSet> reading = Reading.of(folder, """
                rater,session,dyad,x,y,z
                client,10,B,1,1,1
                therapist,2,B,1,1,
                client,2,B,1,1,1
                client,1,A,1,1,1
                """, BOTH);

        assertThat(Reading.forms(reading))
                .containsExactly("B 2 C: 1 1 1", "B 2 T: 1 1", "B 10 C: 1 1 1", "A 1 C: 1 1 1");
        assertThat(reading.dyads).hasSize(2);
        assertThat(reading.resets).isZero();
    }

    @Test
    void dyadThatComesAgainMakesTheReaderBeginAgain() {
        Reading<ResponseSet> reading =
                read("dyad,session,x,y,z\nA,2,1,1,1\nB,1,2,2,2\nB,1,3,3,3\nA,1,4,4,4\nC,x,1,1,1\n");

        assertThat(reading.resets).isEqualTo(1);
        assertThat(Reading.forms(reading)).containsExactly("A 1 C: 4 4 4", "A 2 C: 1 1 1", "B 1 C: 2 2 2");
        assertThat(reading.places()).containsExactly("DUPLICATE_RECORD 4", "BAD_SESSION 6 session");
        assertThat(reading.counts.all()).isEqualTo(5);
    }

    @Test
    void identifiersThatLookDangerousRoundTrip() {
        Reading<ResponseSet> reading = read("""
                dyad,session,x,y,z
                <script>alert(1)</script>,1,1,1,1
                '=cmd|' /C calc'!A0,1,1,1,1
                ''-x,1,1,1,1
                'quoted',1,1,1,1
                =raw,1,1,1,1
                """);

        assertThat(reading.dyads.stream().map(dyad -> dyad.get(0).dyad().value()))
                .containsExactly("<script>alert(1)</script>", "=cmd|' /C calc'!A0", "'-x", "'quoted'", "=raw");
    }

    @Test
    void sameDyadWithAndWithoutGuardIsOneDyad() {
        assertThat(read("dyad,session,x,y,z\n'=a,1,1,1,1\n=a,1,1,1,1\n").places())
                .containsExactly("DUPLICATE_RECORD 3");
    }

    @Test
    void identifiersAreTrimmedAndCaseSensitive() {
        assertThat(Reading.forms(read("dyad,session,x,y,z\n c1 ,1,1,1,1\nC1,1,1,1,1\n")))
                .containsExactly("c1 1 C: 1 1 1", "C1 1 C: 1 1 1");
    }

    @Test
    void quotedIdentifierMayHoldLineBreakAndLinesAreCountedAcross() {
        Reading<ResponseSet> reading =
                read("dyad,session,x,y,z\n\"a\nb\",1,1,1,1\n\"c\r\nd\"\"e\",1,9,1,1\nf,0,1,1,1\n");

        assertThat(reading.dyads.get(0).get(0).dyad().value()).isEqualTo("a\nb");
        assertThat(reading.places()).containsExactly("OUT_OF_RANGE 4 x", "BAD_SESSION 6 session");
    }

    @Test
    void controlCharacterInIdentifierIsRefused() {
        assertThat(read("dyad,therapist,session,x,y,z\na\u0007b,,1,1,1,1\na,\u001B,1,1,1,1\n")
                        .faults())
                .containsExactly(
                        "BAD_IDENTIFIER in.csv:2 dyad: \"a\\u0007b\" is no dyad; an identifier holds no control character",
                        "BAD_IDENTIFIER in.csv:3 therapist: \"\\u001b\" is no therapist; an identifier holds no control "
                                + "character");
    }

    @Test
    void therapistMayBeAbsent() {
        assertThat(read(HEADER + "C1,,1,,client,,1,2,3\n").dyads.get(0).get(0).therapist())
                .isEqualTo(Optional.empty());
    }

    @Test
    void readIntoMemoryGivesTheSame() throws IOException {
        Path file = Reading.file(
                folder, "dyad,session,x,y,z\nA,1,1,1,1\nB,1,1,1,1\nA,2,1,1,9\n".getBytes(StandardCharsets.UTF_8));

        var outcome = ResponseCsv.withDefaults().read(file, CLIENT);

        assertThat(outcome.value()).hasSize(2);
        assertThat(outcome.accepted()).isEqualTo(2);
        assertThat(outcome.refused()).isEqualTo(1);
        assertThat(outcome.problems()).hasSize(1);
    }
}
