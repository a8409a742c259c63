package io.github.alliance4j.model.alliance;

import static io.github.alliance4j.model.alliance.Records.DYAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.event.GoalEndorsed;
import io.github.alliance4j.model.alliance.event.GoalPrioritised;
import io.github.alliance4j.model.alliance.event.GoalStatusChanged;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.event.StatedEvent;
import io.github.alliance4j.model.alliance.event.TaskEnded;
import io.github.alliance4j.model.alliance.event.TaskRated;
import io.github.alliance4j.model.alliance.event.TherapistChanged;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for every record, on random ones. The expectations are read off the bare list of events. */
class AlliancePropertyTest {

    private static final int LATEST = 22;

    private static List<AllianceEvent> until(List<AllianceEvent> events, int session) {
        return events.stream().filter(e -> e.session().value() <= session).collect(Collectors.toList());
    }

    private static void assertSame(Alliance actual, Alliance expected) {
        assertThat(actual).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(actual.events()).isEqualTo(expected.events());
        assertThat(actual.sessions()).isEqualTo(expected.sessions());
        assertThat(actual.lastSession()).isEqualTo(expected.lastSession());
        assertThat(actual.therapist()).isEqualTo(expected.therapist());
        assertThat(actual.therapistChanges()).isEqualTo(expected.therapistChanges());
        assertThat(actual.goals()).isEqualTo(expected.goals());
        assertThat(actual.tasks()).isEqualTo(expected.tasks());
        assertThat(actual.bond()).isEqualTo(expected.bond());
        assertThat(actual.feedback()).isEqualTo(expected.feedback());
        assertThat(actual.ruptures()).isEqualTo(expected.ruptures());
        assertThat(actual.context()).isEqualTo(expected.context());
        assertThat(actual).hasToString(expected.toString());
    }

    @Test
    void randomRecordsHoldEveryKindOfEvent() {
        Set<Class<?>> kinds = new HashSet<>();
        IntStream.range(0, 60).forEach(seed -> Records.events(seed).forEach(e -> kinds.add(e.getClass())));
        assertThat(kinds).hasSize(16);
    }

    @Property(seed = "1", tries = 200, shrinking = ShrinkingMode.OFF)
    void replayingTheEventsGivesTheRecord(@ForAll int seed) {
        List<AllianceEvent> events = Records.events(seed);
        Alliance record = Alliance.replay(DYAD, events);
        assertThat(record.events()).isEqualTo(events);
        assertSame(Alliance.replay(record.dyad(), record.events()), record);
    }

    /** Events lost and out of order: those that are left out are the ones that stop a replay, one after the other. */
    @Property(seed = "11", tries = 200, shrinking = ShrinkingMode.OFF)
    void replayThatGoesOnLeavesOutWhatAStrictOneRefusesOneByOne(@ForAll int seed) {
        List<AllianceEvent> events = new ArrayList<>(Records.events(seed));
        Random random = new Random(seed);
        for (int i = events.size() / 4; i > 0; i--) {
            events.remove(random.nextInt(events.size()));
            Collections.swap(events, random.nextInt(events.size()), random.nextInt(events.size()));
        }
        List<EventRefusedException> refused = new ArrayList<>();
        Alliance kept = Alliance.replay(DYAD, events, refused::add);
        List<String> stops = new ArrayList<>();

        assertSame(kept, replayWithoutWhatStopsIt(new ArrayList<>(events), stops));
        assertThat(refused).extracting(Throwable::getMessage).containsExactlyElementsOf(stops);
        assertThat(kept.events()).hasSize(events.size() - refused.size());
    }

    private static Alliance replayWithoutWhatStopsIt(List<AllianceEvent> events, List<String> stops) {
        while (true) {
            try {
                return Alliance.replay(DYAD, events);
            } catch (EventRefusedException e) {
                stops.add(e.getMessage());
                events.removeIf(event -> event == e.event());
            }
        }
    }

    @Test
    void sessionThatIsRefusedLeavesNoTrace() {
        List<EventRefusedException> refused = new ArrayList<>();
        Alliance kept = Alliance.replay(
                DYAD,
                List.of(
                        SessionRecorded.attended(1).on(LocalDate.of(2024, 5, 1)).with(TherapistId.of("T1")),
                        SessionRecorded.attended(2).on(LocalDate.of(2024, 9, 1)).with(TherapistId.of("T2")),
                        SessionRecorded.attended(3).on(LocalDate.of(2024, 5, 8)).with(TherapistId.of("T1"))),
                refused::add);

        assertThat(kept.sessions())
                .extracting(session -> session.number().value())
                .containsExactly(1, 3);
        assertThat(refused).singleElement().satisfies(e -> {
            assertThat(e).hasMessageContaining("Session 2 is stated under a therapist who is not in charge");
            assertThat(e.event().session().value()).isEqualTo(2);
        });
    }

