package io.github.alliance4j.model.instrument;

/**
 * The condition under which an item is asked at all: the raw answer to an earlier item lies within {@code from} to
 * {@code to}, both included. Where the gate is closed, the item is absent by the structure of the form and not missing:
 * someone who reports no rupture is not asked how strong it was. Immutable, thread-safe.
 *
 * @param item the number of the earlier item
 * @param from the lowest raw answer that opens the gate
 * @param to the highest raw answer that opens the gate
 * @since 0.1
 */
public record Gate(int item, double from, double to) {

    /**
     * Checks the ends.
     *
     * @param item the number of the earlier item
     * @param from the lowest raw answer that opens the gate
     * @param to the highest raw answer that opens the gate
     * @throws IllegalArgumentException if the item is below 1, or the ends are swapped or not finite
     */
    public Gate {
        if (item < 1) {
            throw new IllegalArgumentException("Gate item " + item + " is below 1; items are counted from 1");
        }
        if (!(from <= to) || Double.isInfinite(from) || Double.isInfinite(to)) {
            throw new IllegalArgumentException(
                    "Gate answers " + from + " to " + to + ": the lower end must come first, and both be finite");
        }
    }

    /**
     * Whether a raw answer to the gate's item opens it.
     *
     * @param answer the raw answer
     * @return true if {@code from <= answer <= to}
     */
    public boolean opensFor(double answer) {
        return answer >= from && answer <= to;
    }
}
