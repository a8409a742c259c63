package io.github.alliance4j.scoring.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * A column of a panel model: the intercept, time, the logarithm of time, a covariate, or a product of these, for example
 * {@code time:modality}. Products do not depend on the order of their parts. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Term implements Comparable<Term> {

    static final String TIME_NAME = "time";
    static final String LOG_TIME_NAME = "log(1 + time)";
    static final String INTERCEPT_NAME = "intercept";
    private static final Set<String> RESERVED = Set.of(TIME_NAME, LOG_TIME_NAME, INTERCEPT_NAME);

    private static final Term INTERCEPT = new Term(List.of());
    private static final Term TIME = new Term(List.of(TIME_NAME));
    private static final Term LOG_TIME = new Term(List.of(LOG_TIME_NAME));

    /** In order; a power is a repeated name. */
    private final List<String> factors;

    private Term(List<String> factors) {
        this.factors = factors;
    }

    /**
     * The constant 1.
     *
     * @return the term
     */
    public static Term intercept() {
        return INTERCEPT;
    }

    /**
     * The time of a row: the session number less 1, or the time it was given.
     *
     * @return the term
     */
    public static Term time() {
        return TIME;
    }

    /**
     * {@code ln(1 + time)}: the natural logarithm of the session number where time is the session number less 1.
     *
     * @return the term
     */
    public static Term logTime() {
        return LOG_TIME;
    }

    /**
     * A covariate of the data.
     *
     * @param name its name
     * @return the term
     * @throws IllegalArgumentException if the name is empty or that of the intercept or of a time
     */
    public static Term covariate(String name) {
        return new Term(List.of(checkedName(name)));
    }

    static String checkedName(String name) {
        if (name.isBlank() || RESERVED.contains(name)) {
            throw new IllegalArgumentException("A covariate cannot be named \"" + name + "\"; empty names and "
                    + new TreeSet<>(RESERVED) + " are taken");
        }
        return name;
    }

    /**
     * The product of some factors, as {@link #factors()} names them.
     *
     * @param factors names of covariates, {@code time} and {@code log(1 + time)}; none for the intercept
     * @return the term
     * @throws IllegalArgumentException if a name is empty or that of the intercept
     */
    public static Term ofFactors(List<String> factors) {
        Term product = INTERCEPT;
        for (String factor : factors) {
            product = product.times(ofFactor(factor));
        }
        return product;
    }

    private static Term ofFactor(String name) {
        return switch (name) {
            case TIME_NAME -> TIME;
            case LOG_TIME_NAME -> LOG_TIME;
            default -> covariate(name);
        };
    }

    /**
     * The product with another term.
     *
     * @param other the other
     * @return the term
     */
    public Term times(Term other) {
        List<String> all = new ArrayList<>(factors);
        all.addAll(other.factors);
        all.sort(Comparator.naturalOrder());
        return new Term(List.copyOf(all));
    }

    /**
     * The term times itself.
     *
     * @return the term
     */
    public Term squared() {
        return times(this);
    }

    /**
     * Its name.
     *
     * @return {@code intercept}, or the names of its parts with {@code :} between them and {@code ^2} for a square
     */
    public String name() {
        if (factors.isEmpty()) {
            return INTERCEPT_NAME;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < factors.size(); ) {
            String factor = factors.get(i);
            int power = factors.lastIndexOf(factor) - i + 1;
            parts.add(power == 1 ? factor : factor + "^" + power);
            i += power;
        }
        return String.join(":", parts);
    }

    /** Its value at a time; nothing if it has a covariate or is not finite there. */
    OptionalDouble at(double time) {
        double value = value(time, covariate -> Double.NaN);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Its value at a time, with the values of covariates by their names. */
    double value(double time, ToDoubleFunction<String> covariates) {
        double value = 1;
        for (String factor : factors) {
            if (factor.equals(TIME_NAME)) {
                value *= time;
            } else {
                value *= factor.equals(LOG_TIME_NAME) ? Math.log1p(time) : covariates.applyAsDouble(factor);
            }
        }
        return value;
    }

    boolean isIntercept() {
        return factors.isEmpty();
    }

    /**
     * What it is the product of: names of covariates, {@code time} and {@code log(1 + time)}. Unlike {@link #name()} they
     * are never ambiguous.
     *
     * @return in order, a power as a repeated name; none for the intercept
     */
    public List<String> factors() {
        return factors;
    }

    @Override
    public int compareTo(Term other) {
        return name().compareTo(other.name());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Term that && factors.equals(that.factors);
    }

    @Override
    public int hashCode() {
        return Objects.hash(factors);
    }

    @Override
    public String toString() {
        return name();
    }
}
