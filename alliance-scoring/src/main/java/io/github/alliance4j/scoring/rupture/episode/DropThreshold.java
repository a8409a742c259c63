package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.scoring.internal.Boundary;

/**
 * How far a session must lie below its {@linkplain Reference reference} to be flagged: more than, or at least, {@code c}
 * times the {@linkplain Scale scale}, and at least every floor that is set. All floors are off unless asked for.
 * Immutable, thread-safe.
 *
 * <pre>
 * strict       (r_i - y_i) / s &gt; c
 * not strict   r_i - y_i &gt;= c s
 * points       r_i - y_i &gt;= points
 * share        r_i - y_i &gt;= share * (highest - lowest possible score)
 * proportion   r_i - y_i &gt;= proportion * r_i
 * </pre>
 *
 * <p>A drop that differs from the threshold or a floor by rounding only, a part in {@code 1e9}, is exactly at it: from 4.1
 * to 3.1 is one point, which reaches {@code >= 1} and not {@code > 1}.
 *
 * @since 0.1
 */
public final class DropThreshold {

    private final double multiple;
    private final boolean strict;
    private final double points;
    private final double shareOfRange;
    private final double proportion;

    private DropThreshold(double multiple, boolean strict, double points, double shareOfRange, double proportion) {
        this.multiple = Check.positive("threshold", multiple);
        this.strict = strict;
        this.points = Check.notNegative("points", points);
        this.shareOfRange = Check.proportion("share-of-range", shareOfRange);
        this.proportion = Check.proportion("proportion", proportion);
    }

    /**
     * More than so many scale units, strict.
     *
     * @param multiple {@code c}, above 0
     * @return the threshold, without floors
     * @throws IllegalArgumentException if it is not above 0
     */
    public static DropThreshold moreThan(double multiple) {
        return new DropThreshold(multiple, true, 0, 0, 0);
    }

    /**
     * So many scale units or more.
     *
     * @param multiple {@code c}, above 0
     * @return the threshold, without floors
     * @throws IllegalArgumentException if it is not above 0
     */
    public static DropThreshold atLeast(double multiple) {
        return new DropThreshold(multiple, false, 0, 0, 0);
    }

    /**
     * The same threshold with another number of scale units.
     *
     * @param newMultiple {@code c}, above 0
     * @return the threshold
     * @throws IllegalArgumentException if it is not above 0
     */
    public DropThreshold with(double newMultiple) {
        return new DropThreshold(newMultiple, strict, points, shareOfRange, proportion);
    }

    /**
     * The same threshold, strict or not.
     *
     * @param isStrict whether a drop of exactly {@code c} scale units is too small
     * @return the threshold
     */
    public DropThreshold strict(boolean isStrict) {
        return new DropThreshold(multiple, isStrict, points, shareOfRange, proportion);
    }

    /**
     * The same threshold with a floor in points.
     *
     * @param smallest in the metric of the series, 0 for none
     * @return the threshold
     * @throws IllegalArgumentException if it is negative
     */
    public DropThreshold andPoints(double smallest) {
        return new DropThreshold(multiple, strict, smallest, shareOfRange, proportion);
    }

    /**
     * The same threshold with a floor that is a share of the score's range. A series whose range is not known is then
     * not evaluable.
     *
     * @param share 0 for none, below 1
     * @return the threshold
     * @throws IllegalArgumentException unless it is at least 0 and below 1
     */
    public DropThreshold andShareOfRange(double share) {
        return new DropThreshold(multiple, strict, points, share, proportion);
    }

    /**
     * The same threshold with a floor that is a proportion of the reference. It depends on where the scale has its zero,
     * and near the top of a scale it is a large fall; no part of a published alliance rule.
     *
     * @param newProportion {@code p}, 0 for none, below 1
     * @return the threshold
     * @throws IllegalArgumentException unless it is at least 0 and below 1
     */
    public DropThreshold andProportion(double newProportion) {
        return new DropThreshold(multiple, strict, points, shareOfRange, newProportion);
    }

    double multiple() {
        return multiple;
    }

    boolean isStrict() {
        return strict;
    }

    double points() {
        return points;
    }

    double shareOfRange() {
        return shareOfRange;
    }

    double proportion() {
        return proportion;
    }

    boolean hasFloor() {
        return points > 0 || shareOfRange > 0 || proportion > 0;
    }

    /** The floor in points, the share of a range of this width included. */
    double floor(double span) {
        return shareOfRange > 0 ? Math.max(points, shareOfRange * span) : points;
    }

    boolean isMet(double reference, double scale, double y, double span) {
        double drop = reference - y;
        double distance = Boundary.snap(drop / scale, multiple);
        if (strict ? !(distance > multiple) : !(distance >= multiple)) {
            return false;
        }
        return !hasFloor() || (isReached(drop, floor(span)) && isReached(drop, proportion * reference));
    }

    /** For a drop above 0. */
    private static boolean isReached(double drop, double floor) {
        return !(floor > 0) || Boundary.snap(drop / floor, 1) >= 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DropThreshold that
                && strict == that.strict
                && Double.compare(multiple, that.multiple) == 0
                && Double.compare(points, that.points) == 0
                && Double.compare(shareOfRange, that.shareOfRange) == 0
                && Double.compare(proportion, that.proportion) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(multiple) + Double.hashCode(points + 7 * shareOfRange + 49 * proportion);
    }

    /**
     * The scale units.
     *
     * @return for example {@code > 2.0}
     */
    @Override
    public String toString() {
        return (strict ? "> " : ">= ") + multiple;
    }
}
