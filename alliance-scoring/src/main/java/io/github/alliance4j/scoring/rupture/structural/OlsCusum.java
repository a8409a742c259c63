package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Arrays;

/**
 * Whether the mean stayed the same, by the running sum of the residuals (Ploberger and Kraemer 1992, for a mean).
 *
 * <pre>
 * W_k = sum over i = 1..k of (y_i - ybar) / (s sqrt n),   k = 0 .. n,   s = SD of the series (n - 1)
 * S0 = max |W_k|,   p = 2 sum over j of (-1)^(j+1) exp(-2 j^2 S0^2)      (largest value of a Brownian bridge)
 * </pre>
 *
 * <p>The p value is that of long series; in short ones it is somewhat too large. A test for any change, not for one shift: it sees
 * a shift in the middle best, and a V hardly.
 *
 * <p>Not evaluable: fewer than 2 sessions; all scores equal. Immutable, thread-safe.
 *
 * <p>Source: Ploberger, W., and Kraemer, W. (1992). Econometrica, 60, 271-285. doi:10.2307/2951597. The numbers are
 * VERIFIED against strucchange 1.5-3.
 *
 * @since 0.1
 */
public final class OlsCusum {

    private static final int TERMS = 20;
    /** Below, the series in small values converges faster. */
    private static final double SMALL = 1;

    private final Levels levels;
    private final double[] process;
    private final int largest;

    private OlsCusum(Levels levels) {
        int n = levels.size();
        double scale = Math.sqrt(levels.totalSquares() / (n - 1) * n);
        this.levels = levels;
        this.process = new double[n + 1];
        int at = 0;
        for (int k = 1; k <= n; k++) {
            process[k] = levels.sum(0, k) / scale;
            at = Math.abs(process[k]) > Math.abs(process[at]) ? k : at;
        }
        this.largest = at;
    }

    /**
     * The running sum of a series.
     *
     * @param series the scores
     * @return the test, or why there is none
     */
    public static Evaluation<OlsCusum> of(SessionSeries series) {
        return Levels.of(series, 2).map(OlsCusum::new);
    }

    /**
     * The running sum.
     *
     * @return {@code W_0 .. W_n}; the first and, apart from rounding, the last are 0
     */
    public double[] process() {
        return Arrays.copyOf(process, process.length);
    }

    /**
     * The largest distance from 0.
     *
     * @return {@code S0}
     */
    public double statistic() {
        return Math.abs(process[largest]);
    }

    /**
     * Where one shift would begin: the session after the running sum is farthest from 0, the first of equals.
     *
     * @return the onset
     */
    public SessionNumber onset() {
        return levels.nearestSession(largest);
    }

    /**
     * How often a distance as large is seen where the mean stays the same.
     *
     * @return p
     */
    public double p() {
        return brownianBridgeTail(statistic());
    }

    /** The probability that a Brownian bridge goes beyond {@code x} to one of the two sides (Kolmogorov). */
    static double brownianBridgeTail(double x) {
        double sum = 0;
        if (x < SMALL) {
            for (int j = 1; j <= TERMS; j++) {
                double odd = (2 * j - 1) * Math.PI / x;
                sum += Math.exp(-odd * odd / 8);
            }
            return x > 0 ? 1 - Math.sqrt(2 * Math.PI) / x * sum : 1;
        }
        for (int j = TERMS; j > 0; j--) {
            double term = Math.exp(-2 * (j * x) * (j * x));
            sum += j % 2 == 1 ? term : -term;
        }
        return 2 * sum;
    }
}
