package io.github.alliance4j.io.csv;

import static io.github.alliance4j.io.csv.Reading.BOTH;
import static io.github.alliance4j.io.csv.Reading.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.response.ResponseSet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongResponsesTest {

    private static final String HEADER = "dyad,session,rater,date,therapist,instrument,item,answer\n";

    @TempDir
    private Path folder;

    private Reading<ResponseSet> read(String rows) {
        return Reading.of(folder, HEADER + rows, BOTH);
    }

    @Test
    void rowsOfOneFormAreOneRecordWhereverTheyStand() {
        Reading<ResponseSet> reading = read("""
                A,2,client,,,,3,3
                A,1,client,,,,1,1
                B,1,therapist,,,,2,7
                A,2,client,,,,1,NA
                B,1,therapist,,,,1,6
                """);

        assertThat(Reading.forms(reading)).containsExactly("A 1 C: 1 - -", "A 2 C: - - 3", "B 1 T: 6 7");
        assertThat(reading.counts.accepted()).isEqualTo(3);
        assertThat(reading.counts.refused()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "03", "i03", "item_3", "item 3", "WAI-3", "Q.3"})
    void itemIsANumberAloneOrAfterAPrefix(String item) {
        assertThat(Reading.forms(read("A,1,client,,,," + item + ",4\n"))).containsExactly("A 1 C: - - 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "-3", "1.3", "item 1.3", "item", "''", "3a", "99999999999"})
    void unknownItemRefusesTheRecord(String item) {
        Reading<ResponseSet> reading = read("A,1,client,,,,1,1\nA,1,client,,,," + item + ",4\nA,2,client,,,,1,1\n");

        assertThat(reading.places()).containsExactly("UNKNOWN_ITEM 3 item");
        assertThat(Reading.forms(reading)).containsExactly("A 2 C: 1 - -");
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void everyFaultyRowIsAProblemOfTheOneRefusedRecord() {
        Reading<ResponseSet> reading =
                read("A,1,client,,,,1,9\nA,1,client,,,,2,x\nA,1,client,,,,3,3\nA,2,client,,,,1,1\n");

        assertThat(reading.places()).containsExactly("OUT_OF_RANGE 2 answer", "BAD_ANSWER 3 answer");
        assertThat(reading.counts.accepted()).isEqualTo(1);
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no dyad | ,1,client,,,,1,1 | MISSING_IDENTIFIER 3 dyad",
                "bad session | A,x,client,,,,1,1 | BAD_SESSION 3 session",
                "unknown rater | A,1,coach,,,,1,1 | UNKNOWN_RATER 3 rater",
                "rater without form | A,1,observer,,,,1,1 | WRONG_RATER 3 rater",
                "one cell | A | TOO_FEW_COLUMNS 3",
            })
    void rowWithoutAReadableKeyIsARefusedRecordOfItsOwn(String what, String row, String problem) {
        Reading<ResponseSet> reading = read("A,1,client,,,,1,1\n" + row + "\n" + row + "\n");

        assertThat(reading.places()).containsExactly(problem, problem.replace(" 3", " 4"));
        assertThat(reading.counts.accepted()).isEqualTo(1);
        assertThat(reading.counts.refused()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "decimal comma without quotes | A,1,client,,,,2,3,5 | TOO_MANY_COLUMNS 3",
                "cell missing | A,1,client,,,,2 | TOO_FEW_COLUMNS 3",
                "other form | A,1,client,,,two-therapist,2,1 | WRONG_INSTRUMENT 3 instrument",
                "no day | A,1,client,2025-02-30,,,2,1 | BAD_DATE 3 date",
                "other day | A,1,client,2025-02-03,,,2,1 | BAD_DATE 3 date",
                "other therapist | A,1,client,,T2,,2,1 | BAD_IDENTIFIER 3 therapist",
            })
    void faultyRowWithAReadableKeyRefusesItsRecord(String what, String row, String problem) {
        Reading<ResponseSet> reading = read("A,1,client,2025-02-02,T1,,1,1\n" + row + "\n");

        assertThat(reading.places()).containsExactly(problem);
        assertThat(reading.counts.accepted()).isZero();
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void dateAndTherapistMayStandOnOneRowOnly() {
        Reading<ResponseSet> reading = read("A,1,client,,,,1,1\nA,1,client,2025-02-02,T1,,2,1\nA,1,client,,,,3,1\n");

        assertThat(reading.dyads.get(0).get(0).date()).hasToString("Optional[2025-02-02]");
        assertThat(reading.dyads.get(0).get(0).therapist()).hasToString("Optional[T1]");
    }

    @Test
    void repeatedItemsAreOneMoreRecordThatIsRefused() {
        Reading<ResponseSet> reading = read("""
                A,1,client,,,,1,1
                A,1,client,,,,2,2
                A,1,client,,,,1,5
                A,1,client,,,,2,9
                A,1,client,,,,3,3
                A,1,client,,,,1,5
                """);

        assertThat(Reading.forms(reading)).containsExactly("A 1 C: 1 2 3");
        assertThat(reading.faults())
                .containsExactly(
                        "DUPLICATE_RECORD in.csv:4: item \"1\" of the same dyad, session and rater was answered "
                                + "already; the first record begins on line 2");
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void interleavedLongRowsAreReadAgainAndGiveTheSame() {
        Reading<ResponseSet> reading = read("""
                A,1,client,,,,1,1
                B,1,client,,,,1,2
                A,1,client,,,,2,9
                B,1,client,,,,2,2
                """);

        assertThat(reading.resets).isEqualTo(1);
        assertThat(Reading.forms(reading)).containsExactly("B 1 C: 2 2 -");
        assertThat(reading.places()).containsExactly("OUT_OF_RANGE 4 answer");
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void raterColumnMayBeAbsentWhereOneRaterAnswers() {
        assertThat(Reading.forms(Reading.of(folder, "item,answer,dyad,session\n1,5,A,1\n", CLIENT)))
                .containsExactly("A 1 C: 5 - -");
    }
}
