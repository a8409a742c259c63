package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Shares of a whole as whole percents that add up to 100, by largest remainders.
 *
 * <pre>
 * p_i = floor(100 s_i), and 1 more for the 100 - sum p_i shares with the largest 100 s_i - p_i
 * </pre>
 *
 * <p>Each is less than 1 from its share. Equal remainders go to the earlier share. Hamilton's method.
 *
 * @since 0.1
 */
public final class WholePercents {

    /** Takes a share such as .3 that the binary fraction puts just below a whole percent. */
    private static final double BINARY = 1e-9;

    private WholePercents() {}

    /**
     * The shares of a decomposition.
     *
     * @param variance the decomposition
     * @return a percent a part, in the order of its parts; together 100
     */
    public static List<Integer> of(VarianceDecomposition variance) {
        return of(
                variance.parts().stream().map(VarianceDecomposition.Part::share).toList());
    }

    /**
     * Some shares.
     *
     * @param shares at least one, none negative, together 1
     * @return a percent a share, in their order; together 100
     * @throws IllegalArgumentException if a share is negative or not a number, or they do not add up to 1
     */
    public static List<Integer> of(List<Double> shares) {
        double whole = 0;
        for (double share : Objects.requireNonNull(shares, "shares")) {
            if (!(share >= 0)) {
                throw new IllegalArgumentException("A share of " + share + " is not 0 or more");
            }
            whole += share;
        }
        if (!(Math.abs(whole - 1) < 1e-6)) {
            throw new IllegalArgumentException("The shares add up to " + whole + ", not to 1");
        }
        return rounded(shares);
    }

    private static List<Integer> rounded(List<Double> shares) {
        List<Integer> percents = new ArrayList<>();
        int missing = 100;
        for (double share : shares) {
            int percent = (int) Math.floor(100 * share + BINARY);
            percents.add(percent);
            missing -= percent;
        }
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> percents.get(i) - 100 * shares.get(i)))
                .limit(Math.max(0, missing))
                .forEach(i -> percents.set(i, percents.get(i) + 1));
        return List.copyOf(percents);
    }
}
