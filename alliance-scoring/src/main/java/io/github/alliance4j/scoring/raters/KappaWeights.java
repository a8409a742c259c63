package io.github.alliance4j.scoring.raters;

/**
 * How much two codes that differ still agree, from 1 for the same code to 0. {@code d} is how many places two codes are apart
 * among {@code k} codes in order.
 *
 * @since 0.1
 */
public enum KappaWeights {
    /** Not at all: Cohen's kappa. For codes without order. */
    UNWEIGHTED {
        @Override
        double weight(int distance, int categories) {
            return distance == 0 ? 1 : 0;
        }
    },
    /** {@code 1 - d / (k - 1)}; irr calls it {@code equal}. */
    LINEAR {
        @Override
        double weight(int distance, int categories) {
            return 1 - distance / (categories - 1.0);
        }
    },
    /** {@code 1 - (d / (k - 1))^2}; irr calls it {@code squared}. Nearly an intraclass correlation. */
    QUADRATIC {
        @Override
        double weight(int distance, int categories) {
            double share = distance / (categories - 1.0);
            return 1 - share * share;
        }
    };

    abstract double weight(int distance, int categories);
}
