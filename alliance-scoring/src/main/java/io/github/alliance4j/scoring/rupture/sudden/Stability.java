package io.github.alliance4j.scoring.rupture.sudden;

/**
 * How a sudden loss must stand out from the sessions around it (criterion 3 of Tang and DeRubeis 1999), where {@code S}
 * is the pooled standard deviation of the {@code n1} sessions before and {@code n2} after.
 *
 * @since 0.1
 */
public enum Stability {
    /** {@code mean(pre) - mean(post) > t * S}: what the R package suddengains computes; stricter than a t test. */
    SUDDENGAINS {
        @Override
        double factor(int n1, int n2) {
            return 1;
        }
    },
    /** {@code mean(pre) - mean(post) > t * S * sqrt(1/n1 + 1/n2)}: a two-sample t test. */
    TRUE_T {
        @Override
        double factor(int n1, int n2) {
            return Math.sqrt(1.0 / n1 + 1.0 / n2);
        }
    },
    /** Not asked. */
    OFF {
        @Override
        double factor(int n1, int n2) {
            return 0;
        }
    };

    abstract double factor(int n1, int n2);
}