    @Test
    void secondChangeOfTherapistIsRefusedThoughASessionBetweenWasRefusedToo() {
        List<EventRefusedException> refused = new ArrayList<>();
        Alliance.replay(
                DYAD,
                List.of(
                        SessionRecorded.attended(1).on(LocalDate.of(2024, 5, 1)),
                        new TherapistChanged(SessionNumber.of(1), Optional.of(TherapistId.of("T2"))),
                        SessionRecorded.of(2, Attendance.NO_SHOW).on(LocalDate.of(2024, 4, 1)),
                        new TherapistChanged(SessionNumber.of(1), Optional.of(TherapistId.of("T3")))),
                refused::add);

        assertThat(refused)
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "The therapist changes twice after session 1; once is enough",
                        "Session 2 is dated before an earlier session; dates must not go back");
    }

    @Test
    void whatTheListenerThrowsEndsTheReplay() {
        assertThatThrownBy(() ->
                        Alliance.replay(DYAD, List.of(SessionRecorded.attended(1), SessionRecorded.attended(1)), e -> {
                            throw new IllegalStateException("enough");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Property(seed = "2", tries = 100, shrinking = ShrinkingMode.OFF)
    void recordAsOfASessionIsTheReplayOfTheEventsUpToIt(@ForAll int seed) {
        List<AllianceEvent> events = Records.events(seed);
        Alliance record = Alliance.replay(DYAD, events);
        for (int session = 1; session <= LATEST; session++) {
            assertSame(record.allianceAt(session), Alliance.replay(DYAD, until(events, session)));
        }
    }

    @Property(seed = "3", tries = 100, shrinking = ShrinkingMode.OFF)
    void recordAsOfASessionIgnoresWhatCameLater(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = LATEST) int session) {
        List<AllianceEvent> events = Records.events(seed);
        Alliance then = Alliance.replay(DYAD, events).allianceAt(session);
        Alliance growing = then;
        for (AllianceEvent event : events.subList(then.events().size(), events.size())) {
            growing = growing.with(event);
            assertSame(growing.allianceAt(session), then);
        }
        assertSame(growing, Alliance.replay(DYAD, events));
    }

    @Property(seed = "4", tries = 100, shrinking = ShrinkingMode.OFF)
    void earlierOfTwoSessionsDecides(
            @ForAll int seed,
            @ForAll @IntRange(min = 1, max = LATEST) int one,
            @ForAll @IntRange(min = 1, max = LATEST) int other) {
        Alliance record = Records.record(seed);
        assertSame(record.allianceAt(one).allianceAt(other), record.allianceAt(Math.min(one, other)));
    }

    @Property(seed = "5", tries = 100, shrinking = ShrinkingMode.OFF)
    void builderAndReplayAgree(@ForAll int seed) {
        List<AllianceEvent> events = Records.events(seed);
        AllianceBuilder builder = Alliance.builder(DYAD);
        Alliance grown = Alliance.of(DYAD);
        for (AllianceEvent event : events) {
            builder.add(event);
            grown = grown.with(event);
        }
        Alliance replayed = Alliance.replay(DYAD, events);
        assertSame(builder.build(), replayed);
        assertSame(grown, replayed);
    }

    /** Sessions and changes of therapist come in time; all else may come late, in order within its session. */
    @Property(seed = "6", tries = 150, shrinking = ShrinkingMode.OFF)
    void lateEventsTakeTheirPlace(@ForAll int seed) {
        List<AllianceEvent> events = Records.events(seed);
        List<AllianceEvent> late = delayed(events, new Random(seed));
        assertSame(Alliance.replay(DYAD, late), Alliance.replay(DYAD, events));
    }

    private static List<AllianceEvent> delayed(List<AllianceEvent> events, Random random) {
        int held = random.nextInt(LATEST);
        Predicate<AllianceEvent> waits = e -> e.session().value() == held && !(e instanceof SessionRecorded);
        if (events.stream().anyMatch(e -> waits.test(e) && e instanceof TherapistChanged)) {
            return events;
        }
        List<AllianceEvent> late =
                events.stream().filter(waits.negate()).collect(Collectors.toCollection(ArrayList::new));
        events.stream().filter(waits).forEach(late::add);
        return late;
    }

    @Property(seed = "7", tries = 100, shrinking = ShrinkingMode.OFF)
    void shorterRecordIsAnotherRecord(@ForAll int seed) {
        List<AllianceEvent> events = Records.events(seed);
        Alliance record = Alliance.replay(DYAD, events);
        if (!events.isEmpty()) {
            assertThat(Alliance.replay(DYAD, events.subList(0, events.size() - 1)))
                    .isNotEqualTo(record);
        }
    }

    @Property(seed = "8", tries = 100, shrinking = ShrinkingMode.OFF)
    void latestWordsAreThoseOfTheBareList(@ForAll int seed, @ForAll @IntRange(min = 1, max = LATEST) int session) {
        Alliance record = Records.record(seed).allianceAt(session);
        List<AllianceEvent> events = record.events();
        int since = changeBefore(events);
        for (Goal goal : record.goals()) {
            assertVoices(
                    goal.endorsement(),
                    events,
                    0,
                    since,
                    e -> e instanceof GoalEndorsed g && g.goal().equals(goal.id()));
            assertVoices(
                    goal.priority(),
                    events,
                    0,
                    since,
                    e -> e instanceof GoalPrioritised g && g.goal().equals(goal.id()));
        }
        for (Task task : record.tasks()) {
            for (TaskAspect aspect : TaskAspect.values()) {
                assertVoices(
                        task.rating(aspect),
                        events,
                        0,
                        since,
                        e -> e instanceof TaskRated t && t.task().equals(task.id()) && t.aspect() == aspect);
            }
        }
        for (BondFacet facet : BondFacet.values()) {
            assertVoices(
                    record.bond().rating(facet),
                    events,
                    since,
                    since,
                    e -> e instanceof BondRated b && b.facet() == facet);
        }
    }

    /** The latest change of therapist that a later session follows. */
    private static int changeBefore(List<AllianceEvent> events) {
        int last =
                events.isEmpty() ? 0 : events.get(events.size() - 1).session().value();
        return events.stream()
                .filter(e -> e instanceof TherapistChanged && e.session().value() < last)
                .mapToInt(e -> e.session().value())
                .max()
                .orElse(0);
    }

    private static void assertVoices(
            Voices<? extends StatedEvent> voices,
            List<AllianceEvent> events,
            int clientSince,
            int therapistSince,
            Predicate<AllianceEvent> about) {
        assertThat(voices.client().map(AllianceEvent.class::cast))
                .isEqualTo(latest(events, clientSince, Rater.CLIENT, about));
        assertThat(voices.therapist().map(AllianceEvent.class::cast))
                .isEqualTo(latest(events, therapistSince, Rater.THERAPIST, about));
    }

    private static Optional<AllianceEvent> latest(
            List<AllianceEvent> events, int since, Rater by, Predicate<AllianceEvent> about) {
        return events.stream()
                .filter(about)
                .filter(e -> ((StatedEvent) e).by() == by && e.session().value() > since)
                .reduce((first, second) -> second);
    }

    @Property(seed = "9", tries = 100, shrinking = ShrinkingMode.OFF)
    void statusAndActivityAreThoseOfTheBareList(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = LATEST) int session) {
        Alliance record = Records.record(seed).allianceAt(session);
        for (Goal goal : record.goals()) {
            GoalStatus expected = record.events().stream()
                    .filter(e -> e instanceof GoalStatusChanged g && g.goal().equals(goal.id()))
                    .map(e -> ((GoalStatusChanged) e).status())
                    .reduce(GoalStatus.OPEN, (first, second) -> second);
            assertThat(goal.status()).isEqualTo(expected);
        }
        for (Task task : record.tasks()) {
            assertThat(task.isActive())
                    .isEqualTo(record.events().stream()
                            .noneMatch(e -> e instanceof TaskEnded t && t.task().equals(task.id())));
        }
    }

    @Property(seed = "12", tries = 100, shrinking = ShrinkingMode.OFF)
    void presentPairBeginsAfterTheLastChange(@ForAll int seed, @ForAll @IntRange(min = 1, max = LATEST) int session) {
        Alliance record = Records.record(seed).allianceAt(session);
        int change = changeBefore(record.events());
        assertThat(record.formerTherapistUntil().map(SessionNumber::value).orElse(0))
                .isEqualTo(change);
    }

    @Property(seed = "11", tries = 50, shrinking = ShrinkingMode.OFF)
    void lookingUpFindsWhatIsListed(@ForAll int seed, @ForAll @IntRange(min = 1, max = LATEST) int session) {
        Alliance record = Records.record(seed).allianceAt(session);
        assertThat(record.goals())
                .allSatisfy(g -> assertThat(record.goal(g.id())).contains(g));
        assertThat(record.tasks())
                .allSatisfy(t -> assertThat(record.task(t.id())).contains(t));
        assertThat(record.feedback())
                .allSatisfy(f -> assertThat(record.feedback(f.id())).contains(f));
        assertThat(record.ruptures())
                .allSatisfy(r -> assertThat(record.rupture(r.id())).contains(r));
        for (int number = 1; number <= LATEST; number++) {
            SessionNumber wanted = SessionNumber.of(number);
            assertThat(record.session(wanted))
                    .isEqualTo(record.sessions().stream()
                            .filter(s -> s.number().equals(wanted))
                            .findFirst());
        }
    }
}
