package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.score.AllianceProfile.Part;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What one measure reads from the record: a value as percent of maximum possible, its standard error where one is
 * defined, and how many of the things it is about (goals, tasks, facets) it rests on. Where there is no value it says why;
 * a missing voice is never a zero. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Figure {

    private final Part part;
    private final int used;
    private final int considered;
    private final String reason;

    private Figure(Part part, int used, int considered, String reason) {
        this.part = part;
        this.used = used;
        this.considered = considered;
        this.reason = reason;
    }

    /**
     * The mean of one value for each thing.
     *
     * <p>{@code m = sum x_i / n}, {@code SE = s / sqrt(n)} with {@code s} the standard deviation ({@code n - 1}). The error
     * says how much the mean rests on few things; it takes them as a sample of what the two could have named. Degenerate
     * cases: no value, {@link #missing}; one value or values that are all equal, no standard error, since the absence of
     * variation in a handful of things is not certainty.
     *
     * @param values one value for each thing that was used, 0 to 100
     * @param considered how many things there are, those with a missing voice too
     * @param things what they are, in the plural, for the reason: for example {@code active tasks}
     * @return the figure
     * @throws IllegalArgumentException if a value is outside 0 to 100, or there are more values than things
     */
    public static Figure mean(double[] values, int considered, String things) {
        if (considered == 0 && values.length == 0) {
            return notApplicable("there are no " + things);
        }
        if (values.length == 0) {
            return missing(considered, "a voice is missing on all " + things);
        }
        if (!Arrays.stream(values).allMatch(value -> value >= 0 && value <= 100)) {
            throw new IllegalArgumentException("A percent of maximum possible lies within 0 to 100");
        }
        double mean = Math.min(100, Moments.mean(values, 0, values.length));
        return of(mean, standardError(values), values.length, considered);
    }

    private static OptionalDouble standardError(double[] values) {
        int n = values.length;
        return Moments.isConstant(values, 0, n)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Moments.standardDeviation(values, 0, n) / Math.sqrt(n));
    }

    /**
     * A value without a standard error.
     *
     * @param pomp the value, 0 to 100
     * @param used how many things it rests on, at least 1
     * @param considered how many things there are, those with a missing voice too
     * @return the figure
     * @throws IllegalArgumentException if the value is outside 0 to 100, or a count is impossible
     */
    public static Figure of(double pomp, int used, int considered) {
        return of(pomp, OptionalDouble.empty(), used, considered);
    }

    private static Figure of(double pomp, OptionalDouble standardError, int used, int considered) {
        if (used < 1 || used > considered) {
            throw new IllegalArgumentException("A value from " + used + " of " + considered + " is impossible");
        }
        Completeness completeness = used == considered ? Completeness.COMPLETE : Completeness.PRORATED;
        return new Figure(new Part(OptionalDouble.of(pomp), standardError, completeness), used, considered, "");
    }

    /**
     * No value, because too few voices are heard.
     *
     * @param considered how many things there are, at least 1
     * @param reason why there is no value, in words and without identifiers or ratings
     * @return the figure
     * @throws IllegalArgumentException if the count is below 1
     */
    public static Figure missing(int considered, String reason) {
        if (considered < 1) {
            throw new IllegalArgumentException("Voices are missing on at least 1 thing, not on " + considered);
        }
        return new Figure(Part.notScorable(), 0, considered, Objects.requireNonNull(reason, "reason"));
    }

    /**
     * No value, because there is nothing to speak of.
     *
     * @param reason why the measure does not apply, in words and without identifiers or ratings
     * @return the figure, which leaves the component complete
     */
    public static Figure notApplicable(String reason) {
        return new Figure(Part.notScorable(), 0, 0, Objects.requireNonNull(reason, "reason"));
    }

    /**
     * The value.
     *
     * @return 0 to 100, or nothing if there is none
     */
    public OptionalDouble pomp() {
        return part.pomp();
    }

    /**
     * The standard error of the value.
     *
     * @return the error in POMP points, or nothing if none is defined
     */
    public OptionalDouble standardError() {
        return part.standardError();
    }

    /**
     * How many things the value rests on.
     *
     * @return 0 if there is no value
     */
    public int used() {
        return used;
    }

    /**
     * How many things there are, those with a missing voice too.
     *
     * @return 0 if the measure does not apply
     */
    public int considered() {
        return considered;
    }

    /**
     * Whether there is anything to speak of.
     *
     * @return false for example for the order of goals if there is one goal only
     */
    public boolean isApplicable() {
        return considered > 0;
    }

    /**
     * How much the value rests on.
     *
     * @return complete if every thing is used, prorated if some are, not scorable if there is no value
     */
    public Completeness completeness() {
        return part.completeness();
    }

    /**
     * Why there is no value.
     *
     * @return the reason, or the empty text if there is a value
     */
    public String reason() {
        return reason;
    }

    /** Value, error and completeness as one part of a profile. */
    Part part() {
        return part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figure that
                && part.equals(that.part)
                && used == that.used
                && considered == that.considered
                && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, used, considered, reason);
    }

    /**
     * The completeness and the counts, without the value, so that it may be logged.
     *
     * @return for example {@code PRORATED, 2 of 3} or {@code NOT_SCORABLE, 0 of 0: there are no active tasks}
     */
    @Override
    public String toString() {
        return completeness() + ", " + used + " of " + considered + (reason.isEmpty() ? "" : ": " + reason);
    }
}
