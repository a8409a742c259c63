package io.github.alliance4j.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.scoring.diagnostics.RefusedAnswers;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader tells of the answers it kept back. */
class RefusedAnswersTest {

    @TempDir
    private Path folder;

    private ReadCounts counts(String text, FormSelection forms) {
        return Reading.of(folder, text.replace('~', '\n'), forms).counts;
    }

    private static RefusedAnswers client(long below, long above, long within, double lowest, double highest) {
        return new RefusedAnswers(Reading.CLIENT_FORM, Rater.CLIENT, below, above, within, lowest, highest);
    }

    @Test
    void answersOfRefusedRowsAreCountedAndThoseOfAcceptedRowsAreNot() {
        ReadCounts counts = counts("dyad,session,a,b,c~A,1,0,6,3~A,2,1,2,5~A,3,-1,,2~B,1,7,4,NA", Reading.CLIENT);

        assertThat(counts.accepted()).isEqualTo(1);
        assertThat(counts.refusedAnswers()).containsExactly(client(2, 2, 3, -1, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "'A,1,3,x,9~A,2,1,1,1', 0, 1, 1, 3, 9", // text is no answer
        "'A,1,3,2.5,9~A,2,1,1,1', 0, 1, 1, 3, 9", // nor is half of one
        "',1,3,0,1~A,2,1,1,1', 1, 0, 2, 0, 3", // refused for its dyad too
        "'A,1,1,1,1~A,1,5,4,2~A,2,0,1,1', 1, 0, 5, 0, 5", // the second copy is refused
    })
    void onlyNumbersOfTheRightKindCount(
            String rows, long below, long above, long within, double lowest, double highest) {
        assertThat(counts("dyad,session,a,b,c~" + rows, Reading.CLIENT).refusedAnswers())
                .containsExactly(client(below, above, within, lowest, highest));
    }

    @Test
    void nothingIsToldWhereNoAnswerLeavesItsRange() {
        ReadCounts counts = counts("dyad,session,a,b,c~A,0,1,2,3~A,1,1,2,x~A,2,1,1,1", Reading.CLIENT);

        assertThat(counts).isEqualTo(new ReadCounts(1, 2));
    }

    @Test
    void anUnknownRaterAnswersNothing() {
        ReadCounts counts = counts("dyad,session,rater,a,b,c~A,1,client,0,2,3~A,1,nobody,9,9,9", Reading.BOTH);

        assertThat(counts.refusedAnswers()).containsExactly(client(1, 0, 2, 0, 3));
    }

    @Test
    void eachRaterIsCountedByTheirOwnForm() {
        ReadCounts counts =
                counts("dyad,session,rater,a,b,c~A,1,therapist,7,0,~A,1,client,7,1,1~A,2,therapist,7,1,", Reading.BOTH);

        assertThat(counts.refusedAnswers())
                .containsExactly(
                        client(0, 1, 2, 1, 7),
                        new RefusedAnswers(Reading.THERAPIST_FORM, Rater.THERAPIST, 1, 0, 1, 0, 7));
    }

    @Test
    void decimalsAreCountedToo() {
        assertThat(counts("dyad,session,a,b,c~A,1,95.5,10,.~A,2,1,1,1", FormSelection.of(Reading.DECIMAL_FORM))
                        .refusedAnswers())
                .containsExactly(new RefusedAnswers(Reading.DECIMAL_FORM, Rater.CLIENT, 0, 1, 1, 10, 95.5));
    }

    @Test
    void aNumberBeyondEveryDoubleIsTheLargestOne() {
        String huge = String.join("", Collections.nCopies(400, "9"));

        assertThat(counts("dyad,session,a,b,c~A,1," + huge + ",1,1~A,2,1,1,1", Reading.CLIENT)
                        .refusedAnswers())
                .containsExactly(client(0, 1, 2, 1, Double.MAX_VALUE));
    }

    @Test
    void readingAgainCountsAnew() {
        Reading<?> reading = Reading.of(
                folder, "dyad,session,a,b,c\nA,1,0,2,3\nA,3,1,1,1\nB,1,1,1,1\nA,2,1,1,6\nA,4,1,1,1\n", Reading.CLIENT);

        assertThat(reading.resets).isEqualTo(1);
        assertThat(reading.counts.refusedAnswers()).containsExactly(client(1, 1, 4, 0, 6));
    }

    @Test
    void longRowsOfARefusedRecordAreCountedOnce() {
        ReadCounts counts = counts(
                "dyad,session,item,answer~A,1,1,5~A,1,2,0~A,1,3,2~A,2,1,1~A,2,2,1~A,2,3,1~B,1,1,4", Reading.CLIENT);

        assertThat(counts.accepted()).isEqualTo(2);
        assertThat(counts.refusedAnswers()).containsExactly(client(1, 0, 2, 0, 5));
    }
}
