package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.interpretation.RuleSource;
import java.util.List;

/**
 * An explicit rule that asks for a look at single sessions. Open: a rule of one's own is a class that implements this.
 * Causal: what it says of a session depends on that session and those before it. Implementations are immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public interface SignalRule {

    /**
     * The id of the rule.
     *
     * @return for example {@code srs-drop}
     */
    String id();

    /**
     * Where the rule comes from.
     *
     * @return citation, mark and note
     */
    RuleSource source();

    /**
     * Applies the rule.
     *
     * @param series scores of one dyad and rater; higher is better
     * @return the signals by session, or why the rule could not be applied
     */
    Evaluation<List<SessionSignal>> assess(SessionSeries series);
}
