package io.github.alliance4j.scoring.agreement;

/**
 * What happens to a part of the profile where a voice is missing. In neither case is a missing voice a zero.
 *
 * @since 0.1
 */
public enum MissingVoices {
    /**
     * The part rests on what both have said and is marked
     * {@link io.github.alliance4j.model.score.Completeness#PRORATED}; the default, since a record grows session by session
     * and is seldom complete.
     */
    PRORATE,
    /** The part, and the overall part, is not scorable unless every voice is heard. */
    REFUSE
}
