package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.internal.scan.Defaults;
import io.github.alliance4j.scoring.internal.scan.ScanNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the scan takes for the normal course of a treatment, and for an episode in it:
 *
 * <pre>
 * y_t = answer(a + b (t - 8) - sum_k depth_k shape_k(t) + sd_i e_t)
 * </pre>
 *
 * <p>with level and slope {@code (a, b)} by {@link LevelPrior}, noise {@code sd_i e_t} by {@link NoisePrior}, and none, one
 * or two episodes by {@link EpisodePrior}; {@code answer} rounds and clips as the answer scale does. Immutable, thread-safe.
 *
 * @param level how dyads differ in level and slope
 * @param noise how sessions scatter
 * @param episodes how often episodes are and how they run
 * @since 0.1
 */
public record ScanModel(LevelPrior level, NoisePrior noise, EpisodePrior episodes) {

    private static final double PREVALENCE = 0.3;
    private static final double SECOND = 0.1;

    /**
     * Checks the parts.
     *
     * @param level how dyads differ in level and slope
     * @param noise how sessions scatter
     * @param episodes how often episodes are and how they run
     */
    public ScanModel {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(noise, "noise");
        Objects.requireNonNull(episodes, "episodes");
    }

    /**
     * A model by hand, with episodes as the library assumes them where no panel was seen (LIBRARY DEFAULT): three in ten
     * dyads have one, depths of about 2 to 5.5 noise SD, two in five last to the end.
     *
     * @param level how dyads differ in level and slope
     * @param noise how sessions scatter
     * @return the model
     */
    public static ScanModel of(LevelPrior level, NoisePrior noise) {
        ScanNumbers numbers = new ScanNumbers();
        numbers.logSd = Math.log(noise.sd());
        Defaults.shapes(numbers);
        return new ScanModel(level, noise, episodes(numbers, PREVALENCE, SECOND));
    }

    /**
     * All numbers of the model by name, for files and tables; {@link #parse(Map)} undoes it.
     *
     * @return {@code level}, {@code level-sd}, {@code slope}, {@code slope-sd}, {@code slope-correlation}, {@code sd},
     *     {@code spread}, {@code autocorrelation}, {@code skewness}, {@code prevalence}, {@code second}, and numbered from 1 {@code onset},
     *     {@code fall}, {@code hold} (the first being "to the end"), {@code recovery}, {@code depth-share}, {@code
     *     depth-mean} and {@code depth-sd}, in this order
     */
    public Map<String, Double> byName() {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("level", level.mean());
        all.put("level-sd", level.sd());
        all.put("slope", level.slope());
        all.put("slope-sd", level.slopeSd());
        all.put("slope-correlation", level.correlation());
        all.put("sd", noise.sd());
        all.put("spread", noise.spread());
        all.put("autocorrelation", noise.autocorrelation());
        all.put("skewness", noise.skewness());
        all.put("prevalence", episodes.prevalence());
        all.put("second", episodes.second());
        number(all, "onset", episodes.onsets());
        number(all, "fall", episodes.falls());
        number(all, "hold", episodes.holds());
        number(all, "recovery", episodes.recoveries());
        number(
                all,
                "depth-share",
                episodes.depths().stream().map(DepthComponent::share).toList());
        number(
                all,
                "depth-mean",
                episodes.depths().stream().map(DepthComponent::mean).toList());
        number(
                all,
                "depth-sd",
                episodes.depths().stream().map(DepthComponent::sd).toList());
        return all;
    }

    private static void number(Map<String, Double> all, String name, List<Double> values) {
        for (int i = 0; i < values.size(); i++) {
            all.put(name + "-" + (i + 1), values.get(i));
        }
    }

