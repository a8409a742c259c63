package io.github.alliance4j.io;

import io.github.alliance4j.scoring.diagnostics.RefusedAnswers;
import java.util.List;

/**
 * How many records of a file were taken and how many were not. Every record is counted once. Immutable, thread-safe.
 *
 * @param accepted the records that were handed on
 * @param refused the records that were left out, each with at least one problem
 * @param refusedAnswers what the refused records held, in numbers: one entry for each rater with an answer outside the
 *     range, in the order client, therapist, observer
 * @since 0.1
 */
public record ReadCounts(long accepted, long refused, List<RefusedAnswers> refusedAnswers) {

    /**
     * Checks the counts and copies the list.
     *
     * @param accepted the records that were handed on
     * @param refused the records that were left out, each with at least one problem
     * @param refusedAnswers what the refused records held, in numbers: one entry for each rater with an answer outside
     *     the range, in the order client, therapist, observer
     * @throws IllegalArgumentException if one is negative
     */
    public ReadCounts {
        refusedAnswers = List.copyOf(refusedAnswers);
        if (accepted < 0 || refused < 0) {
            throw new IllegalArgumentException(
                    "Accepted " + accepted + ", refused " + refused + ": neither may be negative");
        }
    }

    /**
     * Counts of records in which no answer lay outside its range.
     *
     * @param accepted the records that were handed on
     * @param refused the records that were left out, each with at least one problem
     * @throws IllegalArgumentException if one is negative
     */
    public ReadCounts(long accepted, long refused) {
        this(accepted, refused, List.of());
    }

    /**
     * How many records the file has.
     *
     * @return accepted and refused
     */
    public long all() {
        return accepted + refused;
    }
}
