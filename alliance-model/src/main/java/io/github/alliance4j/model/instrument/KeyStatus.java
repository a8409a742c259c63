package io.github.alliance4j.model.instrument;

/**
 * How far the key of a definition may be relied on as a whole. The marks of its single facts stand beside them.
 *
 * @since 0.1
 */
public enum KeyStatus {
    /** The key is well sourced. */
    SOLID,
    /** The key rests on one source, a derivation or recollection: verify it before clinical use. */
    VERIFY_BEFORE_CLINICAL_USE,
    /** Nobody of this library has reviewed the key; so it is with forms of one's own. */
    NOT_REVIEWED
}
