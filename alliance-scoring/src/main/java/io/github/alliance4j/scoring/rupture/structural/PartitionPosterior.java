package io.github.alliance4j.scoring.rupture.structural;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The posterior over all partitions of a series into segments, summed exactly.
 *
 * <p>Given the precision {@code v = s (1 - w)} and the weight of a break {@code lambda = sqrt(w) p / (1 - p)}, a partition
 * of {@code b} segments with squared deviations {@code W} within them has weight {@code lambda^(b-1) exp(-v W)}, a
 * product over segments, so that sums over all partitions are a forward and a backward recursion. What is left are
 * integrals over {@code v}, {@code lambda} and {@code w}.
 */
final class PartitionPosterior {

    private static final Quadrature BREAK_WEIGHTS = new Quadrature(32);
    /** Points of the integrals with a smaller share of the whole are left out. */
    private static final double NEGLIGIBLE = 1e-13;

    private static final int DRAWS = 1000;
    private static final long SEED = 1992;

    private final int n;
    private final double[][] within;
    private final double[][] level;
    private final ErrorShare share;
    private final double[] precision;
    private final double[] lambda;
    private final double[][] logWeight;
    private final double[][] kept;
    private final double[][] keptSquared;

    private final double[][] likelihood;
    private final double[] forward;
    private final double[] backward;

    private final double[] starts;
    private final double[] mean;
    private final double[] square;
    private final double[] spread;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private double done;
    private int drawn;

