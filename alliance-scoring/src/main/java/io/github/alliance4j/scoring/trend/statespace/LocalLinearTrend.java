package io.github.alliance4j.scoring.trend.statespace;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.trend.TrendEstimate;
import io.github.alliance4j.scoring.trend.TrendMethod;

/**
 * A level with a slope, both of which wander: which way does the alliance go now, however it went before?
 *
 * <pre>
 * y_t = mu_t + e_t,   var(e_t) = H
 * mu_(t+1) = mu_t + nu_t + d_t,   var(d_t) = Q;     nu_(t+1) = nu_t + z_t,   var(z_t) = Z
 * g steps without a score add  g Q + Z g(g - 1)(2g - 1)/6  to the variance of the level, g Z to that of the slope,
 * and Z g(g - 1)/2 to their covariance
 * logLik = -1/2 [ sum (ln 2 pi + ln F_t + v_t^2 / F_t), over all scores but the first two,  + 2 ln(t_2 - t_1) ]
 * </pre>
 *
 * <p>With {@code Z = 0} the slope stays as it is, with {@code Q = Z = 0} this is the least-squares line. A step is a session,
 * or a day with {@link SessionTime#DAYS}. Start: exact diffuse, so the first two scores settle level and slope. The variances
 * are those of maximum likelihood; every boundary, where one or two of them are 0, is searched on its own, besides the
 * inside from several starts.
 *
 * <p>Not evaluable: fewer than 5 sessions, or 2 if the variances are given and the start is diffuse; all scores equal or
 * exactly on a line, or equal but for rounding (1e-9), unless the variances are given; scores above 1e150 or too close together; with days, a session without
 * a date, two sessions on one day, or dates that run backwards.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link SessionTime#SESSION}, variances estimated, diffuse start, confidence .95
 * (LIBRARY DEFAULT). Same numbers as KFAS. Immutable, thread-safe.
 *
 * <p>Source: Durbin, J., and Koopman, S. J. (2012). Time Series Analysis by State Space Methods, 2nd ed., chapters 3 and 5.
 * doi:10.1093/acprof:oso/9780199641178.001.0001
 *
 * @since 0.1
 */
public final class LocalLinearTrend implements TrendMethod {

    private static final LocalLinearTrend DEFAULTS = new LocalLinearTrend(StructuralModel.withDefaults(true));

    private final StructuralModel model;

    private LocalLinearTrend(StructuralModel model) {
        this.model = model;
    }

    /**
     * Level and slope over session numbers, variances estimated, with 95 % intervals.
     *
     * @return the method
     */
    public static LocalLinearTrend withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another time.
     *
     * @param newTime what counts as time
     * @return the method
     */
    public LocalLinearTrend with(SessionTime newTime) {
        return new LocalLinearTrend(model.with(newTime));
    }

    /**
     * The same method with variances that are known, and a diffuse start.
     *
     * @param variances the variances
     * @return the method
     */
    public LocalLinearTrend with(Variances variances) {
        return with(variances, StartingState.diffuse());
    }

    /**
     * The same method with variances that are known, and a start.
     *
     * @param variances the variances
     * @param start what is known of level and slope one step before the first score
     * @return the method
     */
    public LocalLinearTrend with(Variances variances, StartingState start) {
        return new LocalLinearTrend(model.with(variances, start));
    }

    /**
     * The same method with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public LocalLinearTrend withConfidence(double newConfidence) {
        return new LocalLinearTrend(model.withConfidence(newConfidence));
    }

    @Override
    public String toString() {
        return "LocalLinearTrend[time=" + model.time() + ", confidence=" + model.confidence() + ", variances="
                + model.given().map(Variances::toString).orElse("estimated") + "]";
    }

    @Override
    public String id() {
        return "local-linear";
    }

    /**
     * Fits level and slope.
     *
     * @param series the scores
     * @return level and slope, or why there are none
     */
    public Evaluation<StateSpaceFit> fit(SessionSeries series) {
        return model.fit(series);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The estimate is the slope at the last session. The label is {@code INCREASING} or {@code DECREASING} if its interval
     * lies wholly above or below 0, both strict, else {@code NO_TREND}. Where the noise was estimated as 0 there is neither
     * standard error nor interval, and the label is {@code NOT_TESTED}. There is no p. With estimated variances it takes 8
     * sessions (LIBRARY DEFAULT), more than {@link #fit(SessionSeries)}.
     */
    @Override
    public Evaluation<TrendEstimate> estimate(SessionSeries series) {
        return model.judge(series).map(LocalLinearTrend::estimate);
    }

    private static TrendEstimate estimate(StateSpaceFit fit) {
        StateEstimate state = fit.last().smoothed();
        double slope = state.slope().orElseThrow();
        double variance = state.slopeVariance().orElseThrow();
        Interval interval = StateEstimate.around(slope, variance, fit.confidence());
        TrendEstimate last = TrendEstimate.of(
                        fit.states().size(), fit.direction(interval).name())
                .withValue(slope);
        return fit.isTested() ? last.withStandardError(Math.sqrt(variance)).withInterval(interval) : last;
    }
}
