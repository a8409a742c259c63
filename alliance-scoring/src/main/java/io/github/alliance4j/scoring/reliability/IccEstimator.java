package io.github.alliance4j.scoring.reliability;

/**
 * How the mean squares behind an intraclass correlation are estimated.
 *
 * @since 0.1
 */
public enum IccEstimator {
    /** By the two-way analysis of variance of the subjects whom every rater rated. Components may be negative. */
    ANOVA,
    /**
     * By restricted maximum likelihood of subjects and raters as crossed random effects, on all ratings: no component is
     * below 0, and subjects with a missing rating count. Mean squares are built from the components as in a complete table:
     * {@code MSE = s2, MSB = k subjects + s2, MSJ = n raters + s2, MSW = raters + s2}; with gaps, F and intervals are those
     * of a complete table of the same size, and so a little too sure. As psych's {@code ICC(lmer = TRUE)}. Where no
     * component is 0 a complete table gives the same numbers as {@link #ANOVA}.
     */
    REML
}
