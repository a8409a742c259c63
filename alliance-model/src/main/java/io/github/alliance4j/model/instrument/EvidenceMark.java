package io.github.alliance4j.model.instrument;

/**
 * How well a fact of a definition is sourced.
 *
 * @since 0.1
 */
public enum EvidenceMark {
    /** Two independent sources, or one primary one, were read. */
    VERIFIED,
    /** One secondary source was read. */
    SINGLE,
    /** Computed from facts marked otherwise. */
    DERIVED,
    /** Recollection only. Check the paper before relying on it. */
    UNCONFIRMED,
    /** A choice of this library that no paper states. */
    LIBRARY_DEFAULT
}
