package io.github.alliance4j.model.alliance.term;

/**
 * What a therapist does to mend a rupture, as a coding scheme names it. The names are codes; the manual says what counts.
 *
 * @since 0.1
 */
public sealed interface RepairStrategy {

    /**
     * The name within its scheme.
     *
     * @return for example {@code GIVES_RATIONALE}
     */
    String name();

    /**
     * The scheme the strategy belongs to.
     *
     * @return the scheme
     */
    CodingScheme scheme();

    /**
     * The resolution strategies of {@link CodingScheme#THREE_RS_2015}. Those of the manual of 2022 were not found.
     *
     * @since 0.1
     */
    enum V2015 implements RepairStrategy {
        /** Clarifies a misunderstanding. */
        CLARIFIES_MISUNDERSTANDING,
        /** Changes the task or the goal. */
        CHANGES_TASK_OR_GOAL,
        /** Gives the rationale. */
        GIVES_RATIONALE,
        /** Invites thoughts and feelings. */
        INVITES_THOUGHTS_AND_FEELINGS,
        /** Acknowledges own contribution. */
        ACKNOWLEDGES_OWN_CONTRIBUTION,
        /** Discloses inner experience. */
        DISCLOSES_INNER_EXPERIENCE,
        /** Links the rupture to a pattern with the therapist. */
        LINKS_TO_PATTERN_WITH_THERAPIST,
        /** Links the rupture to other relationships. */
        LINKS_TO_OTHER_RELATIONSHIPS,
        /** Validates the defensive posture. */
        VALIDATES_DEFENSIVE_POSTURE,
        /** Redirects or refocuses. */
        REDIRECTS_OR_REFOCUSES;

        @Override
        public CodingScheme scheme() {
            return CodingScheme.THREE_RS_2015;
        }
    }
}
