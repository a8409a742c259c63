package io.github.alliance4j.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Gate;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.AnswerState;
import io.github.alliance4j.model.response.ResponseSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items without an answer: missing, not applicable, not asked. */
class UnansweredItemsTest {

    private static final String WIDE = "dyad,session,i1,i2,i3\n";
    private static final String LONG = "dyad,session,item,answer\n";

    /** Item 2 is asked after 1 to 5 on item 1, item 3 after 3 to 5 on item 2. */
    private static final Instrument GATED = Instrument.builder("gated")
            .raters(Rater.CLIENT)
            .answers(AnswerScale.of(0, 5))
            .items(3)
            .askedIf(new Gate(1, 1, 5), 2)
            .askedIf(new Gate(2, 3, 5), 3)
            .build();

    @TempDir
    private Path folder;

    private Reading<ResponseSet> read(String text, Instrument form, String... notApplicable) {
        return Reading.of(
                ResponseCsv.withDefaults().withNotApplicableCodes(List.of(notApplicable)),
                Reading.file(folder, text.getBytes(StandardCharsets.UTF_8)),
                FormSelection.of(form));
    }

    /** The states of the only form, by their first letters. */
    private static String states(Reading<ResponseSet> reading) {
        assertThat(reading.problems).isEmpty();
        ResponseSet form = reading.dyads.get(0).get(0);
        StringBuilder states = new StringBuilder();
        IntStream.rangeClosed(1, 3).mapToObj(form::state).forEach(state -> states.append(letter(state)));
        return states.toString();
    }

    private static char letter(AnswerState state) {
        return switch (state) {
            case ANSWERED -> 'a';
            case MISSING -> 'm';
            case NOT_APPLICABLE -> 'n';
            case NOT_ASKED -> '-';
        };
    }

    @ParameterizedTest
    @CsvSource({"'4,,NA',amm", "'4,9,-8',ann", "'NA,NA,4',mma", "'9,9,9',nnn"})
    void codesTellMissingFromNotApplicableInWideFiles(String answers, String states) {
        assertThat(states(read(WIDE + "A,1," + answers + "\n", Reading.CLIENT_FORM, "9", "-8")))
                .isEqualTo(states);
    }

    @Test
    void codesTellMissingFromNotApplicableInLongFiles() {
        assertThat(states(read(LONG + "A,1,1,4\nA,1,2,9\nA,1,3,NA\n", Reading.CLIENT_FORM, "9")))
                .isEqualTo("anm");
    }

    @Test
    void codesHoldForDecimalFormsToo() {
        assertThat(states(read(WIDE + "A,1,4.5,none,\n", Reading.DECIMAL_FORM, "none")))
                .isEqualTo("anm");
    }

    @Test
    void codeForWhatDoesNotApplyWinsOverAnAnswerAndAMissingCode() {
        assertThat(states(read(WIDE + "A,1,4,5,NA\n", Reading.CLIENT_FORM, "5", "NA")))
                .isEqualTo("ann");
    }

    @Test
    void withoutCodesNothingIsNotApplicable() {
        assertThat(states(read(WIDE + "A,1,4,N/A,\n", Reading.CLIENT_FORM))).isEqualTo("amm");
    }

    @Test
    void answerThatIsNoneNamesTheCodes() {
        assertThat(read(WIDE + "A,1,4,x,\n", Reading.CLIENT_FORM, "9", "-8").faults())
                .containsExactly(
                        "BAD_ANSWER in.csv:2 i2: \"x\" is not a whole number from 1 to 5, an empty cell, or one of"
                                + " the missing codes NA N/A . -99, or one of the codes for what does not apply, 9 -8");
    }

    @Test
    void emptyCodeIsRefused() {
        ResponseCsv reader = ResponseCsv.withDefaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.withNotApplicableCodes(List.of("9", " ")))
                .withMessage("An empty cell is a missing answer, not one that does not apply");
    }

    @ParameterizedTest
    @CsvSource({
        "'0,,',a--",
        "'0,NA,NA',a--",
        "'1,2,',aa-",
        "'1,3,',aam",
        "'1,3,5',aaa",
        "'1,,',amm",
        "',4,5',maa",
        "'9,,',n--",
        "'1,9,',an-"
    })
    void itemsBehindAClosedGateAreNotAsked(String answers, String states) {
        assertThat(states(read(WIDE + "A,1," + answers + "\n", GATED, "9"))).isEqualTo(states);
    }

    @ParameterizedTest
    @CsvSource({"'0,4,',i2,2,1", "'0,,4',i3,3,2", "'1,2,4',i3,3,2", "'9,4,5',i2,2,1"})
    void answerToAnItemThatWasNotAskedRefusesTheRow(String answers, String column, int item, int gate) {
        Reading<ResponseSet> reading = read(WIDE + "A,1," + answers + "\nA,2,1,3,4\n", GATED, "9");

        assertThat(reading.faults())
                .containsExactly("ANSWER_NOT_ASKED in.csv:2 " + column + ": item " + item
                        + " is answered although the answer to item " + gate + " leaves it out");
        assertThat(reading.counts.accepted()).isEqualTo(1);
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,1,1,0\nA,1,2,4\n", "A,1,2,4\nA,1,1,0\n"})
    void contradictionRefusesALongRecordOnWhicheverRowItShows(String rows) {
        Reading<ResponseSet> reading = read(LONG + rows + "A,2,1,1\nA,2,2,3\n", GATED);

        assertThat(reading.places()).containsExactly("ANSWER_NOT_ASKED 3 answer");
        assertThat(Reading.forms(reading)).containsExactly("A 2 C: 1 3 -");
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void parentIsARaterLikeTheOthersAndComesLast() {
        Instrument all = Instrument.builder("all")
                .raters(Rater.values())
                .answers(AnswerScale.of(1, 5))
                .items(1)
                .build();
        Reading<ResponseSet> reading =
                read("dyad,session,rater,i1\nA,1,parent,1\nA,1,Observer,2\nA,1,client,3\nA,2,PARENT,4\n", all);

        assertThat(Reading.forms(reading)).containsExactly("A 1 C: 3", "A 1 O: 2", "A 1 P: 1", "A 2 P: 4");
    }
}
