package io.github.alliance4j.model.alliance.term;

/**
 * What is rated of a task.
 *
 * @since 0.1
 */
public enum TaskAspect {
    /** How far the rater agrees that this is the thing to do. */
    ENDORSEMENT,
    /** How much the task helps, as the rater sees it. */
    HELPFULNESS,
    /** How far it was done, as the rater sees it. */
    COMPLETION
}
