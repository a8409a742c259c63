package io.github.alliance4j.model.instrument;

/**
 * Whether a form may be scored from part of its items when the caller asks for it.
 *
 * @since 0.1
 */
public enum Proration {
    /** The caller's missing-item policy decides. */
    ALLOWED,
    /** The form is scored only when every item is answered, whatever the caller's policy. */
    NOT_ALLOWED
}
