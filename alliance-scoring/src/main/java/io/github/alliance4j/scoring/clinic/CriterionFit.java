package io.github.alliance4j.scoring.clinic;

/**
 * What dyads came to, held against both voices: as one number a dyad ({@link CriterionSurface}), or as one of each of the two
 * people ({@link CriterionActorPartner}). It says on how many dyads that rests.
 *
 * @since 0.1
 */
public sealed interface CriterionFit permits CriterionSurface, CriterionActorPartner {

    /**
     * What the criterion is called.
     *
     * @return its name
     */
    String name();

    /**
     * How many dyads have a criterion, with both voices or not.
     *
     * @return 0 or more
     */
    int known();

    /**
     * How many dyads have a session of both voices, with a criterion or not.
     *
     * @return 0 or more
     */
    int voices();

    /**
     * How many dyads have both, and are in the fit.
     *
     * @return 0 or more
     */
    int matched();
}
