package io.github.alliance4j.scoring.change;

import io.github.alliance4j.scoring.internal.Boundary;

/**
 * What became of one person. Methods that ask about change alone answer with the three in the middle; only
 * those that also ask on which side of a cut-off a person stands ({@link ClinicalSignificance}, and {@link PanelChange} with a
 * cut-off) use all five.
 *
 * @since 0.1
 */
public enum ChangeCategory {
    /** Improved, on the clinical side of the cut-off before and on the functional side after. */
    RECOVERED,
    /** Changed for the better by more than the method attributes to error or indifference. */
    IMPROVED,
    /** Neither. Not the same as "stable": a large change on an unreliable form is unchanged too. */
    UNCHANGED,
    /** Changed for the worse by more than the method attributes to error or indifference. */
    DETERIORATED,
    /**
     * Deteriorated, and not on the clinical side before nor on the functional side after. A category of the R package
     * clinicalsignificance; Jacobson and Truax have none.
     */
    HARMED;

    /** The category of a gain that must go beyond a threshold. */
    static ChangeCategory beyond(double gain, double threshold) {
        if (gain > threshold) {
            return IMPROVED;
        }
        return gain < -threshold ? DETERIORATED : UNCHANGED;
    }

    /** The same change with the sides of a cut-off. */
    ChangeCategory across(boolean clinicalBefore, boolean functionalAfter) {
        if (this == IMPROVED && clinicalBefore && functionalAfter) {
            return RECOVERED;
        }
        return this == DETERIORATED && !clinicalBefore && !functionalAfter ? HARMED : this;
    }

    /** The category of a gain that must reach a threshold; one that misses it by rounding only has reached it. */
    static ChangeCategory reaching(double gain, double improvement, double deterioration) {
        if (Boundary.snap(gain, improvement) >= improvement) {
            return IMPROVED;
        }
        return Boundary.snap(gain, -deterioration) <= -deterioration ? DETERIORATED : UNCHANGED;
    }
}
