package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.internal.scan.Defaults;
import io.github.alliance4j.scoring.internal.scan.ScanNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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

    /** The model of the kernel's numbers. */
    static ScanModel of(ScanNumbers numbers) {
        double levelSd = Math.sqrt(numbers.levelVariance);
        double slopeSd = Math.sqrt(numbers.slopeVariance);
        return new ScanModel(
                new LevelPrior(
                        numbers.level, levelSd, numbers.slope, slopeSd, numbers.covariance / (levelSd * slopeSd)),
                new NoisePrior(Math.exp(numbers.logSd), numbers.logSdSpread, numbers.autocorrelation),
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
