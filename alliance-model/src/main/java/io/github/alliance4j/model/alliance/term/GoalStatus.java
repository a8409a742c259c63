package io.github.alliance4j.model.alliance.term;

/**
 * Where a goal stands. A goal starts open; a reached or dropped goal can be opened again; a revised one lives on as the
 * goal it was revised into.
 *
 * @since 0.1
 */
public enum GoalStatus {
    /** Being worked on, or waiting to be. */
    OPEN,
    /** Reached. */
    REACHED,
    /** Given up. */
    DROPPED,
    /** Replaced by another goal. Final. */
    REVISED;

    /**
     * Whether a goal can go from this status to another: from open to any other, from reached or dropped to open only,
     * from revised to none.
     *
     * @param next the status to come
     * @return true if it can
     */
    public boolean allows(GoalStatus next) {
        return this == OPEN ? next != OPEN : this != REVISED && next == OPEN;
    }
}
