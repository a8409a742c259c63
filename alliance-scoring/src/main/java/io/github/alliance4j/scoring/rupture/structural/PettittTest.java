package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the level shifted once, by ranks (Pettitt 1979): no assumption on the distribution, and outliers count no
 * more than their rank.
 *
 * <pre>
 * U_k = 2 (r_1 + .. + r_k) - k (n + 1),   r = ranks, the mean rank for ties
 * K = max |U_k|,   p = min(1, 2 exp(-6 K^2 / (n^3 + n^2)))
 * </pre>
 *
 * <p>The p value is an approximation for small p, good to two decimals below .5, and makes no correction for ties: where answers
 * repeat much it is too large.
 *
 * <p>Not evaluable: fewer than 2 sessions; all scores equal. Immutable, thread-safe.
 *
 * <p>Source: Pettitt, A. N. (1979). Applied Statistics, 28, 126-135. doi:10.2307/2346729. The numbers are VERIFIED against
 * trend 1.1.6.
 *
 * @since 0.1
 */
public final class PettittTest {

    private final Levels levels;
    /** {@code U_k} for {@code k = 1 .. n - 1}. */
    private final long[] u;

    private PettittTest(Levels levels) {
        this.levels = levels;
        int n = levels.size();
        this.u = new long[n - 1];
        long sum = 0;
        for (int k = 0; k + 1 < n; k++) {
            sum += signs(levels, k);
            u[k] = sum;
        }
    }

    /** {@code 2 r - (n + 1)}: how many scores are smaller, less how many are larger. */
    private static int signs(Levels levels, int position) {
        double y = levels.centred(position);
        int sum = 0;
        for (int j = 0; j < levels.size(); j++) {
            sum += Double.compare(y + 0.0, levels.centred(j) + 0.0);
        }
        return sum;
    }

    /**
     * The test of a series.
     *
     * @param series the scores
     * @return the test, or why there is none
     */
    public static Evaluation<PettittTest> of(SessionSeries series) {
        return Levels.of(series, 2).map(PettittTest::new);
    }

    /**
     * The statistic.
     *
     * @return {@code K}, a whole number
     */
    public long k() {
        long largest = 0;
        for (long value : u) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /**
     * Where the shift begins.
     *
     * @return the session after each {@code k} at which {@code |U_k|} is {@code K}; more than one where they tie
     */
    public List<SessionNumber> onsets() {
        long largest = k();
        List<SessionNumber> onsets = new ArrayList<>();
        for (int i = 0; i < u.length; i++) {
            if (Math.abs(u[i]) == largest) {
                onsets.add(levels.session(i + 1));
            }
        }
        return List.copyOf(onsets);
    }

    /**
     * How often a {@code K} as large is seen where the level stays the same, approximately.
     *
     * @return p
     */
    public double p() {
        double n = levels.size();
        double k = k();
        return Math.min(1, 2 * Math.exp(-6 * k * k / (n * n * n + n * n)));
    }
}
