package io.github.alliance4j.model.alliance;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.OBSERVER;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static io.github.alliance4j.model.alliance.Story.DYAD;
import static io.github.alliance4j.model.alliance.Story.of7;
import static io.github.alliance4j.model.alliance.Story.session;
import static io.github.alliance4j.model.alliance.term.TaskKind.IN_SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.FeedbackTakenUp;
import io.github.alliance4j.model.alliance.event.GoalEndorsed;
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
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record refuses, one row a rule, with the words of the refusal. */
class AllianceInvariantTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    /** Three sessions with a goal, a task that serves it, feedback and a rupture that began in session 2. */
    private static AllianceBuilder threeSessions() {
        return Alliance.builder(DYAD)
                .session(1)
                .proposeGoal("g1", CLIENT)
                .session(2)
                .proposeTask("t1", THERAPIST, IN_SESSION, "g1")
                .giveFeedback("f1", CLIENT, FeedbackTopic.General.PACE)
                .stateRupture("r1", CLIENT, RuptureKind.WITHDRAWAL)
                .session(3);
    }

    private static Arguments refused(String rule, UnaryOperator<AllianceBuilder> last, String message) {
        return arguments(rule, last, message);
    }

    static Stream<Arguments> sessions() {
        return Stream.of(
                refused(
                        "sessions out of order",
                        b -> b.session(2, Attendance.LATE),
                        "Session 2 follows session 3; sessions must increase"),
                refused("session recorded twice", b -> b.session(3), "Session 3 is recorded twice"),
                refused(
                        "dates out of order",
                        b -> b.session(4, DAY, Modality.VIDEO).session(5).session(6, DAY.minusDays(1), Modality.VIDEO),
                        "Session 6 is dated before an earlier session; dates must not go back"),
                refused(
                        "event of a session that is not recorded",
                        b -> b.add(new GoalEndorsed(session(5), GoalId.of("g1"), CLIENT, of7(3))),
                        "GoalEndorsed in session 5, which is not in the record"),
                refused(
                        "event of a session that is left out",
                        b -> b.session(5).add(new GoalEndorsed(session(4), GoalId.of("g1"), CLIENT, of7(3))),
                        "GoalEndorsed in session 4, which is not in the record"));
    }

    static Stream<Arguments> goals() {
        return Stream.of(
                refused(
                        "goal proposed twice",
                        b -> b.proposeGoal("g1", THERAPIST),
                        "Goal g1 is in the record already; a code is used once"),
                refused(
                        "unknown goal endorsed",
                        b -> b.endorseGoal("g9", CLIENT, of7(3)),
                        "Goal g9 is not in the record by session 3"),
                refused(
                        "unknown goal ranked",
                        b -> b.prioritiseGoal("g9", CLIENT, 1),
                        "Goal g9 is not in the record by session 3"),
                refused(
                        "goal endorsed before it was proposed",
                        b -> b.proposeGoal("g2", CLIENT)
                                .add(new GoalEndorsed(session(2), GoalId.of("g2"), CLIENT, of7(3))),
                        "Goal g2 is not in the record by session 2"),
                refused(
                        "goal revised into an unknown one",
                        b -> b.reviseGoal("g1", "g9"),
                        "Goal g1 is revised into goal g9, which is not in the record by session 3"),
                refused(
                        "goal revised into a closed one",
                        b -> b.proposeGoal("g2", CLIENT)
                                .setGoal("g2", GoalStatus.DROPPED)
                                .reviseGoal("g1", "g2"),
                        "Goal g1 is revised into goal g2, which is DROPPED; a goal is revised into an open one"),
                refused(
                        "goals revised in a circle",
                        b -> b.proposeGoal("g2", CLIENT).reviseGoal("g1", "g2").reviseGoal("g2", "g1"),
                        "Goal g2 is revised into goal g1, which is REVISED; a goal is revised into an open one"),
                refused(
                        "revised goal opened again",
                        b -> b.proposeGoal("g2", CLIENT).reviseGoal("g1", "g2").setGoal("g1", GoalStatus.OPEN),
                        "Goal g1 is REVISED and cannot become OPEN in session 3; an open goal is closed, a reached or"
                                + " dropped one is opened again"),
                refused(
                        "open goal opened",
                        b -> b.setGoal("g1", GoalStatus.OPEN),
                        "Goal g1 is OPEN and cannot become OPEN in session 3; an open goal is closed, a reached or"
                                + " dropped one is opened again"),
                refused(
                        "dropped goal reached",
                        b -> b.setGoal("g1", GoalStatus.DROPPED).session(4).setGoal("g1", GoalStatus.REACHED),
                        "Goal g1 is DROPPED and cannot become REACHED in session 4; an open goal is closed, a reached"
                                + " or dropped one is opened again"),
                refused(
                        "goal endorsed twice by one rater in one session",
                        b -> b.endorseGoal("g1", CLIENT, of7(3))
                                .endorseGoal("g1", THERAPIST, of7(3))
                                .endorseGoal("g1", CLIENT, of7(4)),
                        "Goal g1: the endorsement is stated twice by CLIENT in session 3; one rater states it once a"
                                + " session"),
                refused(
                        "goal ranked twice by one rater in one session",
                        b -> b.prioritiseGoal("g1", THERAPIST, 1).prioritiseGoal("g1", THERAPIST, 1),
                        "Goal g1: the priority is stated twice by THERAPIST in session 3; one rater states it once a"
                                + " session"));
    }

    static Stream<Arguments> tasksAndBond() {
        return Stream.of(
                refused(
                        "task that serves an unknown goal",
                        b -> b.proposeTask("t2", CLIENT, IN_SESSION, "g1", "g9"),
                        "Task t2 serves goal g9, which is not in the record by session 3"),
                refused(
                        "task proposed twice",
                        b -> b.proposeTask("t1", CLIENT, IN_SESSION),
                        "Task t1 is in the record already; a code is used once"),
                refused(
                        "unknown task rated",
                        b -> b.rateTask("t9", TaskAspect.COMPLETION, CLIENT, of7(3)),
                        "Task t9 is not in the record by session 3"),
                refused("unknown task ended", b -> b.endTask("t9"), "Task t9 is not in the record by session 3"),
                refused(
                        "task ended twice",
                        b -> b.endTask("t1").session(4).endTask("t1"),
                        "Task t1 is ended in session 4, but it ended in session 3; a task ends once"),
                refused(
                        "task replaced by an unknown one",
                        b -> b.replaceTask("t1", "t9"),
                        "Task t1 is replaced by task t9, which is not in the record by session 3"),
                refused(
                        "task replaced by an ended one",
                        b -> b.proposeTask("t2", CLIENT, IN_SESSION)
                                .endTask("t2")
                                .replaceTask("t1", "t2"),
                        "Task t1 is replaced by task t2, which has ended; a task is replaced by an active one"),
                refused(
                        "task rated twice by one rater in one session",
                        b -> b.rateTask("t1", TaskAspect.HELPFULNESS, CLIENT, of7(3))
                                .rateTask("t1", TaskAspect.ENDORSEMENT, CLIENT, of7(3))
                                .rateTask("t1", TaskAspect.HELPFULNESS, CLIENT, of7(3)),
                        "Task t1: the helpfulness is stated twice by CLIENT in session 3; one rater states it once a"
                                + " session"),
                refused(
                        "facet rated twice by one rater in one session",
                        b -> b.rateBond(BondFacet.TRUST, CLIENT, of7(3))
                                .rateBond(BondFacet.SAFETY, CLIENT, of7(3))
                                .rateBond(BondFacet.TRUST, CLIENT, of7(3)),
                        "Bond TRUST is stated twice by CLIENT in session 3; one rater states it once a session"));
    }

    static Stream<Arguments> feedback() {
        return Stream.of(
                refused(
                        "feedback given twice",
                        b -> b.giveFeedback("f1", THERAPIST, FeedbackTopic.General.OTHER),
                        "Feedback f1 is in the record already; a code is used once"),
                refused(
                        "feedback about an unknown goal",
                        b -> b.giveFeedback("f2", CLIENT, FeedbackTopic.of(GoalId.of("g9"))),
                        "Feedback f2 is about goal g9, which is not in the record by session 3"),
                refused(
                        "feedback about an unknown task",
                        b -> b.giveFeedback("f2", CLIENT, FeedbackTopic.of(TaskId.of("t9"))),
                        "Feedback f2 is about task t9, which is not in the record by session 3"),
                refused(
                        "feedback taken up before it was given",
                        b -> b.add(new FeedbackTakenUp(session(1), FeedbackId.of("f1"))),
                        "Feedback f1 is not in the record by session 1"),
                refused(
                        "unknown feedback answered",
                        b -> b.answerFeedback("f9", Reception.OPEN),
                        "Feedback f9 is not in the record by session 3"),
                refused(
                        "feedback taken up twice",
                        b -> b.takeUpFeedback("f1").session(4).takeUpFeedback("f1"),
                        "Feedback f1 is taken up in session 4, but it was in session 3; feedback is taken up once"));
    }

    static Stream<Arguments> ruptures() {
        return Stream.of(
                refused(
                        "rupture stated twice",
                        b -> b.stateRupture("r1", OBSERVER, RuptureKind.MIXED),
                        "Rupture r1 is in the record already; a code is used once"),
                refused(
                        "repair without a rupture",
                        b -> b.stateRepair("r9", CLIENT),
                        "A repair needs a rupture: r9 is not in the record by session 3"),
                refused(
                        "repair before the onset",
                        b -> b.add(new RepairStated(session(3), RuptureId.of("r1"), CLIENT, Repair.in(session(1)))),
                        "Rupture r1: repair in session 1 comes before the onset in session 2"),
                refused(
                        "repair stated before the rupture",
                        b -> b.add(new RepairStated(session(1), RuptureId.of("r1"), CLIENT, Repair.in(session(1)))),
                        "A repair needs a rupture: r1 is not in the record by session 1"),
                refused(
                        "repair in a session that is not recorded",
                        b -> b.session(5)
                                .add(new RepairStated(session(5), RuptureId.of("r1"), CLIENT, Repair.in(session(4)))),
                        "Rupture r1: repair in session 4, which is not in the record"),
                refused(
                        "onset in a session that is not recorded",
                        b -> b.session(5)
                                .add(RuptureStated.of(session(5), RuptureId.of("r2"), CLIENT, RuptureKind.MIXED)
                                        .since(session(4))),
                        "Rupture r2: onset in session 4, which is not in the record"));
    }

    static Stream<Arguments> contextAndTherapist() {
        return Stream.of(
                refused(
                        "online setting of a session in person",
                        b -> b.session(4, DAY, Modality.IN_PERSON)
                                .noteContext(CLIENT, new Context.OnlineQuality(of7(3))),
                        "Context: session 4 was held in person; the quality of an online setting is noted for a remote"
                                + " one"),
                refused(
                        "change of therapist after later sessions were attended",
                        b -> b.add(new TherapistChanged(session(2), Optional.empty())),
                        "The therapist changes after session 2, but session 3 is already attended; a change is"
                                + " recorded before the sessions that follow it"),
                refused(
                        "session under the therapist who left",
                        b -> b.session(4)
                                .add(new TherapistChanged(session(4), Optional.empty()))
                                .add(under(5, "T1")),
                        "Session 5 is stated under the therapist who left after session 4"),
                refused(
                        "session under a therapist other than the successor",
                        b -> b.changeTherapist(TherapistId.of("T2")).add(under(5, "T1")),
                        "Session 5 is stated under a therapist who is not in charge since the change after session 3;"
                                + " a change of therapist is recorded in the last session of the former one"),
                refused(
                        "session under another therapist without a change",
                        b -> b.add(under(4, "T1")).add(under(5, "T2")),
                        "Session 5 is stated under a therapist who is not in charge; a change of therapist is recorded"
                                + " in the last session of the former one"),
                refused(
                        "therapist who follows on the same",
                        b -> b.add(under(4, "T1")).changeTherapist(TherapistId.of("T1")),
                        "The therapist changes after session 4 into the one in charge; a successor is somebody else"),
                refused(
                        "two changes after one session",
                        b -> b.changeTherapist(TherapistId.of("T1")).changeTherapist(TherapistId.of("T2")),
                        "The therapist changes twice after session 3; once is enough"));
    }

    private static SessionRecorded under(int session, String therapist) {
        return SessionRecorded.attended(session).with(TherapistId.of(therapist));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"sessions", "goals", "tasksAndBond", "feedback", "ruptures", "contextAndTherapist"})
    void recordRefuses(String rule, UnaryOperator<AllianceBuilder> last, String message) {
        AllianceBuilder builder = rule.startsWith("session under the therapist who left")
                ? Alliance.builder(DYAD).add(under(1, "T1"))
                : threeSessions();
        assertThat(builder.build().sessions()).isNotEmpty();
        AllianceBuilder refused = last.apply(builder);
        assertThatIllegalArgumentException().isThrownBy(refused::build).withMessage(message);
    }

    @Test
    void refusalsDoNotNameTherapists() {
        AllianceBuilder builder =
                Alliance.builder(DYAD).add(under(1, "secret-one")).add(under(2, "secret-two"));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @Test
    void twoSessionsOnOneDayAreInOrder() {
        Alliance alliance = Alliance.builder(DYAD)
                .session(1, DAY, Modality.IN_PERSON)
                .session(2, DAY, Modality.PHONE)
                .build();
        assertThat(alliance.sessions()).hasSize(2);
    }

    @Test
    void sameWordInAnotherSessionIsHistory() {
        Alliance alliance = threeSessions()
                .endorseGoal("g1", CLIENT, of7(3))
                .session(4)
                .endorseGoal("g1", CLIENT, of7(3))
                .build();
        assertThat(alliance.goals().get(0).endorsements()).hasSize(2);
    }

    @Test
    void onlineSettingIsNotedWhereTheModalityIsRemoteOrNotStated() {
        Rating quality = Rating.of(4, 1, 5);
        Alliance alliance = Alliance.builder(DYAD)
                .session(1)
                .noteContext(CLIENT, new Context.OnlineQuality(quality))
                .session(2, DAY, Modality.TEXT)
                .noteContext(THERAPIST, new Context.OnlineQuality(quality))
                .session(3, DAY, Modality.IN_PERSON)
                .noteContext(CLIENT, Context.Identity.DIFFERENCE)
                .build();
        assertThat(alliance.context()).hasSize(3);
    }

    @Test
    void repairInTheSessionOfTheOnsetIsARepair() {
        Alliance alliance = threeSessions()
                .add(new RepairStated(session(3), RuptureId.of("r1"), OBSERVER, Repair.in(session(2))))
                .build();
        assertThat(alliance.ruptures().get(0).repairs()).hasSize(1);
    }

    @Test
    void refusedEventLeavesTheRecordUsable() {
        Alliance alliance = threeSessions().build();
        assertThatIllegalArgumentException().isThrownBy(() -> alliance.with(SessionRecorded.attended(1)));
        assertThat(alliance.with(SessionRecorded.attended(4)).sessions()).hasSize(4);
    }

    @Test
    void refusalHoldsTheVeryEventThatContradictsThoseBeforeIt() {
        SessionRecorded first = SessionRecorded.attended(1);
        SessionRecorded again = SessionRecorded.attended(1);
        TaskEnded unknown = new TaskEnded(session(1), TaskId.of("t1"), Optional.empty());
        TaskEnded unknownToo = new TaskEnded(session(1), TaskId.of("t1"), Optional.empty());
        SessionRecorded second = SessionRecorded.attended(2);
        TherapistChanged late = new TherapistChanged(session(1), Optional.empty());

        assertThat(refusedOf(first, again)).isSameAs(again);
        assertThat(refusedOf(first, second, again)).isSameAs(again);
        assertThat(refusedOf(first, unknown, unknownToo)).isSameAs(unknown);
        assertThat(refusedOf(first, second, late)).isSameAs(late);
        assertThat(refusedOf(first, new FeedbackTakenUp(session(2), FeedbackId.of("f")), unknown))
                .isSameAs(unknown);
    }

    private static AllianceEvent refusedOf(AllianceEvent... events) {
        return catchThrowableOfType(EventRefusedException.class, () -> Alliance.replay(DYAD, List.of(events)))
                .event();
    }

    @Test
    void lateEventThatContradictsWhatFollowedIsRefused() {
        Alliance alliance = Alliance.builder(DYAD)
                .session(1)
                .proposeTask("t1", CLIENT, IN_SESSION)
                .session(2)
                .endTask("t1")
                .build();
        AllianceEvent early = new TaskEnded(session(1), TaskId.of("t1"), Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alliance.with(early))
                .withMessage("Task t1 is ended in session 2, but it ended in session 1; a task ends once");
    }

    @Test
    void lateChangeIsTakenWhereOnlyMissedSessionsFollowed() {
        Alliance alliance = Alliance.builder(DYAD)
                .session(1)
                .session(2, Attendance.NO_SHOW)
                .add(new TherapistChanged(session(1), Optional.of(TherapistId.of("T2"))))
                .build();
        assertThat(alliance.session(session(2)).orElseThrow().therapist()).contains(TherapistId.of("T2"));
    }

    @Test
    void eventBeforeItsSessionIsRefused() {
        AllianceEvent early = new GoalEndorsed(session(4), GoalId.of("g1"), CLIENT, of7(3));
        AllianceBuilder builder = threeSessions().add(early).session(4);
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("GoalEndorsed in session 4, which is not in the record");
    }

    @Test
    void nullAmongTheEventsIsRefused() {
        List<AllianceEvent> events = new ArrayList<>();
        events.add(null);
        assertThatNullPointerException()
                .isThrownBy(() -> Alliance.replay(DYAD, events))
                .withMessage("event");
    }

    @Test
    void builderNeedsASessionFirst() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Alliance.builder(DYAD).proposeGoal("g1", CLIENT))
                .withMessage("The record has no session yet; record one with session(1) first");
    }
}
