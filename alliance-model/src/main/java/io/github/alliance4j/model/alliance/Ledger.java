package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.event.ContextNoted;
import io.github.alliance4j.model.alliance.event.FeedbackEvent;
import io.github.alliance4j.model.alliance.event.FeedbackGiven;
import io.github.alliance4j.model.alliance.event.GoalEvent;
import io.github.alliance4j.model.alliance.event.GoalProposed;
import io.github.alliance4j.model.alliance.event.GoalStatusChanged;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.event.TaskEnded;
import io.github.alliance4j.model.alliance.event.TaskEvent;
import io.github.alliance4j.model.alliance.event.TaskProposed;
import io.github.alliance4j.model.alliance.event.TherapistChanged;
import io.github.alliance4j.model.alliance.term.Context;
import io.github.alliance4j.model.alliance.term.FeedbackId;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.TaskId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All events of one dyad in session order, each checked against those before it and filed under what it is about. Filled
 * once by {@link #of}, then only read; records as of different sessions are windows on one ledger.
 */
final class Ledger {

    final Track<SessionRecorded> recorded = new Track<>();
    final List<Session> sessions = new ArrayList<>();
    final Track<AllianceEvent> events = new Track<>();
    final Tenure tenure = new Tenure();
    final Map<GoalId, GoalHistory> goals = new LinkedHashMap<>();
    final Map<TaskId, TaskHistory> tasks = new LinkedHashMap<>();
    final BondHistory bond = new BondHistory();
    final Map<FeedbackId, FeedbackHistory> feedback = new LinkedHashMap<>();
    final Map<RuptureId, RuptureHistory> ruptures = new LinkedHashMap<>();
    final Track<ContextNoted> context = new Track<>();

    private Optional<LocalDate> latestDay = Optional.empty();

    private Ledger() {}

    /**
     * Files the events by session; within a session they keep the order in which they are given. An event that is refused
     * leaves no trace.
     */
    static Ledger of(Iterable<? extends AllianceEvent> given, Consumer<EventRefusedException> refused) {
        List<AllianceEvent> events = new ArrayList<>();
        Arrival arrival = new Arrival();
        given.forEach(event -> attempt(Objects.requireNonNull(event, "event"), refused, () -> {
            arrival.check(event);
            events.add(event);
        }));
        events.sort(Comparator.comparing(AllianceEvent::session));
        Ledger ledger = new Ledger();
        events.forEach(event -> attempt(event, refused, () -> ledger.file(event)));
        return ledger;
    }

    private static void attempt(AllianceEvent event, Consumer<EventRefusedException> refused, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException e) {
            refused.accept(new EventRefusedException(event, e));
        }
    }

    private void file(AllianceEvent event) {
        if (event instanceof SessionRecorded session) {
            open(session);
        } else {
            requireRecorded(event.session(), event.toString());
            fileUnderSubject(event);
        }
        events.add(event);
    }

    private void open(SessionRecorded session) {
        session.date().ifPresent(day -> checkDate(session.session(), day));
        sessions.add(new Session(session, tenure.open(session)));
        recorded.add(session);
        latestDay = session.date().or(() -> latestDay);
    }

    private void checkDate(SessionNumber number, LocalDate day) {
        if (latestDay.filter(day::isBefore).isPresent()) {
            throw new IllegalArgumentException(
                    "Session " + number + " is dated before an earlier session; dates must not go back");
        }
    }

    private void requireRecorded(SessionNumber session, String subject) {
        if (recorded.latest(session.value())
                .filter(held -> held.session().equals(session))
                .isEmpty()) {
            throw new IllegalArgumentException(subject + ", which is not in the record");
        }
    }

    private void fileUnderSubject(AllianceEvent event) {
        if (event instanceof GoalEvent goal) {
            fileGoal(goal);
        } else if (event instanceof TaskEvent task) {
            fileTask(task);
        } else if (event instanceof BondRated rated) {
            bond.file(rated);
        } else if (event instanceof FeedbackEvent said) {
            fileFeedback(said);
        } else if (event instanceof RuptureStated rupture) {
            fileRupture(rupture);
        } else if (event instanceof RepairStated repair) {
            fileRepair(repair);
        } else if (event instanceof ContextNoted noted) {
            fileContext(noted);
        } else if (event instanceof TherapistChanged changed) {
            tenure.change(changed);
        }
    }

    private void fileGoal(GoalEvent event) {
        if (event instanceof GoalProposed proposed) {
            requireNew(goals, proposed.goal(), "Goal");
            goals.put(proposed.goal(), new GoalHistory(proposed));
            return;
        }
        if (event instanceof GoalStatusChanged changed) {
            changed.revisedInto().ifPresent(into -> checkSuccessor(changed, into));
        }
        known(goals, event.goal(), "Goal " + event.goal(), event).file(event);
    }

    private void checkSuccessor(GoalStatusChanged changed, GoalId into) {
        String subject = "Goal " + changed.goal() + " is revised into goal " + into;
        GoalStatus status = known(goals, into, subject + ", which", changed)
                .status(changed.session().value());
        if (status != GoalStatus.OPEN) {
            throw new IllegalArgumentException(
                    subject + ", which is " + status + "; a goal is revised into an open one");
        }
    }

    private void fileTask(TaskEvent event) {
        if (event instanceof TaskProposed proposed) {
            requireNew(tasks, proposed.task(), "Task");
            for (GoalId goal : proposed.serves()) {
                known(goals, goal, "Task " + proposed.task() + " serves goal " + goal + ", which", event);
            }
            tasks.put(proposed.task(), new TaskHistory(proposed));
            return;
        }
        if (event instanceof TaskEnded ended) {
            ended.replacedBy().ifPresent(next -> checkReplacement(ended, next));
        }
        known(tasks, event.task(), "Task " + event.task(), event).file(event);
    }

    private void checkReplacement(TaskEnded ended, TaskId next) {
        String subject = "Task " + ended.task() + " is replaced by task " + next;
        if (!known(tasks, next, subject + ", which", ended)
                .isActive(ended.session().value())) {
            throw new IllegalArgumentException(subject + ", which has ended; a task is replaced by an active one");
        }
    }

    private void fileFeedback(FeedbackEvent event) {
        if (event instanceof FeedbackGiven given) {
            requireNew(feedback, given.feedback(), "Feedback");
            checkTopic(given);
            feedback.put(given.feedback(), new FeedbackHistory(given));
            return;
        }
        known(feedback, event.feedback(), "Feedback " + event.feedback(), event).file(event);
    }

    private void checkTopic(FeedbackGiven given) {
        String subject = "Feedback " + given.feedback() + " is about ";
        if (given.topic() instanceof FeedbackTopic.OfGoal of) {
            known(goals, of.goal(), subject + "goal " + of.goal() + ", which", given);
        } else if (given.topic() instanceof FeedbackTopic.OfTask of) {
            known(tasks, of.task(), subject + "task " + of.task() + ", which", given);
        }
    }

    private void fileRupture(RuptureStated stated) {
        requireNew(ruptures, stated.rupture(), "Rupture");
        requireRecorded(stated.onset(), "Rupture " + stated.rupture() + ": onset in session " + stated.onset());
        ruptures.put(stated.rupture(), new RuptureHistory(stated));
    }

    private void fileRepair(RepairStated stated) {
        RuptureHistory rupture =
                known(ruptures, stated.rupture(), "A repair needs a rupture: " + stated.rupture(), stated);
        requireRecorded(stated.repair().session(), "Rupture " + stated.rupture() + ": " + stated.repair());
        rupture.file(stated);
    }

    private void fileContext(ContextNoted noted) {
        Optional<Modality> modality = sessions.get(sessions.size() - 1).modality();
        if (noted.context() instanceof Context.OnlineQuality
                && modality.filter(how -> !how.isRemote()).isPresent()) {
            throw new IllegalArgumentException("Context: session " + noted.session()
                    + " was held in person; the quality of an online setting is noted for a remote one");
        }
        context.add(noted);
    }

    private static <K> void requireNew(Map<K, ?> filed, K id, String subject) {
        if (filed.containsKey(id)) {
            throw new IllegalArgumentException(subject + " " + id + " is in the record already; a code is used once");
        }
    }

    private static <K, V> V known(Map<K, V> filed, K id, String subject, AllianceEvent event) {
        V found = filed.get(id);
        if (found == null) {
            throw new IllegalArgumentException(subject + " is not in the record by session " + event.session());
        }
        return found;
    }
}
