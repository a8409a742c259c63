package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.term.Rating;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The ratings of things of one sort, goals, tasks or facets, by both.
 *
 * @param things what they are, in the plural
 */
record Ratings(String things, List<Voices<Rating>> voices) {

    /** Those that at least one of the two has rated. */
    Ratings heard() {
        return new Ratings(
                things + " rated by at least one",
                voices.stream().filter(rating -> !rating.isEmpty()).toList());
    }

    /** The mean of a formula over what both have rated. */
    Figure mean(ToDoubleFunction<Pair> formula) {
        double[] values = voices.stream()
                .map(Pair::of)
                .flatMap(Optional::stream)
                .mapToDouble(formula)
                .toArray();
        return Figure.mean(values, voices.size(), things);
    }

    /** The mean of what one of the two says. */
    Figure meanOf(Rater rater) {
        double[] values = voices.stream()
                .map(rating -> rating.by(rater))
                .flatMap(Optional::stream)
                .mapToDouble(Rating::pomp)
                .toArray();
        return Figure.mean(values, voices.size(), things);
    }
}
