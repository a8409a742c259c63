package io.github.alliance4j.model.alliance.event;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.OBSERVER;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
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
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskId;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every event refuses by itself, whatever the record. */
class EventTest {

    private static final SessionNumber FIVE = SessionNumber.of(5);
    private static final GoalId G = GoalId.of("g1");
    private static final TaskId T = TaskId.of("t1");
    private static final FeedbackId F = FeedbackId.of("f1");
    private static final RuptureId R = RuptureId.of("r1");
    private static final Rating RATING = Rating.of(3, 1, 7);
    private static final Optional<String> SECRET = Optional.of("secret words");

    static Stream<AllianceEvent> oneOfEach() {
        return Stream.of(
                SessionRecorded.attended(5)
                        .on(LocalDate.of(2024, 5, 1))
                        .with(Modality.VIDEO)
                        .with(TherapistId.of("secret")),
                new TherapistChanged(FIVE, Optional.of(TherapistId.of("secret"))),
                new GoalProposed(FIVE, G, CLIENT, SECRET),
                new GoalEndorsed(FIVE, G, CLIENT, RATING),
                new GoalPrioritised(FIVE, G, CLIENT, 2),
                GoalStatusChanged.revised(FIVE, G, GoalId.of("g2")),
                new TaskProposed(FIVE, T, THERAPIST, TaskKind.IN_SESSION, Set.of(G), SECRET),
                new TaskRated(FIVE, T, TaskAspect.COMPLETION, THERAPIST, RATING),
                new TaskEnded(FIVE, T, Optional.empty()),
                new BondRated(FIVE, BondFacet.TRUST, CLIENT, RATING),
                new FeedbackGiven(FIVE, F, CLIENT, FeedbackTopic.General.PACE),
                new FeedbackAnswered(FIVE, F, Optional.of(THERAPIST), Reception.OPEN),
                new FeedbackTakenUp(FIVE, F),
                RuptureStated.of(FIVE, R, OBSERVER, RuptureKind.MIXED).withIntensity(RATING),
                new RepairStated(FIVE, R, OBSERVER, Repair.in(FIVE)),
                new ContextNoted(FIVE, CLIENT, Context.Language.SHARED));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void textFormIsKindAndSession(AllianceEvent event) {
        assertThat(event).hasToString(event.getClass().getSimpleName() + " in session 5");
        assertThat(event.session()).isEqualTo(FIVE);
    }

    static Stream<AllianceEvent> records() {
        return oneOfEach().filter(event -> event.getClass().isRecord());
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyPartIsNeeded(AllianceEvent event) throws ReflectiveOperationException {
        RecordComponent[] parts = event.getClass().getRecordComponents();
        Constructor<?> constructor = event.getClass()
                .getDeclaredConstructor(
                        Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].getType().isPrimitive()) {
                continue;
            }
            Object[] values = new Object[parts.length];
            for (int j = 0; j < parts.length; j++) {
                values[j] = j == i ? null : parts[j].getAccessor().invoke(event);
            }
            assertThatExceptionOfType(InvocationTargetException.class)
                    .isThrownBy(() -> constructor.newInstance(values))
                    .havingCause()
                    .isInstanceOf(NullPointerException.class)
                    .withMessage(parts[i].getName());
        }
    }

    @Test
    void oneOfEachMeansEveryEvent() {
        assertThat(oneOfEach().map(Object::getClass).distinct())
                .hasSize(kinds(AllianceEvent.class).size());
    }

    private static Set<Class<?>> kinds(Class<?> type) {
        Set<Class<?>> kinds = new LinkedHashSet<>();
        if (!type.isSealed()) {
            kinds.add(type);
        } else {
            Stream.of(type.getPermittedSubclasses()).forEach(sub -> kinds.addAll(kinds(sub)));
        }
        return kinds;
    }

    private static Arguments voice(String what, Function<Rater, AllianceEvent> event) {
        return arguments(what, event);
    }

