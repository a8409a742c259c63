package io.github.alliance4j.scoring.rupture.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunLengthsTest {

    private static final double[] SMALL = {-.3, .2, .5, -.1, 2.1, 2.4, 1.8, 2.2, 2.0};

    private static RunLengths after(double expectedRun, int longest, double... scores) {
        RunLengths runs = RunLengths.of(NormalGamma.STANDARD, expectedRun, longest);
        for (double score : scores) {
            runs.add(score);
        }
        return runs;
    }

    @Test
    void smallExampleHasThePublishedEvidence() {
        RunLengths runs = after(10, 100, SMALL);
        assertThat(runs.logEvidence()).isCloseTo(-14.628624855050674, within(1e-12));
        assertThat(runs.probability(5)).isCloseTo(.4935789477645221, within(1e-12));
        assertThat(runs.observations()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,3", "4,4", "5,5", "6,2", "7,3", "8,4", "9,5"})
    void smallExampleHasThePublishedMostProbableRuns(int t, int run) {
        assertThat(after(10, 100, Arrays.copyOf(SMALL, t)).mostProbable()).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource({"28,28,.9453,1e-4", "32,4,-1,0", "36,8,.7147,1e-4", "100,72,.605195,1e-6"})
    void nileHasThePublishedRunsAtHazardOneInAHundred(int t, int run, double probability, double tolerance) {
        RunLengths runs = after(100, 200, Arrays.copyOf(Nile.standardised(), t));
        assertThat(runs.mostProbable()).isEqualTo(run);
        if (probability >= 0) {
            assertThat(runs.probability(run)).isCloseTo(probability, within(tolerance));
        }
    }

    @Test
    void nileHasThePublishedEvidence() {
        assertThat(after(100, 200, Nile.standardised()).logEvidence()).isCloseTo(-126.135412, within(1e-6));
        assertThat(after(250, 200, Nile.standardised()).logEvidence()).isCloseTo(-126.589861, within(1e-6));
        assertThat(after(250, 200, Nile.standardised()).probability(72)).isCloseTo(.674381, within(1e-6));
    }

    @Test
    void nileTakesSixScoresToSeeTheChangeAtHazardOneInTwoHundredFifty() {
        double[] nile = Nile.standardised();
        assertThat(after(250, 200, Arrays.copyOf(nile, 33)).mostProbable()).isEqualTo(33);
        assertThat(after(250, 200, Arrays.copyOf(nile, 34)).mostProbable()).isEqualTo(6);
    }

    /** The log density of a segment, one score after the other from the prior. */
    private static double segment(NormalGamma prior, double[] x, int from, int to) {
        double mu = prior.mean();
        double k = prior.strength();
        double a = prior.shape();
        double b = prior.rate();
        double log = 0;
        for (int i = from; i < to; i++) {
            double scale = Math.sqrt(b * (k + 1) / (a * k));
            log += TDistribution.of(2 * a).logDensity((x[i] - mu) / scale) - Math.log(scale);
            b += k * (x[i] - mu) * (x[i] - mu) / (2 * (k + 1));
            mu = (k * mu + x[i]) / (k + 1);
            k++;
            a += 0.5;
        }
        return log;
    }

    @Property(seed = "501", tries = 60)
    void evidenceAndRunsAreTheSumsOverAllSegmentations(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int n,
            @ForAll @DoubleRange(min = 1.5, max = 50) double expectedRun,
            @ForAll @DoubleRange(min = 0.2, max = 4) double strength,
            @ForAll @DoubleRange(min = 0.2, max = 4) double shape) {
        NormalGamma prior = new NormalGamma(0.3, strength, shape, 1.7);
        double[] x = new Random(seed).doubles(n, -3, 3).toArray();
        double[] byRun = new double[n + 1];
        double total = 0;
        for (int changes = 0; changes < 1 << (n - 1); changes++) {
            double weight = Math.pow(1 - 1 / expectedRun, n - 1.0 - Integer.bitCount(changes))
                    * Math.pow(1 / expectedRun, Integer.bitCount(changes));
            double log = 0;
            int from = 0;
            for (int i = 1; i <= n; i++) {
                if (i == n || (changes >> (i - 1) & 1) == 1) {
                    log += segment(prior, x, from, i);
                    byRun[n] = i == n ? n - from : byRun[n];
                    from = i == n ? from : i;
                }
            }
            double joint = weight * Math.exp(log);
            total += joint;
            if (n - from < n) {
                byRun[n - from] += joint;
            }
        }
        RunLengths runs = RunLengths.of(prior, expectedRun, 50);
        for (double score : x) {
            runs.add(score);
        }
        assertThat(runs.logEvidence()).isCloseTo(Math.log(total), within(1e-9));
        for (int run = 1; run < n; run++) {
            assertThat(runs.probability(run)).isCloseTo(byRun[run] / total * (1 - 1 / expectedRun), within(1e-9));
        }
        assertThat(runs.probability(0)).isCloseTo(1 / expectedRun, within(1e-12));
    }

    @Property(seed = "502", tries = 100)
    void probabilitiesAddUpToOneWhateverTheBound(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 60) int n,
            @ForAll @IntRange(min = 2, max = 70) int longest) {
        RunLengths runs = after(20, longest, new Random(seed).doubles(n, -3, 3).toArray());
        double sum = 0;
        for (int run = 0; run <= n; run++) {
            sum += runs.probability(run);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(runs.probability(longest + 1)).isZero();
        assertThat(runs.probability(-1)).isZero();
    }

    @Property(seed = "503", tries = 100)
    void boundChangesNothingBeforeItIsReached(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n) {
        double[] x = new Random(seed).doubles(n, -3, 3).toArray();
        RunLengths bounded = after(20, n, x);
        RunLengths unbounded = after(20, 1000, x);
        assertThat(bounded.logEvidence()).isEqualTo(unbounded.logEvidence());
        assertThat(bounded.mostProbable()).isEqualTo(unbounded.mostProbable());
    }

    @Test
    void boundedFilterSeesAChangeAfterALongRunAsTheUnboundedDoes() {
        Random random = new Random(7);
        RunLengths bounded = RunLengths.of(NormalGamma.STANDARD, 100, 50);
        RunLengths unbounded = RunLengths.of(NormalGamma.STANDARD, 100, 1000);
        for (int t = 1; t <= 400; t++) {
            double score = random.nextGaussian() - (t > 390 ? 4 : 0);
            bounded.add(score);
            unbounded.add(score);
        }
        assertThat(unbounded.mostProbable()).isEqualTo(10);
        assertThat(bounded.mostProbable()).isEqualTo(10);
        assertThat(bounded.probability(10)).isCloseTo(unbounded.probability(10), within(0.05));
    }

    @Test
    void longestRunKeepsTheMeanOfALongStableSeries() {
        RunLengths runs = RunLengths.of(new NormalGamma(0, 1, 1, 1), 100, 10);
        for (int t = 0; t < 500; t++) {
            runs.add(3 + 0.1 * (t % 2));
        }
        assertThat(runs.mostProbable()).isEqualTo(10);
        assertThat(runs.probability(10)).isGreaterThan(0.5);
        assertThat(runs.means().get(10)).isCloseTo(3.05, within(0.02));
        assertThat(runs.rates().get(10) / (1 + 5)).isCloseTo(0.0025, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1.1e100, -1.1e100})
    void impossibleScoreIsRefusedAndChangesNothing(double score) {
        RunLengths runs = after(10, 20, SMALL);
        double before = runs.logEvidence();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runs.add(score))
                .withMessage("A score must lie within -1e100 to 1e100");
        assertThat(runs.logEvidence()).isEqualTo(before);
        assertThat(runs.observations()).isEqualTo(9);
    }

    @Test
    void largeScoresStayFinite() {
        RunLengths runs = after(10, 3, 1e100, -1e100, 1e100, -1e100, 0, 0);
        assertThat(runs.logEvidence()).isFinite();
        assertThat(runs.probability(3)).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0, -5, Double.NaN, Double.POSITIVE_INFINITY})
    void expectedRunMustBeAboveOne(double run) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunLengths.of(NormalGamma.STANDARD, run, 10))
                .withMessageContaining("Expected run length " + run + "; it must be above 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, -1, 100_001})
    void longestRunIsBounded(int longest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunLengths.of(NormalGamma.STANDARD, 10, longest))
                .withMessageContaining("must be within 2 to 100000");
    }

    @Test
    void priorMustBeProper() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NormalGamma(Double.NaN, 1, 1, 1))
                .withMessageContaining("Prior mean");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NormalGamma(0, 0, 1, 1))
                .withMessageContaining("Prior strength 0.0; it must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NormalGamma(0, 1, -1, 1))
                .withMessageContaining("Prior shape");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NormalGamma(0, 1, 1, Double.POSITIVE_INFINITY))
                .withMessageContaining("Prior rate");
    }
}
