package io.github.alliance4j.scoring.congruence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RaterPairTest {

    private static final RaterPair PAIR = RaterPair.clientAndTherapist();
    private static final Optional<ScoreRange> SEVEN = Optional.of(new ScoreRange(1, 7, OptionalDouble.of(0.25)));

    private static SessionSeries series(Rater rater, String form, Optional<ScoreRange> range, int... sessions) {
        SeriesKey key = new SeriesKey(
                DyadId.of("SECRET"),
                Optional.of(rater),
                form.isEmpty() ? Optional.empty() : Optional.of(form),
                ScaleId.TOTAL);
        List<SeriesPoint> points = Arrays.stream(sessions)
                .mapToObj(session -> SeriesPoint.of(session, rater == Rater.CLIENT ? 5 : 4))
                .toList();
        return SessionSeries.of(key, range, points);
    }

    private static SessionSeries client(Optional<ScoreRange> range) {
        return series(Rater.CLIENT, "c", range, 1, 2, 4);
    }

    private static SessionSeries therapist(Optional<ScoreRange> range) {
        return series(Rater.THERAPIST, "t", range, 2, 3, 4);
    }

    @Test
    void findsBothVoicesInAnyOrder() {
        TwoVoices voices = PAIR.pair(List.of(therapist(SEVEN), series(Rater.OBSERVER, "o", SEVEN, 1), client(SEVEN)))
                .value()
                .orElseThrow();

        assertThat(voices.size()).isEqualTo(2);
        assertThat(voices.first(0)).isEqualTo(5);
        assertThat(voices.second(0)).isEqualTo(4);
        assertThat(PAIR).hasToString("client less therapist");
    }

    @Test
    void otherRatersCanBePairedAndOrderMatters() {
        RaterPair turned = RaterPair.of(Rater.THERAPIST, Rater.CLIENT);

        assertThat(turned.pair(List.of(client(SEVEN), therapist(SEVEN)))
                        .value()
                        .orElseThrow()
                        .first(0))
                .isEqualTo(4);
        assertThat(turned).isNotEqualTo(PAIR).isEqualTo(RaterPair.of(Rater.THERAPIST, Rater.CLIENT));
        assertThat(turned.hashCode()).isNotEqualTo(PAIR.hashCode());
    }

    @Test
    void oneRaterTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaterPair.of(Rater.CLIENT, Rater.CLIENT))
                .withMessage("Two raters are compared, not the client twice");
    }

    @Test
    void aMissingVoiceIsNamed() {
        assertThat(PAIR.pair(List.of(client(SEVEN))).reason()).isEqualTo("one voice only: no scores of the therapist");
        assertThat(PAIR.pair(List.of(therapist(SEVEN))).reason()).isEqualTo("one voice only: no scores of the client");
        assertThat(PAIR.pair(List.of()).reason()).isEqualTo("no scores of client or therapist");
        assertThat(PAIR.mismatch(List.of(client(SEVEN)))).isEmpty();
    }

    @Test
    void rangesThatDifferAreNotCompared() {
        Optional<ScoreRange> five = Optional.of(new ScoreRange(1, 5.5, OptionalDouble.empty()));

        assertThat(PAIR.mismatch(List.of(client(SEVEN), therapist(five))))
                .contains("the client scores on 1 to 7, the therapist on 1 to 5.5");
        assertThat(PAIR.pair(List.of(client(SEVEN), therapist(five))).isEvaluable())
                .isFalse();
    }

    @Test
    void rangesWithOtherStepsAreCompared() {
        Optional<ScoreRange> finer = Optional.of(new ScoreRange(1, 7, OptionalDouble.of(0.1)));

        assertThat(PAIR.mismatch(List.of(client(SEVEN), therapist(finer)))).isEmpty();
    }

    @Test
    void aRangeThatIsKnownOfOneOnlyIsNotCompared() {
        assertThat(PAIR.mismatch(List.of(client(SEVEN), therapist(Optional.empty()))))
                .contains("the range of the therapist's scores is not known");
        assertThat(PAIR.mismatch(List.of(client(Optional.empty()), therapist(SEVEN))))
                .contains("the range of the client's scores is not known");
    }

    @Test
    void unknownRangesAreComparedOnlyOfOneForm() {
        assertThat(PAIR.mismatch(List.of(client(Optional.empty()), therapist(Optional.empty()))))
                .contains("two forms, and the ranges of their scores are not known");
        assertThat(PAIR.mismatch(List.of(
                        series(Rater.CLIENT, "", Optional.empty(), 1),
                        series(Rater.THERAPIST, "", Optional.empty(), 1))))
                .isEmpty();
    }

    @Test
    void aRaterWithTwoFormsIsNotCompared() {
        assertThat(PAIR.mismatch(List.of(client(SEVEN), series(Rater.CLIENT, "b", SEVEN, 1), therapist(SEVEN))))
                .contains("the client filled more than one form");
        assertThat(PAIR.mismatch(List.of(client(SEVEN), series(Rater.THERAPIST, "b", SEVEN, 1), therapist(SEVEN))))
                .contains("the therapist filled more than one form");
    }

    @Test
    void voicesWithoutASharedSessionAreAPairOfNone() {
        TwoVoices voices = PAIR.pair(
                        List.of(series(Rater.CLIENT, "c", SEVEN, 1, 2), series(Rater.THERAPIST, "t", SEVEN, 3)))
                .value()
                .orElseThrow();

        assertThat(voices.size()).isZero();
        assertThat(voices.firstOnly()).isEqualTo(2);
    }
}
