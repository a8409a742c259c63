package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.alliance.event.AllianceEvent;
import java.util.Objects;

/**
 * An event contradicts those before it in a record. Its message says how, and names sessions and codes only, so that it
 * may be logged.
 *
 * @since 0.1
 */
public final class EventRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient AllianceEvent event;

    EventRefusedException(AllianceEvent event, IllegalArgumentException rule) {
        super(rule.getMessage(), rule);
        this.event = Objects.requireNonNull(event, "event");
    }

    /**
     * The event that was refused. Those before it contradict nothing.
     *
     * @return the very object that was given, so that one of two equal events can be told from the other
     */
    public AllianceEvent event() {
        return event;
    }
}
