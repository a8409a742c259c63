package io.github.alliance4j.scoring.evaluation;

import io.github.alliance4j.scoring.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A share with its interval. Immutable, thread-safe.
 *
 * @param count how many
 * @param total of how many, at least 1
 * @since 0.1
 */
public record Proportion(int count, int total) {

    /**
     * Checks the counts.
     *
     * @param count how many
     * @param total of how many, at least 1
     * @throws IllegalArgumentException unless {@code 0 <= count <= total} and the total is 1 or more
     */
    public Proportion {
        if (count < 0 || count > total || total < 1) {
            throw new IllegalArgumentException(count + " of " + total + " is no share");
        }
    }

    /**
     * The share.
     *
     * @return {@code count / total}
     */
    public double estimate() {
        return (double) count / total;
    }

    /**
     * Wilson's score interval, {@code (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)}: it never leaves 0 to 1 and
     * keeps a width where the count is 0 or all. It takes the units as independent; several ruptures of one dyad are not
     * quite.
     *
     * <p>Wilson (1927), J Am Stat Assoc 22(158), 209-212, doi:10.1080/01621459.1927.10502953.
     *
     * @param confidence between 0 and 1, for example .95
     * @return the interval
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public Interval interval(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " is not between 0 and 1");
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double p = estimate();
        double square = z * z / total;
        double middle = (p + square / 2) / (1 + square);
        double half = Math.sqrt(p * (1 - p) * square + square * square / 4) / (1 + square);
        // The ends 0 and 1 are exact in theory and not in binary.
        return new Interval(count == 0 ? 0 : middle - half, count == total ? 1 : middle + half);
    }
}
