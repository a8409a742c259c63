package io.github.alliance4j.scoring.rupture.chart.runlength;

/**
 * How many sessions a tabular CUSUM runs on average until it alarms, with the level and sigma known and the scores independent
 * and normal. From Page's integral equation for one side,
 *
 * <pre>
 * ARL(z) = 1 + ARL(0) Phi(k - z - shift) + integral from 0 to h of ARL(x) phi(x + k - z - shift) dx
 * </pre>
 *
 * <p>by Gauss-Legendre quadrature with 200 points. Both sides: {@code 1/ARL = 1/ARL+ + 1/ARL-}. The self-starting CUSUM has the
 * same run lengths where nothing happens. Immutable, thread-safe. Source: Page, E. S. (1954), Continuous inspection schemes,
 * Biometrika 41, 100-115; values VERIFIED against Montgomery's table.
 *
 * @since 0.1
 */
public final class CusumRunLength {

    private static final int POINTS = 200;
    /** Beyond this the equations lose their digits. */
    private static final double LONGEST = 1e9;

    /**
     * Which alarms count.
     *
     * @since 0.1
     */
    public enum Sides {
        /** Those of one side only, as where only a fall of the alliance matters. */
        ONE {
            @Override
            double runLength(CusumRunLength chart) {
                return chart.oneSided(0);
            }
        },
        /** Those of both sides. */
        BOTH {
            @Override
            double runLength(CusumRunLength chart) {
                return chart.twoSided(0);
            }
        };

        abstract double runLength(CusumRunLength chart);
    }

    private final double k;
    private final double h;

    private CusumRunLength(double k, double h) {
        if (!(k >= 0) || Double.isInfinite(k)) {
            throw new IllegalArgumentException("Parameter k is " + k + "; it must be 0 or more");
        }
        this.k = k;
        this.h = Normal.positive("h", h);
    }

    /**
     * For a chart.
     *
     * @param k the allowance in sigmas, 0 or more
     * @param h the limit in sigmas, above 0
     * @return the run lengths
     * @throws IllegalArgumentException if one is outside its range
     */
    public static CusumRunLength of(double k, double h) {
        return new CusumRunLength(k, h);
    }

    /**
     * Until an alarm on the side of the shift.
     *
     * @param shift of the level in sigmas towards that side; 0 where nothing happens, negative away from it
     * @return the average number of sessions
     * @throws IllegalArgumentException if it is not finite
     */
    public double oneSided(double shift) {
        return oneSided(shift, 0);
    }

    /**
     * Until an alarm on the side of the shift, with a head start.
     *
     * @param shift of the level in sigmas towards that side
     * @param headStart where the sum starts, as a share of {@code h}, at least 0 and below 1
     * @return the average number of sessions
     * @throws IllegalArgumentException if one is outside its range
     */
    public double oneSided(double shift, double headStart) {
        Normal.finite("shift", shift);
        if (!(headStart >= 0 && headStart < 1)) {
            throw new IllegalArgumentException(
                    "Parameter head-start is " + headStart + "; it must be at least 0 and below 1");
        }
        GaussLegendre grid = GaussLegendre.of(POINTS, 0, h);
        double[] runs = solve(grid, shift);
        return headStart == 0 ? runs[0] : next(grid, runs, headStart * h, shift);
    }

    /** The run lengths from 0 and from each node. */
    private double[] solve(GaussLegendre grid, double shift) {
        int n = POINTS + 1;
        double[][] a = new double[n][n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            double from = i == 0 ? 0 : grid.node(i - 1);
            b[i] = 1;
            a[i][0] = -Normal.below(k - from - shift);
            for (int j = 1; j < n; j++) {
                a[i][j] = -grid.weight(j - 1) * Normal.density(grid.node(j - 1) + k - from - shift);
            }
            a[i][i] += 1;
        }
        return LinearEquations.solve(a, b);
    }

    private double next(GaussLegendre grid, double[] runs, double from, double shift) {
        double length = 1 + runs[0] * Normal.below(k - from - shift);
        for (int j = 0; j < POINTS; j++) {
            length += grid.weight(j) * Normal.density(grid.node(j) + k - from - shift) * runs[j + 1];
        }
        return length;
    }

    /**
     * Until an alarm on either side, without a head start.
     *
     * @param shift of the level in sigmas; 0 where nothing happens
     * @return the average number of sessions
     * @throws IllegalArgumentException if it is not finite
     */
    public double twoSided(double shift) {
        return shift == 0 ? oneSided(0) / 2 : together(oneSided(shift), oneSided(-shift));
    }

    /**
     * Siegmund's approximation for one side: {@code (exp(-2 D b) + 2 D b - 1) / (2 D^2)} with {@code D = shift - k} and
     * {@code b = h + 1.166}, or {@code b^2} for {@code D = 0}. Source: Siegmund, D. (1985), Sequential Analysis. VERIFIED.
     *
     * @param shift of the level in sigmas towards that side
     * @return the average number of sessions, roughly
     * @throws IllegalArgumentException if it is not finite
     */
    public double siegmundOneSided(double shift) {
        double drift = Normal.finite("shift", shift) - k;
        double b = h + 1.166;
        if (Math.abs(drift) < 1e-6) {
            return b * b;
        }
        return (Math.exp(-2 * drift * b) + 2 * drift * b - 1) / (2 * drift * drift);
    }

    /**
     * Siegmund's approximation for both sides.
     *
     * @param shift of the level in sigmas
     * @return the average number of sessions, roughly
     * @throws IllegalArgumentException if it is not finite
     */
    public double siegmundTwoSided(double shift) {
        return together(siegmundOneSided(shift), siegmundOneSided(-shift));
    }

    private static double together(double up, double down) {
        return 1 / (1 / up + 1 / down);
    }

    /**
     * The limit at which the chart runs for a wanted number of sessions where nothing happens.
     *
     * @param k the allowance in sigmas, 0 or more
     * @param runLength the wanted average, above that of a limit of .01 and at most 1e8
     * @param sides which alarms count
     * @return {@code h}, to about six digits
     * @throws IllegalArgumentException if there is no such limit
     */
    public static double limitFor(double k, double runLength, Sides sides) {
        double low = 0.01;
        double high = 1;
        if (!(runLength > sides.runLength(of(k, low))) || runLength > LONGEST / 10) {
            throw new IllegalArgumentException(
                    "No limit of a CUSUM with k " + k + " gives an average run length of " + runLength);
        }
        while (sides.runLength(of(k, high)) < runLength) {
            low = high;
            high *= 1.5;
        }
        for (int i = 0; i < 60 && high - low > 1e-8 * high; i++) {
            double middle = (low + high) / 2;
            if (sides.runLength(of(k, middle)) < runLength) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * The chart, for logs.
     *
     * @return for example {@code run length of a CUSUM with k 0.5 and h 5.0}
     */
    @Override
    public String toString() {
        return "run length of a CUSUM with k " + k + " and h " + h;
    }
}
