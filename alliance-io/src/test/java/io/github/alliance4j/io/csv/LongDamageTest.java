package io.github.alliance4j.io.csv;

import static io.github.alliance4j.io.csv.Reading.BOTH;
import static io.github.alliance4j.io.csv.Reading.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.response.ResponseSet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongDamageTest {

    private static final String HEADER = "dyad,session,item,answer\n";
    private static final String BEFORE = "A,1,1,1\nA,1,2,2\n";
    private static final String AFTER = "B,1,1,1\nB,1,2,2\nB,1,3,3\n";
    private static final String LONG = "x".repeat(1_200_000);

    @TempDir
    private Path folder;

    /** Reads a text in which ~ is a line break, ^ a byte that is no text, and LONG a very long text. */
    private Reading<ResponseSet> read(String text, FormSelection forms) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.replace('~', '\n').replace("LONG", LONG).getBytes(StandardCharsets.UTF_8));
        byte[] all = bytes.toByteArray();
        for (int i = 0; i < all.length; i++) {
            all[i] = all[i] == '^' ? (byte) 0xFF : all[i];
        }
        return Reading.of(ResponseCsv.withDefaults(), Reading.file(folder, all), forms);
    }

    private Reading<ResponseSet> read(String text) {
        return read(text, CLIENT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "broken bytes in the answer | A,1,3,1^ | BAD_ENCODING 4 answer",
                "broken bytes in the item | A,1,3^,1 | BAD_ENCODING 4 item",
                "text behind the quote of the answer | A,1,3,\"1\"x | UNREADABLE 4",
                "more of it | A,1,3,\"1\" xyz y | UNREADABLE 4",
                "text behind the quote of the item | A,1,\"3\"x,1 | UNREADABLE 4",
                "long answer | A,1,3,LONG | LINE_TOO_LONG 4",
                "long answer in quotes | A,1,3,\"LONG\" | LINE_TOO_LONG 4",
                "long text behind a quote | A,1,3,\"1\"LONG | LINE_TOO_LONG 4",
                "long text behind a column too many | A,1,3,1,LONG | LINE_TOO_LONG 4",
            })
    void damagedRowWithAReadableKeyRefusesItsForm(String what, String row, String problem) {
        Reading<ResponseSet> reading = read(HEADER + BEFORE + row + "\n" + AFTER);

        assertThat(reading.places()).containsExactly(problem);
        assertThat(Reading.forms(reading)).containsExactly("B 1 C: 1 2 3");
        assertThat(reading.counts.accepted()).isEqualTo(1);
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void damagedFirstRowRefusesTheFormOfTheRowsBehindIt() {
        Reading<ResponseSet> reading = read(HEADER + "A,1,3,1^\n" + BEFORE + AFTER);

        assertThat(Reading.forms(reading)).containsExactly("B 1 C: 1 2 3");
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "broken bytes in the dyad | A^,1,3,3 | BAD_ENCODING 4 dyad",
                "broken bytes in the session | A,1^,3,3 | BAD_ENCODING 4 session",
                "text behind the quote of the dyad | \"A\"x,1,3,3 | UNREADABLE 4",
                "text behind the quote of the session | A,\"1\"2,3,3 | UNREADABLE 4",
                "long dyad | LONG,1,3,3 | LINE_TOO_LONG 4",
                "long session | A,LONG,3,3 | LINE_TOO_LONG 4",
            })
    void damagedRowWithoutAReadableKeyIsARefusedRecordOfItsOwn(String what, String row, String problem) {
        Reading<ResponseSet> reading = read(HEADER + BEFORE + row + "\n" + AFTER);

        assertThat(reading.places()).containsExactly(problem);
        assertThat(Reading.forms(reading)).containsExactly("A 1 C: 1 2 -", "B 1 C: 1 2 3");
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void raterIsPartOfTheKey() {
        String header = "rater,dyad,session,item,answer\n";
        String rows = "client,A,1,1,1\nclient^,A,1,2,2\ntherapist,A,1,1,1\ntherapist,A,1,2,2^\n";
        Reading<ResponseSet> reading = read(header + rows, BOTH);

        assertThat(reading.places()).containsExactly("BAD_ENCODING 3 rater", "BAD_ENCODING 5 answer");
        assertThat(Reading.forms(reading)).containsExactly("A 1 C: 1 - -");
        assertThat(reading.counts.refused()).isEqualTo(2);
    }

    @Test
    void keyBehindStrayTextIsReadWhereTheCellsAreInPlace() {
        Reading<ResponseSet> reading =
                read("item,answer,dyad,session\n1,1,A,1\n2,\"1\"x,A,1\n1,1,B,1\n2,\"1\"x,\"B\",C,1\n");

        assertThat(reading.places()).containsExactly("UNREADABLE 3", "UNREADABLE 5");
        assertThat(Reading.forms(reading)).containsExactly("B 1 C: 1 - -");
        assertThat(reading.counts.refused()).isEqualTo(2);
    }

    @Test
    void keyBehindACutIsNotTakenFromAnotherLine() {
        Reading<ResponseSet> reading = read("item,answer,dyad,session\n1,1,A,1\n2,LONG,\"\n\",A,1\n1,1,B,1\n1,1,C,1\n");

        assertThat(reading.places()).containsExactly("LINE_TOO_LONG 3", "UNREADABLE 2", "UNREADABLE 5");
        assertThat(Reading.forms(reading)).containsExactly("C 1 C: 1 - -");
        assertThat(reading.counts.refused()).isEqualTo(3);
    }

    @Test
    void openQuoteRefusesTheFormOfItsRow() {
        Reading<ResponseSet> reading = read(HEADER + AFTER + BEFORE + "A,1,3,\"3\nC,1,1,1\n");

        assertThat(reading.faults())
                .containsExactly("UNREADABLE in.csv:7: a quote is not closed; nothing from this line on can be read");
        assertThat(Reading.forms(reading)).containsExactly("B 1 C: 1 2 3");
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void openQuoteInALargeFileRefusesTheFormOfItsRow() {
        Reading<ResponseSet> reading = read(HEADER + AFTER + BEFORE + "A,1,3,\"3\n" + "C,1,1,1\n".repeat(1_000_000));

        assertThat(reading.places()).containsExactly("UNREADABLE 7");
        assertThat(Reading.forms(reading)).containsExactly("B 1 C: 1 2 3");
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"0", "1000000"})
    void openQuoteBeforeTheKeyRefusesTheRecordReadLastToo(int rowsBehind) {
        Reading<ResponseSet> reading = read(HEADER + AFTER + BEFORE + "\"A,1,3,3\n" + "C,1,1,1\n".repeat(rowsBehind));

        assertThat(reading.faults())
                .containsExactly(
                        "UNREADABLE in.csv:7: a quote is not closed; nothing from this line on can be read",
                        "UNREADABLE in.csv:5: the file could not be read to the end of this record; see line 7");
        assertThat(Reading.forms(reading)).containsExactly("B 1 C: 1 2 3");
        assertThat(reading.counts.accepted()).isEqualTo(1);
        assertThat(reading.counts.refused()).isEqualTo(2);
    }

    @Test
    void openQuoteBehindARefusedRecordDoesNotRefuseItAgain() {
        Reading<ResponseSet> reading = read(HEADER + "A,1,1,9\n\"A,1,3,3\n");

        assertThat(reading.places()).containsExactly("OUT_OF_RANGE 2 answer", "UNREADABLE 3");
        assertThat(reading.counts.refused()).isEqualTo(2);
    }

    @Test
    void rowsSwallowedBetweenTwoQuotesRefuseTheFormsOnBothSides() {
        Reading<ResponseSet> reading = read(HEADER + "A,1,1,1\nA,1,2,\"2\nB,1,1,\"1\nB,1,2,2\nC,1,1,1\n");

        assertThat(reading.faults())
                .containsExactly(
                        "UNREADABLE in.csv:3: text stands behind a closing quote in the same cell",
                        "UNREADABLE in.csv:5: rows of this record may be among those that could not be read; see line 3");
        assertThat(Reading.forms(reading)).containsExactly("C 1 C: 1 - -");
        assertThat(reading.counts.refused()).isEqualTo(2);
    }

    @Test
    void spacesWithoutABreakAroundCellsAreRemoved() {
        Reading<ResponseSet> reading =
                read(HEADER + "\u00a0A,1,1,1\n\u2007A\u202f,1\u00a0,2,2\n\ufeffA,1,3,\"3\"\u00a0\n");

        assertThat(Reading.forms(reading)).containsExactly("A 1 C: 1 2 3");
        assertThat(reading.dyads.get(0).get(0).dyad()).hasToString("A");
        assertThat(reading.problems).isEmpty();
    }
}
