package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Collection;

/**
 * A rule that learns from a whole panel what scores look like where nothing happens, before it judges one of its series.
 * Whoever holds the panel asks {@link #learned(Collection)} for the rule that judges; a rule that was given what it has to
 * know answers with itself.
 *
 * @since 0.1
 */
public interface PanelDetector extends RuptureDetector {

    /**
     * Whether the rule still has to learn. Until it has, it answers every series with "not evaluable".
     *
     * @return false once it can judge
     */
    boolean isToLearn();

    /**
     * The rule that judges the series of this panel, and series like them.
     *
     * @param panel series of one instrument and scale; ruptures may be in them
     * @return the rule, or why the panel does not tell it enough
     */
    Evaluation<? extends RuptureDetector> learned(Collection<SessionSeries> panel);
}
