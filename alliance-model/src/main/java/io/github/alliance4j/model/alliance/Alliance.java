package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.ContextNoted;
import io.github.alliance4j.model.alliance.event.TherapistChanged;
import io.github.alliance4j.model.alliance.term.FeedbackId;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.TaskId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The record of one dyad: its sessions, goals, tasks, bond, feedback, ruptures, repairs and context, as of its last
 * session or, by {@link #allianceAt}, of any earlier one. Not a score: nothing is judged here. Nothing is overwritten;
 * what was noted earlier stays in the history of each part. Client and therapist are kept apart and a missing voice is
 * explicit. Immutable, thread-safe.
 *
 * <p>A record is the list of its events, ordered by session and within a session as they were given; replaying them
 * gives the record. An event may be added late, to a session that is not the last; it then counts from that session on.
 * Two things must come in time: sessions increase, and a change of therapist is recorded before a later session is
 * attended. A missed session can carry events too.
 *
 * <pre>{@code
 * Alliance alliance = Alliance.builder(DyadId.of("C017"))
 *         .session(1)
 *         .proposeGoal("sleep", Rater.CLIENT)
 *         .endorseGoal("sleep", Rater.CLIENT, Rating.of(6, 1, 7))
 *         .endorseGoal("sleep", Rater.THERAPIST, Rating.of(4, 1, 7))
 *         .session(2)
 *         .rateBond(BondFacet.TRUST, Rater.CLIENT, Rating.of(5, 1, 7))
 *         .build();
 * alliance.allianceAt(1).bond().facets();             // empty: rated in session 2
 * alliance.goals().get(0).endorsement().therapist();  // the therapist's latest word, or nothing
 * }</pre>
 *
 * @since 0.1
 */
public final class Alliance {

    private final DyadId dyad;
    private final Ledger ledger;
    private final Window window;

    private Alliance(DyadId dyad, Ledger ledger, int through) {
        this.dyad = Objects.requireNonNull(dyad, "dyad");
        this.ledger = ledger;
        int last = ledger.recorded
                .latest(through)
                .map(session -> session.session().value())
                .orElse(0);
        this.window = new Window(last, ledger.tenure.pairSince(last));
    }

    /**
     * The empty record.
     *
     * @param dyad whose alliance it is
     * @return a record without a session
     */
    public static Alliance of(DyadId dyad) {
        return replay(dyad, List.of());
    }

    /**
     * Starts a record that is written session by session.
     *
     * @param dyad whose alliance it is
     * @return a builder
     */
    public static AllianceBuilder builder(DyadId dyad) {
        return new AllianceBuilder(dyad);
    }

    /**
     * The record that these events give. Costs time in proportion to their number.
     *
     * @param dyad whose alliance it is
     * @param events the events; sessions ascending, the events of one session in the order in which they happened
     * @return the record
     * @throws EventRefusedException if an event contradicts those before it: a session that does not increase, that
     *     is dated before an earlier one or under a therapist not in charge; an event of a session that is not in the
     *     record; a code that is used twice, or that names a goal, task, feedback or rupture not in the record by then;
     *     a second word of one rater on one thing in one session; a status a goal cannot take; a task ended or feedback
     *     taken up twice; an onset in an unrecorded session; a repair before the onset; a late change of therapist
     */
    public static Alliance replay(DyadId dyad, Iterable<? extends AllianceEvent> events) {
        return replay(dyad, events, refusal -> {
            throw refusal;
        });
    }

    /**
     * The record that these events give without those that contradict the ones before them. What needs an event that is
     * refused is refused too: no goal, no endorsement of it. Goes through the events once, however many are refused.
     *
     * @param dyad whose alliance it is
     * @param events the events; sessions ascending, the events of one session in the order in which they happened
     * @param refused told of every event that is left out; what it throws ends the replay
     * @return the record, equal to the replay of the events that are not refused
     */
    public static Alliance replay(
            DyadId dyad, Iterable<? extends AllianceEvent> events, Consumer<EventRefusedException> refused) {
        Objects.requireNonNull(events, "events");
        return new Alliance(dyad, Ledger.of(events, Objects.requireNonNull(refused, "refused")), Integer.MAX_VALUE);
    }

    /**
     * The record with one event more. Costs time in proportion to the length of the record; to add many, use
     * {@link #replay} or {@link #builder}.
     *
     * @param event what was noted
     * @return another record
     * @throws EventRefusedException as for {@link #replay}
     */
    public Alliance with(AllianceEvent event) {
        List<AllianceEvent> longer = new ArrayList<>(events());
        longer.add(event);
        return replay(dyad, longer);
    }

    /**
     * The record as of a session: what was noted in it and before it, as if nothing had happened since. Equal to a
     * replay of those events. Costs no more than a look-up, however long the record.
     *
     * @param session a session, in the record or not
     * @return the record; empty if no session is that early, this record if none is later
     */
    public Alliance allianceAt(SessionNumber session) {
        int last = Objects.requireNonNull(session, "session").value();
        return last >= window.through() ? this : new Alliance(dyad, ledger, last);
    }

    /**
     * The record as of a session.
     *
     * @param session the number of a session, at least 1
     * @return as for {@link #allianceAt(SessionNumber)}
     * @throws IllegalArgumentException if the number is below 1
     */
    public Alliance allianceAt(int session) {
        return allianceAt(SessionNumber.of(session));
    }

    /**
     * Whose alliance it is.
     *
     * @return the dyad
     */
    public DyadId dyad() {
        return dyad;
    }

    /**
     * All events.
     *
     * @return the events by session, within a session as they were given
     */
    public List<AllianceEvent> events() {
        return ledger.events.through(window.through());
    }

    /**
     * The sessions, held or missed.
     *
     * @return the sessions, ascending
     */
    public List<Session> sessions() {
        return Collections.unmodifiableList(ledger.sessions.subList(0, ledger.recorded.count(window.through())));
    }

    /**
     * One session.
     *
     * @param number its number
     * @return the session, or nothing if it is not in the record
     */
    public Optional<Session> session(SessionNumber number) {
        int value = Objects.requireNonNull(number, "number").value();
        int position = ledger.recorded.count(Math.min(value, window.through())) - 1;
        return position < 0
                ? Optional.empty()
                : Optional.of(ledger.sessions.get(position))
                        .filter(session -> session.number().equals(number));
    }

    /**
     * The last session, held or missed.
     *
     * @return the session, or nothing if the record is empty
     */
    public Optional<Session> lastSession() {
        List<Session> sessions = sessions();
        return sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.get(sessions.size() - 1));
    }

    /**
     * The therapist of the last session.
     *
     * @return the therapist, or nothing if none is known
     */
    public Optional<TherapistId> therapist() {
        return lastSession().flatMap(Session::therapist);
    }

    /**
     * The changes of therapist.
     *
     * @return the changes in the order of the record; usually none
     */
    public List<TherapistChanged> therapistChanges() {
        return ledger.tenure.changes(window.through());
    }

    /**
     * The last session with a former therapist. What belongs to a later one is between the present two. A change that is
     * noted in the last session of the record takes effect with the next.
     *
     * @return the session, or nothing if the two have worked together from the beginning
     */
    public Optional<SessionNumber> formerTherapistUntil() {
        return Optional.of(window.pairSince()).filter(session -> session > 0).map(SessionNumber::of);
    }

    /**
     * All goals, whatever their status.
     *
     * @return the goals in the order of the record
     */
    public List<Goal> goals() {
        return parts(ledger.goals, history -> new Goal(history, window), Goal::proposedIn);
    }

    /**
     * One goal.
     *
     * @param id its code
     * @return the goal, or nothing if it is not in the record
     */
    public Optional<Goal> goal(GoalId id) {
        return part(ledger.goals, id, history -> new Goal(history, window), Goal::proposedIn);
    }

    /**
     * All tasks, active or ended.
     *
     * @return the tasks in the order of the record
     */
    public List<Task> tasks() {
        return parts(ledger.tasks, history -> new Task(history, window), Task::proposedIn);
    }

    /**
     * One task.
     *
     * @param id its code
     * @return the task, or nothing if it is not in the record
     */
    public Optional<Task> task(TaskId id) {
        return part(ledger.tasks, id, history -> new Task(history, window), Task::proposedIn);
    }

    /**
     * The tasks that serve a goal, active or ended. A task that serves a goal which is revised serves the goal that takes
     * its place too, in as many steps as it takes; {@link Task#serves} stays as it was proposed.
     *
     * @param goal the goal
     * @return the tasks in the order of the record; empty if there is none, or no such goal
     */
    public List<Task> tasksServing(GoalId goal) {
        Objects.requireNonNull(goal, "goal");
        return tasks().stream()
                .filter(task -> task.serves().stream().anyMatch(served -> leadsTo(served, goal)))
                .collect(Collectors.toUnmodifiableList());
    }

    /** A revised goal never opens again, so that no chain of revisions comes back to where it began. */
    private boolean leadsTo(GoalId from, GoalId goal) {
        Optional<GoalId> reached = Optional.of(from);
        while (reached.isPresent() && !reached.get().equals(goal)) {
            reached = goal(reached.get()).flatMap(Goal::revisedInto);
        }
        return reached.isPresent();
    }

    /**
     * The bond.
     *
     * @return the bond, with no facet if nobody rated it
     */
    public Bond bond() {
        return new Bond(ledger.bond, window);
    }

    /**
     * All feedback.
     *
     * @return the feedback in the order of the record
     */
    public List<Feedback> feedback() {
        return parts(ledger.feedback, history -> new Feedback(history, window), Feedback::givenIn);
    }

    /**
     * One piece of feedback.
     *
     * @param id its code
     * @return the feedback, or nothing if it is not in the record
     */
    public Optional<Feedback> feedback(FeedbackId id) {
        return part(ledger.feedback, id, history -> new Feedback(history, window), Feedback::givenIn);
    }

    /**
     * All stated ruptures with their repairs.
     *
     * @return the ruptures in the order of the record, that is, as they were stated
     */
    public List<Rupture> ruptures() {
        return parts(ledger.ruptures, history -> new Rupture(history, window), Rupture::statedIn);
    }

    /**
     * One stated rupture.
     *
     * @param id its code
     * @return the rupture, or nothing if it is not in the record
     */
    public Optional<Rupture> rupture(RuptureId id) {
        return part(ledger.ruptures, id, history -> new Rupture(history, window), Rupture::statedIn);
    }

    /**
     * What was noted of the circumstances.
     *
     * @return the notes in the order of the record; empty if there is none, which says nothing
     */
    public List<ContextNoted> context() {
        return ledger.context.through(window.through());
    }

    /** The histories are in session order, so that the first one that is too late ends the list. */
    private <H, P> List<P> parts(Map<?, H> histories, Function<H, P> view, Function<P, SessionNumber> begin) {
        return histories.values().stream()
                .map(view)
                .takeWhile(part -> isSeen(begin.apply(part)))
                .collect(Collectors.toUnmodifiableList());
    }

    private <K, H, P> Optional<P> part(
            Map<K, H> histories, K id, Function<H, P> view, Function<P, SessionNumber> begin) {
        return Optional.ofNullable(histories.get(Objects.requireNonNull(id, "id")))
                .map(view)
                .filter(part -> isSeen(begin.apply(part)));
    }

    private boolean isSeen(SessionNumber session) {
        return session.value() <= window.through();
    }

    /** Two records are equal if they have one dyad and the same events in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Alliance that && dyad.equals(that.dyad) && events().equals(that.events());
    }

    @Override
    public int hashCode() {
        return Objects.hash(dyad, events());
    }

    /**
     * The size of the record, without identifiers, words or ratings, so that it may be logged.
     *
     * @return for example {@code alliance (sessions 12, goals 3, tasks 4, ruptures 1)}
     */
    @Override
    public String toString() {
        return "alliance (sessions " + sessions().size() + ", goals " + goals().size() + ", tasks " + tasks().size()
                + ", ruptures " + ruptures().size() + ")";
    }
}
