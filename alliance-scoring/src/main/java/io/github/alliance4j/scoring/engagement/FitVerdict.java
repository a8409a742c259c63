package io.github.alliance4j.scoring.engagement;

/**
 * What a fit review says.
 *
 * @since 0.1
 */
public enum FitVerdict {
    /** A conversation between the two about how the work fits is due. Nothing more. */
    REVIEW_FIT,
    /** The rule asks for no such conversation. That is no certificate of a good fit. */
    CONTINUE,
    /** Too few sessions to say either. */
    NOT_EVALUABLE
}
