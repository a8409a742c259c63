package io.github.alliance4j.scoring.change;

import io.github.alliance4j.model.instrument.Direction;
import java.util.Objects;

/**
 * Whether a person changed by a difference that matters: a minimal important difference that was found with an anchor
 * outside the form, for example what people themselves call better.
 *
 * <pre>
 * improved if d * (post - pre) &gt;= improvement,  deteriorated if d * (post - pre) &lt;= -deterioration,  else unchanged
 * </pre>
 *
 * <p>{@code d} is 1 where a higher score is better, else -1. Both boundaries are included. In the metric of the scores,
 * which must be that of the difference. Says nothing of measurement error: a difference that matters may be within it.
 * A change that differs from a boundary {@code b} by rounding only, {@code 1e-9 * max(1, b)} at most, is on it, so that
 * from 4.8 to 5.1 is a difference of 0.3 whatever a computer makes of it. The library ships no such difference. Same answers as {@code cs_anchor} of the R package clinicalsignificance for a
 * single person. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class AnchorChange {

    private final Direction direction;
    private final double improvement;
    private final double deterioration;
    private final String source;

    private AnchorChange(Direction direction, double improvement, double deterioration, String source) {
        this.direction = Objects.requireNonNull(direction, "direction");
        this.improvement = positive(improvement, "Minimal important improvement");
        this.deterioration = positive(deterioration, "Minimal important deterioration");
        if (Objects.requireNonNull(source, "source").isBlank()) {
            throw new IllegalArgumentException("Minimal important difference has no source; say where it comes from");
        }
        this.source = source;
    }

    static double positive(double threshold, String name) {
        if (!(threshold > 0) || Double.isInfinite(threshold)) {
            throw new IllegalArgumentException(name + " " + threshold + " is not above 0");
        }
        return threshold;
    }

    /**
     * One difference for better and worse.
     *
     * @param direction which end of the scores is the good one
     * @param difference the minimal important difference, above 0
     * @param source a citation, or the sample it was found in
     * @return the method
     * @throws IllegalArgumentException if the difference is not above 0 or the source is blank
     */
    public static AnchorChange of(Direction direction, double difference, String source) {
        return of(direction, difference, difference, source);
    }

    /**
     * Different differences for better and worse.
     *
     * @param direction which end of the scores is the good one
     * @param improvement the minimal important improvement, above 0
     * @param deterioration the minimal important deterioration as a positive number
     * @param source a citation, or the sample they were found in
     * @return the method
     * @throws IllegalArgumentException if a difference is not above 0 or the source is blank
     */
    public static AnchorChange of(Direction direction, double improvement, double deterioration, String source) {
        return new AnchorChange(direction, improvement, deterioration, source);
    }

    /**
     * Where the difference comes from.
     *
     * @return a citation or a sample
     */
    public String source() {
        return source;
    }

    /**
     * Judges the change of one person.
     *
     * @param scores the scores
     * @return improved, unchanged or deteriorated
     */
    public ChangeCategory assess(PrePost scores) {
        return ChangeCategory.reaching(ReliableChange.sign(direction) * scores.change(), improvement, deterioration);
    }
}
