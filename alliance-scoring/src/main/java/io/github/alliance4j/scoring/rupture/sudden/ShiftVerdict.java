package io.github.alliance4j.scoring.rupture.sudden;

import io.github.alliance4j.scoring.rupture.Verdict;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule says of one interval. Immutable, thread-safe.
 *
 * @param session the session before the interval, {@code k}; the interval ends at {@code k + 1}
 * @param size criterion 1, the size of the shift; nothing if it is off
 * @param proportion criterion 2, its proportion; nothing if it is off
 * @param stability criterion 3, whether it stands out from the sessions around; nothing if it is off
 * @param verdict all criteria that are on, together
 * @since 0.1
 */
public record ShiftVerdict(
        int session,
        Optional<Verdict> size,
        Optional<Verdict> proportion,
        Optional<Verdict> stability,
        Verdict verdict) {

    /**
     * Checks that no part is null.
     *
     * @param session the session before the interval, {@code k}; the interval ends at {@code k + 1}
     * @param size criterion 1, the size of the shift; nothing if it is off
     * @param proportion criterion 2, its proportion; nothing if it is off
     * @param stability criterion 3, whether it stands out from the sessions around; nothing if it is off
     * @param verdict all criteria that are on, together
     */
    public ShiftVerdict {
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(proportion, "proportion");
        Objects.requireNonNull(stability, "stability");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** Whether every criterion that is on could be judged. */
    boolean isComplete() {
        return Stream.of(size, proportion, stability)
                .flatMap(Optional::stream)
                .noneMatch(one -> one == Verdict.UNDECIDED);
    }
}
