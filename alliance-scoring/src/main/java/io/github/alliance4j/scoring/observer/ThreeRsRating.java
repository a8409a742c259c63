package io.github.alliance4j.scoring.observer;

import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rating of a whole session, as a version of the Rupture Resolution Rating System names it. Each is given on 1 to 5, 1
 * the weakest. The names are codes; what a number means stands in the manual.
 *
 * @since 0.1
 */
public sealed interface ThreeRsRating {

    /**
     * The name within its scheme.
     *
     * @return for example {@code WITHDRAWAL_IMPACT}
     */
    String name();

    /**
     * The scheme the rating belongs to.
     *
     * @return the scheme
     */
    CodingScheme scheme();

    /**
     * The movement whose weight in the session is rated.
     *
     * @return withdrawal or confrontation, or nothing if the rating is not of a rupture
     */
    Optional<RuptureKind> strain();

    /**
     * The ratings of a scheme.
     *
     * @param scheme the scheme
     * @return the ratings in the order of their list
     */
    static List<ThreeRsRating> of(CodingScheme scheme) {
        return Objects.requireNonNull(scheme, "scheme") == CodingScheme.THREE_RS_2015
                ? List.of(V2015.values())
                : List.of(V2022.values());
    }

    /**
     * The ratings of {@link CodingScheme#THREE_RS_2015}. Their scale and its direction are UNCONFIRMED.
     *
     * @since 0.1
     */
    enum V2015 implements ThreeRsRating {
        /** How much withdrawal weighed on the session. */
        WITHDRAWAL_IMPACT(Optional.of(RuptureKind.WITHDRAWAL)),
        /** How much confrontation weighed on the session. */
        CONFRONTATION_IMPACT(Optional.of(RuptureKind.CONFRONTATION)),
        /** How far ruptures were resolved. */
        RESOLUTION(Optional.empty()),
        /** How much the therapist contributed to ruptures. */
        THERAPIST_CONTRIBUTION(Optional.empty());

        private final Optional<RuptureKind> strain;

        V2015(Optional<RuptureKind> strain) {
            this.strain = strain;
        }

        @Override
        public CodingScheme scheme() {
            return CodingScheme.THREE_RS_2015;
        }

        @Override
        public Optional<RuptureKind> strain() {
            return strain;
        }
    }

    /**
     * The saliences of {@link CodingScheme#THREE_RS_2022}, one for each movement of each of the two (SINGLE: a public
     * implementation). That one number stands for a session is UNCONFIRMED, and ratings of resolution were not found.
     *
     * @since 0.1
     */
    enum V2022 implements ThreeRsRating {
        /** Withdrawal of the client. */
        WITHDRAWAL_OF_CLIENT(RuptureKind.WITHDRAWAL),
        /** Withdrawal of the therapist. */
        WITHDRAWAL_OF_THERAPIST(RuptureKind.WITHDRAWAL),
        /** Confrontation by the client. */
        CONFRONTATION_OF_CLIENT(RuptureKind.CONFRONTATION),
        /** Confrontation by the therapist. */
        CONFRONTATION_OF_THERAPIST(RuptureKind.CONFRONTATION);

        private final RuptureKind strain;

        V2022(RuptureKind strain) {
            this.strain = strain;
        }

        @Override
        public CodingScheme scheme() {
            return CodingScheme.THREE_RS_2022;
        }

        @Override
        public Optional<RuptureKind> strain() {
            return Optional.of(strain);
        }
    }
}
