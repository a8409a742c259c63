package io.github.alliance4j.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.internal.Cholesky;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One factor of four made-up items of twelve persons. The numbers are those of a root of the slopes by scipy 1.17.1 (at
 * most 5e-16 from 0), and of the formulas in the Javadoc by numpy 2.4.6.
 */
class OmegaNumbersTest {

    private static final double[][] ROWS = {
        {7, 6, 6, 7}, {3, 3, 3, 2}, {4, 5, 5, 6}, {4, 2, 5, 5}, {2, 5, 3, 1}, {2, 2, 4, 2},
        {4, 4, 4, 3}, {5, 6, 5, 3}, {2, 4, 3, 3}, {3, 6, 5, 3}, {6, 6, 3, 4}, {4, 5, 4, 4}
    };

    private static final double[] LOADINGS = {0.786500333529, 0.350156755783, 0.735944937843, 0.935176108823};
    private static final double[] UNIQUE = {0.381417225359, 0.877390246379, 0.458385048463, 0.125445645486};
    private static final double[][] UNRELATED = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};

    private static OmegaTotal.Result fit(FactorMethod method, double[][] rows) {
        return OmegaTotal.withDefaults()
                .with(method)
                .fit(ItemScores.of(rows))
                .value()
                .orElseThrow();
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[][] correlations() {
        return ItemCovariances.of(ItemScores.of(ROWS))
                .value()
                .orElseThrow()
                .correlations()
                .values();
    }

    @Test
    void likelihoodInTheCovariances() {
        OmegaTotal.Result result = fit(FactorMethod.ML_COVARIANCES, ROWS);
        assertThat(result.persons()).isEqualTo(12);
        assertThat(numbers(result.loadings()))
                .containsExactly(
                        new double[] {1.194226508098, 0.505407743025, 0.725651494708, 1.548854796546}, within(1e-8));
        assertThat(numbers(result.residualVariances()))
                .containsExactly(
                        new double[] {0.879378602911, 1.827896346624, 0.44565213045, 0.344104374772}, within(1e-8));
        assertThat(result.omega()).isCloseTo(0.8187204775103386, within(1e-8));
        assertThat(result.omegaOfObserved()).hasValueCloseTo(0.7932703869137256, within(1e-8));
        assertThat(result.isAtBound()).isFalse();
    }

    @Test
    void likelihoodInTheCorrelations() {
        OmegaTotal.Result result = fit(FactorMethod.ML_CORRELATIONS, ROWS);
        assertThat(numbers(result.loadings())).containsExactly(LOADINGS, within(2e-4));
        assertThat(numbers(result.residualVariances())).containsExactly(UNIQUE, within(2e-4));
        assertThat(result.omega()).isCloseTo(0.8105501106731033, within(1e-4));
        assertThat(result.omegaOfObserved()).hasValueCloseTo(0.7902692131641973, within(1e-4));
    }

    @Test
    void leastSquares() {
        OmegaTotal.Result result = fit(FactorMethod.MINRES, ROWS);
        assertThat(numbers(result.loadings()))
                .containsExactly(
                        new double[] {0.860535444133, 0.427010366479, 0.688180703511, 0.88046400694}, within(1e-9));
        assertThat(numbers(result.residualVariances()))
                .containsExactly(
                        new double[] {0.259478749392, 0.817662146919, 0.526407319315, 0.224783132483}, within(1e-9));
        assertThat(result.omega()).isCloseTo(0.8169133935132074, within(1e-9));
        assertThat(result.omegaOfObserved()).hasValueCloseTo(0.8177561793418533, within(1e-9));
    }

    @Test
    void fitIndices() {
        ModelFit fit = fit(FactorMethod.ML_COVARIANCES, ROWS).fit().orElseThrow();
        assertThat(fit.chiSquare()).isCloseTo(3.567284876640187, within(1e-8));
        assertThat(fit.degreesOfFreedom()).isEqualTo(2);
        assertThat(fit.cfi()).isCloseTo(0.9038067271700394, within(1e-8));
        assertThat(fit.tli()).hasValueCloseTo(0.7114201815101184, within(1e-8));
        assertThat(fit.rmsea()).isCloseTo(0.25554556643908827, within(1e-8));
        assertThat(fit.srmr()).isCloseTo(0.08646035007749317, within(1e-8));
    }

    @Test
    void unrelatedItemsFitPerfectlyAndNothingIsBetter() {
        FactorSolution none = new FactorSolution(new double[4], new double[] {1, 1, 1, 1});
        ModelFit fit = ModelFit.of(UNRELATED, Cholesky.of(UNRELATED).orElseThrow(), none, 50);
        assertThat(fit.chiSquare()).isZero();
        assertThat(fit.cfi()).isEqualTo(1);
        assertThat(fit.tli()).hasValue(0);
        assertThat(fit.rmsea()).isZero();
        assertThat(fit.srmr()).isZero();
    }

    @Test
    void likelihoodLeavesAStartWithoutAnyFactorWhereTheCurvatureIsSingular() {
        FactorSolution start = new FactorSolution(new double[4], new double[] {0.5, 0.4, 0.6, 0.5});
        FactorSolution found = LikelihoodFactor.fit(UNRELATED, start).orElseThrow();
        assertThat(found.loadings()).containsExactly(new double[4], within(1e-6));
        assertThat(found.uniquenesses()).containsExactly(new double[] {1, 1, 1, 1}, within(1e-6));
    }

    @Test
    void leastSquaresFindsNoLoadingsInUnrelatedItems() {
        FactorSolution found = LeastSquaresFactor.fit(UNRELATED).orElseThrow();
        assertThat(found.loadings()).containsExactly(new double[4], within(1e-12));
        assertThat(found.uniquenesses()).containsExactly(new double[] {1, 1, 1, 1}, within(1e-12));
    }

    @Test
    void searchOverTheUniquenessesFindsTheFactorByItself() {
        double[][] r = correlations();
        FactorSolution found = ConcentratedFactor.fit(
                        r, Cholesky.of(r).orElseThrow().inverseDiagonal())
                .orElseThrow();
        assertThat(found.loadings()).containsExactly(LOADINGS, within(2e-4));
        assertThat(found.uniquenesses()).containsExactly(UNIQUE, within(2e-4));
    }

    @Test
    void searchOverTheUniquenessesGivesUpAtTheirBound() {
        double[][] r = {{1, 0.9, 0.9}, {0.9, 1, 0.66}, {0.9, 0.66, 1}};
        assertThat(ConcentratedFactor.fit(r, Cholesky.of(r).orElseThrow().inverseDiagonal()))
                .isEmpty();
    }

    /** The first item would need a loading above 1; the likelihood is then that of its uniqueness held at .005. */
    @Test
    void atTheBoundBothLikelihoodsGiveOneSolution() {
        double[][] rows = {
            {1, 1, 2}, {2, 2, 2}, {3, 3, 3}, {4, 5, 4}, {5, 4, 6}, {6, 7, 6}, {7, 6, 7}, {2, 3, 1}, {4, 3, 5}, {6, 5, 6}
        };
        OmegaTotal.Result one = fit(FactorMethod.ML_CORRELATIONS, rows);
        OmegaTotal.Result other = fit(FactorMethod.ML_COVARIANCES, rows);
        assertThat(one.isAtBound()).isTrue();
        assertThat(other.isAtBound()).isTrue();
        assertThat(one.fit()).isEqualTo(other.fit());
        assertThat(one.residualVariances().get(0)).isCloseTo(0.005, within(1e-9));
    }

    @Test
    void twoPersonsAreTooFewForTheLikelihoodOnly() {
        ItemScores two = ItemScores.of(new double[][] {{1, 2, 2}, {4, 3, 5}});
        assertThat(OmegaTotal.withDefaults().fit(two).reason())
                .startsWith("the correlations are not positive definite: an item is a sum of others");
        assertThat(OmegaTotal.withDefaults().with(FactorMethod.MINRES).fit(two).isEvaluable())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e6})
    void itemsThatCancelHaveNoOmega(double unit) {
        double[][] rows = {{1, 2, -3}, {2, 1, -3}, {4, 0, -4}, {3, 5, -8}};
        assertThat(OmegaTotal.withDefaults()
                        .fit(ItemScores.of(Answers.mapped(rows, answer -> unit * answer)))
                        .reason())
                .isEqualTo(InternalConsistency.NO_VARIANCE);
    }

    @Test
    void turnedFactorPointsWhereMostItemsDo() {
        FactorSolution turned = new FactorSolution(new double[] {-0.7, -0.5, 0.1}, new double[] {0.5, 0.7, 0.9});
        assertThat(turned.loadings()).containsExactly(0.7, 0.5, -0.1);
    }
}
