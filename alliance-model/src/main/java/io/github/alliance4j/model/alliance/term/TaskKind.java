package io.github.alliance4j.model.alliance.term;

/**
 * Where a task is done.
 *
 * @since 0.1
 */
public enum TaskKind {
    /** Done together, in the session. */
    IN_SESSION,
    /** Done by the client between two sessions, as homework is. */
    BETWEEN_SESSIONS
}
