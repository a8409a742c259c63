package io.github.alliance4j.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers from R 4.2.2, {@code cor.test}. */
class OutcomeCorrelationTest {

    private static final double[] ALLIANCE = {4.1, 5.2, 3.9, 5.8, 4.4, 5.0, 4.7, 5.5, 3.6};
    private static final double[] FIRST = {10, 12, 9, 15, 11, 14, 8, 13, 12};
    private static final double[] LAST = {18, 15, 16, 17, 15, 13, 16, 20, 14};

    private static List<DyadCourse> courses(Direction direction, double sign, int dyads) {
        List<DyadCourse> courses = new ArrayList<>();
        for (int i = 0; i < dyads; i++) {
            SeriesKey key = SeriesKey.of(DyadId.of("d" + i));
            courses.add(DyadCourse.of(
                    SessionSeries.of(
                            key, new int[] {1, 2, 3, 4}, new double[] {ALLIANCE[i] - 1, ALLIANCE[i], ALLIANCE[i] + 1, 7
                            }),
                    OutcomeSeries.of(
                            key, direction, new int[] {1, 9}, new double[] {sign * FIRST[i], sign * LAST[i]})));
        }
        return courses;
    }

    @Test
    void earlyAllianceWithChangeIsThatOfR() {
        OutcomeCorrelation.Result result = OutcomeCorrelation.withDefaults()
                .assess(courses(Direction.HIGHER_IS_BETTER, 1, 9))
                .value()
                .orElseThrow();

        assertThat(result.r()).isCloseTo(-0.2267146187, within(1e-9));
        assertThat(result.interval().low()).isCloseTo(-0.7742591467, within(1e-9));
        assertThat(result.interval().high()).isCloseTo(0.5149395252, within(1e-9));
        assertThat(result.dyads()).isEqualTo(9);
    }

    @Test
    void directionOfTheFormDoesNotMatter() {
        var higher = OutcomeCorrelation.withDefaults().assess(courses(Direction.HIGHER_IS_BETTER, 1, 9));

        assertThat(OutcomeCorrelation.withDefaults().assess(courses(Direction.LOWER_IS_BETTER, -1, 9)))
                .isEqualTo(higher);
    }

    @Test
    void meanAllianceAndLastOutcomeAreOtherNumbers() {
        List<DyadCourse> courses = courses(Direction.HIGHER_IS_BETTER, 1, 9);
        OutcomeCorrelation early = OutcomeCorrelation.withDefaults();

        assertThat(early.with(OutcomeMeasure.LAST)
                        .assess(courses)
                        .value()
                        .orElseThrow()
                        .r())
                .isGreaterThan(0.2);
        assertThat(early.with(AllianceMeasure.MEAN)
                        .assess(courses)
                        .value()
                        .orElseThrow()
                        .r())
                .isCloseTo(-0.2267146187, within(1e-9));
        assertThat(early.withEarlySessions(1)
                        .assess(courses)
                        .value()
                        .orElseThrow()
                        .r())
                .isCloseTo(-0.2267146187, within(1e-9));
    }

    /** As the correlation of the residuals of {@code lm(alliance ~ first)} and {@code lm(last ~ first)}. */
    @Test
    void adjustedChangeIsThePartialCorrelationGivenTheFirstScore() {
        OutcomeCorrelation adjusted = OutcomeCorrelation.withDefaults().with(OutcomeMeasure.ADJUSTED_CHANGE);
        OutcomeCorrelation.Result result = adjusted.assess(courses(Direction.HIGHER_IS_BETTER, 1, 9))
                .value()
                .orElseThrow();

        assertThat(result.r()).isCloseTo(0.4630137118, within(1e-9));
        assertThat(result.interval().low()).isCloseTo(-0.3586902388, within(1e-9));
        assertThat(result.interval().high()).isCloseTo(0.8804269101, within(1e-9));
        assertThat(result.dyads()).isEqualTo(9);
        assertThat(adjusted.assess(courses(Direction.HIGHER_IS_BETTER, 1, 4)).reason())
                .isEqualTo("4 dyads with an alliance and an outcome; at least 5 are needed");
    }

