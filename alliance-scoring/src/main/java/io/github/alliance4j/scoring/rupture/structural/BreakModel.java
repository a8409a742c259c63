package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best way to cut a series into a given number of levels. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class BreakModel {

    private final Levels levels;
    /** The positions at which segments begin and, last, the size of the series. */
    private final int[] edges;

    private final double rss;

    BreakModel(Levels levels, int[] edges) {
        this.levels = levels;
        this.edges = edges;
        double sum = 0;
        for (int i = 0; i + 1 < edges.length; i++) {
            sum += levels.squares(edges[i], edges[i + 1]);
        }
        this.rss = sum;
    }

    /**
     * How many breaks there are.
     *
     * @return {@code m}, 0 or more
     */
    public int breaks() {
        return edges.length - 2;
    }

    /**
     * Where the new levels begin.
     *
     * @return the first session of every segment but the first, ascending
     */
    public List<SessionNumber> onsets() {
        return IntStream.rangeClosed(1, breaks())
                .mapToObj(i -> levels.session(edges[i]))
                .toList();
    }

    /**
     * The levels.
     *
     * @return the segments in order, one more than there are breaks
     */
    public List<MeanSegment> segments() {
        List<MeanSegment> segments = new ArrayList<>();
        for (int i = 0; i <= breaks(); i++) {
            segments.add(new MeanSegment(
                    levels.session(edges[i]),
                    levels.session(edges[i + 1] - 1),
                    edges[i + 1] - edges[i],
                    levels.mean(edges[i], edges[i + 1]),
                    levels.squares(edges[i], edges[i + 1])));
        }
        return List.copyOf(segments);
    }

    /**
     * The residual sum of squares.
     *
     * @return the squared deviations of all scores from the mean of their segment
     */
    public double rss() {
        return rss;
    }

    /**
     * The Bayesian information criterion, smaller is better: {@code n (ln(2 pi RSS / n) + 1) + 2 (m + 1) ln n}. It counts a
     * mean for each segment, a place for each break and one variance.
     *
     * @return the criterion
     */
    public double bic() {
        double n = levels.size();
        return n * (Math.log(2 * Math.PI * rss / n) + 1) + 2 * (breaks() + 1) * Math.log(n);
    }

    /**
     * How far around its estimate each break may lie (Bai 1997), where the variance may differ from segment to segment.
     *
     * <pre>
     * delta = difference of the two means,   v1, v2 = variances of the two segments (divisor: their number of sessions)
     * the onset may lie  ceil(q2 v2 / delta^2)  observations earlier and  ceil(q1 v1 / delta^2)  later
     * </pre>
     *
     * <p>with {@code q1}, {@code q2} the distances that the largest value of a two-sided random walk exceeds with
     * probability {@code (1 - confidence) / 2} on each side. An approximation for large shifts of long segments; with
     * segments of a few sessions it is too narrow.
     *
     * <p>Not evaluable for a break: one of its segments has no variation, or one side hardly ever holds the largest value
     * (the variances differ too much).
     *
     * @param confidence above 0 and below 1
     * @return one interval a break, in order
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public List<Evaluation<BreakInterval>> intervals(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " is not between 0 and 1");
        }
        return IntStream.rangeClosed(1, breaks())
                .mapToObj(i -> interval(edges[i - 1], edges[i], edges[i + 1], (1 - confidence) / 2))
                .toList();
    }

    private Evaluation<BreakInterval> interval(int from, int at, int to, double tail) {
        double before = levels.squares(from, at);
        double after = levels.squares(at, to);
        if (levels.isNothing(before) || levels.isNothing(after)) {
            return Evaluation.notEvaluable("a segment beside the break has no variation");
        }
        double shift = levels.centredMean(at, to) - levels.centredMean(from, at);
        double variance1 = before / (at - from) / (shift * shift);
        double variance2 = after / (to - at) / (shift * shift);
        // The largest value of a side is exponential with a mean in proportion to the variance of its segment.
        double later = variance1 * BreakDistribution.distance(tail, variance1 / variance2);
        double earlier = variance2 * BreakDistribution.distance(tail, variance2 / variance1);
        if (!(later < Integer.MAX_VALUE && earlier < Integer.MAX_VALUE)) {
            return Evaluation.notEvaluable("the segments beside the break differ too much in variance");
        }
        int back = (int) Math.ceil(earlier);
        int on = (int) Math.ceil(later);
        return Evaluation.of(new BreakInterval(
                levels.session(at), back, on, levels.nearestSession(at - back), levels.nearestSession(at + on)));
    }

    /**
     * The breaks, without scores, so that it may be logged.
     *
     * @return for example {@code 1 break, onsets [29]}
     */
    @Override
    public String toString() {
        return breaks() + (breaks() == 1 ? " break" : " breaks") + ", onsets " + onsets();
    }
}
