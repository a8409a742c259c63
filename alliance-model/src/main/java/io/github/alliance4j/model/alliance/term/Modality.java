package io.github.alliance4j.model.alliance.term;

/**
 * How a session is held.
 *
 * @since 0.1
 */
public enum Modality {
    /** Both in one room. */
    IN_PERSON,
    /** With picture and sound, each in a place of their own. */
    VIDEO,
    /** With sound only. */
    PHONE,
    /** In writing. */
    TEXT;

    /**
     * Whether the two are in different places.
     *
     * @return true for all but {@link #IN_PERSON}
     */
    public boolean isRemote() {
        return this != IN_PERSON;
    }
}
