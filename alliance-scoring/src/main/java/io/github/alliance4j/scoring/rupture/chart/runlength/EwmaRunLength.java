package io.github.alliance4j.scoring.rupture.chart.runlength;

/**
 * How many sessions an EWMA with asymptotic limits runs on average until it lies beyond one of them, with the level and sigma
 * known and the scores independent and normal. From the integral equation
 *
 * <pre>
 * ARL(z) = 1 + 1/lambda integral from -b to b of ARL(x) phi( (x - (1-lambda) z)/lambda - shift ) dx,
 * b = L sqrt(lambda/(2-lambda)),      the chart starts at z = 0
 * </pre>
 *
 * <p>by Gauss-Legendre quadrature with 200 points. Time-varying limits alarm somewhat sooner. Immutable, thread-safe. Source:
 * Crowder, S. V. (1987), A simple method for studying run-length distributions of exponentially weighted moving average
 * charts, Technometrics 29, 401-407 (UNCONFIRMED); values VERIFIED against published tables.
 *
 * @since 0.1
 */
public final class EwmaRunLength {

    private static final int POINTS = 200;

    private final double lambda;
    private final double limit;

    private EwmaRunLength(double lambda, double limit) {
        if (!(lambda > 0 && lambda <= 1)) {
            throw new IllegalArgumentException("Parameter lambda is " + lambda + "; it must be above 0 and at most 1");
        }
        this.lambda = lambda;
        this.limit = Normal.positive("limit", limit);
    }

    /**
     * For a chart.
     *
     * @param lambda the weight of the present, above 0 and at most 1
     * @param limit {@code L}, above 0
     * @return the run lengths
     * @throws IllegalArgumentException if one is outside its range
     */
    public static EwmaRunLength of(double lambda, double limit) {
        return new EwmaRunLength(lambda, limit);
    }

    /**
     * Until an alarm on either side.
     *
     * @param shift of the level in sigmas; 0 where nothing happens
     * @return the average number of sessions
     * @throws IllegalArgumentException if it is not finite
     */
    public double twoSided(double shift) {
        Normal.finite("shift", shift);
        double bound = limit * Math.sqrt(lambda / (2 - lambda));
        GaussLegendre grid = GaussLegendre.of(POINTS, -bound, bound);
        double[][] a = new double[POINTS][POINTS];
        double[] b = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            b[i] = 1;
            for (int j = 0; j < POINTS; j++) {
                a[i][j] = (i == j ? 1 : 0) - kernel(grid, grid.node(i), j, shift);
            }
        }
        double[] runs = LinearEquations.solve(a, b);
        double fromCentre = 1;
        for (int j = 0; j < POINTS; j++) {
            fromCentre += kernel(grid, 0, j, shift) * runs[j];
        }
        return fromCentre;
    }

    private double kernel(GaussLegendre grid, double from, int j, double shift) {
        return grid.weight(j) * Normal.density((grid.node(j) - (1 - lambda) * from) / lambda - shift) / lambda;
    }

    /**
     * The chart, for logs.
     *
     * @return for example {@code run length of an EWMA with lambda 0.2 and limit 2.962}
     */
    @Override
    public String toString() {
        return "run length of an EWMA with lambda " + lambda + " and limit " + limit;
    }
}
