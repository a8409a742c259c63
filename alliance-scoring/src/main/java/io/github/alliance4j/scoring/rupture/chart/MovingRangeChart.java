package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The moving-range chart: how much neighbouring sessions differ. It watches the noise, not the level, and makes no
 * ruptures.
 *
 * <pre>
 * MR_i = |y_i - y_(i-1)|, centre = mean(MR), sigma = centre / 1.128
 * limits = centre -+ L * .8525033 sigma, the lower one at least 0; alarm: MR &gt; upper, strict
 * </pre>
 *
 * <p>in the metric of the series. Not evaluable: no two sessions that make a moving range; all moving ranges 0. Defaults:
 * {@code L} 3, no moving range across a missing session. Immutable, thread-safe. Source: qcc 2.7 (type R on overlapping
 * pairs, with its rounded constants). VERIFIED.
 *
 * @since 0.1
 */
public final class MovingRangeChart {

    /** The standard deviation of the range of two standard normal numbers, as qcc rounds it. */
    private static final double D3 = 0.8525033;

    private static final MovingRangeChart DEFAULT = new MovingRangeChart(3, MovingRangeGaps.SKIP);

    private final double limit;
    private final MovingRangeGaps gaps;

    private MovingRangeChart(double limit, MovingRangeGaps gaps) {
        this.limit = Settings.positive("limit", limit);
        this.gaps = Objects.requireNonNull(gaps, "gaps");
    }

    /**
     * Three sigmas, neighbouring sessions only.
     *
     * @return the chart
     */
    public static MovingRangeChart withDefaults() {
        return DEFAULT;
    }

    /**
     * The same chart with other limits.
     *
     * @param sigmas their distance from the centre line, above 0
     * @return the chart
     * @throws IllegalArgumentException if it is not above 0
     */
    public MovingRangeChart withLimit(double sigmas) {
        return new MovingRangeChart(sigmas, gaps);
    }

    /**
     * The same chart with another treatment of missing sessions.
     *
     * @param newGaps whether two sessions around missing ones have a moving range
     * @return the chart
     */
    public MovingRangeChart with(MovingRangeGaps newGaps) {
        return new MovingRangeChart(limit, newGaps);
    }

    /**
     * Draws the chart.
     *
     * @param series the scores
     * @return what it shows, or why there is no moving range
     */
    public Evaluation<Result> chart(SessionSeries series) {
        int n = series.size();
        double[] ranges = new double[n];
        int[] sessions = new int[n];
        int count = 0;
        for (int i = 1; i < n; i++) {
            if (gaps == MovingRangeGaps.SPAN || series.session(i) - series.session(i - 1) == 1) {
                ranges[count] = Math.abs(series.value(i) - series.value(i - 1));
                sessions[count++] = series.session(i);
            }
        }
        if (count == 0) {
            return Evaluation.notEvaluable("no two sessions make a moving range");
        }
        double centre = Moments.mean(ranges, 0, count);
        if (!(centre > 0) || Double.isInfinite(centre)) {
            return Evaluation.notEvaluable(
                    centre == 0 ? "all moving ranges are 0" : "the scores are too far apart to compute with");
        }
        double width = limit * D3 * centre / SigmaEstimate.D2;
        return Evaluation.of(new Result(centre, width, Arrays.copyOf(sessions, count), Arrays.copyOf(ranges, count)));
    }

    /**
     * What a moving-range chart shows. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final double centre;
        private final double width;
        private final int[] sessions;
        private final double[] ranges;

        private Result(double centre, double width, int[] sessions, double[] ranges) {
            this.centre = centre;
            this.width = width;
            this.sessions = sessions;
            this.ranges = ranges;
        }

        /**
         * The mean moving range.
         *
         * @return in the metric of the series
         */
        public double centre() {
            return centre;
        }

        /**
         * The standard deviation of single scores.
         *
         * @return {@code centre / 1.128}
         */
        public double sigma() {
            return centre / SigmaEstimate.D2;
        }

        /**
         * The lower limit.
         *
         * @return 0 or more
         */
        public double lowerLimit() {
            return Math.max(0, centre - width);
        }

        /**
         * The upper limit.
         *
         * @return in the metric of the series
         */
        public double upperLimit() {
            return centre + width;
        }

        /**
         * The moving ranges.
         *
         * @return a copy, in the order of {@link #sessions()}
         */
        public double[] movingRanges() {
            return ranges.clone();
        }

        /**
         * The later session of each moving range.
         *
         * @return session numbers, ascending
         */
        public int[] sessions() {
            return sessions.clone();
        }

        /**
         * The later sessions of the moving ranges above the upper limit.
         *
         * @return session numbers, ascending
         */
        public List<Integer> alarms() {
            List<Integer> alarms = new ArrayList<>();
            for (int i = 0; i < ranges.length; i++) {
                double sigmas = upperLimit() / sigma();
                if (Boundary.snap(ranges[i] / sigma(), sigmas) > sigmas) {
                    alarms.add(sessions[i]);
                }
            }
            return Collections.unmodifiableList(alarms);
        }

        /**
         * The size of the chart, without scores, so that it may be logged.
         *
         * @return for example {@code moving-range chart of 11 ranges}
         */
        @Override
        public String toString() {
            return "moving-range chart of " + Settings.count(ranges.length, "range", "ranges");
        }
    }
}
