package io.github.alliance4j.scoring.rupture.changepoint;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * How large the noise of single values about the level of their regime is, whatever the level does. It looks at the
 * differences {@code d_i = y_(i+1) - y_i} of neighbouring values, which a rare change hardly touches; the standard deviation
 * of the series would take the changes themselves for noise.
 *
 * <ul>
 *   <li>{@link #mad()}: {@code 1.4826 * median|d_i - median(d)| / sqrt(2)}; one change, or a few, leave it as it is;
 *   <li>{@link #movingRange()}: {@code mean|d_i| / 1.128} ({@code 2/sqrt(pi)} unrounded); steadier in short series, but
 *       every change widens it;
 *   <li>{@link #of}: given, for example the standard error of measurement of the form.
 * </ul>
 *
 * <p>The factors make both agree with the standard deviation where the noise is normal and independent. In the metric of
 * the values. Not evaluable: fewer than 3 values; all values equal; a scale of 0, or so small beside the range of the values
 * (1e-9) that it is rounding, for {@code mad} where more than half of the steps are the same. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class NoiseScale {

    private enum Way {
        MAD,
        MOVING_RANGE,
        GIVEN
    }

    private static final NoiseScale MAD = new NoiseScale(Way.MAD, 0);
    private static final NoiseScale MOVING_RANGE = new NoiseScale(Way.MOVING_RANGE, 0);

    /** The normal distribution's standard deviation by its median absolute deviation. */
    private static final double NORMAL_MAD = 1.482602218505602;

    /** The mean range of two standard normal values. */
    private static final double D2 = 2 / Math.sqrt(Math.PI);

    private static final double ROUNDING = 1e-9;

    private final Way way;
    private final double sd;

    private NoiseScale(Way way, double sd) {
        this.way = way;
        this.sd = sd;
    }

    /**
     * By the median absolute deviation of the differences.
     *
     * @return the scale
     */
    public static NoiseScale mad() {
        return MAD;
    }

    /**
     * By the mean moving range.
     *
     * @return the scale
     */
    public static NoiseScale movingRange() {
        return MOVING_RANGE;
    }

    /**
     * A known scale.
     *
     * @param standardDeviation of single values, above 0, in their metric
     * @return the scale
     * @throws IllegalArgumentException if it is not above 0
     */
    public static NoiseScale of(double standardDeviation) {
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new IllegalArgumentException("A noise scale of " + standardDeviation + "; it must be above 0");
        }
        return new NoiseScale(Way.GIVEN, standardDeviation);
    }

    /**
     * A scale from text; undoes {@link #toString}.
     *
     * @param text {@code mad}, {@code moving-range} or a number
     * @return the scale
     * @throws IllegalArgumentException if it is none of these
     */
    public static NoiseScale parse(String text) {
        return switch (Objects.requireNonNull(text, "text")) {
            case "mad" -> MAD;
            case "moving-range" -> MOVING_RANGE;
            default -> of(number(text));
        };
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Noise scale \"" + text + "\" is neither mad nor moving-range nor a number", e);
        }
    }

    boolean isGiven() {
        return way == Way.GIVEN;
    }

    /**
     * The scale of these values.
     *
     * @param values finite numbers in order
     * @return a standard deviation above 0, or why there is none
     */
    public Evaluation<Double> estimate(double[] values) {
        int n = values.length;
        if (n < 3) {
            return Evaluation.notEvaluable("fewer than 3 sessions");
        }
        if (Moments.isConstant(values, 0, n)) {
            return Evaluation.notEvaluable("all scores are equal");
        }
        if (way == Way.GIVEN) {
            return Evaluation.of(sd);
        }
        double scale = way == Way.MAD ? mad(values) : movingRange(values);
        if (!(scale > ROUNDING * range(values)) || Double.isInfinite(scale)) {
            return Evaluation.notEvaluable("the noise scale of the scores is 0");
        }
        return Evaluation.of(scale);
    }

    private static double mad(double[] values) {
        double[] steps = steps(values);
        double centre = median(steps);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(steps[i] - centre);
        }
        return NORMAL_MAD * median(steps) / Math.sqrt(2);
    }

    private static double movingRange(double[] values) {
        double sum = 0;
        for (double step : steps(values)) {
            sum += Math.abs(step);
        }
        return sum / (values.length - 1) / D2;
    }

    private static double[] steps(double[] values) {
        double[] steps = new double[values.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = values[i + 1] - values[i];
        }
        return steps;
    }

    private static double range(double[] values) {
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low;
    }

    /** The median; sorts the numbers. */
    static double median(double[] numbers) {
        Arrays.sort(numbers);
        int half = numbers.length / 2;
        return numbers.length % 2 == 1 ? numbers[half] : numbers[half - 1] / 2 + numbers[half] / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoiseScale that && way == that.way && Double.compare(sd, that.sd) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(way, sd);
    }

    /**
     * The name or the value.
     *
     * @return for example {@code mad} or {@code 0.4}
     */
    @Override
    public String toString() {
        return way == Way.GIVEN
                ? Double.toString(sd)
                : way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
