package io.github.alliance4j.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Evaluation;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedIntraclassCorrelationTest {

    private static final double[][] UNEQUAL = {{5, 7, 6}, {2, 3}, {9, 8, 10, 7}, {4}, {6, 3}};

    private static Evaluation<NestedIntraclassCorrelation.Result> assess(double[]... groups) {
        return NestedIntraclassCorrelation.withDefaults().assess(List.of(groups));
    }

    private static NestedIntraclassCorrelation.Result result(double[]... groups) {
        return assess(groups).value().orElseThrow();
    }

    @Test
    void givesMeanSquaresByHand() {
        NestedIntraclassCorrelation.Result result = result(new double[] {1, 3}, new double[] {4, 6}, new double[] {8});
        // Means 2, 5, 8; grand mean 4.4
        assertThat(result.betweenGroups()).isCloseTo((2 * 5.76 + 2 * 0.36 + 12.96) / 2, within(1e-12));
        assertThat(result.withinGroups()).isCloseTo(2, within(1e-12));
        assertThat(result.meanSize()).isCloseTo(5.0 / 3, within(1e-14));
        assertThat(result.k0()).isCloseTo((5 - 9.0 / 5) / 2, within(1e-14));
        assertThat(result.icc2()).isCloseTo((12.6 - 2) / 12.6, within(1e-12));
    }

    /**
     * Mean squares by numpy 2.4.6 and scipy 1.17.1; REML by minimising the deviance of the whole covariance matrix in both
     * variances.
     */
    @Test
    void givesTheNumbersOfGroupsThatDifferInSize() {
        NestedIntraclassCorrelation.Result result = result(UNEQUAL);
        assertThat(result.groups()).isEqualTo(5);
        assertThat(result.members()).isEqualTo(12);
        assertThat(result.betweenGroups()).isCloseTo(14.416666666666666, within(1e-12));
        assertThat(result.withinGroups()).isCloseTo(1.7142857142857142, within(1e-12));
        assertThat(result.f()).isCloseTo(8.409722222222223, within(1e-12));
        assertThat(result.p()).isCloseTo(0.008265926777529154, within(1e-12));
        assertThat(result.meanSize()).isCloseTo(2.4, within(1e-14));
        assertThat(result.k0()).isCloseTo(2.2916666666666665, within(1e-14));
        assertThat(result.icc1()).isCloseTo(0.7553447543536741, within(1e-12));
        assertThat(result.icc1K0()).isCloseTo(0.7637795275590552, within(1e-12));
        assertThat(result.icc2()).isCloseTo(0.8810900082576384, within(1e-12));
        assertThat(result.reml().between()).isCloseTo(4.743483207, within(1e-5));
        assertThat(result.reml().within()).isCloseTo(1.677814766, within(1e-6));
        assertThat(result.reml().icc()).isCloseTo(0.738710962, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 0.1, 1e8})
    void unitOfTheValuesDoesNotMatter(double unit) {
        double[][] equalMembers = {{unit, unit, unit}, {2 * unit, 2 * unit}};
        double[][] equalMeans = {{unit, 3 * unit}, {0, 4 * unit}};
        assertThat(result(Answers.mapped(UNEQUAL, x -> unit * x)).reml().icc()).isCloseTo(0.738710962, within(1e-6));
        assertThat(assess(equalMembers).reason()).isEqualTo("the members of each group are all equal: F is not finite");
        assertThat(assess(equalMeans).reason())
                .isEqualTo("all group means are equal: the reliability of a mean is not defined");
    }

    @Property(seed = "107", tries = 100)
    void restrictedLikelihoodIsTheAnalysisOfVarianceInABalancedDesign(@ForAll long seed) {
        double[][] groups = Answers.random(seed, 8, 5);
        NestedIntraclassCorrelation.Result result = result(groups);
        double between = Math.max(0, (result.betweenGroups() - result.withinGroups()) / 5);
        assertThat(result.reml().between()).isCloseTo(between, within(1e-6));
        assertThat(result.icc1()).isCloseTo(result.icc1K0(), within(1e-12));
    }

    @Test
    void isNegativeByMeanSquaresAndZeroByLikelihoodWhereGroupsAreTooAlike() {
        NestedIntraclassCorrelation.Result result =
                result(new double[] {1, 9}, new double[] {2, 8.2}, new double[] {0, 10});
        assertThat(result.icc1()).isNegative();
        assertThat(result.reml().icc()).isZero();
        assertThat(result.reml().between()).isZero();
    }

    @Test
    void findsANearlyPerfectLikeness() {
        NestedIntraclassCorrelation.Result result =
                result(new double[] {0, 1e-4}, new double[] {10, 10.0001}, new double[] {20, 20.0001});
        assertThat(result.reml().icc()).isCloseTo(1, within(1e-9));
        assertThat(result.reml().within()).isCloseTo(5e-9, within(1e-14));
        assertThat(result.reml().between()).isCloseTo(100, within(1e-4));
    }

    @Property(seed = "108", tries = 50)
    void isInvariantToShift(@ForAll long seed) {
        double[][] groups = Answers.random(seed, 6, 4);
        groups[0] = Arrays.copyOf(groups[0], 2);
        double[][] moved = Answers.mapped(groups, x -> x + 300);
        assertThat(result(moved).icc1()).isCloseTo(result(groups).icc1(), within(1e-9));
        assertThat(result(moved).reml().icc()).isCloseTo(result(groups).reml().icc(), within(1e-5));
    }

    @Test
    void isNotEvaluableForOneGroupSingleMembersOrNoVariation() {
        assertThat(assess(new double[] {1, 2}).reason()).isEqualTo("fewer than 2 groups");
        assertThat(assess(new double[] {1}, new double[] {2}).reason()).isEqualTo("no group has 2 members");
        assertThat(assess(new double[] {.1, .1, .1}, new double[] {2, 2}).reason())
                .isEqualTo("the members of each group are all equal: F is not finite");
        assertThat(assess(new double[] {1, 3}, new double[] {0, 4}).reason())
                .isEqualTo("all group means are equal: the reliability of a mean is not defined");
    }

    @Test
    void refusesAnEmptyGroupAndANumberThatIsNotFinite() {
        assertThatThrownBy(() -> assess(new double[] {1, 2}, new double[0])).hasMessage("Group 2 is empty");
        assertThatThrownBy(() -> assess(new double[] {Double.NaN}))
                .hasMessage("Group 1 holds a value that is not a finite number");
    }
}
