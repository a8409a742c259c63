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
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskId;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a record session by session: after {@link #session(int)}, everything is noted in that session until the next
 * one. What is added is checked by {@link #build}, which may be called more than once. Not thread-safe.
 *
 * @since 0.1
 */
public final class AllianceBuilder {

    private final DyadId dyad;
    private final List<AllianceEvent> events = new ArrayList<>();
    private Optional<SessionNumber> now = Optional.empty();

    AllianceBuilder(DyadId dyad) {
        this.dyad = Objects.requireNonNull(dyad, "dyad");
    }

    /**
     * Makes the record.
     *
     * @return the record
     * @throws EventRefusedException as for {@link Alliance#replay}
     */
    public Alliance build() {
        return Alliance.replay(dyad, events);
    }

    /**
     * Adds any event, to the session it names. A {@link SessionRecorded} opens its session; no other event changes the
     * session that is being written.
     *
     * @param event what was noted
     * @return this builder
     */
    public AllianceBuilder add(AllianceEvent event) {
        events.add(Objects.requireNonNull(event, "event"));
        if (event instanceof SessionRecorded) {
            now = Optional.of(event.session());
        }
        return this;
    }

    private AllianceBuilder note(Function<SessionNumber, AllianceEvent> event) {
        return add(event.apply(now.orElseThrow(
                () -> new IllegalStateException("The record has no session yet; record one with session(1) first"))));
    }

    /**
     * Opens a session that took place, without day, modality and therapist.
     *
     * @param number its number, at least 1
     * @return this builder
     * @throws IllegalArgumentException if the number is below 1
     */
    public AllianceBuilder session(int number) {
        return add(SessionRecorded.attended(number));
    }

    /**
     * Opens a session that took place.
     *
     * @param number its number, at least 1
     * @param day its date
     * @param how its modality
     * @return this builder
     * @throws IllegalArgumentException if the number is below 1
     */
    public AllianceBuilder session(int number, LocalDate day, Modality how) {
        return add(SessionRecorded.attended(number).on(day).with(how));
    }

    /**
     * Opens a session of this attendance, without day, modality and therapist. For a therapist, {@link #add} the event:
     * {@code add(SessionRecorded.of(3, Attendance.LATE).on(day).with(TherapistId.of("T1")))}.
     *
     * @param number its number, at least 1
     * @param attendance what became of it
     * @return this builder
     * @throws IllegalArgumentException if the number is below 1
     */
    public AllianceBuilder session(int number, Attendance attendance) {
        return add(SessionRecorded.of(number, attendance));
    }

    /**
     * Opens a session of this attendance.
     *
     * @param number its number, at least 1
     * @param attendance what became of it
     * @param day its date
     * @param how how it was held, or would have been
     * @return this builder
     * @throws IllegalArgumentException if the number is below 1
     */
    public AllianceBuilder session(int number, Attendance attendance, LocalDate day, Modality how) {
        return add(SessionRecorded.of(number, attendance).on(day).with(how));
    }

    /**
     * Proposes a goal.
     *
     * @param goal its code
     * @param by client or therapist
     * @return this builder
     * @throws IllegalArgumentException if a code is not legal, or the rater is neither client nor therapist
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder proposeGoal(String goal, Rater by) {
        return note(session -> new GoalProposed(session, GoalId.of(goal), by, Optional.empty()));
    }

    /**
     * Proposes a goal in words.
     *
     * @param goal its code
     * @param by client or therapist
     * @param statement the goal in words
     * @return this builder
     * @throws IllegalArgumentException if the code is not legal, the rater is neither client nor therapist, or
     *     the statement is blank or longer than 100,000 characters
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder proposeGoal(String goal, Rater by, String statement) {
        return note(session -> new GoalProposed(session, GoalId.of(goal), by, Optional.of(statement)));
    }

    /**
     * One of the two says how much a goal is theirs.
     *
     * @param goal its code
     * @param by client or therapist
     * @param rating how much, higher is more
     * @return this builder
     * @throws IllegalArgumentException if a code is not legal, or the rater is neither client nor therapist
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder endorseGoal(String goal, Rater by, Rating rating) {
        return note(session -> new GoalEndorsed(session, GoalId.of(goal), by, rating));
    }

    /**
     * One of the two says how important a goal is.
     *
     * @param goal its code
     * @param by client or therapist
     * @param rank its place among the goals, 1 the most important
     * @return this builder
     * @throws IllegalArgumentException if the code is not legal, the rater is neither client nor therapist, or
     *     the rank is below 1
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder prioritiseGoal(String goal, Rater by, int rank) {
        return note(session -> new GoalPrioritised(session, GoalId.of(goal), by, rank));
    }

    /**
     * A goal is reached, dropped or opened again.
     *
     * @param goal its code
     * @param status its new status, not {@code REVISED}
     * @return this builder
     * @throws IllegalArgumentException if the code is not legal, or the status is {@code REVISED}
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder setGoal(String goal, GoalStatus status) {
        return note(session -> GoalStatusChanged.to(session, GoalId.of(goal), status));
    }

    /**
     * A goal is revised into another.
     *
     * @param goal its code
     * @param into the code of the goal that takes its place
     * @return this builder
     * @throws IllegalArgumentException if a code is not legal, or both are the same
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder reviseGoal(String goal, String into) {
        return note(session -> GoalStatusChanged.revised(session, GoalId.of(goal), GoalId.of(into)));
    }

    /**
     * Proposes a task.
     *
     * @param task its code
     * @param by client or therapist
     * @param kind where it is done
     * @param goals the codes of the goals it serves
     * @return this builder
     * @throws IllegalArgumentException if a code is not legal, or the rater is neither client nor therapist
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder proposeTask(String task, Rater by, TaskKind kind, String... goals) {
        return note(session -> TaskProposed.of(session.value(), task, by, kind, goals));
    }

    /**
     * Proposes a task in words.
     *
     * @param task its code
     * @param by client or therapist
     * @param statement the task in words
     * @param kind where it is done
     * @param goals the codes of the goals it serves
     * @return this builder
     * @throws IllegalArgumentException if a code is not legal, the rater is neither client nor therapist, or the statement
     *     is blank or longer than 100,000 characters
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder proposeTask(String task, Rater by, String statement, TaskKind kind, String... goals) {
        return note(session ->
                TaskProposed.of(session.value(), task, by, kind, goals).withStatement(statement));
    }

    /**
     * One of the two rates an aspect of a task.
     *
     * @param task its code
     * @param aspect endorsement, helpfulness or completion
     * @param by client or therapist
     * @param rating how much, higher is more
     * @return this builder
     * @throws IllegalArgumentException if a code is not legal, or the rater is neither client nor therapist
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder rateTask(String task, TaskAspect aspect, Rater by, Rating rating) {
        return note(session -> new TaskRated(session, TaskId.of(task), aspect, by, rating));
    }

    /**
     * A task ends.
     *
     * @param task its code
     * @return this builder
     * @throws IllegalArgumentException if the code is not legal
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder endTask(String task) {
        return note(session -> new TaskEnded(session, TaskId.of(task), Optional.empty()));
    }

    /**
     * A task gives way to another.
     *
     * @param task its code
     * @param next the code of the task that takes its place
     * @return this builder
     * @throws IllegalArgumentException if a code is not legal, or both are the same
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder replaceTask(String task, String next) {
        return note(session -> new TaskEnded(session, TaskId.of(task), Optional.of(TaskId.of(next))));
    }

    /**
     * One of the two rates a facet of the bond.
     *
     * @param facet what is rated
     * @param by client or therapist
     * @param rating how much, higher is more
     * @return this builder
     * @throws IllegalArgumentException if the rater is neither client nor therapist
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder rateBond(BondFacet facet, Rater by, Rating rating) {
        return note(session -> new BondRated(session, facet, by, rating));
    }

    /**
     * One of the two gives feedback.
     *
     * @param feedback its code
     * @param by client or therapist
     * @param topic what it is about
     * @return this builder
     * @throws IllegalArgumentException if a code is not legal, or the rater is neither client nor therapist
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder giveFeedback(String feedback, Rater by, FeedbackTopic topic) {
        return note(session -> new FeedbackGiven(session, FeedbackId.of(feedback), by, topic));
    }

    /**
     * Feedback is answered.
     *
     * @param feedback its code
     * @param reception how it was met
     * @return this builder
     * @throws IllegalArgumentException if the code is not legal
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder answerFeedback(String feedback, Reception reception) {
        return note(session -> new FeedbackAnswered(session, FeedbackId.of(feedback), Optional.empty(), reception));
    }

    /**
     * Feedback is answered, as one of the two puts it.
     *
     * @param feedback its code
     * @param by who says how it was met, client or therapist
     * @param reception how it was met
     * @return this builder
     * @throws IllegalArgumentException if the code is not legal, or the rater is neither client nor therapist
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder answerFeedback(String feedback, Rater by, Reception reception) {
        return note(session -> new FeedbackAnswered(session, FeedbackId.of(feedback), Optional.of(by), reception));
    }

    /**
     * Feedback is taken up.
     *
     * @param feedback its code
     * @return this builder
     * @throws IllegalArgumentException if the code is not legal
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder takeUpFeedback(String feedback) {
        return note(session -> new FeedbackTakenUp(session, FeedbackId.of(feedback)));
    }

    /**
     * Somebody states a rupture that began in this session. For an earlier onset or an intensity, {@link #add} the event:
     * {@code add(RuptureStated.of(6, "r1", Rater.CLIENT, RuptureKind.MIXED).since(5))}.
     *
     * @param rupture its code
     * @param by client, therapist or observer
     * @param kind its movement
     * @param markers its signs, codes of one scheme
     * @return this builder
     * @throws IllegalArgumentException if the code is not legal, or as for {@link RuptureStated}
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder stateRupture(String rupture, Rater by, RuptureKind kind, RuptureMarker... markers) {
        return note(session -> RuptureStated.of(session, RuptureId.of(rupture), by, kind, markers));
    }

    /**
     * Somebody states that a rupture was mended in this session.
     *
     * @param rupture its code
     * @param by client, therapist or observer
     * @param strategies what was done
     * @return this builder
     * @throws IllegalArgumentException if the code is not legal, or the rater is somebody else
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder stateRepair(String rupture, Rater by, RepairStrategy... strategies) {
        return note(session -> new RepairStated(session, RuptureId.of(rupture), by, Repair.in(session, strategies)));
    }

    /**
     * Somebody states that a rupture was mended, in this session or an earlier one.
     *
     * @param rupture its code
     * @param by client, therapist or observer
     * @param repair what was done, when, how far, and how the therapist met it
     * @return this builder
     * @throws IllegalArgumentException if the code is not legal, the repair is after this session, or the rater is somebody
     *     else
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder stateRepair(String rupture, Rater by, Repair repair) {
        return note(session -> RepairStated.of(session.value(), rupture, by, repair));
    }

    /**
     * A circumstance is noted.
     *
     * @param by client, therapist or observer
     * @param context what is noted
     * @return this builder
     * @throws IllegalArgumentException if the rater is somebody else, or an identity is not noted by the client
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder noteContext(Rater by, Context context) {
        return note(session -> new ContextNoted(session, by, context));
    }

    /**
     * The therapist leaves after this session.
     *
     * @param successor who follows
     * @return this builder
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder changeTherapist(TherapistId successor) {
        return note(session -> new TherapistChanged(session, Optional.of(successor)));
    }

    /**
     * The therapist leaves after this session, and who follows is not known yet.
     *
     * @return this builder
     * @throws IllegalStateException before the first session
     */
    public AllianceBuilder changeTherapist() {
        return note(session -> new TherapistChanged(session, Optional.empty()));
    }
}
