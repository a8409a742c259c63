package io.github.alliance4j.model.problem;

/**
 * What kind of fault an input has. A code names a rule, so that callers can count and switch without reading messages.
 *
 * @since 0.1
 */
public enum ProblemCode {
    /** The file holds nothing at all. */
    EMPTY_FILE,
    /** The file has a header and no record. */
    NO_RECORDS,
    /** The file has records, but none of what was asked for, such as a scale or a rater. */
    NOTHING_SELECTED,
    /** The bytes are not text in the expected encoding. */
    BAD_ENCODING,
    /** A NUL character stands where text belongs. */
    NUL_CHARACTER,
    /** A line is longer than the reader takes. */
    LINE_TOO_LONG,
    /** The rest of the file cannot be split into records, for example because a quote is never closed. */
    UNREADABLE,
    /** A column that is needed is absent from the header. */
    MISSING_COLUMN,
    /** A column name stands twice in the header. */
    DUPLICATE_COLUMN,
    /** A column has no name, or a name with no meaning in this kind of file. */
    UNKNOWN_COLUMN,
    /** The number of item columns differs from the number of items of the form. */
    ITEM_COUNT,
    /** The name of an item column says another item or another scale than the one that stands at its place. */
    ITEM_ORDER,
    /** The name of an item column says that its answers were turned already. */
    ITEM_REVERSED,
    /** A record has fewer columns than the header. */
    TOO_FEW_COLUMNS,
    /** A record has more columns than the header. */
    TOO_MANY_COLUMNS,
    /** An identifier is empty. */
    MISSING_IDENTIFIER,
    /** An identifier holds characters that no identifier may hold, or contradicts another line of the same record. */
    BAD_IDENTIFIER,
    /** A session number is not a whole number of at least 1. */
    BAD_SESSION,
    /** A date is not a day of the calendar written as year-month-day. */
    BAD_DATE,
    /** A rater is not one of those the library knows. */
    UNKNOWN_RATER,
    /** A form is answered by a rater it is not for. */
    WRONG_RATER,
    /** A record names another instrument than the one asked for. */
    WRONG_INSTRUMENT,
    /** An item is not part of the form. */
    UNKNOWN_ITEM,
    /** An observer's code, or the scheme it is of, is not one that is known. */
    UNKNOWN_CODE,
    /** An answer is neither a number of the right kind nor a missing code. */
    BAD_ANSWER,
    /** An item is answered although the answer to an earlier one leaves it out. */
    ANSWER_NOT_ASKED,
    /** An answer or a score lies outside its range. */
    OUT_OF_RANGE,
    /** A score is not a number, or contradicts what else the record says. */
    BAD_SCORE,
    /** The same dyad, session, rater and instrument was read before. */
    DUPLICATE_RECORD,
    /** A file that should define an instrument is no JSON, or breaks a rule of definitions. */
    BAD_DEFINITION,
    /** A record of an alliance or an event of one is no JSON, breaks a rule of records, or contradicts an earlier event. */
    BAD_RECORD,
    /** The state of a monitor is no JSON, or breaks a rule of states. */
    BAD_STATE,
    /** The parameters of a fitted model are no JSON, or break a rule of parameters. */
    BAD_FIT,
    /** A dyad lacks what an analysis of all dyads needs, such as its therapist or a date for every session. */
    BAD_DYAD
}