    @Test
    void firstScoreThatTellsTheChangeIsNotAdjustedFor() {
        List<DyadCourse> told = courses(Direction.HIGHER_IS_BETTER, 1, 9).stream()
                .map(course -> withOutcome(
                        course,
                        course.outcomeSeries().value(0),
                        2 * course.outcomeSeries().value(0)))
                .toList();

        assertThat(OutcomeCorrelation.withDefaults()
                        .with(OutcomeMeasure.ADJUSTED_CHANGE)
                        .assess(told)
                        .reason())
                .isEqualTo("the first score tells the alliance or the change of every dyad");
    }

    @ParameterizedTest
    @EnumSource(OutcomeMeasure.class)
    void hugeScoresAreNotEvaluable(OutcomeMeasure measure) {
        List<DyadCourse> huge = courses(Direction.HIGHER_IS_BETTER, 1, 9).stream()
                .map(course -> withOutcome(
                        course,
                        1e300 * course.outcomeSeries().value(0),
                        1e300 * course.outcomeSeries().value(1)))
                .toList();

        assertThat(OutcomeCorrelation.withDefaults().with(measure).assess(huge).reason())
                .isEqualTo("the scores are too large to compute with");
    }

    private static DyadCourse withOutcome(DyadCourse course, double... values) {
        return DyadCourse.of(
                course.allianceSeries(),
                OutcomeSeries.of(course.outcomeSeries().key(), Direction.HIGHER_IS_BETTER, new int[] {1, 9}, values));
    }

    @Test
    void threeDyadsAreNotEvaluable() {
        assertThat(OutcomeCorrelation.withDefaults()
                        .assess(courses(Direction.HIGHER_IS_BETTER, 1, 3))
                        .reason())
                .isEqualTo("3 dyads with an alliance and an outcome; at least 4 are needed");
    }

    @Test
    void sameAllianceInAllDyadsIsNotEvaluable() {
        List<DyadCourse> same = courses(Direction.HIGHER_IS_BETTER, 1, 9).stream()
                .map(course -> DyadCourse.of(
                        SessionSeries.of(course.allianceSeries().key(), new int[] {1}, new double[] {5}),
                        course.outcomeSeries()))
                .toList();

        assertThat(OutcomeCorrelation.withDefaults().assess(same).reason())
                .isEqualTo("the alliance or the outcome is the same in all dyads");
    }

    @Test
    void pointsOnOneLineAreNotEvaluable() {
        List<DyadCourse> line = courses(Direction.HIGHER_IS_BETTER, 1, 9).stream()
                .map(course -> DyadCourse.of(
                        course.allianceSeries(),
                        OutcomeSeries.of(
                                course.outcomeSeries().key(),
                                Direction.HIGHER_IS_BETTER,
                                new int[] {1, 2},
                                new double[] {0, course.meanAlliance(3).orElseThrow()})))
                .toList();

        assertThat(OutcomeCorrelation.withDefaults().assess(line).reason())
                .isEqualTo("alliance and outcome lie on one line");
    }

    @Test
    void refusesNoEarlySessionsAndABadConfidence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeCorrelation.withDefaults().withEarlySessions(0))
                .withMessage("Early sessions 0 must be 1 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeCorrelation.withDefaults().withConfidence(0))
                .withMessage("Confidence 0.0 is not between 0 and 1");
    }

    @Test
    void anchorIsThePublishedOneWithItsSource() {
        MetaAnalyticAnchor anchor = MetaAnalyticAnchor.ALLIANCE_OUTCOME;

        assertThat(anchor).hasToString("r = 0.278 [0.256, 0.299], 295 studies");
        assertThat(anchor.source().citation().doi()).isEqualTo("10.1037/pst0000172");
        assertThat(anchor.source().note()).contains("no norm");
    }
}