    static Stream<Arguments> ofTheDyad() {
        return Stream.of(
                voice("Goal g1: a proposal", by -> new GoalProposed(FIVE, G, by, Optional.empty())),
                voice("Goal g1: an endorsement", by -> new GoalEndorsed(FIVE, G, by, RATING)),
                voice("Goal g1: a priority", by -> new GoalPrioritised(FIVE, G, by, 1)),
                voice(
                        "Task t1: a proposal",
                        by -> new TaskProposed(FIVE, T, by, TaskKind.IN_SESSION, Set.of(), Optional.empty())),
                voice("Task t1: a rating", by -> new TaskRated(FIVE, T, TaskAspect.COMPLETION, by, RATING)),
                voice("Bond TRUST: a rating", by -> new BondRated(FIVE, BondFacet.TRUST, by, RATING)),
                voice("Feedback f1", by -> new FeedbackGiven(FIVE, F, by, FeedbackTopic.General.OTHER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofTheDyad")
    void onlyTheTwoOfTheDyadHaveAVoice(String what, Function<Rater, AllianceEvent> event) {
        assertThat(((StatedEvent) event.apply(CLIENT)).by()).isEqualTo(CLIENT);
        assertThat(((StatedEvent) event.apply(THERAPIST)).by()).isEqualTo(THERAPIST);
        Stream.of(Rater.values()).filter(by -> by != CLIENT && by != THERAPIST).forEach(by -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> event.apply(by))
                    .withMessage(what + " is by the client or the therapist of the dyad, not by " + by);
        });
    }

    static Stream<Arguments> ofAWitness() {
        return Stream.of(
                voice("Rupture r1", by -> RuptureStated.of(FIVE, R, by, RuptureKind.MIXED)),
                voice("Rupture r1: a repair", by -> new RepairStated(FIVE, R, by, Repair.in(FIVE))),
                voice("Context", by -> new ContextNoted(FIVE, by, Context.Language.INTERPRETED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofAWitness")
    void anObserverMayStateRupturesRepairsAndContext(String what, Function<Rater, AllianceEvent> event) {
        for (Rater by : List.of(CLIENT, THERAPIST, OBSERVER)) {
            assertThat(((StatedEvent) event.apply(by)).by()).isEqualTo(by);
        }
        Stream.of(Rater.values())
                .filter(by -> !List.of(CLIENT, THERAPIST, OBSERVER).contains(by))
                .forEach(by -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> event.apply(by))
                        .withMessage(what + " is by client, therapist or observer, not by " + by));
    }

    private static Arguments refused(String rule, Runnable event, String message) {
        return arguments(rule, event, message);
    }

    static Stream<Arguments> refusals() {
        RuptureMarker complaint = RuptureMarker.V2015.COMPLAINT_ABOUT_PROGRESS;
        return Stream.of(
                refused(
                        "blank goal",
                        () -> new GoalProposed(FIVE, G, CLIENT, Optional.of(" ")),
                        "Goal g1: a statement is left out or says something, it is not blank"),
                refused(
                        "blank task",
                        () -> new TaskProposed(FIVE, T, CLIENT, TaskKind.IN_SESSION, Set.of(), Optional.of("")),
                        "Task t1: a statement is left out or says something, it is not blank"),
                refused(
                        "goal in too many words",
                        () -> new GoalProposed(FIVE, G, CLIENT, Optional.of("x".repeat(100_001))),
                        "Goal g1: a statement has at most 100000 characters, not 100001"),
                refused(
                        "task in too many words",
                        () -> TaskProposed.of(5, "t1", CLIENT, TaskKind.IN_SESSION)
                                .withStatement("x".repeat(100_001)),
                        "Task t1: a statement has at most 100000 characters, not 100001"),
                refused(
                        "year 10000",
                        () -> SessionRecorded.attended(5).on(LocalDate.of(10_000, 1, 1)),
                        "Session 5 is dated in the year 10000; the year of a session is 1 to 9999"),
                refused(
                        "year 0",
                        () -> SessionRecorded.attended(5).on(LocalDate.of(0, 12, 31)),
                        "Session 5 is dated in the year 0; the year of a session is 1 to 9999"),
                refused(
                        "rank below 1",
                        () -> new GoalPrioritised(FIVE, G, CLIENT, 0),
                        "Goal g1: rank 0 is below 1, the most important"),
                refused(
                        "goal revised into itself",
                        () -> GoalStatusChanged.revised(FIVE, G, G),
                        "Goal g1 is revised into itself; it needs another goal"),
                refused(
                        "revised without successor",
                        () -> GoalStatusChanged.to(FIVE, G, GoalStatus.REVISED),
                        "Goal g1: status REVISED needs the goal it was revised into"),
                refused(
                        "successor of a dropped goal",
                        () -> new GoalStatusChanged(FIVE, G, GoalStatus.DROPPED, Optional.of(GoalId.of("g2"))),
                        "Goal g1: status DROPPED names no successor"),
                refused(
                        "task replaced by itself",
                        () -> new TaskEnded(FIVE, T, Optional.of(T)),
                        "Task t1 is replaced by itself; it needs another task"),
                refused(
                        "onset after the statement",
                        () -> RuptureStated.of(FIVE, R, CLIENT, RuptureKind.MIXED)
                                .since(SessionNumber.of(6)),
                        "Rupture r1: onset in session 6 is after session 5, in which it is stated"),
                refused(
                        "repair after the statement",
                        () -> new RepairStated(FIVE, R, CLIENT, Repair.in(SessionNumber.of(6))),
                        "Rupture r1: repair in session 6 is after session 5, in which it is stated"),
                refused(
                        "markers of two schemes",
                        () -> RuptureStated.of(
                                FIVE,
                                R,
                                OBSERVER,
                                RuptureKind.WITHDRAWAL,
                                RuptureMarker.V2015.MINIMAL_RESPONSE,
                                RuptureMarker.V2022.MINIMAL_RESPONSE),
                        "Rupture r1 has markers of two coding schemes; one statement uses one"),
                refused(
                        "marker of the other movement",
                        () -> RuptureStated.of(FIVE, R, OBSERVER, RuptureKind.WITHDRAWAL, complaint),
                        "Rupture r1 is stated as WITHDRAWAL but COMPLAINT_ABOUT_PROGRESS is a marker of CONFRONTATION;"
                                + " any marker fits MIXED"),
                refused(
                        "identity not as the client sees it",
                        () -> new ContextNoted(FIVE, THERAPIST, Context.Identity.MATCH),
                        "Context: identity is noted as the client sees it, not by THERAPIST"),
                refused(
                        "session below 1",
                        () -> SessionRecorded.attended(0),
                        "Session 0 is below 1; sessions are counted from 1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void eventRefuses(String rule, Runnable event, String message) {
        assertThatIllegalArgumentException().isThrownBy(event::run).withMessage(message);
    }

    @Test
    void aSessionNeedsItsParts() {
        SessionRecorded session = SessionRecorded.attended(5);
        refusesNull("session", () -> SessionRecorded.of((SessionNumber) null, Attendance.LATE));
        refusesNull("attendance", () -> SessionRecorded.of(5, null));
        assertThatNullPointerException().isThrownBy(() -> session.on(null));
        assertThatNullPointerException().isThrownBy(() -> session.with((Modality) null));
        assertThatNullPointerException().isThrownBy(() -> session.with((TherapistId) null));
    }

    @Test
    void aRuptureNeedsItsParts() {
        RuptureStated stated = RuptureStated.of(FIVE, R, CLIENT, RuptureKind.MIXED);
        refusesNull("session", () -> RuptureStated.of(null, R, CLIENT, RuptureKind.MIXED));
        refusesNull("rupture", () -> RuptureStated.of(FIVE, null, CLIENT, RuptureKind.MIXED));
        refusesNull("by", () -> RuptureStated.of(FIVE, R, null, RuptureKind.MIXED));
        refusesNull("kind", () -> RuptureStated.of(FIVE, R, CLIENT, null));
        refusesNull("newOnset", () -> stated.since(null));
        assertThatNullPointerException().isThrownBy(() -> stated.withIntensity(null));
    }

    private static void refusesNull(String part, Runnable event) {
        assertThatNullPointerException().isThrownBy(event::run).withMessage(part);
    }

    @Test
    void onlyTheTwoOfTheDyadSayHowFeedbackWasMet() {
        for (Rater by : List.of(CLIENT, THERAPIST)) {
            assertThat(new FeedbackAnswered(FIVE, F, Optional.of(by), Reception.OPEN).by())
                    .contains(by);
        }
        Stream.of(Rater.values())
                .filter(by -> by != CLIENT && by != THERAPIST)
                .forEach(by -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> new FeedbackAnswered(FIVE, F, Optional.of(by), Reception.OPEN))
                        .withMessage(
                                "Feedback f1: an answer is by the client or the therapist of the dyad, not by " + by));
    }

    @Test
    void factoriesSayTheSameAsTheLongForms() {
        assertThat(TaskProposed.of(5, "t1", CLIENT, TaskKind.IN_SESSION, "g2", "g1")
                        .withStatement("words"))
                .isEqualTo(new TaskProposed(
                        FIVE, T, CLIENT, TaskKind.IN_SESSION, Set.of(G, GoalId.of("g2")), Optional.of("words")));
        assertThat(RepairStated.of(5, "r1", OBSERVER, Repair.in(4)))
                .isEqualTo(new RepairStated(FIVE, R, OBSERVER, Repair.in(SessionNumber.of(4))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        TaskProposed.of(5, "t1", CLIENT, TaskKind.IN_SESSION).withStatement(" "))
                .withMessageStartingWith("Task t1: a statement is left out or says something");
    }

    @Test
    void sessionIsCopiedWithItsParts() {
        SessionRecorded session = SessionRecorded.of(5, Attendance.LATE);
        assertThat(session.date()).isEmpty();
        assertThat(session.modality()).isEmpty();
        assertThat(session.therapist()).isEmpty();
        LocalDate day = LocalDate.of(2024, 5, 1);
        SessionRecorded full = session.with(TherapistId.of("T1")).on(day).with(Modality.PHONE);
        assertThat(full.session()).isEqualTo(FIVE);
        assertThat(full.date()).contains(day);
        assertThat(full.modality()).contains(Modality.PHONE);
        assertThat(full.attendance()).isEqualTo(Attendance.LATE);
        assertThat(full.therapist()).contains(TherapistId.of("T1"));
    }

    @Test
    void sessionsAreEqualIfAllPartsAre() {
        SessionRecorded full = SessionRecorded.of(FIVE, Attendance.LATE)
                .on(LocalDate.EPOCH)
                .with(Modality.PHONE)
                .with(TherapistId.of("T1"));
        assertThat(full)
                .isEqualTo(SessionRecorded.of(5, Attendance.LATE)
                        .with(TherapistId.of("T1"))
                        .with(Modality.PHONE)
                        .on(LocalDate.EPOCH))
                .isNotEqualTo(full.on(LocalDate.EPOCH.plusDays(1)))
                .isNotEqualTo(full.with(Modality.VIDEO))
                .isNotEqualTo(full.with(TherapistId.of("T2")))
                .isNotEqualTo(SessionRecorded.of(5, Attendance.LATE))
                .isNotEqualTo(SessionRecorded.attended(5));
        assertThat(SessionRecorded.attended(5)).isNotEqualTo(SessionRecorded.attended(6));
        assertThat(Set.of(full)).contains(full.with(Modality.VIDEO).with(Modality.PHONE));
    }

    @Test
    void ruptureIsCopiedWithOnsetAndIntensity() {
        RuptureStated bare = RuptureStated.of(5, "r1", OBSERVER, RuptureKind.MIXED);
        RuptureStated full = bare.since(3).withIntensity(RATING);
        assertThat(bare).isEqualTo(RuptureStated.of(FIVE, R, OBSERVER, RuptureKind.MIXED));
        assertThat(bare.onset()).isEqualTo(FIVE);
        assertThat(bare.intensity()).isEmpty();
        assertThat(full.onset()).isEqualTo(SessionNumber.of(3));
        assertThat(full.intensity()).contains(RATING);
        assertThat(full.by()).isEqualTo(OBSERVER);
        assertThat(full.kind()).isEqualTo(RuptureKind.MIXED);
    }

    @Test
    void rupturesAreEqualIfAllPartsAre() {
        RuptureStated full =
                RuptureStated.of(5, "r1", CLIENT, RuptureKind.MIXED).since(4).withIntensity(RATING);
        assertThat(full)
                .isEqualTo(RuptureStated.of(5, "r1", CLIENT, RuptureKind.MIXED)
                        .withIntensity(RATING)
                        .since(SessionNumber.of(4)))
                .hasSameHashCodeAs(full.since(3).since(4))
                .isNotEqualTo(full.since(3))
                .isNotEqualTo(
                        RuptureStated.of(5, "r1", CLIENT, RuptureKind.MIXED).since(4))
                .isNotEqualTo(RuptureStated.of(6, "r1", CLIENT, RuptureKind.MIXED)
                        .since(4)
                        .withIntensity(RATING));
        assertThat(RuptureStated.of(5, "r1", CLIENT, RuptureKind.MIXED))
                .isNotEqualTo(RuptureStated.of(5, "r2", CLIENT, RuptureKind.MIXED))
                .isNotEqualTo(RuptureStated.of(5, "r1", OBSERVER, RuptureKind.MIXED))
                .isNotEqualTo(RuptureStated.of(5, "r1", CLIENT, RuptureKind.WITHDRAWAL));
    }

    @Test
    void goalsOfATaskAreInTheOrderOfTheirCodesAndItsOwn() {
        Set<GoalId> goals = new LinkedHashSet<>(List.of(GoalId.of("g2"), GoalId.of("g1")));
        TaskProposed task = new TaskProposed(FIVE, T, CLIENT, TaskKind.IN_SESSION, goals, Optional.empty());
        goals.clear();
        assertThat(task.serves()).containsExactly(GoalId.of("g1"), GoalId.of("g2"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> task.serves().clear());
    }

    @Test
    void markersAreInTheOrderOfTheirNames() {
        RuptureStated stated = RuptureStated.of(
                FIVE,
                R,
                CLIENT,
                RuptureKind.MIXED,
                RuptureMarker.V2015.REJECTS_INTERVENTION,
                RuptureMarker.V2015.DENIAL,
                RuptureMarker.V2015.DENIAL);
        assertThat(stated.markers())
                .containsExactly(RuptureMarker.V2015.DENIAL, RuptureMarker.V2015.REJECTS_INTERVENTION);
        assertThat(stated.onset()).isEqualTo(FIVE);
    }

    @Test
    void ruptureWithMarkersOfOneNameInTwoSchemesDiffers() {
        RuptureStated of2015 =
                RuptureStated.of(FIVE, R, CLIENT, RuptureKind.WITHDRAWAL, RuptureMarker.V2015.MINIMAL_RESPONSE);
        RuptureStated of2022 =
                RuptureStated.of(FIVE, R, CLIENT, RuptureKind.WITHDRAWAL, RuptureMarker.V2022.MINIMAL_RESPONSE);
        assertThat(of2015).isNotEqualTo(of2022);
    }

    @Test
    void nullMarkerIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> RuptureStated.of(FIVE, R, CLIENT, RuptureKind.MIXED, (RuptureMarker) null));
    }

    @Test
    void longestStatementAndOutermostYearsAreTaken() {
        String words = "x".repeat(100_000);
        assertThat(new GoalProposed(FIVE, G, CLIENT, Optional.of(words)).statement())
                .contains(words);
        assertThat(SessionRecorded.attended(5).on(LocalDate.of(1, 1, 1)).date()).isPresent();
        assertThat(SessionRecorded.attended(5).on(LocalDate.of(9999, 12, 31)).date())
                .isPresent();
    }
}
