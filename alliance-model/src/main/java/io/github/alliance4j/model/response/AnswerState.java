package io.github.alliance4j.model.response;

/**
 * Whether an item of a form is answered, and if not, why.
 *
 * @since 0.1
 */
public enum AnswerState {
    /** There is an answer. */
    ANSWERED,
    /** The item was asked and no answer given; a scale's rule for missing items decides. */
    MISSING,
    /** The item does not apply to this person or session: it leaves its scales, and counts neither as 0 nor as missing. */
    NOT_APPLICABLE,
    /** The item was not asked, by the structure of the form: not missing either. */
    NOT_ASKED
}
