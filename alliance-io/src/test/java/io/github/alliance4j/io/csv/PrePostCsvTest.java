package io.github.alliance4j.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrePostCsvTest {

    private static final Instrument DISTRESS = Instrument.builder("distress")
            .raters(Rater.CLIENT)
            .answers(AnswerScale.of(0, 4))
            .items(10)
            .direction(Direction.LOWER_IS_BETTER)
            .build();
    private static final PrePostSelection SRS = PrePostSelection.of(Instruments.SRS);

    @TempDir
    private Path folder;

    private Reading<PrePostScores> read(String text, PrePostSelection selection) {
        return read(PrePostCsv.withDefaults(), text.getBytes(StandardCharsets.UTF_8), selection);
    }

    private Reading<PrePostScores> read(PrePostCsv reader, byte[] bytes, PrePostSelection selection) {
        Reading<PrePostScores> reading = new Reading<>();
        try {
            reading.counts = reader.read(Reading.file(folder, bytes), selection, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    private ProblemCode fault(String text) {
        return catchThrowableOfType(FormatException.class, () -> read(text, SRS))
                .problem()
                .code();
    }

    /** Every person as {@code dyad rater: pre to post}. */
    private static List<String> persons(Reading<PrePostScores> reading) {
        return reading.dyads.stream()
                .flatMap(List::stream)
                .map(person -> person.key().dyad()
                        + person.key().rater().map(rater -> " " + rater).orElse("") + ": "
                        + person.scores()
                                .map(scores -> scores.pre() + " to " + scores.post())
                                .orElse("none"))
                .toList();
    }

    @Test
    void firstAndLastScoredSessionAreBeforeAndAfterInAnyOrderOfRows() {
        assertThat(persons(read("dyad,session,score\nA,5,7\nA,2,3\nA,9,\nA,1,\nA,3,9\n", SRS)))
                .containsExactly("A: 3.0 to 7.0");
    }

    @Test
    void whoHasFewerThanTwoScoresComesWithoutAny() {
        assertThat(persons(read("dyad,session,score\nA,1,7\nB,1,\nB,2,\nC,1,1\nC,2,2\n", SRS)))
                .containsExactly("A: none", "B: none", "C: 1.0 to 2.0");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "0, 0, 1.0 to 6.0",
        "2, 0, 2.0 to 6.0",
        "0, 4, 1.0 to 4.0",
        "2, 4, 2.0 to 4.0",
        "3, 4, none",
        "2, 3, none",
        "2, 9, none",
        "6, 0, none",
        "0, 1, none"
    })
    void chosenSessionsAreTakenOrNothing(int pre, int post, String expected) {
        PrePostSelection selection = pre == 0 ? SRS : SRS.withPre(SessionNumber.of(pre));
        selection = post == 0 ? selection : selection.withPost(SessionNumber.of(post));

        assertThat(persons(read("dyad,session,score\nA,1,1\nA,2,2\nA,3,\nA,4,4\nA,6,6\n", selection)))
                .containsExactly("A: " + expected);
    }

    @Test
    void anUnscorableRowIsNoScore() {
        assertThat(persons(read("""
                        dyad,session,score,completeness
                        A,1,,NOT_SCORABLE
                        A,2,3,COMPLETE
                        A,3,4,PRORATED
                        A,4,,NOT_SCORABLE
                        """, SRS))).containsExactly("A: 3.0 to 4.0");
    }

    @Test
    void lowerIsBetterScoresComeAsTheyAre() {
        Reading<PrePostScores> reading = read(
                "dyad,session,instrument,score\nA,1,distress,3.5\nA,2,distress,1\n", PrePostSelection.of(DISTRESS));

        assertThat(reading.problems).isEmpty();
        assertThat(persons(reading)).containsExactly("A: 3.5 to 1.0");
    }

    @Test
    void everyRaterIsAPersonOfTheirOwn() {
        Instrument both = Instrument.builder("both")
                .raters(Rater.CLIENT, Rater.THERAPIST)
                .answers(AnswerScale.of(1, 5))
                .items(3)
                .build();
        String text = """
                dyad,session,rater,score
                A,1,client,1
                A,1,therapist,2
                A,2,therapist,3
                A,2,client,4
                """;

        assertThat(persons(read(text, PrePostSelection.of(both))))
                .containsExactlyInAnyOrder("A CLIENT: 1.0 to 4.0", "A THERAPIST: 2.0 to 3.0");
        assertThat(persons(read(
                        text,
                        PrePostSelection.of(both)
                                .with(ScoreSelection.withDefaults().with(Rater.THERAPIST)))))
                .containsExactly("A THERAPIST: 2.0 to 3.0");
    }

    @Test
    void rowsOfOtherFormsAndScalesAreAcceptedAndPassedOver() {
        Reading<PrePostScores> reading = read("""
                dyad,session,instrument,scale,score
                A,1,srs,total,1
                A,1,srs,bond,not looked at
                A,2,wai-s-client,total,5
                A,3,,,4
                B,1,wai-s-client,total,5
                """, SRS);

        assertThat(reading.problems).isEmpty();
        assertThat(reading.counts.accepted()).isEqualTo(5);
        assertThat(persons(reading)).containsExactly("A: 1.0 to 4.0");
    }

    @Test
    void aRowThatNamesNoFormIsTheSameRecordAsOneThatNamesTheSelected() {
        Reading<PrePostScores> reading =
                read("dyad,session,instrument,score\nA,1,,1\nA,1,srs,9\nA,2,srs,2\nA,3,,3\n", SRS);

        assertThat(reading.places()).singleElement().asString().startsWith("DUPLICATE_RECORD 3");
        assertThat(persons(reading)).containsExactly("A: 1.0 to 3.0");
    }

    @Test
    void aStatedRangeIsThatOfRowsThatNameNoForm() {
        PrePostSelection wide =
                SRS.with(ScoreSelection.withDefaults().with(new ScoreRange(0, 40, OptionalDouble.empty())));

        assertThat(persons(read("dyad,session,score\nA,1,20\nA,2,40\n", wide))).containsExactly("A: 20.0 to 40.0");
        assertThat(read("dyad,session,instrument,score\nA,1,srs,20\nA,2,srs,4\n", wide)
                        .places())
                .containsExactly("OUT_OF_RANGE 2 score");
    }

    @Test
    void theMetricChosenIsTheColumnRead() {
        String text = "dyad,session,instrument,sum,mean,pomp\nA,1,srs,20,5,50\nA,2,srs,30,7.5,75\n";

        assertThat(persons(read(text, SRS.with(ScoreSelection.withDefaults().with(Metric.SUM)))))
                .containsExactly("A: 20.0 to 30.0");
        assertThat(persons(read(text, SRS.with(ScoreSelection.withDefaults().with(Metric.POMP)))))
                .containsExactly("A: 50.0 to 75.0");
    }

    @Test
    void aScoreOutsideTheRangeOfTheFormIsRefused() {
        Reading<PrePostScores> reading = read("dyad,session,score\nA,1,10.5\nA,2,3\nA,3,4\n", SRS);

        assertThat(reading.faults()).containsExactly("OUT_OF_RANGE in.csv:2 score: 10.5 is outside 0 to 10");
        assertThat(persons(reading)).containsExactly("A: 3.0 to 4.0");
    }

    @Test
    void aRaterWhomTheFormIsNotForIsRefused() {
        Reading<PrePostScores> reading =
                read("dyad,session,rater,score\nA,1,client,1\nA,2,observer,2\nA,3,client,3\n", SRS);

        assertThat(reading.places()).containsExactly("WRONG_RATER 3 rater");
        assertThat(persons(reading)).containsExactly("A CLIENT: 1.0 to 3.0");
    }

    @Test
    void aRepeatedSessionIsRefusedWhereItComesSecondNamingTheFirst() {
        Reading<PrePostScores> reading = read("dyad,session,score\nA,1,1\nA,2,2\nA,2,9\nA,1,8\n", SRS);

        assertThat(reading.places())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("DUPLICATE_RECORD 4"),
                        second -> assertThat(second).startsWith("DUPLICATE_RECORD 5"));
        assertThat(reading.problems.get(0).message()).contains("line 3");
        assertThat(persons(reading)).containsExactly("A: 1.0 to 2.0");
    }

    @Test
    void anEmptyFileAndAHeaderAloneAreFaultsOfTheFile() {
        assertThat(fault("")).isEqualTo(ProblemCode.EMPTY_FILE);
        assertThat(fault("dyad,session,score\n")).isEqualTo(ProblemCode.NO_RECORDS);
        assertThat(fault("dyad,score\nA,1\n")).isEqualTo(ProblemCode.MISSING_COLUMN);
        assertThat(fault("dyad,session,instrument,score\nA,1,wai-s-client,2\n"))
                .isEqualTo(ProblemCode.NOTHING_SELECTED);
    }

    /** Each damage spoils its row alone. */
    private static final List<String> DAMAGED = List.of(
            ",1,5",
            "A,x,5",
            "A,0,5",
            "A,1.5,5",
            "A,2,much",
            "A,2,NaN",
            "A,2,1e999",
            "A,2,-1",
            "A,2,11",
            "A,2",
            "A,2,5,6",
            "A,2,\"5\"x");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void acceptedAndRefusedAreAllRowsWhateverIsDamaged(long seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int dyad = 0; dyad < 20; dyad++) {
            for (int session = 1; session <= 3; session++) {
                rows.add("D" + dyad + "," + session + "," + random.nextInt(11));
            }
        }
        int damages = 1 + random.nextInt(15);
        for (int i = 0; i < damages; i++) {
            rows.add(DAMAGED.get(random.nextInt(DAMAGED.size())));
        }
        Collections.shuffle(rows, random);

        Reading<PrePostScores> reading = read("dyad,session,score\n" + String.join("\n", rows) + "\n", SRS);

        assertThat(reading.counts.all()).isEqualTo(rows.size());
        assertThat(reading.counts.refused()).isEqualTo(damages);
        assertThat(reading.problems).hasSizeGreaterThanOrEqualTo(damages);
        assertThat(persons(reading)).hasSize(20).noneMatch(person -> person.endsWith("none"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void aDamagedRowIsRefusedWithAProblemThatNamesItsLine(int damage) {
        Reading<PrePostScores> reading = read("dyad,session,score\nA,1,1\n" + DAMAGED.get(damage) + "\nA,3,3\n", SRS);

        assertThat(reading.counts.accepted()).isEqualTo(2);
        assertThat(reading.counts.refused()).isEqualTo(1);
        assertThat(reading.problems)
                .isNotEmpty()
                .allMatch(problem -> problem.position().line() == 3);
        assertThat(persons(reading)).containsExactly("A: 1.0 to 3.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab"})
    void theLocaleChangesNothing(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(persons(read("DYAD,SESSION,RATER,SCORE\nI,1,CLIENT,1.5\nI,2,client,2.25\n", SRS)))
                    .containsExactly("I CLIENT: 1.5 to 2.25");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void byteOrderMarkSemicolonsAndQuotesAreRead() {
        assertThat(persons(read("\uFEFFdyad;session;score\r\n\"A;1\";1;1\r\n\"A;1\";2;2\r\n", SRS)))
                .containsExactly("A;1: 1.0 to 2.0");
    }

    @Test
    void anotherCharsetIsReadWhereNamed() {
        byte[] bytes = "dyad,session,score\n\u00c4,1,1\n\u00c4,2,2\n".getBytes(StandardCharsets.UTF_16);

        assertThat(persons(read(PrePostCsv.withDefaults().with(StandardCharsets.UTF_16), bytes, SRS)))
                .containsExactly("\u00c4: 1.0 to 2.0");
    }

    @Test
    void aGuardOfAnIdentifierIsRemovedUnlessReadRaw() {
        byte[] bytes = "dyad,session,score\n'=A,1,1\n'=A,2,2\n".getBytes(StandardCharsets.UTF_8);
        PrePostCsv reader = PrePostCsv.withDefaults();

        assertThat(persons(read(reader, bytes, SRS))).containsExactly("=A: 1.0 to 2.0");
        assertThat(persons(read(reader.with(IdentifierEscaping.RAW), bytes, SRS)))
                .containsExactly("'=A: 1.0 to 2.0");
    }

    @Test
    void aSelectionThatCannotBeIsRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SRS.withPre(SessionNumber.of(3)).withPost(SessionNumber.of(3)))
                .withMessage("Session 3 before and session 3 after: the session before must come first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SRS.with(ScoreSelection.withDefaults().with(ScaleId.of("tsak"))))
                .withMessage("Instrument srs has no scale tsak; there are bond, goal, task, total");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SRS.with(ScoreSelection.withDefaults().with(Rater.OBSERVER)))
                .withMessage("Instrument srs is for [CLIENT], not OBSERVER");
    }
}
