package io.github.alliance4j.io.json.record;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.OBSERVER;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.event.FeedbackAnswered;
import io.github.alliance4j.model.alliance.event.GoalProposed;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.event.TaskEnded;
import io.github.alliance4j.model.alliance.event.TherapistChanged;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Context;
import io.github.alliance4j.model.alliance.term.FeedbackId;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.model.alliance.term.Repair;
import io.github.alliance4j.model.alliance.term.RepairStrategy;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskId;
import io.github.alliance4j.model.alliance.term.TaskKind;
import io.github.alliance4j.model.instrument.AnswerScale;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AllianceJsonTest {

    private static final DyadId DYAD = DyadId.of("C017");
    private static final SessionNumber SECOND = SessionNumber.of(2);
    private static final Rating FIVE = Rating.of(5, 1, 7);

    private static String text(Alliance record) throws IOException {
        StringBuilder out = new StringBuilder();
        AllianceJson.write(record, out);
        return out.toString();
    }

    private static Alliance read(String text) throws IOException {
        return AllianceJson.read(new StringReader(text), "record.json");
    }

    @Property(tries = 300, seed = "71")
    void everyRecordReadsBackEqualAndIsWrittenTheSameAgain(@ForAll long seed) throws IOException {
        Alliance record = RandomRecord.of(seed);
        String text = text(record);

        assertThat(read(text)).isEqualTo(record);
        assertThat(text(read(text))).isEqualTo(text);
    }

    @Test
    void randomRecordsHoldEveryKeyAndEveryWord() throws IOException {
        StringBuilder all = new StringBuilder();
        for (long seed = 0; seed < 300; seed++) {
            AllianceJson.write(RandomRecord.of(seed), all);
        }

        EventShapes.all().forEach(shape -> {
            assertThat(all).contains("\"" + shape.name() + "\"");
            shape.keys().forEach(key -> assertThat(all).contains("\"" + key.name() + "\": "));
        });
        words().forEach(word -> assertThat(all).contains("\"" + word + "\""));
    }

    private static Stream<String> words() {
        return Stream.of(
                        Attendance.values(),
                        Modality.values(),
                        BondFacet.values(),
                        GoalStatus.values(),
                        TaskKind.values(),
                        TaskAspect.values(),
                        Reception.values(),
                        FeedbackTopic.General.values(),
                        RuptureMarker.V2015.values(),
                        RuptureMarker.V2022.values(),
                        RepairStrategy.V2015.values(),
                        Context.Language.values(),
                        Context.Identity.values())
                .flatMap(Arrays::stream)
                .map(word -> word.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void everySortOfEventHasAShapeAndIsDrawn() {
        Set<Class<?>> drawn = new HashSet<>();
        IntStream.range(0, 300)
                .forEach(seed -> RandomRecord.of(seed).events().forEach(event -> drawn.add(event.getClass())));
        Set<Class<?>> shaped = new HashSet<>();
        EventShapes.all().forEach(shape -> shaped.add(shape.type()));

        assertThat(shaped)
                .hasSameSizeAs(EventShapes.all())
                .isEqualTo(leaves(AllianceEvent.class))
                .isEqualTo(drawn);
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        Set<Class<?>> leaves = new HashSet<>();
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(sub -> leaves.addAll(leaves(sub)));
        } else {
            leaves.add(type);
        }
        return leaves;
    }

    @Test
    void nameOfAnEventIsThatOfItsType() {
        EventShapes.all()
                .forEach(shape -> assertThat(shape.name())
                        .isEqualTo(shape.type()
                                .getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                .toLowerCase(Locale.ROOT)));
    }

    static List<Arguments> events() {
        return List.of(
                Arguments.of(
                        SessionRecorded.attended(2)
                                .on(LocalDate.of(2024, 5, 1))
                                .with(Modality.VIDEO)
                                .with(TherapistId.of("T1")),
                        """
                        "event": "session_recorded", "date": "2024-05-01", "modality": "video", \
                        "attendance": "attended", "therapist": "T1" }"""),
                Arguments.of(SessionRecorded.of(2, Attendance.NO_SHOW), """
                        "event": "session_recorded", "attendance": "no_show" }"""),
                Arguments.of(new TherapistChanged(SECOND, Optional.empty()), """
                        "event": "therapist_changed" }"""),
                Arguments.of(new GoalProposed(SECOND, GoalId.of("g"), CLIENT, Optional.of("sleep")), """
                        "event": "goal_proposed", "goal": "g", "by": "client", "statement": "sleep" }"""),
                Arguments.of(new FeedbackAnswered(SECOND, FeedbackId.of("f"), Optional.empty(), Reception.OPEN), """
                        "event": "feedback_answered", "feedback": "f", "reception": "open" }"""),
                Arguments.of(
                        new FeedbackAnswered(SECOND, FeedbackId.of("f"), Optional.of(CLIENT), Reception.DEFENSIVE),
                        """
                        "event": "feedback_answered", "feedback": "f", "by": "client", "reception": "defensive" }"""),
                Arguments.of(new TaskEnded(SECOND, TaskId.of("a"), Optional.of(TaskId.of("b"))), """
                        "event": "task_ended", "task": "a", "replaced_by": "b" }"""),
                Arguments.of(
                        new BondRated(
                                SECOND, BondFacet.FEELING_HEARD, THERAPIST, new Rating(0.5, AnswerScale.decimal(0, 1))),
                        """
                        "event": "bond_rated", "facet": "feeling_heard", "by": "therapist", \
                        "rating": { "value": 0.5, "min": 0, "max": 1, "kind": "decimal" } }"""),
                Arguments.of(
                        RuptureStated.of(
                                        SECOND,
                                        RuptureId.of("r"),
                                        OBSERVER,
                                        RuptureKind.WITHDRAWAL,
                                        RuptureMarker.V2022.MINIMAL_RESPONSE,
                                        RuptureMarker.V2022.GIVING_UP)
                                .since(SessionNumber.of(1))
                                .withIntensity(FIVE),
                        """
                        "event": "rupture_stated", "rupture": "r", "by": "observer", "movement": "withdrawal", \
                        "markers": { "three_rs_2022": [ "giving_up", "minimal_response" ] }, "onset": 1, \
                        "intensity": { "value": 5, "min": 1, "max": 7 } }"""),
                Arguments.of(RuptureStated.of(SECOND, RuptureId.of("r"), CLIENT, RuptureKind.MIXED), """
                        "event": "rupture_stated", "rupture": "r", "by": "client", "movement": "mixed" }"""),
                Arguments.of(
                        new RepairStated(
                                SECOND,
                                RuptureId.of("r"),
                                CLIENT,
                                Repair.in(SECOND, RepairStrategy.V2015.GIVES_RATIONALE)
                                        .withReception(Reception.OPEN)),
                        """
                        "event": "repair_stated", "rupture": "r", "by": "client", \
                        "strategies": { "three_rs_2015": [ "gives_rationale" ] }, "reception": "open" }"""));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventIsOneLine(AllianceEvent event, String line) throws IOException {
        StringBuilder out = new StringBuilder();
        AllianceNdjson.write(DYAD, event, out);

        assertThat(out).hasToString("{ \"dyad\": \"C017\", \"session\": 2, " + line + "\n");
    }

    @Test
    void recordIsLaidOutOneEventALine() throws IOException {
        Alliance record = Alliance.builder(DYAD)
                .session(1)
                .proposeGoal("sleep", CLIENT)
                .endorseGoal("sleep", THERAPIST, FIVE)
                .build();

        assertThat(text(record)).isEqualTo("""
                {
                  "format": "alliance4j-record",
                  "format_version": 1,
                  "dyad": "C017",
                  "events": [
                    { "session": 1, "event": "session_recorded", "attendance": "attended" },
                    { "session": 1, "event": "goal_proposed", "goal": "sleep", "by": "client" },
                    { "session": 1, "event": "goal_endorsed", "goal": "sleep", "by": "therapist", "rating": { "value": 5, "min": 1, "max": 7 } }
                  ]
                }
                """);
    }

    @Test
    void emptyRecordIsLaidOutWithoutEvents() throws IOException {
        assertThat(text(Alliance.of(DYAD))).endsWith("  \"dyad\": \"C017\",\n  \"events\": []\n}\n");
        assertThat(read(text(Alliance.of(DYAD)))).isEqualTo(Alliance.of(DYAD));
    }

    @Test
    void oneEventMoreIsOneLineMore() throws IOException {
        Alliance record = Alliance.builder(DYAD).session(1).session(2).build();
        List<String> before = lines(text(record));
        List<String> after = lines(text(record.with(new BondRated(SECOND, BondFacet.TRUST, CLIENT, FIVE))));

        after.removeAll(before);
        assertThat(after).hasSize(1);
    }

    /** Without the comma that ends a line. */
    private static List<String> lines(String text) {
        return text.lines().map(line -> line.replaceFirst(",$", "")).collect(ArrayList::new, List::add, List::addAll);
    }

    @Test
    void lateEventIsReadInItsPlace() throws IOException {
        Alliance record = read("""
                {"events": [{"event": "session_recorded", "session": 1}, {"event": "session_recorded", "session": 2},
                  {"rank": 1, "by": "client", "goal": "g", "event": "goal_prioritised", "session": 2},
                  {"session": 1, "event": "goal_proposed", "by": "client", "goal": "g"}],
                 "dyad": "C017", "format_version": 1, "format": "alliance4j-record"}
                """);

        assertThat(record.events().get(1)).isInstanceOf(GoalProposed.class);
        assertThat(record.sessions().get(0).attendance()).isEqualTo(Attendance.ATTENDED);
    }

    @Test
    void recordThatCouldNotBeReadAgainIsNotWritten() {
        AllianceBuilder record = Alliance.builder(DyadId.of("C017")).session(1);
        for (int i = 0; i < 101; i++) {
            record.proposeGoal("g" + i, CLIENT, "x".repeat(100_000));
        }
        StringBuilder out = new StringBuilder();

        assertThatThrownBy(() -> AllianceJson.write(record.build(), out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "The record is 101\\d{5} characters long as JSON, and no more than 10000000 can be read again");
        assertThat(out).isEmpty();
    }

    @Test
    void faultOfTheOutputStaysWhatItIs() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] text, int start, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {
                // Nothing to flush.
            }

            @Override
            public void close() {
                // Nothing to close.
            }
        };

        assertThatThrownBy(() -> AllianceJson.write(Alliance.of(DYAD), broken))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void nullIsRefused() {
        StringBuilder out = new StringBuilder();
        assertThatNullPointerException()
                .isThrownBy(() -> AllianceJson.write(null, out))
                .withMessage("record");
        assertThatNullPointerException()
                .isThrownBy(() -> AllianceJson.write(Alliance.of(DYAD), null))
                .withMessage("out");
        assertThatNullPointerException()
                .isThrownBy(() -> AllianceNdjson.write(null, SessionRecorded.attended(1), out))
                .withMessage("dyad");
        assertThatNullPointerException()
                .isThrownBy(() -> AllianceNdjson.write(DYAD, null, out))
                .withMessage("event");
        assertThatNullPointerException()
                .isThrownBy(() -> AllianceJson.read(null))
                .withMessage("file");
    }
}
