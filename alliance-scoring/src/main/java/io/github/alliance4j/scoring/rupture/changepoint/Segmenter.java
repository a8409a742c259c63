package io.github.alliance4j.scoring.rupture.changepoint;

import io.github.alliance4j.scoring.Evaluation;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Cuts a series into regimes. A {@linkplain SegmentCost cost} says how badly a regime fits its rows, a {@linkplain Penalty
 * penalty} or a number of changes says how many regimes are worth it, and a search finds the cuts. With {@code C} the cost
 * of a segment and {@code beta} the penalty, the exact searches minimise
 *
 * <pre>
 * sum of C over the segments + beta * (number of changes)
 * </pre>
 *
 * <ul>
 *   <li>{@link #optimalPartitioning} [1]: exact, {@code n^2/2} costs;
 *   <li>{@link #pelt} [2]: the same answer; candidates that can win no more are dropped, so that a series with many changes
 *       takes time in proportion to its length. Under the cost of the mean of one column they are dropped by functional
 *       pruning [3], which works without changes too. For costs that may grow when a segment is cut it is optimal
 *       partitioning;
 *   <li>{@link #dynamicProgramming}: exact for a given number of changes; {@link #segmentNeighbourhood} [4]: exact for each
 *       number up to a limit, then the smallest number with the smallest cost plus penalty;
 *   <li>{@link #binarySegmentation}: greedy from above. The cut with the largest gain {@code C(whole) - C(left) -
 *       C(right)}, then the largest in a part, and so on;
 *   <li>{@link #bottomUp}: greedy from below. The series is halved, floor first, into pieces shorter than twice the minimum
 *       segment; the neighbours whose union costs least are merged, the first of equals, and so on;
 *   <li>{@link #atMostOneChange}: the first cut of binary segmentation or none.
 * </ul>
 *
 * <p>Boundary rules: a cut is made iff its gain is above the penalty, strict (a gain that differs from it by 1e-9 of it, as
 * rounding makes it, is equal); a merger is made iff its loss is at most the
 * penalty; of partitions that differ by no more than rounding an exact search takes the one whose last cut is earliest, then
 * the one before it, and so on. No segment is shorter than the minimum segment.
 *
 * <p>Not evaluable: fewer rows than the minimum segment; in {@link #dynamicProgramming} fewer than the segments need.
 * Rows are neighbours in order; a missed session is not a row. Equal values give no change, except where a number of changes
 * is demanded.
 *
 * <p>Defaults: cost {@link SegmentCost#l2}, minimum segment 2, {@link EqualSplits#FIRST}. LIBRARY DEFAULT.
 *
 * <p>Differs from changepoint 2.3 in that a gain equal to the penalty makes no change there is none, that PELT with a
 * minimum segment above 1 is exact, and that binary segmentation looks at every place; from ruptures in that PELT is exact.
 * {@link #atMostOneChange} counts one parameter whatever the cost, and has the length terms of {@code mbic}, as changepoint
 * has them.
 *
 * <p>Immutable, thread-safe.
 *
 * <ol>
 *   <li>Jackson, B., et al. (2005). IEEE Signal Processing Letters, 12(2), 105-108. doi:10.1109/LSP.2001.838216
 *   <li>Killick, R., Fearnhead, P., and Eckley, I. A. (2012). Journal of the American Statistical Association, 107(500),
 *       1590-1598. doi:10.1080/01621459.2012.737745
 *   <li>Maidstone, R., Hocking, T., Rigaill, G., and Fearnhead, P. (2017). Statistics and Computing, 27(2), 519-533.
 *   <li>Auger, I. E., and Lawrence, C. E. (1989). Bulletin of Mathematical Biology, 51(1), 39-54.
 * </ol>
 *
 * @since 0.1
 */
public final class Segmenter {

    private enum Search {
        OPTIMAL_PARTITIONING {
            @Override
            int[] cuts(Problem problem) {
                return Partitioning.cuts(problem, false);
            }
        },
        PELT {
            @Override
            int[] cuts(Problem problem) {
                return Partitioning.cuts(problem, true);
            }
        },
        BINARY_SEGMENTATION {
            @Override
            int[] cuts(Problem problem) {
                return Splitting.cuts(problem);
            }
        },
        BOTTOM_UP {
            @Override
            int[] cuts(Problem problem) {
                return Merging.cuts(problem);
            }
        },
        DYNAMIC_PROGRAMMING {
            @Override
            int[] cuts(Problem problem) {
                return new CountedChanges(problem, problem.changes()).cuts(problem.changes());
            }
        },
        SEGMENT_NEIGHBOURHOOD {
            @Override
            int[] cuts(Problem problem) {
                CountedChanges counted = new CountedChanges(problem, problem.changes());
                return counted.cuts(counted.cheapest(problem.penalty(), problem.equalTotals()));
            }
        },
        AT_MOST_ONE_CHANGE {
            @Override
            int[] cuts(Problem problem) {
                return Splitting.atMostOneCut(problem);
            }
        };

        abstract int[] cuts(Problem problem);
    }

    private final Search search;
    private final Optional<Penalty> penalty;
    private final int changes;
    private final SegmentCost cost;
    private final int minSegment;
    private final EqualSplits equalSplits;

    private Segmenter(
            Search search,
            Optional<Penalty> penalty,
            int changes,
            SegmentCost cost,
            int minSegment,
            EqualSplits equalSplits) {
        this.search = search;
        this.penalty = penalty;
        this.changes = changes;
        this.cost = Objects.requireNonNull(cost, "cost");
        this.minSegment = minSegment;
        this.equalSplits = Objects.requireNonNull(equalSplits, "equalSplits");
        if (minSegment < 1) {
            throw new IllegalArgumentException("A minimum segment of " + minSegment + "; it must be at least 1");
        }
        if (changes < 0) {
            throw new IllegalArgumentException(changes + " changes; there must be 0 or more");
        }
    }

    private static Segmenter by(Search search, Penalty penalty, int changes) {
        return new Segmenter(
                search,
                Optional.of(Objects.requireNonNull(penalty, "penalty")),
                changes,
                SegmentCost.l2(),
                2,
                EqualSplits.FIRST);
    }

    private static Segmenter by(Search search, int changes) {
        return new Segmenter(search, Optional.empty(), changes, SegmentCost.l2(), 2, EqualSplits.FIRST);
    }

    /**
     * The exact search without pruning.
     *
     * @param penalty what a change costs
     * @return the segmenter
     */
    public static Segmenter optimalPartitioning(Penalty penalty) {
        return by(Search.OPTIMAL_PARTITIONING, penalty, Integer.MAX_VALUE);
    }

    /**
     * The exact search with pruning.
     *
     * @param penalty what a change costs
     * @return the segmenter
     */
    public static Segmenter pelt(Penalty penalty) {
        return by(Search.PELT, penalty, Integer.MAX_VALUE);
    }

    /**
     * The greedy search from above, as far as the gains pay.
     *
     * @param penalty what a change costs
     * @return the segmenter
     */
    public static Segmenter binarySegmentation(Penalty penalty) {
        return by(Search.BINARY_SEGMENTATION, penalty, Integer.MAX_VALUE);
    }

    /**
     * The greedy search from above, as far as the gains pay, with at most so many cuts.
     *
     * @param penalty what a change costs
     * @param atMost the most changes, 0 or more
     * @return the segmenter
     * @throws IllegalArgumentException if the number is negative
     */
    public static Segmenter binarySegmentation(Penalty penalty, int atMost) {
        return by(Search.BINARY_SEGMENTATION, penalty, atMost);
    }

    /**
     * The greedy search from above to a number of changes, or to fewer where no segment can be cut any more.
     *
     * @param changes 0 or more
     * @return the segmenter
     * @throws IllegalArgumentException if the number is negative
     */
    public static Segmenter binarySegmentation(int changes) {
        return by(Search.BINARY_SEGMENTATION, changes);
    }

    /**
     * The greedy search from below, as far as mergers pay.
     *
     * @param penalty what a change costs
     * @return the segmenter
     */
    public static Segmenter bottomUp(Penalty penalty) {
        return by(Search.BOTTOM_UP, penalty, 0);
    }

    /**
     * The greedy search from below to a number of changes, or to fewer where halving gives fewer pieces.
     *
     * @param changes 0 or more
     * @return the segmenter
     * @throws IllegalArgumentException if the number is negative
     */
    public static Segmenter bottomUp(int changes) {
        return by(Search.BOTTOM_UP, changes);
    }

    /**
     * The exact search for a number of changes.
     *
     * @param changes 0 or more
     * @return the segmenter
     * @throws IllegalArgumentException if the number is negative
     */
    public static Segmenter dynamicProgramming(int changes) {
        return by(Search.DYNAMIC_PROGRAMMING, changes);
    }

    /**
     * The exact search for each number of changes up to a limit, of which the penalty chooses.
     *
     * @param atMost the most changes, 0 or more; as many as the rows allow if that is fewer
     * @param penalty what a change costs
     * @return the segmenter
     * @throws IllegalArgumentException if the number is negative
     */
    public static Segmenter segmentNeighbourhood(int atMost, Penalty penalty) {
        return by(Search.SEGMENT_NEIGHBOURHOOD, penalty, atMost);
    }

    /**
     * One change or none.
     *
     * @param penalty what a change costs
     * @return the segmenter
     */
    public static Segmenter atMostOneChange(Penalty penalty) {
        return by(Search.AT_MOST_ONE_CHANGE, penalty, 1);
    }

    /**
     * The same search with another cost.
     *
     * @param newCost what segments cost
     * @return the segmenter
     */
    public Segmenter with(SegmentCost newCost) {
        return new Segmenter(search, penalty, changes, newCost, minSegment, equalSplits);
    }

    /**
     * The same search with another rule for equal gains; it matters to binary segmentation and one change only.
     *
     * @param newEqualSplits which of equal cuts to make
     * @return the segmenter
     */
    public Segmenter with(EqualSplits newEqualSplits) {
        return new Segmenter(search, penalty, changes, cost, minSegment, newEqualSplits);
    }

    /**
     * The same search with another minimum segment.
     *
     * @param rows at least 1; costs with a variance of their own need 2, and are safer with more
     * @return the segmenter
     * @throws IllegalArgumentException if it is below 1
     */
    public Segmenter withMinSegment(int rows) {
        return new Segmenter(search, penalty, changes, cost, rows, equalSplits);
    }

    /**
     * Cuts a series, or several that run side by side.
     *
     * @param columns one or more columns of equally many finite numbers
     * @return the segmentation, or why the rows do not suffice
     * @throws IllegalArgumentException if there is no column, the columns differ in length, a number is not finite, the
     *     cost does not take so many columns or rows, or the penalty does not go with the cost
     */
    public Evaluation<Segmentation> fit(double[]... columns) {
        int n = checkedSize(columns);
        long needed = (search == Search.DYNAMIC_PROGRAMMING ? changes + 1L : 1) * minSegment;
        if (n < needed) {
            return Evaluation.notEvaluable(needed == 1 ? "no values" : "fewer than " + needed + " values");
        }
        Problem problem = problem(n, columns);
        return Evaluation.of(Segmentation.of(problem, search.cuts(problem), columns));
    }

    /** The positions from 0 at which a new segment begins; for values that are known to be good and enough. */
    int[] cuts(double[] values) {
        return search.cuts(problem(values.length, values));
    }

    private Problem problem(int n, double[]... columns) {
        OptionalInt own = cost.parameters(columns.length);
        OptionalInt parameters = search == Search.AT_MOST_ONE_CHANGE && own.isPresent() ? OptionalInt.of(1) : own;
        return new Problem(
                cost.over(columns),
                n,
                minSegment,
                penalty.map(given -> given.perChange(n, parameters)).orElse(0.0),
                penalty.map(Penalty::countsLengths).orElse(false),
                penalty.isEmpty(),
                changes,
                equalSplits);
    }

    private static int checkedSize(double[]... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("No column; at least one is needed");
        }
        int n = columns[0].length;
        for (double[] column : columns) {
            if (column.length != n) {
                throw new IllegalArgumentException(
                        "Columns of " + n + " and " + column.length + " values; they must be equally long");
            }
            for (int i = 0; i < n; i++) {
                if (!Double.isFinite(column[i])) {
                    throw new IllegalArgumentException("Value " + (i + 1) + " is not a finite number");
                }
            }
        }
        return n;
    }
}
