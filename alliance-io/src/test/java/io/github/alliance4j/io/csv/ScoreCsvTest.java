package io.github.alliance4j.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import io.github.alliance4j.scoring.questionnaire.SeriesAssembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCsvTest {

    private static final ScoreSelection DEFAULT = ScoreSelection.withDefaults();

    @TempDir
    private Path folder;

    private Reading<SessionSeries> read(String text, ScoreSelection selection) {
        return read(text, selection, InstrumentCatalog.builtIn());
    }

    private Reading<SessionSeries> read(String text, ScoreSelection selection, InstrumentCatalog catalog) {
        Reading<SessionSeries> reading = new Reading<>();
        Path file = Reading.file(folder, text.getBytes(StandardCharsets.UTF_8));
        try {
            reading.counts = ScoreCsv.withDefaults().read(file, selection, catalog, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    private static List<String> words(Reading<SessionSeries> reading) {
        return reading.dyads.stream()
                .flatMap(List::stream)
                .map(series -> series.dyad()
                        + series.key().rater().map(r -> " " + r).orElse("")
                        + series.key().instrument().map(i -> " " + i).orElse("") + " "
                        + Arrays.toString(series.sessions()) + Arrays.toString(series.values()))
                .toList();
    }

    @Test
    void readsBackWhatTheWriterWrote() throws IOException {
        List<ScoreSheet> sheets = new ArrayList<>();
        for (int session = 3; session >= 1; session--) {
            ResponseSet.Builder form = ResponseSet.builder(Instruments.WAI_SR_CLIENT)
                    .dyad("=C1,\"x\"\n")
                    .therapist(TherapistId.of("-T"))
                    .date(LocalDate.of(2024, 1, session))
                    .session(session);
            for (int item = 1; item <= (session == 2 ? 3 : 12); item++) {
                form.answer(item, 1 + (item + session) % 5);
            }
            sheets.add(Scorer.withDefaults().score(form.build()));
        }
        StringBuilder text = new StringBuilder();
        ScoreCsvWriter writer = new ScoreCsvWriter(text, IdentifierEscaping.SPREADSHEET_SAFE).withComposites();
        writer.writeHeader();
        for (ScoreSheet sheet : sheets) {
            writer.write(sheet);
        }

        for (Metric metric : Metric.values()) {
            assertThat(read(text.toString(), DEFAULT.with(metric)).dyads)
                    .containsExactly(SeriesAssembly.withDefaults().with(metric).assemble(sheets));
        }
        assertThat(read(text.toString(), DEFAULT.with(ScaleId.TASK)).dyads)
                .containsExactly(
                        SeriesAssembly.withDefaults().with(ScaleId.TASK).assemble(sheets));
        ScaleId composite = ScaleId.of("goal-task");
        assertThat(read(text.toString(), DEFAULT.with(composite)).dyads)
                .containsExactly(SeriesAssembly.withDefaults().with(composite).assemble(sheets));
        assertThat(read(text.toString(), DEFAULT).counts.accepted()).isEqualTo(15);
    }

    @Test
    void compositesAreWrittenOnlyWhereTheyAreAskedFor() throws IOException {
        ScoreSheet sheet = Scorer.withDefaults()
                .score(ResponseSet.builder(Instruments.WAI_SR_CLIENT)
                        .dyad("A")
                        .session(1)
                        .build());

        assertThat(scales(sheet, false)).containsExactly("task", "bond", "goal", "total");
        assertThat(scales(sheet, true)).containsExactly("task", "bond", "goal", "goal-task", "total");
    }

    private static List<String> scales(ScoreSheet sheet, boolean composites) throws IOException {
        StringBuilder text = new StringBuilder();
        ScoreCsvWriter writer = new ScoreCsvWriter(text, IdentifierEscaping.SPREADSHEET_SAFE);
        (composites ? writer.withComposites() : writer).write(sheet);
        return text.toString().lines().map(line -> line.split(",", -1)[6]).toList();
    }

    @Test
    void plainFileIsTheTotalOfNobodyInParticular() {
        assertThat(words(read("dyad,session,score,ward\nA,2,3.5,x\nA,1,-1E-2,y\nB,7,4,\n", DEFAULT)))
                .containsExactly("A [1, 2][-0.01, 3.5]", "B [7][4.0]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "x,12,COMPLETE | answered: \"x\" is not a number of items",
                "12,many,COMPLETE | items: \"many\" is not a number of items",
                "12,-1,COMPLETE | items: \"-1\" is not a number of items",
                "12,12,FULL | completeness: \"FULL\" is no completeness; it is one of COMPLETE, PRORATED, NOT_SCORABLE",
            })
    void whatAScoreRestsOnIsCheckedWhereItIsStated(String cells, String problem) {
        Reading<SessionSeries> reading = read(
                "dyad,session,score,answered,items,completeness\nA,1,3,,,\nA,2,3,12,12.0,PRORATED\nA,3,3," + cells
                        + "\n",
                DEFAULT);

        assertThat(reading.faults()).containsExactly("BAD_SCORE in.csv:4 " + problem);
        assertThat(words(reading)).containsExactly("A [1, 2][3.0, 3.0]");
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void ratersAndInstrumentsAreSeriesOfTheirOwn() {
        assertThat(words(read("""
                        dyad,session,rater,instrument,score
                        A,1,therapist,x,1
                        A,2,client,x,2
                        A,2,client,y,3
                        A,1,client,x,4
                        A,1,,,5
                        """, DEFAULT)))
                .containsExactly(
                        "A CLIENT x [1, 2][4.0, 2.0]", "A THERAPIST x [1][1.0]", "A [1][5.0]", "A CLIENT y [2][3.0]");
    }

    @Test
    void rowsOfOtherScalesAndRatersAreAcceptedAndMakeNoPoint() {
        Reading<SessionSeries> reading = read("""
                dyad,session,rater,scale,score
                A,1,client,total,1
                A,1,client,task,not looked at
                A,1,therapist,total,2
                B,1,therapist,total,2
                A2,1,client,,3
                """, DEFAULT.with(Rater.CLIENT));

        assertThat(words(reading)).containsExactly("A CLIENT [1][1.0]", "A2 CLIENT [1][3.0]");
        assertThat(reading.counts.accepted()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tsak || no record is of the scale \"tsak\"; there are \"O\\nd\", \"task\", \"total\"",
                "total | OBSERVER | no record is of the scale \"total\" by observer; there are \"O\\nd\" by nobody named, "
                        + "\"task\" by therapist, \"total\" by client",
                "task | CLIENT | no record is of the scale \"task\" by client; there are \"O\\nd\" by nobody named, "
                        + "\"task\" by therapist, \"total\" by client",
            })
    void selectionThatNoRowFitsIsAFaultOfTheFile(String scale, Rater rater, String message) {
        String text = "dyad,session,rater,scale,score\nA,1,client,total,1\nA,1,therapist,task,2\nB,1,,\"O\nd\",2\n";
        ScoreSelection selection = DEFAULT.with(ScaleId.of(scale));

        Problem problem = catchThrowableOfType(
                        FormatException.class, () -> read(text, rater == null ? selection : selection.with(rater)))
                .problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.NOTHING_SELECTED);
        assertThat(problem.message()).isEqualTo(message);
    }

    @Test
    void aSelectedRowThatIsRefusedIsNoFaultOfTheFile() {
        Reading<SessionSeries> reading =
                read("dyad,session,scale,score\nA,1,task,1\nA,1,bond,much\n", DEFAULT.with(ScaleId.BOND));

        assertThat(reading.places()).containsExactly("BAD_SCORE 3 score");
        assertThat(reading.dyads).isEmpty();
    }

    @Test
    void emptyScoresAndUnscorableRowsLeaveGaps() {
        Reading<SessionSeries> reading = read(
                "dyad,session,score,completeness\nA,1,1,COMPLETE\nA,2,,COMPLETE\nA,3,,NOT_SCORABLE\nA,4,2,PRORATED\n",
                DEFAULT);

        assertThat(words(reading)).containsExactly("A [1, 4][1.0, 2.0]");
        assertThat(reading.counts.accepted()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text | A,1,client,wai-sr-client,good,COMPLETE | BAD_SCORE 2 mean",
                "NaN | A,1,client,wai-sr-client,NaN,COMPLETE | BAD_SCORE 2 mean",
                "infinite | A,1,client,wai-sr-client,1e999,COMPLETE | BAD_SCORE 2 mean",
                "NA | A,1,client,wai-sr-client,NA,COMPLETE | BAD_SCORE 2 mean",
                "hexadecimal | A,1,client,wai-sr-client,0x1p3,COMPLETE | BAD_SCORE 2 mean",
                "suffix | A,1,client,wai-sr-client,1d,COMPLETE | BAD_SCORE 2 mean",
                "exponent without digits | A,1,client,wai-sr-client,1e,COMPLETE | BAD_SCORE 2 mean",
                "score of an unscorable row | A,1,client,wai-sr-client,3,NOT_SCORABLE | BAD_SCORE 2 mean",
                "above the range | A,1,client,wai-sr-client,5.01,COMPLETE | OUT_OF_RANGE 2 mean",
                "below the range | A,1,client,wai-sr-client,0.99,COMPLETE | OUT_OF_RANGE 2 mean",
                "unknown rater | A,1,coach,wai-sr-client,3,COMPLETE | UNKNOWN_RATER 2 rater",
                "session | A,0,client,wai-sr-client,3,COMPLETE | BAD_SESSION 2 session",
                "dyad | ,1,client,wai-sr-client,3,COMPLETE | MISSING_IDENTIFIER 2 dyad",
                "too few | A,1,client,wai-sr-client,3 | TOO_FEW_COLUMNS 2",
                "too many | A,1,client,wai-sr-client,3,COMPLETE,1 | TOO_MANY_COLUMNS 2",
            })
    void refusesTheRowOnly(String what, String row, String problem) {
        Reading<SessionSeries> reading = read(
                "dyad,session,rater,instrument,mean,completeness\n" + row + "\nA,1,client,wai-sr-client,3,COMPLETE\n",
                DEFAULT);

        assertThat(reading.places()).containsExactly(problem);
        assertThat(words(reading)).containsExactly("A CLIENT wai-sr-client [1][3.0]");
        assertThat(reading.counts.accepted()).isEqualTo(1);
        assertThat(reading.counts.refused()).isEqualTo(1);
    }

    @Test
    void repeatedRowIsRefusedAlsoOfAnotherScale() {
        Reading<SessionSeries> reading =
                read("dyad,session,scale,score\nA,1,total,1\nA,1,task,1\nA,1,,2\nA,1,task,1\n", DEFAULT);

        assertThat(reading.faults())
                .containsExactly(
                        "DUPLICATE_RECORD in.csv:4: the same dyad, session, rater, instrument and scale stand on line 2 "
                                + "already",
                        "DUPLICATE_RECORD in.csv:5: the same dyad, session, rater, instrument and scale stand on line 3 "
                                + "already");
    }

    @Test
    void rangeOfTheSelectionHoldsForUnknownInstruments() {
        ScoreRange range = new ScoreRange(0, 4, OptionalDouble.empty());

        Reading<SessionSeries> reading = read("dyad,session,score\nA,1,5\nA,2,4\n", DEFAULT.with(range));

        assertThat(reading.faults()).containsExactly("OUT_OF_RANGE in.csv:2 score: 5 is outside 0 to 4");
        assertThat(reading.dyads.get(0).get(0).range()).contains(range);
    }

    @Test
    void lowerIsBetterMustBeTurnedFirst() {
        InstrumentCatalog catalog = InstrumentCatalog.of(List.of(Instrument.builder("distress")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 4))
                .items(2)
                .direction(Direction.LOWER_IS_BETTER)
                .build()));

        Reading<SessionSeries> reading =
                read("dyad,session,instrument,score\nA,1,distress,1\nA,2,distress,1\nA,1,other,1\n", DEFAULT, catalog);

        assertThat(reading.counts).isEqualTo(new ReadCounts(1, 2));
        assertThat(reading.faults())
                .containsExactly("WRONG_INSTRUMENT in.csv:2 instrument: \"distress\" is lower-is-better; series are "
                        + "higher-is-better, so its scores must be turned first; its further rows are refused too");
        assertThatThrownBy(() -> read("dyad,session,instrument,score\nA,1,distress,1\n", DEFAULT, catalog))
                .hasMessage("in.csv: distress is lower-is-better; series are higher-is-better, so its scores must be "
                        + "turned first");
    }

    @Test
    void dyadThatComesAgainMakesTheReaderBeginAgain() {
        Reading<SessionSeries> reading = read("dyad,session,score\nA,2,2\nB,1,3\nA,1,1\n", DEFAULT);

        assertThat(reading.resets).isEqualTo(1);
        assertThat(words(reading)).containsExactly("A [1, 2][1.0, 2.0]", "B [1][3.0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dyad,session | column \"score\" is missing; a plain file holds its scores there, a full one in \"mean\"",
                "dyad,session,sum,pomp | column \"score\" is missing; a plain file holds its scores there, a full one in "
                        + "\"mean\"",
                "session,score | column \"dyad\" is missing; every record names its dyad",
                "dyad,score | column \"session\" is missing; every record names its session",
            })
    void missingColumnIsAFaultOfTheFile(String header, String message) {
        assertThat(catchThrowableOfType(FormatException.class, () -> read(header + "\n", DEFAULT))
                        .problem()
                        .message())
                .isEqualTo(message);
    }

    @Test
    void selectionNeedsItsColumns() {
        String text = "dyad,session,score\nA,1,1\n";

        assertThat(catchThrowableOfType(FormatException.class, () -> read(text, DEFAULT.with(Rater.CLIENT))))
                .hasMessageContaining("column \"rater\" is missing; the scores of one rater are asked for");
        assertThat(catchThrowableOfType(FormatException.class, () -> read(text, DEFAULT.with(ScaleId.BOND))))
                .hasMessageContaining("column \"scale\" is missing; the scale bond is asked for");
    }
}
