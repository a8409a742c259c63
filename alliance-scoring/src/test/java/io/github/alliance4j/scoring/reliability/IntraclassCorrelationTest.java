package io.github.alliance4j.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Interval;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntraclassCorrelationTest {

    /** The example of Shrout and Fleiss (1979). */
    private static final double[][] PUBLISHED = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    private static IntraclassCorrelation.Result assess(double[][] ratings) {
        return IntraclassCorrelation.withDefaults()
                .assess(Ratings.of(ratings))
                .value()
                .orElseThrow();
    }

    private static IntraclassCorrelation.Estimate estimate(double[][] ratings, IccForm form) {
        return assess(ratings).estimate(form).value().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"ICC1, .17", "ICC2, .29", "ICC3, .71", "ICC1K, .44", "ICC2K, .62", "ICC3K, .91"})
    void givesThePublishedValues(IccForm form, double published) {
        assertThat(estimate(PUBLISHED, form).value()).isCloseTo(published, within(0.005));
    }

    /** R's psych 2.2.9, ICC(x, lmer = FALSE). */
    @ParameterizedTest
    @CsvSource({
        "ICC1, .165741768405, 1.794678492239, 18, .164768808345, -.132932324875, .722560062328",
        "ICC2, .289763779528, 11.027247956403, 15, .000134566516, .018786513375, .761084369649",
        "ICC3, .714840714841, 11.027247956403, 15, .000134566516, .342464765034, .945858259955",
        "ICC1K, .442797133679, 1.794678492239, 18, .164768808345, -.884442155238, .912415420341",
        "ICC2K, .620050547599, 11.027247956403, 15, .000134566516, .071136813303, .927232040168",
        "ICC3K, .909315542377, 11.027247956403, 15, .000134566516, .675674713816, .985891678169"
    })
    void givesTheNumbersOfThePeer(
            IccForm form, double value, double f, int denominatorDf, double p, double low, double high) {
        IntraclassCorrelation.Estimate estimate = estimate(PUBLISHED, form);
        assertThat(estimate.form()).isEqualTo(form);
        assertThat(estimate.value()).isCloseTo(value, within(1e-11));
        assertThat(estimate.f()).isCloseTo(f, within(1e-11));
        assertThat(estimate.numeratorDf()).isEqualTo(5);
        assertThat(estimate.denominatorDf()).isEqualTo(denominatorDf);
        assertThat(estimate.p()).isCloseTo(p, within(1e-11));
        assertThat(estimate.interval().orElseThrow().low()).isCloseTo(low, within(1e-8));
        assertThat(estimate.interval().orElseThrow().high()).isCloseTo(high, within(1e-8));
    }

    @ParameterizedTest
    @EnumSource(IccForm.class)
    void lowerConfidenceGivesANarrowerInterval(IccForm form) {
        Interval usual = estimate(PUBLISHED, form).interval().orElseThrow();
        Interval narrow = IntraclassCorrelation.withDefaults()
                .withConfidence(0.5)
                .assess(Ratings.of(PUBLISHED))
                .value()
                .flatMap(result -> result.estimate(form).value())
                .flatMap(IntraclassCorrelation.Estimate::interval)
                .orElseThrow();
        assertThat(narrow.low()).isGreaterThan(usual.low());
        assertThat(narrow.high()).isLessThan(usual.high());
    }

    @Test
    void refusesAConfidenceOutsideZeroToOne() {
        assertThatThrownBy(() -> IntraclassCorrelation.withDefaults().withConfidence(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Confidence 1.0 is not between 0 and 1");
    }

    @Test
    void twoSubjectsAreEnough() {
        assertThat(estimate(new double[][] {{1, 2, 4}, {6, 5, 9}}, IccForm.ICC1).numeratorDf())
                .isEqualTo(1);
    }

    @Test
    void givesTheMeanSquaresByHand() {
        // Subjects 2 and 5, raters 3 and 4 on average, grand mean 3.5; what is left is .5 and -.5 everywhere.
        IntraclassCorrelation.Result result = assess(new double[][] {{2, 2}, {4, 6}});
        assertThat(result.betweenSubjects()).isCloseTo(9, within(1e-14));
        assertThat(result.betweenRaters()).isCloseTo(1, within(1e-14));
        assertThat(result.residual()).isCloseTo(1, within(1e-14));
        assertThat(result.within()).isCloseTo(1, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 0.1, 1e8})
    void unitOfTheRatingsDoesNotMatter(double unit) {
        double[][] constant = {{1, 1.3}, {2, 2.3}, {4.1, 4.4}};
        double[][] equalMeans = {{1, 3}, {3, 1}, {2, 2}};
        assertThat(estimate(Answers.mapped(PUBLISHED, x -> unit * x), IccForm.ICC2K)
                        .value())
                .isCloseTo(.620050547599, within(1e-9));
        assertThat(assess(Answers.mapped(constant, x -> unit * x))
                        .estimate(IccForm.ICC3)
                        .reason())
                .isEqualTo("raters differ by a constant only: F is not finite");
        IntraclassCorrelation.Result result = assess(Answers.mapped(equalMeans, x -> unit * x));
        assertThat(result.estimate(IccForm.ICC1K).reason())
                .isEqualTo("the subjects do not differ enough for a mean of ratings to be judged");
    }

    @Test
    void givesTheIntervalsOfRandomRaters() {
        Interval one = estimate(PUBLISHED, IccForm.ICC2).interval().orElseThrow();
        assertThat(one.low()).isCloseTo(0.0187865133747, within(1e-12));
        assertThat(one.high()).isCloseTo(0.761084369649, within(1e-12));
        Interval mean = estimate(PUBLISHED, IccForm.ICC2K).interval().orElseThrow();
        assertThat(mean.low()).isCloseTo(0.0711368153025, within(1e-12));
        assertThat(mean.high()).isCloseTo(0.927232040168, within(1e-12));
    }

    @Test
    void averagesOneWayEndsAsOneMinusTheInverseOfF() {
        IntraclassCorrelation.Estimate one = estimate(PUBLISHED, IccForm.ICC1);
        Interval single = one.interval().orElseThrow();
        Interval mean = estimate(PUBLISHED, IccForm.ICC1K).interval().orElseThrow();
        double f = (1 + 3 * single.low()) / (1 - single.low());
        assertThat(mean.low()).isCloseTo(1 - 1 / f, within(1e-12));
    }

    @Property(seed = "104", tries = 100)
    void isInvariantToShiftAndScale(
            @ForAll long seed,
            @ForAll IccForm form,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift,
            @ForAll @DoubleRange(min = 0.1, max = 10) double scale) {
        double[][] rows = Answers.random(seed, 12, 4);
        IntraclassCorrelation.Estimate before = estimate(rows, form);
        IntraclassCorrelation.Estimate after = estimate(Answers.mapped(rows, x -> scale * x + shift), form);
        assertThat(after.value()).isCloseTo(before.value(), within(1e-8));
        assertThat(after.interval().orElseThrow().low())
                .isCloseTo(before.interval().orElseThrow().low(), within(1e-6));
    }

    @Property(seed = "105", tries = 100)
    void consistencyOfTheMeanIsAlpha(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int raters) {
        double[][] rows = Answers.random(seed, 15, raters);
        double alpha =
                ItemCovariances.of(ItemScores.of(rows)).value().orElseThrow().alpha();
        assertThat(estimate(rows, IccForm.ICC3K).value()).isCloseTo(alpha, within(1e-8));
    }

    @Property(seed = "106", tries = 100)
    void stricterRatersLowerAgreementAndNotConsistency(
            @ForAll long seed, @ForAll @DoubleRange(min = 5, max = 50) double stricter) {
        double[][] rows = Answers.random(seed, 15, 3);
        double[][] moved = Arrays.stream(rows)
                .map(row -> new double[] {row[0] - stricter, row[1], row[2]})
                .toArray(double[][]::new);
        assertThat(estimate(moved, IccForm.ICC3).value())
                .isCloseTo(estimate(rows, IccForm.ICC3).value(), within(1e-8));
        assertThat(Math.abs(estimate(moved, IccForm.ICC2).value()))
                .isLessThan(Math.abs(estimate(rows, IccForm.ICC2).value()));
    }

    @Test
    void leavesSubjectsWithAGapOutAndCountsThem() {
        Ratings.Builder ratings = Ratings.builder(4);
        Arrays.stream(PUBLISHED).forEach(ratings::subject);
        ratings.subject(
                List.of(OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.of(1), OptionalDouble.of(9)));
        IntraclassCorrelation.Result result = IntraclassCorrelation.withDefaults()
                .assess(ratings.build())
                .value()
                .orElseThrow();
        assertThat(result.subjects()).isEqualTo(6);
        assertThat(result.incomplete()).isEqualTo(1);
        assertThat(result.estimate(IccForm.ICC2)).isEqualTo(assess(PUBLISHED).estimate(IccForm.ICC2));
    }

    @Test
    void saysWhyRatersWhoNeverDifferGiveNoF() {
        IntraclassCorrelation.Result result = assess(new double[][] {{1, 1}, {2, 2}, {0.1, 0.1}});
        assertThat(result.estimate(IccForm.ICC1).reason())
                .isEqualTo("the ratings of each subject are all equal: F is not finite");
    }

    @Test
    void judgesAgreementWhereRatersDifferByAConstantOnly() {
        IntraclassCorrelation.Result result = assess(new double[][] {{1, 1.3}, {2, 2.3}, {4.1, 4.4}});
        assertThat(result.estimate(IccForm.ICC1).isEvaluable()).isTrue();
        assertThat(result.estimate(IccForm.ICC3).reason())
                .isEqualTo("raters differ by a constant only: F is not finite");
    }

    /** In tenths the intervals of random raters once stood on 0 / 0 degrees of freedom. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 1e8})
    void hasNoIntervalWhereAllSubjectsHaveOneMean(double unit) {
        IntraclassCorrelation.Result result =
                assess(Answers.mapped(new double[][] {{1, 3}, {3, 1}, {2, 2}}, x -> unit * x));
        for (IccForm form : List.of(IccForm.ICC1, IccForm.ICC2, IccForm.ICC3)) {
            assertThat(result.estimate(form).value().orElseThrow().interval()).isEmpty();
        }
    }

    @Test
    void hasNoReliabilityOfMeansThatAreEqual() {
        IntraclassCorrelation.Result result = assess(new double[][] {{1, 3}, {3, 1}, {2, 2}});
        assertThat(result.estimate(IccForm.ICC1K).reason())
                .isEqualTo("the subjects do not differ enough for a mean of ratings to be judged");
        assertThat(result.estimate(IccForm.ICC1).value().orElseThrow().value()).isCloseTo(-1, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(IccForm.class)
    void givesNoNumberThatIsNotFinite(IccForm form) {
        for (long seed = 0; seed < 200; seed++) {
            double unit = seed % 2 == 0 ? 1 : 0.1;
            double[][] rows = Answers.mapped(Answers.random(seed, 3, 2), x -> unit * Math.rint(x));
            IntraclassCorrelation.withDefaults()
                    .assess(Ratings.of(rows))
                    .value()
                    .flatMap(result -> result.estimate(form).value())
                    .ifPresent(estimate -> {
                        assertThat(estimate.value()).isFinite();
                        assertThat(estimate.f()).isFinite();
                        assertThat(estimate.p()).isBetween(0.0, 1.0);
                    });
        }
    }

    @Test
    void isNotEvaluableForOneRaterOneSubjectOrEqualRatings() {
        assertThat(IntraclassCorrelation.withDefaults()
                        .assess(Ratings.of(new double[][] {{1}, {2}}))
                        .reason())
                .isEqualTo("1 rater; agreement needs at least 2");
        assertThat(IntraclassCorrelation.withDefaults()
                        .assess(Ratings.of(new double[][] {{1, 2}}))
                        .reason())
                .isEqualTo("1 subject is rated by every rater; at least 2 are needed");
        assertThat(IntraclassCorrelation.withDefaults()
                        .assess(Ratings.of(new double[][] {{.1, .1, .1}, {.1, .1, .1}, {.1, .1, .1}}))
                        .reason())
                .isEqualTo("all ratings are equal");
    }

    @Test
    void refusesRatingsThatDoNotFit() {
        assertThatThrownBy(() -> Ratings.of(new double[][] {{1, 2}, {3}}))
                .hasMessage("Subject 2 has 1 ratings; there are 2 raters");
        assertThatThrownBy(() -> Ratings.of(new double[][] {{1, Double.POSITIVE_INFINITY}}))
                .hasMessage("Subject 1, rater 2: the rating is not a finite number; leave a missing rating out");
        assertThatThrownBy(() -> Ratings.builder(0)).hasMessage("Ratings need at least 1 rater, not 0");
    }

    @Test
    void refusesAResultWithoutAllForms() {
        assertThatThrownBy(() -> new IntraclassCorrelation.Result(2, 0, 1, 1, 1, 1, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Estimates of [] are not all six forms");
    }

    private static IntraclassCorrelation.Result byLikelihood(Ratings ratings) {
        return IntraclassCorrelation.withDefaults()
                .with(IccEstimator.REML)
                .assess(ratings)
                .value()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(IccForm.class)
    void restrictedLikelihoodOfACompleteTableIsTheAnalysisOfVariance(IccForm form) {
        IntraclassCorrelation.Estimate likelihood =
                byLikelihood(Ratings.of(PUBLISHED)).estimate(form).value().orElseThrow();
        IntraclassCorrelation.Estimate anova = estimate(PUBLISHED, form);
        assertThat(likelihood.value()).isCloseTo(anova.value(), within(1e-6));
        assertThat(likelihood.f()).isCloseTo(anova.f(), within(1e-5));
    }

    /** Raters have nearly one mean: their mean square is below the residual's, which takes it in. */
    @Test
    void restrictedLikelihoodHasNoNegativeComponent() {
        double[][] rows = {{1, 3, 2}, {5, 3, 4}, {6, 8, 7.3}, {2, 1, 3}};
        IntraclassCorrelation.Result anova = assess(rows);
        assertThat(anova.betweenRaters()).isLessThan(anova.residual());
        double pooled = (2 * anova.betweenRaters() + 6 * anova.residual()) / 8;
        IntraclassCorrelation.Result likelihood = byLikelihood(Ratings.of(rows));
        assertThat(likelihood.residual()).isCloseTo(pooled, within(1e-6));
        assertThat(likelihood.betweenRaters()).isCloseTo(pooled, within(1e-6));
        assertThat(likelihood.betweenSubjects()).isCloseTo(anova.betweenSubjects(), within(1e-5));
    }

    @Test
    void restrictedLikelihoodUsesSubjectsWithGaps() {
        Ratings.Builder ratings = Ratings.builder(4);
        Arrays.stream(PUBLISHED).forEach(ratings::subject);
        ratings.subject(
                List.of(OptionalDouble.of(7), OptionalDouble.of(3), OptionalDouble.empty(), OptionalDouble.of(6)));
        ratings.subject(Collections.nCopies(4, OptionalDouble.empty()));
        IntraclassCorrelation.Result result = byLikelihood(ratings.build());
        assertThat(result.subjects()).isEqualTo(7);
        assertThat(result.incomplete()).isEqualTo(1);
    }

    @Test
    void restrictedLikelihoodNeedsSomethingLeftOver() {
        IntraclassCorrelation method = IntraclassCorrelation.withDefaults().with(IccEstimator.REML);
        assertThat(method.assess(Ratings.of(new double[][] {{1, 2}, {3, 4}, {7, 8}}))
                        .reason())
                .isEqualTo("subjects and raters explain every rating: no variance is left");
        assertThat(method.assess(Ratings.of(new double[][] {{3, 3}, {3, 3}})).reason())
                .isEqualTo("subjects and raters explain every rating: no variance is left");
        assertThat(method.assess(Ratings.of(new double[][] {{1, 2}})).reason())
                .isEqualTo("fewer than 2 subjects are rated");
    }
}
