package io.github.alliance4j.model.problem;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a reading gave: the value made from everything that was good, and the problems of everything that was not. One
 * bad record never costs the others. Immutable if the value is.
 *
 * <p>With {@code accepted + refused = all} for the records of an input: a refused record has at least one problem, and
 * an accepted one has none.
 *
 * @param <T> the type of the value
 * @param value what could be read
 * @param accepted how many records are in the value
 * @param refused how many records were left out
 * @param problems at least one for each refused record, in the order of the input
 * @since 0.1
 */
public record Outcome<T>(T value, long accepted, long refused, List<Problem> problems) {

    /**
     * Checks the counts and copies the list.
     *
     * @param value what could be read
     * @param accepted how many records are in the value
     * @param refused how many records were left out
     * @param problems at least one for each refused record, in the order of the input
     * @throws IllegalArgumentException if a count is negative, or records were refused without a problem
     */
    public Outcome {
        Objects.requireNonNull(value, "value");
        problems = List.copyOf(problems);
        if (accepted < 0 || refused < 0) {
            throw new IllegalArgumentException(
                    "Accepted " + accepted + ", refused " + refused + ": neither may be negative");
        }
        if (refused > problems.size()) {
            throw new IllegalArgumentException(
                    refused + " records refused with " + problems.size() + " problems; each needs at least one");
        }
    }

    /**
     * Whether every record was good.
     *
     * @return true if there is no problem
     */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /**
     * The same outcome with another value.
     *
     * @param <U> the type of the new value
     * @param change makes the new value from the old one
     * @return the outcome with the new value
     */
    public <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return new Outcome<>(change.apply(value), accepted, refused, problems);
    }
}
