package io.github.alliance4j.io;

/**
 * How many records of a file were taken and how many were not. Every record is counted once. Immutable, thread-safe.
 *
 * @param accepted the records that were handed on
 * @param refused the records that were left out, each with at least one problem
 * @since 0.1
 */
public record ReadCounts(long accepted, long refused) {

    /**
     * Checks the counts.
     *
     * @param accepted the records that were handed on
     * @param refused the records that were left out, each with at least one problem
     * @throws IllegalArgumentException if one is negative
     */
    public ReadCounts {
        if (accepted < 0 || refused < 0) {
            throw new IllegalArgumentException(
                    "Accepted " + accepted + ", refused " + refused + ": neither may be negative");
        }
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
