package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.alliance.event.TaskEnded;
import io.github.alliance4j.model.alliance.event.TaskEvent;
import io.github.alliance4j.model.alliance.event.TaskProposed;
import io.github.alliance4j.model.alliance.event.TaskRated;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** All that happened to one task. */
final class TaskHistory {

    final TaskProposed proposed;
    final Track<TaskEvent> events = new Track<>();
    final Track<TaskEnded> ends = new Track<>();
    private final Map<TaskAspect, VoicedTrack<TaskRated>> ratings = new EnumMap<>(TaskAspect.class);

    TaskHistory(TaskProposed proposed) {
        this.proposed = proposed;
        events.add(proposed);
        for (TaskAspect aspect : TaskAspect.values()) {
            ratings.put(aspect, new VoicedTrack<>());
        }
    }

    VoicedTrack<TaskRated> ratings(TaskAspect aspect) {
        return Objects.requireNonNull(ratings.get(aspect));
    }

    boolean isActive(int session) {
        return ends.count(session) == 0;
    }

    void file(TaskEvent event) {
        if (event instanceof TaskRated rated) {
            ratings(rated.aspect()).add(rated, "Task " + event.task() + ": the " + name(rated.aspect()));
        } else if (event instanceof TaskEnded ended) {
            end(ended);
        }
        events.add(event);
    }

    private void end(TaskEnded ended) {
        ends.latest(ended.session().value()).ifPresent(first -> {
            throw new IllegalArgumentException("Task " + ended.task() + " is ended in session " + ended.session()
                    + ", but it ended in session " + first.session() + "; a task ends once");
        });
        ends.add(ended);
    }

    private static String name(TaskAspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT);
    }
}
