package io.github.alliance4j.scoring.trend.catalog;

import io.github.alliance4j.scoring.trend.GlsTrend;
import io.github.alliance4j.scoring.trend.LinearTrend;
import io.github.alliance4j.scoring.trend.MannKendall;
import io.github.alliance4j.scoring.trend.QuadraticTrend;
import io.github.alliance4j.scoring.trend.ShapeClassification;
import io.github.alliance4j.scoring.trend.Siegel;
import io.github.alliance4j.scoring.trend.TheilSen;
import io.github.alliance4j.scoring.trend.TrendMethod;
import io.github.alliance4j.scoring.trend.statespace.LocalLevel;
import io.github.alliance4j.scoring.trend.statespace.LocalLinearTrend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The methods of trend by name, so that a caller or a command line can choose. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class TrendMethods {

    private static final Map<String, Entry> ALL = all();

    private TrendMethods() {}

    private record Entry(String summary, Function<TrendSettings, TrendMethod> maker) {}

    private static Map<String, Entry> all() {
        Map<String, Entry> all = new LinkedHashMap<>();
        all.put(
                "ols",
                new Entry(
                        "straight line by least squares; the estimate is its slope, with standard error, interval and p",
                        asked -> LinearTrend.withDefaults().with(asked.time()).withConfidence(asked.confidence())));
        all.put(
                "quadratic",
                new Entry(
                        "parabola by least squares; the estimate is the coefficient of squared time, with standard error,"
                                + " interval and p",
                        asked ->
                                QuadraticTrend.withDefaults().with(asked.time()).withConfidence(asked.confidence())));
        all.put(
                "theil-sen",
                new Entry(
                        "median of the slopes between sessions, with interval; hardly moved by single odd sessions",
                        asked -> TheilSen.withDefaults().with(asked.time()).withConfidence(asked.confidence())));
        all.put(
                "siegel",
                new Entry(
                        "slope by repeated medians, the least moved by odd sessions; no interval and no p",
                        asked -> Siegel.withDefaults().with(asked.time())));
        all.put(
                "mann-kendall",
                new Entry(
                        "rank test of a rise or fall; the estimate is Kendall's tau-b, with p",
                        asked -> MannKendall.withDefaults().with(asked.time()).withConfidence(asked.confidence())));
        all.put(
                "gls-ar1",
                new Entry(
                        "straight line where neighbouring sessions resemble each other (AR(1)); the estimate is its slope, with"
                                + " standard error, interval and p",
                        asked -> GlsTrend.withDefaults().with(asked.time()).withConfidence(asked.confidence())));
        all.put(
                "local-level",
                new Entry(
                        "level that wanders, seen through noise; the estimate is the last level, with standard error and"
                                + " interval, the label whether it moved",
                        asked -> LocalLevel.withDefaults().with(asked.time()).withConfidence(asked.confidence())));
        all.put(
                "local-linear",
                new Entry(
                        "level and slope that wander; the estimate is the last slope, with standard error and interval",
                        asked -> LocalLinearTrend.withDefaults()
                                .with(asked.time())
                                .withConfidence(asked.confidence())));
        all.put("shape", new Entry("the course in one word: level, line or bend; no estimate", TrendMethods::shape));
        return all;
    }

    private static TrendMethod shape(TrendSettings asked) {
        ShapeClassification shape =
                ShapeClassification.withDefaults().with(asked.time()).withAlpha(1 - asked.confidence());
        return asked.cut().isPresent() ? shape.withCut(asked.cut().getAsDouble()) : shape;
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
        return of(id, TrendSettings.withDefaults());
    }

    /**
     * A method.
     *
     * @param id its name
     * @param settings time, confidence and cut
     * @return the method
     * @throws IllegalArgumentException if there is no such method
     */
    public static TrendMethod of(String id, TrendSettings settings) {
        return entry(id).maker().apply(Objects.requireNonNull(settings, "settings"));
    }

    private static Entry entry(String id) {
        Entry entry = ALL.get(Objects.requireNonNull(id, "id"));
        if (entry == null) {
            throw new IllegalArgumentException("No trend method \"" + id + "\"; there are " + String.join(", ", ids()));
        }
        return entry;
    }
}
