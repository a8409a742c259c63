package io.github.alliance4j.scoring.observer;

import java.util.List;

/**
 * How the ratings of withdrawal and confrontation of one session become one number. Both are choices of this library.
 *
 * @since 0.1
 */
public enum Strain {
    /** The heaviest of them: one movement is enough to strain a session. */
    HEAVIEST {
        @Override
        double of(List<Double> ratings) {
            return ratings.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }
    },
    /** Their mean: a movement that was absent lightens the one that was not. */
    MEAN {
        @Override
        double of(List<Double> ratings) {
            return ratings.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }
    };

    /** The ratings are percent of maximum possible and not empty. */
    abstract double of(List<Double> ratings);
}
