package io.github.alliance4j.model.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.ScaleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SessionSeriesTest {

    private static final SeriesKey KEY = SeriesKey.of(DyadId.of("secret"));
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final Optional<ScoreRange> RANGE = Optional.of(new ScoreRange(1, 7, OptionalDouble.empty()));

    private static SessionSeries series(int[] sessions, double... values) {
        return SessionSeries.of(KEY, sessions, values);
    }

    private static SeriesPoint dated(int session, double value) {
        return new SeriesPoint(SessionNumber.of(session), Optional.of(DAY.plusDays(session)), value);
    }

    @Test
    void positionsRunOverObservedSessions() {
        SessionSeries series = series(new int[] {2, 5, 6}, 4, 3, 5);
        assertThat(series.size()).isEqualTo(3);
        assertThat(series.session(1)).isEqualTo(5);
        assertThat(series.value(1)).isEqualTo(3);
        assertThat(series.sessions()).containsExactly(2, 5, 6);
        assertThat(series.values()).containsExactly(4, 3, 5);
        assertThat(series.dyad()).isEqualTo(DyadId.of("secret"));
        assertThat(series.key()).isEqualTo(KEY);
        assertThat(series.range()).isEmpty();
    }

    @Test
    void positionOfAMissingSessionIsNegative() {
        SessionSeries series = series(new int[] {2, 5, 6}, 4, 3, 5);
        assertThat(series.position(5)).isEqualTo(1);
        assertThat(series.position(4)).isNegative();
        assertThat(series.position(7)).isNegative();
    }

    @Test
    void gapsAreTheMissingSessionsBetweenObservedOnes() {
        assertThat(series(new int[] {2, 5, 6, 8}, 4, 3, 5, 5).gaps())
                .containsExactly(
                        new SessionGap(SessionNumber.of(3), SessionNumber.of(4)),
                        new SessionGap(SessionNumber.of(7), SessionNumber.of(7)));
        assertThat(series(new int[] {3, 4}, 4, 3).gaps()).isEmpty();
    }

    @Test
    void gapUpToTheLargestSessionNumberIsCounted() {
        List<SessionGap> gaps = series(new int[] {1, Integer.MAX_VALUE}, 4, 3).gaps();
        assertThat(gaps).hasSize(1);
        assertThat(gaps.get(0).length()).isEqualTo(Integer.MAX_VALUE - 2);
    }

    @Test
    void gapLengthCountsBothEnds() {
        assertThat(new SessionGap(SessionNumber.of(3), SessionNumber.of(4)).length())
                .isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionGap(SessionNumber.of(4), SessionNumber.of(3)))
                .withMessage("A gap from session 4 cannot end at session 3");
    }

    @Test
    void emptySeriesIsASeries() {
        SessionSeries series = SessionSeries.of(KEY, RANGE, List.of());
        assertThat(series.size()).isZero();
        assertThat(series.gaps()).isEmpty();
        assertThat(series.points()).isEmpty();
    }

    @Test
    void datesAndRangeAreKept() {
        SessionSeries series = SessionSeries.of(KEY, RANGE, List.of(dated(1, 4), SeriesPoint.of(3, 5)));
        assertThat(series.date(0)).contains(DAY.plusDays(1));
        assertThat(series.date(1)).isEmpty();
        assertThat(series.range()).isEqualTo(RANGE);
        assertThat(series.points()).containsExactly(dated(1, 4), SeriesPoint.of(3, 5));
    }

    @Test
    void bareSeriesHasNoDates() {
        SessionSeries series = series(new int[] {1}, 4);
        assertThat(series.date(0)).isEmpty();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> series.date(1));
    }

    @Test
    void sessionsMustIncrease() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series(new int[] {3, 2}, 4, 4))
                .withMessage("Session 2 follows session 3; sessions must increase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionSeries.of(KEY, RANGE, List.of(dated(3, 4), dated(3, 5))))
                .withMessage("Session 3 follows session 3; sessions must increase");
    }

    @Test
    void sessionsAreCountedFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series(new int[] {0}, 4))
                .withMessage("Session 0 is below 1; sessions are counted from 1");
    }

    @Test
    void lengthsMustAgree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series(new int[] {1, 2}, 4))
                .withMessage("2 sessions and 1 scores");
    }

    @Test
    void scoresAreFiniteNumbers() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> series(new int[] {1, 2}, 4, bad))
                    .withMessage("Session 2: a score is a finite number");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SeriesPoint.of(2, bad))
                    .withMessage("Session 2: a score is a finite number");
        }
    }

    @Test
    void scoreOutsideTheRangeIsRefusedWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionSeries.of(KEY, RANGE, List.of(dated(1, 7), dated(2, 7.25))))
                .withMessage("Session 2: the score is not within 1.0 to 7.0");
    }

    @Test
    void arraysGivenAndReturnedAreCopies() {
        int[] sessions = {1, 2};
        double[] values = {4, 5};
        SessionSeries series = SessionSeries.of(KEY, sessions, values);
        sessions[0] = 9;
        values[0] = 9;
        series.sessions()[1] = 9;
        series.values()[1] = 9;
        assertThat(series.sessions()).containsExactly(1, 2);
        assertThat(series.values()).containsExactly(4, 5);
    }

    @Test
    void equalityIsByKeyRangeAndPoints() {
        SessionSeries series = SessionSeries.of(KEY, RANGE, List.of(dated(1, 4)));
        assertThat(series)
                .isEqualTo(SessionSeries.of(KEY, RANGE, List.of(dated(1, 4))))
                .hasSameHashCodeAs(SessionSeries.of(KEY, RANGE, List.of(dated(1, 4))))
                .isNotEqualTo(SessionSeries.of(KEY, Optional.empty(), List.of(dated(1, 4))))
                .isNotEqualTo(SessionSeries.of(KEY, RANGE, List.of(dated(1, 5))))
                .isNotEqualTo(SessionSeries.of(KEY, RANGE, List.of(SeriesPoint.of(1, 4))))
                .isNotEqualTo(SessionSeries.of(SeriesKey.of(DyadId.of("other")), RANGE, List.of(dated(1, 4))))
                .isNotEqualTo("series");
    }

    @Test
    void seriesFromArraysEqualsThatFromPoints() {
        assertThat(series(new int[] {1, 3}, 4, 5))
                .isEqualTo(
                        SessionSeries.of(KEY, Optional.empty(), List.of(SeriesPoint.of(1, 4), SeriesPoint.of(3, 5))));
    }

    @Test
    void textShowsNoIdentifierAndNoScore() {
        assertThat(series(new int[] {1, 3}, 4.25, 5)).hasToString("series of 2 sessions");
        assertThat(SeriesPoint.of(3, 4.25)).hasToString("session 3");
        assertThat(KEY).hasToString("scores, total");
        assertThat(new SeriesKey(DyadId.of("secret"), Optional.of(Rater.CLIENT), Optional.of("form"), ScaleId.TASK))
                .hasToString("form by CLIENT, task");
    }

    @Test
    void keysOfTwoRatersDiffer() {
        SeriesKey client = new SeriesKey(DyadId.of("d"), Optional.of(Rater.CLIENT), Optional.of("f"), ScaleId.TOTAL);
        SeriesKey therapist =
                new SeriesKey(DyadId.of("d"), Optional.of(Rater.THERAPIST), Optional.of("f"), ScaleId.TOTAL);
        assertThat(client).isNotEqualTo(therapist);
        assertThat(SeriesKey.of(DyadId.of("d")))
                .isEqualTo(new SeriesKey(DyadId.of("d"), Optional.empty(), Optional.empty(), ScaleId.TOTAL));
    }

    @Test
    void nullKeyIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> SessionSeries.of(null, new int[0], new double[0]))
                .withMessage("key");
    }
}
