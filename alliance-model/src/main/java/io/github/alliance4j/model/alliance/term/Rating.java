package io.github.alliance4j.model.alliance.term;

import io.github.alliance4j.model.instrument.AnswerScale;
import java.util.Objects;

/**
 * One number on the scale it was given on, for example 6 on 1 to 7; the strongest end is the highest number. Not a score:
 * nothing is summed here. Immutable, thread-safe.
 *
 * @param value the number as given
 * @param scale the scale it was given on
 * @since 0.1
 */
public record Rating(double value, AnswerScale scale) {

    /**
     * Checks that the number is on its scale.
     *
     * @param value the number as given
     * @param scale the scale it was given on
     * @throws IllegalArgumentException if it is not; the message names the scale, never the number
     */
    public Rating {
        if (!Objects.requireNonNull(scale, "scale").contains(value)) {
            throw new IllegalArgumentException("A rating is not on its scale, " + scale + ", both ends included");
        }
        value = value + 0.0; // so that -0 and 0 are one rating
    }

    /**
     * A rating in whole numbers.
     *
     * @param value the number as given
     * @param min the weakest number of the scale
     * @param max the strongest number of the scale
     * @return the rating
     * @throws IllegalArgumentException unless {@code min < max} and the value lies between them, both included
     */
    public static Rating of(int value, int min, int max) {
        return new Rating(value, AnswerScale.of(min, max));
    }

    /**
     * The rating as percent of maximum possible, so that ratings on different scales can be compared.
     *
     * <p>{@code 100 (value - min) / (max - min)}, with {@code min} and {@code max} the ends of the scale. Degenerate
     * cases: none, since the ends differ.
     *
     * @return 0 (weakest) to 100 (strongest)
     */
    public double pomp() {
        return 100 * ((value - scale.min()) / scale.span());
    }

    /**
     * The scale, without the number, so that it may be logged.
     *
     * @return for example {@code rating on 1 to 7}
     */
    @Override
    public String toString() {
        return "rating on " + scale;
    }
}
