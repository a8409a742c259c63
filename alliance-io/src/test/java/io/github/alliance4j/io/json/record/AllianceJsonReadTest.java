package io.github.alliance4j.io.json.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllianceJsonReadTest {

    /** One event a line; the sixth line is the first event. */
    private static final String SMALL = """
            {
              "format": "alliance4j-record",
              "format_version": 1,
              "dyad": "C017",
              "events": [
                { "session": 1, "event": "session_recorded" },
                { "session": 1, "event": "goal_proposed", "goal": "g", "by": "client" },
                { "session": 2, "event": "session_recorded", "date": "2024-05-01" }
              ]
            }
            """;

    private static final String LAST = "{ \"session\": 2, \"event\": \"session_recorded\", \"date\": \"2024-05-01\" }";

    @TempDir
    private Path folder;

    @Test
    void recordIsRead() throws IOException {
        assertThat(read(SMALL)).hasToString("alliance (sessions 2, goals 1, tasks 0, ruptures 0)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "format_version", "dyad"})
    void missingPropertyIsNamed(String property) {
        String without = SMALL.replaceFirst("  \"" + property + "\": .*\n", "");

        assertThat(problem(without).toString()).isEqualTo("record.json:1: needs the property " + property);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "alliance4j-record | alliance4j-instrument | 2 /format | \"alliance4j-instrument\" is not alliance4j-record",
                "\"format_version\": 1 | \"format_version\": 2 | 3 /format_version | version 2 is not known; this library reads version 1",
                "\"format_version\": 1 | \"format_version\": 1.0 | 3 /format_version | 1.0 stands where a whole number belongs",
                "\"C017\" | 17 | 4 /dyad | 17 stands where a text belongs",
                "\"C017\" | \" \" | 4 /dyad | A dyad identifier must not be empty",
                "\"C017\" | \"C017\", \"dyad\": \"C018\" | 4 /dyad | the property stands twice",
                "\"C017\" | \"C017\", \"sessions\": [] | 4 /sessions | no such property; there are dyad, events, format, format_version",
                "\"dyad\": \"C017\", | \"dyad\": \"C017\", \"events\": {}, | 4 /events | { stands where an array belongs",
                "{ \"session\": 1, \"event\": \"session_recorded\" } | null | 6 /events/0 | null stands where an object belongs",
                "{ \"session\": 1, \"event\": \"session_recorded\" } | {} | 6 /events/0 | needs the property event, session",
                "{ \"session\": 1, \"event\": \"session_recorded\" } | { \"session\": 1 } | 6 /events/0 | needs the property event",
                "\"session\": 1, \"event\": \"session_recorded\" | \"session\": 0, \"event\": \"session_recorded\" | 6 /events/0/session | 0 is outside 1 to 2147483647",
                "\"session\": 1, \"event\": \"session_recorded\" | \"session\": NaN, \"event\": \"session_recorded\" | 6 /events/0 | no well-formed JSON: Non-standard token 'NaN'",
                "\"session\": 1, \"event\": \"session_recorded\" | \"session\": 1, \"event\": \"Session_Recorded\" | 6 /events/0/event | \"Session_Recorded\" is none of session_recorded, therapist_changed, goal_proposed",
                "\"session\": 1, \"event\": \"session_recorded\" | \"session\": 1, \"event\": \"session_recorded\", \"dyad\": \"C017\" | 6 /events/0/dyad | session_recorded has no such property; there are attendance, date, event, modality, session, therapist",
                "\"session\": 1, \"event\": \"session_recorded\" | \"session\": 1, \"session\": 1, \"event\": \"session_recorded\" | 6 /events/0/session | the property stands twice",
            })
    void brokenRuleIsToldWithLineAndPointer(String part, String broken, String place, String rule) {
        Problem problem = problem(SMALL.replace(part, broken));

        assertThat(problem.code()).isEqualTo(ProblemCode.BAD_RECORD);
        assertThat(problem.position().toString()).startsWith("record.json:" + place);
        assertThat(problem.message()).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // of a value
                "'event': 'session_recorded', 'date': '2024-02-30' | /date | \"2024-02-30\" is no day of the calendar",
                "'event': 'session_recorded', 'date': '01.05.2024' | /date | \"01.05.2024\" is no day of the calendar",
                "'event': 'session_recorded', 'date': 20240501 | /date | 20240501 stands where a text belongs",
                "'event': 'session_recorded', 'date': null | /date | null stands where a text belongs",
                "'event': 'session_recorded', 'modality': 'VIDEO' | /modality | \"VIDEO\" is none of in_person, video, phone, text",
                "'event': 'session_recorded', 'attendance': 'cancelled' | /attendance | \"cancelled\" is none of attended, late, cancelled_by_client, cancelled_by_therapist, no_show",
                "'event': 'session_recorded', 'therapist': '' | /therapist | A therapist identifier must not be empty",
                "'event': 'goal_endorsed', 'goal': 'a b' | /goal | The code of a goal is 1 to 64 characters",
                "'event': 'goal_endorsed', 'goal': 1 | /goal | 1 stands where a text belongs",
                "'event': 'goal_endorsed', 'rating': 5 | /rating | 5 stands where an object belongs",
                "'event': 'goal_endorsed', 'rating': { 'value': 5 } | /rating | needs the property max, min",
                "'event': 'goal_endorsed', 'rating': { 'value': 5, 'min': 1, 'max': 7, 'step': 1 } | /rating/step | no such property; there are kind, max, min, value",
                "'event': 'goal_endorsed', 'rating': { 'value': 8, 'min': 1, 'max': 7 } | /rating | A rating is not on its scale, 1 to 7, both ends included",
                "'event': 'goal_endorsed', 'rating': { 'value': 5.0, 'min': 1, 'max': 7 } | /rating/value | 5.0 is not a whole number; the kind of this rating is whole",
                "'event': 'goal_endorsed', 'rating': { 'value': 5, 'min': 1, 'max': 3000000000 } | /rating/max | 3000000000 is outside -2147483648 to 2147483647; the kind of this rating is whole",
                "'event': 'goal_endorsed', 'rating': { 'value': '5', 'min': 1, 'max': 7 } | /rating/value | \"5\" stands where a number belongs",
                "'event': 'goal_endorsed', 'rating': { 'value': 5, 'min': 7, 'max': 7 } | /rating | the lower end must come first",
                "'event': 'goal_endorsed', 'rating': { 'value': 5, 'min': 1, 'max': 1e999, 'kind': 'decimal' } | /rating/max | 1e999 is too large",
                "'event': 'goal_endorsed', 'rating': { 'value': 5, 'min': 1, 'max': 7, 'kind': 'DECIMAL' } | /rating/kind | \"DECIMAL\" is none of whole, decimal",
                "'event': 'goal_prioritised', 'rank': 0 | /rank | 0 is outside 1 to 2147483647",
                "'event': 'goal_prioritised', 'rank': 1.5 | /rank | 1.5 stands where a whole number belongs",
                "'event': 'goal_status_changed', 'status': 'done' | /status | \"done\" is none of open, reached, dropped, revised",
                "'event': 'task_proposed', 'serves': 'g' | /serves | \"g\" stands where an array belongs",
                "'event': 'task_proposed', 'serves': [ 'g', 'g' ] | /serves/1 | \"g\" stands twice",
                "'event': 'task_proposed', 'serves': [ '' ] | /serves/0 | The code of a goal",
                "'event': 'session_recorded', 'date': '+12024-05-01' | `` | Session 2 is dated in the year 12024; the year of a session is 1 to 9999",
                "'event': 'goal_endorsed', 'rating': { 'value': 5, 'min': -1.7e308, 'max': 1.7e308, 'kind': 'decimal' } | /rating | a rating from -1.7e308 to 1.7e308: the distance of the ends is too large for a number",
                "'event': 'bond_rated', 'facet': 'warmth' | /facet | \"warmth\" is none of trust, safety",
                "'event': 'rupture_stated', 'markers': [ 'denial' ] | /markers | [ stands where an object belongs",
                "'event': 'rupture_stated', 'markers': { 'three_rs': [] } | /markers/three_rs | no such property; there are three_rs_2015, three_rs_2022",
                "'event': 'rupture_stated', 'markers': { 'three_rs_2022': [ 'denial' ] } | /markers/three_rs_2022/0 | \"denial\" is none of avoidant_denial",
                "'event': 'repair_stated', 'strategies': { 'three_rs_2022': [] } | /strategies/three_rs_2022 | no such property; there are three_rs_2015",
                "'event': 'repair_stated', 'repaired_in': -1 | /repaired_in | -1 is outside",
                // of the keys of an event
                "'event': 'goal_endorsed' | `` | goal_endorsed needs the property by, goal, rating",
                "'event': 'goal_endorsed', 'wording': { 'a': [ {} ] } | /wording | goal_endorsed has no such property; there are by, event, goal, rating, session",
                "'event': 'goal_endorsed', 'facet': 'trust' | /facet | goal_endorsed has no such property",
                "'facet': 'trust', 'by': 'client', 'event': 'feedback_taken_up', 'feedback': 'f' | /facet | feedback_taken_up has no such property; there are event, feedback, session",
                "'event': 'feedback_given', 'feedback': 'f', 'by': 'client' | `` | needs one of the properties goal, task, facet, topic, and only one",
                "'event': 'feedback_given', 'feedback': 'f', 'by': 'client', 'goal': 'g', 'topic': 'pace' | `` | needs one of the properties goal, task, facet, topic, and only one",
                "'event': 'context_noted', 'by': 'client' | `` | needs one of the properties language, identity, cultural_matter, online_quality, and only one",
                // of an event
                "'event': 'goal_proposed', 'goal': 'h', 'by': 'observer' | /by | \"observer\" is none of client, therapist",
                "'event': 'feedback_answered', 'feedback': 'f', 'by': 'observer', 'reception': 'open' | /by | \"observer\" is none of client, therapist",
                "'event': 'goal_proposed', 'goal': 'h', 'by': 'client', 'statement': ' ' | `` | a statement is left out or says something",
                "'event': 'goal_status_changed', 'goal': 'g', 'status': 'revised' | `` | needs the goal it was revised into",
                "'event': 'goal_status_changed', 'goal': 'g', 'status': 'reached', 'revised_into': 'h' | `` | status REACHED names no successor",
                "'event': 'goal_status_changed', 'goal': 'g', 'status': 'revised', 'revised_into': 'g' | `` | Goal g is revised into itself",
                "'event': 'task_ended', 'task': 't', 'replaced_by': 't' | `` | Task t is replaced by itself",
                "'event': 'rupture_stated', 'rupture': 'r', 'by': 'parent', 'movement': 'mixed' | /by | \"parent\" is none of client, therapist, observer",
                "'event': 'rupture_stated', 'rupture': 'r', 'by': 'client', 'movement': 'mixed', 'onset': 3 | `` | onset in session 3 is after session 2",
                "'event': 'rupture_stated', 'rupture': 'r', 'by': 'client', 'movement': 'mixed', 'markers': { 'three_rs_2015': [ 'denial' ], 'three_rs_2022': [ 'giving_up' ] } | `` | markers of two coding schemes",
                "'event': 'rupture_stated', 'rupture': 'r', 'by': 'client', 'movement': 'confrontation', 'markers': { 'three_rs_2015': [ 'denial' ] } | `` | DENIAL is a marker of WITHDRAWAL",
                "'event': 'context_noted', 'by': 'therapist', 'identity': 'match' | `` | identity is noted as the client sees it",
                // of the record
                "'event': 'session_recorded' | `` | Session 2 is recorded twice",
                "'event': 'goal_proposed', 'goal': 'g', 'by': 'client' | `` | Goal g is in the record already",
                "'event': 'goal_endorsed', 'goal': 'h', 'by': 'client', 'rating': { 'value': 5, 'min': 1, 'max': 7 } | `` | Goal h is not in the record by session 2",
                "'event': 'task_proposed', 'task': 't', 'by': 'client', 'kind': 'in_session', 'serves': [ 'h' ] | `` | Task t serves goal h, which is not in the record by session 2",
                "'event': 'repair_stated', 'rupture': 'r', 'by': 'client' | `` | A repair needs a rupture: r is not in the record by session 2",
                "'event': 'feedback_taken_up', 'feedback': 'f' | `` | Feedback f is not in the record by session 2"
            })
    void eventIsRefusedWhereItBreaksTheRule(String parts, String pointer, String rule) {
        String event = "{ \"session\": 2, " + parts.replace('\'', '"') + " }";
        Problem problem = problem(SMALL.replace(LAST, LAST + ",\n    " + event));

        assertThat(problem.code()).isEqualTo(ProblemCode.BAD_RECORD);
        assertThat(problem.position()).hasToString("record.json:9 /events/3" + pointer);
        assertThat(problem.message()).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goal_endorsed', 'goal': 'g', 'rating': { 'value': 5, 'min': 1, 'max': 7 } | client, therapist",
                "goal_prioritised', 'goal': 'g', 'rank': 1 | client, therapist",
                "bond_rated', 'facet': 'trust', 'rating': { 'value': 5, 'min': 1, 'max': 7 } | client, therapist",
                "feedback_answered', 'feedback': 'f', 'reception': 'open' | client, therapist",
                "rupture_stated', 'rupture': 'r', 'movement': 'mixed' | client, therapist, observer",
                "repair_stated', 'rupture': 'r' | client, therapist, observer",
                "context_noted', 'language': 'shared' | client, therapist, observer"
            })
    void raterInAnotherSpellingIsToldWhoMaySpeakInThisEvent(String parts, String raters) {
        String event = "'event': '" + parts;
        for (String written : List.of("'by': 'CLIENT', " + event, event + ", 'by': 'CLIENT'")) {
            String line = "{ \"session\": 2, " + written.replace('\'', '"') + " }";

            assertThat(problem(SMALL.replace(LAST, LAST + ",\n    " + line)).toString())
                    .isEqualTo("record.json:9 /events/3/by: \"CLIENT\" is none of " + raters);
        }
    }

    @Test
    void contradictionIsToldAtTheEventThatContradictsThoseBeforeIt() {
        String again = "{ \"session\": 1, \"event\": \"goal_proposed\", \"goal\": \"g\", \"by\": \"client\" }";
        String later =
                SMALL.replace(LAST, LAST + ",\n" + again + ",\n{ \"session\": 3, \"event\": \"session_recorded\" }");

        assertThat(problem(later).toString())
                .isEqualTo("record.json:9 /events/3: Goal g is in the record already; a code is used once");
    }

    @Test
    void equalEventsAreToldApart() {
        assertThat(problem(SMALL.replace(LAST, LAST + ",\n" + LAST)).toString())
                .isEqualTo("record.json:9 /events/3: Session 2 is recorded twice");
    }

    @Test
    void eventBeforeItsSessionIsRefused() {
        String turned = SMALL.replace("\"session\": 1, \"event\": \"goal", "\"session\": 2, \"event\": \"goal");

        assertThat(problem(turned).toString())
                .startsWith("record.json:7 /events/1: GoalProposed in session 2, which is not in the record");
    }

    /** One to three characters lost, doubled or changed: the text is read or refused, and nothing else happens. */
    @Property(tries = 500, seed = "80")
    void damagedTextIsReadOrRefusedWithItsLine(@ForAll long seed) throws IOException {
        StringBuilder text = new StringBuilder();
        AllianceJson.write(RandomRecord.of(seed), text);
        Random random = new Random(seed);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(at));
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        long lines = text.chars().filter(c -> c == '\n').count() + 1;

        try {
            read(text.toString());
        } catch (FormatException e) {
            assertThat(e.problem().code()).isEqualTo(ProblemCode.BAD_RECORD);
            assertThat(e.problem().position().line()).isBetween(1L, lines);
            assertThat(e.problem().message()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", "null", "]"})
    void anythingAfterTheEndIsRefused(String more) {
        assertThat(problem(SMALL + more).position().line()).isEqualTo(11);
    }

    @Test
    void textThatEndsTooSoonIsRefused() {
        assertThat(problem(SMALL.substring(0, 100)).message())
                .contains("no well-formed JSON: Unexpected end")
                .doesNotContain("start marker", "Source", "REDACTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void emptyTextIsRefused(String text) {
        assertThat(problem(text).message()).contains("the file is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "3", "\"C017\""})
    void otherValueThanAnObjectIsRefused(String text) {
        assertThat(problem(text).message()).contains("stands where an object belongs");
    }

    @Test
    void hugeTextIsRefused() {
        assertThat(problem(" ".repeat(10_000_001) + SMALL).message()).contains("length");
        assertThat(problem(SMALL.replace("C017", "c".repeat(100_001))).message())
                .contains("length");
    }

    @Test
    void deepTextIsRefused() {
        assertThat(problem(SMALL.replace(LAST, "[".repeat(50_000))).code()).isEqualTo(ProblemCode.BAD_RECORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"C017\" | \"TEXT\" | 100001 | 4 | String value length",
                "\"format_version\": 1 | \"format_version\": NUMBER | 41 | 3 | Number value length",
                "\"dyad\" | \"TEXT\" | 201 | 4 | Name length"
            })
    void whatIsTooLongIsToldWithItsLine(String part, String broken, int length, int line, String rule) {
        String text = broken.replace("TEXT", "x".repeat(length)).replace("NUMBER", "1".repeat(length));
        Problem problem = problem(SMALL.replace(part, text));

        assertThat(problem.position().line()).isEqualTo(line);
        assertThat(problem.message()).contains(rule).doesNotContain("well-formed", "`");
    }

    @Test
    void whatIsTooDeepIsToldWithItsLine() {
        Problem problem = problem(SMALL.replace(LAST, "[".repeat(50)));

        assertThat(problem.position().line()).isEqualTo(8);
        assertThat(problem.message()).contains("stands where an object belongs");
        assertThat(problem(SMALL.replace("\"by\"", "\"a\": " + "[".repeat(50) + ", \"by\""))
                        .position()
                        .line())
                .isEqualTo(7);
    }

    @Test
    void fileWithByteOrderMarkIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "\uFEFF" + SMALL);

        assertThat(AllianceJson.read(file)).isEqualTo(read(SMALL));
    }

    @Test
    void fileThatIsNoUtf8IsRefused() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(file, SMALL.replace("C017", "\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> AllianceJson.read(file))
                .isInstanceOf(FormatException.class)
                .hasMessage("latin.json: is no UTF-8 text");
    }

    @Test
    void fileThatIsNotThereIsAFaultOfTheFileSystem() {
        assertThatThrownBy(() -> AllianceJson.read(folder.resolve("absent.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static Problem problem(String text) {
        FormatException refusal = catchThrowableOfType(FormatException.class, () -> read(text));
        assertThat(refusal).as(text.length() > 5000 ? "long text" : text).isNotNull();
        return refusal.problem();
    }

    private static Alliance read(String text) throws IOException {
        return AllianceJson.read(new StringReader(text), "record.json");
    }
}
