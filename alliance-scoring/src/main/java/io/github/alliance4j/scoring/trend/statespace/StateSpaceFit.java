package io.github.alliance4j.scoring.trend.statespace;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.trend.TrendDirection;
import java.util.ArrayList;
import java.util.List;

/**
 * A series seen through a structural model: its variances, and level and slope at each session. Intervals take the
 * variances as known, so with few sessions they are too narrow. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class StateSpaceFit {

    private final StructuralModel model;
    private final Nodes nodes;
    private final Variances variances;
    private final List<SessionState> states;
    private final double logLikelihood;
    private final int diffuseScores;
    private final double diffuseTime;
    private final double movement;
    private final double movementVariance;

    StateSpaceFit(StructuralModel model, Nodes nodes, Variances variances) {
        this.model = model;
        this.nodes = nodes;
        this.variances = variances;
        StateRun run = new StateRun(model, nodes, variances);
        List<SessionState> all = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            all.add(SessionState.of(run, i));
        }
        this.states = List.copyOf(all);
        StateFilter filter = run.filter();
        this.diffuseScores = filter.diffuseScores();
        this.diffuseTime = nodes.time(filter.settledAt());
        this.logLikelihood = -0.5 * (filter.innovations() * Math.log(2 * Math.PI) + filter.logs() + filter.squares());
        StateEstimate first = states.get(0).smoothed();
        StateEstimate last = last().smoothed();
        boolean still = variances.level() == 0 && !model.sloped();
        this.movement = still ? 0 : last.level() - first.level();
        this.movementVariance = still || states.size() == 1
                ? 0
                : Math.max(0, first.levelVariance() + last.levelVariance() - 2 * filter.firstAndLast());
    }

    /**
     * What counts as time.
     *
     * @return the unit of steps: a session, or a day
     */
    public SessionTime time() {
        return model.time();
    }

    /**
     * How sure the intervals are that do not ask for it.
     *
     * @return the confidence, for example .95
     */
    public double confidence() {
        return model.confidence();
    }

    /**
     * The variances, estimated or given.
     *
     * @return the variances
     */
    public Variances variances() {
        return variances;
    }

    /**
     * What estimated variances of 0 mean, in plain words. Such a fit is on the boundary: the model could be simpler, or the
     * series is too short to tell the parts apart.
     *
     * @return a sentence for each, often none
     */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (model.given().isPresent()) {
            return List.of();
        }
        if (variances.observation() == 0) {
            remarks.add("The variance of the noise is 0: every change of a score counts as a change of the level");
        }
        if (variances.level() == 0) {
            remarks.add(
                    model.sloped()
                            ? "The variance of the level is 0: the level moves by its slope only"
                            : "The variance of the level is 0: nothing tells that the level moves at all");
        }
        if (model.sloped() && variances.slope() == 0) {
            remarks.add("The variance of the slope is 0: nothing tells that the slope changes");
        }
        return List.copyOf(remarks);
    }

    /**
     * The diffuse log-likelihood of Durbin and Koopman: a score that settles the start adds {@code -1/2 ln F_inf}, and no
     * constant. KFAS counts so. For a local level it is the density of the scores after the first one, given the first.
     *
     * @return in natural logarithms
     */
    public double logLikelihood() {
        return logLikelihood;
    }

    /**
     * The same with {@code -1/2 ln(2 pi)} for each score that settled the start, as statsmodels counts it.
     *
     * @return {@link #logLikelihood()} less .918938533 times {@link #diffuseScores()}
     */
    public double logLikelihoodWithConstants() {
        return logLikelihood - 0.5 * diffuseScores * Math.log(2 * Math.PI);
    }

    /**
     * How many scores it took to settle level and slope.
     *
     * @return 1 for a level, 2 for level and slope, 0 for a start that is not diffuse
     */
    public int diffuseScores() {
        return diffuseScores;
    }

    /**
     * The time of the score from which on level and slope have a bound.
     *
     * @return a session number, or days since the first session
     */
    public double settledTime() {
        return diffuseTime;
    }

    /**
     * The observed sessions.
     *
     * @return one state each, in order
     */
    public List<SessionState> states() {
        return states;
    }

    /**
     * The last observed session.
     *
     * @return its state
     */
    public SessionState last() {
        return states.get(states.size() - 1);
    }

    /**
     * Any time between the first and the last session, also of a session that is missing.
     *
     * @param time a session number, or days since the first session
     * @return the state
     * @throws IllegalArgumentException if the time is before the first or after the last session, or not whole
     */
    public SessionState state(double time) {
        int position = nodes.position(time);
        if (position >= 0) {
            return states.get(position);
        }
        if (!(time > nodes.time(0) && time < nodes.last() && time == Math.rint(time))) {
            throw new IllegalArgumentException("Time " + time + " is not a whole number from " + nodes.time(0) + " to "
                    + nodes.last() + "; later times are forecasts");
        }
        Nodes more = nodes.with(time);
        return SessionState.of(new StateRun(model, more, variances), more.position(time));
    }

    /**
     * What is to be expected after the last session.
     *
     * @param steps how many sessions, or days, after it, at least 1
     * @return level and score at that time
     * @throws IllegalArgumentException if steps is below 1
     */
    public StateForecast forecast(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException(steps + " steps ahead; a forecast is at least 1 step ahead");
        }
        return new StateForecast(
                nodes.last() + steps, last().smoothed().after(steps, variances), variances.observation(), confidence());
    }

    /**
     * How far the level moved from the first session to the last.
     *
     * @return the last smoothed level less the first
     */
    public double movement() {
        return movement;
    }

    /**
     * The interval of the movement, which takes into account that both levels are drawn from the same scores.
     *
     * @return the interval at the model's confidence; 0 to 0 if the level has no variance; of width 0 and no use unless it
     *     {@link #isTested() is tested}
     */
    public Interval movementInterval() {
        return StateEstimate.around(movement, movementVariance, confidence());
    }

    /**
     * Whether the errors of level and slope say how far these may be off. Where the variance of the noise was estimated as 0
     * they do not: the level is then the score itself, with an error of 0, which is the poverty of the series and no
     * certainty.
     *
     * @return false if the variance of the noise was estimated, and is 0
     */
    public boolean isTested() {
        return model.given().isPresent() || variances.observation() > 0;
    }

    /**
     * Whether the level surely moved from the first session to the last, and which way.
     *
     * @return {@code NOT_TESTED} unless it {@link #isTested() is tested}; {@code INCREASING} or {@code DECREASING} if the
     *     interval of the movement lies wholly above or below 0, both strict; else {@code NO_TREND}
     */
    public TrendDirection direction() {
        return direction(movementInterval());
    }

    /** Which way a quantity with that interval surely goes. */
    TrendDirection direction(Interval interval) {
        if (!isTested()) {
            return TrendDirection.NOT_TESTED;
        }
        if (interval.low() > 0) {
            return TrendDirection.INCREASING;
        }
        return interval.high() < 0 ? TrendDirection.DECREASING : TrendDirection.NO_TREND;
    }

    @Override
    public String toString() {
        return "StateSpaceFit[sessions=" + states.size() + ", variances=" + variances + ", logLikelihood="
                + logLikelihood + ", direction=" + direction() + "]";
    }
}
