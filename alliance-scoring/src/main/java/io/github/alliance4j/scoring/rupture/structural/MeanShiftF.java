package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * F statistics of one shift of the mean at every candidate onset, and what they come to together (Andrews 1993; Andrews
 * and Ploberger 1994).
 *
 * <pre>
 * F(k) = (RSS - RSS1 - RSS2) / ((RSS1 + RSS2) / (n - 2))      k sessions before the onset
 * supF = max F(k),   aveF = mean F(k),   expF = ln mean exp(F(k) / 2)
 * k = max(2, floor(trim n)) .. n - max(2, floor(trim n))
 * </pre>
 *
 * <p>Of equal statistics the earlier onset counts as the largest. No p values: they need the response surfaces of Hansen
 * (1997), whose coefficients this library does not carry; the p value of {@link ChowTest} is far too small for the largest of many.
 * {@link OlsCusum} and {@link PettittTest} answer a like question with a p value.
 *
 * <p>Not evaluable: no candidate is left (fewer than 4 sessions, or more with a large trim); all scores equal; scores that
 * are constant before and after some candidate. Immutable, thread-safe.
 *
 * <ol>
 *   <li>Andrews, D. W. K. (1993). Econometrica, 61, 821-856. doi:10.2307/2951764.
 *   <li>Andrews, D. W. K., and Ploberger, W. (1994). Econometrica, 62, 1383-1414. doi:10.2307/2951753. The numbers are
 *       VERIFIED against strucchange 1.5-3.
 * </ol>
 *
 * @since 0.1
 */
public final class MeanShiftF {

    private static final double TRIM = 0.15;
    private static final int SMALLEST = 2;

    private final Levels levels;
    private final int first;
    private final double[] f;

    private MeanShiftF(Levels levels, int first, double[] f) {
        this.levels = levels;
        this.first = first;
        this.f = f;
    }

    /**
     * The statistics with .15 of the series left out at both ends.
     *
     * @param series the scores
     * @return the statistics, or why there are none
     */
    public static Evaluation<MeanShiftF> of(SessionSeries series) {
        return of(series, TRIM);
    }

    /**
     * The statistics.
     *
     * @param series the scores
     * @param trim the share of the series left out at each end, 0 or more and below .5; at least 2 sessions are
     * @return the statistics, or why there are none
     * @throws IllegalArgumentException if the share is outside
     */
    public static Evaluation<MeanShiftF> of(SessionSeries series, double trim) {
        if (!(trim >= 0 && trim < 0.5)) {
            throw new IllegalArgumentException("Share to trim " + trim + " is not 0 or more and below .5");
        }
        int first = Math.max(SMALLEST, (int) (trim * series.size()));
        Evaluation<Levels> levels = Levels.of(series, 2 * first);
        return levels.value().isEmpty()
                ? Evaluation.notEvaluable(levels.reason())
                : of(levels.value().get(), first);
    }

    private static Evaluation<MeanShiftF> of(Levels levels, int first) {
        double[] f = new double[levels.size() - 2 * first + 1];
        for (int i = 0; i < f.length; i++) {
            f[i] = ChowTest.statistic(levels, first + i);
        }
        return Arrays.stream(f).allMatch(Double::isFinite)
                ? Evaluation.of(new MeanShiftF(levels, first, f))
                : Evaluation.notEvaluable(
                        "the scores are constant before and after a session, so there is no error to judge by");
    }

    /**
     * The statistic of every candidate.
     *
     * @return {@code F} by onset, ascending; unmodifiable
     */
    public Map<SessionNumber, Double> statistics() {
        Map<SessionNumber, Double> statistics = new LinkedHashMap<>();
        for (int i = 0; i < f.length; i++) {
            statistics.put(levels.session(first + i), f[i]);
        }
        return Collections.unmodifiableMap(statistics);
    }

    /**
     * The likeliest place of one shift.
     *
     * @return the onset with the largest statistic
     */
    public SessionNumber onset() {
        int largest = 0;
        for (int i = 1; i < f.length; i++) {
            largest = f[i] > f[largest] ? i : largest;
        }
        return levels.session(first + largest);
    }

    /**
     * The largest statistic.
     *
     * @return supF
     */
    public double supF() {
        return Arrays.stream(f).max().orElseThrow();
    }

    /**
     * The mean of the statistics.
     *
     * @return aveF
     */
    public double aveF() {
        return Arrays.stream(f).sum() / f.length;
    }

    /**
     * The mean of the statistics in the exponential sense.
     *
     * @return expF
     */
    public double expF() {
        double largest = supF();
        double sum = Arrays.stream(f).map(x -> Math.exp((x - largest) / 2)).sum();
        return largest / 2 + Math.log(sum / f.length);
    }
}
