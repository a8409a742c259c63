package io.github.alliance4j.scoring.rupture.sudden;

/**
 * What the proportional criterion of a sudden loss is a proportion of.
 *
 * @since 0.1
 */
public enum ProportionOf {
    /** The score before the loss, as in the original for symptoms. */
    PRE_VALUE,
    /** The distance of the ends of the score's range; needs a series with a known range. */
    SCALE_RANGE
}
