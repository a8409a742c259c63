package io.github.alliance4j.scoring.rupture.episode;

import java.util.Locale;

/**
 * The unit {@code s} in which a drop is measured. It is computed from the dyad's own scores, of the whole series in the
 * retrospective form or of the earlier sessions in the causal form, or it is given in points. Immutable, thread-safe.
 *
 * <p>A {@linkplain #atLeast floor} or a {@linkplain #orBetweenSd standard deviation between persons} makes the scale the
 * larger of the two; without them a scale of 0 cannot be used.
 *
 * @since 0.1
 */
public final class Scale {

    /** The kinds by the words of the parameter {@code scale}. */
    enum Kind {
        WITHIN_SD(2),
        DIFFERENCE_SD(3),
        MSSD(2),
        MOVING_RANGE(2),
        RESIDUAL_SD(3),
        POOLED_WITHIN_SD(0),
        BETWEEN_SD(0),
        SEM(0),
        S_DIFF(0),
        POINTS(0);

        private final int sessions;
        private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

        Kind(int sessions) {
            this.sessions = sessions;
        }

        String word() {
            return word;
        }
    }

    private static final Scale WITHIN_SD = new Scale(Kind.WITHIN_SD, 0, 0, 0);
    private static final Scale DIFFERENCE_SD = new Scale(Kind.DIFFERENCE_SD, 0, 0, 0);
    private static final Scale MSSD = new Scale(Kind.MSSD, 0, 0, 0);
    private static final Scale MOVING_RANGE = new Scale(Kind.MOVING_RANGE, 0, 0, 0);
    private static final Scale RESIDUAL_SD = new Scale(Kind.RESIDUAL_SD, 0, 0, 0);

    private final Kind kind;
    private final double value;
    private final double floor;
    private final double between;

    private Scale(Kind kind, double value, double floor, double between) {
        this.kind = kind;
        this.value = value;
        this.floor = Check.notNegative("floor", floor);
        this.between = Check.notNegative("between-sd", between);
    }

    /**
     * The standard deviation ({@code n - 1}) of the scores.
     *
     * @return the scale
     */
    public static Scale withinSd() {
        return WITHIN_SD;
    }

    /**
     * The standard deviation of the differences of neighbouring sessions.
     *
     * @return the scale; it needs two differences that are not equal
     */
    public static Scale differenceSd() {
        return DIFFERENCE_SD;
    }

    /**
     * From the mean square of successive differences: {@code sqrt(mean(d^2) / 2)}, {@code d} the differences of
     * neighbouring sessions.
     *
     * @return the scale
     */
    public static Scale mssd() {
        return MSSD;
    }

    /**
     * From the mean moving range: {@code mean(|d|) / 1.128}, {@code d} the differences of neighbouring sessions.
     *
     * @return the scale
     */
    public static Scale movingRange() {
        return MOVING_RANGE;
    }

    /**
     * The residual standard deviation ({@code n - 2}) about the least-squares line over session numbers.
     *
     * @return the scale
     */
    public static Scale residualSd() {
        return RESIDUAL_SD;
    }

    /**
     * A standard deviation within persons, pooled over a sample.
     *
     * @param sd in the metric of the series, above 0
     * @return the scale
     * @throws IllegalArgumentException if it is not above 0
     */
    public static Scale pooledWithinSd(double sd) {
        return given(Kind.POOLED_WITHIN_SD, sd);
    }

    /**
     * A standard deviation between persons, of a sample or a norm.
     *
     * @param sd in the metric of the series, above 0
     * @return the scale
     * @throws IllegalArgumentException if it is not above 0
     */
    public static Scale betweenSd(double sd) {
        return given(Kind.BETWEEN_SD, sd);
    }

    /**
     * The instrument's standard error of measurement.
     *
     * @param sem in the metric of the series, above 0
     * @return the scale
     * @throws IllegalArgumentException if it is not above 0
     */
    public static Scale sem(double sem) {
        return given(Kind.SEM, sem);
    }

    /**
     * The instrument's standard error of a difference of two scores, {@code sqrt(2)} times that of measurement.
     *
     * @param sDiff in the metric of the series, above 0
     * @return the scale
     * @throws IllegalArgumentException if it is not above 0
     */
    public static Scale sDiff(double sDiff) {
        return given(Kind.S_DIFF, sDiff);
    }

    /**
     * One unit of so many points.
     *
     * @param points in the metric of the series, above 0
     * @return the scale
     * @throws IllegalArgumentException if it is not above 0
     */
    public static Scale points(double points) {
        return given(Kind.POINTS, points);
    }

    static Scale given(Kind kind, double value) {
        return new Scale(kind, Check.positive("scale-value", value), 0, 0);
    }

    /**
     * The same scale with a floor, for example the standard error of measurement or one response step, so that a nearly
     * constant series does not turn a small drop into many units.
     *
     * @param smallest in the metric of the series, 0 for none
     * @return the scale
     * @throws IllegalArgumentException if it is negative
     */
    public Scale atLeast(double smallest) {
        return new Scale(kind, value, smallest, between);
    }

    /**
     * The larger of this scale and a standard deviation between persons, which is the stricter of the two: small
     * fluctuations of a stable course and declines of a fluctuating one both count for less.
     *
     * @param sd in the metric of the series, 0 for none
     * @return the scale
     * @throws IllegalArgumentException if it is negative
     */
    public Scale orBetweenSd(double sd) {
        return new Scale(kind, value, floor, sd);
    }

    Kind kind() {
        return kind;
    }

    double value() {
        return value;
    }

    double floor() {
        return floor;
    }

    double between() {
        return between;
    }

    boolean isGiven() {
        return value > 0;
    }

    /** The smallest number it can be; 0 if there is none. */
    double least() {
        return Math.max(value, Math.max(floor, between));
    }

    /** How many sessions without gaps it needs. */
    int sessionsNeeded() {
        return kind.sessions;
    }

    /**
     * The scale of some sessions, 0 where there is none.
     *
     * @param own what the scores themselves say, 0 or not a number where they say nothing
     */
    double of(double own) {
        double least = least();
        double larger = own > least ? own : least;
        return (Double.isInfinite(larger) || Double.isNaN(own)) ? 0 : larger;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scale that
                && kind == that.kind
                && Double.compare(value, that.value) == 0
                && Double.compare(floor, that.floor) == 0
                && Double.compare(between, that.between) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * kind.hashCode() + Double.hashCode(value)) + Double.hashCode(floor))
                + Double.hashCode(between);
    }

    /**
     * The kind.
     *
     * @return for example {@code within-sd}
     */
    @Override
    public String toString() {
        return kind.word();
    }
}
