package io.github.alliance4j.scoring.evaluation;

/** What became of an alarm of a live rule by the end of its series. */
enum AlarmFate {
    /** The rule no longer held it for an episode. */
    WITHDRAWN,
    /** The rule said that it is confirmed when it last spoke of it. */
    CONFIRMED,
    /** The rule tells confirmed alarms from others, and this is one of the others. */
    UNCONFIRMED,
    /** The rule does not tell confirmed alarms from others. */
    STANDING
}
