package io.github.alliance4j.scoring.simulation;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Simulated dyads with what is true of them. Immutable, thread-safe.
 *
 * @param dyads the dyads in order
 * @since 0.1
 */
public record SimulatedPanel(List<SimulatedDyad> dyads) {

    /**
     * Copies the list.
     *
     * @param dyads the dyads in order
     */
    public SimulatedPanel {
        dyads = List.copyOf(dyads);
    }

    /**
     * The client's series of every dyad.
     *
     * @return one series a dyad, in order
     */
    public List<SessionSeries> series() {
        return dyads.stream().map(SimulatedDyad::series).toList();
    }

    /**
     * The ruptures of every dyad that has one.
     *
     * @return by dyad, in order
     */
    public PanelTruth truth() {
        Map<DyadId, List<TrueRupture>> ruptures = new LinkedHashMap<>();
        for (SimulatedDyad dyad : dyads) {
            if (!dyad.ruptures().isEmpty()) {
                ruptures.put(dyad.id(), dyad.ruptures());
            }
        }
        return PanelTruth.of(ruptures);
    }
}
