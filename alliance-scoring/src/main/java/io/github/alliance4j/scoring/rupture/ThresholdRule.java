package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.series.SessionSeries;
import java.util.Optional;

/**
 * A rule that comes down to one number and one threshold: a series has a finding iff its number lies above the
 * threshold. {@link FixedFalseAlarm} then chooses the threshold for a wanted false-alarm rate. Where the number does not
 * depend on level and noise of the scores, one threshold serves all series of a length.
 *
 * @since 0.1
 */
public interface ThresholdRule extends RuptureDetector {

    /**
     * The number that the threshold decides about, for example the largest distance from the mean in standard
     * deviations.
     *
     * @param series scores of one dyad and rater; higher is better
     * @return the number, or negative infinity where the series cannot be judged
     */
    double statistic(SessionSeries series);

    /**
     * The same rule with another threshold, which the number must exceed (strict).
     *
     * @param threshold above 0
     * @return the detector
     * @throws IllegalArgumentException if the threshold is not above 0
     */
    RuptureDetector at(double threshold);

    /**
     * The shortest series whose {@linkplain #statistic number} is not always the same.
     *
     * @return a number of observed sessions
     */
    int sessionsNeeded();

    /**
     * What in the rule decides beside the threshold, so that it does not come down to one number.
     *
     * @return for example {@code the rules nelson-1+nelson-2}, or nothing where there is no such thing
     */
    default Optional<String> besideThreshold() {
        return Optional.empty();
    }

    /**
     * The name of the threshold among the {@linkplain #settings() settings}.
     *
     * @return {@code threshold} unless the rule says otherwise
     */
    default String thresholdName() {
        return "threshold";
    }
}
