package io.github.alliance4j.scoring.change;

import java.util.Objects;

/**
 * The scores of people without the problem, whom a recovered person should resemble. In the metric of the scores that
 * are judged (sum, mean or POMP). The library ships none. Immutable, thread-safe.
 *
 * @param mean their mean
 * @param standardDeviation their standard deviation, above 0
 * @param source a citation, or the sample
 * @since 0.1
 */
public record FunctionalGroup(double mean, double standardDeviation, String source) {

    /**
     * Checks the parts.
     *
     * @param mean their mean
     * @param standardDeviation their standard deviation, above 0
     * @param source a citation, or the sample
     * @throws IllegalArgumentException unless mean and standard deviation are finite, the latter is above 0, and the
     *     source is not blank
     */
    public FunctionalGroup {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("Functional group: mean " + mean + " is not a finite number");
        }
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new IllegalArgumentException(
                    "Functional group: standard deviation " + standardDeviation + " is not above 0");
        }
        if (Objects.requireNonNull(source, "source").isBlank()) {
            throw new IllegalArgumentException("Functional group: no source; say where mean and SD come from");
        }
    }
}
