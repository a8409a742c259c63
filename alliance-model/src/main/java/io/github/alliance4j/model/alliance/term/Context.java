package io.github.alliance4j.model.alliance.term;

import java.util.Objects;

/**
 * A circumstance under which the two work, noted where it matters. Coded, never required and never inferred: its absence
 * says nothing. Immutable, thread-safe.
 *
 * @since 0.1
 */
public sealed interface Context {

    /**
     * The language of the session.
     *
     * @since 0.1
     */
    enum Language implements Context {
        /** Both speak it. */
        SHARED,
        /** Somebody interprets. */
        INTERPRETED
    }

    /**
     * Whether client and therapist are alike in what matters to the client, as the client sees it.
     *
     * @since 0.1
     */
    enum Identity implements Context {
        /** The client sees a match. */
        MATCH,
        /** The client sees a difference. */
        DIFFERENCE
    }

    /**
     * A cultural matter was raised.
     *
     * @param met how it was met
     * @since 0.1
     */
    record CulturalMatter(Reception met) implements Context {

        /**
         * Checks the part.
         *
         * @param met how it was met
         */
        public CulturalMatter {
            Objects.requireNonNull(met, "met");
        }
    }

    /**
     * How well the setting of a remote session worked: line, picture, privacy.
     *
     * @param rating the quality, higher is better
     * @since 0.1
     */
    record OnlineQuality(Rating rating) implements Context {

        /**
         * Checks the part.
         *
         * @param rating the quality, higher is better
         */
        public OnlineQuality {
            Objects.requireNonNull(rating, "rating");
        }
    }
}
