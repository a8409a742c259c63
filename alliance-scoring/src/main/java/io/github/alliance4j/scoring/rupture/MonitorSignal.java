package io.github.alliance4j.scoring.rupture;

/**
 * What one more session changed for a {@link RuptureMonitor}.
 *
 * @since 0.1
 */
public enum MonitorSignal {
    /** So far too little was seen for the rule to say anything. */
    NOT_EVALUABLE,
    /** No episode is open and nothing is new. */
    QUIET,
    /** An episode begins. */
    ALARM,
    /** An episode is open and goes on. */
    OPEN,
    /** The open episode ends with a repair at this session. */
    REPAIRED,
    /** The time for a repair is over; the episode ends unrepaired. */
    UNREPAIRED,
    /** With this session the rule no longer holds the latest episode for one. */
    WITHDRAWN
}
