package io.github.alliance4j.scoring.rupture.consensus;

import io.github.alliance4j.scoring.rupture.Detection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How far two criteria agree over a panel on which series have a finding at all.
 *
 * <pre>
 *                       second flags    second does not
 * first flags                 a                b
 * first does not              c                d
 *
 * observed  p_o   = (a + d) / n
 * expected  p_e   = ((a + b)(a + c) + (c + d)(b + d)) / n^2
 * kappa           = (p_o - p_e) / (1 - p_e)
 * positive        = 2a / (2a + b + c)
 * negative        = 2d / (2d + b + c)
 * </pre>
 *
 * <p>over the {@code n} series that both could be applied to. Kappa is not defined where both criteria give all series one
 * and the same answer; positive agreement not where no series is flagged by either, negative not where every series is
 * flagged by both. Kappa depends on how many series are flagged at all; read it with the positive and negative agreement
 * beside it (Cohen 1960, doi:10.1177/001316446002000104; Cicchetti and Feinstein 1990, doi:10.1016/0895-4356(90)90159-M).
 * Symmetric in the two criteria, apart from {@link #onlyFirst} and {@link #onlySecond}. It says nothing of which of the two
 * is right.
 *
 * <p>Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class CriterionAgreement {

    private final int both;
    private final int onlyFirst;
    private final int onlySecond;
    private final int neither;
    private final int notJudged;

    private CriterionAgreement(int both, int onlyFirst, int onlySecond, int neither, int notJudged) {
        this.both = both;
        this.onlyFirst = onlyFirst;
        this.onlySecond = onlySecond;
        this.neither = neither;
        this.notJudged = notJudged;
    }

    /**
     * Compares what two criteria say of the same series.
     *
     * @param first what one criterion says of each series
     * @param second what the other one says of the same series in the same order
     * @return the agreement
     * @throws IllegalArgumentException if the two are not of the same series in the same order
     */
    public static CriterionAgreement between(List<Detection> first, List<Detection> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "Agreement of two criteria: " + first.size() + " series and " + second.size() + " series");
        }
        int[] cells = new int[4];
        int notJudged = 0;
        for (int i = 0; i < first.size(); i++) {
            Detection one = Objects.requireNonNull(first.get(i), "detection");
            Detection other = Objects.requireNonNull(second.get(i), "detection");
            if (!one.series().equals(other.series())) {
                throw new IllegalArgumentException("Agreement of two criteria: place " + (i + 1) + " is of two series");
            }
            if (one.isEvaluable() && other.isEvaluable()) {
                cells[(one.findings().isEmpty() ? 2 : 0) + (other.findings().isEmpty() ? 1 : 0)]++;
            } else {
                notJudged++;
            }
        }
        return new CriterionAgreement(cells[0], cells[1], cells[2], cells[3], notJudged);
    }

    /**
     * Series that both flag.
     *
     * @return {@code a}
     */
    public int both() {
        return both;
    }

    /**
     * Series that only the first criterion flags.
     *
     * @return {@code b}
     */
    public int onlyFirst() {
        return onlyFirst;
    }

    /**
     * Series that only the second criterion flags.
     *
     * @return {@code c}
     */
    public int onlySecond() {
        return onlySecond;
    }

    /**
     * Series that neither flags.
     *
     * @return {@code d}
     */
    public int neither() {
        return neither;
    }

    /**
     * Series that at least one of the two could not be applied to. They are in no other number.
     *
     * @return their number
     */
    public int notJudged() {
        return notJudged;
    }

    /**
     * How many series the figures rest on.
     *
     * @return {@code n = a + b + c + d}
     */
    public int series() {
        return both + onlyFirst + onlySecond + neither;
    }

    /**
     * The share of series with the same answer.
     *
     * @return {@code p_o}, 0 to 1, or nothing without series
     */
    public OptionalDouble observed() {
        return share(both + neither, series());
    }

    /**
     * Agreement beyond chance.
     *
     * @return kappa, at most 1, or nothing where it is not defined
     */
    public OptionalDouble kappa() {
        double n = series();
        double flags = ((double) (both + onlyFirst)) * (both + onlySecond);
        double silences = ((double) (onlySecond + neither)) * (onlyFirst + neither);
        double expected = (flags + silences) / (n * n);
        return expected < 1
                ? OptionalDouble.of(((both + neither) / n - expected) / (1 - expected))
                : OptionalDouble.empty();
    }

    /**
     * Agreement on the flagged series.
     *
     * @return {@code 2a / (2a + b + c)}, 0 to 1, or nothing where neither flags any
     */
    public OptionalDouble positive() {
        return share(2 * both, 2 * both + onlyFirst + onlySecond);
    }

    /**
     * Agreement on the series that are not flagged.
     *
     * @return {@code 2d / (2d + b + c)}, 0 to 1, or nothing where both flag all
     */
    public OptionalDouble negative() {
        return share(2 * neither, 2 * neither + onlyFirst + onlySecond);
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CriterionAgreement that
                && both == that.both
                && onlyFirst == that.onlyFirst
                && onlySecond == that.onlySecond
                && neither == that.neither
                && notJudged == that.notJudged;
    }

    @Override
    public int hashCode() {
        return Objects.hash(both, onlyFirst, onlySecond, neither, notJudged);
    }

    @Override
    public String toString() {
        return "both " + both + ", only first " + onlyFirst + ", only second " + onlySecond + ", neither " + neither
                + ", not judged " + notJudged;
    }
}
