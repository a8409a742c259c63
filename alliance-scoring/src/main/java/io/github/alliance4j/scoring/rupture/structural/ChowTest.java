package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether the level differs before and after a session that was named in advance, for example a change of therapist
 * (Chow 1960, for a mean).
 *
 * <pre>
 * F = (RSS - RSS1 - RSS2) / ((RSS1 + RSS2) / (n - 2)),   p from F with 1 and n - 2 degrees of freedom
 * </pre>
 *
 * <p>{@code RSS} about the mean of all, {@code RSS1} and {@code RSS2} about the means of the two parts. The p value holds
 * only for a session chosen without looking at the scores; for the best of all sessions see {@link MeanShiftF}.
 *
 * <p>Not evaluable: fewer than 3 sessions; all scores equal; scores that are constant in both parts. Immutable,
 * thread-safe.
 *
 * <p>Source: Chow, G. C. (1960). Econometrica, 28, 591-605. doi:10.2307/1910133.
 *
 * @since 0.1
 */
public final class ChowTest {

    private final SessionNumber onset;
    private final double f;
    private final int degreesOfFreedom;

    private ChowTest(SessionNumber onset, double f, int degreesOfFreedom) {
        this.onset = onset;
        this.f = f;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /**
     * Tests one onset.
     *
     * @param series the scores
     * @param onset the first session of the part that may have another level; it must be an observed session with an
     *     earlier one
     * @return the test, or why there is none
     * @throws IllegalArgumentException if the onset is not such a session of a series that can be judged
     */
    public static Evaluation<ChowTest> at(SessionSeries series, SessionNumber onset) {
        Evaluation<Levels> levels = Levels.of(series, 3);
        return levels.value().isEmpty()
                ? Evaluation.notEvaluable(levels.reason())
                : at(levels.value().get(), levels.value().get().splitAt(onset));
    }

    private static Evaluation<ChowTest> at(Levels levels, int position) {
        double f = statistic(levels, position);
        return f < Double.POSITIVE_INFINITY
                ? Evaluation.of(new ChowTest(levels.session(position), f, levels.size() - 2))
                : Evaluation.notEvaluable("the scores are constant before and after, so there is no error to judge by");
    }

    /** F for a new level from this position on; infinite where no error is left. */
    static double statistic(Levels levels, int position) {
        int n = levels.size();
        double within = levels.squares(0, position) + levels.squares(position, n);
        double shift = levels.sum(0, position);
        // RSS - RSS1 - RSS2 of deviations from the overall mean, without the difference of near sums.
        double between = shift * shift * n / ((double) position * (n - position));
        return levels.isNothing(within) ? Double.POSITIVE_INFINITY : between / (within / (n - 2));
    }

    /**
     * The onset that was tested.
     *
     * @return the first session of the second part
     */
    public SessionNumber onset() {
        return onset;
    }

    /**
     * The statistic.
     *
     * @return {@code F}, 0 or more
     */
    public double f() {
        return f;
    }

    /**
     * The degrees of freedom of the error.
     *
     * @return {@code n - 2}
     */
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /**
     * How often an {@code F} as large is seen where the level did not change.
     *
     * @return p
     */
    public double p() {
        return FDistribution.of(1, degreesOfFreedom).survivalProbability(f);
    }
}
