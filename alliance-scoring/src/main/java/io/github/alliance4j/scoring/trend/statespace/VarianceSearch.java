package io.github.alliance4j.scoring.trend.statespace;

import io.github.alliance4j.scoring.internal.BrentMinimum;
import io.github.alliance4j.scoring.internal.NewtonSearch;
import java.util.function.DoubleUnaryOperator;

/**
 * The variances under which the scores are likeliest. Only their ratios are searched, since the best size follows from
 * them; and every boundary, where one or more of them are 0, is searched on its own, because a search inside only creeps
 * towards it. Each search looks at a grid over the whole range of ratios that the number of scores could tell from 0
 * before it climbs. Where a boundary is as good as the inside, it is taken.
 */
final class VarianceSearch {

    /** By how much the inside must beat a boundary. */
    private static final double TIE = 1e-9;

    private static final double HIGHEST = 10;
    private static final double BELOW = 9;
    private static final int LINE = 40;
    private static final int PLANE = 12;
    private static final double DIFFERENCE = 1e-4;
    private static final double TOLERANCE = 1e-10;
    /** Ratios beyond this are boundaries. */
    private static final double EXTREME = 200;

    private final StateFilter filter;
    private final double[] ratios = new double[3];
    /** What makes ratios of slope variances comparable: the mean gap. */
    private final double gap;

    private final double lowLevel;
    private final double lowSlope;
    private final double[] best = new double[3];
    private double lowest = Double.POSITIVE_INFINITY;

    private VarianceSearch(StateFilter filter, Nodes nodes) {
        this.filter = filter;
        this.gap = (nodes.last() - nodes.time(0)) / (nodes.size() - 1);
        double length = Math.log(nodes.size());
        this.lowLevel = -2 * length - BELOW;
        this.lowSlope = -4 * length - BELOW;
    }

    /** The likeliest variances under the diffuse start; the filter must be built for the nodes. */
    static Variances of(StateFilter filter, Nodes nodes, boolean sloped) {
        VarianceSearch search = new VarianceSearch(filter, nodes);
        search.corner(1, 0, 0);
        search.corner(0, 1, 0);
        if (sloped) {
            search.corner(0, 0, 1);
        }
        search.edge(x -> search.deviance(1, search.level(x), 0), search.lowLevel);
        if (sloped) {
            search.edge(x -> search.deviance(1, 0, search.slope(x)), search.lowSlope);
            search.edge(x -> search.deviance(0, 1, search.slope(x) / search.level(0)), search.lowLevel);
            search.inside();
        }
        return search.variances();
    }

    private double level(double x) {
        return Math.exp(x) / gap;
    }

    private double slope(double x) {
        return Math.exp(x) / (gap * gap * gap);
    }

    /** {@code -2} times the log-likelihood for the best size of all variances, but for a constant. */
    private double deviance(double observation, double level, double slope) {
        ratios[0] = observation;
        ratios[1] = level;
        ratios[2] = slope;
        filter.run(observation, level, slope);
        return filter.innovations() * Math.log(filter.squares()) + filter.logs();
    }

    /** Takes the ratios that were tried last if they are better. */
    private void keep(double deviance, double tie) {
        if (deviance < lowest - tie) {
            lowest = deviance;
            System.arraycopy(ratios, 0, best, 0, best.length);
        }
    }

    private void corner(double observation, double level, double slope) {
        keep(deviance(observation, level, slope), 0);
    }

    private void edge(DoubleUnaryOperator along, double low) {
        double[] values = new double[LINE + 1];
        double step = (HIGHEST - low) / LINE;
        for (int i = 0; i <= LINE; i++) {
            values[i] = along.applyAsDouble(low + i * step);
        }
        for (int i = 0; i <= LINE; i++) {
            double before = i == 0 ? Double.POSITIVE_INFINITY : values[i - 1];
            double after = i == LINE ? Double.POSITIVE_INFINITY : values[i + 1];
            if (values[i] <= before && values[i] <= after) {
                double from = low + Math.max(0, i - 1) * step;
                double x = BrentMinimum.of(along, from, low + Math.min(LINE, i + 1) * step);
                keep(along.applyAsDouble(x), TIE);
            }
        }
    }

    private void inside() {
        double[][] values = new double[PLANE + 1][PLANE + 1];
        for (int i = 0; i <= PLANE; i++) {
            for (int j = 0; j <= PLANE; j++) {
                values[i][j] = deviance(1, level(place(lowLevel, i)), slope(place(lowSlope, j)));
            }
        }
        // What is lowest at the rim of the grid is a boundary.
        for (int i = 1; i < PLANE; i++) {
            for (int j = 1; j < PLANE; j++) {
                if (isLow(values, i, j)) {
                    climb(place(lowLevel, i), place(lowSlope, j));
                }
            }
        }
    }

    private static double place(double low, int i) {
        return low + i * (HIGHEST - low) / PLANE;
    }

    private static boolean isLow(double[][] values, int i, int j) {
        for (int k = i - 1; k <= i + 1; k++) {
            for (int m = j - 1; m <= j + 1; m++) {
                if (values[k][m] < values[i][j]) {
                    return false;
                }
            }
        }
        return true;
    }

    private void climb(double level, double slope) {
        double[] top = NewtonSearch.minimise(this::slopes, new double[] {level, slope}, TOLERANCE)
                .point();
        keep(inner(top[0], top[1]), TIE);
    }

    private double inner(double x, double y) {
        if (!(Math.abs(x) < EXTREME && Math.abs(y) < EXTREME)) {
            return Double.POSITIVE_INFINITY;
        }
        return deviance(1, level(x), slope(y));
    }

    private double slopes(double[] point, double[] slopes) {
        double x = point[0];
        double y = point[1];
        slopes[0] = (inner(x + DIFFERENCE, y) - inner(x - DIFFERENCE, y)) / (2 * DIFFERENCE);
        slopes[1] = (inner(x, y + DIFFERENCE) - inner(x, y - DIFFERENCE)) / (2 * DIFFERENCE);
        return inner(x, y);
    }

    private Variances variances() {
        deviance(best[0], best[1], best[2]);
        double size = filter.squares() / filter.innovations();
        return new Variances(size * best[0], size * best[1], size * best[2]);
    }
}
