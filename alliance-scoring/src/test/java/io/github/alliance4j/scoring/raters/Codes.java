package io.github.alliance4j.scoring.raters;

import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/** Ratings for tests. */
final class Codes {

    static final double MISSING = -99;

    private Codes() {}

    /** A row a unit. */
    static Ratings units(double[]... units) {
        Ratings.Builder ratings = Ratings.builder(units[0].length);
        for (double[] unit : units) {
            List<OptionalDouble> row = Arrays.stream(unit)
                    .mapToObj(code -> code == MISSING ? OptionalDouble.empty() : OptionalDouble.of(code))
                    .toList();
            ratings.subject(row);
        }
        return ratings.build();
    }

    /** The table of two raters with these counts of units. */
    static Ratings crossed(int[][] counts) {
        Ratings.Builder ratings = Ratings.builder(2);
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                for (int n = 0; n < counts[i][j]; n++) {
                    ratings.subject(i + 1, j + 1);
                }
            }
        }
        return ratings.build();
    }

    /** Units coded 1 to 4 by some raters, partly alike; the first two units differ. */
    static double[][] random(long seed, int raters) {
        Random random = new Random(seed);
        int n = 5 + random.nextInt(20);
        return IntStream.range(0, n)
                .mapToObj(unit -> {
                    int truth = unit < 2 ? unit + 1 : 1 + random.nextInt(4);
                    return IntStream.range(0, raters)
                            .mapToDouble(rater -> random.nextBoolean() ? truth : 1 + random.nextInt(4))
                            .toArray();
                })
                .toArray(double[][]::new);
    }
}
