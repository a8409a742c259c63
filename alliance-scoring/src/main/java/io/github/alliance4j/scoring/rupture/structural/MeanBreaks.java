package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Breaks in the mean level of a finished series, by Bai and Perron [1, 2]: for every number of breaks the cut with the
 * smallest residual sum of squares, exactly, by dynamic programming, and the number of breaks by BIC.
 *
 * <pre>
 * y_i = mean of its segment + e_i,   every segment at least h sessions
 * RSS(m) = smallest sum of squared deviations over all cuts with m breaks
 * BIC(m) = n (ln(2 pi RSS(m) / n) + 1) + 2 (m + 1) ln n
 * </pre>
 *
 * <p>{@code h}: a number of sessions, or a share of the series rounded down, at least 2; by default .15 of it. The most breaks tried are
 * {@code max(1, ceil(n / h) - 2)}, as R's strucchange does, or fewer on request. Of equal sums the earlier onsets win, of
 * equal BIC the fewer breaks. Scores in any metric; gaps between sessions are not seen, only their order is.
 *
 * <p>Not evaluable: fewer than {@code 2h} sessions; all scores equal; scores that are constant within the segments of some
 * cut that is tried, since no error is left to judge by.
 *
 * <p>Immutable, thread-safe.
 *
 * <ol>
 *   <li>Bai, J., and Perron, P. (1998). Econometrica, 66, 47-78. doi:10.2307/2998540.
 *   <li>Bai, J., and Perron, P. (2003). Journal of Applied Econometrics, 18, 1-22. doi:10.1002/jae.659. The numbers are
 *       VERIFIED against strucchange 1.5-3.
 * </ol>
 *
 * @since 0.1
 */
public final class MeanBreaks {

    private static final int SMALLEST = 2;
    private static final MeanBreaks DEFAULTS = new MeanBreaks(0, 0.15, Integer.MAX_VALUE);

    /** Sums of squares that differ by less than this share of the whole are taken as equal. */
    private static final double EQUAL = 1e-12;

    private final int minSegment;
    private final double share;
    private final int maxBreaks;

    private MeanBreaks(int minSegment, double share, int maxBreaks) {
        this.minSegment = minSegment;
        this.share = share;
        this.maxBreaks = maxBreaks;
    }

    /**
     * Segments of at least .15 of the series.
     *
     * @return the method
     */
    public static MeanBreaks withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with segments of at least so many sessions.
     *
     * @param sessions {@code h}, at least 2
     * @return the method
     * @throws IllegalArgumentException if it is below 2
     */
    public MeanBreaks withMinSegment(int sessions) {
        if (sessions < SMALLEST) {
            throw new IllegalArgumentException(
                    "Smallest segment " + sessions + "; it must be " + SMALLEST + " or more");
        }
        return new MeanBreaks(sessions, share, maxBreaks);
    }

    /**
     * The same method with segments of at least this share of the series, and at least 2 sessions.
     *
     * @param newShare above 0, at most .5
     * @return the method
     * @throws IllegalArgumentException if it is outside
     */
    public MeanBreaks withMinShare(double newShare) {
        if (!(newShare > 0 && newShare <= 0.5)) {
            throw new IllegalArgumentException("Smallest share " + newShare + " is not above 0 and at most .5");
        }
        return new MeanBreaks(0, newShare, maxBreaks);
    }

    /**
     * The same method with at most so many breaks.
     *
     * @param breaks at least 1
     * @return the method
     * @throws IllegalArgumentException if it is below 1
     */
    public MeanBreaks withMaxBreaks(int breaks) {
        if (breaks < 1) {
            throw new IllegalArgumentException("Most breaks " + breaks + "; it must be 1 or more");
        }
        return new MeanBreaks(minSegment, share, breaks);
    }

    /**
     * Cuts a series.
     *
     * @param series the scores
     * @return the best cut for every number of breaks, or why there is none
     */
    public Evaluation<Result> fit(SessionSeries series) {
        int n = series.size();
        int h = minSegment > 0 ? minSegment : Math.max(SMALLEST, (int) (share * n));
        if (h > n / 2) {
            return Evaluation.notEvaluable("fewer than " + 2L * h + " sessions");
        }
        Evaluation<Levels> levels = Levels.of(series, 2 * h);
        if (levels.value().isEmpty()) {
            return Evaluation.notEvaluable(levels.reason());
        }
        int most = Math.min(maxBreaks, Math.max(1, (n + h - 1) / h - 2));
        Result result = new Result(h, new Search(levels.value().get(), h, most).models());
        return result.models.stream().anyMatch(model -> levels.value().get().isNothing(model.rss()))
                ? Evaluation.notEvaluable("the scores are constant within segments, so there is no error to judge by")
                : Evaluation.of(result);
    }

    /** The dynamic programme: {@code best[m][t]} is the smallest sum for the first {@code t} scores with m breaks. */
    private static final class Search {
        private final Levels levels;
        private final int h;
        private final double[][] best;
        private final int[][] lastEdge;

        Search(Levels levels, int h, int most) {
            int n = levels.size();
            this.levels = levels;
            this.h = h;
            this.best = new double[most + 1][n + 1];
            this.lastEdge = new int[most + 1][n + 1];
            Arrays.stream(best).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
            for (int t = h; t <= n; t++) {
                best[0][t] = levels.squares(0, t);
            }
            double equal = EQUAL * levels.totalSquares();
            for (int m = 1; m <= most; m++) {
                for (int t = (m + 1) * h; t <= n; t++) {
                    cut(m, t, equal);
                }
            }
        }

        private void cut(int m, int t, double equal) {
            double smallest = Double.POSITIVE_INFINITY;
            for (int edge = m * h; edge <= t - h; edge++) {
                double sum = best[m - 1][edge] + levels.squares(edge, t);
                if (sum < smallest - equal || smallest == Double.POSITIVE_INFINITY) {
                    smallest = sum;
                    lastEdge[m][t] = edge;
                }
            }
            best[m][t] = smallest;
        }

        List<BreakModel> models() {
            List<BreakModel> models = new ArrayList<>();
            for (int m = 0; m < best.length; m++) {
                int[] edges = new int[m + 2];
                edges[m + 1] = levels.size();
                for (int i = m; i > 0; i--) {
                    edges[i] = lastEdge[i][edges[i + 1]];
                }
                models.add(new BreakModel(levels, edges));
            }
            return List.copyOf(models);
        }
    }

    /**
     * The best cut for every number of breaks. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final int minSegment;
        private final List<BreakModel> models;

        private Result(int minSegment, List<BreakModel> models) {
            this.minSegment = minSegment;
            this.models = models;
        }

        /**
         * The smallest segment allowed.
         *
         * @return {@code h} in sessions
         */
        public int minSegment() {
            return minSegment;
        }

        /**
         * The best cuts.
         *
         * @return one for 0, 1, 2 and so on breaks
         */
        public List<BreakModel> models() {
            return models;
        }

        /**
         * The cut whose number of breaks BIC prefers. No break is a possible answer.
         *
         * @return the model with the smallest BIC
         */
        public BreakModel best() {
            return models.stream()
                    .min(Comparator.comparingDouble(BreakModel::bic))
                    .orElseThrow();
        }
    }
}
