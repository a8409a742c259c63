package io.github.alliance4j.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import org.junit.jupiter.api.Test;

class DyadCourseTest {

    private static final SeriesKey KEY = SeriesKey.of(DyadId.of("a"));
    private static final SessionSeries ALLIANCE =
            SessionSeries.of(KEY, new int[] {1, 2, 4, 5}, new double[] {4, 5, 6, 7});
    private static final OutcomeSeries SYMPTOMS =
            OutcomeSeries.of(KEY, Direction.LOWER_IS_BETTER, new int[] {1, 3, 4, 6}, new double[] {20, 18, 12, 9});

    @Test
    void onlySessionsWithBothScoresAreShared() {
        DyadCourse course = DyadCourse.of(ALLIANCE, SYMPTOMS);

        assertThat(course.size()).isEqualTo(2);
        assertThat(course.session(1)).isEqualTo(4);
        assertThat(course.alliance(1)).isEqualTo(6);
        assertThat(course).hasToString("alliance and outcome in 2 sessions");
    }

    @Test
    void outcomeIsTurnedSoThatHigherIsBetter() {
        DyadCourse course = DyadCourse.of(ALLIANCE, SYMPTOMS);

        assertThat(course.outcome(0)).isEqualTo(-20);
        assertThat(SYMPTOMS.value(0)).isEqualTo(20);
        assertThat(course.firstOutcome()).hasValue(-20);
        assertThat(course.lastOutcome()).hasValue(-9);
        assertThat(SYMPTOMS).hasToString("outcome in 4 sessions, LOWER_IS_BETTER");
    }

    @Test
    void earlyAllianceIsTheMeanOfTheFirstScores() {
        DyadCourse course = DyadCourse.of(ALLIANCE, SYMPTOMS);

        assertThat(course.meanAlliance(2)).hasValue(4.5);
        assertThat(course.meanAlliance(99)).hasValue(5.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> course.meanAlliance(0))
                .withMessage("The mean of 0 sessions needs at least 1");
    }

    @Test
    void oneOutcomeIsAFirstAndNoLastOne() {
        OutcomeSeries one = OutcomeSeries.of(KEY, Direction.HIGHER_IS_BETTER, new int[] {1}, new double[] {30});
        DyadCourse course = DyadCourse.of(ALLIANCE, one);

        assertThat(course.firstOutcome()).hasValue(30);
        assertThat(course.lastOutcome()).isEmpty();
        assertThat(one).hasToString("outcome in 1 session, HIGHER_IS_BETTER");
    }

    @Test
    void noOutcomeIsNeitherFirstNorLast() {
        OutcomeSeries none = OutcomeSeries.of(KEY, Direction.HIGHER_IS_BETTER, new int[0], new double[0]);

        assertThat(DyadCourse.of(ALLIANCE, none).firstOutcome()).isEmpty();
        assertThat(DyadCourse.of(ALLIANCE, none).size()).isZero();
    }

    @Test
    void therapistIsKept() {
        DyadCourse course = DyadCourse.of(ALLIANCE, SYMPTOMS);

        assertThat(course.therapist()).isEmpty();
        assertThat(course.with(TherapistId.of("t")).therapist()).contains(TherapistId.of("t"));
    }

    @Test
    void refusesTwoDyads() {
        OutcomeSeries other = OutcomeSeries.of(
                SeriesKey.of(DyadId.of("b")), Direction.HIGHER_IS_BETTER, new int[] {1}, new double[] {1});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DyadCourse.of(ALLIANCE, other))
                .withMessage("Alliance and outcome are of two dyads; they must be of one");
    }
}
