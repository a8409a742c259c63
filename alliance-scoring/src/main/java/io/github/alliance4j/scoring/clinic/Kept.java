package io.github.alliance4j.scoring.clinic;

import java.util.Optional;
import java.util.function.Supplier;

/** An answer that is worked out when it is first asked for, and kept. Thread-safe: at worst it is worked out twice. */
final class Kept<T> {

    private final Supplier<T> source;
    private volatile Optional<T> answer = Optional.empty();

    Kept(Supplier<T> source) {
        this.source = source;
    }

    T answer() {
        T found = answer.orElseGet(source);
        answer = Optional.of(found);
        return found;
    }
}
