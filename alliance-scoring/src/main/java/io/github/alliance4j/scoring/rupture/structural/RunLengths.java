package io.github.alliance4j.scoring.rupture.structural;

import java.util.Arrays;
import java.util.List;

/**
 * How long the present level has lasted: Bayesian online change-point detection of Adams and MacKay (2007) for normal scores
 * of unknown mean and variance, one score at a time, in log space.
 *
 * <pre>
 * H = 1 / expected run
 * P(r + 1) ~ P(r) pi_r(x) (1 - H),   P(0) ~ sum over r of P(r) pi_r(x) H
 * pi_r = Student t with 2 alpha df, centre mu, squared scale beta (kappa + 1) / (alpha kappa)
 * mu' = (kappa mu + x) / (kappa + 1),  kappa' = kappa + 1,  alpha' = alpha + 1/2,
 * beta' = beta + kappa (x - mu)^2 / (2 (kappa + 1))
 * </pre>
 *
 * <p>A run of length {@code r} after {@code t} scores began with score {@code t - r + 1}. Length 0 says that the next score
 * begins a new level; its probability is always {@code H}.
 *
 * <p>Memory and time of an update are bounded: all runs of {@code longest} scores or more are one, which remembers what
 * the likelier of its parts remembers and weighs its past as {@code longest} scores. Up to {@code longest} scores the answer is that
 * of the unbounded method; an update allocates nothing.
 *
 * <p>The scores are taken as they are, so the prior must suit their metric. Mutable, not thread-safe.
 *
 * <p>Source: Adams, R. P., and MacKay, D. J. C. (2007). arXiv:0710.3742. VERIFIED by direct summation over all
 * segmentations.
 *
 * @since 0.1
 */
public final class RunLengths {

    /** Squares of larger numbers come near the end of what a number can hold. */
    static final double LARGEST = 1e100;

    private final RunLengthModel model;
    private final double[] log;
    private final double[] mean;
    private final double[] rate;
    private final double[] logRate;
    private int observations;
    private double logEvidence;

    RunLengths(RunLengthModel model) {
        int cells = model.longest + 1;
        this.model = model;
        this.log = new double[cells];
        this.mean = new double[cells];
        this.rate = new double[cells];
        this.logRate = new double[cells];
        startRun();
    }

    /**
     * A filter that has seen nothing.
     *
     * @param prior what is held of mean and precision of every new level
     * @param expectedRun {@code lambda}, the mean number of scores of a level, above 1
     * @param longest from how many scores on runs are one, 2 to 100,000
     * @return the filter
     * @throws IllegalArgumentException if a number is outside
     */
    public static RunLengths of(NormalGamma prior, double expectedRun, int longest) {
        return new RunLengths(new RunLengthModel(prior, expectedRun, longest));
    }

    /** Puts the prior into the run of length 0. */
    private void startRun() {
        mean[0] = model.prior.mean();
        rate[0] = model.prior.rate();
        logRate[0] = Math.log(rate[0]);
    }

    /**
     * Takes the next score.
     *
     * @param score a score in the metric of the prior
     * @throws IllegalArgumentException if the score is not within -1e100 to 1e100, beyond which squares overflow; the
     *     filter is then as before
     */
    public void add(double score) {
        if (!(Math.abs(score) <= LARGEST)) {
            throw new IllegalArgumentException("A score must lie within -1e100 to 1e100");
        }
        int last = lastRun();
        boolean full = last == model.longest;
        double spill = full ? grow(last, last, score) : Double.NEGATIVE_INFINITY;
        for (int run = full ? last - 1 : last; run >= 0; run--) {
            if (full && run == last - 1) {
                merge(run, spill, score);
            } else {
                log[run + 1] = grow(run, run + 1, score);
            }
        }
        normalise(full ? last : last + 1);
        startRun();
        observations++;
    }

    /** Brings the statistics of a run with one score more to another place; returns its log probability with the score. */
    private double grow(int run, int to, double score) {
        double k = model.strength(run);
        double a = model.shape(run);
        double distance = score - mean[run];
        double newRate = rate[run] + k * distance * distance / (2 * (k + 1));
        double newLogRate = Math.log(newRate);
        double density = model.constant[run] + a * logRate[run] - (a + 0.5) * newLogRate;
        double shrink = to == run ? a / (a + 0.5) : 1;
        mean[to] = mean[run] + distance / (k + 1);
        rate[to] = newRate * shrink;
        logRate[to] = to == run ? Math.log(rate[to]) : newLogRate;
        return log[run] + density;
    }

    /** The run that just reached the longest length joins those that had; the likelier one's statistics stay. */
    private void merge(int run, double old, double score) {
        int to = run + 1;
        double oldMean = mean[to];
        double oldRate = rate[to];
        double oldLogRate = logRate[to];
        double young = grow(run, to, score);
        double larger = Math.max(old, young);
        log[to] = larger + Math.log1p(Math.exp(Math.min(old, young) - larger));
        if (old >= young) {
            mean[to] = oldMean;
            rate[to] = oldRate;
            logRate[to] = oldLogRate;
        }
    }

    private void normalise(int last) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int run = 1; run <= last; run++) {
            largest = Math.max(largest, log[run]);
        }
        double sum = 0;
        for (int run = 1; run <= last; run++) {
            sum += Math.exp(log[run] - largest);
        }
        double total = largest + Math.log(sum);
        for (int run = 1; run <= last; run++) {
            log[run] += model.logGrow - total;
        }
        log[0] = model.logChange;
        logEvidence += total;
    }

    /** The largest length that a run can have by now. */
    int lastRun() {
        return Math.min(observations, model.longest);
    }

    /**
     * How many scores it has seen.
     *
     * @return the number of updates
     */
    public int observations() {
        return observations;
    }

    /**
     * How probable it is that the present level has lasted so long.
     *
     * @param run 0 or more scores; the longest stands for itself and all longer ones
     * @return the probability, 0 for a run longer than there can be
     */
    public double probability(int run) {
        return run >= 0 && run <= lastRun() ? Math.exp(log[run]) : 0;
    }

    /**
     * The most probable run length, the shortest of equals.
     *
     * @return 0 or more scores
     */
    public int mostProbable() {
        int most = 0;
        for (int run = 1; run <= lastRun(); run++) {
            most = log[run] > log[most] ? run : most;
        }
        return most;
    }

    /**
     * How well the model foretold the scores, to compare priors and expected run lengths.
     *
     * @return the log density of all scores seen; 0 before the first
     */
    public double logEvidence() {
        return logEvidence;
    }

    List<Double> logProbabilities() {
        return firstCells(log);
    }

    List<Double> means() {
        return firstCells(mean);
    }

    List<Double> rates() {
        return firstCells(rate);
    }

    private List<Double> firstCells(double[] values) {
        return Arrays.stream(values, 0, lastRun() + 1).boxed().toList();
    }

    /** Goes on from what another filter of the same model had seen. */
    void restore(int seen, double evidence, List<Double> logProbabilities, List<Double> means, List<Double> rates) {
        observations = seen;
        logEvidence = evidence;
        for (int run = 0; run <= lastRun(); run++) {
            log[run] = logProbabilities.get(run);
            mean[run] = means.get(run);
            rate[run] = rates.get(run);
            logRate[run] = Math.log(rate[run]);
        }
    }
}
