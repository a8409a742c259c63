package io.github.alliance4j.model.alliance;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.OBSERVER;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static io.github.alliance4j.model.alliance.term.TaskAspect.COMPLETION;
import static io.github.alliance4j.model.alliance.term.TaskAspect.ENDORSEMENT;
import static io.github.alliance4j.model.alliance.term.TaskAspect.HELPFULNESS;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Context;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.model.alliance.term.Repair;
import io.github.alliance4j.model.alliance.term.RepairStrategy;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.alliance.term.TaskId;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.time.LocalDate;

/**
 * Eight sessions of an invented dyad: two goals, a diary that does not fit, a confrontation over it, feedback taken up, a
 * repair with another task, two sessions by video, one missed.
 */
final class Story {

    static final DyadId DYAD = DyadId.of("secret-dyad");
    static final LocalDate START = LocalDate.of(2024, 5, 1);

    private Story() {}

    static Rating of7(int value) {
        return Rating.of(value, 1, 7);
    }

    static SessionNumber session(int number) {
        return SessionNumber.of(number);
    }

    static Alliance told() {
        return start().build();
    }

    private static AllianceBuilder start() {
        return diary(Alliance.builder(DYAD)
                .session(1, START, Modality.IN_PERSON)
                .proposeGoal("sleep", CLIENT, "secret statement")
                .endorseGoal("sleep", CLIENT, of7(6))
                .endorseGoal("sleep", THERAPIST, of7(4))
                .prioritiseGoal("sleep", CLIENT, 1)
                .session(2, START.plusDays(7), Modality.IN_PERSON)
                .proposeGoal("work", THERAPIST)
                .endorseGoal("work", THERAPIST, of7(7))
                .prioritiseGoal("sleep", THERAPIST, 2)
                .prioritiseGoal("work", THERAPIST, 1)
                .rateBond(BondFacet.TRUST, CLIENT, of7(5))
                .rateBond(BondFacet.TRUST, THERAPIST, of7(6))
                .rateBond(BondFacet.SAFETY, CLIENT, of7(4)));
    }

    private static AllianceBuilder diary(AllianceBuilder builder) {
        return rupture(builder.session(3, START.plusDays(14), Modality.VIDEO)
                .noteContext(CLIENT, new Context.OnlineQuality(Rating.of(3, 1, 5)))
                .proposeTask("diary", THERAPIST, TaskKind.BETWEEN_SESSIONS, "sleep")
                .rateTask("diary", ENDORSEMENT, CLIENT, of7(3))
                .rateTask("diary", ENDORSEMENT, THERAPIST, of7(6))
                .session(4, Attendance.NO_SHOW)
                .session(5, START.plusDays(28), Modality.IN_PERSON)
                .rateTask("diary", COMPLETION, CLIENT, Rating.of(0, 0, 2))
                .giveFeedback("f1", CLIENT, FeedbackTopic.of(TaskId.of("diary")))
                .answerFeedback("f1", Reception.DEFENSIVE));
    }

    private static AllianceBuilder rupture(AllianceBuilder builder) {
        return repair(builder.stateRupture(
                        "r1", CLIENT, RuptureKind.CONFRONTATION, RuptureMarker.V2015.COMPLAINT_ABOUT_ACTIVITIES)
                .rateBond(BondFacet.TRUST, CLIENT, of7(2))
                .session(6, START.plusDays(35), Modality.VIDEO)
                .add(RuptureStated.of(session(6), RuptureId.of("r2"), OBSERVER, RuptureKind.MIXED)
                        .since(session(3))
                        .withIntensity(Rating.of(4, 1, 5)))
                .answerFeedback("f1", Reception.OPEN));
    }

    private static AllianceBuilder repair(AllianceBuilder builder) {
        return builder.session(7, START.plusDays(42), Modality.IN_PERSON)
                .takeUpFeedback("f1")
                .proposeTask("walk", CLIENT, TaskKind.BETWEEN_SESSIONS, "sleep", "work")
                .replaceTask("diary", "walk")
                .rateTask("walk", ENDORSEMENT, CLIENT, of7(7))
                .rateTask("walk", HELPFULNESS, CLIENT, of7(6))
                .add(new RepairStated(
                        session(7),
                        RuptureId.of("r1"),
                        CLIENT,
                        Repair.in(session(6), RepairStrategy.V2015.CHANGES_TASK_OR_GOAL)
                                .withDegree(Rating.of(5, 1, 5))
                                .withReception(Reception.OPEN)))
                .rateBond(BondFacet.TRUST, CLIENT, of7(6))
                .session(8, START.plusDays(49), Modality.IN_PERSON)
                .stateRepair("r1", THERAPIST)
                .endorseGoal("work", CLIENT, of7(5))
                .endorseGoal("sleep", THERAPIST, of7(6))
                .setGoal("sleep", GoalStatus.REACHED);
    }
}
