package io.github.alliance4j.scoring.interpretation;

/**
 * On which side of a boundary a value lies, and whether the boundary itself belongs to that side.
 *
 * @since 0.1
 */
public enum Comparison {
    /** Below the boundary; the boundary itself is not. */
    LESS_THAN("<") {
        @Override
        public boolean holds(double value, double boundary) {
            return value < boundary;
        }
    },
    /** At the boundary or below it. */
    LESS_OR_EQUAL("<=") {
        @Override
        public boolean holds(double value, double boundary) {
            return value <= boundary;
        }
    },
    /** Above the boundary; the boundary itself is not. */
    GREATER_THAN(">") {
        @Override
        public boolean holds(double value, double boundary) {
            return value > boundary;
        }
    },
    /** At the boundary or above it. */
    GREATER_OR_EQUAL(">=") {
        @Override
        public boolean holds(double value, double boundary) {
            return value >= boundary;
        }
    };

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Whether the value lies on this side of the boundary.
     *
     * @param value the value
     * @param boundary the boundary
     * @return false if either is not a number
     */
    public abstract boolean holds(double value, double boundary);

    /**
     * The sign.
     *
     * @return for example {@code <}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * The other side: holds exactly where this does not.
     *
     * @return for example {@link #GREATER_OR_EQUAL} for {@link #LESS_THAN}
     */
    public Comparison complement() {
        return switch (this) {
            case LESS_THAN -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER_THAN;
            case GREATER_THAN -> LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS_THAN;
        };
    }
}
