package io.github.alliance4j.scoring.congruence.panel;

/**
 * Into how many parts the truth force is split.
 *
 * @since 0.1
 */
public enum TruthForce {
    /** One force for all that the truth varies, within dyads and between them. */
    WHOLE,
    /** One for a session's departure from the dyad's own mean (temporal congruence), one for that mean. */
    WITHIN_AND_BETWEEN
}
