package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.Rater;
import java.util.Objects;

/** What the parameters of a measure may be. */
final class Bounds {

    /** LIBRARY DEFAULT: above the middle of the scale. */
    static final double HELD_ABOVE = 50;

    /** Far beyond any use, so that no sum of weights overflows. */
    private static final double MAX_WEIGHT = 1_000_000;

    private Bounds() {}

    static double heldAbove(double pomp) {
        if (!(pomp >= 0 && pomp < 100)) {
            throw new IllegalArgumentException("Bound " + pomp + " of what is held is not from 0 to below 100");
        }
        return pomp;
    }

    static double weight(double weight, String of) {
        if (!(weight >= 0 && weight <= MAX_WEIGHT)) {
            throw new IllegalArgumentException("Weight " + weight + " of " + of + " is not from 0 to a million");
        }
        return weight;
    }

    static Rater ofTheDyad(Rater rater) {
        if (Objects.requireNonNull(rater, "rater") != Rater.CLIENT && rater != Rater.THERAPIST) {
            throw new IllegalArgumentException("A record has the voices of client and therapist, not of " + rater);
        }
        return rater;
    }
}
