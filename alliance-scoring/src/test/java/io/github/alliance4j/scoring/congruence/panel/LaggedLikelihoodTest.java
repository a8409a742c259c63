package io.github.alliance4j.scoring.congruence.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.internal.Cholesky;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sums of products against the likelihood of the steps themselves, dyad by dyad. */
class LaggedLikelihoodTest {

    private static final int SIZE = 16;

    /** Consecutive sessions of 3 to 7, so that lengths recur. */
    private static List<TwoVoices> panel() {
        Random random = new Random(8340);
        List<TwoVoices> panel = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            double level = random.nextGaussian();
            int length = 3 + i % 5;
            double[] first = random.doubles(length)
                    .map(u -> level + random.nextGaussian())
                    .toArray();
            double[] second = random.doubles(length)
                    .map(u -> .5 * level + random.nextGaussian())
                    .toArray();
            panel.add(TwoVoices.of(
                    DyadId.of("D" + i), IntStream.rangeClosed(1, length).toArray(), first, second));
        }
        return panel;
    }

    /** Near 0 for effects and lines, near a unit matrix for both covariances. */
    private static double[] point(long seed) {
        Random random = new Random(seed);
        double[] point = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            boolean diagonal = i == 10 || i == 12 || i == 13 || i == 15;
            point[i] = (diagonal ? 1 : 0) + .2 * random.nextGaussian();
        }
        return point;
    }

    private static LaggedLikelihood likelihood(List<TwoVoices> panel) {
        return new LaggedLikelihood(
                LaggedPanel.of(steps(panel)), new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 0, 1}, {0, 0, 1, 0}});
    }

    private static List<LaggedSteps> steps(List<TwoVoices> panel) {
        return panel.stream()
                .map(dyad -> LaggedSteps.of(dyad, 0, 1).orElseThrow())
                .toList();
    }

    /** Half of -2 log L by the covariance of all steps of each dyad. */
    private static double dense(List<TwoVoices> panel, double[] p) {
        return panel.stream().mapToDouble(dyad -> dense(dyad, p)).sum();
    }

    private static double dense(TwoVoices dyad, double[] p) {
        int steps = dyad.size() - 1;
        double[][] root = {{p[13], 0}, {p[14], p[15]}};
        double[][] errors = {{p[10], p[11]}, {p[11], p[12]}};
        double[][] effects = {{p[0], p[1]}, {p[3], p[2]}};
        double[] rest = new double[2 * steps];
        double[][] covariance = new double[2 * steps][2 * steps];
        for (int s = 0; s < steps; s++) {
            double[] now = {dyad.first(s), dyad.second(s)};
            double[] next = {dyad.first(s + 1), dyad.second(s + 1)};
            for (int v = 0; v < 2; v++) {
                double starts = p[6 + 2 * v] * dyad.first(0) + p[7 + 2 * v] * dyad.second(0);
                rest[2 * s + v] = next[v] - effects[v][0] * now[0] - effects[v][1] * now[1] - p[4 + v] - starts;
                for (int t = 0; t < steps; t++) {
                    for (int w = 0; w < 2; w++) {
                        double levels = root[v][0] * root[w][0] + root[v][1] * root[w][1];
                        covariance[2 * s + v][2 * t + w] = levels + (s == t ? errors[v][w] : 0);
                    }
                }
            }
        }
        Cholesky factor = Cholesky.of(covariance).orElseThrow();
        double[] solved = factor.solve(rest);
        double sum = factor.logDeterminant();
        for (int i = 0; i < rest.length; i++) {
            sum += rest[i] * solved[i];
        }
        return sum / 2;
    }

    @Test
    void differsFromTheLikelihoodOfAllStepsByAConstant() {
        List<TwoVoices> panel = panel();
        LaggedLikelihood likelihood = likelihood(panel);
        double[] one = point(1);
        double constant = likelihood.at(one, new double[SIZE]) - dense(panel, one);
        for (int seed = 2; seed < 8; seed++) {
            double[] other = point(seed);
            assertThat(likelihood.at(other, new double[SIZE]) - dense(panel, other))
                    .isCloseTo(constant, within(1e-9));
        }
    }

    @Test
    void slopesAreThoseOfDifferences() {
        LaggedLikelihood likelihood = likelihood(panel());
        double[] point = point(3);
        double[] slopes = new double[SIZE];
        likelihood.at(point, slopes);
        for (int i = 0; i < SIZE; i++) {
            double[] up = point.clone();
            double[] down = point.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double slope = (likelihood.at(up, new double[SIZE]) - likelihood.at(down, new double[SIZE])) / 2e-5;
            assertThat(slopes[i]).as("slope %d", i).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
        }
    }

    @Test
    void isInfiniteWhereAnErrorHasNoVariance() {
        double[] point = point(1);
        point[10] = 0;
        assertThat(likelihood(panel()).at(point, new double[SIZE])).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void asManyDyadsTwiceRiseTwiceAsMuch() {
        List<TwoVoices> panel = panel();
        List<TwoVoices> twice = new ArrayList<>(panel);
        twice.addAll(panel);
        double once = likelihood(panel).at(point(4), new double[SIZE])
                - likelihood(panel).at(point(5), new double[SIZE]);
        double both = likelihood(twice).at(point(4), new double[SIZE])
                - likelihood(twice).at(point(5), new double[SIZE]);
        assertThat(both).isCloseTo(2 * once, within(1e-9 * Math.abs(once)));
    }
}
