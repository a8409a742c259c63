package io.github.alliance4j.scoring.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.SessionTime;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeClassificationTest {

    private static final ShapeClassification SHAPE = ShapeClassification.withDefaults();

    private static ShapeClassification.Result of(double... scores) {
        return SHAPE.assess(Example.of(scores)).value().orElseThrow();
    }

    @Test
    void uWithNoSlopeAtAllIsSeen() {
        ShapeClassification.Result result = of(31, 30, 32, 22, 22, 20, 21, 19, 24, 33, 30, 28);
        assertThat(result.shape()).isEqualTo(TrendShape.U);
        assertThat(result.degree()).isEqualTo(2);
        assertThat(result.p(2).orElseThrow()).isCloseTo(.00772901, within(5e-9));
        assertThat(result.coefficients(2)[1]).isCloseTo(-4.64235764, within(5e-9));
        assertThat(result.coefficients(1)[1]).isCloseTo(-.08391608, within(5e-9));
        assertThat(result.vertex().orElseThrow()).isCloseTo(4.64235764 / (2 * .350649351), within(1e-6));
        assertThat(result.rule()).contains("parabola").contains("inside");
    }

    @Test
    void straightFallIsSeenAndABendIsNotReadIntoIt() {
        ShapeClassification.Result result = of(35, 37, 34, 23, 24, 21, 29, 17, 11, 11, 10, 7);
        assertThat(result.shape()).isEqualTo(TrendShape.DECREASING);
        assertThat(result.p(2).orElseThrow()).isCloseTo(.9774, within(5e-5));
        assertThat(result.aicc(1).orElseThrow()).isLessThan(result.aicc(2).orElseThrow());
        assertThat(result.aicc(1).orElseThrow()).isLessThan(result.aicc(0).orElseThrow());
        assertThat(result.rule()).contains("the line has a lower AICc");
    }

    @Test
    void aiccCountsTheVarianceAndCorrectsForFewSessions() {
        ShapeClassification.Result result = of(35, 37, 34, 23, 24, 21, 29, 17, 11, 11, 10, 7);
        LinearTrend.Result line = LinearTrend.withDefaults()
                .fit(Example.of(35, 37, 34, 23, 24, 21, 29, 17, 11, 11, 10, 7))
                .value()
                .orElseThrow();
        assertThat(result.aicc(1).orElseThrow()).isCloseTo(line.aic() + 24.0 / 8, within(1e-9));
    }

    @Test
    void turnedCoursesMirror() {
        assertThat(of(1, 2.1, 2.9, 4.2, 5, 5.9, 7.1).shape()).isEqualTo(TrendShape.INCREASING);
        assertThat(of(1, 3, 4.2, 4.8, 5.1, 4.7, 4.1, 3.1, 1.1).shape()).isEqualTo(TrendShape.INVERTED_U);
        assertThat(of(5, 3, 1.8, 1.2, .9, 1.3, 1.9, 2.9, 4.9).shape()).isEqualTo(TrendShape.U);
    }

    @Test
    void turnNearAnEndIsACurveOnly() {
        ShapeClassification.Result result = of(1, 2.05, 2.9, 3.7, 4.45, 5, 5.5, 5.95, 6.2);
        assertThat(result.shape()).isEqualTo(TrendShape.MONOTONE_CURVED);
        assertThat(result.vertex().orElseThrow()).isGreaterThan(8.2);
        assertThat(result.rule()).contains("outside the middle 80 %");
    }

    @ParameterizedTest
    @CsvSource({"5.0, STABLE_HIGH", "5.1, STABLE_HIGH", "5.2, STABLE_LOW"})
    void stableIsHighFromTheCutOn(double cut, TrendShape shape) {
        SessionSeries series = Example.of(5.3, 4.9, 5.2, 5.0, 5.1, 5.1, 5.0, 5.2);
        assertThat(SHAPE.assess(series).value().orElseThrow().shape()).isEqualTo(TrendShape.STABLE);
        ShapeClassification.Result result =
                SHAPE.withCut(cut).assess(series).value().orElseThrow();
        assertThat(result.shape()).isEqualTo(shape);
        assertThat(result.mean()).isCloseTo(5.1, within(1e-12));
        assertThat(result.degree()).isZero();
    }

    @Test
    void equalScoresAreStable() {
        ShapeClassification.Result result = of(7, 7, 7, 7, 7, 7);
        assertThat(result.shape()).isEqualTo(TrendShape.STABLE);
        assertThat(result.rule()).isEqualTo("all scores are equal");
        assertThat(result.aicc(0)).isEmpty();
        assertThat(result.p(1)).isEmpty();
        assertThat(result.vertex()).isEmpty();
        assertThat(SHAPE.withCut(7)
                        .estimate(Example.of(7, 7, 7))
                        .value()
                        .orElseThrow()
                        .label())
                .isEqualTo("STABLE_HIGH");
    }

    @Test
    void fourSessionsGiveLevelOrLineOnly() {
        ShapeClassification.Result rise = of(1, 2, 3.1, 4);
        assertThat(rise.shape()).isEqualTo(TrendShape.INCREASING);
        assertThat(rise.rule()).startsWith("fewer than 5 sessions");
        assertThat(rise.aicc(1)).isEmpty();
        assertThat(of(1, 4, 4.2, 1.1).shape()).isEqualTo(TrendShape.STABLE);
    }

    @Test
    void fiveSessionsHaveNoAiccOfTheParabola() {
        ShapeClassification.Result result = of(4, 1.9, 1, 2.1, 4);
        assertThat(result.aicc(2)).isEmpty();
        assertThat(result.shape()).isEqualTo(TrendShape.STABLE);
        assertThat(result.p(2).orElseThrow()).isLessThan(.05);
    }

    @Test
    void degenerateSeriesAreNotEvaluable() {
        assertThat(SHAPE.assess(Example.of()).reason()).isEqualTo("fewer than 3 sessions");
        assertThat(SHAPE.assess(Example.of(1, 2)).reason()).isEqualTo("fewer than 3 sessions");
        assertThat(SHAPE.assess(Example.of(1, 2, 3, 4)).reason()).contains("exactly on a line");
        assertThat(SHAPE.assess(Example.of(4, 1, 0, 1, 4)).reason()).contains("exactly on a curve");
        assertThat(SHAPE.assess(Example.of(1e200, 1, 2, 4)).reason()).contains("too large");
        assertThat(SHAPE.with(SessionTime.DAYS).assess(Example.of(1, 2, 4)).reason())
                .isEqualTo("a session has no date");
    }

    @Test
    void scoresExactlyOnALineAreThatLine() {
        ShapeClassification.Result rise = of(1.1, 2.2, 3.3, 4.4, 5.5);
        assertThat(rise.shape()).isEqualTo(TrendShape.INCREASING);
        assertThat(rise.rule()).isEqualTo("all scores lie on a line");
        assertThat(rise.degree()).isEqualTo(1);
        assertThat(rise.coefficients(1)[1]).isCloseTo(1.1, within(1e-12));
        assertThat(rise.p(1)).isEmpty();
        assertThat(rise.aicc(1)).isEmpty();
        assertThat(of(6, 5, 4, 3, 2, 1).shape()).isEqualTo(TrendShape.DECREASING);
        TrendEstimate row = SHAPE.estimate(Example.of(6, 5, 4, 3, 2, 1)).value().orElseThrow();
        assertThat(row.label()).isEqualTo("DECREASING");
        assertThat(row.p()).isEmpty();
    }

    @Test
    void scoresExactlyOnAParabolaAreThatBend() {
        ShapeClassification.Result u = of(9, 4, 1, 0, 1, 4, 9);
        assertThat(u.shape()).isEqualTo(TrendShape.U);
        assertThat(u.rule())
                .isEqualTo("all scores lie on a parabola, and its vertex lies inside the middle 80 % of the series");
        assertThat(u.vertex().orElseThrow()).isCloseTo(4, within(1e-9));
        assertThat(u.coefficients(2)[2]).isCloseTo(1, within(1e-12));
        assertThat(of(-9, -4, -1, 0, -1, -4, -9).shape()).isEqualTo(TrendShape.INVERTED_U);
        assertThat(of(1, 4, 9, 16, 25, 36).shape()).isEqualTo(TrendShape.MONOTONE_CURVED);
    }

    @Test
    void stricterAlphaTakesTheCourseAway() {
        SessionSeries series = Example.of(31, 30, 32, 22, 22, 20, 21, 19, 24, 33, 30, 28);
        assertThat(SHAPE.withAlpha(.001).assess(series).value().orElseThrow().shape())
                .isEqualTo(TrendShape.STABLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHAPE.withAlpha(1))
                .withMessage("Alpha 1.0 is not between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHAPE.withCut(Double.NaN))
                .withMessage("Cut NaN is not a finite number");
    }

    @Test
    void estimateIsTheLabelWithThePThatGaveIt() {
        TrendEstimate estimate = SHAPE.estimate(Example.of(31, 30, 32, 22, 22, 20, 21, 19, 24, 33, 30, 28))
                .value()
                .orElseThrow();
        assertThat(SHAPE.id()).isEqualTo("shape");
        assertThat(estimate.label()).isEqualTo("U");
        assertThat(estimate.value()).isEmpty();
        assertThat(estimate.p().orElseThrow()).isCloseTo(.00772901, within(5e-9));
    }

    private static TrendShape turned(TrendShape shape) {
        return switch (shape) {
            case INCREASING -> TrendShape.DECREASING;
            case DECREASING -> TrendShape.INCREASING;
            case U -> TrendShape.INVERTED_U;
            case INVERTED_U -> TrendShape.U;
            default -> shape;
        };
    }

    @Property(seed = "521", tries = 300)
    void negatedScoresGiveTheMirroredShapeAndShiftAndScaleNone(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int n) {
        SessionSeries series = Example.random(seed, n);
        SHAPE.assess(series).value().ifPresent(result -> {
            double[] negated = Arrays.stream(series.values()).map(y -> -y).toArray();
            double[] moved = Arrays.stream(series.values()).map(y -> 20 + 8 * y).toArray();
            assertThat(SHAPE.assess(Example.at(series.sessions(), negated))
                            .value()
                            .orElseThrow()
                            .shape())
                    .isEqualTo(turned(result.shape()));
            assertThat(SHAPE.assess(Example.at(series.sessions(), moved))
                            .value()
                            .orElseThrow()
                            .shape())
                    .isEqualTo(result.shape());
        });
    }
}
