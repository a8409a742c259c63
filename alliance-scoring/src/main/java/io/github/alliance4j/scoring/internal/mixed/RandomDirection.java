package io.github.alliance4j.scoring.internal.mixed;

import java.util.Arrays;

/** A combination of the random terms of a block. Immutable. */
public final class RandomDirection {

    final RandomBlock block;
    private final double[] weights;

    private RandomDirection(RandomBlock block, double[] weights) {
        this.block = block;
        this.weights = weights;
    }

    /** The weights of the block's terms. */
    public static RandomDirection of(RandomBlock block, double... weights) {
        return new RandomDirection(block, weights.clone());
    }

    /** Whether every weight is 0. */
    public boolean isNone() {
        return !(length() > 0);
    }

    double length() {
        return Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
    }

    double[] weights() {
        return weights.clone();
    }
}
