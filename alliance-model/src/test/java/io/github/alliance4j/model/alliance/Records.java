package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.event.ContextNoted;
import io.github.alliance4j.model.alliance.event.FeedbackAnswered;
import io.github.alliance4j.model.alliance.event.FeedbackGiven;
import io.github.alliance4j.model.alliance.event.FeedbackTakenUp;
import io.github.alliance4j.model.alliance.event.GoalEndorsed;
import io.github.alliance4j.model.alliance.event.GoalPrioritised;
import io.github.alliance4j.model.alliance.event.GoalProposed;
import io.github.alliance4j.model.alliance.event.GoalStatusChanged;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.event.TaskEnded;
import io.github.alliance4j.model.alliance.event.TaskProposed;
import io.github.alliance4j.model.alliance.event.TaskRated;
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
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskId;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Random records: random events from small pools of codes, of which those that the record takes are kept. */
final class Records {

    static final DyadId DYAD = DyadId.of("random");

    private final Random random;

    private Records(long seed) {
        this.random = new Random(seed);
    }

    /** The events of a record of up to ten sessions, numbers left out here and there. */
    static List<AllianceEvent> events(long seed) {
        return new Records(seed).draw();
    }

    static Alliance record(long seed) {
        return Alliance.replay(DYAD, events(seed));
    }

    private List<AllianceEvent> draw() {
        List<AllianceEvent> events = new ArrayList<>();
        int session = 0;
        int sessions = random.nextInt(11);
        for (int i = 0; i < sessions; i++) {
            session += 1 + random.nextInt(2);
            keep(events, recorded(session));
            for (int j = random.nextInt(14); j > 0 && !events.isEmpty(); j--) {
                keep(events, event(SessionNumber.of(session)));
            }
        }
        return events;
    }

    private static void keep(List<AllianceEvent> events, AllianceEvent event) {
        events.add(event);
        try {
            Alliance.replay(DYAD, events);
        } catch (IllegalArgumentException refused) {
            events.remove(events.size() - 1);
        }
    }

    private SessionRecorded recorded(int session) {
        SessionRecorded bare = SessionRecorded.of(session, pick(Attendance.values()));
        SessionRecorded dated = random.nextBoolean() ? bare.on(LocalDate.EPOCH.plusDays(session)) : bare;
        SessionRecorded held = random.nextBoolean() ? dated.with(pick(Modality.values())) : dated;
        return random.nextInt(4) == 0 ? held.with(therapist()) : held;
    }

    private AllianceEvent event(SessionNumber session) {
        return switch (random.nextInt(9)) {
            case 0 -> new GoalProposed(session, goal(), voice(), Optional.of("words"));
            case 1 -> goalEvent(session);
            case 2, 7 -> taskEvent(session);
            case 3, 4 -> new BondRated(session, pick(BondFacet.values()), voice(), rating());
            case 5 -> feedbackEvent(session);
            case 6 -> ruptureEvent(session);
            default -> otherEvent(session);
        };
    }

    private AllianceEvent goalEvent(SessionNumber session) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new GoalEndorsed(session, goal(), voice(), rating());
            case 2 -> new GoalPrioritised(session, goal(), voice(), 1 + random.nextInt(3));
            case 3 ->
                GoalStatusChanged.to(session, goal(), pick(GoalStatus.OPEN, GoalStatus.REACHED, GoalStatus.DROPPED));
            default -> GoalStatusChanged.revised(session, GoalId.of("g1"), GoalId.of("g2"));
        };
    }

    private AllianceEvent taskEvent(SessionNumber session) {
        return switch (random.nextInt(5)) {
            case 0 ->
                new TaskProposed(session, task(), voice(), pick(TaskKind.values()), Set.of(goal()), Optional.empty());
            case 1, 2 -> new TaskRated(session, task(), pick(TaskAspect.values()), voice(), rating());
            case 3 -> new TaskEnded(session, task(), Optional.empty());
            default -> new TaskEnded(session, TaskId.of("t1"), Optional.of(TaskId.of("t2")));
        };
    }

    private AllianceEvent feedbackEvent(SessionNumber session) {
        FeedbackId feedback = FeedbackId.of("f" + random.nextInt(3));
        return switch (random.nextInt(3)) {
            case 0 ->
                new FeedbackGiven(
                        session, feedback, voice(), pick(FeedbackTopic.General.PACE, FeedbackTopic.of(goal())));
            case 1 -> new FeedbackAnswered(session, feedback, maybeVoice(), pick(Reception.values()));
            default -> new FeedbackTakenUp(session, feedback);
        };
    }

    private AllianceEvent ruptureEvent(SessionNumber session) {
        RuptureId rupture = RuptureId.of("r" + random.nextInt(3));
        Rater by = pick(Rater.CLIENT, Rater.THERAPIST, Rater.OBSERVER);
        SessionNumber earlier = SessionNumber.of(1 + random.nextInt(session.value()));
        return random.nextBoolean()
                ? RuptureStated.of(session, rupture, by, pick(RuptureKind.values()))
                        .since(earlier)
                : new RepairStated(session, rupture, by, Repair.in(earlier, pick(RepairStrategy.V2015.values())));
    }

    private AllianceEvent otherEvent(SessionNumber session) {
        return random.nextBoolean()
                ? new ContextNoted(session, Rater.CLIENT, pick(Context.Language.SHARED, Context.Identity.MATCH))
                : new TherapistChanged(session, random.nextBoolean() ? Optional.of(therapist()) : Optional.empty());
    }

    private GoalId goal() {
        return GoalId.of("g" + random.nextInt(4));
    }

    private TaskId task() {
        return TaskId.of("t" + random.nextInt(3));
    }

    private TherapistId therapist() {
        return TherapistId.of("T" + random.nextInt(3));
    }

    private Rater voice() {
        return pick(Rater.CLIENT, Rater.THERAPIST);
    }

    private Optional<Rater> maybeVoice() {
        return random.nextBoolean() ? Optional.of(voice()) : Optional.empty();
    }

    private Rating rating() {
        return Rating.of(1 + random.nextInt(7), 1, 7);
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