    /**
     * The model of these numbers.
     *
     * @param numbers as {@link #byName()} gives them, in any order
     * @return the model, equal to the one they came from
     * @throws IllegalArgumentException if a name is missing or unknown, or a number is outside what a model can have
     */
    public static ScanModel parse(Map<String, Double> numbers) {
        Map<String, Double> left = new LinkedHashMap<>(numbers);
        ScanModel model = new ScanModel(
                new LevelPrior(
                        take(left, "level"),
                        take(left, "level-sd"),
                        take(left, "slope"),
                        take(left, "slope-sd"),
                        take(left, "slope-correlation")),
                new NoisePrior(take(left, "sd"), take(left, "spread"), take(left, "autocorrelation"), skewness(left)),
                new EpisodePrior(
                        take(left, "prevalence"),
                        take(left, "second"),
                        take(left, "onset", 3),
                        take(left, "fall", ScanNumbers.FALLS),
                        take(left, "hold", ScanNumbers.HOLDS + 1),
                        take(left, "recovery", ScanNumbers.RECOVERIES),
                        depths(left)));
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "Scan model: unknown number " + left.keySet().iterator().next());
        }
        return model;
    }

    private static List<DepthComponent> depths(Map<String, Double> left) {
        List<DepthComponent> depths = new ArrayList<>();
        for (int j = 1; j <= ScanNumbers.DEPTHS; j++) {
            depths.add(new DepthComponent(
                    take(left, "depth-share-" + j), take(left, "depth-mean-" + j), take(left, "depth-sd-" + j)));
        }
        return depths;
    }

    /** A model written before there was one has none. */
    private static double skewness(Map<String, Double> left) {
        return left.containsKey("skewness") ? take(left, "skewness") : 0;
    }

    private static double take(Map<String, Double> left, String name) {
        Double value = left.remove(name);
        if (value == null) {
            throw new IllegalArgumentException("Scan model: " + name + " is missing");
        }
        return value;
    }

    private static List<Double> take(Map<String, Double> left, String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> take(left, name + "-" + i))
                .toList();
    }

    /** The model of the kernel's numbers. */
    static ScanModel of(ScanNumbers numbers) {
        double levelSd = Math.sqrt(numbers.levelVariance);
        double slopeSd = Math.sqrt(numbers.slopeVariance);
        return new ScanModel(
                new LevelPrior(
                        numbers.level, levelSd, numbers.slope, slopeSd, numbers.covariance / (levelSd * slopeSd)),
                new NoisePrior(Math.exp(numbers.logSd), numbers.logSdSpread, numbers.autocorrelation, numbers.skewness),
                episodes(numbers, numbers.prevalence, numbers.second));
    }

    private static EpisodePrior episodes(ScanNumbers numbers, double prevalence, double second) {
        List<DepthComponent> depths = new ArrayList<>();
        for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
            depths.add(new DepthComponent(numbers.depthShare[j], numbers.depthMean[j], numbers.depthSd[j]));
        }
        return new EpisodePrior(
                prevalence,
                second,
                list(numbers.onset),
                list(numbers.fall),
                list(numbers.hold),
                list(numbers.recovery),
                depths);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** The same as the kernel takes it. */
    ScanNumbers numbers() {
        ScanNumbers numbers = new ScanNumbers();
        numbers.level = level.mean();
        numbers.slope = level.slope();
        numbers.levelVariance = level.sd() * level.sd();
        numbers.slopeVariance = level.slopeSd() * level.slopeSd();
        numbers.covariance = level.correlation() * level.sd() * level.slopeSd();
        numbers.logSd = Math.log(noise.sd());
        numbers.logSdSpread = noise.spread();
        numbers.autocorrelation = noise.autocorrelation();
        numbers.skewness = noise.skewness();
        numbers.prevalence = episodes.prevalence();
        numbers.second = episodes.second();
        copy(episodes.onsets(), numbers.onset);
        copy(episodes.falls(), numbers.fall);
        copy(episodes.holds(), numbers.hold);
        copy(episodes.recoveries(), numbers.recovery);
        for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
            numbers.depthShare[j] = episodes.depths().get(j).share();
            numbers.depthMean[j] = episodes.depths().get(j).mean();
            numbers.depthSd[j] = episodes.depths().get(j).sd();
        }
        return numbers;
    }

    private static void copy(List<Double> from, double[] to) {
        Arrays.setAll(to, from::get);
    }
}
