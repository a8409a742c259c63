package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;

/**
 * One way to say in a few numbers where a series goes, so that methods can be asked side by side and written to one
 * table. A method's own class says more; this is what all of them have in common.
 *
 * <p>Implementations are immutable and thread-safe.
 *
 * @since 0.1
 */
public interface TrendMethod {

    /**
     * The name of the method, as written to tables and asked for on the command line.
     *
     * @return lower case with hyphens, for example {@code theil-sen}
     */
    String id();

    /**
     * The trend of one series.
     *
     * @param series the scores
     * @return the estimate, or why there is none
     */
    Evaluation<TrendEstimate> estimate(SessionSeries series);
}
