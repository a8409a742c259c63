package io.github.alliance4j.io.json.record;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
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
import io.github.alliance4j.model.alliance.term.CodingScheme;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A record drawn at random that uses every event and every term: of random events those that fit are kept. */
final class RandomRecord {

    private static final String[] TEXTS = {
        "a", "quote \" and \\", "line\nend", "\u00e9 \uD83D\uDE42 \u2028", "<b>", "tab\t, comma; \u0001"
    };

    private final Random random;
    private final List<AllianceEvent> events = new ArrayList<>();
    private final DyadId dyad;

    private RandomRecord(long seed) {
        this.random = new Random(seed);
        this.dyad = DyadId.of("dyad " + random.nextInt(1000) + pick("", "\"", "\u00e9"));
    }

    static Alliance of(long seed) {
        return new RandomRecord(seed).record();
    }

    private Alliance record() {
        int session = 0;
        for (int i = random.nextInt(8); i > 0; i--) {
            session += 1 + random.nextInt(2);
            keep(recorded(session));
            for (int j = random.nextInt(16); j > 0; j--) {
                keep(event(SessionNumber.of(session)));
            }
        }
        return Alliance.replay(dyad, events);
    }

    private void keep(AllianceEvent event) {
        events.add(event);
        try {
            Alliance.replay(dyad, events);
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
        return switch (random.nextInt(7)) {
            case 0 -> new GoalProposed(session, goal(), voice(), maybe(pick(TEXTS)));
            case 1 -> goalEvent(session);
            case 2 -> taskEvent(session);
            case 3 -> new BondRated(session, pick(BondFacet.values()), voice(), rating());
            case 4 -> feedbackEvent(session);
            case 5 -> ruptureEvent(session);
            default -> otherEvent(session);
        };
    }

    private AllianceEvent goalEvent(SessionNumber session) {
        return switch (random.nextInt(4)) {
            case 0 -> new GoalEndorsed(session, goal(), voice(), rating());
            case 1 -> new GoalPrioritised(session, goal(), voice(), 1 + random.nextInt(3));
            case 2 ->
                GoalStatusChanged.to(session, goal(), pick(GoalStatus.OPEN, GoalStatus.REACHED, GoalStatus.DROPPED));
            default -> GoalStatusChanged.revised(session, GoalId.of("g1"), GoalId.of("g2"));
        };
    }

    private AllianceEvent taskEvent(SessionNumber session) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new TaskProposed(
                        session,
                        task(),
                        voice(),
                        pick(TaskKind.values()),
                        new HashSet<>(List.of(goal(), goal()).subList(0, random.nextInt(3))),
                        maybe(pick(TEXTS)));
            case 1, 2 -> new TaskRated(session, task(), pick(TaskAspect.values()), voice(), rating());
            default ->
                new TaskEnded(
                        session,
                        TaskId.of("t1"),
                        random.nextBoolean() ? Optional.empty() : Optional.of(TaskId.of("t2")));
        };
    }

    private AllianceEvent feedbackEvent(SessionNumber session) {
        FeedbackId feedback = FeedbackId.of("f" + random.nextInt(4));
        return switch (random.nextInt(3)) {
            case 0 -> new FeedbackGiven(session, feedback, voice(), topic());
            case 1 -> new FeedbackAnswered(session, feedback, maybe(voice()), pick(Reception.values()));
            default -> new FeedbackTakenUp(session, feedback);
        };
    }

    private FeedbackTopic topic() {
        return pick(
                FeedbackTopic.General.PACE,
                FeedbackTopic.General.OTHER,
                FeedbackTopic.of(goal()),
                FeedbackTopic.of(task()),
                FeedbackTopic.of(pick(BondFacet.values())));
    }

    private AllianceEvent ruptureEvent(SessionNumber session) {
        RuptureId rupture = RuptureId.of("r" + random.nextInt(4));
        Rater by = pick(Rater.CLIENT, Rater.THERAPIST, Rater.OBSERVER);
        SessionNumber earlier = SessionNumber.of(1 + random.nextInt(session.value()));
        return random.nextBoolean()
                ? ruptureStated(RuptureStated.of(
                                session,
                                rupture,
                                by,
                                RuptureKind.MIXED,
                                markers().toArray(RuptureMarker[]::new))
                        .since(earlier))
                : new RepairStated(session, rupture, by, repair(earlier));
    }

    private RuptureStated ruptureStated(RuptureStated bare) {
        return random.nextBoolean() ? bare.withIntensity(rating()) : bare;
    }

    private Repair repair(SessionNumber session) {
        Repair bare = Repair.in(session, strategies().toArray(RepairStrategy[]::new));
        Repair graded = random.nextBoolean() ? bare.withDegree(rating()) : bare;
        return random.nextBoolean() ? graded.withReception(pick(Reception.values())) : graded;
    }

    private Set<RuptureMarker> markers() {
        List<RuptureMarker> all = pick(CodingScheme.values()).markers();
        Set<RuptureMarker> some = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    private Set<RepairStrategy> strategies() {
        Set<RepairStrategy> some = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(pick(RepairStrategy.V2015.values()));
        }
        return some;
    }

    private AllianceEvent otherEvent(SessionNumber session) {
        return random.nextInt(3) > 0
                ? new ContextNoted(session, Rater.CLIENT, context())
                : new TherapistChanged(session, maybe(therapist()));
    }

    private Context context() {
        return pick(
                pick(Context.Language.values()),
                pick(Context.Identity.values()),
                new Context.CulturalMatter(pick(Reception.values())),
                new Context.OnlineQuality(rating()));
    }

    private Rating rating() {
        int min = random.nextInt(3) - 1;
        return random.nextInt(3) > 0
                ? Rating.of(min + random.nextInt(7), min, min + 6)
                : new Rating(min + random.nextDouble(), AnswerScale.decimal(min - random.nextDouble(), min + 1.5));
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

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
