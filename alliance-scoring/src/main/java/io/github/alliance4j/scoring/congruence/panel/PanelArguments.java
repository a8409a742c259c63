package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.internal.Magnitude;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The checks that all methods of the package share. */
final class PanelArguments {

    /** Why numbers that overflow or vanish give no answer. */
    static final String NOT_COMPUTABLE = "the scores are too large, or too close together, to compute with";

    private static final double FARTHEST = 1e50;

    private PanelArguments() {}

    /** Whether a score is too large for squares of differences. */
    static boolean isAnyTooLarge(List<TwoVoices> voices) {
        return Magnitude.isTooLarge(largest(voices));
    }

    /**
     * Whether fourth powers of numbers that lie this far from a centre, and their products with others, stay numbers; 0 passes,
     * since nothing is lost in it.
     */
    static boolean isComputable(double reach) {
        return reach == 0 || (reach >= 1 / FARTHEST && reach <= FARTHEST);
    }

    /** How far the values lie from a centre at most. */
    static double reach(double[] values, double centre) {
        return Arrays.stream(values)
                .map(value -> Math.abs(value - centre))
                .max()
                .orElse(0);
    }

    /** The largest score of either voice in size, 0 without scores. */
    static double largest(List<TwoVoices> voices) {
        double largest = 0;
        for (TwoVoices dyad : voices) {
            for (int i = 0; i < dyad.size(); i++) {
                largest = Math.max(largest, Math.max(Math.abs(dyad.first(i)), Math.abs(dyad.second(i))));
            }
        }
        return largest;
    }

    /** The scores of the first voice. */
    static double[] first(TwoVoices dyad) {
        return IntStream.range(0, dyad.size()).mapToDouble(dyad::first).toArray();
    }

    static double finite(double centre) {
        if (!Double.isFinite(centre)) {
            throw new IllegalArgumentException("The centre " + centre + " is not a finite number");
        }
        return centre;
    }

    /** Columns of one length, all numbers finite. */
    static void check(double[]... columns) {
        for (double[] column : columns) {
            if (column.length != columns[0].length) {
                throw new IllegalArgumentException("Columns of " + columns[0].length + " and " + column.length
                        + " dyads; they must be of one length");
            }
            for (double value : column) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("A value is not a finite number; leave the dyad out");
                }
            }
        }
    }

    /** One entry a dyad. */
    static void oncePerDyad(List<TwoVoices> voices) {
        Set<DyadId> dyads = new HashSet<>();
        for (int i = 0; i < voices.size(); i++) {
            if (!dyads.add(voices.get(i).dyad())) {
                throw new IllegalArgumentException(
                        "Entry " + (i + 1) + " is of the same dyad as an earlier one; each dyad must be there once");
            }
        }
    }
}
