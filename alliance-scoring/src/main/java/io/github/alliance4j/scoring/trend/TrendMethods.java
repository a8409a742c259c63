package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.scoring.trend.statespace.LocalLevel;
import io.github.alliance4j.scoring.trend.statespace.LocalLinearTrend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The methods of trend by name, so that a caller or a command line can choose. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class TrendMethods {

    private static final Map<String, Entry> ALL = all();

    private TrendMethods() {}

    /** Makes a method; one without intervals passes the confidence over. */
    private interface Maker {
        TrendMethod make(TrendTime time, double confidence);
    }

    private record Entry(String summary, Maker maker) {}

    private static Map<String, Entry> all() {
        Map<String, Entry> all = new LinkedHashMap<>();
        all.put(
                "ols",
                new Entry(
                        "straight line by least squares; the estimate is its slope, with standard error, interval and p",
                        (time, confidence) ->
                                LinearTrend.withDefaults().with(time).withConfidence(confidence)));
        all.put(
                "quadratic",
                new Entry(
                        "parabola by least squares; the estimate is the coefficient of squared time, with standard error,"
                                + " interval and p",
                        (time, confidence) ->
                                QuadraticTrend.withDefaults().with(time).withConfidence(confidence)));
        all.put(
                "theil-sen",
                new Entry(
                        "median of the slopes between sessions, with interval; hardly moved by single odd sessions",
                        (time, confidence) -> TheilSen.withDefaults().with(time).withConfidence(confidence)));
        all.put(
                "siegel",
                new Entry(
                        "slope by repeated medians, the least moved by odd sessions; no interval and no p",
                        (time, confidence) -> Siegel.withDefaults().with(time)));
        all.put(
                "mann-kendall",
                new Entry(
                        "rank test of a rise or fall; the estimate is Kendall's tau-b, with p",
                        (time, confidence) ->
                                MannKendall.withDefaults().with(time).withConfidence(confidence)));
        all.put(
                "gls-ar1",
                new Entry(
                        "straight line where neighbouring sessions resemble each other (AR(1)); the estimate is its slope, with"
                                + " standard error, interval and p",
                        (time, confidence) -> GlsTrend.withDefaults().with(time).withConfidence(confidence)));
        all.put(
                "local-level",
                new Entry(
                        "level that wanders, seen through noise; the estimate is the last level, with standard error and"
                                + " interval, the label whether it moved",
                        (time, confidence) ->
                                LocalLevel.withDefaults().with(time).withConfidence(confidence)));
        all.put(
                "local-linear",
                new Entry(
                        "level and slope that wander; the estimate is the last slope, with standard error and interval",
                        (time, confidence) ->
                                LocalLinearTrend.withDefaults().with(time).withConfidence(confidence)));
        all.put(
                "shape",
                new Entry(
                        "the course in one word: level, line or bend; no estimate",
                        (time, confidence) -> ShapeClassification.withDefaults().with(time)));
        return all;
    }

    /**
     * The names of the methods.
     *
     * @return for example {@code theil-sen}, in a fixed order
     */
    public static List<String> ids() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * What a method does and what its estimate is.
     *
     * @param id the name of a method
     * @return a phrase
     * @throws IllegalArgumentException if there is no such method
     */
    public static String summary(String id) {
        return entry(id).summary();
    }

    /**
     * A method as it comes: over session numbers, with 95 % intervals.
     *
     * @param id its name
     * @return the method
     * @throws IllegalArgumentException if there is no such method
     */
    public static TrendMethod of(String id) {
        return of(id, TrendTime.SESSION, 0.95);
    }

    /**
     * A method.
     *
     * @param id its name
     * @param time what counts as time
     * @param confidence the confidence of its interval and label, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if there is no such method, or the confidence is not between 0 and 1
     */
    public static TrendMethod of(String id, TrendTime time, double confidence) {
        return entry(id).maker().make(Objects.requireNonNull(time, "time"), Confidence.check(confidence));
    }

    private static Entry entry(String id) {
        Entry entry = ALL.get(Objects.requireNonNull(id, "id"));
        if (entry == null) {
            throw new IllegalArgumentException("No trend method \"" + id + "\"; there are " + String.join(", ", ids()));
        }
        return entry;
    }
}
