package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one change costs, in the unit of the segment cost. With {@code n} rows and {@code d} numbers estimated in a segment,
 * and costs that are minus two log-likelihoods:
 *
 * <table>
 *   <caption>Penalties by name</caption>
 *   <tr><th scope="col">name</th><th scope="col">a change costs</th><th scope="col">mean, n = 30</th></tr>
 *   <tr><td>{@code aic}</td><td>{@code 2 (d + 1)}</td><td>4</td></tr>
 *   <tr><td>{@code bic}</td><td>{@code (d + 1) ln n}; the place of the change counts as a number</td><td>6.80</td></tr>
 *   <tr><td>{@code bic0}</td><td>{@code d ln n}</td><td>3.40</td></tr>
 *   <tr><td>{@code mbic}</td><td>{@code (d + 2) ln n}, and each segment {@code ln m} of its length [1]</td>
 *       <td>10.20 and more</td></tr>
 * </table>
 *
 * <p>Names and formulas are those of the R package changepoint 2.3, whose SIC is our {@code bic}. Immutable, thread-safe.
 *
 * <ol>
 *   <li>Zhang, N. R., and Siegmund, D. O. (2007). Biometrics, 63(1), 22-32.
 *       doi:10.1111/j.1541-0420.2006.00662.x. The formula as changepoint has it.
 * </ol>
 *
 * @since 0.1
 */
public final class Penalty {

    private enum Criterion {
        AIC,
        BIC,
        BIC0,
        MBIC
    }

    private static final Penalty AIC = new Penalty(Optional.of(Criterion.AIC), 0);
    private static final Penalty BIC = new Penalty(Optional.of(Criterion.BIC), 0);
    private static final Penalty BIC0 = new Penalty(Optional.of(Criterion.BIC0), 0);
    private static final Penalty MBIC = new Penalty(Optional.of(Criterion.MBIC), 0);

    private final Optional<Criterion> criterion;
    private final double value;

    private Penalty(Optional<Criterion> criterion, double value) {
        this.criterion = criterion;
        this.value = value;
    }

    /**
     * Akaike's criterion; many changes.
     *
     * @return the penalty
     */
    public static Penalty aic() {
        return AIC;
    }

    /**
     * Schwarz's criterion, the place of a change counted.
     *
     * @return the penalty
     */
    public static Penalty bic() {
        return BIC;
    }

    /**
     * Schwarz's criterion, the place of a change not counted.
     *
     * @return the penalty
     */
    public static Penalty bic0() {
        return BIC0;
    }

    /**
     * The modified criterion of Zhang and Siegmund; few changes, and none that cut off a short piece for little.
     *
     * @return the penalty
     */
    public static Penalty mbic() {
        return MBIC;
    }

    /**
     * A penalty by value.
     *
     * @param value 0 or more, in the unit of the cost
     * @return the penalty
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public static Penalty of(double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A penalty of " + value + "; it must be 0 or more");
        }
        return new Penalty(Optional.empty(), value);
    }

    /**
     * A penalty from text; undoes {@link #toString}.
     *
     * @param text {@code aic}, {@code bic}, {@code bic0}, {@code mbic} or a number
     * @return the penalty
     * @throws IllegalArgumentException if it is none of these
     */
    public static Penalty parse(String text) {
        return switch (Objects.requireNonNull(text, "text")) {
            case "aic" -> AIC;
            case "bic" -> BIC;
            case "bic0" -> BIC0;
            case "mbic" -> MBIC;
            default -> of(number(text));
        };
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Penalty \"" + text + "\" is neither aic, bic, bic0 or mbic nor a number", e);
        }
    }

    /**
     * What one change costs.
     *
     * @param size {@code n}
     * @param parameters {@code d}, or nothing where the cost is no likelihood
     * @return the cost of a change, for {@code mbic} without its terms in the lengths
     * @throws IllegalArgumentException if a criterion by name meets a cost that is no likelihood
     */
    public double perChange(int size, OptionalInt parameters) {
        if (criterion.isEmpty()) {
            return value;
        }
        int d = parameters.orElseThrow(() -> new IllegalArgumentException(
                "Penalty " + this + " needs a cost that is a likelihood; give the penalty by value"));
        return switch (criterion.get()) {
            case AIC -> 2.0 * (d + 1);
            case BIC -> (d + 1) * Math.log(size);
            case BIC0 -> d * Math.log(size);
            case MBIC -> (d + 2) * Math.log(size);
        };
    }

    /**
     * Whether each segment costs the logarithm of its length too.
     *
     * @return true for {@code mbic}
     */
    public boolean countsLengths() {
        return criterion.filter(name -> name == Criterion.MBIC).isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Penalty that
                && criterion.equals(that.criterion)
                && Double.compare(value, that.value) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(criterion, value);
    }

    /**
     * The name or the value.
     *
     * @return for example {@code mbic} or {@code 13.8}
     */
    @Override
    public String toString() {
        return criterion.map(name -> name.name().toLowerCase(Locale.ROOT)).orElseGet(() -> Double.toString(value));
    }
}
