package io.github.alliance4j.scoring.rupture.sudden;

/**
 * Which way the scores go in a sudden shift. What that means is up to the scale: a fall of a symptom score is a sudden
 * gain, a fall of an alliance score a sudden loss.
 *
 * @since 0.1
 */
public enum ShiftDirection {
    /** From a higher score to a lower one. */
    FALL {
        @Override
        double size(double before, double after) {
            return before - after;
        }
    },
    /** From a lower score to a higher one. */
    RISE {
        @Override
        double size(double before, double after) {
            return after - before;
        }
    };

    /** How far the second score lies from the first in this direction; negative if it lies on the other side. */
    abstract double size(double before, double after);
}
