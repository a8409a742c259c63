package io.github.alliance4j.scoring;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer of a method, or the reason why the data do not allow one. "Not evaluable" is neither a zero nor a "no".
 * Immutable if the value is.
 *
 * @param <T> the type of the answer
 * @since 0.1
 */
public final class Evaluation<T> {

    private final Optional<T> value;
    private final String reason;

    private Evaluation(Optional<T> value, String reason) {
        this.value = value;
        this.reason = reason;
    }

    /**
     * An answer.
     *
     * @param <T> its type
     * @param value the answer
     * @return the evaluation
     */
    public static <T> Evaluation<T> of(T value) {
        return new Evaluation<>(Optional.of(value), "");
    }

    /**
     * No answer.
     *
     * @param <T> the type the answer would have had
     * @param reason why the data do not allow one, in words and without any identifier or score
     * @return the evaluation
     */
    public static <T> Evaluation<T> notEvaluable(String reason) {
        return new Evaluation<>(Optional.empty(), Objects.requireNonNull(reason, "reason"));
    }

    /**
     * Whether there is an answer.
     *
     * @return true if there is
     */
    public boolean isEvaluable() {
        return value.isPresent();
    }

    /**
     * The answer.
     *
     * @return the answer, or nothing if not evaluable
     */
    public Optional<T> value() {
        return value;
    }

    /**
     * Why there is no answer.
     *
     * @return the reason, or the empty text if there is an answer
     */
    public String reason() {
        return reason;
    }

    /**
     * The same evaluation of something made from the answer.
     *
     * @param <U> the new type
     * @param change makes the new answer from the old one
     * @return the evaluation
     */
    public <U> Evaluation<U> map(Function<? super T, ? extends U> change) {
        return new Evaluation<>(value.map(change), reason);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evaluation<?> that && value.equals(that.value) && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, reason);
    }

    /**
     * The answer or the reason.
     *
     * @return for example {@code not evaluable: fewer than 3 sessions}
     */
    @Override
    public String toString() {
        return value.map(Object::toString).orElseGet(() -> "not evaluable: " + reason);
    }
}
