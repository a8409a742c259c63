package io.github.alliance4j.examples;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.THERAPIST;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.Feedback;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.Rupture;
import io.github.alliance4j.model.alliance.Task;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Context;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.model.alliance.term.RepairStrategy;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskId;
import io.github.alliance4j.model.alliance.term.TaskKind;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.agreement.AgreementScorer;
import io.github.alliance4j.scoring.agreement.AgreementSheet;
import io.github.alliance4j.scoring.agreement.UnsharedGoal;
import io.github.alliance4j.scoring.engagement.AttendanceRates;
import io.github.alliance4j.scoring.engagement.FeedbackLoop;
import io.github.alliance4j.scoring.engagement.FollowUp;
import io.github.alliance4j.scoring.repair.RepairCriterion;
import io.github.alliance4j.scoring.repair.RuptureLevels;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The record of one invented dyad over twelve sessions. */
final class TwelveSessions {

    private static final LocalDate START = LocalDate.of(2024, 1, 8);

    private TwelveSessions() {}

    static Alliance told() {
        // region:begin
        AllianceBuilder record = Alliance.builder(DyadId.of("C017"));
        // endregion
        goals(record);
        rupture(record);
        repair(record);
        end(record);
        // region:finish
        Alliance alliance = record.build(); // immutable; alliance.with(event) gives the next one
        // endregion
        return alliance;
    }

    private static void goals(AllianceBuilder record) {
        // region:goals
        record.session(1, START, Modality.IN_PERSON)
                .proposeGoal("trains", CLIENT, "ride the train to work again")
                .proposeGoal("sleep", THERAPIST)
                .endorseGoal("trains", CLIENT, Rating.of(7, 1, 7))
                .endorseGoal("sleep", CLIENT, Rating.of(2, 1, 7))
                .endorseGoal("sleep", THERAPIST, Rating.of(6, 1, 7))
                .session(2, START.plusWeeks(1), Modality.IN_PERSON)
                .endorseGoal("trains", THERAPIST, Rating.of(6, 1, 7))
                .endorseGoal("sleep", CLIENT, Rating.of(4, 1, 7))
                .prioritiseGoal("trains", CLIENT, 1)
                .prioritiseGoal("sleep", CLIENT, 2)
                .prioritiseGoal("trains", THERAPIST, 1)
                .prioritiseGoal("sleep", THERAPIST, 2);
        // endregion
    }

    private static void rupture(AllianceBuilder record) {
        // region:rupture
        record.session(3, START.plusWeeks(2), Modality.IN_PERSON)
                .proposeTask("diary", THERAPIST, TaskKind.BETWEEN_SESSIONS, "trains")
                .rateTask("diary", TaskAspect.ENDORSEMENT, CLIENT, Rating.of(3, 1, 7))
                .rateTask("diary", TaskAspect.ENDORSEMENT, THERAPIST, Rating.of(6, 1, 7))
                .rateBond(BondFacet.TRUST, CLIENT, Rating.of(5, 1, 7))
                .rateBond(BondFacet.TRUST, THERAPIST, Rating.of(6, 1, 7))
                .session(4, START.plusWeeks(3), Modality.VIDEO)
                .noteContext(CLIENT, new Context.OnlineQuality(Rating.of(2, 1, 5)))
                .rateTask("diary", TaskAspect.COMPLETION, CLIENT, Rating.of(0, 0, 2))
                .session(5, START.plusWeeks(4), Modality.VIDEO)
                .stateRupture(
                        "homework", CLIENT, RuptureKind.CONFRONTATION, RuptureMarker.V2015.COMPLAINT_ABOUT_ACTIVITIES)
                .giveFeedback("too-much", CLIENT, FeedbackTopic.of(TaskId.of("diary")))
                .answerFeedback("too-much", Reception.DEFENSIVE)
                .rateBond(BondFacet.TRUST, CLIENT, Rating.of(2, 1, 7));
        // endregion
    }

    private static void repair(AllianceBuilder record) {
        // region:repair
        record.session(6, Attendance.NO_SHOW)
                .session(7, START.plusWeeks(6), Modality.IN_PERSON)
                .answerFeedback("too-much", Reception.OPEN)
                .takeUpFeedback("too-much")
                .proposeTask("one-stop", CLIENT, TaskKind.BETWEEN_SESSIONS, "trains")
                .replaceTask("diary", "one-stop")
                .rateTask("one-stop", TaskAspect.ENDORSEMENT, CLIENT, Rating.of(6, 1, 7))
                .rateTask("one-stop", TaskAspect.ENDORSEMENT, THERAPIST, Rating.of(6, 1, 7))
                .stateRepair(
                        "homework",
                        CLIENT,
                        RepairStrategy.V2015.ACKNOWLEDGES_OWN_CONTRIBUTION,
                        RepairStrategy.V2015.CHANGES_TASK_OR_GOAL)
                .rateBond(BondFacet.TRUST, CLIENT, Rating.of(5, 1, 7));
        // endregion
    }

