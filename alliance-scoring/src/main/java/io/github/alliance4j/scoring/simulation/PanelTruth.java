package io.github.alliance4j.scoring.simulation;

import io.github.alliance4j.model.DyadId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The true ruptures of a panel. A dyad that it does not name has none. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PanelTruth {

    private final Map<DyadId, List<TrueRupture>> ruptures;

    private PanelTruth(Map<DyadId, List<TrueRupture>> ruptures) {
        this.ruptures = Collections.unmodifiableMap(ruptures);
    }

    /**
     * The truth of these dyads.
     *
     * @param ruptures the ruptures by dyad, in any order; a dyad without one may be left out
     * @return the truth
     */
    public static PanelTruth of(Map<DyadId, List<TrueRupture>> ruptures) {
        Map<DyadId, List<TrueRupture>> sorted = new LinkedHashMap<>();
        Objects.requireNonNull(ruptures, "ruptures").forEach((dyad, all) -> {
            if (!all.isEmpty()) {
                sorted.put(
                        dyad,
                        all.stream()
                                .sorted(Comparator.comparingInt(TrueRupture::onset))
                                .toList());
            }
        });
        return new PanelTruth(sorted);
    }

    /**
     * The ruptures of a dyad.
     *
     * @param dyad the dyad
     * @return the ruptures by onset; none for a clean dyad
     */
    public List<TrueRupture> ruptures(DyadId dyad) {
        return ruptures.getOrDefault(Objects.requireNonNull(dyad, "dyad"), List.of());
    }

    /**
     * The ruptures of all dyads that have one.
     *
     * @return by dyad, in order
     */
    public Map<DyadId, List<TrueRupture>> ruptures() {
        return ruptures;
    }
}
