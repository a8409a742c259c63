package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A score over dyads and sessions.
 *
 * @param mean over all sessions
 * @param within the standard deviation within dyads, with {@code n - dyads} degrees of freedom; 0 without any
 * @param between the standard deviation of the dyads' means, with {@code dyads - 1}; 0 without any
 */
record Spread(double mean, double within, double between) {

    /** Of the scores of each dyad; dyads without scores do not count. */
    static Spread of(List<double[]> all) {
        List<double[]> scores = all.stream().filter(own -> own.length > 0).toList();
        double[] means = scores.stream()
                .mapToDouble(own -> Moments.mean(own, 0, own.length))
                .toArray();
        int rows = scores.stream().mapToInt(own -> own.length).sum();
        double squares = 0;
        for (int i = 0; i < means.length; i++) {
            double[] own = scores.get(i);
            squares += Moments.isConstant(own, 0, own.length)
                    ? 0
                    : Moments.squaredDeviations(own, 0, own.length, means[i]);
        }
        double mean = scores.stream().flatMapToDouble(Arrays::stream).average().orElse(0);
        double within = rows > means.length ? Math.sqrt(squares / (rows - means.length)) : 0;
        double between = means.length > 1 ? Moments.standardDeviation(means, 0, means.length) : 0;
        return new Spread(mean, within, between);
    }

    /** Why nothing can be said within dyads, if nothing can. */
    static Optional<String> obstacle(List<DyadCourse> courses, Spread alliance, Spread outcome) {
        if (courses.isEmpty()) {
            return Optional.of("no dyad is in both, alliance and outcome");
        }
        if (courses.stream().noneMatch(course -> course.size() > 1)) {
            return Optional.of("no dyad has two sessions with both scores");
        }
        if (!alliance.isFinite() || !outcome.isFinite()) {
            return Optional.of(Counts.TOO_LARGE);
        }
        return alliance.within > 0 && outcome.within > 0
                ? Optional.empty()
                : Optional.of("the alliance or the outcome is the same in all sessions of every dyad");
    }

    private boolean isFinite() {
        return Double.isFinite(mean) && Double.isFinite(within) && Double.isFinite(between);
    }
}
