package io.github.alliance4j.model;

/**
 * The three components of the working alliance (Bordin 1979).
 *
 * @since 0.1
 */
public enum Component {
    /** Agreement of client and therapist on what the work is for. */
    GOAL,
    /** Agreement of client and therapist on what is done in and between sessions. */
    TASK,
    /** The personal attachment between client and therapist: trust, empathy, acceptance. */
    BOND
}
