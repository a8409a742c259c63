package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.interpretation.RuleSource;
import io.github.alliance4j.scoring.rupture.Evidence;
import java.util.Objects;

/**
 * A session at which a rule asks for a look. No finding of a rupture, and no probability of anything. Immutable,
 * thread-safe.
 *
 * @param rule the id of the rule
 * @param session the session at which it speaks
 * @param evidence what it saw and compared
 * @param source where the rule comes from, with its mark
 * @since 0.1
 */
public record SessionSignal(String rule, SessionNumber session, Evidence evidence, RuleSource source) {

    /**
     * Checks that no part is null.
     *
     * @param rule the id of the rule
     * @param session the session at which it speaks
     * @param evidence what it saw and compared
     * @param source where the rule comes from, with its mark
     */
    public SessionSignal {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(source, "source");
    }

    /**
     * Rule and session, without scores, so that it may be logged.
     *
     * @return for example {@code srs-drop at session 4}
     */
    @Override
    public String toString() {
        return rule + " at session " + session;
    }
}
