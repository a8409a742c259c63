package io.github.alliance4j.model.alliance.term;

/**
 * A side of the bond between client and therapist that can be rated on its own. The list is the library's; it is no
 * published scale.
 *
 * @since 0.1
 */
public enum BondFacet {
    /** Relying on the other. */
    TRUST,
    /** Being able to say what is on one's mind without fear. */
    SAFETY,
    /** Feeling with the other, from inside their view. */
    EMPATHY,
    /** Acceptance and respect. */
    ACCEPTANCE,
    /** Being with the other in the moment. */
    ATTENTIVENESS,
    /** Being genuine. */
    AUTHENTICITY,
    /** Warmth and liking. */
    POSITIVITY,
    /** Being heard and understood. */
    FEELING_HEARD
}