    private static void end(AllianceBuilder record) {
        // region:end
        record.session(8, START.plusWeeks(7), Modality.IN_PERSON)
                .rateTask("one-stop", TaskAspect.COMPLETION, CLIENT, Rating.of(2, 0, 2))
                .rateTask("one-stop", TaskAspect.HELPFULNESS, CLIENT, Rating.of(6, 1, 7))
                .session(9, START.plusWeeks(8), Modality.IN_PERSON)
                .setGoal("sleep", GoalStatus.DROPPED)
                .session(10, START.plusWeeks(9), Modality.IN_PERSON)
                .rateBond(BondFacet.TRUST, CLIENT, Rating.of(7, 1, 7))
                .rateBond(BondFacet.TRUST, THERAPIST, Rating.of(6, 1, 7))
                .session(11, START.plusWeeks(10), Modality.IN_PERSON)
                .session(12, START.plusWeeks(11), Modality.IN_PERSON)
                .setGoal("trains", GoalStatus.REACHED);
        // endregion
    }

    static Voices<Double> endorsement(Alliance record, int session) {
        // region:as-of
        Alliance then = record.allianceAt(session);
        Goal sleep = then.goal(GoalId.of("sleep")).orElseThrow();
        Voices<Double> endorsed = sleep.endorsement().map(word -> word.rating().value());
        // session 1: client 2, therapist 6; session 2: client 4, therapist 6
        // endregion
        return endorsed;
    }

    static Voices<Double> taskThatMisfits(Alliance record) {
        // region:task
        Task diary = record.allianceAt(3).task(TaskId.of("diary")).orElseThrow();
        Voices<Double> endorsed =
                diary.rating(TaskAspect.ENDORSEMENT).map(word -> word.rating().pomp());
        // client 33.3, therapist 83.3 percent of the maximum possible
        // endregion
        return endorsed;
    }

    static String mending(Alliance record) {
        // region:mending
        Rupture rupture = record.rupture(RuptureId.of("homework")).orElseThrow();
        Feedback feedback = record.feedback().get(0);
        String story = "began in session " + rupture.onset()
                + ", feedback taken up after " + feedback.latency().getAsInt() + " sessions"
                + ", repair in session " + rupture.repairs().get(0).repair().session();
        // began in session 5, feedback taken up after 2 sessions, repair in session 7
        // endregion
        return story;
    }

    static List<Double> trust(Alliance record) {
        // region:trust
        List<Double> trust = record.bond().ratings(BondFacet.TRUST).stream()
                .filter(word -> word.by() == CLIENT)
                .map(BondRated::rating)
                .map(Rating::value)
                .toList(); // 5, 2, 5, 7 in sessions 3, 5, 7 and 10
        // endregion
        return trust;
    }

    static Alliance replayed(Alliance record) {
        // region:events
        List<AllianceEvent> events = record.events(); // what a store keeps
        Alliance again = Alliance.replay(record.dyad(), events);
        Alliance late = again.with(new BondRated(
                SessionNumber.of(7), BondFacet.TRUST, THERAPIST, Rating.of(5, 1, 7))); // the form came late
        // endregion
        return late;
    }

    static AllianceProfile agreement(Alliance record, int session) {
        // region:agreement
        AgreementSheet sheet = AgreementScorer.withDefaults()
                .score(record.allianceAt(session))
                .value()
                .orElseThrow();
        AllianceProfile profile = sheet.profile();
        // endregion
        return profile;
    }

    static List<UnsharedGoal> unshared(Alliance record) {
        // region:unshared
        List<UnsharedGoal> unshared = AgreementScorer.withDefaults()
                .score(record.allianceAt(5))
                .value()
                .orElseThrow()
                .unsharedGoals(); // sleep, open for 4 sessions, held by the therapist alone
        // endregion
        return unshared;
    }

    static RepairCriterion.Result outcome(Alliance record, double standardError) {
        // region:outcome
        SeriesKey key = new SeriesKey(record.dyad(), Optional.of(CLIENT), Optional.empty(), ScaleId.of("trust"));
        List<SeriesPoint> points = record.bond().ratings(BondFacet.TRUST).stream()
                .filter(word -> word.by() == CLIENT)
                .map(word ->
                        SeriesPoint.of(word.session().value(), word.rating().pomp()))
                .toList(); // 66.7, 16.7, 66.7, 100
        SessionSeries trust = SessionSeries.of(key, Optional.empty(), points);
        SessionNumber onset =
                record.rupture(RuptureId.of("homework")).orElseThrow().onset();
        RepairCriterion.Result result = RuptureLevels.from(trust, onset, standardError, 5)
                .value()
                .flatMap(levels -> RepairCriterion.withDefaults().assess(levels).value())
                .orElseThrow();
        // endregion
        return result;
    }

    static String engagement(Alliance record) {
        // region:engagement
        AttendanceRates attendance = AttendanceRates.of(record).value().orElseThrow();
        FeedbackLoop feedback = FeedbackLoop.of(record).value().orElseThrow();
        FollowUp missed = FollowUp.of(record).get(0);
        String kept = attendance.held() + " of " + attendance.appointments() + " sessions held, met again after "
                + missed.daysApart().getAsInt() + " days, feedback taken up "
                + feedback.takenUp().size() + " of " + feedback.given().size();
        // 11 of 12 sessions held, met again after 14 days, feedback taken up 1 of 1
        // endregion
        return kept;
    }
}
