/**
 * Signals of single sessions, each an explicit rule with its source and mark: the rules on the Session Rating Scale, early
 * warnings, what happened within a session and what between two, and whether the therapist saw what the client said. No
 * rule gives a probability.
 */
@NullMarked
package io.github.alliance4j.scoring.rupture.signal;

import org.jspecify.annotations.NullMarked;
