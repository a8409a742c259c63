package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a chart takes its centre line and its sigma from: estimated from the whole series, estimated from the first
 * {@code k} observed sessions (Phase I, the baseline), or given.
 *
 * <p>The centre line is the mean of the sessions used; sigma is a {@link SigmaEstimate}, at least the floor. Charts were
 * made for baselines of 20 sessions or more; a treatment seldom has so many, and with few the sigma itself is uncertain.
 *
 * <p>Defaults: {@code baseline} 0, the whole series; {@code sigma} mean moving range; {@code gaps} skip; {@code floor} 0
 * (off). A floor, for example the instrument's standard error of measurement, is a LIBRARY DEFAULT.
 *
 * <p>Not evaluable: fewer sessions than the baseline; no moving range, because no two sessions follow each other; no
 * variation in what sigma is estimated from, and no floor. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ChartBasis {

    private static final ChartBasis WHOLE_SERIES =
            new ChartBasis(0, SigmaEstimate.MEAN_MOVING_RANGE, MovingRangeGaps.SKIP, 0, Double.NaN, 0);

    private final int baseline;
    private final SigmaEstimate estimate;
    private final MovingRangeGaps gaps;
    private final double floor;
    /** NaN where it is estimated. */
    private final double target;
    /** 0 where it is estimated. */
    private final double sigma;

    private ChartBasis(
            int baseline, SigmaEstimate estimate, MovingRangeGaps gaps, double floor, double target, double sigma) {
        this.baseline = baseline;
        this.estimate = Objects.requireNonNull(estimate, "estimate");
        this.gaps = Objects.requireNonNull(gaps, "gaps");
        this.floor = Settings.notNegative("floor", floor);
        this.target = target;
        this.sigma = sigma;
    }

    /**
     * Centre line and sigma of the whole series, later sessions included.
     *
     * @return the basis with the defaults
     */
    public static ChartBasis wholeSeries() {
        return WHOLE_SERIES;
    }

    /**
     * Centre line and sigma of the first sessions; the later ones are judged by them.
     *
     * @param sessions how many observed sessions, at least 2
     * @return the basis
     * @throws IllegalArgumentException if there are fewer than 2
     */
    public static ChartBasis ofFirst(int sessions) {
        Settings.atLeast("baseline", sessions, 2);
        return new ChartBasis(sessions, SigmaEstimate.MEAN_MOVING_RANGE, MovingRangeGaps.SKIP, 0, Double.NaN, 0);
    }

    /**
     * A centre line and a sigma that are known from elsewhere.
     *
     * @param level both
     * @return the basis
     */
    public static ChartBasis given(ChartLevel level) {
        return WHOLE_SERIES.withTarget(level.centre()).withSigma(level.sigma());
    }

    /**
     * The same basis with another way to estimate sigma.
     *
     * @param newEstimate the way
     * @return the basis; a sigma that was given is given up
     */
    public ChartBasis with(SigmaEstimate newEstimate) {
        return new ChartBasis(baseline, newEstimate, gaps, floor, target, 0);
    }

    /**
     * The same basis with another treatment of missing sessions.
     *
     * @param newGaps whether two sessions around missing ones have a moving range
     * @return the basis
     */
    public ChartBasis with(MovingRangeGaps newGaps) {
        return new ChartBasis(baseline, estimate, newGaps, floor, target, sigma);
    }

    /**
     * The same basis with a floor under an estimated sigma.
     *
     * @param smallestSigma in the metric of the series, 0 for none
     * @return the basis
     * @throws IllegalArgumentException if it is negative
     */
    public ChartBasis withFloor(double smallestSigma) {
        return new ChartBasis(baseline, estimate, gaps, smallestSigma, target, sigma);
    }

    /**
     * The same basis with a centre line that is known from elsewhere.
     *
     * @param centre in the metric of the series
     * @return the basis
     * @throws IllegalArgumentException if it is not finite
     */
    public ChartBasis withTarget(double centre) {
        return new ChartBasis(baseline, estimate, gaps, floor, Settings.finite("target", centre), sigma);
    }

    /**
     * The same basis with a sigma that is known from elsewhere.
     *
     * @param standardDeviation in the metric of the series, above 0
     * @return the basis
     * @throws IllegalArgumentException if it is not above 0
     */
    public ChartBasis withSigma(double standardDeviation) {
        return new ChartBasis(
                baseline, estimate, gaps, floor, target, Settings.positive("sigma-value", standardDeviation));
    }

    /**
     * Whether what is said of a session depends on no later one.
     *
     * @return true with a baseline, or where centre line and sigma are both given
     */
    public boolean isCausal() {
        return baseline > 0 || isGiven();
    }

    /**
     * Centre line and sigma for a series.
     *
     * @param series the scores
     * @return the level, or why there is none
     */
    public Evaluation<ChartLevel> level(SessionSeries series) {
        return level(series.values(), series.sessions(), series.size());
    }

    /** The level from the first {@code n} scores. */
    Evaluation<ChartLevel> level(double[] y, int[] sessions, int n) {
        if (isGiven()) {
            return Evaluation.of(new ChartLevel(target, sigma));
        }
        int used = baseline > 0 ? baseline : n;
        if (n == 0 || n < used) {
            return Evaluation.notEvaluable(
                    n == 0 ? "there is no session" : "there are fewer sessions than the baseline of " + baseline);
        }
        if (sigma > 0) {
            return usable(centre(y, used), sigma);
        }
        double[] ranges = new double[used];
        int count = ranges(y, sessions, used, ranges);
        if (count == 0) {
            return Evaluation.notEvaluable(
                    used == 1
                            ? "one session has no moving range"
                            : "no two sessions follow each other, so there is no moving range");
        }
        double own = Math.max(estimate.of(y, ranges, count), floor);
        return own == 0 ? Evaluation.notEvaluable(noVariation()) : usable(centre(y, used), own);
    }

    private double centre(double[] y, int used) {
        return Double.isNaN(target) ? Moments.mean(y, 0, used) : target;
    }

    /** Fills in the ranges and says how many there are. */
    private int ranges(double[] y, int[] sessions, int used, double[] ranges) {
        if (estimate == SigmaEstimate.STANDARD_DEVIATION) {
            return used - 1;
        }
        int count = 0;
        for (int i = 1; i < used; i++) {
            if (gaps == MovingRangeGaps.SPAN || sessions[i] - sessions[i - 1] == 1) {
                ranges[count++] = Math.abs(y[i] - y[i - 1]);
            }
        }
        return count;
    }

    /** Sums and squares of extreme scores can overflow or vanish. */
    private static Evaluation<ChartLevel> usable(double centre, double sigma) {
        if (!Double.isFinite(centre) || !(sigma > 0) || Double.isInfinite(sigma)) {
            return Evaluation.notEvaluable("the scores are too large, or too close together, to compute with");
        }
        return Evaluation.of(new ChartLevel(centre, sigma));
    }

    private String noVariation() {
        String where = baseline > 0 ? " of the baseline" : "";
        return switch (estimate) {
            case MEAN_MOVING_RANGE -> "all moving ranges" + where + " are 0 and there is no floor";
            case MEDIAN_MOVING_RANGE -> "the median moving range" + where + " is 0 and there is no floor";
            case STANDARD_DEVIATION -> "all scores" + where + " are equal and there is no floor";
        };
    }

    /** Whether both are known from elsewhere. */
    boolean isGiven() {
        return sigma > 0 && !Double.isNaN(target);
    }

    /** 0 where there is none or none is needed. */
    int baseline() {
        return isGiven() ? 0 : baseline;
    }

    /** Whether a missing session makes moving ranges smaller than the series varies. */
    boolean skipsGaps() {
        return sigma == 0 && estimate != SigmaEstimate.STANDARD_DEVIATION && gaps == MovingRangeGaps.SKIP;
    }

    /** Whether a centre line in the metric of the series is given, so that adding a constant to scores matters. */
    boolean hasTarget() {
        return !Double.isNaN(target);
    }

    /** What is in the metric of the series, so that the noise matters. */
    Optional<String> inPoints() {
        if (hasTarget()) {
            return Optional.of("a target");
        }
        if (sigma > 0) {
            return Optional.of("a given sigma");
        }
        return floor > 0 ? Optional.of("a floor") : Optional.empty();
    }

    /** A fall of so many points can reach any number of sigmas that the basis allows at all. */
    double deepFall() {
        return Math.max(1, 1e6 * Math.max(sigma, floor));
    }

    /** The level where the scores of an extreme series may have no variation: then any fall is a deep one. */
    ChartLevel levelOfExtreme(double[] y, int[] sessions, int n) {
        ChartBasis floored = floor > 0 ? this : withFloor(1e-9);
        return floored.level(y, sessions, n).value().orElseThrow();
    }

    double top() {
        return Double.isNaN(target) ? 0 : target;
    }

    void describe(Map<String, String> settings) {
        settings.put("baseline", Integer.toString(baseline));
        if (hasTarget()) {
            settings.put("target", Double.toString(target));
        }
        if (sigma > 0) {
            settings.put("sigma-value", Double.toString(sigma));
        } else {
            settings.put("sigma", Settings.word(estimate));
            settings.put("gaps", Settings.word(gaps));
            settings.put("floor", Double.toString(floor));
        }
    }
}
