package io.github.alliance4j.scoring.evaluation;

import io.github.alliance4j.scoring.simulation.TrueRupture;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A true rupture that was hit. Where several findings hit it, {@link #found} is the one whose onset is nearest (the earlier
 * of two as near), and the delay is that of the first to be signalled. Immutable, thread-safe.
 *
 * @param rupture the rupture
 * @param found the finding that is compared with it
 * @param firstSignal the first session at which one of the findings is signalled, where that is known
 * @since 0.1
 */
public record RuptureHit(TrueRupture rupture, FoundEpisode found, OptionalInt firstSignal) {

    /**
     * Checks that no part is null.
     *
     * @param rupture the rupture
     * @param found the finding that is compared with it
     * @param firstSignal the first session at which one of the findings is signalled, where that is known
     */
    public RuptureHit {
        Objects.requireNonNull(rupture, "rupture");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(firstSignal, "firstSignal");
    }

    /** The hit of a rupture by some of these findings, if any of them hits it. */
    static Optional<RuptureHit> of(TrueRupture rupture, List<FoundEpisode> findings) {
        List<FoundEpisode> hitting =
                findings.stream().filter(found -> found.hits(rupture)).toList();
        OptionalInt signal = hitting.stream()
                .map(FoundEpisode::signal)
                .flatMapToInt(OptionalInt::stream)
                .min();
        return hitting.stream()
                .min(Comparator.comparingInt((FoundEpisode found) -> Math.abs(found.onset() - rupture.onset()))
                        .thenComparingInt(FoundEpisode::onset))
                .map(found -> new RuptureHit(rupture, found, signal));
    }

    /**
     * How late a live run is.
     *
     * @return sessions from the true onset to the first signal, 0 at the onset and below 0 before it; nothing where no
     *     signal is known
     */
    public OptionalInt delay() {
        return firstSignal.isPresent() ? OptionalInt.of(firstSignal.getAsInt() - rupture.onset()) : OptionalInt.empty();
    }

    /**
     * How far off the onset is.
     *
     * @return found less true onset in sessions
     */
    public int onsetError() {
        return found.onset() - rupture.onset();
    }

    /**
     * How far off the depth is.
     *
     * @return found less true depth in points, or nothing where the rule says no depth
     */
    public OptionalDouble depthError() {
        return found.depth().isPresent()
                ? OptionalDouble.of(found.depth().getAsDouble() - rupture.depth())
                : OptionalDouble.empty();
    }
}
