package io.github.alliance4j.model.alliance.term;

/**
 * A sign of a rupture, as a coding scheme names it. The names are codes; what counts as an instance stands in the
 * manual, which this library does not reproduce.
 *
 * @since 0.1
 */
public sealed interface RuptureMarker {

    /**
     * The name within its scheme.
     *
     * @return for example {@code MINIMAL_RESPONSE}
     */
    String name();

    /**
     * The scheme the marker belongs to.
     *
     * @return the scheme
     */
    CodingScheme scheme();

    /**
     * The movement it is a sign of.
     *
     * @return withdrawal or confrontation, never mixed
     */
    RuptureKind kind();

    /**
     * The markers of {@link CodingScheme#THREE_RS_2015}.
     *
     * @since 0.1
     */
    enum V2015 implements RuptureMarker {
        /** Withdrawal: denial. */
        DENIAL(RuptureKind.WITHDRAWAL),
        /** Withdrawal: minimal response. */
        MINIMAL_RESPONSE(RuptureKind.WITHDRAWAL),
        /** Withdrawal: abstract communication. */
        ABSTRACT_COMMUNICATION(RuptureKind.WITHDRAWAL),
        /** Withdrawal: avoidant storytelling or topic shift. */
        AVOIDANT_STORYTELLING_OR_TOPIC_SHIFT(RuptureKind.WITHDRAWAL),
        /** Withdrawal: deferential and appeasing. */
        DEFERENTIAL_AND_APPEASING(RuptureKind.WITHDRAWAL),
        /** Withdrawal: split of content and affect. */
        CONTENT_AFFECT_SPLIT(RuptureKind.WITHDRAWAL),
        /** Withdrawal: self-criticism or hopelessness. */
        SELF_CRITICISM_OR_HOPELESSNESS(RuptureKind.WITHDRAWAL),
        /** Confrontation: complaint about the therapist. */
        COMPLAINT_ABOUT_THERAPIST(RuptureKind.CONFRONTATION),
        /** Confrontation: rejects an intervention. */
        REJECTS_INTERVENTION(RuptureKind.CONFRONTATION),
        /** Confrontation: complaint about activities. */
        COMPLAINT_ABOUT_ACTIVITIES(RuptureKind.CONFRONTATION),
        /** Confrontation: complaint about parameters. */
        COMPLAINT_ABOUT_PARAMETERS(RuptureKind.CONFRONTATION),
        /** Confrontation: complaint about progress. */
        COMPLAINT_ABOUT_PROGRESS(RuptureKind.CONFRONTATION),
        /** Confrontation: defends self. */
        DEFENDS_SELF(RuptureKind.CONFRONTATION),
        /** Confrontation: controls or pressures the therapist. */
        CONTROLS_OR_PRESSURES_THERAPIST(RuptureKind.CONFRONTATION);

        private final RuptureKind kind;

        V2015(RuptureKind kind) {
            this.kind = kind;
        }

        @Override
        public CodingScheme scheme() {
            return CodingScheme.THREE_RS_2015;
        }

        @Override
        public RuptureKind kind() {
            return kind;
        }
    }

    /**
     * The markers of {@link CodingScheme#THREE_RS_2022}, all of withdrawal. A marker of the same name in the other
     * scheme is another marker.
     *
     * @since 0.1
     */
    enum V2022 implements RuptureMarker {
        /** Shutting down: avoidant denial. */
        AVOIDANT_DENIAL,
        /** Shutting down: minimal response. */
        MINIMAL_RESPONSE,
        /** Shutting down: giving up. */
        GIVING_UP,
        /** Avoiding: abstract communication. */
        ABSTRACT_COMMUNICATION,
        /** Avoiding: avoidant storytelling. */
        AVOIDANT_STORYTELLING,
        /** Avoiding: topic shift. */
        TOPIC_SHIFT,
        /** Masking experience: deferential or appeasing. */
        DEFERENTIAL_OR_APPEASING,
        /** Masking experience: split of content and affect. */
        CONTENT_AFFECT_SPLIT;

        @Override
        public CodingScheme scheme() {
            return CodingScheme.THREE_RS_2022;
        }

        @Override
        public RuptureKind kind() {
            return RuptureKind.WITHDRAWAL;
        }
    }
}
