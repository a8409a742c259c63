package io.github.alliance4j.scoring.trend.statespace;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.trend.TrendEstimate;
import io.github.alliance4j.scoring.trend.TrendMethod;

/**
 * A level that wanders by chance, seen through noise: where does the alliance stand now, and did it move at all? No line is
 * assumed; how readily the level follows the scores is estimated.
 *
 * <pre>
 * y_t = mu_t + e_t,   var(e_t) = H;     mu_(t+g) = mu_t + d,   var(d) = g Q
 * v_t = y_t - m_t,   F_t = P_t + H;     m_(t|t) = m_t + P_t v_t / F_t,   P_(t|t) = P_t H / F_t
 * logLik = -1/2 sum (ln 2 pi + ln F_t + v_t^2 / F_t), over all scores but the first
 * </pre>
 *
 * <p>{@code g} is the number of sessions from one score to the next, or of days with {@link SessionTime#DAYS}: over a missing
 * session the level wanders on, and its variance grows. Start: exact diffuse, so the first score settles the level. The
 * variances {@code H} and {@code Q} are those of maximum likelihood; the whole range of {@code Q / H} is searched, with 0
 * (the level stands still, and is the mean) and infinity (every change is one of the level) for themselves.
 *
 * <p>Not evaluable: fewer than 3 sessions, or none if the variances are given; all scores equal, or equal but for rounding
 * (1e-9), unless the variances are given; scores above 1e150 or too close together; with days, a session without a date, two sessions on one day, or dates
 * that run backwards.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link SessionTime#SESSION}, variances estimated, diffuse start, confidence .95
 * (LIBRARY DEFAULT). Same numbers as KFAS. Immutable, thread-safe.
 *
 * <p>Source: Durbin, J., and Koopman, S. J. (2012). Time Series Analysis by State Space Methods, 2nd ed., chapters 2 and 5.
 * doi:10.1093/acprof:oso/9780199641178.001.0001
 *
 * @since 0.1
 */
public final class LocalLevel implements TrendMethod {

    private static final LocalLevel DEFAULTS = new LocalLevel(StructuralModel.withDefaults(false));

    private final StructuralModel model;

    private LocalLevel(StructuralModel model) {
        this.model = model;
    }

    /**
     * The level over session numbers, variances estimated, with 95 % intervals.
     *
     * @return the method
     */
    public static LocalLevel withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another time.
     *
     * @param newTime what counts as time
     * @return the method
     */
    public LocalLevel with(SessionTime newTime) {
        return new LocalLevel(model.with(newTime));
    }

    /**
     * The same method with variances that are known, and a diffuse start.
     *
     * @param variances the variances, that of the slope 0
     * @return the method
     * @throws IllegalArgumentException if the slope has a variance
     */
    public LocalLevel with(Variances variances) {
        return with(variances, StartingState.diffuse());
    }

    /**
     * The same method with variances that are known, and a start.
     *
     * @param variances the variances, that of the slope 0
     * @param start what is known of the level one step before the first score; a slope is passed over
     * @return the method
     * @throws IllegalArgumentException if the slope has a variance
     */
    public LocalLevel with(Variances variances, StartingState start) {
        return new LocalLevel(model.with(variances, start));
    }

    /**
     * The same method with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public LocalLevel withConfidence(double newConfidence) {
        return new LocalLevel(model.withConfidence(newConfidence));
    }

    @Override
    public String toString() {
        return "LocalLevel[time=" + model.time() + ", confidence=" + model.confidence() + ", variances="
                + model.given().map(Variances::toString).orElse("estimated") + "]";
    }

    @Override
    public String id() {
        return "local-level";
    }

    /**
     * Fits the level.
     *
     * @param series the scores
     * @return the level, or why there is none
     */
    public Evaluation<StateSpaceFit> fit(SessionSeries series) {
        return model.fit(series);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The estimate is the smoothed level at the last session. The label says whether the level moved: {@code INCREASING}
     * or {@code DECREASING} if the interval of last less first level lies wholly above or below 0, both strict, else {@code
     * NO_TREND}. Where the noise was estimated as 0 there is neither standard error nor interval, and the label is {@code
     * NOT_TESTED}. There is no p. With estimated variances it takes 8 sessions (LIBRARY DEFAULT), more than {@link
     * #fit(SessionSeries)}: in fewer, chance moves the level too often.
     */
    @Override
    public Evaluation<TrendEstimate> estimate(SessionSeries series) {
        return model.judge(series).map(LocalLevel::estimate);
    }

    private static TrendEstimate estimate(StateSpaceFit fit) {
        StateEstimate level = fit.last().smoothed();
        TrendEstimate last =
                TrendEstimate.of(fit.states().size(), fit.direction().name()).withValue(level.level());
        return fit.isTested()
                ? last.withStandardError(level.levelStandardError()).withInterval(level.levelInterval(fit.confidence()))
                : last;
    }
}
