package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * What scores look like in a treatment in which nothing happens: stationary normal noise around one level,
 *
 * <pre>
 * y_i = level + sigma x_i,   x_1 = e_1,   x_i = rho x_(i-1) + sqrt(1 - rho^2) e_i,   e independent standard normal
 * </pre>
 *
 * <p>for sessions {@code 1..n} without gaps. With a range, scores beyond an end are that end, and
 * where the range has a step each score is the nearest possible one, halves upwards. Immutable, thread-safe.
 *
 * @param sessions the length {@code n}, at least 1
 * @param autocorrelation {@code rho}, above -1 and below 1
 * @param level the mean, in the metric of the rule's thresholds
 * @param sigma the standard deviation of the noise, in the same metric, above 0
 * @param range the values a score can take, for rules that look at them
 * @since 0.1
 */
public record HealthySeries(
        int sessions, double autocorrelation, double level, double sigma, Optional<ScoreRange> range) {

    private static final SeriesKey KEY = SeriesKey.of(DyadId.of("simulated"));

    /**
     * Checks the parts.
     *
     * @param sessions the length {@code n}, at least 1
     * @param autocorrelation {@code rho}, above -1 and below 1
     * @param level the mean, in the metric of the rule's thresholds
     * @param sigma the standard deviation of the noise, in the same metric, above 0
     * @param range the values a score can take, for rules that look at them
     * @throws IllegalArgumentException if a part is outside its range
     */
    public HealthySeries {
        Objects.requireNonNull(range, "range");
        if (sessions < 1) {
            throw new IllegalArgumentException(sessions + " sessions: at least 1 is needed");
        }
        if (!(autocorrelation > -1 && autocorrelation < 1)) {
            throw new IllegalArgumentException("Autocorrelation " + autocorrelation + " is not between -1 and 1");
        }
        if (!Double.isFinite(level)) {
            throw new IllegalArgumentException("Level " + level + " is not a finite number");
        }
        if (!(sigma > 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("Noise standard deviation " + sigma + " is not above 0");
        }
    }

    /**
     * Independent standard normal scores around 0, enough for every rule in the series' own standard deviations.
     *
     * @param sessions the length, at least 1
     * @return the description
     * @throws IllegalArgumentException if the length is below 1
     */
    public static HealthySeries of(int sessions) {
        return new HealthySeries(sessions, 0, 0, 1, Optional.empty());
    }

    /** The next random series. */
    SessionSeries next(Random random) {
        int[] numbers = new int[sessions];
        double[] scores = new double[sessions];
        double innovation = Math.sqrt(1 - autocorrelation * autocorrelation);
        double state = random.nextGaussian();
        for (int i = 0; i < sessions; i++) {
            numbers[i] = i + 1;
            scores[i] = level + sigma * state;
            state = autocorrelation * state + innovation * random.nextGaussian();
        }
        return range.isEmpty() ? SessionSeries.of(KEY, numbers, scores) : within(range.get(), numbers, scores);
    }

    private SessionSeries within(ScoreRange ends, int[] numbers, double[] scores) {
        List<SeriesPoint> points = new ArrayList<>(sessions);
        for (int i = 0; i < sessions; i++) {
            points.add(SeriesPoint.of(numbers[i], possible(ends, scores[i])));
        }
        return SessionSeries.of(KEY, range, points);
    }

    private static double possible(ScoreRange ends, double score) {
        double within = Math.min(ends.high(), Math.max(ends.low(), score));
        if (ends.step().isEmpty()) {
            return within;
        }
        double step = ends.step().getAsDouble();
        return Math.min(ends.high(), ends.low() + step * Math.floor((within - ends.low()) / step + 0.5));
    }
}
