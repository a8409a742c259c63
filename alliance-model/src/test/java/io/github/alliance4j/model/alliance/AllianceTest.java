package io.github.alliance4j.model.alliance;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.OBSERVER;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static io.github.alliance4j.model.alliance.Story.of7;
import static io.github.alliance4j.model.alliance.Story.session;
import static io.github.alliance4j.model.alliance.Story.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.event.ContextNoted;
import io.github.alliance4j.model.alliance.event.FeedbackAnswered;
import io.github.alliance4j.model.alliance.event.GoalEndorsed;
import io.github.alliance4j.model.alliance.event.GoalPrioritised;
import io.github.alliance4j.model.alliance.event.GoalProposed;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.event.TaskProposed;
import io.github.alliance4j.model.alliance.event.TaskRated;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllianceTest {

    private static final Alliance TOLD = told();
    private static final GoalId SLEEP = GoalId.of("sleep");
    private static final GoalId WORK = GoalId.of("work");
    private static final TaskId DIARY = TaskId.of("diary");
    private static final RuptureId R1 = RuptureId.of("r1");
    private static final FeedbackId F1 = FeedbackId.of("f1");

    private static Goal goal(Alliance alliance, GoalId id) {
        return alliance.goal(id).orElseThrow();
    }

    private static Task task(Alliance alliance, TaskId id) {
        return alliance.task(id).orElseThrow();
    }

    private static Optional<Rating> rating(Optional<BondRated> rated) {
        return rated.map(BondRated::rating);
    }

    @Test
    void emptyRecordHasNothing() {
        Alliance empty = Alliance.of(DyadId.of("d"));
        assertThat(empty.dyad()).isEqualTo(DyadId.of("d"));
        assertThat(empty.events()).isEmpty();
        assertThat(empty.sessions()).isEmpty();
        assertThat(empty.lastSession()).isEmpty();
        assertThat(empty.therapist()).isEmpty();
        assertThat(empty.goals()).isEmpty();
        assertThat(empty.tasks()).isEmpty();
        assertThat(empty.bond().facets()).isEmpty();
        assertThat(empty.feedback()).isEmpty();
        assertThat(empty.ruptures()).isEmpty();
        assertThat(empty.context()).isEmpty();
        assertThat(empty.therapistChanges()).isEmpty();
        assertThat(empty.allianceAt(3)).isEqualTo(empty);
    }

    @Test
    void sessionsKeepNumberDayModalityAndAttendance() {
        assertThat(TOLD.sessions()).extracting(s -> s.number().value()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        Session third = TOLD.session(session(3)).orElseThrow();
        assertThat(third.date()).contains(Story.START.plusDays(14));
        assertThat(third.modality()).contains(Modality.VIDEO);
        assertThat(third.attendance()).isEqualTo(Attendance.ATTENDED);
        assertThat(third.tookPlace()).isTrue();
        assertThat(third.therapist()).isEmpty();
    }

    @Test
    void missedSessionKeepsItsPlace() {
        Session fourth = TOLD.session(session(4)).orElseThrow();
        assertThat(fourth.attendance()).isEqualTo(Attendance.NO_SHOW);
        assertThat(fourth.tookPlace()).isFalse();
        assertThat(fourth.date()).isEmpty();
        assertThat(fourth.modality()).isEmpty();
    }

    @Test
    void sessionNumbersMayLeaveNumbersOut() {
        Alliance alliance = Alliance.builder(Story.DYAD)
                .session(2)
                .session(5)
                .proposeGoal("g", CLIENT)
                .build();
        assertThat(alliance.session(session(1))).isEmpty();
        assertThat(alliance.session(session(3))).isEmpty();
        assertThat(alliance.session(session(2))).isPresent();
        assertThat(alliance.session(session(6))).isEmpty();
        assertThat(alliance.lastSession().orElseThrow().number()).isEqualTo(session(5));
        assertThat(alliance.allianceAt(1)).isEqualTo(Alliance.of(Story.DYAD));
        assertThat(alliance.allianceAt(4)).isEqualTo(alliance.allianceAt(2));
        assertThat(alliance.allianceAt(4).session(session(5))).isEmpty();
        assertThat(alliance.allianceAt(4).goals()).isEmpty();
        assertThat(alliance.allianceAt(9)).isSameAs(alliance);
    }

    @Test
    void goalKeepsWhoProposedItAndWhen() {
        Goal work = goal(TOLD, WORK);
        assertThat(work.id()).isEqualTo(WORK);
        assertThat(work.proposedBy()).isEqualTo(THERAPIST);
        assertThat(work.proposedIn()).isEqualTo(session(2));
        assertThat(work.statement()).isEmpty();
        assertThat(goal(TOLD, SLEEP).statement()).contains("secret statement");
    }

    @Test
    void endorsementIsTheLatestWordOfEach() {
        Voices<Integer> now =
                goal(TOLD, SLEEP).endorsement().map(e -> (int) e.rating().value());
        assertThat(now).isEqualTo(new Voices<>(Optional.of(6), Optional.of(6)));
        Voices<Integer> then = goal(TOLD.allianceAt(7), SLEEP).endorsement().map(e ->
                (int) e.rating().value());
        assertThat(then).isEqualTo(new Voices<>(Optional.of(6), Optional.of(4)));
    }

    @Test
    void voiceThatWasNotHeardIsMissing() {
        Goal work = goal(TOLD.allianceAt(7), WORK);
        assertThat(work.endorsement().client()).isEmpty();
        assertThat(work.endorsement().therapist()).isPresent();
        assertThat(work.endorsement().isComplete()).isFalse();
        assertThat(work.priority().client()).isEmpty();
        assertThat(goal(TOLD, WORK).endorsement().isComplete()).isTrue();
    }

    @Test
    void endorsementsKeepTheHistoryOfBoth() {
        assertThat(goal(TOLD, SLEEP).endorsements())
                .extracting(
                        GoalEndorsed::by,
                        e -> e.session().value(),
                        e -> e.rating().value())
                .containsExactly(tuple(CLIENT, 1, 6.0), tuple(THERAPIST, 1, 4.0), tuple(THERAPIST, 8, 6.0));
    }

    @Test
    void prioritiesAreKeptByEach() {
        Goal sleep = goal(TOLD, SLEEP);
        assertThat(sleep.priority().map(GoalPrioritised::rank)).isEqualTo(new Voices<>(Optional.of(1), Optional.of(2)));
        assertThat(sleep.priorities()).extracting(GoalPrioritised::rank).containsExactly(1, 2);
        assertThat(goal(TOLD.allianceAt(1), SLEEP).priorities()).hasSize(1);
    }

    @Test
    void goalIsOpenUntilItIsClosed() {
        assertThat(goal(TOLD.allianceAt(7), SLEEP).isOpen()).isTrue();
        assertThat(goal(TOLD, SLEEP).status()).isEqualTo(GoalStatus.REACHED);
        assertThat(goal(TOLD, SLEEP).isOpen()).isFalse();
        assertThat(goal(TOLD, SLEEP).revisedInto()).isEmpty();
        assertThat(goal(TOLD, WORK).status()).isEqualTo(GoalStatus.OPEN);
    }

    @Test
    void closedGoalCanBeOpenedAgain() {
        Alliance alliance = Alliance.builder(Story.DYAD)
                .session(1)
                .proposeGoal("g", CLIENT)
                .setGoal("g", GoalStatus.DROPPED)
                .session(2)
                .setGoal("g", GoalStatus.OPEN)
                .build();
        GoalId g = GoalId.of("g");
        assertThat(goal(alliance.allianceAt(1), g).status()).isEqualTo(GoalStatus.DROPPED);
        assertThat(goal(alliance, g).isOpen()).isTrue();
        assertThat(goal(alliance, g).events()).hasSize(3);
        assertThat(goal(alliance.allianceAt(1), g).events()).hasSize(2);
    }

    @Test
    void revisedGoalNamesItsSuccessor() {
        Alliance alliance = Alliance.builder(Story.DYAD)
                .session(1)
                .proposeGoal("old", CLIENT)
                .session(2)
                .proposeGoal("new", THERAPIST)
                .reviseGoal("old", "new")
                .build();
        assertThat(goal(alliance, GoalId.of("old")).status()).isEqualTo(GoalStatus.REVISED);
        assertThat(goal(alliance, GoalId.of("old")).revisedInto()).contains(GoalId.of("new"));
        assertThat(goal(alliance, GoalId.of("new")).isOpen()).isTrue();
        assertThat(goal(alliance.allianceAt(1), GoalId.of("old")).revisedInto()).isEmpty();
    }

    @Test
    void partsAreListedAsTheyCame() {
        assertThat(TOLD.goals()).extracting(Goal::id).containsExactly(SLEEP, WORK);
        assertThat(TOLD.allianceAt(1).goals()).extracting(Goal::id).containsExactly(SLEEP);
        assertThat(TOLD.tasks()).extracting(Task::id).containsExactly(DIARY, TaskId.of("walk"));
        assertThat(TOLD.ruptures()).extracting(Rupture::id).containsExactly(R1, RuptureId.of("r2"));
        assertThat(TOLD.feedback()).extracting(Feedback::id).containsExactly(F1);
    }

    @Test
    void partThatIsNotInTheRecordByThenIsAbsent() {
        assertThat(TOLD.goal(GoalId.of("other"))).isEmpty();
        assertThat(TOLD.task(TaskId.of("other"))).isEmpty();
        assertThat(TOLD.feedback(FeedbackId.of("other"))).isEmpty();
        assertThat(TOLD.rupture(RuptureId.of("other"))).isEmpty();
        assertThat(TOLD.allianceAt(1).goal(WORK)).isEmpty();
        assertThat(TOLD.allianceAt(2).task(DIARY)).isEmpty();
        assertThat(TOLD.allianceAt(4).feedback(F1)).isEmpty();
        assertThat(TOLD.allianceAt(4).rupture(R1)).isEmpty();
    }

    @Test
    void taskKeepsKindGoalsAndEnd() {
        Task diary = task(TOLD, DIARY);
        assertThat(diary.kind()).isEqualTo(TaskKind.BETWEEN_SESSIONS);
        assertThat(diary.proposedBy()).isEqualTo(THERAPIST);
        assertThat(diary.proposedIn()).isEqualTo(session(3));
        assertThat(diary.statement()).isEmpty();
        assertThat(diary.serves()).containsExactly(SLEEP);
        assertThat(diary.isActive()).isFalse();
        assertThat(diary.endedIn()).contains(session(7));
        assertThat(diary.replacedBy()).contains(TaskId.of("walk"));
        assertThat(diary.events()).hasSize(5);
    }

    @Test
    void taskIsActiveBeforeItsEnd() {
        Task diary = task(TOLD.allianceAt(6), DIARY);
        assertThat(diary.isActive()).isTrue();
        assertThat(diary.endedIn()).isEmpty();
        assertThat(diary.replacedBy()).isEmpty();
    }

    @Test
    void taskMayEndWithoutSuccessor() {
        Alliance alliance = Alliance.builder(Story.DYAD)
                .session(1)
                .proposeTask("t", CLIENT, TaskKind.IN_SESSION)
                .endTask("t")
                .build();
        assertThat(task(alliance, TaskId.of("t")).isActive()).isFalse();
        assertThat(task(alliance, TaskId.of("t")).replacedBy()).isEmpty();
        assertThat(task(alliance, TaskId.of("t")).serves()).isEmpty();
    }

    @Test
    void taskKeepsItsWords() {
        Alliance alliance = Alliance.of(Story.DYAD)
                .with(SessionRecorded.attended(1))
                .with(new TaskProposed(
                        session(1), TaskId.of("t"), CLIENT, TaskKind.IN_SESSION, Set.of(), Optional.of("breathe")));
        assertThat(task(alliance, TaskId.of("t")).statement()).contains("breathe");
    }

    @Test
    void taskAspectsAreRatedApart() {
        Task diary = task(TOLD, DIARY);
        assertThat(diary.rating(TaskAspect.ENDORSEMENT).map(TaskRated::rating))
                .isEqualTo(new Voices<>(Optional.of(of7(3)), Optional.of(of7(6))));
        assertThat(diary.rating(TaskAspect.COMPLETION).map(TaskRated::rating))
                .isEqualTo(new Voices<>(Optional.of(Rating.of(0, 0, 2)), Optional.<Rating>empty()));
        assertThat(diary.rating(TaskAspect.HELPFULNESS).isEmpty()).isTrue();
        assertThat(diary.ratings(TaskAspect.ENDORSEMENT)).hasSize(2);
        assertThat(task(TOLD.allianceAt(4), DIARY).ratings(TaskAspect.COMPLETION))
                .isEmpty();
    }

    @Test
    void tasksServingAGoalIncludeEndedOnes() {
        assertThat(TOLD.tasksServing(SLEEP)).extracting(Task::id).containsExactly(DIARY, TaskId.of("walk"));
        assertThat(TOLD.tasksServing(WORK)).extracting(Task::id).containsExactly(TaskId.of("walk"));
        assertThat(TOLD.allianceAt(6).tasksServing(WORK)).isEmpty();
        assertThat(TOLD.tasksServing(GoalId.of("other"))).isEmpty();
    }

    @Test
    void tasksOfARevisedGoalServeTheGoalThatTakesItsPlace() {
        Alliance alliance = Alliance.builder(Story.DYAD)
                .session(1)
                .proposeGoal("first", CLIENT)
                .proposeGoal("aside", CLIENT)
                .proposeTask("t", CLIENT, TaskKind.IN_SESSION, "first")
                .proposeTask("u", CLIENT, TaskKind.IN_SESSION, "aside")
                .session(2)
                .proposeGoal("second", CLIENT)
                .reviseGoal("first", "second")
                .session(3)
                .proposeGoal("third", CLIENT)
                .reviseGoal("second", "third")
                .proposeTask("v", CLIENT, TaskKind.IN_SESSION, "third")
                .build();
        assertThat(alliance.tasksServing(GoalId.of("third")))
                .extracting(Task::id)
                .containsExactly(id("t"), id("v"));
        assertThat(alliance.tasksServing(GoalId.of("second")))
                .extracting(Task::id)
                .containsExactly(id("t"));
        assertThat(alliance.tasksServing(GoalId.of("first")))
                .extracting(Task::id)
                .containsExactly(id("t"));
        assertThat(alliance.tasksServing(GoalId.of("aside")))
                .extracting(Task::id)
                .containsExactly(id("u"));
        assertThat(alliance.allianceAt(2).tasksServing(GoalId.of("third"))).isEmpty();
        assertThat(alliance.allianceAt(1).tasksServing(GoalId.of("second"))).isEmpty();
        assertThat(task(alliance, id("t")).serves()).containsExactly(GoalId.of("first"));
    }

    private static TaskId id(String task) {
        return TaskId.of(task);
    }

    @Test
    void bondIsTheLatestRatingOfEachFacetByEach() {
        Bond bond = TOLD.bond();
        assertThat(bond.facets()).containsExactly(BondFacet.TRUST, BondFacet.SAFETY);
        assertThat(rating(bond.rating(BondFacet.TRUST).client())).contains(of7(6));
        assertThat(rating(bond.rating(BondFacet.TRUST).therapist())).contains(of7(6));
        assertThat(rating(bond.rating(BondFacet.SAFETY).client())).contains(of7(4));
        assertThat(bond.rating(BondFacet.SAFETY).therapist()).isEmpty();
        assertThat(bond.rating(BondFacet.EMPATHY).isEmpty()).isTrue();
    }

    @Test
    void bondOfAnEarlierSessionIsAsItWasThen() {
        assertThat(rating(TOLD.allianceAt(5).bond().rating(BondFacet.TRUST).client()))
                .contains(of7(2));
        assertThat(rating(TOLD.allianceAt(4).bond().rating(BondFacet.TRUST).client()))
                .contains(of7(5));
        assertThat(TOLD.allianceAt(1).bond().facets()).isEmpty();
    }

    @Test
    void bondKeepsItsHistory() {
        assertThat(TOLD.bond().ratings(BondFacet.TRUST))
                .extracting(r -> r.rating().value())
                .containsExactly(5.0, 6.0, 2.0, 6.0);
        assertThat(TOLD.bond().ratings()).hasSize(5);
        assertThat(TOLD.allianceAt(2).bond().ratings()).hasSize(3);
    }

    @Test
    void feedbackKeepsAnswersAndWhenItWasTakenUp() {
        Feedback feedback = TOLD.feedback(F1).orElseThrow();
        assertThat(feedback.givenBy()).isEqualTo(CLIENT);
        assertThat(feedback.givenIn()).isEqualTo(session(5));
        assertThat(feedback.topic()).isEqualTo(FeedbackTopic.of(DIARY));
        assertThat(feedback.answers())
                .extracting(FeedbackAnswered::reception)
                .containsExactly(Reception.DEFENSIVE, Reception.OPEN);
        assertThat(feedback.isTakenUp()).isTrue();
        assertThat(feedback.takenUpIn()).contains(session(7));
        assertThat(feedback.events()).extracting(e -> e.session().value()).containsExactly(5, 5, 6, 7);
    }

    @Test
    void builderReachesEveryPartOfAnEvent() {
        LocalDate day = LocalDate.of(2024, 5, 1);
        Repair repair = Repair.in(1, RepairStrategy.V2015.GIVES_RATIONALE)
                .withDegree(Rating.of(4, 1, 5))
                .withReception(Reception.OPEN);
        Alliance written = Alliance.builder(Story.DYAD)
                .session(1, Attendance.LATE, day, Modality.PHONE)
                .proposeGoal("g", CLIENT)
                .proposeTask("t", THERAPIST, "in words", TaskKind.IN_SESSION, "g")
                .giveFeedback("f", CLIENT, FeedbackTopic.General.PACE)
                .answerFeedback("f", CLIENT, Reception.DEFENSIVE)
                .answerFeedback("f", Reception.OPEN)
                .stateRupture("r", CLIENT, RuptureKind.MIXED)
                .session(2, Attendance.NO_SHOW, day.plusDays(7), Modality.VIDEO)
                .session(3)
                .stateRepair("r", OBSERVER, repair)
                .changeTherapist()
                .build();
        Session late = written.sessions().get(0);
        assertThat(late.attendance()).isEqualTo(Attendance.LATE);
        assertThat(late.date()).contains(day);
        assertThat(late.modality()).contains(Modality.PHONE);
        assertThat(written.sessions().get(1).date()).contains(day.plusDays(7));
        assertThat(written.tasks().get(0).statement()).contains("in words");
        assertThat(written.tasks().get(0).serves()).containsExactly(GoalId.of("g"));
        assertThat(written.feedback().get(0).answers())
                .extracting(FeedbackAnswered::by)
                .containsExactly(Optional.of(CLIENT), Optional.empty());
        assertThat(written.ruptures().get(0).repairs()).containsExactly(RepairStated.of(3, "r", OBSERVER, repair));
        assertThat(written.therapistChanges().get(0).successor()).isEmpty();
    }

    /** A rupture of session 1 and what is stated of its mending. */
    private static Rupture mended(Repair... repairs) {
        AllianceBuilder record = Alliance.builder(Story.DYAD).session(1).stateRupture("r", CLIENT, RuptureKind.MIXED);
        for (Repair repair : repairs) {
            record.stateRepair("r", CLIENT, repair);
        }
        return record.build().ruptures().get(0);
    }

    @Test
    void ruptureIsOpenUntilARepairOfMoreThanTheWeakestDegreeIsStated() {
        Repair none = Repair.in(1).withDegree(Rating.of(1, 1, 5));
        assertThat(mended().isOpen()).isTrue();
        assertThat(mended(none).isOpen()).isTrue();
        assertThat(mended(none, none).isOpen()).isTrue();
        assertThat(mended(Repair.in(1)).isOpen()).isFalse();
        assertThat(mended(Repair.in(1).withDegree(Rating.of(2, 1, 5))).isOpen()).isFalse();
        assertThat(mended(none, Repair.in(1)).isOpen()).isFalse();
        assertThat(mended(Repair.in(1), none).isOpen()).isTrue();
    }

    @Test
    void statusOfAGoalHasItsSession() {
        AllianceBuilder record = Alliance.builder(Story.DYAD).session(2).proposeGoal("g", CLIENT);
        assertThat(record.build().goals().get(0).statusSince()).isEqualTo(session(2));
        record.session(4).setGoal("g", GoalStatus.REACHED).session(5).setGoal("g", GoalStatus.OPEN);
        Alliance built = record.build();
        assertThat(built.allianceAt(3).goals().get(0).statusSince()).isEqualTo(session(2));
        assertThat(built.allianceAt(4).goals().get(0).statusSince()).isEqualTo(session(4));
        assertThat(built.goals().get(0).statusSince()).isEqualTo(session(5));
    }

    @Test
    void feedbackLatencyCountsSessionNumbers() {
        assertThat(TOLD.feedback(F1).orElseThrow().latency()).isEqualTo(OptionalInt.of(2));
        Feedback before = TOLD.allianceAt(6).feedback(F1).orElseThrow();
        assertThat(before.latency()).isEmpty();
        assertThat(before.isTakenUp()).isFalse();
        Alliance atOnce = Alliance.builder(Story.DYAD)
                .session(3)
                .giveFeedback("f", THERAPIST, FeedbackTopic.General.PACE)
                .takeUpFeedback("f")
                .build();
        assertThat(atOnce.feedback().get(0).latency()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void ruptureKeepsWhatWasStated() {
        Rupture first = TOLD.rupture(R1).orElseThrow();
        assertThat(first.statedBy()).isEqualTo(CLIENT);
        assertThat(first.statedIn()).isEqualTo(session(5));
        assertThat(first.onset()).isEqualTo(session(5));
        assertThat(first.kind()).isEqualTo(RuptureKind.CONFRONTATION);
        assertThat(first.markers()).containsExactly(RuptureMarker.V2015.COMPLAINT_ABOUT_ACTIVITIES);
        assertThat(first.intensity()).isEmpty();
        Rupture second = TOLD.ruptures().get(1);
        assertThat(second.statedBy()).isEqualTo(OBSERVER);
        assertThat(second.statedIn()).isEqualTo(session(6));
        assertThat(second.onset()).isEqualTo(session(3));
        assertThat(second.intensity()).contains(Rating.of(4, 1, 5));
        assertThat(second.markers()).isEmpty();
    }

    @Test
    void ruptureCountsFromItsStatementNotFromItsOnset() {
        assertThat(TOLD.allianceAt(5).ruptures()).hasSize(1);
        assertThat(TOLD.allianceAt(6).ruptures()).hasSize(2);
    }

    @Test
    void repairsBelongToTheirRuptureAndToWhoStatedThem() {
        Rupture rupture = TOLD.rupture(R1).orElseThrow();
        assertThat(rupture.repairs()).extracting(RepairStated::by).containsExactly(CLIENT, THERAPIST);
        assertThat(rupture.repairs().get(0).repair().session()).isEqualTo(session(6));
        assertThat(rupture.repairs().get(0).repair().degree()).contains(Rating.of(5, 1, 5));
        assertThat(rupture.repairs().get(1).repair().degree()).isEmpty();
        assertThat(TOLD.allianceAt(7).rupture(R1).orElseThrow().repairs()).hasSize(1);
        assertThat(TOLD.allianceAt(6).rupture(R1).orElseThrow().repairs()).isEmpty();
        assertThat(TOLD.ruptures().get(1).repairs()).isEmpty();
    }

    @Test
    void contextIsWhatWasNoted() {
        assertThat(TOLD.context())
                .containsExactly(new ContextNoted(session(3), CLIENT, new Context.OnlineQuality(Rating.of(3, 1, 5))));
        assertThat(TOLD.allianceAt(2).context()).isEmpty();
    }

    @Test
    void missedSessionCarriesEvents() {
        Alliance alliance = Alliance.builder(Story.DYAD)
                .session(1, Attendance.NO_SHOW)
                .stateRupture("r", THERAPIST, RuptureKind.WITHDRAWAL)
                .build();
        assertThat(alliance.ruptures()).hasSize(1);
    }

    @Test
    void lateEventTakesItsPlace() {
        Alliance late = TOLD.with(new BondRated(session(2), BondFacet.SAFETY, THERAPIST, of7(5)));
        assertThat(rating(late.allianceAt(2).bond().rating(BondFacet.SAFETY).therapist()))
                .contains(of7(5));
        assertThat(late.allianceAt(1)).isEqualTo(TOLD.allianceAt(1));
        assertThat(late.allianceAt(2)).isNotEqualTo(TOLD.allianceAt(2));
        assertThat(late.events()).hasSize(TOLD.events().size() + 1);
        assertThat(late.allianceAt(2).events()).last().isInstanceOf(BondRated.class);
    }

    @Test
    void addingToAnEarlierViewStartsFromThere() {
        Alliance other = TOLD.allianceAt(2).with(SessionRecorded.attended(3));
        assertThat(other.sessions()).hasSize(3);
        assertThat(other.tasks()).isEmpty();
        assertThat(TOLD.tasks()).hasSize(2);
    }

    @Test
    void withLeavesTheRecordAsItWas() {
        int before = TOLD.events().size();
        Alliance longer = TOLD.with(SessionRecorded.attended(9));
        assertThat(longer.sessions()).hasSize(9);
        assertThat(TOLD.events()).hasSize(before);
        assertThat(TOLD.sessions()).hasSize(8);
    }

    @Test
    void listsCannotBeChanged() {
        for (List<?> list : List.<List<?>>of(
                TOLD.events(),
                TOLD.sessions(),
                TOLD.goals(),
                TOLD.tasks(),
                TOLD.feedback(),
                TOLD.ruptures(),
                TOLD.context(),
                TOLD.bond().ratings(),
                TOLD.goals().get(0).events(),
                TOLD.ruptures().get(0).repairs())) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.remove(0));
        }
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> TOLD.bond().facets().clear());
    }

    @Test
    void changingTheGivenListDoesNotChangeTheRecord() {
        List<AllianceEvent> events = new ArrayList<>(TOLD.events());
        Alliance copy = Alliance.replay(Story.DYAD, events);
        events.clear();
        assertThat(copy).isEqualTo(TOLD);
    }

    @Test
    void recordsDifferByDyad() {
        assertThat(Alliance.replay(DyadId.of("other"), TOLD.events())).isNotEqualTo(TOLD);
        assertThat(TOLD).isNotEqualTo(null).isNotEqualTo("alliance");
    }

    @Test
    void orderWithinASessionMakesADifference() {
        AllianceEvent a = new GoalProposed(session(1), GoalId.of("a"), CLIENT, Optional.empty());
        AllianceEvent b = new GoalProposed(session(1), GoalId.of("b"), CLIENT, Optional.empty());
        AllianceEvent one = SessionRecorded.attended(1);
        assertThat(Alliance.replay(Story.DYAD, List.of(one, a, b)))
                .isNotEqualTo(Alliance.replay(Story.DYAD, List.of(one, b, a)));
    }

    @Test
    void textFormsNameNobodyAndNoRating() {
        assertThat(TOLD).hasToString("alliance (sessions 8, goals 2, tasks 2, ruptures 2)");
        assertThat(TOLD.sessions().get(3)).hasToString("session 4, NO_SHOW");
        assertThat(goal(TOLD, SLEEP)).hasToString("goal of session 1, REACHED");
        assertThat(task(TOLD, DIARY)).hasToString("task of session 3, ended");
        assertThat(task(TOLD, TaskId.of("walk"))).hasToString("task of session 7, active");
        assertThat(TOLD.bond()).hasToString("bond, 2 facets rated");
        assertThat(TOLD.feedback().get(0)).hasToString("feedback of session 5, taken up");
        assertThat(TOLD.allianceAt(5).feedback().get(0)).hasToString("feedback of session 5, not taken up");
        assertThat(TOLD.ruptures())
                .extracting(Rupture::toString)
                .containsExactly(
                        "rupture since session 5, 2 repairs stated", "rupture since session 3, 0 repairs stated");
        assertThat(TOLD.allianceAt(7).ruptures().get(0)).hasToString("rupture since session 5, 1 repair stated");
        assertThat(goal(TOLD, SLEEP).endorsement()).hasToString("client: yes, therapist: yes");
    }

    @Test
    void textFormOfEveryEventIsItsKindAndSession() {
        assertThat(TOLD.events())
                .allSatisfy(event -> assertThat(event)
                        .hasToString(event.getClass().getSimpleName() + " in session " + event.session()));
    }

    @Test
    void partsOfEqualRecordsAreEqual() {
        Alliance again = told();
        assertThat(again.goals()).isEqualTo(TOLD.goals()).hasSameHashCodeAs(TOLD.goals());
        assertThat(again.tasks()).isEqualTo(TOLD.tasks()).hasSameHashCodeAs(TOLD.tasks());
        assertThat(again.feedback()).isEqualTo(TOLD.feedback()).hasSameHashCodeAs(TOLD.feedback());
        assertThat(again.ruptures()).isEqualTo(TOLD.ruptures()).hasSameHashCodeAs(TOLD.ruptures());
        assertThat(again.sessions()).isEqualTo(TOLD.sessions()).hasSameHashCodeAs(TOLD.sessions());
        assertThat(again.bond()).isEqualTo(TOLD.bond()).hasSameHashCodeAs(TOLD.bond());
    }

    @Test
    void partsThatHadDifferentEventsDiffer() {
        assertThat(goal(TOLD, SLEEP)).isNotEqualTo(goal(TOLD, WORK)).isNotEqualTo(goal(TOLD.allianceAt(7), SLEEP));
        assertThat(task(TOLD, DIARY))
                .isNotEqualTo(task(TOLD.allianceAt(6), DIARY))
                .isNotEqualTo("task");
        assertThat(TOLD.feedback()).isNotEqualTo(TOLD.allianceAt(6).feedback());
        assertThat(TOLD.ruptures().get(0))
                .isNotEqualTo(TOLD.allianceAt(7).ruptures().get(0));
        assertThat(TOLD.sessions().get(0)).isNotEqualTo(TOLD.sessions().get(1));
        assertThat(TOLD.bond()).isNotEqualTo(TOLD.allianceAt(6).bond());
    }

    @Test
    void hashCodesTellPartsApart() {
        assertThat(TOLD.hashCode()).isNotEqualTo(TOLD.allianceAt(7).hashCode());
        assertThat(goal(TOLD, SLEEP).hashCode()).isNotEqualTo(goal(TOLD, WORK).hashCode());
        assertThat(TOLD.tasks().get(0).hashCode())
                .isNotEqualTo(TOLD.tasks().get(1).hashCode());
        assertThat(TOLD.ruptures().get(0).hashCode())
                .isNotEqualTo(TOLD.ruptures().get(1).hashCode());
        assertThat(TOLD.sessions().get(0).hashCode())
                .isNotEqualTo(TOLD.sessions().get(1).hashCode());
        assertThat(TOLD.feedback().get(0).hashCode())
                .isNotEqualTo(TOLD.allianceAt(6).feedback().get(0).hashCode());
        assertThat(TOLD.bond().hashCode())
                .isNotEqualTo(TOLD.allianceAt(6).bond().hashCode());
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException().isThrownBy(() -> Alliance.of(null)).withMessage("dyad");
        assertThatNullPointerException()
                .isThrownBy(() -> Alliance.builder(null))
                .withMessage("dyad");
        assertThatNullPointerException()
                .isThrownBy(() -> Alliance.replay(Story.DYAD, null))
                .withMessage("events");
        assertThatNullPointerException().isThrownBy(() -> TOLD.with(null)).withMessage("event");
        assertThatNullPointerException().isThrownBy(() -> TOLD.goal(null)).withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> TOLD.tasksServing(null))
                .withMessage("goal");
        assertThatNullPointerException()
                .isThrownBy(() -> TOLD.bond().rating(null))
                .withMessage("facet");
        assertThatNullPointerException()
                .isThrownBy(() -> task(TOLD, DIARY).rating(null))
                .withMessage("aspect");
        assertThatNullPointerException()
                .isThrownBy(() -> TOLD.allianceAt((SessionNumber) null))
                .withMessage("session");
        assertThatNullPointerException().isThrownBy(() -> TOLD.session(null)).withMessage("number");
    }

    @Test
    void sessionBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOLD.allianceAt(0))
                .withMessage("Session 0 is below 1; sessions are counted from 1");
    }
}
