package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.interpretation.Comparison;
import io.github.alliance4j.scoring.interpretation.CutoffBand;
import io.github.alliance4j.scoring.interpretation.PublishedCutoffs;

/**
 * What the rules on the total of the Session Rating Scale compare with, apart from rounding.
 *
 * @param comparison on which side of the boundary a total is a concern
 * @param boundary the cut-off of the total
 * @param drop the smallest drop from one session to the next
 */
record SrsBounds(Comparison comparison, double boundary, double drop) {

    static final double LOWEST = 0;
    static final double TOP = 40;
    private static final int LINES = 4;

    static SrsBounds of(Comparison concern, double drop) {
        if (!(drop > 0 && drop <= TOP)) {
            throw new IllegalArgumentException("Parameter drop is " + drop + "; it must be above 0 and at most 40");
        }
        CutoffBand band = PublishedCutoffs.srsTotal(concern).bands().get(0);
        return new SrsBounds(band.comparison(), band.boundary(), drop);
    }

    boolean isConcern(double total) {
        return comparison.holds(Boundary.snap(total, boundary), boundary);
    }

    boolean isDrop(double before, double total) {
        return Boundary.snap(before - total, drop) >= drop;
    }

    static boolean isTop(double total) {
        return Boundary.snap(total, TOP) >= TOP;
    }

    /** Whether it can be a total: a sum of lines may pass 40 by rounding only. */
    static boolean isTotal(double total) {
        return total >= LOWEST && Boundary.snap(total, TOP) <= TOP;
    }

    static boolean isTotal(ScoreRange range) {
        return range.low() == LOWEST && range.high() == TOP;
    }

    /** What a score on this range is multiplied by to be a total: 1 for totals, 4 for means of the lines, 0 for others. */
    static int lines(ScoreRange range) {
        if (isTotal(range)) {
            return 1;
        }
        return range.low() == LOWEST && range.high() == TOP / LINES ? LINES : 0;
    }

    /** Whether a series may be one of totals of the form, as far as its key says. */
    static boolean isTotal(SeriesKey key) {
        return key.scale().equals(ScaleId.TOTAL)
                && key.instrument()
                        .filter(instrument -> !instrument.equals(PublishedCutoffs.SRS_TOTAL.instrument()))
                        .isEmpty();
    }
}
