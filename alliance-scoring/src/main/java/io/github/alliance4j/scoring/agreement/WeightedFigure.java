package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.Component;
import java.util.Objects;

/**
 * A figure of a sheet with the weight it has in its component. Immutable, thread-safe.
 *
 * @param measure the name of the measure
 * @param component the component it speaks of
 * @param weight its weight there, relative to the other figures of the component; 0 if it is shown only
 * @param figure what the measure reads from the record
 * @since 0.1
 */
public record WeightedFigure(String measure, Component component, double weight, Figure figure) {

    /**
     * Checks the parts.
     *
     * @param measure the name of the measure
     * @param component the component it speaks of
     * @param weight its weight there, relative to the other figures of the component; 0 if it is shown only
     * @param figure what the measure reads from the record
     * @throws IllegalArgumentException if the weight is not from 0 to a million
     */
    public WeightedFigure {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(figure, "figure");
        Bounds.weight(weight, "measure " + measure);
    }

    /**
     * The measure, its weight and what the figure rests on, without the value, so that it may be logged.
     *
     * @return for example {@code goals-held (weight 1.0): PRORATED, 2 of 3}
     */
    @Override
    public String toString() {
        return measure + " (weight " + weight + "): " + figure;
    }
}