    PartitionPosterior(Levels levels, double largestChange, double largestShare) {
        n = levels.size();
        double all = levels.totalSquares();
        within = new double[n][n + 1];
        level = new double[n][n + 1];
        likelihood = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j <= n; j++) {
                within[i][j] = levels.squares(i, j) / all;
                level[i][j] = levels.centredMean(i, j) / Math.sqrt(all);
            }
        }
        share = new ErrorShare(n, largestShare);
        precision = precisions(share.least());
        lambda = new double[BREAK_WEIGHTS.size()];
        logWeight = new double[precision.length][lambda.length];
        kept = new double[precision.length][lambda.length];
        keptSquared = new double[precision.length][lambda.length];
        forward = new double[n + 1];
        backward = new double[n + 1];
        starts = new double[n + 1];
        mean = new double[n + 1];
        square = new double[n + 1];
        spread = new double[n + 1];
        priorWeights(largestChange / (1 - largestChange), Math.sqrt(largestShare));
        addLikelihoods();
        normalise();
        sum();
    }

    /** Evenly spaced logarithms over all that can matter, a standard deviation of the logarithm apart. */
    private double[] precisions(double leastShare) {
        double half = (n - 1) / 2.0;
        double step = Math.min(0.8, 1 / Math.sqrt(half));
        double from = Math.log(half) - 6 / Math.sqrt(half) - 28 / half;
        double to = Math.log((half + 6 * Math.sqrt(half) + 30) / leastShare);
        double[] nodes = new double[(int) ((to - from) / step) + 1];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = Math.exp(from + i * step);
        }
        return nodes;
    }

    private void priorWeights(double largestOdds, double rootOfLargestShare) {
        for (int b = 0; b < lambda.length; b++) {
            double x = BREAK_WEIGHTS.nodes[b];
            lambda[b] = largestOdds * rootOfLargestShare * x * x;
            boolean possible = share.prepare(lambda[b], largestOdds);
            // Of lambda = const x^2 remains x; the sum over partitions begins with lambda^0, the recursion with
            // lambda^1.
            double own = Math.log(BREAK_WEIGHTS.weights[b] * x) - Math.log(lambda[b]);
            for (int a = 0; a < precision.length; a++) {
                logWeight[a][b] = Double.NEGATIVE_INFINITY;
                if (possible) {
                    share.integrate(precision[a]);
                    logWeight[a][b] = own + share.logMass() + (n - 1) / 2.0 * Math.log(precision[a]);
                    kept[a][b] = share.kept();
                    keptSquared[a][b] = share.keptSquared();
                }
            }
        }
    }

    private void addLikelihoods() {
        for (int a = 0; a < precision.length; a++) {
            likelihoods(precision[a]);
            for (int b = 0; b < lambda.length; b++) {
                runForward(lambda[b]);
                logWeight[a][b] += Math.log(forward[n]);
            }
        }
    }

    private void likelihoods(double v) {
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j <= n; j++) {
                likelihood[i][j] = Math.exp(-v * within[i][j]);
            }
        }
    }

    private void runForward(double weight) {
        Arrays.fill(forward, 0);
        forward[0] = 1;
        for (int i = 0; i < n; i++) {
            double here = forward[i] * weight;
            double[] row = likelihood[i];
            for (int j = i + 1; j <= n; j++) {
                forward[j] += here * row[j];
            }
        }
    }

    private void runBackward(double weight) {
        backward[n] = 1;
        for (int i = n - 1; i >= 0; i--) {
            double total = 0;
            double[] row = likelihood[i];
            for (int j = i + 1; j <= n; j++) {
                total += row[j] * backward[j];
            }
            backward[i] = weight * total;
        }
    }

    private void normalise() {
        double largest = Double.NEGATIVE_INFINITY;
        for (double[] row : logWeight) {
            for (double weight : row) {
                largest = Math.max(largest, weight);
            }
        }
        double total = 0;
        for (double[] row : logWeight) {
            for (double weight : row) {
                total += Math.exp(weight - largest);
            }
        }
        double log = largest + Math.log(total);
        for (double[] row : logWeight) {
            for (int b = 0; b < row.length; b++) {
                row[b] -= log;
            }
        }
    }

    private void sum() {
        for (int a = 0; a < precision.length; a++) {
            boolean filled = false;
            for (int b = 0; b < lambda.length; b++) {
                double weight = Math.exp(logWeight[a][b]);
                if (weight > NEGLIGIBLE) {
                    if (!filled) {
                        likelihoods(precision[a]);
                        filled = true;
                    }
                    sum(a, b, weight);
                }
            }
        }
        for (int t = 1; t < n; t++) {
            mean[t] += mean[t - 1];
            square[t] += square[t - 1];
            spread[t] += spread[t - 1];
        }
    }

    /** Adds every segment at one point of the integrals to what begins and, as a difference, to what holds in it. */
    private void sum(int a, int b, double weight) {
        runForward(lambda[b]);
        runBackward(lambda[b]);
        double scale = weight * lambda[b] / forward[n];
        for (int i = 0; i < n; i++) {
            double here = scale * forward[i];
            for (int j = i + 1; j <= n; j++) {
                double probability = here * likelihood[i][j] * backward[j];
                double shift = probability * kept[a][b] * level[i][j];
                double squared = probability * keptSquared[a][b] * level[i][j] * level[i][j];
                starts[i] += probability;
                mean[i] += shift;
                mean[j] -= shift;
                square[i] += squared;
                square[j] -= squared;
            }
        }
        draw(lambda[b], weight);
    }

    /**
     * Draws partitions in proportion to the weight of the point, for the one quantity that is no sum of products: by how
     * much the mean differs within a partition because {@code w} is not known.
     */
    private void draw(double weight, double pointWeight) {
        done += pointWeight;
        while (drawn + 0.5 < done * DRAWS && drawn < DRAWS) {
            drawn++;
            int segments = 0;
            double squares = 0;
            for (int j = n; j > 0; ) {
                int i = segmentBefore(j, weight);
                squares += within[i][j];
                segments++;
                backward[segments] = j;
                j = i;
            }
            double variance = share.variance(segments, squares) / DRAWS;
            int from = 0;
            for (int k = segments; k > 0; k--) {
                int to = (int) backward[k];
                double part = variance * level[from][to] * level[from][to];
                spread[from] += part;
                spread[to] -= part;
                from = to;
            }
        }
    }

    private int segmentBefore(int j, double weight) {
        double left = random.nextDouble() * forward[j];
        int i = j - 1;
        while (i > 0) {
            left -= forward[i] * weight * likelihood[i][j];
            if (left <= 0) {
                return i;
            }
            i--;
        }
        return 0;
    }

    /** The probability that a segment begins at a position. */
    double start(int position) {
        return Math.min(1, starts[position]);
    }

    /** The mean at a position about the overall one, in square roots of the squared deviations of all scores. */
    double mean(int position) {
        return mean[position];
    }

    /** The variance of that mean from partition to partition. */
    double variance(int position) {
        return Math.max(0, square[position] - mean[position] * mean[position] - spread[position]);
    }
}
