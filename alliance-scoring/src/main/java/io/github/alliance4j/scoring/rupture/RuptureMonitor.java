package io.github.alliance4j.scoring.rupture;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One dyad under one causal rule, one session at a time. Memory does not grow with the number of sessions, and an update
 * allocates nothing. Mutable, not thread-safe: one monitor belongs to one dyad and one thread; {@link #state()} is the
 * immutable form to keep or send.
 *
 * @since 0.1
 */
public interface RuptureMonitor {

    /**
     * Takes the score of the next observed session. Missed sessions are left out; the session number shows the gap.
     *
     * @param session the number of the session, above the last one
     * @param score the score; higher is better
     * @return what this session changed
     * @throws IllegalArgumentException if the session is below 1 or does not come after the last one, or the score is not
     *     finite, above 1e150 in size, or outside a known range; the monitor is then as before
     */
    MonitorSignal update(int session, double score);

    /**
     * The same with the date of the session, for rules to which it matters how long ago the last one was. Other rules take no
     * notice of it.
     *
     * @param session the number of the session, above the last one
     * @param date its date, not before that of the last one
     * @param score the score; higher is better
     * @return what this session changed
     * @throws IllegalArgumentException as {@link #update(int, double)}; also, where the rule looks at dates, if this one is
     *     before the last
     */
    default MonitorSignal update(int session, LocalDate date, double score) {
        Objects.requireNonNull(date, "date");
        return update(session, score);
    }

    /**
     * How many sessions it has seen.
     *
     * @return the number of updates
     */
    int observations();

    /**
     * How many episodes the rule has found in the sessions seen so far.
     *
     * @return the number of findings of the batch on the same sessions
     */
    int episodes();

    /**
     * The latest episode as it stands now, open or over.
     *
     * @return the last finding of the batch on the same sessions, if there is one
     */
    Optional<RuptureFinding> latest();

    /**
     * What it has seen, in a form that can be kept.
     *
     * @return an immutable copy
     */
    MonitorState state();
}
