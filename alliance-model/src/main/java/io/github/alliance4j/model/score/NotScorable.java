package io.github.alliance4j.model.score;

/**
 * Why a scale has no score.
 *
 * @since 0.1
 */
public enum NotScorable {
    /** Items of the scale were asked and apply, and none is answered. An empty form is never a score of 0. */
    NOTHING_ANSWERED,
    /** More items are missing than the rule allows. */
    TOO_MANY_MISSING,
    /** Every item of the scale is not applicable or was not asked. */
    NOTHING_APPLIES,
    /** An item of the scale does not apply, and the form's own rule lets no item of the scale be missing. */
    NOT_ALL_APPLY,
    /** A part of a weighted composite has no score. */
    PART_NOT_SCORABLE
}
