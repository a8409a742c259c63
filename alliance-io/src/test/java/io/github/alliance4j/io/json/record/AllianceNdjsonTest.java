package io.github.alliance4j.io.json.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.TaskProposed;
import io.github.alliance4j.model.alliance.term.TaskKind;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllianceNdjsonTest {

    /** Two dyads, mixed. */
    private static final List<String> LINES = List.of(
            line("C1", 1, "'event': 'session_recorded'"),
            line("C2", 1, "'event': 'session_recorded'"),
            line("C1", 1, "'event': 'goal_proposed', 'goal': 'g', 'by': 'client'"),
            line("C1", 2, "'event': 'session_recorded'"),
            line("C2", 1, "'event': 'goal_proposed', 'goal': 'h', 'by': 'therapist'"),
            line("C1", 2, "'event': 'goal_prioritised', 'goal': 'g', 'by': 'client', 'rank': 1"));

    @TempDir
    private Path folder;

    private static String line(String dyad, int session, String rest) {
        return "{\"dyad\": \"" + dyad + "\", \"session\": " + session + ", " + rest.replace('\'', '"') + "}";
    }

    private static List<String> without(int line, String instead) {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(line - 1, instead);
        return lines;
    }

    private static Outcome<List<Alliance>> read(List<String> lines) throws IOException {
        return read(String.join("\n", lines) + "\n");
    }

    private static Outcome<List<Alliance>> read(String text) throws IOException {
        return AllianceNdjson.read(new StringReader(text), "log.ndjson");
    }

    @Test
    void recordsComeInTheOrderOfTheirDyads() throws IOException {
        Outcome<List<Alliance>> read = read(LINES);

        assertThat(read.isClean()).isTrue();
        assertThat(read.accepted()).isEqualTo(6);
        assertThat(read.value()).extracting(Alliance::dyad).containsExactly(DyadId.of("C1"), DyadId.of("C2"));
        assertThat(read.value().get(0).events()).hasSize(4);
        assertThat(read.value().get(1).events()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "6 | {\"dyad\": \"C1\", | BAD_RECORD | log.ndjson:6 /dyad | no well-formed JSON: Unexpected end",
                "6 | {} | BAD_RECORD | log.ndjson:6 | needs the property dyad, event, session",
                "6 | [] | BAD_RECORD | log.ndjson:6 | stands where an object belongs",
                "6 | {\"dyad\": \"C1\", \"session\": 2, \"event\": \"task_ended\"} | BAD_RECORD | log.ndjson:6 | task_ended needs the property task",
                "6 | {\"dyad\": \"\", \"session\": 2, \"event\": \"task_ended\"} | BAD_RECORD | log.ndjson:6 /dyad | A dyad identifier must not be empty",
                "6 | {\"dyad\": \"C1\", \"session\": 2, \"event\": \"therapist_changed\", \"a\": 1} | BAD_RECORD | log.ndjson:6 /a | therapist_changed has no such property; there are dyad, event, session, successor",
                "6 | {\"dyad\": \"C1\", \"session\": 2, \"event\": \"therapist_changed\"} x | BAD_RECORD | log.ndjson:6 | no well-formed JSON",
                "6 | {\"dyad\": \"C1\", \"session\": 2, \"event\": \"therapist_changed\"} {} | BAD_RECORD | log.ndjson:6 | there is more after the end of the event",
                "6 | {\"dyad\": \"C1\", \"session\": 2, \"event\": \"session_recorded\"} | BAD_RECORD | log.ndjson:6 | Session 2 is recorded twice",
                "5 | {\"dyad\": \"C2\", \"session\": 1, \"event\": \"task_ended\", \"task\": \"t\"} | BAD_RECORD | log.ndjson:5 | Task t is not in the record by session 1"
            })
    void damagedLineIsRefusedAlone(int line, String instead, ProblemCode code, String place, String rule)
            throws IOException {
        Outcome<List<Alliance>> read = read(without(line, instead));

        assertThat(read.accepted()).isEqualTo(5);
        assertThat(read.refused()).isEqualTo(1);
        Problem problem = read.problems().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.position()).hasToString(place);
        assertThat(problem.message()).contains(rule);
    }

    @Test
    void whatNeedsARefusedLineIsRefusedWithIt() throws IOException {
        Outcome<List<Alliance>> read = read(without(1, "damage"));

        assertThat(read.value()).hasSize(2);
        assertThat(read.problems())
                .extracting(problem -> problem.position() + " " + problem.message())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("log.ndjson:1 no well-formed JSON"),
                        second -> assertThat(second)
                                .isEqualTo("log.ndjson:3 GoalProposed in session 1, which is not in the record"),
                        third -> assertThat(third).isEqualTo("log.ndjson:6 Goal g is not in the record by session 2"));
        assertThat(read.accepted()).isEqualTo(3);
    }

    @Test
    void dyadOfWhichNothingIsLeftHasNoRecord() throws IOException {
        Outcome<List<Alliance>> read = read(without(2, "damage"));

        assertThat(read.value()).extracting(Alliance::dyad).containsExactly(DyadId.of("C1"));
        assertThat(read.refused()).isEqualTo(2);
    }

    @Test
    void lineThatIsTooLongIsRefusedAlone() throws IOException {
        Outcome<List<Alliance>> read = read(without(5, " ".repeat(2) + "x".repeat(1_000_001)));

        assertThat(read.accepted()).isEqualTo(5);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LINE_TOO_LONG);
            assertThat(problem).hasToString("log.ndjson:5: the line is longer than 1000000 characters");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " \r\n"})
    void textWithoutALineHasNoRecord(String text) throws IOException {
        Outcome<List<Alliance>> read = read(text);

        assertThat(read.value()).isEmpty();
        assertThat(read.accepted() + read.refused()).isZero();
    }

    @Test
    void emptyLinesAndOtherLineEndsDoNotCount() throws IOException {
        Outcome<List<Alliance>> read = read("\uFEFF" + String.join("\r\n\r\n", LINES));

        assertThat(read.isClean()).isTrue();
        assertThat(read.accepted()).isEqualTo(6);
    }

    @Property(tries = 100, seed = "74")
    void everyRecordReadsBackEqual(@ForAll long seed) throws IOException {
        Alliance record = RandomRecord.of(seed);
        Outcome<List<Alliance>> read = read(text(record));

        assertThat(read.isClean()).isTrue();
        assertThat(read.accepted()).isEqualTo(record.events().size());
        assertThat(read.value()).isEqualTo(record.events().isEmpty() ? List.of() : List.of(record));
    }

    @Property(tries = 200, seed = "75")
    void acceptedAndRefusedAreAllLinesWhateverIsLost(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<String> lines = text(RandomRecord.of(seed)).lines().toList();
        List<String> damaged = lines.stream()
                .map(line -> random.nextInt(5) > 0 ? line : line.substring(0, 1 + random.nextInt(line.length() - 1)))
                .toList();
        Outcome<List<Alliance>> read = read(damaged);

        assertThat(read.accepted() + read.refused()).isEqualTo(lines.size());
        assertThat(read.problems())
                .hasSize((int) read.refused())
                .extracting(problem -> problem.position().line())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(read.value().stream()
                        .mapToInt(record -> record.events().size())
                        .sum())
                .isEqualTo((int) read.accepted());
    }

    @Property(tries = 100, seed = "76")
    void keptEventsAreThoseOfTheWholeLogInTheirOrder(@ForAll long seed) throws IOException {
        Alliance whole = RandomRecord.of(seed);
        List<String> lines = new ArrayList<>(text(whole).lines().toList());
        if (lines.isEmpty()) {
            return;
        }
        lines.set(new Random(seed).nextInt(lines.size()), "lost");
        List<AllianceEvent> kept = new ArrayList<>();
        read(lines).value().forEach(record -> kept.addAll(record.events()));

        assertThat(whole.events()).containsSubsequence(kept.isEmpty() ? whole.events() : kept);
    }

    @Test
    void fileIsReadAndBytesThatAreNoTextCostTheirLineOnly() throws IOException {
        Path file = folder.resolve("log.ndjson");
        Files.write(
                file,
                String.join("\n", without(5, line("C\u00e9", 1, "'event': 'session_recorded'")))
                        .getBytes(StandardCharsets.ISO_8859_1));
        Outcome<List<Alliance>> read = AllianceNdjson.read(file);

        assertThat(read.accepted()).isEqualTo(5);
        assertThat(read.problems())
                .singleElement()
                .hasToString("log.ndjson:5: the line holds bytes that are no UTF-8 text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFD", "a \uFFFD b", "\uD83D\uDE00", "\uD800\uDC00", "\uFFFF"})
    void fileWithAnyCharacterReadsBackEqual(String words) throws IOException {
        Alliance record = Alliance.builder(DyadId.of("C1"))
                .session(1)
                .proposeGoal("g", Rater.CLIENT, words)
                .build();
        Path file = Files.writeString(folder.resolve("log.ndjson"), text(record));

        assertThat(AllianceNdjson.read(file).isClean()).isTrue();
        assertThat(AllianceNdjson.read(file).value()).containsExactly(record);
        assertThat(read(text(record)).value()).containsExactly(record);
    }

    @Test
    void brokenBytesBesideAReplacementCharacterAreRefused() throws IOException {
        Path file = folder.resolve("log.ndjson");
        String session = "'event': 'session_recorded'";
        byte[] lines = (line("C\uFFFD", 1, session) + "\n" + line("C#", 1, session)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i] == '#' ? (byte) 0x80 : lines[i];
        }
        Outcome<List<Alliance>> read = AllianceNdjson.read(Files.write(file, lines));

        assertThat(read.value()).extracting(Alliance::dyad).containsExactly(DyadId.of("C\uFFFD"));
        assertThat(read.problems())
                .singleElement()
                .hasToString("log.ndjson:2: the line holds bytes that are no UTF-8 text");
    }

    @Test
    void lineThatCouldNotBeReadAgainIsNotWritten() {
        String[] goals =
                IntStream.range(0, 20_000).mapToObj(i -> "g".repeat(50) + i).toArray(String[]::new);
        StringBuilder out = new StringBuilder();

        assertThatThrownBy(() -> AllianceNdjson.write(
                        DyadId.of("C1"), TaskProposed.of(1, "t", Rater.CLIENT, TaskKind.IN_SESSION, goals), out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "The event is \\d+ characters long as JSON, and no more than 1000000 can be read again");
        assertThat(out).isEmpty();
    }

    @Test
    void longestStatementReadsBack() throws IOException {
        Alliance record = Alliance.builder(DyadId.of("C1"))
                .session(1)
                .proposeGoal("g", Rater.CLIENT, "\u0001".repeat(100_000))
                .build();

        assertThat(read(text(record)).value()).containsExactly(record);
    }

    /** Every second line is refused, which must not cost a replay each. */
    @Test
    @Timeout(20)
    void manyRefusedLinesCostNoMoreThanOthers() throws IOException {
        StringBuilder lines = new StringBuilder(line("C1", 1, "'event': 'session_recorded'") + "\n");
        for (int i = 0; i < 16_000; i++) {
            lines.append(line("C1", 1, "'event': 'goal_proposed', 'goal': 'g" + i + "', 'by': 'client'"))
                    .append('\n')
                    .append(line("C1", 1, "'event': 'task_ended', 'task': 't'"))
                    .append('\n');
        }
        Outcome<List<Alliance>> read = read(lines.toString());

        assertThat(read.accepted()).isEqualTo(16_001);
        assertThat(read.refused()).isEqualTo(16_000);
        assertThat(read.problems().get(0)).hasToString("log.ndjson:3: Task t is not in the record by session 1");
    }

    @Test
    void fileThatIsNotThereIsAFaultOfTheFileSystem() {
        assertThatThrownBy(() -> AllianceNdjson.read(folder.resolve("absent.ndjson")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static String text(Alliance record) throws IOException {
        StringBuilder out = new StringBuilder();
        AllianceNdjson.write(record, out);
        return out.toString();
    }
}
