package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.Rupture;
import io.github.alliance4j.model.alliance.Task;
import io.github.alliance4j.model.alliance.event.GoalStatusChanged;
import java.util.Optional;

/** Where goals, tasks and stated ruptures stand, and since when. */
final class Standing {

    private Standing() {}

    /** The last change of a goal. */
    static Optional<GoalStatusChanged> change(Goal goal) {
        return goal.events().stream()
                .filter(GoalStatusChanged.class::isInstance)
                .map(GoalStatusChanged.class::cast)
                .reduce((earlier, later) -> later);
    }

    static String of(Goal goal) {
        return change(goal)
                .map(change -> Labels.plain(change.status())
                        + change.revisedInto().map(into -> " into " + into).orElse("")
                        + " " + Wording.in(change.session()))
                .orElse("open");
    }

    static String of(Task task) {
        return task.endedIn()
                .map(session ->
                        task.replacedBy().map(next -> "replaced by " + next).orElse("ended") + " "
                                + Wording.in(session))
                .orElse("active");
    }

    static String of(Rupture rupture) {
        if (rupture.repairs().isEmpty()) {
            return "no repair";
        }
        return rupture.isOpen() ? "not repaired" : "repair stated";
    }

    /** The last session a goal was open in, up to the given one. */
    static int end(Goal goal, int last) {
        return goal.isOpen() ? last : change(goal).orElseThrow().session().value();
    }

    /** The last session a task was active in, up to the given one. */
    static int end(Task task, int last) {
        return task.endedIn().map(session -> session.value()).orElse(last);
    }
}
