package io.github.alliance4j.scoring.clinic;

import java.util.Objects;

/**
 * A model that the data do not allow. Immutable, thread-safe.
 *
 * @param model the model
 * @param reason why not, for example {@code 3 of 48 dyads have no single therapist}
 * @since 0.1
 */
public record PassedOver(ClinicModel model, String reason) {

    /**
     * Checks that no part is null.
     *
     * @param model the model
     * @param reason why not, for example {@code 3 of 48 dyads have no single therapist}
     */
    public PassedOver {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(reason, "reason");
    }
}
