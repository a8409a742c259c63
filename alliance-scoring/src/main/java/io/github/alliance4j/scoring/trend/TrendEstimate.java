package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.scoring.Interval;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a {@link TrendMethod} says of one series. What the estimate is (a slope a session or day, tau-b, a level) and
 * its metric are the method's; a method leaves out what it does not have. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class TrendEstimate {

    private final int sessions;
    private final OptionalDouble value;
    private final OptionalDouble standardError;
    private final Optional<Interval> interval;
    private final OptionalDouble p;
    private final String label;

    private TrendEstimate(
            int sessions,
            OptionalDouble value,
            OptionalDouble standardError,
            Optional<Interval> interval,
            OptionalDouble p,
            String label) {
        this.sessions = sessions;
        this.value = value;
        this.standardError = standardError;
        this.interval = interval;
        this.p = p;
        this.label = label;
    }

    /**
     * An estimate that is a label only.
     *
     * @param sessions how many observed sessions it rests on
     * @param label what the method calls the series, for example {@code INCREASING}
     * @return the estimate
     */
    public static TrendEstimate of(int sessions, String label) {
        return new TrendEstimate(
                sessions,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Objects.requireNonNull(label, "label"));
    }

    /**
     * The same with a value.
     *
     * @param newValue the estimate
     * @return the estimate
     */
    public TrendEstimate withValue(double newValue) {
        return new TrendEstimate(sessions, OptionalDouble.of(newValue), standardError, interval, p, label);
    }

    /**
     * The same with a standard error.
     *
     * @param newStandardError the standard error of the value
     * @return the estimate
     */
    public TrendEstimate withStandardError(double newStandardError) {
        return new TrendEstimate(sessions, value, OptionalDouble.of(newStandardError), interval, p, label);
    }

    /**
     * The same with an interval.
     *
     * @param newInterval the interval of the value
     * @return the estimate
     */
    public TrendEstimate withInterval(Interval newInterval) {
        return new TrendEstimate(sessions, value, standardError, Optional.of(newInterval), p, label);
    }

    /**
     * The same with a p value.
     *
     * @param newP two-sided p
     * @return the estimate
     */
    public TrendEstimate withP(double newP) {
        return new TrendEstimate(sessions, value, standardError, interval, OptionalDouble.of(newP), label);
    }

    /**
     * How many observed sessions it rests on.
     *
     * @return at least 1
     */
    public int sessions() {
        return sessions;
    }

    /**
     * The estimate.
     *
     * @return the number the method is about, or nothing where it only classifies
     */
    public OptionalDouble value() {
        return value;
    }

    /**
     * How far the estimate may be off.
     *
     * @return the standard error, where the method has one
     */
    public OptionalDouble standardError() {
        return standardError;
    }

    /**
     * The interval of the estimate.
     *
     * @return the interval at the method's confidence, where it has one
     */
    public Optional<Interval> interval() {
        return interval;
    }

    /**
     * How often a trend at least this strong would be seen if there were none.
     *
     * @return two-sided p, where the method has one
     */
    public OptionalDouble p() {
        return p;
    }

    /**
     * What the method calls the series.
     *
     * @return a word such as {@code INCREASING} or {@code NO_TREND}
     */
    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return "TrendEstimate[sessions=" + sessions + part("value", value) + part("standardError", standardError)
                + interval.map(ends -> ", interval=" + ends).orElse("") + part("p", p) + ", label=" + label + "]";
    }

    private static String part(String name, OptionalDouble number) {
        return number.isPresent() ? ", " + name + "=" + number.getAsDouble() : "";
    }
}
