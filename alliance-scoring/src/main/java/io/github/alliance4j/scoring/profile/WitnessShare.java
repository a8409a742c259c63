package io.github.alliance4j.scoring.profile;

import io.github.alliance4j.model.score.AllianceProfile;
import java.util.Objects;

/**
 * How much one witness counts in one part of a combination. Immutable, thread-safe.
 *
 * @param witness the profile that the witness gave
 * @param weight its weight, 0 to 1; 0 if it has no value for this part
 * @since 0.1
 */
public record WitnessShare(AllianceProfile witness, double weight) {

    /**
     * Checks the weight.
     *
     * @param witness the profile that the witness gave
     * @param weight its weight, 0 to 1; 0 if it has no value for this part
     * @throws IllegalArgumentException if the weight is outside 0 to 1
     */
    public WitnessShare {
        Objects.requireNonNull(witness, "witness");
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("Weight " + weight + " of a witness is outside 0 to 1");
        }
    }

    /**
     * The witness and its weight, without values, so that it may be logged.
     *
     * @return for example {@code record: [GOAL, TASK, BOND], overall COMPLETE, weight 0.25}
     */
    @Override
    public String toString() {
        return witness + ", weight " + weight;
    }
}
