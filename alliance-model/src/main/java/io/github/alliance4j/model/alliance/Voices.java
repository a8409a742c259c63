package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.Rater;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What each of the two says of one thing, side by side and never merged; a missing voice is explicit. Immutable,
 * thread-safe if its parts are.
 *
 * @param <T> what is said
 * @param client what the client says, or nothing
 * @param therapist what the therapist says, or nothing
 * @since 0.1
 */
public record Voices<T>(Optional<T> client, Optional<T> therapist) {

    /**
     * Checks that no part is null.
     *
     * @param client what the client says, or nothing
     * @param therapist what the therapist says, or nothing
     */
    public Voices {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(therapist, "therapist");
    }

    /**
     * What one of the two says.
     *
     * @param rater client or therapist
     * @return the voice, or nothing if it is missing
     * @throws IllegalArgumentException if the rater is somebody else
     */
    public Optional<T> by(Rater rater) {
        if (Objects.requireNonNull(rater, "rater") == Rater.CLIENT) {
            return client;
        }
        if (rater == Rater.THERAPIST) {
            return therapist;
        }
        throw new IllegalArgumentException("A dyad has the voices of client and therapist, not of " + rater);
    }

    /**
     * Whether both have spoken.
     *
     * @return true if no voice is missing
     */
    public boolean isComplete() {
        return client.isPresent() && therapist.isPresent();
    }

    /**
     * Whether neither has spoken.
     *
     * @return true if both voices are missing
     */
    public boolean isEmpty() {
        return client.isEmpty() && therapist.isEmpty();
    }

    /**
     * The same voices in other terms, each by itself.
     *
     * @param <R> what is said then
     * @param terms the translation
     * @return the voices; a missing one stays missing
     */
    public <R> Voices<R> map(Function<? super T, ? extends R> terms) {
        return new Voices<>(client.map(terms), therapist.map(terms));
    }

    /**
     * Who has spoken, without what was said, so that it may be logged.
     *
     * @return for example {@code client: yes, therapist: no}
     */
    @Override
    public String toString() {
        return "client: " + yesOrNo(client) + ", therapist: " + yesOrNo(therapist);
    }

    private static String yesOrNo(Optional<?> voice) {
        return voice.isPresent() ? "yes" : "no";
    }
}
