package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks that all methods of the package share. */
final class PanelArguments {

    private PanelArguments() {}

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
