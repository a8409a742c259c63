package io.github.alliance4j.scoring.rupture.changepoint;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Magnitude;
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
 *   <li>{@link #movingRange()}: {@code mean|d_i| / 1.128}, as on a control chart; steadier in short series, but every
 *       change widens it;
 *   <li>{@link #of}: given, for example the standard error of measurement of the form.
 * </ul>
 *
 * <p>A step across a missed session is left out, since more may have happened there than between neighbours; {@link
 * #spanning()} takes it like any other.
 *
 * <p>The factors make both agree with the standard deviation where the noise is normal and independent. In the metric of
 * the values. Not evaluable: fewer than 3 values, or than 2 steps; all values equal; a scale of 0, or so small beside the
 * range of the values (1e-9) that it is rounding, for {@code mad} where more than half of the steps are the same.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class NoiseScale {

    private enum Way {
        MAD,
        MOVING_RANGE,
        GIVEN
    }

    private static final String SPANNING = "-spanning";

    private static final NoiseScale MAD = new NoiseScale(Way.MAD, false, 0);
    private static final NoiseScale MOVING_RANGE = new NoiseScale(Way.MOVING_RANGE, false, 0);

    /** The normal distribution's standard deviation by its median absolute deviation. */
    private static final double NORMAL_MAD = 1.482602218505602;

    /** The mean range of two standard normal values, as the tables of control charts round it. */
    static final double D2 = 1.128;

    private static final double ROUNDING = 1e-9;

    private final Way way;
    private final boolean spanning;
    private final double sd;

    private NoiseScale(Way way, boolean spanning, double sd) {
        this.way = way;
        this.spanning = spanning;
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
        return new NoiseScale(Way.GIVEN, false, standardDeviation);
    }

    /**
     * The same scale, with steps across missed sessions counted like those between neighbours.
     *
     * @return the scale; a given one is as it was
     */
    public NoiseScale spanning() {
        return way == Way.GIVEN ? this : new NoiseScale(way, true, 0);
    }

    /**
     * A scale from text; undoes {@link #toString}.
     *
     * @param text {@code mad}, {@code moving-range}, {@code mad-spanning}, {@code moving-range-spanning} or a number
     * @return the scale
     * @throws IllegalArgumentException if it is none of these
     */
    public static NoiseScale parse(String text) {
        return switch (Objects.requireNonNull(text, "text")) {
            case "mad" -> MAD;
            case "moving-range" -> MOVING_RANGE;
            case "mad-spanning" -> MAD.spanning();
            case "moving-range-spanning" -> MOVING_RANGE.spanning();
            default -> of(number(text));
        };
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Noise scale \"" + text + "\" is neither mad nor moving-range, either with -spanning, nor a number",
                    e);
        }
    }

    boolean isGiven() {
        return way == Way.GIVEN;
    }

    /**
     * The scale of these values, none of which is missing.
     *
     * @param values finite numbers in order
     * @return a standard deviation above 0, or why there is none
     */
    public Evaluation<Double> estimate(double[] values) {
        int[] sessions = new int[values.length];
        Arrays.setAll(sessions, i -> i);
        return estimate(sessions, values);
    }

    /**
     * The scale of a series.
     *
     * @param series the scores
     * @return a standard deviation above 0 in their metric, or why there is none
     */
    public Evaluation<Double> estimate(SessionSeries series) {
        return estimate(series.sessions(), series.values());
    }

    /** The scale of the values of these sessions; further sessions are not looked at. */
    Evaluation<Double> estimate(int[] sessions, double[] values) {
        int n = values.length;
        if (n < 3) {
            return Evaluation.notEvaluable("fewer than 3 sessions");
        }
        if (Moments.isConstant(values, 0, n)) {
            return Evaluation.notEvaluable("all scores are equal");
        }
        if (way == Way.GIVEN) {
            return Magnitude.isTooLarge(range(values) / sd)
                    ? Evaluation.notEvaluable(Magnitude.TOO_LARGE)
                    : Evaluation.of(sd);
        }
        double[] steps = steps(sessions, values);
        if (steps.length < 2) {
            return Evaluation.notEvaluable("fewer than 2 steps between neighbouring sessions");
        }
        double scale = way == Way.MAD ? mad(steps) : meanSize(steps) / D2;
        if (!(scale > ROUNDING * range(values)) || Double.isInfinite(scale)) {
            return Evaluation.notEvaluable("the noise scale of the scores is 0");
        }
        return Evaluation.of(scale);
    }

    /**
     * How many scales the whole range of the values can be at most, where the range of possible values is known or not.
     *
     * @param width the highest minus the lowest possible value, infinite where it is not known
     */
    double mostScales(int[] sessions, int n, double width) {
        return switch (way) {
            case GIVEN -> width / sd;
            // Neighbours must step over the whole range at least once, unless they do so where no step is counted.
            case MOVING_RANGE -> hasOnlyCountedSteps(sessions, n) ? (n - 1) * D2 : Double.POSITIVE_INFINITY;
            case MAD -> Double.POSITIVE_INFINITY;
        };
    }

    private boolean hasOnlyCountedSteps(int[] sessions, int n) {
        return spanning || sessions[n - 1] - sessions[0] == n - 1;
    }

    private static double mad(double[] steps) {
        double centre = median(steps);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(steps[i] - centre);
        }
        return NORMAL_MAD * median(steps) / Math.sqrt(2);
    }

    private static double meanSize(double[] steps) {
        double sum = 0;
        for (double step : steps) {
            sum += Math.abs(step);
        }
        return sum / steps.length;
    }

    private double[] steps(int[] sessions, double[] values) {
        double[] steps = new double[values.length - 1];
        int count = 0;
        for (int i = 0; i < steps.length; i++) {
            if (spanning || sessions[i + 1] - sessions[i] == 1) {
                steps[count++] = values[i + 1] - values[i];
            }
        }
        return Arrays.copyOf(steps, count);
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
        return other instanceof NoiseScale that
                && way == that.way
                && spanning == that.spanning
                && Double.compare(sd, that.sd) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(way, spanning, sd);
    }

    /**
     * The name or the value.
     *
     * @return for example {@code mad}, {@code moving-range-spanning} or {@code 0.4}
     */
    @Override
    public String toString() {
        return way == Way.GIVEN
                ? Double.toString(sd)
                : way.name().toLowerCase(Locale.ROOT).replace('_', '-') + (spanning ? SPANNING : "");
    }
}
