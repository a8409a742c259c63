package io.github.alliance4j.scoring.internal.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits the panel model by a Gibbs sampler: in each round every dyad draws its episodes, level, slope, noise and the values
 * behind its scores given the panel, then the panel's parameters are drawn given all dyads. The episodes are part of the
 * model and so do not count as noise. Each dyad and round has its own stream of random numbers: the number of threads
 * changes nothing.
 */
public final class PanelSampler {

    private static final int BLOCK = 64;
    /** Rounds in which the autocorrelation may move in wide steps. */
    private static final double WIDE = 0.01;

    private static final double MEDIAN_TO_SD = 0.6745 * Math.sqrt(2);
    private static final double SMALLEST_SD = 1e-3;

    private final DyadChain[] dyads;
    private final AnswerBounds bounds;
    private final long seed;
    private final AutocorrelationDraw autocorrelations;
    private ScanNumbers panel;

    /**
     * A sampler before its first round.
     *
     * @param sessions session numbers of each dyad, two or more each
     * @param elapsed the time of each dyad's first session, and from then on the time since the one before
     * @param scores scores of each dyad
     * @param bounds the answer scale
     * @param whole whether time is counted in whole numbers
     * @param seed the seed
     */
    public PanelSampler(
            int[][] sessions, double[][] elapsed, double[][] scores, AnswerBounds bounds, boolean whole, long seed) {
        this.bounds = bounds;
        this.seed = seed;
        this.panel = start(scores);
        double sd = panel.sd();
        this.dyads = new DyadChain[scores.length];
        Arrays.setAll(dyads, i -> new DyadChain(sessions[i], elapsed[i], scores[i], sd));
        this.autocorrelations = new AutocorrelationDraw(elapsed, whole);
    }

    private static ScanNumbers start(double[][] scores) {
        double sum = 0;
        double square = 0;
        double count = 0;
        for (double[] dyad : scores) {
            double mean = Arrays.stream(dyad).average().orElse(0);
            sum += mean;
            square += mean * mean;
            count++;
        }
        ScanNumbers numbers = new ScanNumbers();
        numbers.level = sum / count;
        double sd = startingSd(scores);
        numbers.levelVariance = Math.max(sd * sd, square / count - numbers.level * numbers.level);
        numbers.slopeVariance = sd * sd / 300;
        numbers.logSd = Math.log(sd);
        numbers.logSdSpread = 0.25;
        numbers.autocorrelation = 0.2;
        numbers.prevalence = 0.25;
        numbers.second = 0.1;
        Defaults.shapes(numbers);
        return numbers;
    }

    /** The median of the differences of neighbours, which episodes hardly move, as a standard deviation. */
    private static double startingSd(double[][] scores) {
        double[] differences = Arrays.stream(scores)
                .flatMapToDouble(y -> IntStream.range(1, y.length).mapToDouble(i -> Math.abs(y[i] - y[i - 1])))
                .sorted()
                .toArray();
        double median = differences[differences.length / 2] / MEDIAN_TO_SD;
        double mean = Arrays.stream(differences).average().orElse(0);
        return Math.max(SMALLEST_SD, Math.max(median, mean / 3));
    }

    /**
     * Runs the sampler.
     *
     * @param rounds how many rounds
     * @param burnIn how many of the first are not kept
     * @return the parameters of each round kept
     */
    public List<double[]> run(int rounds, int burnIn) {
        List<double[]> kept = new ArrayList<>();
        Draws draws = new Draws();
        for (int round = 0; round < rounds; round++) {
            sweep(round);
            PanelTally tally = new PanelTally(panel);
            for (DyadChain dyad : dyads) {
                tally.add(dyad);
            }
            draws.begin(seed, round, -1);
            panel = drawn(tally, round < burnIn / 2, draws);
            if (round >= burnIn) {
                kept.add(panel.row());
            }
        }
        return kept;
    }

    private ScanNumbers drawn(PanelTally tally, boolean isEarly, Draws draws) {
        InnovationLaw law = InnovationLaw.of(panel.skewness);
        double autocorrelation = autocorrelations.draw(dyads, panel.autocorrelation, law, isEarly ? WIDE : 0, draws);
        ScanNumbers next = tally.draw(draws);
        next.autocorrelation = autocorrelation;
        next.skewness = panel.skewness;
        next.skewness = new SkewnessDraw().draw(dyads, next, isEarly, draws);
        for (DyadChain dyad : dyads) {
            dyad.recentre(panel, next);
        }
        return next;
    }

    private void sweep(int round) {
        InnovationLaw law = InnovationLaw.of(panel.skewness);
        int blocks = (dyads.length + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            DyadSweep sweep = new DyadSweep(bounds);
            sweep.panel(panel, law);
            int end = Math.min(dyads.length, (block + 1) * BLOCK);
            for (int i = block * BLOCK; i < end; i++) {
                sweep.sweep(dyads[i], panel, seed, round, i);
            }
        });
    }
}
