package io.github.alliance4j.io.report.record;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.event.GoalEvent;
import io.github.alliance4j.model.alliance.event.TaskEvent;
import java.util.Set;
import java.util.stream.Collectors;

/** In which sessions the record says something of goals, tasks or the bond; between them a profile is carried on. */
final class Said {

    private final Set<Integer> goal;
    private final Set<Integer> task;
    private final Set<Integer> bond;

    Said(Alliance record) {
        this.goal = sessions(record, GoalEvent.class);
        this.task = sessions(record, TaskEvent.class);
        this.bond = sessions(record, BondRated.class);
    }

    private static Set<Integer> sessions(Alliance record, Class<? extends AllianceEvent> kind) {
        return record.events().stream()
                .filter(kind::isInstance)
                .map(event -> event.session().value())
                .collect(Collectors.toSet());
    }

    boolean of(Component component, int session) {
        return switch (component) {
            case GOAL -> goal.contains(session);
            case TASK -> task.contains(session);
            case BOND -> bond.contains(session);
        };
    }

    boolean any(int session) {
        return goal.contains(session) || task.contains(session) || bond.contains(session);
    }
}
