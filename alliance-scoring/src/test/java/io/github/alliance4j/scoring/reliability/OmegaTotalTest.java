package io.github.alliance4j.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OmegaTotalTest {

    private static final double[] LOADINGS = {0.8, 0.7, 0.6, 0.5, 0.9};

    private static double[][] oneFactor(double... loadings) {
        double[][] r = new double[loadings.length][loadings.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                r[i][j] = i == j ? 1 : loadings[i] * loadings[j];
            }
        }
        return r;
    }

    private static OmegaTotal.Result fit(double[][] rows, FactorMethod method) {
        return OmegaTotal.withDefaults()
                .with(method)
                .fit(ItemScores.of(rows))
                .value()
                .orElseThrow();
    }

    @Test
    void leastSquaresRecoversAnExactFactor() {
        FactorSolution solution = LeastSquaresFactor.fit(oneFactor(LOADINGS)).orElseThrow();
        assertThat(solution.loadings()).containsExactly(LOADINGS, within(1e-9));
        assertThat(solution.isAtBound()).isFalse();
    }

    @Test
    void likelihoodRecoversAnExactFactorFromAPoorStart() {
        double[] poor = new double[LOADINGS.length];
        Arrays.fill(poor, 0.3);
        double[] unique = new double[LOADINGS.length];
        Arrays.fill(unique, 0.5);
        FactorSolution solution = LikelihoodFactor.fit(oneFactor(LOADINGS), new FactorSolution(poor, unique))
                .orElseThrow();
        assertThat(solution.loadings()).containsExactly(LOADINGS, within(1e-6));
    }

    @Test
    void holdsAUniquenessAtItsBound() {
        // The first item would need a squared loading of .81 / .5.
        double[][] r = {{1, 0.9, 0.9}, {0.9, 1, 0.66}, {0.9, 0.66, 1}};
        FactorSolution squares = LeastSquaresFactor.fit(r).orElseThrow();
        FactorSolution likelihood = LikelihoodFactor.fit(r, squares).orElseThrow();
        assertThat(squares.isAtBound()).isTrue();
        assertThat(squares.loading(0)).isCloseTo(Math.sqrt(0.995), within(1e-12));
        assertThat(likelihood.isAtBound()).isTrue();
        assertThat(likelihood.uniqueness(0)).isCloseTo(0.005, within(1e-9));
    }

    @Test
    void noPointNearbyIsMoreLikely() {
        double[][] r = ItemCovariances.of(ItemScores.of(Answers.random(4, 60, 6)))
                .value()
                .orElseThrow()
                .correlations()
                .values();
        FactorSolution solution =
                LikelihoodFactor.fit(r, LeastSquaresFactor.fit(r).orElseThrow()).orElseThrow();
        double best = LikelihoodFactor.objective(r, solution.loadings(), solution.uniquenesses());
        Random random = new Random(9);
        for (int trial = 0; trial < 200; trial++) {
            double[] loadings = solution.loadings();
            double[] unique = solution.uniquenesses();
            for (int i = 0; i < loadings.length; i++) {
                loadings[i] += 1e-3 * random.nextGaussian();
                unique[i] += 1e-3 * random.nextGaussian();
            }
            assertThat(LikelihoodFactor.objective(r, loadings, unique)).isGreaterThan(best);
        }
    }

    @Property(seed = "109", tries = 30)
    void bothLikelihoodsFindTheSameFactor(@ForAll long seed, @ForAll @IntRange(min = 4, max = 9) int items) {
        double[][] rows = Answers.random(seed, 200, items);
        OmegaTotal.Result plain = fit(rows, FactorMethod.ML_COVARIANCES);
        OmegaTotal.Result standardised = fit(rows, FactorMethod.ML_CORRELATIONS);
        assertThat(standardised.fit().orElseThrow().chiSquare())
                .isCloseTo(plain.fit().orElseThrow().chiSquare(), within(1e-4));
    }

    @Property(seed = "110", tries = 30)
    void omegaOfTheSumIsInvariantToScalingOfAllItems(@ForAll long seed) {
        double[][] rows = Answers.random(seed, 150, 5);
        double omega = fit(rows, FactorMethod.ML_COVARIANCES).omega();
        double[][] scaled = Answers.mapped(rows, x -> 10 * x - 7);
        assertThat(fit(scaled, FactorMethod.ML_COVARIANCES).omega()).isCloseTo(omega, within(1e-8));
    }

    @Test
    void threeItemsLeaveNothingToTest() {
        ModelFit fit = fit(Answers.random(8, 200, 3), FactorMethod.ML_COVARIANCES)
                .fit()
                .orElseThrow();
        assertThat(fit.degreesOfFreedom()).isZero();
        assertThat(fit.chiSquare()).isCloseTo(0, within(1e-8));
        assertThat(fit.cfi()).isEqualTo(1);
        assertThat(fit.tli()).hasValue(1);
        assertThat(fit.rmsea()).isZero();
    }

    @Test
    void leastSquaresHasNoFitIndices() {
        assertThat(fit(Answers.random(8, 50, 4), FactorMethod.MINRES).fit()).isEmpty();
    }

    @Test
    void omegaFollowsFromLoadingsAndResiduals() {
        OmegaTotal.Result result = fit(Answers.random(8, 90, 4), FactorMethod.ML_COVARIANCES);
        double sum = result.loadings().stream().mapToDouble(Double::doubleValue).sum();
        double rest = result.residualVariances().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(sum).isPositive();
        assertThat(result.omega()).isCloseTo(sum * sum / (sum * sum + rest), within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(FactorMethod.class)
    void isNotEvaluableForTwoItems(FactorMethod method) {
        assertThat(OmegaTotal.withDefaults()
                        .with(method)
                        .fit(ItemScores.of(Answers.random(1, 20, 2)))
                        .reason())
                .isEqualTo("the scale has 2 items; one factor needs at least 3");
    }

    @Test
    void likelihoodRefusesFewerPersonsThanItemsAndLeastSquaresDoesNot() {
        ItemScores few = ItemScores.of(Answers.random(6, 5, 6));
        assertThat(OmegaTotal.withDefaults().fit(few).reason())
                .startsWith("the correlations are not positive definite");
        OmegaTotal.Result squares = OmegaTotal.withDefaults()
                .with(FactorMethod.MINRES)
                .fit(few)
                .value()
                .orElseThrow();
        assertThat(squares.omega()).isBetween(0.0, 1.0);
    }

    @Test
    void isNotEvaluableForOnePersonOrAConstantItem() {
        assertThat(OmegaTotal.withDefaults()
                        .fit(ItemScores.of(new double[][] {{1, 2, 3}}))
                        .reason())
                .isEqualTo("1 persons answered every item; at least 2 are needed");
        assertThat(OmegaTotal.withDefaults()
                        .fit(ItemScores.of(new double[][] {{1, 2, 3}, {2, 2, 1}, {4, 2, 2}}))
                        .reason())
                .startsWith("item 2 has no variance");
    }
}
