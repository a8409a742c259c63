package io.github.alliance4j.scoring.raters;

import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The ratings of one unit. */
final class UnitRatings {

    private UnitRatings() {}

    /** Those that are there, in the order of raters; the two zeros are one value. */
    static double[] of(Ratings ratings, int unit) {
        return IntStream.range(0, ratings.raters())
                .mapToObj(rater -> ratings.rating(unit, rater))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(rating -> rating.getAsDouble() + 0.0)
                .toArray();
    }

    /** The ratings of the units that everybody rated, a row a unit. */
    static double[][] complete(Ratings ratings) {
        return IntStream.range(0, ratings.subjects())
                .mapToObj(unit -> of(ratings, unit))
                .filter(unit -> unit.length == ratings.raters())
                .toArray(double[][]::new);
    }
}
